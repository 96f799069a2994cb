#include "planassembly.h"

#include "headings.h"
#include "periodguess.h"
#include "plannames.h"
#include "textshape.h"

#include "../numbering.h"
#include "../textfold.h"

#include <QRegularExpression>

#include <algorithm>
#include <map>

namespace versta {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype LongestHeadingLine = 400;
constexpr qsizetype LongestQuote = 120;

QString quote(const QString &text)
{
    const QString line = text.simplified();
    return u'«' + (line.size() > LongestQuote ? line.left(LongestQuote) + u'…' : line) + u'»';
}

QString withoutDot(QString number)
{
    number = number.trimmed();
    while (number.endsWith(u'.') || number.endsWith(u')'))
        number.chop(1);
    return number.trimmed();
}

/// Turns the events of a draft into sections and activities.
class Assembly
{
public:
    Assembly(const PlanDraft &draft, PlanReading &reading)
        : m_draft(draft)
        , m_reading(reading)
        , m_planIndex(reading.plans.size())
        , m_habits(habitsOf(draft.roles(), rowsOf(draft)))
        , m_singleTasksBelong(singleTasksBelong(draft))
        , m_goalRows(goalRowsAlone(draft))
    {
        m_plan.columns = draft.columns;
    }

    void run()
    {
        const auto &events = m_draft.events;
        for (std::size_t i = 0; i < events.size(); ++i) {
            if (const auto *line = std::get_if<SourceLine>(&events[i])) {
                addLine(*line);
                continue;
            }
            addRow(std::get<PlanRow>(events[i]),
                   i + 1 < events.size() ? std::get_if<PlanRow>(&events[i + 1]) : nullptr);
        }
        closeActivity();
        dropLastText();
        numbersFromTexts();
        partiesFromSections();
    }

    void addHeadingLine(const SourceLine &line) { addLine(line); }

    Plan m_plan;
    PlanSource m_source;

private:
    static std::vector<PlanRow> rowsOf(const PlanDraft &draft)
    {
        std::vector<PlanRow> rows;
        for (const auto &event : draft.events) {
            if (const auto *row = std::get_if<PlanRow>(&event))
                rows.push_back(*row);
        }
        return rows;
    }

    static bool isSingleTaskRow(const PlanRow &row)
    {
        const auto filled = row.filled();
        return filled.size() == 1 && isSingleTask(row.cells[filled.front()].text);
    }

    /// Every «Задача: …» stands right below a heading; where some head activities of their own, all of them do.
    static bool singleTasksBelong(const PlanDraft &draft)
    {
        bool heading = false;
        for (const auto &event : draft.events) {
            const auto *row = std::get_if<PlanRow>(&event);
            if (row && isSingleTaskRow(*row) && !heading)
                return false;
            // A row with a number and a title or with a title alone heads; one with more is an activity.
            constexpr std::size_t MostInHeading = 2;
            heading = !row || row->filled().size() <= MostInHeading;
        }
        return true;
    }

    static bool isGoalRow(const PlanRow &row)
    {
        const auto filled = row.filled();
        return filled.size() == 1 && isTasksText(row.cells[filled.front()].text) &&
               !isSingleTask(row.cells[filled.front()].text);
    }

    /// Rows «Цель: …» or «Задачи: …» that stand below no heading. One of them speaks of what it stands in; several head
    /// their own parts of the plan.
    static int goalRowsAlone(const PlanDraft &draft)
    {
        int alone = 0;
        bool heading = false;
        for (const auto &event : draft.events) {
            const auto *row = std::get_if<PlanRow>(&event);
            alone += row && isGoalRow(*row) && !heading ? 1 : 0;
            constexpr std::size_t MostInHeading = 2;
            heading = !row || row->filled().size() <= MostInHeading;
        }
        return alone;
    }

    void warn(const QString &where, const QString &text, bool activity = false)
    {
        ReadingWarning warning{where, text, m_planIndex, std::nullopt};
        if (activity)
            warning.activity = m_plan.activities.size();
        m_reading.warnings.push_back(std::move(warning));
    }

