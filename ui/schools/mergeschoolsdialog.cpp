#include "mergeschoolsdialog.h"

#include "core/schoolfields.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace versta {

using namespace Qt::StringLiterals;

namespace {

// Of two records the one with a login and more known is the likelier one to stay.
std::size_t likeliest(const std::vector<School> &schools)
{
    const auto weight = [](const School &school) {
        int known = school.login.isValid() ? 100 : 0;
        for (const SchoolField field : AllSchoolFields)
            known += schoolFieldText(school, field).isEmpty() ? 0 : 1;
        return known;
    };
    return std::size_t(std::ranges::max_element(schools, {}, weight) - schools.begin());
}

QString htmlRow(const QString &caption, const QString &text)
{
    return text.isEmpty()
               ? QString()
               : u"<tr><td style='padding-right:12px'>%1</td><td>%2</td></tr>"_s.arg(caption, text.toHtmlEscaped());
}

QString htmlOf(const School &school)
{
    QString rows;
    for (const SchoolField field : AllSchoolFields)
        rows += htmlRow(schoolFieldName(field), schoolFieldText(school, field));
    QStringList logins;
    for (const SchoolLogin login : school.formerLogins)
        logins << login.text();
    rows += htmlRow(u"Прежние логины"_s, logins.join(u", "_s));
    QStringList names;
    for (const SchoolName &name : school.names)
        names << (name.year ? u"%1: %2"_s.arg(*name.year).arg(name.name) : name.name);
    rows += htmlRow(u"Прежние названия"_s, names.join(u"; "_s));
    return u"<table>%1</table>"_s.arg(rows);
}

} // namespace

MergeSchoolsDialog::MergeSchoolsDialog(const std::vector<School> &schools, QWidget *parent)
    : QDialog(parent)
    , m_schools(schools)
    , m_choice(new QComboBox)
    , m_result(new QLabel)
{
    setWindowTitle(u"Объединить записи одной школы"_s);
    for (const School &school : m_schools)
        m_choice->addItem(school.login.isValid() ? u"%1 — %2"_s.arg(school.name(), school.login.text())
                                                 : school.name());
    m_choice->setCurrentIndex(int(likeliest(m_schools)));
    m_choice->setAccessibleName(u"Какая запись остаётся"_s);
    auto *explanation = new QLabel(u"Остальные записи исчезнут, но их названия, логины и всё, чего нет в оставшейся, "
                                   "перейдут в неё. Объединение можно отменить."_s);
    explanation->setWordWrap(true);
    if (std::ranges::count_if(m_schools, [](const School &school) { return school.login.isValid(); }) > 1)
        explanation->setText(explanation->text() +
                             u" У записей разные логины ФИС ОКО: убедитесь, что это одна школа."_s);
    m_result->setTextFormat(Qt::RichText);
    m_result->setWordWrap(true);
    m_result->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    m_result->setFrameShape(QFrame::StyledPanel);
    m_result->setMargin(8);
    m_result->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto *form = new QFormLayout;
    form->addRow(u"&Остаётся:"_s, m_choice);
    auto *buttons = new QDialogButtonBox;
    buttons->addButton(u"Объединить"_s, QDialogButtonBox::AcceptRole)->setDefault(true);
    buttons->addButton(u"Отмена"_s, QDialogButtonBox::RejectRole);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(explanation);
    layout->addLayout(form);
    layout->addWidget(new QLabel(u"Получится:"_s));
    layout->addWidget(m_result, 1);
    layout->addWidget(buttons);
    resize(620, 460);
    connect(m_choice, &QComboBox::currentIndexChanged, this, &MergeSchoolsDialog::showResult);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    showResult();
}

SchoolId MergeSchoolsDialog::kept() const
{
    return m_schools[std::size_t(m_choice->currentIndex())].id;
}

void MergeSchoolsDialog::setKept(SchoolId school)
{
    m_choice->setCurrentIndex(int(std::ranges::find(m_schools, school, &School::id) - m_schools.begin()));
}

void MergeSchoolsDialog::showResult()
{
    School merged = m_schools[std::size_t(m_choice->currentIndex())];
    for (const School &other : m_schools) {
        if (other.id != merged.id)
            merged = mergedSchool(std::move(merged), other);
    }
    m_result->setText(htmlOf(merged));
}

} // namespace versta
