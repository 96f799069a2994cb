#include "decisiontext.h"

#include "deadline.h"

#include <QRegularExpression>
#include <QStringList>

#include <array>
#include <vector>

namespace versta {

using namespace Qt::StringLiterals;

namespace {

constexpr auto Options = QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption;

const QString DeadlineLabel =
    uR"((?:срок\p{L}*(?:\s+(?:исполнени|выполнени|реализаци|сдач|представлени|проведени)\p{L}+)?)\s*(?::|[-–—](?=\s))\s*)"_s;
const QString ResponsibleLabel =
    uR"((?:ответственн\p{L}+(?:\s+за\s+(?:исполнение|выполнение))?(?:\s+(?:исполнител|лиц)\p{L}*)?\s*(?::|[-–—](?=\s))|)"
    uR"(отв\.\s*[:–—-]?|исполнител\p{L}*\s*(?::|[-–—](?=\s)))\s*)"_s;

/// Without the dot at the end, unless it belongs to initials or to a year.
QString withoutStop(const QString &text)
{
    static const QRegularExpression stop(uR"((?<!\s\p{Lu})(?<!\.\p{Lu})(?<!\bг)[.;,\s]+$|[;,\s]+$)"_s,
                                         QRegularExpression::UseUnicodePropertiesOption);
    return QString(text).remove(stop).trimmed();
}

/// Where the value of a label ends: at a semicolon, or at the bracket around label and value.
qsizetype valueEnd(QStringView value)
{
    int open = 0;
    for (qsizetype at = 0; at < value.size(); ++at) {
        if (value[at] == u'(')
            ++open;
        else if ((value[at] == u')' && --open < 0) || (value[at] == u';' && open == 0))
            return at;
    }
    return value.size();
}

/// Takes the first part under a label out of the text; empty when there is none.
QString takeLabelled(QString &text, const QString &label, const QString &otherLabel)
{
    const QRegularExpression pattern(u"(?<!\\p{L})"_s + label + uR"(([^\n]*?)(?=[;,.]?[ \t]*\(?(?<!\p{L}))"_s +
                                         otherLabel + u"|$)"_s,
                                     Options | QRegularExpression::MultilineOption);
    const auto match = pattern.match(text);
    if (!match.hasMatch())
        return {};
    const QString value = match.captured(1).left(valueEnd(match.captured(1)));
    if (value.trimmed().isEmpty())
        return {};
    qsizetype end = match.capturedStart(1) + value.size();
    while (end < text.size() && u".;, "_s.contains(text[end]))
        ++end;
    text.replace(match.capturedStart(), end - match.capturedStart(), u" "_s);
    // Brackets that held nothing else, commas that parted nothing, lines that are empty now.
    static const std::vector<std::pair<QRegularExpression, QString>> leftovers{
        {QRegularExpression(uR"(\(\s*[;,.]\s*)"_s), u"("_s},
        {QRegularExpression(uR"(\s*[;,]?\s*\))"_s), u")"_s},
        {QRegularExpression(uR"([ ]*\(\))"_s), QString()},
        {QRegularExpression(uR"([ ]+(?=\n|$))"_s), QString()},
        {QRegularExpression(uR"((?<=\n)[ .;,]*\n)"_s), QString()},
        {QRegularExpression(uR"( {2,})"_s), u" "_s},
        {QRegularExpression(uR"((?<=\.) ?\.$)"_s), QString()},
    };
    for (const auto &[leftover, instead] : leftovers)
        text.replace(leftover, instead);
    text = text.trimmed();
    return withoutStop(value);
}

const QString Month =
    uR"((?:январ|феврал|март|апрел|ма|июн|июл|август|сентябр|октябр|ноябр|декабр)(?:[яьеюа]|ем|)(?!\p{L}))"_s;
const QString Year = uR"((?:\s*\d{4}(?:\s*(?:года|году|г\.?)(?!\p{L}))?)?)"_s;

std::vector<QRegularExpression> deadlinePatterns()
{
    const QString day = uR"((?:\d{1,2}\.\d{1,2}(?:\.\d{2,4})?(?:\s*(?:года|г\.?)(?!\p{L}))?|[«"]?\d{1,2}[»"]?\s+)"_s +
                        Month + Year + u')';
    const QString notOfPaper = uR"((?<!\d)(?<!\d\.)(?<!от\s)(?<!от))"_s;
    const QString noPaperBehind = uR"((?!\d)(?!\s*№)(?!\s*г(?:ода)?\.?\s*№))"_s;
    std::vector<QRegularExpression> patterns;
    const QStringList all{
        u"с\\s+"_s + day + u"\\s+по\\s+"_s + day,
        u"(?:(?:в срок\\s+)?(?:не позднее|до)\\s+)"_s + day,
        uR"((?:не позднее|до)\s+(?:конца|начала|окончания)\s+(?:\S+\s+){0,2}?(?:года|месяца|четверти|полугодия|)"_s +
            Month + Year + u')',
        notOfPaper + day + noPaperBehind,
        uR"(в\s+течени[еи]\s+(?:\d{4}(?:\s*[/–-]\s*\d{2,4})?\s+)?(?:(?:учебного|календарного|всего|текущего|)"
        uR"(1|2|3|4|I|II|III|IV)\s+){0,2}(?:года|месяца|недели|четверти|полугодия|периода)(?!\p{L}))"_s,
        u"в\\s+"_s + Month + uR"((?:\s*(?:и|[–—-])\s*)"_s + Month + u")?"_s + Year,
        uR"(ежемесячно|ежеквартально|ежегодно|еженедельно|на постоянной основе|постоянно|систематически)"_s,
    };
    for (const QString &pattern : all)
        patterns.emplace_back(u"(?<!\\p{L})"_s + pattern, Options);
    return patterns;
}

QString deadlineInside(const QString &text, const PlanPeriod &period)
{
    static const std::vector<QRegularExpression> patterns = deadlinePatterns();
    for (const QRegularExpression &pattern : patterns) {
        const QString found = pattern.match(text).captured().simplified();
        if (found.isEmpty())
            continue;
        const Deadline understood = understandDeadline(found, period);
        if (understood.kind != Deadline::Kind::Unparsed && understood.kind != Deadline::Kind::Empty)
            return found;
    }
    return {};
}

// Whom meetings charge with something: the stem, the ending in the nominative for one and for many.
struct Addressee
{
    QStringView stem;
    QStringView one; ///< empty: «-у» and «-е» do not occur
    QStringView many;
};

constexpr std::array Addressees{
    Addressee{u"руководител", u"ь", u"и"}, Addressee{u"заместител", u"ь", u"и"}, Addressee{u"директор", u"", u"а"},
    Addressee{u"методист", u"", u"ы"},     Addressee{u"специалист", u"", u"ы"},  Addressee{u"координатор", u"", u"ы"},
    Addressee{u"председател", u"ь", u"и"}, Addressee{u"секретар", u"ь", u"и"},   Addressee{u"начальник", u"", u"и"},
    Addressee{u"команд", u"а", u"ы"},      Addressee{u"школ", u"а", u"ы"},       Addressee{u"организаци", u"я", u"и"},
    Addressee{u"учреждени", u"е", u"я"},   Addressee{u"член", u"", u"ы"},        Addressee{u"администраци", u"я", u"и"},
    Addressee{u"комисси", u"я", u"и"},     Addressee{u"групп", u"а", u"ы"},      Addressee{u"педагог", u"", u"и"},
    Addressee{u"учител", u"ь", u"я"},      Addressee{u"завуч", u"", u"и"},       Addressee{u"психолог", u"", u"и"},
    Addressee{u"организатор", u"", u"ы"},  Addressee{u"наблюдател", u"ь", u"и"}, Addressee{u"эксперт", u"", u"ы"},
    Addressee{u"отдел", u"", u"ы"},        Addressee{u"центр", u"", u"ы"},       Addressee{u"управлени", u"е", u"я"},
    Addressee{u"объединени", u"е", u"я"},  Addressee{u"гимнази", u"я", u"и"},    Addressee{u"лице", u"й", u"и"},
};

/// «-ям», «-у» … behind a stem: whether it is one or many that is addressed.
std::optional<bool> isManyInDative(QStringView ending)
{
    if (ending == u"ам" || ending == u"ям")
        return true;
    if (ending == u"у" || ending == u"ю" || ending == u"е" || ending == u"и")
        return false;
    return std::nullopt;
}

QString nominativeNoun(const QString &word)
{
    for (const Addressee &addressee : Addressees) {
        if (!word.startsWith(addressee.stem, Qt::CaseInsensitive))
            continue;
        const auto many = isManyInDative(QStringView(word).mid(addressee.stem.size()));
        if (many)
            return word.left(addressee.stem.size()) + (*many ? addressee.many : addressee.one).toString();
    }
    return {};
}

QString nominativeAdjective(const QString &word)
{
    static const std::vector<std::pair<QString, QString>> endings{
        {u"ым"_s, u"ые"_s}, {u"им"_s, u"ие"_s}, {u"ому"_s, u"ый"_s}, {u"ему"_s, u"ий"_s}, {u"ой"_s, u"ая"_s}};
    constexpr qsizetype ShortestStem = 4;
    for (const auto &[dative, nominative] : endings) {
        if (word.endsWith(dative) && word.size() - dative.size() >= ShortestStem)
            return word.chopped(dative.size()) + nominative;
    }
    return {};
}

/// «Бессоновой М.В.» → «Бессонова М.В.»; empty for what is not a surname with regular endings.
QString nominativeSurname(const QString &word)
{
    static const QRegularExpression female(uR"(^(\p{Lu}\p{Ll}+(?:ов|ев|ёв|ин|ын))ой$)"_s);
    static const QRegularExpression male(uR"(^(\p{Lu}\p{Ll}+(?:ов|ев|ёв|ин|ын))у$)"_s);
    if (const auto match = female.match(word); match.hasMatch())
        return match.captured(1) + u'а';
    if (const auto match = male.match(word); match.hasMatch())
        return match.captured(1);
    if (word.endsWith(u"ской"_s) && word.front().isUpper())
        return word.chopped(2) + u"ая"_s;
    return word.endsWith(u"скому"_s) && word.front().isUpper() ? word.chopped(3) + u"ий"_s : QString();
}

bool isInfinitive(QString word)
{
    word.remove(QRegularExpression(u"[,.:;]+$"_s));
    constexpr qsizetype Shortest = 4;
    static const QRegularExpression nouns(u"^(?:област|част|деятельност|отчетност|сет|объективност)"_s, Options);
    return word.size() >= Shortest && !nouns.match(word).hasMatch() &&
           (word.endsWith(u"ть"_s) || word.endsWith(u"ться"_s) || word.endsWith(u"сти"_s) || word.endsWith(u"чь"_s) ||
            word.endsWith(u"йти"_s) || word.endsWith(u"стись"_s));
}

/// Words up to the first infinitive or colon, after «рекомендовать», «поручить» …; empty when there are none.
QStringList addressedWords(const QString &text)
{
    static const QRegularExpression verb(
        uR"(^(?:рекоменд\p{L}+|поруч\p{L}+|предлож\p{L}+|обязать|просить|назначить)\s+)"_s, Options);
    constexpr int MostWords = 40;
    const QString sentence = text.section(u'\n', 0, 0).simplified();
    const auto start = verb.match(sentence).capturedLength();
    QStringList words;
    for (const QString &word : sentence.mid(start).split(u' ', Qt::SkipEmptyParts)) {
        if (isInfinitive(word))
            return words;
        words << word;
        if (word.endsWith(u':'))
            return words;
        if (words.size() > MostWords)
            break;
    }
    return {};
}

QString responsibleInside(const QString &text)
{
    QStringList words = addressedWords(text);
    bool found = false;
    bool expected = true; // at the beginning and behind « и » and a comma another addressee may stand
    for (qsizetype at = 0; at < words.size(); ++at) {
        QString word = words[at];
        const bool comma = word.endsWith(u',') || word.endsWith(u';');
        const QString tail = comma ? word.right(1) : QString();
        if (comma)
            word.chop(1);
        if (expected) {
            QString changed = nominativeNoun(word);
            const bool isNoun = !changed.isEmpty();
            if (!isNoun)
                changed = nominativeSurname(word);
            const bool isName = !isNoun && !changed.isEmpty();
            if (changed.isEmpty())
                changed = nominativeAdjective(word);
            if (!changed.isEmpty())
                words[at] = changed + tail;
            found = found || isNoun || isName;
            expected = changed.isEmpty() ? false : !isNoun && !isName;
            if (changed.isEmpty() && !found)
                return {};
        }
        expected = expected || comma || word == u"и"_s;
    }
    if (!found)
        return {};
    QString result = withoutStop(words.join(u' ').remove(QRegularExpression(u":$"_s)));
    // «руководителям, имеющим стаж менее 3 лет,» tells who is meant, and ends here.
    if (!result.isEmpty())
        result.front() = result.front().toUpper();
    return result;
}

} // namespace

DecisionText takeDecisionApart(const QString &typed, const PlanPeriod &period)
{
    DecisionText decision{typed.trimmed(), {}, {}};
    while (decision.text.endsWith(u';') || decision.text.endsWith(u','))
        decision.text.chop(1); // of the list it stood in
    decision.deadline = takeLabelled(decision.text, DeadlineLabel, ResponsibleLabel);
    decision.responsible = takeLabelled(decision.text, ResponsibleLabel, DeadlineLabel);
    if (decision.deadline.isEmpty())
        decision.deadline = takeLabelled(decision.text, DeadlineLabel, ResponsibleLabel);
    if (decision.text.isEmpty())
        return {typed.trimmed(), {}, {}}; // nothing is to be done by a date alone
    if (decision.deadline.isEmpty())
        decision.deadline = deadlineInside(decision.text, period);
    if (decision.responsible.isEmpty())
        decision.responsible = responsibleInside(decision.text);
    return decision;
}

} // namespace versta
