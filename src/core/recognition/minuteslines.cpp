#include "minuteslines.h"

#include "approvalblocks.h"
#include "frontmatter.h"
#include "headings.h"
#include "textshape.h"

#include "../textfold.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>
#include <set>

namespace versta {

using namespace Qt::StringLiterals;

namespace {

constexpr auto Options = QRegularExpression::UseUnicodePropertiesOption;
/// What is signed stands at the end: so many lines may follow the first signature.
constexpr std::size_t MostSignatureLines = 14;
constexpr qsizetype LongestMarkerLine = 160;
constexpr qsizetype LongestSignature = 140;
/// Of presence and chair, agenda, hearing, decisions: so many make a paper that is headed «Протокол» minutes.
constexpr std::size_t FewestSigns = 2;

/// Letters typed apart are put together: «Р Е Ш И Л И:» → «РЕШИЛИ:».
QString joinedLetters(const QString &text)
{
    static const QRegularExpression apart(uR"((?<!\p{L})\p{L}(?:\s\p{L}){3,}(?!\p{L}))"_s, Options);
    QString joined = text;
    for (auto match = apart.match(joined); match.hasMatch(); match = apart.match(joined, match.capturedStart() + 1))
        joined.replace(match.capturedStart(), match.capturedLength(), match.captured().remove(u' '));
    return joined;
}

const QString Number = uR"((?:(?:\d{1,2}(?:\.\d{1,2})*|[ivx]{1,4})\s*[.)]+\s*|\d{1,2}(?:\.\d{1,2})+\s+)?)"_s;
const QString Ordinals = uR"((перв|втор|трет|четв[её]рт|пят|шест|седьм|восьм|девят|десят)(?:ому|ем|ьему|ой|ей))"_s;
const QString AboutQuestion =
    uR"((?:по\s+(?:\S+\s+){0,2}?вопросу(?:\s+повестки(?:\s+дня)?)?(?:\s*№?\s*\d{1,2})?[\s,.:]*)?)"_s;

bool starts(const QString &line, const QString &pattern)
{
    // Patterns are few and fixed; each is compiled once.
    static std::map<QString, QRegularExpression> known;
    auto found = known.find(pattern);
    if (found == known.end())
        found = known.emplace(pattern, QRegularExpression(u'^' + pattern, Options)).first;
    return found->second.match(folded(joinedLetters(line))).hasMatch();
}

bool isHeading(const QString &line)
{
    return line.size() <= LongestMarkerLine * 2 &&
           starts(line, uR"((?:выписка\s+из\s+протокола|протокол)\s*(?:$|№|n\s*\d|\d|от\s|заседани|совещани|собрани|)"
                        uR"(общего|рабоч|муниципальн|расширенн|встреч|проведени|"))"_s);
}

bool isDecisionsHeading(const QString &line)
{
    const QString lead = Number + AboutQuestion + uR"((?:(?:\p{L}+\s+){0,4}?))"_s;
    const QString word = uR"((?:решил[иа]?|решено|решение|решения|постановил[иа]?|постановление|принято решение|)"
                         uR"(принял[иа]?\s+решение|рекомендовано|рекомендовал[иа])(?!\p{L}))"_s;
    const QString text = joinedLetters(line).trimmed();
    if (starts(text, Number + AboutQuestion + word + uR"(\s*(?:\([^)]*\)\s*)?(?::|\.?$))"_s))
        return true;
    if (text.size() <= LongestMarkerLine && text.endsWith(u':') && starts(text, lead + word))
        return true;
    // «РЕШИЛИ принять информацию к сведению»: capitals do for the colon.
    return isAllCaps(text.section(u' ', 0, 0)) && starts(text, word);
}

bool isHearing(const QString &line)
{
    return starts(line, Number + AboutQuestion + uR"((?:слушали|слушал[иа]?|заслушали|выслушали)(?!\p{L}))"_s);
}

bool isSpeech(const QString &line)
{
    return isHearing(line) ||
           starts(line, Number + AboutQuestion +
                            uR"((?:выступил[иа]?|выступающ|сообщил|доложил|обсудили|обсуждали|)"
                            uR"(отметили|в\s+обсуждении|ход\s+(?:заседания|обсуждения))(?!\p{L}))"_s) ||
           starts(line, Number + uR"(по\s+(?:\S+\s+){0,2}?вопросу(?!\p{L}))"_s);
}

bool isVoting(const QString &line)
{
    return starts(line, uR"((?:голосова(?:ли|ние)|проголосова|результаты\s+голосования|решение\s+принято|)"
                        uR"("?за"?\s*[-:]?\s*\d+.*против|принято\s+единогласно|единогласно))"_s);
}

bool isAnnex(const QString &line)
{
    return line.size() <= LongestMarkerLine && starts(line, uR"(приложени[ея]\s*(?:№|\d|к\s|$))"_s);
}

struct PersonsMarker
{
    MinutesPart part;
    QString pattern;
};

const std::vector<PersonsMarker> &personsMarkers()
{
    const QString whose =
        uR"((?:\s+(?:заседания|совещания|собрания|комиссии|(?:муниципальной\s+)?рабочей\s+группы|совета))*)"_s;
    const QString colon = uR"(\s*(?:[:\t]|-\s|\s{2,}))"_s;
    static const std::vector<PersonsMarker> all{
        {MinutesPart::Chair,
         uR"((?:председател(?:ь|ем)|председательствов\p{L}+|председательствующ\p{L}+|вел[а]?|ведущ\p{L}+))"_s + whose +
             colon},
        {MinutesPart::Chair, uR"(председательствов\p{L}+\s)"_s},
        {MinutesPart::Secretary, uR"(секретар(?:ь|ем))"_s + whose + colon},
        {MinutesPart::Present, uR"((?:на\s+\p{L}+\s+)?присутств\p{L}+)"_s},
        {MinutesPart::Present,
         uR"((?:члены|состав)\s+(?:\p{L}+\s+){0,3}?(?:группы|комиссии|совета)(?:\s*\([^)]*\))?\s*[:\t-])"_s},
        {MinutesPart::Present, uR"((?:участники|участвовали|участвуют)(?:\s+\p{L}+){0,2}\s*[:\t-])"_s},
        {MinutesPart::Invited, uR"(приглаш[её]нн\p{L}+(?:\s+\p{L}+)?\s*(?:[:\t(-]|$)|приглашены)"_s},
        {MinutesPart::Absent, uR"(отсутств\p{L}+)"_s},
        {MinutesPart::Agenda,
         uR"((?:повестка|порядок)(?:\s+(?:дня|заседания|совещания|собрания))*\s*(?:[:\t.-]|$|\d))"_s},
        {MinutesPart::Agenda,
         uR"((?:рассматриваемые|обсуждаемые)\s+вопросы|вопросы\s*(?:для\s+(?:обсуждения|рассмотрения)|)"
         uR"(повестки\s+дня)\s*:|тема\s+(?:заседания|совещания|собрания)\s*:)"_s},
    };
    return all;
}

/// Presence, chair or agenda that begins in the line.
std::optional<MinutesPart> personsMarker(const QString &line)
{
    for (const auto &[part, pattern] : personsMarkers()) {
        // Folding makes one space of a tab, and the tab is the colon of a table.
        QString text = line;
        text.replace(u'\t', u" : "_s);
        if (starts(text, pattern))
            return part;
    }
    return std::nullopt;
}

bool isParticulars(const QString &line)
{
    if (starts(
            line,
            uR"((?:№|n)\s*[\p{L}\d]|(?:место|дата|время|начало|окончание)(?!\p{L})|(?:г|с|п|пос|пгт|д)\.\s?\p{L})"_s))
        return true;
    const auto pieces = line.split(QRegularExpression(uR"(\t|\s{3,}|\s(?=№))"_s), Qt::SkipEmptyParts);
    return std::ranges::any_of(pieces, [](const QString &piece) { return minutesDay(piece.trimmed()).has_value(); });
}

bool tellsWhatSomebodySaid(const QString &line)
{
    return namesPerson(line.left(LongestMarkerLine)) &&
           QRegularExpression(
               uR"(\b(?:сообщил|рассказал|отметил|предложил|выступил|доложил|представил|проинформировал|)"
               uR"(добавил|ознакомил|пояснил|обратил)(?:а|и)?\b)"_s,
               Options | QRegularExpression::CaseInsensitiveOption)
               .match(line)
               .hasMatch();
}

bool isLabelLine(const QString &line)
{
    return starts(line, uR"(\(?(?:срок|ответственн|отв\.|исполнител|контроль|основание))"_s);
}

/// How the items of a list are numbered.
struct ItemStyle
{
    int depth = 0; ///< 0: without numbers
    QChar end;

