#include "columnroles.h"

#include "textshape.h"

#include "../deadline.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

namespace versta {

using namespace Qt::StringLiterals;

namespace {

struct HeaderWord
{
    ColumnRole role;
    QStringView stem; ///< as lettersOnly() gives it
    double weight;    ///< 10 and more tell the role for sure, below 5 only when nothing better is there
};

constexpr double SureWeight = 5;
constexpr qsizetype LongestHeader = 140;
constexpr qsizetype LongestMeanHeader = 60;

const std::vector<HeaderWord> &headerWords()
{
    using enum ColumnRole;
    static const std::vector<HeaderWord> words{
        {Activity, u"мероприят", 10.0},
        {Activity, u"содержан", 9.0},
        {Activity, u"действи", 9.0},
        {Activity, u"видработ", 9.0},
        {Activity, u"видыработ", 9.0},
        {Activity, u"видыдеятельн", 9.0},
        {Activity, u"виддеятельн", 9.0},
        {Activity, u"чтоде", 9.0},
        {Activity, u"чтосде", 9.0},
        {Activity, u"меры", 8.0},
        {Activity, u"мерапо", 8.0},
        {Activity, u"поручени", 8.0},
        {Activity, u"работы", 4.5},
        {Activity, u"деятельност", 4.4},
        {Activity, u"наименован", 4.3},
        {Activity, u"перечен", 4.2},
        {Activity, u"вопрос", 4.0},
        {Activity, u"решени", 3.5},
        {Activity, u"тема", 3.2},
        {Activity, u"задач", 3.1},
        {Activity, u"направлен", 3.0},
        {Deadline, u"срок", 10.0},
        {Deadline, u"дата", 9.5},
        {Deadline, u"даты", 9.5},
        {Deadline, u"период", 9.0},
        {Deadline, u"время", 8.0},
        {Deadline, u"месяц", 8.0},
        {Deadline, u"когда", 8.0},
        {Deadline, u"календарн", 7.0},
        {Deadline, u"дедлайн", 9.0},
        {Deadline, u"контрольнаяточк", 9.6},
        {Deadline, u"контрольныеточк", 9.6},
        {Deadline, u"докакого", 9.0},
        {Deadline, u"скакого", 9.0},
        {Deadline, u"график", 4.0},
        {Responsible, u"ответств", 10.0},
        {Responsible, u"исполнител", 9.0},
        {Responsible, u"ктопроводит", 9.0},
        {Responsible, u"ктоотвечает", 9.0},
        {Responsible, u"ктодела", 9.0},
        {Responsible, u"ктовыполн", 9.0},
        {Responsible, u"отвлиц", 9.0},
        {Responsible, u"организатор", 8.0},
        {Responsible, u"куратор", 7.0},
        {Responsible, u"должностн", 6.0},
        {Responsible, u"фио", 4.5},
        {Responsible, u"координатор", 4.4},
        {Result, u"результат", 10.0},
        {Result, u"показател", 9.0},
        {Result, u"индикатор", 9.0},
        {Result, u"продукт", 9.0},
        {Result, u"отчетн", 8.5},
        {Result, u"документ", 8.0},
        {Result, u"чтополуч", 8.0},
        {Result, u"формазаверш", 8.0},
        {Result, u"формапредст", 8.0},
        {Result, u"формавыхода", 8.0},
        {Result, u"формаотч", 8.0},
        {Result, u"эффект", 8.0},
        {Result, u"критери", 7.0},
        {Result, u"выход", 7.0},
        {Result, u"итог", 4.5},
        {Result, u"отчет", 4.4},
        {Control, u"отметк", 10.0},
        {Control, u"контрол", 9.5},
        {Control, u"выполнени", 9.0},
        {Control, u"исполнени", 9.0},
        {Control, u"вывод", 9.0},
        {Control, u"статус", 8.0},
        {Control, u"факт", 8.0},
        {Control, u"достигнут", 8.0},
        {Control, u"реализаци", 4.0},
        {Note, u"примечан", 10.0},
        {Note, u"комментар", 9.0},
        {Note, u"замечан", 8.0},
        {Note, u"дополнительн", 4.0},
        {Note, u"пометк", 8.0},
    };
    return words;
}

/// The header is about counted things: «Наименование ОО», «Предмет».
bool namesSubject(const QString &letters)
{
    static const QRegularExpression subject(
        uR"(^наименован(?:ие|ия)(?:оо|оу|моу|школ|образовательн|организац|учрежд|предмет|муницип|мо$|район|террит|класс))"_s);
    return subject.match(letters).hasMatch();
}

/// «Отв.», «Ответ-ный», «Рез-т», «Прим.»: a header shortened to where its stem is no longer whole.
std::optional<ColumnRole> shortened(const QString &letters)
{
    static const std::array<std::pair<ColumnRole, QRegularExpression>, 4> patterns{{
        {ColumnRole::Responsible,
         QRegularExpression(u"^(?:отв(?:ет)?(?:н?ы[йе]|исп\\p{L}*|лиц[ао])?|исп(?:олн)?|кто)$"_s)},
        {ColumnRole::Result, QRegularExpression(u"^(?:ож(?:ид)?|планир?)?(?:аем[ыо][йе])?рез(?:у?льт?|т|ты)$"_s)},
        {ColumnRole::Note, QRegularExpression(u"^прим$"_s)},
        {ColumnRole::Activity, QRegularExpression(u"^(?:наим(?:енование)?)?мер(?:оп|оприя|[от]?ия)|^что$"_s)},
    }};
    for (const auto &[role, pattern] : patterns) {
        if (pattern.match(letters).hasMatch())
            return role;
    }
    return std::nullopt;
}

bool isNumberHeader(QStringView header)
{
    static const QRegularExpression pattern(
        uR"(^(?:(?:[№#N]\s*)+|номер\s*|(?=[пp]))(?:[пpn]\s*[./\\|-]?\s*[пpn]?|мероприятия|меры|строки|пункта)?[\s.:]*$)"_s,
        QRegularExpression::CaseInsensitiveOption);
    const auto trimmed = header.trimmed();
    return !trimmed.isEmpty() && pattern.match(trimmed.toString()).hasMatch();
}

/// Where `stem` occurs in `letters` with at most `mistakes` letters added, missing or changed; -1 when it does not.
qsizetype fuzzyIndexOf(const QString &letters, QStringView stem, int mistakes)
{
    std::vector<int> row(static_cast<std::size_t>(letters.size()) + 1, 0);
    for (qsizetype i = 0; i < stem.size(); ++i) {
        int diagonal = row[0];
        row[0] = static_cast<int>(i) + 1;
        for (qsizetype j = 0; j < letters.size(); ++j) {
            const auto at = static_cast<std::size_t>(j) + 1;
            const int changed = diagonal + (stem[i] == letters[j] ? 0 : 1);
            diagonal = row[at];
            row[at] = std::min({changed, row[at] + 1, row[at - 1] + 1});
        }
    }
    const auto best = std::ranges::min_element(row);
    if (*best > mistakes)
        return -1;
    return std::max<qsizetype>(0, (best - row.begin()) - stem.size());
}

struct Candidate
{
    ColumnRole role;
    double weight;
};

/// What a header may mean, best first: the word that stands first counts most.
std::vector<Candidate> candidates(const QString &header)
{
    if (isNumberHeader(header))
        return {{ColumnRole::Number, 12}};
    const QString letters = lettersOnly(header);
    if (letters.isEmpty() || namesSubject(letters))
        return {};
    if (const auto role = shortened(letters))
        return {{*role, 9}};
    struct Found
    {
        qsizetype at;
        const HeaderWord *word;
    };
    const auto find = [&letters](bool fuzzy) {
        std::vector<Found> found;
        for (const auto &word : headerWords()) {
            const int mistakes = fuzzy && word.stem.size() >= 6 ? 1 : 0;
            const auto at = mistakes ? fuzzyIndexOf(letters, word.stem, mistakes) : letters.indexOf(word.stem);
            if (at >= 0)
                found.push_back({at, &word});
        }
        return found;
    };
    auto found = find(false);
    if (std::ranges::none_of(found, [](const Found &one) { return one.word->weight > SureWeight; })) {
        if (auto spelt = find(true);
            std::ranges::any_of(spelt, [](const Found &one) { return one.word->weight > SureWeight; }))
            found = std::move(spelt);
    }
    // «Контрольный срок» is a deadline, whatever stands first.
    std::ranges::sort(found, [&letters](const Found &a, const Found &b) {
        const auto rank = [&letters](const Found &one) {
            const bool sure = one.word->weight > SureWeight;
            const bool date = one.word->role == ColumnRole::Deadline && letters.startsWith(u"контрольн");
            return std::tuple(!sure, !date, one.at, -one.word->weight);
        };
        return rank(a) < rank(b);
    });
    std::vector<Candidate> result;
    double share = 1;
    for (const auto &one : found) {
        // A weak word is no second meaning: «Срок реализации» is never a mark of what was done.
        const bool weakSecond = !result.empty() && one.word->weight < SureWeight;
        if (weakSecond || std::ranges::find(result, one.word->role, &Candidate::role) != result.end())
            continue;
        result.push_back({one.word->role, one.word->weight * share});
        share = 0.3;
    }
    return result;
}

/// The choice of one candidate or none for each column, every role at most once, that weighs most.
class Assignment
{
public:
    explicit Assignment(std::vector<std::vector<Candidate>> columns)
        : m_columns(std::move(columns))
        , m_current(m_columns.size(), ColumnRole::Other)
        , m_best(m_current)
    {
        choose(0, 0);
    }

