#include "periodguess.h"

#include "../textfold.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <set>

namespace versta {

using namespace Qt::StringLiterals;

namespace {

constexpr int FirstYear = 1990;
constexpr int LastYear = 2099;
constexpr int September = 9;
constexpr int LongestPlan = 15;

bool sensible(int year)
{
    return year >= FirstYear && year <= LastYear;
}

/// «2023/24», «2022-2023 году», «2023–2024 г.г.»; folded() has made every dash «-».
std::optional<PlanPeriod> namedRange(const QString &text)
{
    static const QRegularExpression range(
        uR"((?<!\d)(20\d\d)\s*(?:г\.?|года?)?\s*(/|-|по)\s*((?:20)?\d\d)(?!\d)\s*-?\s*(учебн|уч\.|уч\s|г\.\s*г|гг|годы|годов|годах|год|г\.)?)"_s);
    auto matches = range.globalMatch(text);
    while (matches.hasNext()) {
        const auto match = matches.next();
        const int first = match.captured(1).toInt();
        int last = match.captured(3).toInt();
        last += last < 100 ? first / 100 * 100 : 0;
        if (!sensible(first) || !sensible(last) || last <= first || last - first > LongestPlan)
            continue;
        const QString unit = match.captured(4);
        const bool severalYears = unit.startsWith(u"гг"_s) || unit == u"годы" || unit == u"годов" || unit == u"годах" ||
                                  QRegularExpression(uR"(^г\.\s*г)"_s).match(unit).hasMatch();
        if (last - first > 1)
            return PlanPeriod::years(first, last);
        // «2022-2023 году» is one year, and one year over two numbers is a school year.
        return severalYears && match.captured(2) != u"/" ? PlanPeriod::years(first, last)
                                                         : PlanPeriod::schoolYear(first);
    }
    return std::nullopt;
}

std::optional<PlanPeriod> namedYear(const QString &text)
{
    static const QRegularExpression year(uR"((?<![\d.])(20\d\d)\s*-?\s*(?:год|г\.|г(?!\p{L})))"_s);
    static const QRegularExpression bare(uR"((?:на|в)\s+(20\d\d)(?!\d))"_s);
    for (const auto *pattern : {&year, &bare}) {
        if (const auto match = pattern->match(text); match.hasMatch())
            return PlanPeriod::calendarYear(match.captured(1).toInt());
    }
    return std::nullopt;
}

/// 1–12 by the first letters of the month's name; 0 when it is none.
int monthOf(const QString &word)
{
    static constexpr std::array stems{u"янв", u"фев", u"мар", u"апр", u"ма",  u"июн",
                                      u"июл", u"авг", u"сен", u"окт", u"ноя", u"дек"};
    for (std::size_t i = 0; i < stems.size(); ++i) {
        if (word.startsWith(QStringView(stems[i])))
            return static_cast<int>(i) + 1;
    }
    return 0;
}

struct YearMonth
{
    int year;
    int month; ///< 0: none named
};

/// Months and dates with a year. «Сентябрь – октябрь 2022» gives both months of 2022.
void collect(const QString &deadline, std::vector<YearMonth> &found)
{
    static const QRegularExpression token(
        uR"((?<!\d)\d{1,2}\s*\.\s*(\d{1,2})\s*\.\s*(20\d\d|\d\d)(?!\d)|(20\d\d)|)"
        uR"((?<!\p{L})((?:январ|феврал|март|апрел|ма[йяе](?!\p{L})|июн|июл|август|сентябр|октябр|ноябр|декабр)\p{L}*))"_s);
    std::vector<int> waiting;
    auto matches = token.globalMatch(folded(deadline));
    while (matches.hasNext()) {
        const auto match = matches.next();
        if (match.hasCaptured(4)) {
            waiting.push_back(monthOf(match.captured(4)));
            continue;
        }
        int year = (match.hasCaptured(3) ? match.captured(3) : match.captured(2)).toInt();
        year += year < 100 ? 2000 : 0;
        if (!sensible(year))
            continue;
        if (match.hasCaptured(3)) {
            for (const int month : waiting)
                found.push_back({year, month});
            if (waiting.empty())
                found.push_back({year, 0});
        } else if (const int month = match.captured(1).toInt(); month >= 1 && month <= 12) {
            found.push_back({year, month});
        }
        waiting.clear();
    }
}

PlanPeriod byDeadlines(const QStringList &deadlines)
{
    std::vector<YearMonth> found;
    bool schoolWords = false;
    for (const auto &deadline : deadlines) {
        collect(deadline, found);
        schoolWords = schoolWords || folded(deadline).contains(u"учебн"_s);
    }
    std::map<int, int> schoolYears;
    std::map<int, int> years;
    bool spring = false;
    bool autumn = false;
    for (const auto &[year, month] : found) {
        ++years[year];
        if (month == 0)
            continue;
        ++schoolYears[month >= September ? year : year - 1];
        spring = spring || month < September;
        autumn = autumn || month >= September;
    }
    if (years.empty())
        return {};
    // One year from spring to autumn is a calendar year.
    if (years.size() == 1 && ((spring && autumn && !schoolWords) || schoolYears.empty()))
        return PlanPeriod::calendarYear(years.begin()->first);
    const auto count = [](const auto &entry) { return entry.second; };
    if (schoolYears.empty())
        return PlanPeriod::years(years.begin()->first, years.rbegin()->first);
    return PlanPeriod::schoolYear(std::ranges::max_element(schoolYears, {}, count)->first);
}

/// The school year named most often; unknown when two are named equally.
PlanPeriod bySchoolYears(const QStringList &texts)
{
    static const QRegularExpression pattern(uR"((20\d\d)\s*[-/]\s*(?:20)?\d\d\s*-?\s*(?:учебн|уч\.))"_s);
    std::map<int, int> counts;
    for (const auto &text : texts) {
        auto matches = pattern.globalMatch(folded(text));
        while (matches.hasNext())
            ++counts[matches.next().captured(1).toInt()];
    }
    if (counts.empty())
        return {};
    return PlanPeriod::schoolYear(
        std::ranges::max_element(counts, {}, [](const auto &entry) { return entry.second; })->first);
}

} // namespace

PlanPeriod periodNamed(const QString &text)
{
    const QString line = folded(text);
    if (const auto range = namedRange(line))
        return *range;
    if (const auto year = namedYear(line))
        return *year;
    return {};
}

PeriodGuess guessPeriod(const QString &title, const QStringList &preamble, const QStringList &deadlines,
                        const QStringList &document)
{
    if (const auto period = periodNamed(title); period.isKnown())
        return {period, {}};
    if (const auto period = bySchoolYears(preamble); period.isKnown())
        return {period, u"по тексту перед таблицей"_s};
    if (const auto period = byDeadlines(deadlines); period.isKnown())
        return {period, u"по срокам мероприятий"_s};
    if (const auto period = bySchoolYears(document); period.isKnown())
        return {period, u"по тексту документа"_s};
    return {};
}

} // namespace versta