    explicit ItemStyle(const QString &number)
        : depth(number.isEmpty() ? 0 : numberDepth(number))
        , end(number.isEmpty() || number.back().isLetterOrNumber() ? QChar() : number.back())
    {
    }
    friend bool operator==(const ItemStyle &, const ItemStyle &) = default;
};

/// Walks the lines from the heading on.
class PartFinder
{
public:
    PartFinder(std::vector<MinutesLine> &lines, const MinutesChoices &choices, std::size_t heading)
        : m_lines(lines)
        , m_choices(choices)
        , m_at(heading)
        , m_heading(heading)
    {
    }

    bool run()
    {
        for (; m_at < m_lines.size(); ++m_at) {
            MinutesLine &line = m_lines[m_at];
            if (const auto chosen = m_choices.find(m_at); chosen != m_choices.end()) {
                line.part = chosen->second;
                follow(line);
            } else if (line.plan) {
                line.part = MinutesPart::PlanTable;
            } else {
                line.part = partOf(line);
            }
        }
        return m_signs.size() >= FewestSigns;
    }

private:
    enum class Stage
    {
        Head,
        Persons,
        Agenda,
        Speech,
        Decisions,
        End
    };

    // A part that was chosen leads what follows.
    void follow(const MinutesLine &line)
    {
        switch (line.part) {
        case MinutesPart::Heading:
        case MinutesPart::Particulars:
            m_stage = Stage::Head;
            break;
        case MinutesPart::Chair:
        case MinutesPart::Secretary:
        case MinutesPart::Present:
        case MinutesPart::Invited:
        case MinutesPart::Absent:
            m_stage = Stage::Persons;
            m_persons = line.part;
            break;
        case MinutesPart::Agenda:
            m_stage = Stage::Agenda;
            m_topics << topicKey(line.text);
            break;
        case MinutesPart::QuestionHeading:
        case MinutesPart::Heard:
            m_stage = Stage::Speech;
            break;
        case MinutesPart::DecisionsHeading:
            beginDecisions(line.text);
            break;
        case MinutesPart::Decision:
            m_stage = Stage::Decisions;
            m_topNumber = itemNumber(line.text);
            m_anyDecision = true;
            m_last = line.text;
            break;
        case MinutesPart::Signature:
            m_stage = Stage::End;
            m_signed = true;
            break;
        default:
            break;
        }
    }