    [[nodiscard]] const std::vector<ColumnRole> &roles() const { return m_best; }

private:
    void choose(std::size_t column, double weight)
    {
        if (column == m_columns.size()) {
            if (weight > m_bestWeight) {
                m_bestWeight = weight;
                m_best = m_current;
            }
            return;
        }
        for (const auto &candidate : m_columns[column]) {
            if (std::ranges::find(m_current, candidate.role) != m_current.end())
                continue;
            m_current[column] = candidate.role;
            // Of equal headers the first one wins.
            choose(column + 1, weight + candidate.weight - 0.001 * static_cast<double>(column));
            m_current[column] = ColumnRole::Other;
        }
        choose(column + 1, weight);
    }

    std::vector<std::vector<Candidate>> m_columns;
    std::vector<ColumnRole> m_current;
    std::vector<ColumnRole> m_best;
    double m_bestWeight = -1;
};

constexpr std::size_t MostNamedColumns = 10;

bool has(const std::vector<ColumnRole> &roles, ColumnRole role)
{
    return std::ranges::find(roles, role) != roles.end();
}

double share(const ColumnTexts &texts, bool (*fits)(QStringView))
{
    int filled = 0;
    int fitting = 0;
    for (const auto &text : texts) {
        if (text.isEmpty())
            continue;
        ++filled;
        fitting += fits(text) ? 1 : 0;
    }
    return filled ? static_cast<double>(fitting) / filled : 0.3;
}

/// A cell with a deadline and nothing else.
bool isUnderstoodDeadline(QStringView text)
{
    constexpr qsizetype LongestCell = 80;
    return text.size() <= LongestCell && looksLikeDeadline(text) &&
           understandDeadline(text, PlanPeriod()).kind != Deadline::Kind::Unparsed;
}

double meanLength(const ColumnTexts &texts)
{
    double filled = 0;
    double length = 0;
    for (const auto &text : texts) {
        if (text.isEmpty())
            continue;
        ++filled;
        length += static_cast<double>(text.size());
    }
    return filled > 0 ? length / filled : 0;
}

} // namespace

std::vector<ColumnRole> rolesByHeaders(const std::vector<QString> &headers)
{
    std::vector<std::vector<Candidate>> columns;
    columns.reserve(headers.size());
    for (const auto &header : headers)
        columns.push_back(columns.size() < MostNamedColumns ? candidates(header) : std::vector<Candidate>());
    return Assignment(std::move(columns)).roles();
}

ColumnRole headerRole(const QString &header)
{
    const auto found = candidates(header);
    return found.empty() ? ColumnRole::Other : found.front().role;
}

int headerScore(const std::vector<QString> &texts)
{
    qsizetype length = 0;
    int filled = 0;
    for (const auto &text : texts) {
        static const QRegularExpression digits(uR"(^\W*\d|\d\.\d)"_s);
        if (text.size() > LongestHeader || isRowNumber(text) || digits.match(text).hasMatch())
            return 0;
        length += text.size();
        filled += text.isEmpty() ? 0 : 1;
    }
    if (filled < 2 || length > filled * LongestMeanHeader)
        return 0;
    const auto roles = rolesByHeaders(texts);
    const auto named =
        static_cast<int>(std::ranges::count_if(roles, [](ColumnRole role) { return role != ColumnRole::Other; }));
    // Words like «работы» or «координатор» stand in any row; a header has at least two that only headers have.
    const auto sure = [&](ColumnRole role) {
        for (std::size_t i = 0; i < roles.size(); ++i) {
            if (roles[i] == role)
                return candidates(texts[i]).front().role == role && candidates(texts[i]).front().weight > SureWeight;
        }
        return false;
    };
    using enum ColumnRole;
    const auto certain =
        std::ranges::count_if(std::array{Number, Activity, Deadline, Result, Responsible, Control, Note}, sure);
    if (certain < 2)
        return 0;
    const bool when = has(roles, Deadline);
    const bool who = has(roles, Responsible);
    if (has(roles, Activity))
        return when || who || named >= 4 ? named : 0;
    return sure(Deadline) && sure(Responsible) ? named : 0;
}

double roleFit(ColumnRole role, const ColumnTexts &texts)
{
    switch (role) {
    case ColumnRole::Number:
        return share(texts, isRowNumber);
    case ColumnRole::Deadline:
        return share(texts, looksLikeDeadline);
    case ColumnRole::Responsible:
        return share(texts, looksLikeParty);
    case ColumnRole::Activity:
        return 0.6 * share(texts, looksLikeAction) + 0.4 * std::min(1.0, meanLength(texts) / 60);
    default:
        return 0.3;
    }
}

bool isAllOf(ColumnRole role, const QString &header, const ColumnTexts &texts)
{
    constexpr double NearlyAll = 0.8;
    static const QRegularExpression other(
        uR"(^(?:мест|где|кого|адрес|аудитор|участник|категори|целев|класс|предмет|школ|оо$|оу$|образоват|уров|источник|финанс|)"
        uR"(объем|колич|стоимост|тема|цел|задач|направлен|раздел))"_s);
    if (other.match(lettersOnly(header)).hasMatch() || meanLength(texts) == 0)
        return false;
    if (role == ColumnRole::Responsible)
        return share(texts, isPartyList) >= NearlyAll;
    return role == ColumnRole::Deadline && share(texts, isUnderstoodDeadline) >= NearlyAll;
}

std::vector<ColumnRole> rolesByContents(const std::vector<ColumnTexts> &columns)
{
    constexpr double Certain = 0.6;
    constexpr double ShortestActivity = 20;
    std::vector<ColumnRole> roles(columns.size(), ColumnRole::Other);
    const auto take = [&](ColumnRole role, auto score, double least) {
        double best = least;
        std::optional<std::size_t> found;
        for (std::size_t i = 0; i < columns.size(); ++i) {
            if (roles[i] != ColumnRole::Other || meanLength(columns[i]) == 0)
                continue;
            if (const double fit = score(i); fit > best) {
                best = fit;
                found = i;
            }
        }
        if (found)
            roles[*found] = role;
        return found;
    };
    if (!columns.empty() && roleFit(ColumnRole::Number, columns[0]) > 0.5 && meanLength(columns[0]) > 0)
        roles[0] = ColumnRole::Number;
    const auto deadline = take(
        ColumnRole::Deadline,
        [&](std::size_t i) {
            return roleFit(ColumnRole::Deadline, columns[i]) - std::min(0.5, meanLength(columns[i]) / 400);
        },
        Certain - 0.1);
    const auto activity = take(
        ColumnRole::Activity,
        [&](std::size_t i) {
            // The activity stands before what comes of it.
            return roleFit(ColumnRole::Activity, columns[i]) - 0.05 * static_cast<double>(i) -
                   (meanLength(columns[i]) < ShortestActivity ? 1 : 0);
        },
        0.2);
    const auto takeResponsible = [&] {
        return take(
            ColumnRole::Responsible,
            [&](std::size_t i) {
                return roleFit(ColumnRole::Responsible, columns[i]) - std::min(0.3, meanLength(columns[i]) / 600);
            },
            Certain - 0.2);
    };
    const auto isAll = [&](ColumnRole role) {
        const auto found = std::ranges::find(roles, role);
        return found != roles.end() && isAllOf(role, {}, columns[static_cast<std::size_t>(found - roles.begin())]);
    };
    if (deadline && !activity && roles.front() == ColumnRole::Number && isAll(ColumnRole::Deadline)) {
        // «1 | Справка | сентябрь | УО»: where everything else is certain, a word between is the activity.
        if (takeResponsible() && isAll(ColumnRole::Responsible))
            take(
                ColumnRole::Activity, [&](std::size_t i) { return 1.0 / static_cast<double>(i + 1); }, 0);
        if (std::ranges::find(roles, ColumnRole::Activity) != roles.end())
            return roles;
    }
    if (!deadline || !activity)
        return std::vector<ColumnRole>(columns.size(), ColumnRole::Other);
    takeResponsible();
    take(
        ColumnRole::Result, [&](std::size_t i) { return meanLength(columns[i]) / 1000; }, 0);
    return roles;
}

} // namespace versta
