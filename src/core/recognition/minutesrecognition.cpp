#include "minutesrecognition.h"

#include "headings.h"
#include "minuteslines.h"
#include "textshape.h"

#include "../decisiontext.h"
#include "../numbering.h"
#include "../pluralru.h"

#include <QRegularExpression>

#include <algorithm>

namespace versta {

using namespace Qt::StringLiterals;

namespace {

constexpr auto Options = QRegularExpression::UseUnicodePropertiesOption | QRegularExpression::CaseInsensitiveOption;

/// A decision as its lines stand in the document.
struct TypedDecision
{
    QString number;
    QStringList lines;
    std::vector<std::size_t> sources; ///< indices into MinutesReading::lines
};

/// What stands under one «РЕШИЛИ:».
struct DecisionBlock
{
    std::size_t question = 0;
    bool named = false; ///< the heading tells the question
    std::vector<TypedDecision> decisions;
};

void addLine(QString &text, const QString &line)
{
    if (!line.isEmpty())
        text += (text.isEmpty() ? QString() : u"\n"_s) + line;
}

/// The dot of initials stays.
QString withoutEnd(QString person)
{
    while (person.endsWith(u',') || person.endsWith(u' '))
        person.chop(1);
    if (person.endsWith(u'.') && person.size() > 2 &&
        (person[person.size() - 2].isLower() || person[person.size() - 2] == u')'))
        person.chop(1);
    return person;
}

/// Persons stand one a line, or a line with semicolons between them; what goes on with a small letter or a bracket
/// belongs to the line above, unless that one was ended.
void addPersons(QString &persons, QString line)
{
    line.replace(u'\t', u' ');
    line = line.simplified().remove(QRegularExpression(u"^[-–—•]\\s*"_s));
    const bool ended = persons.isEmpty() || persons.endsWith(u';');
    if (persons.endsWith(u';'))
        persons.chop(1);
    bool first = true;
    for (const QString &one : line.split(u';', Qt::SkipEmptyParts)) {
        const QString person = withoutEnd(one.trimmed());
        const bool rest = first && !persons.isEmpty() && (person.startsWith(u'(') || (!ended && startsLower(person)));
        if (!person.isEmpty())
            persons += (persons.isEmpty() ? QString() : rest ? u" "_s : u"\n"_s) + person;
        first = false;
    }
    if (line.endsWith(u';'))
        persons += u';'; // until the next line
}

/// The person a line of the signature names, without the post.
QString signerIn(const QString &line)
{
    static const QRegularExpression initialsFirst(uR"(\p{Lu}\.\s?\p{Lu}\.\s?\p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)?)"_s);
    static const QRegularExpression nameFirst(uR"(\p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)?\s\p{Lu}\.\s?\p{Lu}\.)"_s);
    const QString found = initialsFirst.match(line).captured();
    return found.isEmpty() ? nameFirst.match(line).captured() : found;
}

class MinutesAssembly
{
public:
    explicit MinutesAssembly(MinutesReading &reading)
        : m_reading(reading)
        , m_minutes(reading.minutes)
        , m_plan(reading.decisions)
    {
    }