    MinutesPart partOf(const MinutesLine &line)
    {
        const QString text = line.text.trimmed();
        if (m_at == m_heading)
            return MinutesPart::Heading;
        if (m_stage == Stage::End)
            return m_signed && !isAnnex(text) ? MinutesPart::Signature : unsignedEnd();
        if (m_stage >= Stage::Agenda && isAnnex(text)) {
            m_stage = Stage::End;
            return MinutesPart::Unused;
        }
        if (m_stage >= Stage::Speech && beginsSignature(text)) {
            m_stage = Stage::End;
            m_signed = true;
            return MinutesPart::Signature;
        }
        if (isDecisionsHeading(text)) {
            m_signs.insert(MinutesPart::Decision);
            beginDecisions(text);
            return MinutesPart::DecisionsHeading;
        }
        if (m_stage >= Stage::Agenda && isVoting(text))
            return MinutesPart::Voting;
        if (isSpeech(text) ||
            (m_stage == Stage::Decisions && tellsWhatSomebodySaid(text) && itemNumber(text).isEmpty())) {
            if (isSpeech(text))
                m_signs.insert(MinutesPart::Heard);
            m_stage = Stage::Speech;
            return MinutesPart::Heard;
        }
        if (m_stage < Stage::Speech) {
            if (const auto marker = personsMarker(text))
                return beginPersons(*marker, text);
        }
        switch (m_stage) {
        case Stage::Head:
            return headPart(line, text);
        case Stage::Persons:
            return m_persons;
        case Stage::Agenda:
            return agendaPart(text);
        case Stage::Speech:
            return m_topics.contains(topicKey(text)) ? MinutesPart::QuestionHeading : MinutesPart::Heard;
        case Stage::Decisions:
            return decisionPart(text);
        case Stage::End:
            break;
        }
        return MinutesPart::Unused;
    }

