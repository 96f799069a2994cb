#include "school.h"

#include "textfold.h"

#include <QRegularExpression>

#include <algorithm>
#include <iterator>
#include <set>
#include <utility>

namespace versta {

using namespace Qt::StringLiterals;

namespace {

template <class Value>
struct Coded
{
    Value value;
    QLatin1StringView code;
    QString name;
};

const std::vector<Coded<SchoolKind>> &kinds()
{
    static const std::vector<Coded<SchoolKind>> all{
        {SchoolKind::Secondary, "secondary"_L1, u"школа"_s},
        {SchoolKind::Basic, "basic"_L1, u"основная школа"_s},
        {SchoolKind::Primary, "primary"_L1, u"начальная школа"_s},
        {SchoolKind::Gymnasium, "gymnasium"_L1, u"гимназия"_s},
        {SchoolKind::Lyceum, "lyceum"_L1, u"лицей"_s},
        {SchoolKind::Correctional, "correctional"_L1, u"коррекционная"_s},
        {SchoolKind::Branch, "branch"_L1, u"филиал"_s},
        {SchoolKind::Evening, "evening"_L1, u"вечерняя школа"_s},
        {SchoolKind::Boarding, "boarding"_L1, u"школа-интернат"_s},
        {SchoolKind::Other, "other"_L1, u"другая"_s},
    };
    return all;
}

const std::vector<Coded<Locality>> &localities()
{
    static const std::vector<Coded<Locality>> all{
        {Locality::Unknown, ""_L1, QString()},
        {Locality::Town, "town"_L1, u"город"_s},
        {Locality::Village, "village"_L1, u"село"_s},
    };
    return all;
}

template <class Value>
const Coded<Value> &entryOf(const std::vector<Coded<Value>> &all, Value value)
{
    return *std::ranges::find(all, value, &Coded<Value>::value);
}

template <class Value>
std::optional<Value> fromCode(const std::vector<Coded<Value>> &all, QStringView code)
{
    const auto found = std::ranges::find_if(all, [&](const auto &entry) { return code == entry.code; });
    return found == all.end() ? std::nullopt : std::optional(found->value);
}

struct KindWord
{
    SchoolKind kind;
    QRegularExpression word;
};

// In the order of what decides: a branch of a gymnasium is a branch, a boarding gymnasium is a gymnasium.
const std::vector<KindWord> &kindWords()
{
    const auto word = [](const QString &pattern) {
        return QRegularExpression(pattern, QRegularExpression::UseUnicodePropertiesOption);
    };
    static const std::vector<KindWord> all{
        {SchoolKind::Branch, word(u"филиал"_s)},
        {SchoolKind::Correctional, word(uR"(коррекц|адаптирован|\bовз\b|\bскош|скоши\b|\bviii\s+вида|\bскк?ш\b)"_s)},
        {SchoolKind::Evening, word(uR"(вечерн|сменная|\b(м[а-я]{1,3})?[во]\(с\)\s?о?ош\b|\bво?сош\b)"_s)},
        {SchoolKind::Primary, word(uR"(прогимназ)"_s)},
        {SchoolKind::Gymnasium, word(u"гимназ"_s)},
        {SchoolKind::Lyceum, word(uR"(лице[йяюе]|лицеи\b|лицеист)"_s)},
        {SchoolKind::Boarding, word(uR"(интернат|кадет|суворов|нахимов)"_s)},
        {SchoolKind::Secondary, word(uR"(средн\w*\s+(общеобразоват|школ)|сош\b|\bсшо?\b|\bсш\b)"_s)},
        {SchoolKind::Basic, word(uR"(основн\w*\s+(общеобразоват|школ)|оош\b|\bош\b)"_s)},
        {SchoolKind::Primary, word(uR"(начальн\w*\s+(общеобразоват|школ)|нош\b|\bнш\b|\bншдс\b)"_s)},
        {SchoolKind::Secondary, word(u"школа"_s)},
    };
    return all;
}

// What stands before the name of a settlement: words, and letters that need the name behind them («д. 5» is a house).
const QString TownPlace = u"(?i:город\\w*)|пгт\\.?(?=\\s*\\p{Lu})|(?:г|гор|рп|р\\.\\s?п)\\.(?=\\s*\\p{Lu})"_s;
const QString VillagePlace =
    u"(?i:сел[оаеу]\\b|сельск\\w*|деревн\\w*|пос[её]л\\w*|станиц\\w*|хутор\\w*|аул\\w*|разъезд\\w*)|"
    "(?:с|д|дер|п|пос|ст|х|а)\\.(?=\\s*\\p{Lu})"_s;

template <class T>
void fill(T &kept, const T &other)
{
    if (kept == T())
        kept = other;
}

bool isKnownName(const School &school, const QString &name)
{
    const QString key = folded(name);
    return key.isEmpty() || folded(school.shortName) == key || folded(school.fullName) == key ||
           std::ranges::any_of(school.names, [&](const SchoolName &known) { return folded(known.name) == key; });
}

// The lines of both, a line that both have once.
QString joinedNotes(const QString &kept, const QString &other)
{
    if (kept.contains(other))
        return kept;
    return kept.isEmpty() ? other : kept + u'\n' + other;
}

} // namespace

Municipality municipalityFromText(QStringView text)
{
    static const QRegularExpression code(u"\\breg[0-9]{2}(_m[0-9]{3}|[0-9]{4})\\b"_s,
                                         QRegularExpression::CaseInsensitiveOption);
    const QString whole = text.toString().simplified();
    const auto match = code.match(whole);
    if (!match.hasMatch())
        return {{}, whole};
    QString name = whole;
    name.remove(match.capturedStart(), match.capturedLength());
    static const QRegularExpression edges(uR"(^[\s|()]+|[\s|(]*\(\s*\)[\s|]*|[\s|]+$)"_s);
    return {match.captured().toLower(), name.remove(edges).simplified()};
}

QString municipalityText(const Municipality &municipality)
{
    if (municipality.code.isEmpty() || municipality.name.isEmpty())
        return municipality.code + municipality.name;
    return municipality.name + u" ("_s + municipality.code + u')';
}

QString School::name() const
{
    if (!shortName.isEmpty())
        return shortName;
    return fullName.isEmpty() ? login.text() : fullName;
}

QString School::nameIn(int year) const
{
    QString found;
    for (const SchoolName &known : names) {
        if (known.year && *known.year <= year)
            found = known.name;
    }
    return found.isEmpty() ? name() : found;
}

bool School::isActive(QDate day) const
{
    return (activeFrom.isNull() || activeFrom <= day) && (activeTo.isNull() || day <= activeTo);
}

QString schoolKindCode(SchoolKind kind)
{
    return entryOf(kinds(), kind).code;
}

std::optional<SchoolKind> schoolKindFromCode(QStringView code)
{
    return fromCode(kinds(), code);
}

QString schoolKindName(SchoolKind kind)
{
    return entryOf(kinds(), kind).name;
}

std::optional<SchoolKind> guessSchoolKind(QStringView name)
{
    const QString text = folded(name);
    const auto &words = kindWords();
    const auto found =
        std::ranges::find_if(words, [&](const KindWord &word) { return word.word.match(text).hasMatch(); });
    return found == words.end() ? std::nullopt : std::optional(found->kind);
}

QString localityCode(Locality locality)
{
    return entryOf(localities(), locality).code;
}

std::optional<Locality> localityFromCode(QStringView code)
{
    return fromCode(localities(), code);
}

QString localityName(Locality locality)
{
    return entryOf(localities(), locality).name;
}

std::optional<Locality> guessLocality(QStringView text)
{
    static const QRegularExpression place(u"(?<!\\w)(?:("_s + TownPlace + u")|"_s + VillagePlace + u')',
                                          QRegularExpression::UseUnicodePropertiesOption);
    // The smallest place is named last: «г. Приозёрск, с. Озёрки».
    std::optional<Locality> last;
    auto matches = place.globalMatch(text.toString());
    while (matches.hasNext())
        last = matches.next().hasCaptured(1) ? Locality::Town : Locality::Village;
    return last;
}

QString settlementInName(QStringView name)
{
    // A second word belongs to the name unless it says whose village it is: «с. Озёрки Приозёрского района».
    static const QRegularExpression place(
        u"(?<!\\w)((?:"_s + TownPlace + u'|' + VillagePlace +
            u")\\s*\\p{Lu}[\\p{L}-]+(?:\\s(?!\\p{L}+(?:ого|его|ой)\\b)\\p{Lu}[\\p{L}-]+)?)"_s,
        QRegularExpression::UseUnicodePropertiesOption);
    return place.match(name.toString().simplified()).captured(1);
}

void arrangeNames(std::vector<SchoolName> &names)
{
    std::vector<SchoolName> arranged;
    std::set<QString> withoutYear;
    std::set<int> years;
    for (SchoolName &known : names) {
        known.name = known.name.simplified();
        const bool isNew =
            known.year ? years.insert(*known.year).second : withoutYear.insert(folded(known.name)).second;
        if (isNew && !known.name.isEmpty())
            arranged.push_back(std::move(known));
    }
    std::ranges::stable_sort(arranged, {}, &SchoolName::year);
    names = std::move(arranged);
}

School mergedSchool(School kept, const School &other)
{
    const auto kindTold = guessSchoolKind(kept.name());
    if (kept.kind == SchoolKind::Other || (!kindTold && kept.kind == SchoolKind::Secondary))
        kept.kind = other.kind;
    std::ranges::copy(other.names, std::back_inserter(kept.names));
    for (const QString &name : {other.shortName, other.fullName}) {
        if (kept.shortName.isEmpty() && name == other.shortName)
            kept.shortName = name;
        else if (kept.fullName.isEmpty() && name == other.fullName)
            kept.fullName = name;
        else if (!isKnownName(kept, name))
            kept.names.push_back({std::nullopt, name});
    }
    arrangeNames(kept.names);
    kept.formerLogins.insert(kept.formerLogins.end(), other.formerLogins.begin(), other.formerLogins.end());
    if (kept.login.isValid() && other.login.isValid())
        kept.formerLogins.push_back(other.login);
    else
        fill(kept.login, other.login);
    std::ranges::sort(kept.formerLogins);
    kept.formerLogins.erase(std::unique(kept.formerLogins.begin(), kept.formerLogins.end()), kept.formerLogins.end());
    std::erase(kept.formerLogins, kept.login);
    if (kept.municipality.isEmpty())
        kept.municipality = other.municipality;
    fill(kept.locality, other.locality);
    fill(kept.settlement, other.settlement);
    fill(kept.population, other.population);
    fill(kept.pupils, other.pupils);
    fill(kept.address, other.address);
    fill(kept.director, other.director);
    fill(kept.contact, other.contact);
    fill(kept.activeFrom, other.activeFrom);
    kept.note = joinedNotes(kept.note, other.note);
    kept.example = kept.example && other.example;
    return kept;
}

} // namespace versta