    void mark(const PlanRow &row, RowUse use) { m_reading.tables[row.source.table].rows[row.source.row].use = use; }

    void addLine(const SourceLine &line)
    {
        const QString text = line.text.trimmed();
        const bool tasks = isTasksText(text);
        if (isTotal(text)) {
            warn(u"Текст между таблицами"_s, u"Итог не вошёл в план: %1"_s.arg(quote(text)));
            return;
        }
        if (m_open && startsLower(text) && text.front().isLetter() && !line.isStyled() && !isLabelledHeading(text)) {
            joinLine(text);
            return;
        }
        closeActivity();
        if (const QString party = partyOfSection(text); m_headingOpen && !party.isEmpty()) {
            m_sectionParties[m_plan.sections.size() - 1] = party;
            return;
        }
        if (m_headingOpen && (tasks || (m_tasksOpen && isListItem(text)))) {
            m_plan.sections.back().tasks << tasksOf(text);
            m_tasksOpen = true;
            return;
        }
        if (text.size() > LongestHeadingLine && !isLabelledHeading(text)) {
            warn(u"Текст между таблицами"_s, u"Не вошло в план: %1"_s.arg(quote(text)));
            return;
        }
        // A heading typed over two lines.
        if (m_headingOpen && !m_tasksOpen && m_headingFromLine && !isLabelledHeading(text) &&
            !isNumberedHeading(text) && (m_plan.sections.back().title.isEmpty() || startsLower(text))) {
            auto &title = m_plan.sections.back().title;
            title += (title.isEmpty() ? u""_s : u"\n"_s) + text;
            return;
        }
        openSection(sectionHeading(text), {});
        m_headingFromLine = true;
        if (!isLabelledHeading(text) && !isNumberedHeading(text))
            warn(u"Текст между таблицами"_s, u"Принято за название раздела: %1"_s.arg(quote(text)));
    }

    void openSection(const SectionHeading &heading, const std::vector<SourceRow> &rows)
    {
        closeActivity();
        PlanSection section;
        section.label = heading.label;
        section.number = heading.number;
        section.title = heading.title;
        section.tasks = heading.tasks;
        m_plan.sections.push_back(std::move(section));
        m_source.sections.push_back(rows);
        m_headingOpen = true;
        m_headingFromLine = false;
        m_tasksOpen = !heading.tasks.isEmpty();
    }

    void addRow(const PlanRow &row, const PlanRow *next)
    {
        const PlanRow *previous = m_open ? &m_row : nullptr;
        auto use = row.choice.value_or(useOf(row, previous, next, m_habits));
        const bool aside =
            (m_headingOpen && (m_singleTasksBelong || !isSingleTaskRow(row))) || (m_goalRows == 1 && isGoalRow(row));
        if (use == RowUse::Tasks && !aside && !row.choice)
            use = RowUse::Section;
        if (use == RowUse::Continuation && !previous)
            use = RowUse::Activity;
        mark(row, use);
        switch (use) {
        case RowUse::Section:
            addSection(row);
            break;
        case RowUse::Tasks:
            addTasks(row);
            break;
        case RowUse::Continuation:
            join(row);
            break;
        case RowUse::Activity:
            openActivity(row);
            break;
        default:
            if (row.isTotal())
                warn(row.where,
                     u"Итоговая строка не вошла в план: %1"_s.arg(quote(row.cells[row.filled().front()].text)));
            break;
        }
    }