    MinutesPart unsignedEnd()
    {
        m_signed = false;
        return MinutesPart::Unused;
    }

    MinutesPart beginPersons(MinutesPart part, const QString &text)
    {
        const bool agenda = part == MinutesPart::Agenda;
        m_signs.insert(agenda ? MinutesPart::Agenda : MinutesPart::Present);
        m_stage = agenda ? Stage::Agenda : Stage::Persons;
        m_persons = part;
        if (agenda && !withoutMarker(text, part).isEmpty())
            m_topics << topicKey(withoutMarker(text, part));
        return part;
    }

    MinutesPart headPart(const MinutesLine &line, const QString &text)
    {
        if (isParticulars(text)) {
            m_particulars = true;
            return MinutesPart::Particulars;
        }
        const bool meeting =
            startsLower(text) || line.centred || starts(text, uR"((?:заседани|совещани|собрани|встреч))"_s);
        if (!m_particulars || meeting)
            return MinutesPart::Heading;
        return MinutesPart::Unused;
    }

    // The agenda ends where its first question comes again.
    MinutesPart agendaPart(const QString &text)
    {
        const QString key = topicKey(text);
        if (m_topics.contains(key)) {
            m_stage = Stage::Speech;
            return MinutesPart::QuestionHeading;
        }
        m_topics << key;
        return MinutesPart::Agenda;
    }

    void beginDecisions(const QString &text)
    {
        m_stage = Stage::Decisions;
        const QString rest = withoutMarker(text, MinutesPart::DecisionsHeading);
        m_anyDecision = !rest.isEmpty();
        m_topNumber = itemNumber(rest);
        m_bulleted = false;
        m_last = rest;
    }

    MinutesPart decisionPart(const QString &text)
    {
        const QString before = std::exchange(m_last, text);
        const QString number = itemNumber(text);
        const bool bullet = isListItem(text) && number.isEmpty();
        if (!m_anyDecision) {
            m_anyDecision = true;
            m_topNumber = number;
            m_bulleted = bullet;
            return MinutesPart::Decision;
        }
        // A question of the agenda said again ends the decisions on the one before it.
        if (m_topics.contains(topicKey(text))) {
            m_stage = Stage::Speech;
            return MinutesPart::QuestionHeading;
        }
        if (!number.isEmpty())
            return numberedPart(number, before);
        if (bullet)
            return m_bulleted ? MinutesPart::Decision : MinutesPart::DecisionRest;
        if (isLabelLine(text) || startsLower(text) || endsOpen(before) || !m_topNumber.isEmpty())
            return MinutesPart::DecisionRest;
        return before.endsWith(u':') ? MinutesPart::DecisionRest : MinutesPart::Decision;
    }

    MinutesPart numberedPart(const QString &number, const QString &before)
    {
        const bool follows = !m_topNumber.isEmpty() && followsNumber(number, m_topNumber);
        const bool alike = m_topNumber.isEmpty() || ItemStyle(number) == ItemStyle(m_topNumber);
        const bool sameDepth = ItemStyle(number).depth == ItemStyle(m_topNumber).depth;
        // A list inside a decision begins with one again, behind a colon.
        const bool inner = before.endsWith(u':') && !follows && !m_topNumber.isEmpty();
        if ((alike && !inner) || (sameDepth && follows)) {
            const bool goesBack = !m_topNumber.isEmpty() && !follows && isInnerOf(number);
            if (!goesBack) {
                m_topNumber = number;
                m_innerNumber.clear();
                return MinutesPart::Decision;
            }
        }
        m_innerNumber = number;
        return MinutesPart::DecisionRest;
    }

    // «2.» after «1.» of an inner list while the outer one stands at «4.».
    [[nodiscard]] bool isInnerOf(const QString &number) const
    {
        return !m_innerNumber.isEmpty() && followsNumber(number, m_innerNumber);
    }

