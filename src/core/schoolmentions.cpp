#include "schoolmentions.h"

#include "textfold.h"

#include <QRegularExpression>

#include <algorithm>
#include <set>

namespace versta {

using namespace Qt::StringLiterals;

namespace {

/// «№№ 1–90» is a slip of the pen rather than ninety schools.
constexpr int LongestRange = 60;
/// A name shorter than this says too little to be looked for in a text.
constexpr qsizetype ShortestName = 5;

struct SchoolWord
{
    QString pattern; ///< of the folded text
    std::optional<SchoolKind> kind;
};

// What tells more comes first.
const std::vector<SchoolWord> &schoolWords()
{
    const QString school = uR"((?:\s+общеобразовательн\p{L}+)?\s+школ\p{L}*)"_s;
    static const std::vector<SchoolWord> all{
        {uR"(вечерн\p{L}+(?:\s*\(сменн\p{L}+\))?)"_s + school, SchoolKind::Evening},
        {u"школ\\p{L}*-интернат\\p{L}*|интернат\\p{L}*"_s, SchoolKind::Boarding},
        {uR"(средн\p{L}+)"_s + school, SchoolKind::Secondary},
        {uR"(основн\p{L}+)"_s + school, SchoolKind::Basic},
        {uR"(начальн\p{L}+)"_s + school, SchoolKind::Primary},
        {u"сош|сш"_s, SchoolKind::Secondary},
        {u"оош"_s, SchoolKind::Basic},
        {u"нош"_s, SchoolKind::Primary},
        {u"гимнази\\p{L}*"_s, SchoolKind::Gymnasium},
        {u"лице[йяюеи]\\p{L}*"_s, SchoolKind::Lyceum},
        {u"школ\\p{L}*|оу|оо|моу|м[бак]оу|мбоу"_s, std::nullopt},
        {uR"(общеобразовательн\p{L}+\s+(?:организаци|учреждени)\p{L}+|образовательн\p{L}+\s+организаци\p{L}+)"_s,
         std::nullopt},
    };
    return all;
}

const QRegularExpression &numbersPattern()
{
    static const QRegularExpression pattern = [] {
        QStringList words;
        for (const SchoolWord &word : schoolWords())
            words << u'(' + word.pattern + u')';
        // A number that goes on as a date, a share or a count of people is no number of a school.
        const QString number = uR"((?:№+\s*)?\d{1,4}+(?![\d/%]|\.\d|-(?:х|м|ти|го|й|е)(?!\p{L})))"
                               uR"((?!\s*(?:год|г\.|класс|педагог|учител|человек|чел\.|балл|работ|%|час)))"_s;
        const QString list = number + uR"((?:(?:\s*[,;]\s*(?:и\s+)?|\s+и\s+|\s*-\s*))"_s + number + u")*"_s;
        // Without «№» only a word that is seldom followed by any other number counts; that is seen to later.
        return QRegularExpression(uR"((?<!\p{L})(?:)"_s + words.join(u'|') +
                                      uR"()(?:\s*\.)?[\s"(:]*((?:№+|n)?)\s*()"_s + list + u')',
                                  QRegularExpression::UseUnicodePropertiesOption);
    }();
    return pattern;
}

std::vector<int> numbersOf(const QString &list)
{
    static const QRegularExpression token(u"(\\d+)|(-)"_s);
    std::vector<int> numbers;
    bool range = false;
    auto tokens = token.globalMatch(list);
    while (tokens.hasNext()) {
        const auto match = tokens.next();
        if (match.hasCaptured(2)) {
            range = !numbers.empty();
            continue;
        }
        const int number = match.captured(1).toInt();
        if (range && number > numbers.back() && number - numbers.back() <= LongestRange) {
            for (int between = numbers.back() + 1; between < number; ++between)
                numbers.push_back(between);
        }
        numbers.push_back(number);
        range = false;
    }
    return numbers;
}

QString kindWords(std::optional<SchoolKind> kind)
{
    return kind ? schoolKindName(*kind) : u"школа"_s;
}

/// A school of the register as it is looked for.
struct Known
{
    SchoolId id;
    SchoolKind kind = SchoolKind::Secondary;
    SchoolLogin login;
    std::vector<SchoolLogin> formerLogins;
    std::optional<int> number;
    QStringList ownNames; ///< folded, what quotation marks hold; none for a school with a number
};

/// What the outer quotation marks hold, and a name in quotation marks inside it: «центр образования «Аксиома»».
QStringList ownNamesOf(const QString &name)
{
    const QString text = folded(name);
    const auto first = text.indexOf(u'"');
    const auto last = text.lastIndexOf(u'"');
    if (first < 0 || last - first - 1 < ShortestName)
        return {};
    const QString outer = text.mid(first + 1, last - first - 1);
    static const QRegularExpression inner(u"\"[^\"]+\""_s);
    QString own = inner.match(outer.endsWith(u'"') ? outer : outer + u'"').captured();
    return own.size() < ShortestName ? QStringList{outer} : QStringList{outer, own};
}

Known knownSchool(const School &school)
{
    Known known{school.id, school.kind, school.login, school.formerLogins, std::nullopt, {}};
    for (const QString &name : {school.shortName, school.fullName}) {
        const auto numbers = schoolNumbersIn(name);
        if (!numbers.empty() && !known.number)
            known.number = numbers.front().numbers.front();
    }
    if (!known.number) {
        known.ownNames = ownNamesOf(school.shortName);
        if (known.ownNames.isEmpty())
            known.ownNames = ownNamesOf(school.fullName);
    }
    return known;
}

/// The one school that is meant; nullptr when it cannot be told.
const Known *meant(const std::vector<Known> &schools, int number, std::optional<SchoolKind> kind)
{
    std::vector<const Known *> candidates;
    for (const Known &school : schools) {
        if (school.number == number && (!kind || school.kind == *kind))
            candidates.push_back(&school);
    }
    if (candidates.size() > 1) {
        const auto plain = std::partition(candidates.begin(), candidates.end(), [](const Known *school) {
            return school->kind == SchoolKind::Secondary || school->kind == SchoolKind::Basic;
        });
        if (plain - candidates.begin() == 1)
            return candidates.front();
        return nullptr;
    }
    return candidates.empty() ? nullptr : candidates.front();
}

/// The name stands in the text as words of its own.
bool standsIn(const QString &text, const QString &name)
{
    for (auto at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
        const auto end = at + name.size();
        const bool begins = at == 0 || !text[at - 1].isLetterOrNumber();
        const bool ends = end == text.size() || !text[end].isLetterOrNumber();
        if (begins && ends)
            return true;
    }
    return false;
}

} // namespace

std::vector<SchoolNumbers> schoolNumbersIn(QStringView text)
{
    const QString searched = folded(text);
    std::vector<SchoolNumbers> found;
    auto matches = numbersPattern().globalMatch(searched);
    const auto words = static_cast<int>(schoolWords().size());
    while (matches.hasNext()) {
        const auto match = matches.next();
        int word = 1;
        while (word < words && !match.hasCaptured(word))
            ++word;
        // «в школах 25 педагогов», «ОО 2023»: only a short list behind a word for one kind, or «школа», needs no sign.
        const QString list = match.captured(words + 2);
        const bool signedList = !match.captured(words + 1).isEmpty() || list.contains(u'№');
        if (!signedList && (word > words - 1 || list.size() > 12 || list.contains(QRegularExpression(u"\\d{4}"_s))))
            continue;
        auto numbers = numbersOf(list);
        if (!numbers.empty())
            found.push_back({schoolWords()[static_cast<std::size_t>(word - 1)].kind, std::move(numbers),
                             match.capturedStart(), match.capturedLength()});
    }
    return found;
}

MentionedSchools schoolsMentioned(QStringView text, const std::vector<School> &schools)
{
    std::vector<Known> known;
    known.reserve(schools.size());
    for (const School &school : schools)
        known.push_back(knownSchool(school));

    MentionedSchools mentioned;
    std::set<SchoolId> found;
    for (const SchoolNumbers &numbers : schoolNumbersIn(text)) {
        for (const int number : numbers.numbers) {
            if (const Known *school = meant(known, number, numbers.kind))
                found.insert(school->id);
            else
                mentioned.unknown << u"%1 № %2"_s.arg(kindWords(numbers.kind)).arg(number);
        }
    }
    const QString searched = folded(text);
    static const QRegularExpression login(u"(?<![a-z0-9])(?:sch|edu)(\\d{6})(?!\\d)"_s);
    auto logins = login.globalMatch(searched);
    while (logins.hasNext()) {
        const SchoolLogin wanted(logins.next().captured(1).toInt());
        const auto owner = std::ranges::find_if(known, [&](const Known &school) {
            return school.login == wanted ||
                   std::ranges::find(school.formerLogins, wanted) != school.formerLogins.end();
        });
        if (owner != known.end())
            found.insert(owner->id);
    }
    for (const Known &school : known) {
        if (std::ranges::any_of(school.ownNames, [&](const QString &name) { return standsIn(searched, name); }))
            found.insert(school.id);
    }
    mentioned.schools.assign(found.begin(), found.end());
    mentioned.unknown.removeDuplicates();
    return mentioned;
}

} // namespace versta