    /// The texts of a row that has one text, or a number and a text.
    void addSection(const PlanRow &row)
    {
        const auto number = m_habits.column(ColumnRole::Number);
        const auto filled = row.filled();
        QString numberText;
        QStringList texts;
        for (const auto i : filled) {
            if (row.belongsToRowsBelow(i))
                continue;
            if (number && i == *number && filled.size() > 1 && isRowNumber(row.cells[i].text))
                numberText = withoutDot(row.cells[i].text);
            else
                texts << row.cells[i].text;
        }
        // «Раздел 1» and its title in cells of their own; «II этап» needs a stop to be told from its title.
        const bool label = texts.size() > 1 && isHeadingLabel(texts.front());
        const QString text = texts.join(label && texts.front().back().isLetter() ? u". "_s : u" "_s);
        auto heading = sectionHeading(text);
        if (!numberText.isEmpty() && heading.label.isEmpty()) {
            // «2.» in the first cell; a number in the title belongs to the title unless it repeats that one.
            if (heading.number != numberText)
                heading.title = heading.tasks.isEmpty() ? text.trimmed() : heading.title;
            heading.number = numberText;
        }
        // «Раздел 1.» in a row of its own, its title in the next.
        if (m_headingOpen && m_plan.sections.back().title.isEmpty() && heading.label.isEmpty() &&
            heading.number.isEmpty()) {
            m_plan.sections.back().title = heading.title;
            m_plan.sections.back().tasks << heading.tasks;
            m_source.sections.back().push_back(row.source);
            return;
        }
        openSection(heading, {row.source});
    }

    void addTasks(const PlanRow &row)
    {
        closeActivity();
        if (m_plan.sections.empty()) {
            addGoals(row);
            return;
        }
        for (const auto i : row.filled())
            m_plan.sections.back().tasks << tasksOf(row.cells[i].text);
        m_source.sections.back().push_back(row.source);
        m_tasksOpen = true;
    }

    /// Above the first section the row speaks of the whole plan.
    void addGoals(const PlanRow &row)
    {
        for (const auto i : row.filled())
            m_plan.properties.goals << textLines(row.cells[i].text);
    }

    void openActivity(const PlanRow &row)
    {
        closeActivity();
        const auto number = m_habits.column(ColumnRole::Number);
        const auto activity = m_habits.column(ColumnRole::Activity);
        m_row = row;
        if (activity) {
            auto &cell = m_row.cells[*activity];
            if (auto embedded = embeddedHeading(cell.text, number ? m_row.cells[*number].text : QString())) {
                openSection(embedded->heading, {row.source});
                cell.text = embedded->activity;
                warn(row.where,
                     u"Название раздела стояло в ячейке мероприятия и вынесено из неё: %1"_s.arg(
                         quote(embedded->heading.title)),
                     true);
            }
        }
        m_open = true;
        m_rows = {row.source};
        // What is merged from above is said for this row as well, its number only once.
        QStringList repeated;
        for (std::size_t i = 0; i < m_row.cells.size(); ++i) {
            if (!m_row.cells[i].covered)
                continue;
            if (number && i == *number)
                m_row.cells[i].text.clear();
            else if (!m_row.cells[i].text.isEmpty())
                repeated << u'«' + m_plan.columns[i].header.simplified() + u'»';
        }
        if (!repeated.isEmpty())
            warn(row.where,
                 u"Ячейка объединена с верхней строкой, её текст повторён: %1."_s.arg(repeated.join(u", "_s)), true);
        m_headingOpen = false;
    }

    void join(const PlanRow &row)
    {
        QStringList repeated;
        // Beside a merged activity each row says something of its own.
        const auto activity = m_habits.column(ColumnRole::Activity);
        const bool besides = activity && row.cells[*activity].covered;
        for (std::size_t i = 0; i < row.cells.size(); ++i) {
            const auto &piece = row.cells[i];
            if (piece.covered || piece.text.isEmpty())
                continue;
            auto &whole = m_row.cells[i];
            if (m_habits.roles[i] == ColumnRole::Number && !whole.text.isEmpty())
                continue;
            if (folded(whole.text) == folded(piece.text)) {
                repeated << u'«' + m_plan.columns[i].header.simplified() + u'»';
                continue;
            }
            whole.text = besides && !whole.text.isEmpty() ? QString(whole.text + u'\n' + piece.text)
                                                          : joinedPieces(whole.text, piece.text);
        }
        m_rows.push_back(row.source);
        QString text = u"Строка присоединена к предыдущей как её продолжение."_s;
        if (!repeated.isEmpty())
            text += u" Повторённый текст взят один раз: %1."_s.arg(repeated.join(u", "_s));
        warn(row.where, text, true);
    }

