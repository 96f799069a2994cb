#include "checklist.h"

namespace versta {

void CheckList::add(const QString &text, qint64 key, std::optional<bool> checked)
{
    auto *item = new QListWidgetItem(text, this);
    item->setData(Qt::UserRole, key);
    if (!checked)
        return;
    item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
    item->setCheckState(*checked ? Qt::Checked : Qt::Unchecked);
}

qint64 CheckList::keyAt(int row) const
{
    return item(row)->data(Qt::UserRole).toLongLong();
}

void CheckList::setChosen(qint64 key, bool chosen)
{
    for (int row = 0; row < count(); ++row) {
        if (keyAt(row) != key)
            continue;
        if (item(row)->data(Qt::CheckStateRole).isValid())
            item(row)->setCheckState(chosen ? Qt::Checked : Qt::Unchecked);
        else
            setCurrentRow(row);
    }
}

std::vector<qint64> CheckList::checkedKeys() const
{
    std::vector<qint64> keys;
    for (int row = 0; row < count(); ++row) {
        if (item(row)->checkState() == Qt::Checked)
            keys.push_back(keyAt(row));
    }
    return keys;
}

} // namespace versta