    [[nodiscard]] bool beginsSignature(const QString &text) const
    {
        if (text.size() > LongestSignature ||
            !starts(text, uR"((?:председател|секретар|протокол\s+(?:вел|составил)|члены\s+(?:рабочей|комиссии)))"_s))
            return false;
        std::size_t behind = 0;
        for (auto at = m_at + 1; at < m_lines.size() && !isAnnex(m_lines[at].text); ++at) {
            if (isDecisionsHeading(m_lines[at].text) || isSpeech(m_lines[at].text))
                return false;
            behind += m_lines[at].plan ? 0 : 1;
        }
        const bool nextNames = m_at + 1 < m_lines.size() && namesPerson(m_lines[m_at + 1].text) &&
                               m_lines[m_at + 1].text.size() < LongestSignature;
        return behind <= MostSignatureLines && (namesPerson(text) || text.contains(u"__"_s) || nextNames);
    }

    static QString topicKey(const QString &text)
    {
        const QString number = itemNumber(text);
        QString topic = folded(QStringView(text.trimmed()).mid(number.size()));
        topic.remove(QRegularExpression(u"[.;,:\\s]+$"_s));
        return topic;
    }

    std::vector<MinutesLine> &m_lines;
    const MinutesChoices &m_choices;
    std::size_t m_at;
    std::size_t m_heading;
    Stage m_stage = Stage::Head;
    MinutesPart m_persons = MinutesPart::Present;
    bool m_particulars = false;
    QStringList m_topics; ///< of the agenda, folded, without numbers
    bool m_anyDecision = false;
    bool m_bulleted = false;
    QString m_topNumber;   ///< of the decision above; empty: they have none
    QString m_innerNumber; ///< of a list inside it
    QString m_last;        ///< the line above among the decisions
    bool m_signed = false;
    std::set<MinutesPart> m_signs;
};

void markFront(std::vector<MinutesLine> &lines, std::size_t heading)
{
    std::vector<FrontItem> front;
    for (std::size_t at = 0; at < heading; ++at) {
        SourceLine line;
        line.text = lines[at].text;
        front.push_back(FrontItem::paragraph(line));
    }
    QStringList approval;
    for (const FrontPiece &piece : takeApprovalBlocks(front)) {
        if (piece.kind == BlockKind::Approval)
            approval += piece.lines;
    }
    for (std::size_t at = 0; at < heading; ++at)
        lines[at].part =
            approval.contains(lines[at].text.trimmed()) ? MinutesPart::Approval : MinutesPart::Organisation;
}

void appendLines(const SourceLine &source, std::vector<MinutesLine> &lines)
{
    for (const QString &text : textLines(source.text)) {
        MinutesLine line;
        line.text = text;
        line.centred = source.alignment == ContentParagraph::Alignment::Center;
        line.bold = source.bold;
        lines.push_back(std::move(line));
    }
}

} // namespace

std::vector<MinutesLine> linesOfDocument(const std::vector<SourceItem> &items, const PlanReading &plans)
{
    std::vector<MinutesLine> lines;
    for (const SourceItem &item : items) {
        if (const auto *paragraph = std::get_if<SourceLine>(&item)) {
            appendLines(*paragraph, lines);
            continue;
        }
        const auto &table = std::get<SourceTable>(item);
        const auto read = std::ranges::find_if(plans.tables, [&](const ReadTable &candidate) {
            return candidate.where == table.where && candidate.use != TableUse::NotPlan && candidate.plan;
        });
        if (read != plans.tables.end()) {
            MinutesLine line;
            line.text = table.where;
            line.plan = read->plan;
            lines.push_back(std::move(line));
            continue;
        }
        for (const auto &column : FrontItem::table(table).columns) {
            for (const SourceLine &line : column)
                appendLines(line, lines);
        }
    }
    return lines;
}

bool findParts(std::vector<MinutesLine> &lines, const MinutesChoices &choices)
{
    std::optional<std::size_t> heading;
    for (std::size_t at = 0; at < lines.size() && !heading; ++at) {
        if (!lines[at].plan && isHeading(lines[at].text))
            heading = at;
    }
    if (!heading)
        return false;
    markFront(lines, *heading);
    for (const auto &[at, part] : choices) {
        if (at < *heading)
            lines[at].part = part;
    }
    return PartFinder(lines, choices, *heading).run();
}

