#include "schoolimportdialog.h"

#include "icons.h"
#include "importcolumns.h"

#include "core/pluralru.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QSplitter>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace versta {

using namespace Qt::StringLiterals;

namespace {

using State = SchoolListEntry::State;

std::vector<SchoolListRole> allRoles()
{
    std::vector<SchoolListRole> roles{SchoolListRole()};
    for (const SchoolField field : AllSchoolFields)
        roles.push_back(SchoolListRole::of(field));
    roles.push_back(SchoolListRole::year());
    return roles;
}

QString roleName(const SchoolListRole &role)
{
    switch (role.kind) {
    case SchoolListRole::Kind::Ignored:
        return u"— не загружать —"_s;
    case SchoolListRole::Kind::Year:
        return u"Год названия"_s;
    case SchoolListRole::Kind::Field:
        return role.field == SchoolField::ShortName ? u"Краткое название"_s : schoolFieldName(role.field);
    }
    return {};
}

QStringList roleNames()
{
    QStringList names;
    for (const SchoolListRole &role : allRoles())
        names << roleName(role);
    return names;
}

QString stateName(State state)
{
    switch (state) {
    case State::New:
        return u"новая"_s;
    case State::Changed:
        return u"изменится"_s;
    case State::Same:
        return u"без изменений"_s;
    case State::Refused:
        return u"не загрузится"_s;
    }
    return {};
}

QString drawingOf(State state)
{
    switch (state) {
    case State::New:
        return u"school-add"_s;
    case State::Changed:
        return u"properties"_s;
    case State::Same:
        return u"information"_s;
    case State::Refused:
        return u"problem"_s;
    }
    return {};
}

} // namespace

SchoolImportDialog::SchoolImportDialog(const QString &fileName, std::vector<Sheet> sheets, std::vector<School> stored,
                                       QWidget *parent)
    : QDialog(parent)
    , m_sheets(std::move(sheets))
    , m_stored(std::move(stored))
    , m_sheetChoice(new QComboBox)
    , m_header(new QSpinBox)
    , m_columns(new ImportColumns(roleNames()))
    , m_shown(new QComboBox)
    , m_result(new QTreeWidget)
    , m_summary(new QLabel)
    , m_accept(new QPushButton(u"Загрузить"_s))
{
    setWindowTitle(u"Список школ из файла «%1»"_s.arg(fileName));
    setWindowFlag(Qt::WindowMaximizeButtonHint);
    for (const Sheet &each : m_sheets)
        m_sheetChoice->addItem(each.name.isEmpty() ? u"Таблица"_s : each.name);
    layOut();
    connect(m_sheetChoice, &QComboBox::currentIndexChanged, this, &SchoolImportDialog::chooseSheet);
    connect(m_header, &QSpinBox::valueChanged, this, &SchoolImportDialog::chooseHeader);
    connect(m_columns, &ImportColumns::meaningChosen, this,
            [this](int column, int role) { setRole(column, allRoles()[std::size_t(role)]); });
    connect(m_shown, &QComboBox::currentIndexChanged, this, &SchoolImportDialog::fillResult);
    // The sheet that looks most like a list of schools.
    const auto weight = [](const Sheet &each) {
        const auto layout = recogniseSchoolList(each);
        return layout.isUsable() ? std::ranges::count_if(layout.columns,
                                                         [](const SchoolListRole &role) {
                                                             return role.kind != SchoolListRole::Kind::Ignored;
                                                         })
                                 : 0;
    };
    const auto best = int(std::ranges::max_element(m_sheets, {}, weight) - m_sheets.begin());
    {
        const QSignalBlocker silent(m_sheetChoice);
        m_sheetChoice->setCurrentIndex(best);
    }
    chooseSheet(best);
}

