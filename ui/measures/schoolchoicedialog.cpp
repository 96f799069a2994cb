#include "schoolchoicedialog.h"

#include "core/textfold.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace versta {

using namespace Qt::StringLiterals;

SchoolChoiceDialog::SchoolChoiceDialog(const std::vector<School> &schools, const std::vector<SchoolId> &chosen,
                                       QWidget *parent)
    : QDialog(parent)
    , m_query(new QLineEdit)
    , m_list(new QListWidget)
{
    setWindowTitle(u"Школы мероприятия"_s);
    m_query->setObjectName(u"schoolChoiceQuery"_s);
    m_query->setAccessibleName(u"Найти школу"_s);
    m_query->setPlaceholderText(u"Найти школу"_s);
    m_query->setClearButtonEnabled(true);
    m_list->setObjectName(u"schoolChoice"_s);
    m_list->setAccessibleName(u"Школы"_s);
    for (const School &school : schools) {
        auto *item = new QListWidgetItem(school.name(), m_list);
        item->setData(Qt::UserRole, school.id.value());
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
        item->setCheckState(std::ranges::find(chosen, school.id) != chosen.end() ? Qt::Checked : Qt::Unchecked);
    }
    auto *buttons = new QDialogButtonBox;
    buttons->addButton(u"Выбрать"_s, QDialogButtonBox::AcceptRole)->setDefault(true);
    buttons->addButton(u"Отмена"_s, QDialogButtonBox::RejectRole);
    auto *layout = new QVBoxLayout(this);
    if (schools.empty()) {
        auto *empty = new QLabel(u"Школ в реестре ещё нет: добавьте их на странице «Школы»."_s);
        empty->setWordWrap(true);
        layout->addWidget(empty);
    }
    layout->addWidget(m_query);
    layout->addWidget(m_list, 1);
    layout->addWidget(buttons);
    resize(fontMetrics().averageCharWidth() * 60, fontMetrics().lineSpacing() * 24);
    connect(m_query, &QLineEdit::textChanged, this, &SchoolChoiceDialog::filter);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

void SchoolChoiceDialog::filter(const QString &text)
{
    const TextFilter wanted(text);
    for (int row = 0; row < m_list->count(); ++row)
        m_list->item(row)->setHidden(!wanted.matches(m_list->item(row)->text()));
}

std::vector<SchoolId> SchoolChoiceDialog::chosen() const
{
    std::vector<SchoolId> schools;
    for (int row = 0; row < m_list->count(); ++row) {
        if (m_list->item(row)->checkState() == Qt::Checked)
            schools.emplace_back(m_list->item(row)->data(Qt::UserRole).toLongLong());
    }
    std::ranges::sort(schools);
    return schools;
}

void SchoolChoiceDialog::setChosen(SchoolId school, bool chosen)
{
    for (int row = 0; row < m_list->count(); ++row) {
        if (m_list->item(row)->data(Qt::UserRole).toLongLong() == school.value())
            m_list->item(row)->setCheckState(chosen ? Qt::Checked : Qt::Unchecked);
    }
}

} // namespace versta