std::optional<std::size_t> questionNamed(const QString &line)
{
    const QString text = folded(joinedLetters(line));
    static const QRegularExpression byWord(u"^(?:.{0,6})по\\s+(?:вопросу\\s+)?"_s + Ordinals, Options);
    static const QRegularExpression byNumber(
        uR"(^(?:.{0,6})по\s+(?:вопросу\s*№?\s*(\d{1,2})|(\d{1,2})(?:-?му)?\s+вопросу))"_s, Options);
    static const QRegularExpression before(uR"(^(\d{1,2})[.)]\s*(?:слушали|заслушали|выслушали|решили|постановили))"_s,
                                           Options);
    static const QRegularExpression behind(
        uR"(^(?:слушали|заслушали|решили|постановили)\s*(?:по\s+\p{L}+\s+)?:?\s*(\d{1,2})[.)](?!\d))"_s, Options);
    static const std::array stems{u"перв"_s, u"втор"_s,  u"трет"_s,  u"четверт"_s, u"пят"_s,
                                  u"шест"_s, u"седьм"_s, u"восьм"_s, u"девят"_s,   u"десят"_s};
    if (const auto match = byWord.match(text); match.hasMatch()) {
        const auto stem = std::ranges::find(stems, match.captured(1));
        if (stem != stems.end())
            return static_cast<std::size_t>(stem - stems.begin());
    }
    QString number;
    if (const auto match = byNumber.match(text); match.hasMatch())
        number = match.captured(1) + match.captured(2);
    else if (const auto first = before.match(text); first.hasMatch())
        number = first.captured(1);
    else if (const auto second = behind.match(text); second.hasMatch() && isHearing(line))
        number = second.captured(1);
    const int value = number.toInt();
    return value > 0 ? std::optional(static_cast<std::size_t>(value - 1)) : std::nullopt;
}

bool beginsHearing(const QString &line)
{
    return isHearing(line);
}

bool beginsDecisions(const QString &line)
{
    return isDecisionsHeading(line);
}

QString withoutMarker(const QString &line, MinutesPart part)
{
    const QString text = joinedLetters(line).trimmed();
    static const QRegularExpression decisions(
        uR"(^.{0,80}?(?:решил[иа]?|решено|решение|решения|постановил[иа]?|постановление|рекомендовано|рекомендовал[иа])(?!\p{L})\s*)"
        uR"((?:\([^)]*\)\s*)?[:.]?\s*)"_s,
        Options | QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression persons(
        uR"(^(?:(?:на\s+\p{L}+\s+)?присутств\p{L}+|приглаш\p{L}+|отсутств\p{L}+|участник\p{L}*|участвовал\p{L}+|члены|состав|)"
        uR"(председател\p{L}+|председательств\p{L}+|вела?|ведущ\p{L}+|секретар\p{L}+)(?:[ \t]+(?!\p{Lu})[\p{L}()]+){0,4}?)"
        uR"([ \t]*(?:[:\t]|[-–—](?=[ \t])|$)[ \t]*)"_s,
        Options | QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression agenda(
        uR"(^(?:повестка|порядок|рассматриваемые|обсуждаемые|вопросы|тема)(?:\s+(?:дня|заседания|совещания|собрания|вопросы|)"
        uR"(для|обсуждения|рассмотрения|повестки))*\s*[:.–-]?\s*)"_s,
        Options | QRegularExpression::CaseInsensitiveOption);
    switch (part) {
    case MinutesPart::DecisionsHeading:
        // «По вопросу решили следующее:» has nothing behind the marker.
        return text.endsWith(u':') ? QString() : QString(text).remove(decisions).trimmed();
    case MinutesPart::Agenda:
        return QString(text).remove(agenda).trimmed();
    default:
        static const QRegularExpression counted(uR"(^присутств\p{L}+\s+(?=\d))"_s,
                                                Options | QRegularExpression::CaseInsensitiveOption);
        return QString(text).remove(persons).remove(counted).trimmed();
    }
}

QString itemNumber(const QString &line)
{
    static const QRegularExpression number(
        uR"(^\s*(\d{1,3}(?:\.\d{1,3})*[.)]+|\d{1,2}(?:\.\d{1,2})+)(?=\s|\p{L}|["«]))"_s, Options);
    const QString found = number.match(line).captured(1);
    // «15.02.2023 провести» begins with a date.
    return found.count(u'.') >= 2 && minutesDay(found) ? QString() : found;
}

} // namespace versta
