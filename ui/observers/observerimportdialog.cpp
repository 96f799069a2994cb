#include "observerimportdialog.h"

#include "icons.h"
#include "importcolumns.h"

#include "core/pluralru.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QHBoxLayout>
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

using State = ObserverListEntry::State;

// What a column can be, the fields behind «не загружать».
QStringList fieldNames()
{
    QStringList names{u"не загружать"_s};
    for (const ObserverField field : AllObserverFields)
        names << observerFieldName(field);
    return names;
}

QString stateName(State state)
{
    switch (state) {
    case State::New:
        return u"новый"_s;
    case State::Changed:
        return u"изменится"_s;
    case State::Same:
        return u"без изменений"_s;
    case State::Refused:
        break;
    }
    return u"не загрузится"_s;
}

QString drawingOf(State state)
{
    switch (state) {
    case State::New:
        return u"row-add"_s;
    case State::Changed:
        return u"properties"_s;
    case State::Same:
        return u"information"_s;
    case State::Refused:
        break;
    }
    return u"problem"_s;
}

} // namespace

ObserverImportDialog::ObserverImportDialog(const QString &fileName, std::vector<Sheet> sheets,
                                           std::vector<Observer> stored, std::vector<School> schools, QWidget *parent)
    : QDialog(parent)
    , m_sheets(std::move(sheets))
    , m_stored(std::move(stored))
    , m_schools(std::move(schools))
    , m_sheetChoice(new QComboBox)
    , m_header(new QSpinBox)
    , m_register(new QComboBox)
    , m_columns(new ImportColumns(fieldNames()))
    , m_result(new QTreeWidget)
    , m_summary(new QLabel)
    , m_accept(new QPushButton(u"Загрузить"_s))
{
    setWindowTitle(u"Реестр наблюдателей из файла «%1»"_s.arg(fileName));
    setWindowFlag(Qt::WindowMaximizeButtonHint);
    for (const Sheet &each : m_sheets)
        m_sheetChoice->addItem(each.name.isEmpty() ? u"Таблица"_s : each.name);
    m_register->addItem(u"как в списке"_s, -1);
    for (const ObserverRegister list : AllObserverRegisters)
        m_register->addItem(observerRegisterName(list), int(list));
    layOut();
    const auto best = int(likeliestObserverList(m_sheets));
    m_sheetChoice->setCurrentIndex(best);
    connect(m_sheetChoice, &QComboBox::currentIndexChanged, this, &ObserverImportDialog::chooseSheet);
    connect(m_header, &QSpinBox::valueChanged, this, &ObserverImportDialog::chooseHeader);
    connect(m_register, &QComboBox::currentIndexChanged, this, &ObserverImportDialog::readAgain);
    connect(m_columns, &ImportColumns::meaningChosen, this, [this](int column, int meaning) {
        setField(column, meaning == 0 ? std::nullopt : std::optional(AllObserverFields[std::size_t(meaning - 1)]));
    });
    chooseSheet(best);
}