    void run(const PlanReading &plans)
    {
        for (std::size_t at = 0; at < m_reading.lines.size(); ++at)
            take(at);
        finishHead();
        readDecisions();
        if (m_plan.activities.empty())
            takeDecisionTable(plans);
        warn();
    }

private:
    void take(std::size_t at)
    {
        const MinutesLine &line = m_reading.lines[at];
        const QString text = line.text.trimmed();
        switch (line.part) {
        case MinutesPart::Unused:
            ++m_unused;
            break;
        case MinutesPart::PlanTable:
            if (!m_blocks.empty() && line.plan)
                m_tables.push_back(*line.plan);
            break;
        case MinutesPart::Approval:
            m_approval << text;
            break;
        case MinutesPart::Organisation:
            addLine(m_minutes.organisation, text);
            break;
        case MinutesPart::Heading:
            takeHeading(text);
            break;
        case MinutesPart::Particulars:
            takeParticulars(text);
            break;
        case MinutesPart::Chair:
            addPersons(m_minutes.chair, withoutMarker(line.text, line.part));
            break;
        case MinutesPart::Secretary:
            addPersons(m_minutes.secretary, withoutMarker(line.text, line.part));
            break;
        case MinutesPart::Present:
            addPersons(m_minutes.present, withoutMarker(line.text, line.part));
            break;
        case MinutesPart::Invited:
            addPersons(m_minutes.invited, withoutMarker(line.text, line.part));
            break;
        case MinutesPart::Absent:
            addPersons(m_minutes.absent, withoutMarker(line.text, line.part));
            break;
        case MinutesPart::Agenda:
            takeTopic(withoutMarker(line.text, line.part));
            break;
        case MinutesPart::QuestionHeading:
            m_agendaGiven = true;
            m_question = questionOf(text).value_or(m_question);
            m_headingJustRead = true;
            break;
        case MinutesPart::Heard:
            takeHeard(text);
            break;
        case MinutesPart::DecisionsHeading:
            beginBlock(at);
            break;
        case MinutesPart::Decision:
        case MinutesPart::DecisionRest:
            takeDecision(at);
            break;
        case MinutesPart::Voting:
            addLine(question().voting, text);
            break;
        case MinutesPart::Signature:
            addLine(m_plan.properties.signature, text);
            break;
        }
    }

    void takeHeading(QString text)
    {
        if (!m_headed) {
            m_headed = true;
            static const QRegularExpression word(uR"(^\s*(?:выписка\s+из\s+протокола|протокол)\s*)"_s, Options);
            text.remove(word);
            static const QRegularExpression number(uR"(^(?:№|N)\s*([\p{L}\d][\p{L}\d/.-]*)\s*)"_s, Options);
            if (const auto match = number.match(text); match.hasMatch()) {
                m_minutes.number = match.captured(1);
                text.remove(0, match.capturedLength());
            }
            static const QRegularExpression from(uR"(^от\s+(.*?\d{4}(?:\s*(?:года|г\.?))?)(?!\p{L})\s*)"_s, Options);
            if (const auto match = from.match(text); match.hasMatch() && minutesDay(match.captured(1))) {
                m_minutes.date = match.captured(1);
                text.remove(0, match.capturedLength());
            }
        }
        m_minutes.meeting = QString(m_minutes.meeting + u' ' + text.trimmed()).trimmed();
    }

    void takeParticulars(const QString &text)
    {
        static const QRegularExpression place(uR"(^место(?:\s+\p{L}+)?\s*:\s*)"_s, Options);
        if (place.match(text).hasMatch())
            return addLine(m_minutes.place, QString(text).remove(place));
        static const QRegularExpression parts(uR"(\t|\s{3,}|\s(?=№))"_s);
        static const QRegularExpression number(uR"(^(?:№|N)\s*([\p{L}\d_][\p{L}\d/._-]*)$)"_s, Options);
        static const QRegularExpression date(uR"(^(?:дата(?:\s+\p{L}+)?\s*:?|от)\s*)"_s, Options);
        for (const QString &piece : text.split(parts, Qt::SkipEmptyParts)) {
            const QString part = piece.trimmed();
            if (const auto match = number.match(part); match.hasMatch())
                m_minutes.number = match.captured(1);
            else if (minutesDay(QString(part).remove(date)))
                m_minutes.date = QString(part).remove(date).trimmed();
            else
                addLine(m_minutes.place, part);
        }
    }

    void takeTopic(const QString &text)
    {
        if (text.isEmpty())
            return;
        const QString number = itemNumber(text);
        const QString topic = withoutBullet(text.mid(number.size()).trimmed());
        // «Докладчик: …» and the like belong to the question above.
        static const QRegularExpression speaker(uR"(^\(?(?:доклад|содоклад|информаци|выступа|ответствен))"_s, Options);
        const bool rest =
            number.isEmpty() && !m_minutes.agenda.empty() &&
            (startsLower(topic) || speaker.match(topic).hasMatch() || (namesPerson(topic) && topic.size() < 90));
        if (rest)
            addLine(m_minutes.agenda.back().topic, topic);
        else
            m_minutes.agenda.push_back({topic, {}, {}});
    }

