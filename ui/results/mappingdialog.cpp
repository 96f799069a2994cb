#include "mappingdialog.h"

#include "importcolumns.h"
#include "mappingpreview.h"
#include "valuetableview.h"

#include "core/pluralru.h"
#include "core/results/resultsjson.h"
#include "core/results/subjects.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDate>
#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QSplitter>
#include <QTabWidget>
#include <QTableWidget>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>
#include <array>

namespace versta {

using namespace Qt::StringLiterals;

namespace {

constexpr int ShownColumns = 400;
constexpr int FirstYear = 2000;
constexpr int LastGrade = 11;

enum Column
{
    NameColumn,
    RoleColumn,
    DetailColumn,
    MaximumColumn,
    ExampleColumn,
};

constexpr std::array Kinds{
    ReportKind::Unknown, ReportKind::Individual,  ReportKind::Form,  ReportKind::Marks,
    ReportKind::Scores,  ReportKind::Journal,     ReportKind::Tasks, ReportKind::Groups,
    ReportKind::Planned, ReportKind::FederalList, ReportKind::Exam,
};
constexpr std::array Procedures{Procedure::Vpr, Procedure::Oge, Procedure::Kdr, Procedure::Niko, Procedure::Recheck};
constexpr std::array SubjectCodes{u"РУ", u"МА", u"ОМ", u"ЛЧ", u"ЛИ", u"ИС", u"БИ", u"ГГ",
                                  u"ОБ", u"ФИ", u"ХИ", u"АЯ", u"НЯ", u"ФЯ", u"ИН"};

/// The row with most texts among the first ones; of several the topmost.
int likelyHeader(const Sheet &sheet)
{
    constexpr std::size_t looked = 60;
    int header = sheet.rows.front().number();
    std::ptrdiff_t most = 0;
    for (std::size_t at = 0; at < std::min(looked, sheet.rows.size()); ++at) {
        const auto texts = std::ranges::count_if(sheet.rows[at].places(), [](const SheetRow::Place &place) {
            return !place.cell.isEmpty() && !place.cell.number();
        });
        if (texts > most) {
            most = texts;
            header = sheet.rows[at].number();
        }
    }
    return header;
}

/// What completes a role: the code of a task, the number in a header, the work of a sign.
QString detailOf(const MappedColumn &column)
{
    if (column.role == SheetRole::Task)
        return column.code;
    if (column.role == SheetRole::Number)
        return QString::number(column.index);
    if (column.role == SheetRole::Marker && column.index > 0)
        return u"%1 %2"_s.arg(column.code).arg(column.index);
    return {};
}

bool needsDetail(SheetRole role)
{
    return role == SheetRole::Task || role == SheetRole::Number || role == SheetRole::Marker;
}

QTableWidgetItem *newItem(const QString &text, bool editable)
{
    auto *item = new QTableWidgetItem(text);
    item->setFlags(editable ? Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsEditable
                            : Qt::ItemIsEnabled | Qt::ItemIsSelectable);
    return item;
}

} // namespace

MappingDialog::MappingDialog(const QString &fileName, std::vector<SheetSource> sheets,
                             std::vector<SheetDecision> decisions, ReadingContext context, QWidget *parent)
    : QDialog(parent)
    , m_sheets(std::move(sheets))
    , m_decisions(std::move(decisions))
    , m_context(std::move(context))
    , m_sheetChoice(new QComboBox)
    , m_header(new QSpinBox)
    , m_kind(new QComboBox)
    , m_procedure(new QComboBox)
    , m_year(new QSpinBox)
    , m_subject(new QComboBox)
    , m_grade(new QSpinBox)
    , m_level(new QComboBox)
    , m_columns(new QTableWidget(0, 5))
    , m_results(new QTabWidget)
    , m_rows(new ValueTableView(u"Что будет прочитано"_s))
    , m_problems(new ValueTableView(u"Замечания"_s))
    , m_summary(new QLabel)
    , m_remember(new QCheckBox(u"&Запомнить для таких таблиц"_s))
    , m_accept(new QPushButton(u"Прочитать так"_s))
    , m_reread(new QTimer(this))
{
    setWindowTitle(u"Что стоит в таблице «%1»"_s.arg(fileName));
    setWindowFlag(Qt::WindowMaximizeButtonHint);
    std::erase_if(m_sheets, &SheetSource::isEmpty);
    for (const SheetSource &each : m_sheets)
        m_sheetChoice->addItem(each.head().name.isEmpty() ? u"Таблица"_s : each.head().name);
    m_reread->setSingleShot(true);
    m_reread->setInterval(150);
    layOut();
    connect(m_sheetChoice, &QComboBox::currentIndexChanged, this, &MappingDialog::chooseSheet);
    connect(m_header, &QSpinBox::valueChanged, this, &MappingDialog::chooseHeader);
    connect(m_kind, &QComboBox::activated, this,
            [this](int index) { setKind(Kinds.at(static_cast<std::size_t>(index))); });
    connect(m_columns, &QTableWidget::cellChanged, this, &MappingDialog::completeColumn);
    connect(m_reread, &QTimer::timeout, this, &MappingDialog::readAgain);
    for (QSpinBox *box : {m_year, m_grade})
        connect(box, &QSpinBox::valueChanged, m_reread, qOverload<>(&QTimer::start));
    connect(m_procedure, &QComboBox::currentIndexChanged, m_reread, qOverload<>(&QTimer::start));
    for (QComboBox *box : {m_subject, m_level})
        connect(box, &QComboBox::currentTextChanged, m_reread, qOverload<>(&QTimer::start));
    chooseSheet(0);
}

void MappingDialog::layOut()
{
    auto *results = new QWidget;
    auto *below = new QVBoxLayout(results);
    below->setContentsMargins(0, 6, 0, 0);
    m_results->addTab(m_rows, QString());
    m_results->addTab(m_problems, QString());
    below->addWidget(m_results);
    auto *splitter = new QSplitter(Qt::Vertical);
    splitter->addWidget(columnsBox());
    splitter->addWidget(results);
    splitter->setChildrenCollapsible(false);
    splitter->setSizes({300, 260});
    auto *buttons = new QDialogButtonBox;
    buttons->addButton(m_accept, QDialogButtonBox::AcceptRole);
    buttons->addButton(u"Отмена"_s, QDialogButtonBox::RejectRole);
    m_accept->setDefault(true);
    m_summary->setObjectName(u"mappingSummary"_s);
    m_summary->setWordWrap(true);
    auto *bottom = new QHBoxLayout;
    bottom->addWidget(m_summary, 1);
    bottom->addWidget(m_remember);
    bottom->addWidget(buttons);
    auto *whole = new QVBoxLayout(this);
    whole->addWidget(paperLine());
    whole->addWidget(splitter, 1);
    whole->addLayout(bottom);
    resize(1120, 690);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

QWidget *MappingDialog::paperLine()
{
    m_procedure->addItem(u"как в файле"_s);
    for (const Procedure procedure : Procedures)
        m_procedure->addItem(procedureName(procedure));
    m_year->setRange(FirstYear, QDate::currentDate().year() + 1);
    m_year->setSpecialValueText(u"как в файле"_s);
    m_grade->setRange(0, LastGrade);
    m_grade->setSpecialValueText(u"как в файле"_s);
    m_subject->setEditable(true);
    m_subject->addItem(QString());
    for (const QStringView code : SubjectCodes)
        m_subject->addItem(subjectOfCode(code).value_or(QString()));
    m_subject->lineEdit()->setPlaceholderText(u"как в файле"_s);
    m_level->addItems({u"как в файле"_s, u"базовый"_s, u"углублённый"_s});
    auto *line = new QHBoxLayout;
    line->setContentsMargins({});
    const auto add = [&](const QString &caption, QWidget *field, const QString &name) {
        auto *label = new QLabel(caption);
        label->setBuddy(field);
        field->setAccessibleName(name);
        line->addWidget(label);
        line->addWidget(field);
        line->addSpacing(6);
    };
    add(u"&Работа:"_s, m_procedure, u"Процедура"_s);
    add(u"&Год:"_s, m_year, u"Год"_s);
    add(u"&Предмет:"_s, m_subject, u"Предмет"_s);
    add(u"&Класс:"_s, m_grade, u"Класс"_s);
    add(u"&Уровень:"_s, m_level, u"Уровень"_s);
    line->addStretch(1);
    auto *box = new QWidget;
    box->setLayout(line);
    return box;
}

QWidget *MappingDialog::columnsBox()
{
    m_sheetChoice->setAccessibleName(u"Лист"_s);
    m_header->setAccessibleName(u"Строка с заголовками"_s);
    m_kind->setAccessibleName(u"Вид таблицы"_s);
    for (const ReportKind kind : Kinds)
        m_kind->addItem(kind == ReportKind::Unknown ? u"— не определён —"_s : reportKindName(kind));
    m_columns->setAccessibleName(u"Что стоит в столбцах"_s);
    m_columns->setHorizontalHeaderLabels(
        {u"Столбец файла"_s, u"Что это"_s, u"Номер, балл"_s, u"Наибольший"_s, u"Например"_s});
    m_columns->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_columns->horizontalHeader()->setStretchLastSection(true);
    m_columns->horizontalHeader()->setHighlightSections(false);
    const int character = fontMetrics().averageCharWidth();
    const int widths[] = {34, 36, 16, 17};
    for (int column = 0; column < ExampleColumn; ++column)
        m_columns->setColumnWidth(column, widths[column] * character);
    m_columns->verticalHeader()->hide();
    m_columns->setSelectionMode(QAbstractItemView::SingleSelection);
    m_columns->setTabKeyNavigation(false);
    m_columns->setWordWrap(false);
    auto *line = new QHBoxLayout;
    const auto add = [&](const QString &caption, QWidget *field, bool shown) {
        auto *label = new QLabel(caption);
        label->setBuddy(field);
        label->setVisible(shown);
        field->setVisible(shown);
        line->addWidget(label);
        line->addWidget(field);
        line->addSpacing(6);
    };
    add(u"&Лист:"_s, m_sheetChoice, m_sheets.size() > 1);
    add(u"Строка с &заголовками:"_s, m_header, true);
    add(u"&Вид таблицы:"_s, m_kind, true);
    line->addStretch(1);
    auto *box = new QWidget;
    auto *inside = new QVBoxLayout(box);
    inside->setContentsMargins({});
    inside->addLayout(line);
    inside->addWidget(m_columns, 1);
    return box;
}

void MappingDialog::chooseSheet(int index)
{
    m_sheet = static_cast<std::size_t>(index);
    const auto decided = std::ranges::find(m_decisions, sheet().name, &SheetDecision::sheet);
    const bool known = decided != m_decisions.end();
    m_kindChosen = known;
    const SheetMapping recognised = recogniseSheet(sheet());
    SheetMapping mapping = known ? decided->mapping : recognised;
    // Of a known layout, more often than not, one workbook is to be corrected.
    m_remember->setChecked(recognised.kind == ReportKind::Unknown);
    if (mapping.headerTop == 0)
        mapping = recogniseBelow(sheet(), likelyHeader(sheet()));
    {
        const QSignalBlocker silent(m_header);
        m_header->setRange(1, sheet().rows.back().number());
        m_header->setValue(mapping.headerTop);
    }
    showPaper(known ? decided->paper : PaperMention());
    takeMapping(mapping);
}

void MappingDialog::chooseHeader(int row)
{
    m_kindChosen = false;
    takeMapping(recogniseBelow(sheet(), row));
}

void MappingDialog::takeMapping(const SheetMapping &mapping)
{
    m_mapping = mapping;
    m_mapping.columns = columnsWithData(sheet(), mapping, ShownColumns);
    fillColumns();
    showKind();
    readAgain();
}

void MappingDialog::showPaper(const PaperMention &paper)
{
    const QSignalBlocker silent[] = {QSignalBlocker(m_procedure), QSignalBlocker(m_year), QSignalBlocker(m_subject),
                                     QSignalBlocker(m_grade), QSignalBlocker(m_level)};
    m_procedure->setCurrentIndex(
        paper.procedure ? 1 + static_cast<int>(std::ranges::find(Procedures, *paper.procedure) - Procedures.begin())
                        : 0);
    m_year->setValue(std::max(paper.year, FirstYear));
    m_subject->setCurrentText(paper.subject);
    m_grade->setValue(paper.grade);
    m_level->setCurrentIndex(std::max(0, m_level->findText(paper.level)));
}

void MappingDialog::showKind()
{
    m_kind->setCurrentIndex(static_cast<int>(std::ranges::find(Kinds, m_mapping.kind) - Kinds.begin()));
}

void MappingDialog::setKind(ReportKind kind)
{
    m_kindChosen = true;
    giveKind(m_mapping, kind);
    showKind();
    fillColumns();
    readAgain();
}

void MappingDialog::setRole(int column, const RoleChoice &choice)
{
    giveRole(m_mapping, column, choice);
    if (!m_kindChosen)
        giveKind(m_mapping, kindByRoles(sheet(), m_mapping));
    showKind();
    // The list of the combo box that told of the choice is still at work.
    QMetaObject::invokeMethod(this, &MappingDialog::fillColumns, Qt::QueuedConnection);
    readAgain();
}

void MappingDialog::completeColumn(int row, int column)
{
    MappedColumn &mapped = m_mapping.columns[static_cast<std::size_t>(row)];
    const QString text = m_columns->item(row, column)->text().trimmed();
    if (column == MaximumColumn) {
        mapped.maximum = std::clamp(text.toInt(), 0, 100);
    } else if (column == DetailColumn && mapped.role == SheetRole::Task) {
        mapped.code = text;
    } else if (column == DetailColumn && mapped.role == SheetRole::Number) {
        mapped.index = std::clamp(text.toInt(), 0, 1000);
    } else if (column == DetailColumn) {
        const auto work = columnOfHeader(text);
        mapped.code = work.role == SheetRole::Marker ? work.code : QString();
        mapped.index = work.role == SheetRole::Marker ? work.index : 0;
    }
    m_reread->start();
}

void MappingDialog::fillColumns()
{
    const QSignalBlocker silent(m_columns);
    const int focused = m_columns->isAncestorOf(focusWidget()) ? m_columns->indexAt(focusWidget()->pos()).row() : -1;
    m_columns->setRowCount(static_cast<int>(m_mapping.columns.size()));
    for (int row = 0; row < m_columns->rowCount(); ++row) {
        const MappedColumn &column = m_mapping.columns[static_cast<std::size_t>(row)];
        const QString letters = cellName(column.column, 1).chopped(1);
        const QString name = column.header.isEmpty() ? letters : u"%1   %2"_s.arg(letters, column.header);
        m_columns->setItem(row, NameColumn, newItem(name, false));
        m_columns->item(row, NameColumn)->setToolTip(column.header);
        m_columns->setItem(row, DetailColumn, newItem(detailOf(column), needsDetail(column.role)));
        const bool task = column.role == SheetRole::Task;
        m_columns->setItem(row, MaximumColumn,
                           newItem(task && column.maximum > 0 ? QString::number(column.maximum) : QString(), task));
        m_columns->setItem(row, ExampleColumn,
                           newItem(columnExamples(sheet(), column.column, m_mapping.headerBottom), false));
        auto *choice = new QComboBox;
        choice->setFrame(false);
        choice->setAccessibleName(u"Что в столбце %1"_s.arg(name));
        choice->setFocusPolicy(Qt::StrongFocus);
        for (const RoleChoice &each : roleChoices())
            choice->addItem(each.name);
        choice->setCurrentIndex(roleChoiceOf(column));
        connect(choice, &QComboBox::activated, this,
                [this, at = column.column](int index) { setRole(at, roleChoices()[static_cast<std::size_t>(index)]); });
        m_columns->setCellWidget(row, RoleColumn, choice);
    }
    if (focused >= 0)
        m_columns->cellWidget(focused, RoleColumn)->setFocus();
}

PaperMention MappingDialog::paper() const
{
    PaperMention paper;
    if (m_procedure->currentIndex() > 0)
        paper.procedure = Procedures.at(static_cast<std::size_t>(m_procedure->currentIndex() - 1));
    paper.year = m_year->value() > FirstYear ? m_year->value() : 0;
    const QString subject = m_subject->currentText().simplified();
    const auto mention = subjectWithin(subject);
    paper.subject = mention ? mention->name : subject;
    paper.grade = m_grade->value();
    paper.level = m_level->currentIndex() > 0 ? m_level->currentText() : QString();
    return paper;
}

SheetMapping MappingDialog::usedMapping() const
{
    SheetMapping mapping = m_mapping;
    std::erase_if(mapping.columns,
                  [](const MappedColumn &column) { return column.role == SheetRole::None && column.header.isEmpty(); });
    return mapping;
}

SheetDecision MappingDialog::decision() const
{
    return {sheet().name, usedMapping(), paper()};
}

bool MappingDialog::isToBeRemembered() const
{
    return m_remember->isChecked();
}

void MappingDialog::readAgain()
{
    m_reread->stop();
    const QStringList missing = missingIn(m_mapping);
    const auto first = firstRows(m_sheets[m_sheet], m_mapping.headerBottom);
    m_reading = missing.isEmpty() ? readDecided(first.sheet, decision(), m_context) : SheetReading();
    const ValueTable rows = readingTable(m_reading);
    const ValueTable problems = readingProblems(m_reading);
    m_results->setTabText(0, u"Что будет прочитано (%1)"_s.arg(rows.table.rows.size()));
    m_results->setTabText(1, u"Замечания (%1)"_s.arg(problems.table.rows.size()));
    m_rows->setTable(rows);
    m_problems->setTable(problems);
    m_accept->setEnabled(missing.isEmpty() && !rows.table.rows.empty());
    if (!missing.isEmpty())
        m_summary->setText(u"Укажите: %1."_s.arg(missing.join(u"; "_s)));
    else
        m_summary->setText(readingSummary(m_reading, first.isCut));
}

} // namespace versta