void ObserverImportDialog::layOut()
{
    m_sheetChoice->setAccessibleName(u"Таблица"_s);
    m_header->setAccessibleName(u"Строка с заголовками"_s);
    m_header->setSpecialValueText(u"нет"_s);
    m_register->setAccessibleName(u"Реестр"_s);
    m_register->setObjectName(u"importRegister"_s);
    m_result->setAccessibleName(u"Что станет со строками"_s);
    m_result->setHeaderLabels({u"Строка"_s, u"Что будет"_s, u"Наблюдатель"_s, u"Реестр"_s, u"Изменения и причины"_s});
    m_result->setRootIsDecorated(false);
    m_result->setAlternatingRowColors(true);
    m_result->setUniformRowHeights(true);
    const int character = fontMetrics().averageCharWidth();
    const int widths[] = {9, 20, 36, 18};
    for (int column = 0; column < 4; ++column)
        m_result->setColumnWidth(column, widths[column] * character);
    auto *line = new QHBoxLayout;
    const auto add = [&](const QString &text, QWidget *field, bool shown) {
        auto *label = new QLabel(text);
        label->setBuddy(field);
        label->setVisible(shown);
        field->setVisible(shown);
        line->addWidget(label);
        line->addWidget(field);
    };
    add(u"&Таблица:"_s, m_sheetChoice, m_sheets.size() > 1);
    add(u"Строка с &заголовками:"_s, m_header, true);
    add(u"&Реестр:"_s, m_register, true);
    line->addStretch(1);
    auto *splitter = new QSplitter(Qt::Vertical);
    splitter->addWidget(m_columns);
    splitter->addWidget(m_result);
    splitter->setChildrenCollapsible(false);
    splitter->setSizes({260, 340});
    auto *buttons = new QDialogButtonBox;
    buttons->addButton(m_accept, QDialogButtonBox::AcceptRole);
    buttons->addButton(u"Отмена"_s, QDialogButtonBox::RejectRole);
    m_accept->setDefault(true);
    auto *bottom = new QHBoxLayout;
    bottom->addWidget(m_summary, 1);
    bottom->addWidget(buttons);
    auto *whole = new QVBoxLayout(this);
    whole->addLayout(line);
    whole->addWidget(splitter, 1);
    whole->addLayout(bottom);
    resize(1000, 660);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

void ObserverImportDialog::chooseSheet(int index)
{
    m_sheet = std::size_t(index);
    m_layout = recogniseObserverList(sheet());
    {
        const QSignalBlocker silent(m_header);
        m_header->setRange(0, sheet().rows.empty() ? 0 : sheet().rows.back().number());
        m_header->setValue(m_layout.headerRow.value_or(0));
    }
    fillColumns();
    readAgain();
}

void ObserverImportDialog::chooseHeader(int row)
{
    m_layout.headerRow = row > 0 ? std::optional(row) : std::nullopt;
    fillColumns();
    readAgain();
}

void ObserverImportDialog::fillColumns()
{
    std::vector<int> chosen;
    for (const auto &field : m_layout.columns)
        chosen.push_back(field ? int(std::ranges::find(AllObserverFields, *field) - AllObserverFields.begin()) + 1 : 0);
    m_columns->setColumns(sheet(), m_layout.headerRow.value_or(0), chosen);
}

void ObserverImportDialog::setField(int column, std::optional<ObserverField> field)
{
    // Each field stands once, but for what may be put together of several columns.
    const bool joined =
        field == ObserverField::Name || field == ObserverField::Contact || field == ObserverField::Workplace;
    for (auto &other : m_layout.columns) {
        if (other == field && !joined)
            other.reset();
    }
    m_layout.columns[std::size_t(column)] = field;
    // The list of the combo box that told of the choice is still at work.
    QMetaObject::invokeMethod(this, &ObserverImportDialog::fillColumns, Qt::QueuedConnection);
    readAgain();
}

void ObserverImportDialog::readAgain()
{
    const int chosen = m_register->currentData().toInt();
    const auto list = chosen < 0 ? std::nullopt : std::optional(ObserverRegister(chosen));
    m_entries = m_layout.isUsable() ? compareObserverList(sheet(), m_layout, m_stored, m_schools, list)
                                    : std::vector<ObserverListEntry>();
    m_result->clear();
    QList<QTreeWidgetItem *> items;
    for (const ObserverListEntry &entry : m_entries) {
        const QString words = (entry.changes + entry.notes).join(u"; "_s);
        auto *item = new QTreeWidgetItem({QString::number(entry.row), stateName(entry.state), entry.observer.name,
                                          observerRegisterName(entry.observer.list), words});
        item->setIcon(1, icon(drawingOf(entry.state)));
        item->setToolTip(4, words);
        items << item;
    }
    m_result->addTopLevelItems(items);
    const auto count = [this](State state) { return std::ranges::count(m_entries, state, &ObserverListEntry::state); };
    const auto stored = count(State::New) + count(State::Changed);
    m_accept->setEnabled(stored > 0);
    m_accept->setText(stored > 0 ? u"Загрузить %1"_s.arg(countOf(stored, u"человека"_s, u"человека"_s, u"человек"_s))
                                 : u"Загрузить"_s);
    if (!m_layout.isUsable())
        m_summary->setText(u"Укажите, в каком столбце фамилия, имя, отчество."_s);
    else
        m_summary->setText(u"Новых: %1, изменится: %2, без изменений: %3, не загрузится: %4"_s.arg(count(State::New))
                               .arg(count(State::Changed))
                               .arg(count(State::Same))
                               .arg(count(State::Refused)));
}

} // namespace versta
