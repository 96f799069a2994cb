#include "schooldialog.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalBlocker>
#include <QTableWidget>

#include <algorithm>
#include <set>

namespace versta {

using namespace Qt::StringLiterals;

namespace {

constexpr int YearColumn = 0;
constexpr int NameColumn = 1;

QString captionOf(SchoolField field)
{
    switch (field) {
    case SchoolField::ShortName:
        return u"&Краткое название:"_s;
    case SchoolField::Locality:
        return u"Город или село:"_s;
    default:
        return schoolFieldName(field) + u':';
    }
}

QPlainTextEdit *newTextField(int lines, const QString &name)
{
    auto *field = new QPlainTextEdit;
    field->setTabChangesFocus(true);
    field->setAccessibleName(name);
    field->setFixedHeight(field->fontMetrics().lineSpacing() * lines + 14);
    return field;
}

// A layout inside another takes its gaps, here those between the two columns.
QFormLayout *newForm()
{
    auto *form = new QFormLayout;
    form->setHorizontalSpacing(8);
    form->setVerticalSpacing(8);
    return form;
}

QStringList kindNames()
{
    QStringList names;
    std::ranges::transform(AllSchoolKinds, std::back_inserter(names), schoolKindName);
    return names;
}

} // namespace

SchoolDialog::SchoolDialog(const School &school, const std::vector<School> &others, QWidget *parent)
    : QDialog(parent)
    , m_school(school)
    , m_others(others)
    , m_fullName(newTextField(3, schoolFieldName(SchoolField::FullName)))
    , m_note(newTextField(3, schoolFieldName(SchoolField::Note)))
    , m_names(new QTableWidget(0, 2))
    , m_loginHint(new QLabel)
    , m_problem(new QLabel)
    , m_buttons(new QDialogButtonBox)
    , m_followsName(!school.id.isValid())
{
    setWindowTitle(school.id.isValid() ? u"Школа: %1"_s.arg(school.name()) : u"Новая школа"_s);
    layOut();
    fill();
    connect(m_lines[SchoolField::ShortName], &QLineEdit::textEdited, this, &SchoolDialog::followName);
    for (const SchoolField field : {SchoolField::Kind, SchoolField::Locality})
        connect(m_choices[field], &QComboBox::activated, this, [this] { m_followsName = false; });
    for (const auto &[field, line] : m_lines)
        connect(line, &QLineEdit::textChanged, this, &SchoolDialog::check);
    connect(m_choices[SchoolField::Municipality], &QComboBox::editTextChanged, this, &SchoolDialog::check);
    connect(m_fullName, &QPlainTextEdit::textChanged, this, &SchoolDialog::check);
    connect(m_names, &QTableWidget::itemChanged, this, &SchoolDialog::check);
    connect(m_buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    check();
}

void SchoolDialog::layOut()
{
    m_problem->setWordWrap(true);
    m_problem->setObjectName(u"problem"_s);
    auto *accept =
        m_buttons->addButton(m_school.id.isValid() ? u"Сохранить"_s : u"Добавить"_s, QDialogButtonBox::AcceptRole);
    accept->setDefault(true);
    m_buttons->addButton(u"Отмена"_s, QDialogButtonBox::RejectRole);
    auto *columns = new QHBoxLayout;
    columns->setSpacing(24);
    columns->addLayout(nameForm(), 1);
    columns->addLayout(peopleForm(), 1);
    auto *bottom = new QHBoxLayout;
    bottom->addWidget(m_problem, 1);
    bottom->addWidget(m_buttons);
    auto *layout = new QVBoxLayout(this);
    layout->addLayout(columns, 1);
    layout->addSpacing(8);
    layout->addLayout(bottom);
    resize(std::max(900, sizeHint().width()), sizeHint().height());
}

QFormLayout *SchoolDialog::nameForm()
{
    auto *form = newForm();
    const auto add = [form](SchoolField field, QWidget *widget) { form->addRow(captionOf(field), widget); };
    add(SchoolField::ShortName, addLine(SchoolField::ShortName, u"МБОУ «СОШ № 1»"_s));
    add(SchoolField::FullName, m_fullName);
    add(SchoolField::Kind, addChoice(SchoolField::Kind, kindNames()));
    add(SchoolField::Login, addLine(SchoolField::Login, u"edu990101 или sch990101"_s));
    m_loginHint->setForegroundRole(QPalette::PlaceholderText);
    m_loginHint->setWordWrap(true);
    m_loginHint->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    form->addRow(QString(), m_loginHint);
    QStringList municipalities{QString()};
    for (const School &other : m_others)
        municipalities << municipalityText(other.municipality);
    municipalities.sort();
    municipalities.removeDuplicates();
    QComboBox *municipality = addChoice(SchoolField::Municipality, municipalities);
    municipality->setEditable(true);
    municipality->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    municipality->setMinimumContentsLength(20);
    add(SchoolField::Municipality, municipality);
    add(SchoolField::Settlement, addLine(SchoolField::Settlement, u"с. Озёрки"_s));
    add(SchoolField::Locality,
        addChoice(SchoolField::Locality, {QString(), localityName(Locality::Town), localityName(Locality::Village)}));
    add(SchoolField::Population, addLine(SchoolField::Population));
    add(SchoolField::Address, addLine(SchoolField::Address));
    return form;
}

QFormLayout *SchoolDialog::peopleForm()
{
    auto *form = newForm();
    const auto add = [this, form](SchoolField field, const QString &placeholder = {}) {
        form->addRow(captionOf(field), addLine(field, placeholder));
    };
    add(SchoolField::Pupils);
    add(SchoolField::Director);
    add(SchoolField::Contact);
    auto *active = new QHBoxLayout;
    active->setSpacing(6);
    active->addWidget(addLine(SchoolField::ActiveFrom, u"01.09.2015"_s));
    active->addWidget(new QLabel(u"по"_s));
    active->addWidget(addLine(SchoolField::ActiveTo, u"ещё действует"_s));
    form->addRow(u"Действует с:"_s, active);
    form->addRow(u"Названия по годам:"_s, namesBox());
    form->addRow(captionOf(SchoolField::Note), m_note);
    return form;
}

QWidget *SchoolDialog::namesBox()
{
    m_names->setAccessibleName(u"Названия по годам"_s);
    m_names->setHorizontalHeaderLabels({u"Год"_s, u"Как называлась"_s});
    m_names->horizontalHeader()->setStretchLastSection(true);
    m_names->horizontalHeader()->setHighlightSections(false);
    m_names->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_names->setColumnWidth(YearColumn, fontMetrics().averageCharWidth() * 10);
    m_names->verticalHeader()->hide();
    m_names->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 10);
    m_names->setSelectionMode(QAbstractItemView::SingleSelection);
    m_names->setTabKeyNavigation(false);
    m_names->setMinimumHeight(fontMetrics().height() * 7);
    auto *add = new QPushButton(u"Добавить &год"_s);
    add->setAutoDefault(false);
    add->setObjectName(u"addName"_s);
    auto *remove = new QPushButton(u"&Убрать"_s);
    remove->setAutoDefault(false);
    connect(add, &QPushButton::clicked, this, &SchoolDialog::addName);
    connect(remove, &QPushButton::clicked, this, &SchoolDialog::removeName);
    const auto update = [this, remove] { remove->setEnabled(m_names->currentRow() >= 0); };
    connect(m_names, &QTableWidget::itemSelectionChanged, this, update);
    update();
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(add);
    buttons->addWidget(remove);
    buttons->addStretch(1);
    auto *box = new QWidget;
    auto *layout = new QVBoxLayout(box);
    layout->setContentsMargins({});
    layout->addWidget(m_names, 1);
    layout->addLayout(buttons);
    return box;
}

QLineEdit *SchoolDialog::addLine(SchoolField field, const QString &placeholder)
{
    auto *line = new QLineEdit;
    line->setPlaceholderText(placeholder);
    line->setAccessibleName(schoolFieldName(field));
    m_lines[field] = line;
    return line;
}

QComboBox *SchoolDialog::addChoice(SchoolField field, const QStringList &choices)
{
    auto *box = new QComboBox;
    box->addItems(choices);
    box->setMaxVisibleItems(12);
    box->setAccessibleName(schoolFieldName(field));
    m_choices[field] = box;
    return box;
}

void SchoolDialog::fill()
{
    for (const auto &[field, line] : m_lines) {
        line->setText(schoolFieldText(m_school, field));
        line->setCursorPosition(0);
    }
    for (const auto &[field, box] : m_choices)
        box->setCurrentText(schoolFieldText(m_school, field));
    m_choices[SchoolField::Municipality]->lineEdit()->setCursorPosition(0);
    m_fullName->setPlainText(m_school.fullName);
    m_note->setPlainText(m_school.note);
    fillNames();
}

void SchoolDialog::fillNames()
{
    const QSignalBlocker silent(m_names);
    m_names->setRowCount(int(m_school.names.size()));
    for (std::size_t row = 0; row < m_school.names.size(); ++row) {
        const SchoolName &name = m_school.names[row];
        m_names->setItem(int(row), YearColumn,
                         new QTableWidgetItem(name.year ? QString::number(*name.year) : QString()));
        m_names->setItem(int(row), NameColumn, new QTableWidgetItem(name.name));
    }
}

// The year after the last one, the name of today: what is most often to be noted.
void SchoolDialog::addName()
{
    std::optional<int> last;
    for (const SchoolName &name : names())
        last = std::max(last, name.year);
    const int row = m_names->rowCount();
    {
        const QSignalBlocker silent(m_names);
        m_names->insertRow(row);
        m_names->setItem(row, YearColumn,
                         new QTableWidgetItem(QString::number(last ? *last + 1 : QDate::currentDate().year())));
        m_names->setItem(row, NameColumn, new QTableWidgetItem(textOf(SchoolField::ShortName)));
    }
    m_names->setCurrentCell(row, NameColumn);
    m_names->setFocus();
    check();
}

void SchoolDialog::removeName()
{
    m_names->removeRow(m_names->currentRow());
    check();
}

void SchoolDialog::setText(SchoolField field, const QString &text)
{
    if (field == SchoolField::FullName)
        m_fullName->setPlainText(text);
    else if (field == SchoolField::Note)
        m_note->setPlainText(text);
    else if (m_choices.contains(field))
        m_choices[field]->setCurrentText(text);
    else
        m_lines[field]->setText(text);
    if (field == SchoolField::ShortName)
        followName();
}

QString SchoolDialog::textOf(SchoolField field) const
{
    if (field == SchoolField::FullName)
        return m_fullName->toPlainText();
    if (field == SchoolField::Note)
        return m_note->toPlainText();
    if (const auto box = m_choices.find(field); box != m_choices.end())
        return box->second->currentText();
    return m_lines.at(field)->text();
}

// A new school's name tells its kind and place, until they are chosen by hand.
void SchoolDialog::followName()
{
    if (!m_followsName)
        return;
    const QString name = textOf(SchoolField::ShortName);
    if (const auto kind = guessSchoolKind(name))
        m_choices[SchoolField::Kind]->setCurrentText(schoolKindName(*kind));
    if (const QString settlement = settlementInName(name); !settlement.isEmpty()) {
        m_lines[SchoolField::Settlement]->setText(settlement);
        m_choices[SchoolField::Locality]->setCurrentText(
            localityName(guessLocality(settlement).value_or(Locality::Unknown)));
    }
}

std::vector<SchoolName> SchoolDialog::names() const
{
    std::vector<SchoolName> names;
    for (int row = 0; row < m_names->rowCount(); ++row) {
        const auto text = [&](int column) {
            const QTableWidgetItem *item = m_names->item(row, column);
            return item ? item->text().simplified() : QString();
        };
        bool isYear = false;
        const int year = text(YearColumn).toInt(&isYear);
        if (!text(NameColumn).isEmpty())
            names.push_back({isYear ? std::optional(year) : std::nullopt, text(NameColumn)});
    }
    return names;
}

QString SchoolDialog::takenLogin(const School &school) const
{
    for (const School &other : m_others) {
        const bool taken = school.login.isValid() && other.id != school.id &&
                           (other.login == school.login ||
                            std::ranges::find(other.formerLogins, school.login) != other.formerLogins.end());
        if (taken)
            return u"Логин %1 уже у школы «%2»."_s.arg(school.login.text(), other.name());
    }
    return {};
}

QString SchoolDialog::readInto(School &school) const
{
    for (const SchoolField field : AllSchoolFields) {
        if (const auto set = setSchoolField(school, field, textOf(field)); !set)
            return u"%1: %2"_s.arg(schoolFieldName(field), set.error().text);
    }
    std::set<int> years;
    for (int row = 0; row < m_names->rowCount(); ++row) {
        const QTableWidgetItem *item = m_names->item(row, YearColumn);
        const QString text = item ? item->text().simplified() : QString();
        if (text.isEmpty())
            continue;
        bool isYear = false;
        const int year = text.toInt(&isYear);
        if (!isYear || year < 1900 || year > 2099)
            return u"Названия по годам: «%1» — не год."_s.arg(text);
        if (!years.insert(year).second)
            return u"Названия по годам: год %1 стоит дважды."_s.arg(year);
    }
    school.names = names();
    arrangeNames(school.names);
    const QString problem = problemOf(school);
    return problem.isEmpty() ? takenLogin(school) : problem;
}

School SchoolDialog::school() const
{
    School school = m_school;
    static_cast<void>(readInto(school));
    return school;
}

QString SchoolDialog::problem() const
{
    School school = m_school;
    return readInto(school);
}

void SchoolDialog::check()
{
    School school = m_school;
    const QString found = readInto(school);
    // An empty new card is no mistake yet.
    m_problem->setText(school.name().isEmpty() && !m_school.id.isValid() ? QString() : found);
    m_buttons->buttons().front()->setEnabled(found.isEmpty());
    QString hint = u"Логин ФИС ОКО; sch и edu с одними цифрами — один логин."_s;
    if (school.login.isValid())
        hint = u"Регион %1."_s.arg(school.login.region(), 2, 10, QChar(u'0'));
    if (!m_school.formerLogins.empty()) {
        QStringList former;
        for (const SchoolLogin login : m_school.formerLogins)
            former << login.text();
        hint += u" Прежние логины: "_s + former.join(u", "_s);
    }
    m_loginHint->setText(hint);
}

} // namespace versta