    [[nodiscard]] std::optional<std::size_t> questionOf(const QString &text) const
    {
        const auto key = [](const QString &topic) {
            return lettersOnly(QStringView(topic).mid(itemNumber(topic).size()));
        };
        for (std::size_t at = 0; at < m_minutes.agenda.size(); ++at) {
            if (key(m_minutes.agenda[at].topic.section(u'\n', 0, 0)) == key(text))
                return at;
        }
        return std::nullopt;
    }

    MinutesQuestion &question()
    {
        while (m_minutes.agenda.size() <= m_question)
            m_minutes.agenda.push_back({});
        return m_minutes.agenda[m_question];
    }

    void moveTo(std::size_t wanted)
    {
        // A number beyond the agenda is a slip; a meeting without agenda has the questions it speaks of.
        if (m_agendaGiven && wanted >= m_minutes.agenda.size())
            return;
        m_question = wanted;
    }

    void takeHeard(const QString &text)
    {
        if (!m_spoken)
            m_agendaGiven = !m_minutes.agenda.empty();
        if (const auto named = questionNamed(text))
            moveTo(*named);
        else if (beginsHearing(text) && m_spoken && (m_heard || m_decided) && !m_headingJustRead)
            moveTo(m_question + 1);
        m_spoken = true;
        m_heard = true;
        m_decided = false;
        m_headingJustRead = false;
        MinutesQuestion &current = question();
        addLine(current.heard, text);
        if (current.topic.isEmpty() && !m_agendaGiven) {
            static const QRegularExpression marker(
                uR"(^.{0,60}?(?:слушали|заслушали|вопросу)\s*(?:№?\s*\d{1,2}[.)]?)?\s*[:.]?\s*)"_s, Options);
            current.topic = QString(text).remove(marker).section(u'\n', 0, 0).left(LongestTopic);
        }
    }

    void beginBlock(std::size_t at)
    {
        const QString text = m_reading.lines[at].text;
        const auto named = questionNamed(text);
        if (named)
            moveTo(*named);
        m_decided = true;
        m_blocks.push_back({m_question, named.has_value(), {}});
        const QString rest = withoutMarker(text, MinutesPart::DecisionsHeading);
        if (!rest.isEmpty())
            m_blocks.back().decisions.push_back(typed(rest, at));
    }

    static TypedDecision typed(const QString &text, std::size_t at)
    {
        const QString number = itemNumber(text);
        return {number, {withoutBullet(text.trimmed().mid(number.size()).trimmed())}, {at}};
    }

    void takeDecision(std::size_t at)
    {
        if (m_blocks.empty())
            m_blocks.push_back({m_question, false, {}});
        m_decided = true;
        auto &decisions = m_blocks.back().decisions;
        const MinutesLine &line = m_reading.lines[at];
        if (line.part == MinutesPart::Decision || decisions.empty()) {
            decisions.push_back(typed(line.text, at));
            return;
        }
        TypedDecision &above = decisions.back();
        const QString text = line.text.trimmed();
        const bool goesOn = startsLower(text) && !isListItem(text) && itemNumber(text).isEmpty() &&
                            !above.lines.last().endsWith(u';') && !above.lines.last().endsWith(u':');
        if (goesOn)
            above.lines.last() += u' ' + text;
        else
            above.lines << text;
        above.sources.push_back(at);
    }