    /// In a text with tabs the rest of a row stands on a line of its own, and nothing says of which cell it is.
    void joinLine(const QString &text)
    {
        const auto activity = m_habits.column(ColumnRole::Activity);
        auto &whole = m_row.cells[activity.value_or(0)].text;
        whole = joinedPieces(whole, text);
        warn(u"Текст между таблицами"_s, u"Присоединено к мероприятию как продолжение: %1"_s.arg(quote(text)), true);
    }

    void closeActivity()
    {
        if (!m_open)
            return;
        m_open = false;
        Activity activity;
        if (!m_plan.sections.empty())
            activity.section = m_plan.sections.size() - 1;
        activity.number = QString();
        const auto number = m_habits.column(ColumnRole::Number);
        for (std::size_t i = 0; i < m_row.cells.size(); ++i) {
            if (number && i == *number) {
                activity.number = m_row.cells[i].text;
                activity.cells.emplace_back();
            } else {
                activity.cells.push_back(m_row.cells[i].text);
            }
        }
        m_plan.activities.push_back(std::move(activity));
        m_source.activities.push_back(std::move(m_rows));
        m_rows.clear();
    }

    /// A text over the whole width at the end heads nothing: a footnote, «Итого».
    void dropLastText()
    {
        if (!m_headingOpen || m_plan.sections.empty() || m_plan.activities.empty())
            return;
        const auto &last = m_plan.sections.back();
        if (!last.label.isEmpty() || !last.number.value_or(QString()).isEmpty() || !last.tasks.isEmpty())
            return;
        for (const auto &row : m_source.sections.back())
            m_reading.tables[row.table].rows[row.row].use = RowUse::Text;
        warn(u"Конец таблицы"_s, u"Не вошло в план: %1"_s.arg(quote(last.title)));
        m_plan.sections.pop_back();
        m_source.sections.pop_back();
    }

    /// «1.1. Провести …» in a plan without numbers of its own.
    void numbersFromTexts()
    {
        const auto activity = m_plan.column(ColumnRole::Activity);
        if (!activity || m_plan.activities.empty())
            return;
        const bool numbered = std::ranges::any_of(
            m_plan.activities, [](const Activity &one) { return !one.number.value_or(QString()).isEmpty(); });
        if (numbered)
            return;
        static const QRegularExpression pattern(
            uR"(^\s*(\d{1,3}(?:\.\d{1,3})*[.)]|\d{1,3}(?:\.\d{1,3})+)\s*(?=[\p{L}«"(]))"_s,
            QRegularExpression::UseUnicodePropertiesOption);
        const auto begins = std::ranges::count_if(
            m_plan.activities, [&](const Activity &one) { return pattern.match(one.cells[*activity]).hasMatch(); });
        if (begins * 10 < static_cast<std::ptrdiff_t>(m_plan.activities.size()) * 6)
            return;
        for (auto &one : m_plan.activities) {
            const auto match = pattern.match(one.cells[*activity]);
            if (!match.hasMatch())
                continue;
            one.number = match.captured(1);
            one.cells[*activity] = one.cells[*activity].mid(match.capturedEnd());
        }
        warn({}, u"Номера стояли в тексте мероприятий и отделены от него."_s);
    }

    /// A party named once below a section's heading is said for each activity that names none.
    void partiesFromSections()
    {
        if (m_sectionParties.empty())
            return;
        auto column = m_plan.column(ColumnRole::Responsible);
        if (!column) {
            column = m_plan.columns.size();
            m_plan.columns.push_back({{}, u"Ответственный"_s, ColumnRole::Responsible, 0});
            for (auto &activity : m_plan.activities)
                activity.cells.emplace_back();
        }
        for (auto &activity : m_plan.activities) {
            const auto found = activity.section ? m_sectionParties.find(*activity.section) : m_sectionParties.end();
            if (found != m_sectionParties.end() && activity.cells[*column].isEmpty())
                activity.cells[*column] = found->second;
        }
        for (const auto &[section, party] : m_sectionParties)
            warn(u"Раздел %1"_s.arg(quote(m_plan.sections[section].title)),
                 u"Ответственный назван под названием раздела и записан в его мероприятия: %1"_s.arg(quote(party)));
    }

    const PlanDraft &m_draft;
    PlanReading &m_reading;
    std::size_t m_planIndex;
    PlanHabits m_habits;
    bool m_singleTasksBelong;
    std::map<std::size_t, QString> m_sectionParties; ///< by the index of the section
    int m_goalRows;                                  ///< of those that stand below no heading
    bool m_open = false;                             ///< an activity is being gathered in m_row
    PlanRow m_row;
    std::vector<SourceRow> m_rows;
    bool m_headingOpen = false; ///< no activity since the last section heading
    bool m_headingFromLine = false;
    bool m_tasksOpen = false;
};

