#include "schoolchoicedialog.h"

#include "checklist.h"

#include "core/textfold.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace versta {

using namespace Qt::StringLiterals;

SchoolChoiceDialog::SchoolChoiceDialog(const std::vector<School> &schools, const std::vector<SchoolId> &chosen,
                                       QWidget *parent)
    : QDialog(parent)
    , m_query(new QLineEdit)
    , m_list(new CheckList)
{
    setWindowTitle(u"Школы мероприятия"_s);
    m_query->setObjectName(u"schoolChoiceQuery"_s);
    m_query->setAccessibleName(u"Найти школу"_s);
    m_query->setPlaceholderText(u"Найти школу"_s);
    m_query->setClearButtonEnabled(true);
    m_list->setObjectName(u"schoolChoice"_s);
    m_list->setAccessibleName(u"Школы"_s);
    for (const School &school : schools)
        m_list->add(school.name(), school.id.value(), std::ranges::find(chosen, school.id) != chosen.end());
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
    const auto keys = m_list->checkedKeys();
    std::vector<SchoolId> schools(keys.begin(), keys.end());
    std::ranges::sort(schools);
    return schools;
}

void SchoolChoiceDialog::setChosen(SchoolId school, bool chosen)
{
    m_list->setChosen(school.value(), chosen);
}

} // namespace versta