    void finishHead()
    {
        for (QString *persons :
             {&m_minutes.chair, &m_minutes.secretary, &m_minutes.present, &m_minutes.invited, &m_minutes.absent}) {
            if (persons->endsWith(u';'))
                persons->chop(1);
        }
        PlanProperties &properties = m_plan.properties;
        if (m_minutes.meeting.endsWith(u'.') && !m_minutes.meeting.endsWith(u"г."_s))
            m_minutes.meeting.chop(1);
        properties.title = m_minutes.meeting;
        properties.kind = PlanKind::Decisions;
        properties.period = decisionPeriod(minutesDay(m_minutes.date));
        properties.approval = m_approval.isEmpty() ? ApprovalBlock() : ApprovalBlock::fromLines(m_approval);
        m_plan.columns = decisionColumns();
        // Who signs and is named nowhere else.
        const QStringList signature = textLines(properties.signature);
        for (qsizetype at = 0; at < signature.size(); ++at) {
            const auto name = [&] {
                const QString own = signerIn(signature[at]);
                return own.isEmpty() && at + 1 < signature.size() ? signerIn(signature[at + 1]) : own;
            };
            if (m_minutes.secretary.isEmpty() && signature[at].startsWith(u"секретар"_s, Qt::CaseInsensitive))
                m_minutes.secretary = name();
            if (m_minutes.chair.isEmpty() && signature[at].startsWith(u"председат"_s, Qt::CaseInsensitive))
                m_minutes.chair = name();
        }
    }

    void readDecisions()
    {
        std::erase_if(m_blocks, [](const DecisionBlock &block) { return block.decisions.empty(); });
        const bool bySections = m_blocks.size() > 1 || (m_blocks.size() == 1 && m_blocks.front().named);
        for (const DecisionBlock &block : m_blocks) {
            std::optional<std::size_t> section;
            if (bySections)
                section = sectionFor(block.question);
            for (const TypedDecision &decision : block.decisions)
                addDecision(decision, section);
        }
        // Reading order of a plan: section by section.
        std::ranges::stable_sort(m_plan.activities, {}, &Activity::section);
        for (MinutesLine &line : m_reading.lines)
            line.decision.reset();
        for (std::size_t at = 0; at < m_plan.activities.size(); ++at) {
            for (const std::size_t source : m_sources[static_cast<std::size_t>(m_plan.activities[at].id.value() - 1)])
                m_reading.lines[source].decision = at;
        }
        for (Activity &activity : m_plan.activities)
            activity.id = {};
        m_plan.properties.numbering = guessNumberingRule(m_plan);
    }

    std::size_t sectionFor(std::size_t question)
    {
        const QString number = QString::number(question + 1);
        const auto found = std::ranges::find(m_plan.sections, std::optional(number), &PlanSection::number);
        if (found != m_plan.sections.end())
            return static_cast<std::size_t>(found - m_plan.sections.begin());
        const QString topic =
            question < m_minutes.agenda.size() ? m_minutes.agenda[question].topic.section(u'\n', 0, 0) : QString();
        m_plan.sections.push_back({{}, u"Вопрос"_s, number, topic, {}});
        return m_plan.sections.size() - 1;
    }

    /// Items with numbers of their own («2.1» under «2. Руководителям ОУ:») are decisions of their own: each has its
    /// deadline. What they have in common stands before each.
    void addDecision(const TypedDecision &decision, std::optional<std::size_t> section)
    {
        const int depth = decision.number.isEmpty() ? 0 : numberDepth(decision.number);
        std::vector<qsizetype> parts;
        for (qsizetype at = 1; at < decision.lines.size(); ++at) {
            const QString number = itemNumber(decision.lines[at]);
            if (depth > 0 && !number.isEmpty() && numberDepth(number) == depth + 1)
                parts.push_back(at);
        }
        const bool splits = decision.lines.front().endsWith(u':') && !parts.empty() && parts.front() == 1;
        if (!splits) {
            addActivity(decision.number, decision.lines.join(u'\n'), section, decision.sources);
            return;
        }
        for (std::size_t part = 0; part < parts.size(); ++part) {
            const auto first = parts[part];
            const auto end = part + 1 < parts.size() ? parts[part + 1] : decision.lines.size();
            QStringList lines = decision.lines.mid(first, end - first);
            const QString number = itemNumber(lines.front());
            lines.front() = decision.lines.front() + u' ' + lines.front().mid(number.size()).trimmed();
            std::vector<std::size_t> sources;
            if (static_cast<std::size_t>(end) <= decision.sources.size())
                sources.assign(decision.sources.begin() + first, decision.sources.begin() + end);
            addActivity(number, lines.join(u'\n'), section, sources);
        }
    }