PlanKind kindOf(const QString &title, const QStringList &approval)
{
    const QString both = title + u' ' + approval.join(u' ');
    const QString text = folded(both);
    static const QRegularExpression school(
        uR"((?:^|[^\p{L}])(?:м[бак]?оу|гбоу|чоу|сош|оош|ноу|гимнази[ияею]|лице[йяею]|школ[аыеу]|детск\p{L}+ сад)(?![\p{L}]))"_s);
    static const QRegularExpression municipal(
        uR"(муницип|район|городск\p{L}+ округ|управлени\p{L}+ образовани|отдел\p{L}* образовани)"_s);
    static const QRegularExpression regional(
        uR"((?:^|[^\p{L}])(?:регион|кра[йяеи]|област|республик|министерств|министр))"_s);
    if (school.match(text).hasMatch())
        return PlanKind::School;
    if (regional.match(text).hasMatch() && !municipal.match(text).hasMatch())
        return PlanKind::Regional;
    return PlanKind::Municipal;
}

/// A section's name set like the title and right below it: no row heads the first activities, while other names alike
/// stand between the tables.
void takeHeadingFromTitle(const PlanDraft &draft, FrontMatter &front)
{
    auto lines = front.title.split(u'\n');
    constexpr std::size_t MostInHeading = 2;
    const auto *first = draft.events.empty() ? nullptr : std::get_if<PlanRow>(&draft.events.front());
    if (lines.size() < 2 || !first || first->filled().size() <= MostInHeading || front.titleFromText ||
        !front.headings.empty() || !front.preamble.isEmpty() || !front.goals.isEmpty())
        return;
    // A year, an organisation or a name in quotes belongs to the title.
    static const QRegularExpression plain(uR"(^\p{Lu}\p{Ll}[^\d«»"„“№]*$)"_s);
    bool others = false;
    bool alike = true;
    for (const auto &event : draft.events) {
        const auto *line = std::get_if<SourceLine>(&event);
        if (!line)
            continue;
        others = true;
        alike = alike && line->isStyled() && plain.match(line->text.trimmed()).hasMatch();
    }
    const auto rest = lines.first(lines.size() - 1);
    if (!others || !alike || !plain.match(lines.last()).hasMatch() || endsOpen(rest.last()) ||
        isBarePlanName(rest.join(u' ')))
        return;
    SourceLine heading;
    heading.text = lines.last();
    heading.bold = true;
    front.headings.push_back(std::move(heading));
    front.title = rest.join(u'\n');
}