void SchoolImportDialog::layOut()
{
    auto *splitter = new QSplitter(Qt::Vertical);
    splitter->addWidget(sourceBox());
    splitter->addWidget(resultBox());
    splitter->setChildrenCollapsible(false);
    splitter->setSizes({260, 380});
    auto *buttons = new QDialogButtonBox;
    buttons->addButton(m_accept, QDialogButtonBox::AcceptRole);
    buttons->addButton(u"Отмена"_s, QDialogButtonBox::RejectRole);
    m_accept->setDefault(true);
    auto *bottom = new QHBoxLayout;
    bottom->addWidget(m_summary, 1);
    bottom->addWidget(buttons);
    auto *whole = new QVBoxLayout(this);
    whole->addWidget(splitter, 1);
    whole->addLayout(bottom);
    resize(1000, 680);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

QWidget *SchoolImportDialog::sourceBox()
{
    m_sheetChoice->setAccessibleName(u"Лист"_s);
    m_header->setAccessibleName(u"Строка с заголовками"_s);
    m_header->setSpecialValueText(u"нет"_s);
    auto *line = new QHBoxLayout;
    auto *sheetCaption = new QLabel(u"&Лист:"_s);
    sheetCaption->setBuddy(m_sheetChoice);
    auto *headerCaption = new QLabel(u"Строка с &заголовками:"_s);
    headerCaption->setBuddy(m_header);
    for (QWidget *widget : {static_cast<QWidget *>(sheetCaption), static_cast<QWidget *>(m_sheetChoice)}) {
        line->addWidget(widget);
        widget->setVisible(m_sheets.size() > 1);
    }
    line->addWidget(headerCaption);
    line->addWidget(m_header);
    line->addStretch(1);
    auto *box = new QWidget;
    auto *inside = new QVBoxLayout(box);
    inside->setContentsMargins({});
    inside->addLayout(line);
    inside->addWidget(m_columns, 1);
    return box;
}

QWidget *SchoolImportDialog::resultBox()
{
    m_shown->setAccessibleName(u"Какие строки показать"_s);
    m_shown->addItem(u"Все строки"_s);
    for (const State state : {State::New, State::Changed, State::Same, State::Refused})
        m_shown->addItem(stateName(state), int(state));
    m_result->setAccessibleName(u"Что станет со строками"_s);
    m_result->setHeaderLabels({u"Строка"_s, u"Что будет"_s, u"Школа"_s, u"Логин"_s, u"Изменения и причины"_s});
    m_result->setRootIsDecorated(false);
    m_result->setAlternatingRowColors(true);
    m_result->setUniformRowHeights(true);
    const int character = fontMetrics().averageCharWidth();
    const int widths[] = {9, 20, 36, 14};
    for (int column = 0; column < 4; ++column)
        m_result->setColumnWidth(column, widths[column] * character);
    auto *line = new QHBoxLayout;
    auto *caption = new QLabel(u"По&казать:"_s);
    caption->setBuddy(m_shown);
    line->addWidget(caption);
    line->addWidget(m_shown);
    line->addStretch(1);
    auto *box = new QWidget;
    auto *inside = new QVBoxLayout(box);
    inside->setContentsMargins(0, 6, 0, 0);
    inside->addLayout(line);
    inside->addWidget(m_result, 1);
    return box;
}

void SchoolImportDialog::chooseSheet(int index)
{
    m_sheet = std::size_t(index);
    m_layout = recogniseSchoolList(sheet());
    {
        const QSignalBlocker silent(m_header);
        m_header->setRange(0, sheet().rows.empty() ? 0 : sheet().rows.back().number());
        m_header->setValue(m_layout.headerRow.value_or(0));
    }
    fillColumns();
    readAgain();
}

void SchoolImportDialog::chooseHeader(int row)
{
    m_layout.headerRow = row > 0 ? std::optional(row) : std::nullopt;
    fillColumns();
    readAgain();
}

void SchoolImportDialog::fillColumns()
{
    const auto roles = allRoles();
    std::vector<int> chosen;
    for (const SchoolListRole &role : m_layout.columns)
        chosen.push_back(int(std::ranges::find(roles, role) - roles.begin()));
    m_columns->setColumns(sheet(), m_layout.headerRow.value_or(0), chosen);
}

void SchoolImportDialog::setRole(int column, const SchoolListRole &role)
{
    // Each role stands once, but for contacts.
    for (SchoolListRole &other : m_layout.columns) {
        if (other == role && role != SchoolListRole::of(SchoolField::Contact))
            other = SchoolListRole();
    }
    m_layout.columns[std::size_t(column)] = role;
    // The list of the combo box that told of the choice is still at work.
    QMetaObject::invokeMethod(this, &SchoolImportDialog::fillColumns, Qt::QueuedConnection);
    readAgain();
}

void SchoolImportDialog::readAgain()
{
    m_entries = m_layout.isUsable() ? compareSchoolList(m_stored, readSchoolList(sheet(), m_layout))
                                    : std::vector<SchoolListEntry>();
    fillResult();
    const auto count = [this](State state) { return std::ranges::count(m_entries, state, &SchoolListEntry::state); };
    const auto stored = count(State::New) + count(State::Changed);
    m_accept->setEnabled(stored > 0);
    m_accept->setText(stored > 0 ? u"Загрузить %1"_s.arg(countOf(stored, u"школу"_s, u"школы"_s, u"школ"_s))
                                 : u"Загрузить"_s);
    if (!m_layout.isUsable())
        m_summary->setText(u"Укажите, в каком столбце логин или название школы."_s);
    else
        m_summary->setText(u"Новых: %1, изменится: %2, без изменений: %3, не загрузится: %4"_s.arg(count(State::New))
                               .arg(count(State::Changed))
                               .arg(count(State::Same))
                               .arg(count(State::Refused)));
}

void SchoolImportDialog::fillResult()
{
    const auto shown =
        m_shown->currentIndex() > 0 ? std::optional(State(m_shown->currentData().toInt())) : std::nullopt;
    m_result->clear();
    QList<QTreeWidgetItem *> items;
    for (const SchoolListEntry &entry : m_entries) {
        if (shown && entry.state != *shown)
            continue;
        const QString words = (entry.changes + entry.notes).join(u"; "_s);
        auto *item = new QTreeWidgetItem({QString::number(entry.row), stateName(entry.state), entry.school.name(),
                                          entry.school.login.text(), words});
        item->setIcon(1, icon(drawingOf(entry.state)));
        item->setToolTip(4, words);
        items << item;
    }
    m_result->addTopLevelItems(items);
}

} // namespace versta