    void addActivity(const QString &number, const QString &text, std::optional<std::size_t> section,
                     const std::vector<std::size_t> &sources)
    {
        const DecisionText decision = takeDecisionApart(text, m_plan.properties.period);
        Activity activity;
        activity.section = section;
        if (!number.isEmpty())
            activity.number = number;
        activity.cells = {{}, decision.text, decision.deadline, decision.responsible, {}};
        m_sources.push_back(sources);
        activity.id = ActivityId(static_cast<qint64>(m_sources.size())); // until the order is known
        m_plan.activities.push_back(std::move(activity));
    }

    // «РЕШИЛИ:» over a table «№ | Поручение | Срок | Ответственный».
    void takeDecisionTable(const PlanReading &plans)
    {
        if (m_tables.empty())
            return;
        const std::size_t index = m_tables.front();
        const Plan &table = plans.plans[index];
        m_reading.decisionTable = index;
        const PlanNumbers numbers = numbersOf(table);
        for (std::size_t at = 0; at < table.activities.size(); ++at) {
            const Activity &source = table.activities[at];
            Activity activity;
            if (!numbers.activities[at].isEmpty())
                activity.number = numbers.activities[at];
            activity.cells = {{},
                              table.cell(source, ColumnRole::Activity),
                              table.cell(source, ColumnRole::Deadline),
                              table.cell(source, ColumnRole::Responsible),
                              table.cell(source, ColumnRole::Control)};
            m_plan.activities.push_back(std::move(activity));
        }
        m_plan.properties.numbering = guessNumberingRule(m_plan);
    }

    void say(const QString &text) { m_reading.warnings.push_back({u"Протокол"_s, text, std::nullopt, std::nullopt}); }

    void warn()
    {
        if (m_minutes.number.isEmpty())
            say(u"Номер протокола не найден."_s);
        if (m_minutes.date.isEmpty())
            say(u"Дата протокола не найдена: сроки без года в решениях останутся непонятыми."_s);
        if (m_minutes.agenda.empty())
            say(u"Повестка дня не найдена."_s);
        if (m_plan.activities.empty())
            say(u"Решений не найдено: нет строки «РЕШИЛИ:» или «ПОСТАНОВИЛИ:» со списком под ней."_s);
        if (m_reading.decisionTable)
            say(u"Решения взяты из таблицы под словом «РЕШИЛИ»."_s);
        if (m_unused > 0)
            say(u"Не вошло в протокол: %1 документа."_s.arg(
                countOf(static_cast<qint64>(m_unused), u"строка"_s, u"строки"_s, u"строк"_s)));
        for (const NumberingIssue &issue : numberingIssues(m_plan)) {
            if (issue.subject == NumberingIssue::Subject::Activity &&
                issue.kind != NumberingIssue::Kind::ForeignSection)
                say(u"Нумерация решений: %1."_s.arg(issue.text));
        }
    }

    static constexpr qsizetype LongestTopic = 300;

    MinutesReading &m_reading;
    Minutes &m_minutes;
    Plan &m_plan;
    QStringList m_approval;
    std::vector<DecisionBlock> m_blocks;
    std::vector<std::vector<std::size_t>> m_sources; ///< lines of each decision
    std::vector<std::size_t> m_tables;               ///< plans whose tables stand among the decisions
    std::size_t m_question = 0;
    std::size_t m_unused = 0;
    bool m_headed = false;
    bool m_agendaGiven = false;
    bool m_spoken = false;          ///< hearing has begun
    bool m_heard = false;           ///< something was said about the question
    bool m_decided = false;         ///< decisions on it were read
    bool m_headingJustRead = false; ///< the question stands above as a heading
};

} // namespace

std::optional<MinutesReading> recogniseMinutes(const DocumentContent &content, const PlanReading &plans,
                                               const MinutesChoices &choices)
{
    MinutesReading reading;
    reading.lines = linesOfDocument(sourceItems(content), plans);
    if (!findParts(reading.lines, choices))
        return std::nullopt;
    MinutesAssembly(reading).run(plans);
    return reading;
}

} // namespace versta