void readFront(const PlanDraft &draft, FrontMatter &front, Plan &plan, PlanReading &reading)
{
    auto &properties = plan.properties;
    const auto index = reading.plans.size();
    const auto warn = [&](const QString &where, const QString &text) {
        reading.warnings.push_back({where, text, index, std::nullopt});
    };
    properties.title = front.title;
    if (front.title.isEmpty() && !draft.sheet.isEmpty()) {
        static const QRegularExpression standard(uR"(^(?:Лист|Sheet|Table|Таблица)\s*\d*$)"_s,
                                                 QRegularExpression::CaseInsensitiveOption);
        if (!standard.match(draft.sheet).hasMatch()) {
            properties.title = draft.sheet;
            warn(u"Название"_s, u"Названия над таблицей нет, взято имя листа: %1"_s.arg(quote(draft.sheet)));
        }
    }
    if (properties.title.isEmpty())
        warn(u"Название"_s, u"Название плана не найдено, впишите его."_s);
    if (front.titleFromText)
        warn(u"Название"_s, u"Название взято из текста документа: %1"_s.arg(quote(properties.title)));
    properties.preamble = front.preamble.join(u'\n');
    properties.goals = front.goals;
    const auto back = backMatter(draft.back);
    auto approvals = front.approvals;
    approvals.insert(approvals.end(), back.approvals.begin(), back.approvals.end());
    for (std::size_t i = 0; i < approvals.size(); ++i) {
        if (i == 0)
            properties.approval = ApprovalBlock::fromLines(approvals[i]);
        else
            properties.agreement.push_back(ApprovalBlock::fromLines(approvals[i]));
    }
    for (const auto *blocks : {&std::as_const(front).agreements, &back.agreements}) {
        for (const auto &lines : *blocks)
            properties.agreement.push_back(ApprovalBlock::fromLines(lines));
    }
    properties.signature = back.signature.join(u'\n');
    if (!front.unused.isEmpty() && !front.titleFromText)
        warn(u"Текст над названием"_s, u"Не вошло в план: %1"_s.arg(quote(front.unused.join(u" / "_s))));
}

void warnOfColumns(const PlanDraft &draft, const Plan &plan, const std::vector<ReadTable> &tables, PlanReading &reading)
{
    const auto index = reading.plans.size();
    if (draft.joinedColumn)
        reading.warnings.push_back({u"Столбцы"_s,
                                    u"Начало и окончание срока соединены в один столбец %1."_s.arg(
                                        quote(draft.columns[*draft.joinedColumn].header)),
                                    index, std::nullopt});
    for (const auto &table : tables) {
        if (table.plan != index || table.use != TableUse::NewPlan)
            continue;
        for (const auto &column : table.columns) {
            if (column.guessed && column.role != ColumnRole::Other)
                reading.warnings.push_back({table.where,
                                            u"Столбец %1 понят по содержанию, проверьте его роль."_s.arg(
                                                column.header.isEmpty() ? u"без заголовка"_s : quote(column.header)),
                                            index, std::nullopt});
        }
    }
    if (!plan.column(ColumnRole::Deadline))
        reading.warnings.push_back({u"Столбцы"_s, u"Столбец со сроками не найден."_s, index, std::nullopt});
}

QStringList deadlinesOf(const Plan &plan)
{
    QStringList deadlines;
    for (const auto &activity : plan.activities)
        deadlines << plan.cell(activity, ColumnRole::Deadline);
    return deadlines;
}

} // namespace

void assemblePlan(const PlanDraft &draft, const QStringList &document, PlanReading &reading)
{
    auto front = frontMatter(draft.front);
    takeHeadingFromTitle(draft, front);
    Assembly assembly(draft, reading);
    readFront(draft, front, assembly.m_plan, reading);
    warnOfColumns(draft, assembly.m_plan, reading.tables, reading);
    for (const auto &heading : front.headings)
        assembly.addHeadingLine(heading);
    assembly.run();
    auto &plan = assembly.m_plan;
    QStringList around = front.preamble;
    around << front.goals;
    const auto period = guessPeriod(plan.properties.title, around, deadlinesOf(plan), document);
    plan.properties.period = period.period;
    const auto index = reading.plans.size();
    if (!period.basis.isEmpty())
        reading.warnings.push_back(
            {u"Период"_s, u"Период в названии не указан, принят %1 (%2)."_s.arg(period.period.label(), period.basis),
             index, std::nullopt});
    else if (!period.period.isKnown())
        reading.warnings.push_back(
            {u"Период"_s, u"Период плана не указан и по срокам не понят."_s, index, std::nullopt});
    plan.properties.kind = kindOf(plan.properties.title, plan.properties.approval.lines());
    plan.properties.numbering = guessNumberingRule(plan);
    reading.plans.push_back(std::move(plan));
    reading.sources.push_back(std::move(assembly.m_source));
}

} // namespace versta
