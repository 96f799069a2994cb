#include "listimportdialog.h"

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

using State = ListRowState;

ListImportDialog::ListImportDialog(Words words, std::vector<Sheet> sheets, const QStringList &meanings, QWidget *parent)
    : QDialog(parent)
    , m_words(std::move(words))
    , m_sheets(std::move(sheets))
    , m_choices(new QHBoxLayout)
    , m_sheetChoice(new QComboBox)
    , m_header(new QSpinBox)
    , m_columns(new ImportColumns(meanings))
    , m_shown(new QComboBox)
    , m_result(new QTreeWidget)
    , m_summary(new QLabel)
    , m_accept(new QPushButton(u"Загрузить"_s))
{
    setWindowFlag(Qt::WindowMaximizeButtonHint);
    for (const Sheet &each : m_sheets)
        m_sheetChoice->addItem(each.name.isEmpty() ? u"Таблица"_s : each.name);
    layOut();
    connect(m_sheetChoice, &QComboBox::currentIndexChanged, this, &ListImportDialog::chooseSheet);
    connect(m_header, &QSpinBox::valueChanged, this, &ListImportDialog::chooseHeader);
    connect(m_columns, &ImportColumns::meaningChosen, this, [this](int column, int meaning) {
        takeMeaning(column, meaning);
        readMeanings();
    });
    connect(m_shown, &QComboBox::currentIndexChanged, this, &ListImportDialog::fillResult);
}

ListImportDialog::~ListImportDialog() = default;

void ListImportDialog::layOut()
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

void ListImportDialog::addChoice(const QString &caption, QWidget *choice)
{
    auto *label = new QLabel(caption);
    label->setBuddy(choice);
    m_choices->insertWidget(m_choices->count() - 1, label); // before what takes the rest of the line
    m_choices->insertWidget(m_choices->count() - 1, choice);
    choice->setAccessibleName(label->text().remove(u'&').remove(u':'));
}

QWidget *ListImportDialog::sourceBox()
{
    m_header->setSpecialValueText(u"нет"_s);
    m_choices->addStretch(1);
    addChoice(m_words.sheet, m_sheetChoice);
    for (int at = 0; m_sheets.size() < 2 && at < m_choices->count() - 1; ++at)
        m_choices->itemAt(at)->widget()->hide(); // nothing to choose
    addChoice(u"Строка с &заголовками:"_s, m_header);
    auto *box = new QWidget;
    auto *inside = new QVBoxLayout(box);
    inside->setContentsMargins({});
    inside->addLayout(m_choices);
    inside->addWidget(m_columns, 1);
    return box;
}

QWidget *ListImportDialog::resultBox()
{
    m_shown->setAccessibleName(u"Какие строки показать"_s);
    m_shown->addItem(u"Все строки"_s);
    for (const State state : {State::New, State::Changed, State::Same, State::Refused})
        m_shown->addItem(stateName(state), int(state));
    m_result->setAccessibleName(u"Что станет со строками"_s);
    m_result->setHeaderLabels({u"Строка"_s, u"Что будет"_s, m_words.thing, m_words.second, u"Изменения и причины"_s});
    m_result->setRootIsDecorated(false);
    m_result->setAlternatingRowColors(true);
    m_result->setUniformRowHeights(true);
    const int character = fontMetrics().averageCharWidth();
    const int widths[] = {9, 20, 36, 18};
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

QString ListImportDialog::stateName(ListRowState state) const
{
    switch (state) {
    case State::New:
        return m_words.added;
    case State::Changed:
        return u"изменится"_s;
    case State::Same:
        return u"без изменений"_s;
    case State::Refused:
        return u"не загрузится"_s;
    }
    return {};
}

QString ListImportDialog::drawingOf(ListRowState state) const
{
    switch (state) {
    case State::New:
        return m_words.addedDrawing;
    case State::Changed:
        return u"properties"_s;
    case State::Same:
        return u"information"_s;
    case State::Refused:
        return u"problem"_s;
    }
    return {};
}

void ListImportDialog::start(std::size_t sheet)
{
    {
        const QSignalBlocker silent(m_sheetChoice);
        m_sheetChoice->setCurrentIndex(int(sheet));
    }
    chooseSheet(int(sheet));
}

void ListImportDialog::chooseSheet(int index)
{
    m_sheet = std::size_t(index);
    m_headerRow = recognise();
    {
        const QSignalBlocker silent(m_header);
        m_header->setRange(0, sheet().rows.empty() ? 0 : sheet().rows.back().number());
        m_header->setValue(m_headerRow.value_or(0));
    }
    fillColumns();
    readRows();
}

void ListImportDialog::chooseHeader(int row)
{
    m_headerRow = row > 0 ? std::optional(row) : std::nullopt;
    takeHeader(m_headerRow);
    fillColumns();
    readRows();
}

void ListImportDialog::fillColumns()
{
    m_columns->setColumns(sheet(), m_headerRow.value_or(0), meanings());
}

void ListImportDialog::readMeanings()
{
    // The list of the combo box that told of the choice may still be at work.
    QMetaObject::invokeMethod(this, &ListImportDialog::fillColumns, Qt::QueuedConnection);
    readRows();
}

void ListImportDialog::readRows()
{
    auto rows = read();
    const bool isUsable = rows.has_value();
    m_rows = std::move(rows).value_or(std::vector<Row>());
    fillResult();
    const auto count = [this](State state) { return std::ranges::count(m_rows, state, &Row::state); };
    const auto stored = count(State::New) + count(State::Changed);
    const auto &[one, few, many] = m_words.counted;
    m_accept->setEnabled(stored > 0);
    m_accept->setText(stored > 0 ? u"Загрузить %1"_s.arg(countOf(stored, one, few, many)) : u"Загрузить"_s);
    m_summary->setText(isUsable
                           ? u"Новых: %1, изменится: %2, без изменений: %3, не загрузится: %4"_s.arg(count(State::New))
                                 .arg(count(State::Changed))
                                 .arg(count(State::Same))
                                 .arg(count(State::Refused))
                           : m_words.unusable);
}

void ListImportDialog::fillResult()
{
    const auto shown =
        m_shown->currentIndex() > 0 ? std::optional(State(m_shown->currentData().toInt())) : std::nullopt;
    m_result->clear();
    QList<QTreeWidgetItem *> items;
    for (const Row &row : m_rows) {
        if (shown && row.state != *shown)
            continue;
        auto *item =
            new QTreeWidgetItem({QString::number(row.number), stateName(row.state), row.name, row.second, row.words});
        item->setIcon(1, icon(drawingOf(row.state)));
        item->setToolTip(4, row.words);
        items << item;
    }
    m_result->addTopLevelItems(items);
}

} // namespace versta
