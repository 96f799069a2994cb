#include "planchoicedialog.h"

#include <QDialogButtonBox>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace versta {

using namespace Qt::StringLiterals;

PlanChoiceDialog::PlanChoiceDialog(const std::vector<PlanHead> &plans, const std::vector<PlanId> &chosen,
                                   QWidget *parent)
    : QDialog(parent)
    , m_list(new QListWidget)
{
    setWindowTitle(u"Планы протокола"_s);
    resize(560, 360);
    m_list->setAccessibleName(u"Планы муниципалитета"_s);
    m_list->setWordWrap(true);
    for (const PlanHead &plan : plans) {
        auto *item = new QListWidgetItem(plan.title, m_list);
        item->setData(Qt::UserRole, plan.id.value());
        item->setFlags(item->flags() | Qt::ItemIsUserCheckable);
        item->setCheckState(std::ranges::find(chosen, plan.id) == chosen.end() ? Qt::Unchecked : Qt::Checked);
    }
    m_list->setCurrentRow(0);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel);
    buttons->button(QDialogButtonBox::Ok)->setText(u"Выбрать"_s);
    buttons->button(QDialogButtonBox::Cancel)->setText(u"Отмена"_s);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_list, 1);
    layout->addWidget(buttons);
}

std::vector<PlanId> PlanChoiceDialog::chosen() const
{
    std::vector<PlanId> plans;
    for (int row = 0; row < m_list->count(); ++row) {
        if (m_list->item(row)->checkState() == Qt::Checked)
            plans.emplace_back(m_list->item(row)->data(Qt::UserRole).toLongLong());
    }
    std::ranges::sort(plans);
    return plans;
}

} // namespace versta
