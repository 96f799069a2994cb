#pragma once

#include "deadlinelexer.h"
#include "deadlinephrase.h"

#include <vector>

namespace versta {

/// Reads named stretches of time from tokens: days, months and their parts, quarters, years; one after another from a
/// place that moves on only when something was understood.
class DeadlinePointReader
{
public:
    using Kind = DeadlineToken::Kind;
    using Word = DeadlineWord;

    /// The tokens and the text they were cut from must outlive the reader.
    DeadlinePointReader(const std::vector<DeadlineToken> &tokens, QStringView text, const PlanPeriod &period,
                        bool monthFromContext);

    /// «до 15 марта», «с 1 по 15 мая», «10, 17 и 24 октября», «I–II кварталы»: all spans that share one preposition.
    /// Empty and unmoved when no time is named here.
    [[nodiscard]] std::vector<DeadlineSpan> spans();

    /// Where the reader stands and what it has refused so far.
    struct Place
    {
        std::size_t at = 0;
        qsizetype impossible = 0;
    };
    [[nodiscard]] Place place() const { return {m_at, m_impossible.size()}; }
    /// Goes back as if nothing had been read since.
    void returnTo(Place place);

    /// Bare day numbers that end the cell or a bracket belong to the month before them.
    void followMonth(bool follows) { m_followsMonth = follows; }

    /// A bare day number that ends the cell or a bracket is a day of each month: «ежемесячно, до 25».
    void followRecurrence(bool follows) { m_followsRecurrence = follows; }

    /// The text of the tokens from one place up to another, white space folded.
    [[nodiscard]] QString typed(std::size_t from, std::size_t to) const;

    [[nodiscard]] std::size_t at() const { return m_at; }
    void moveTo(std::size_t at) { m_at = at; }
    [[nodiscard]] bool atEnd() const { return m_at >= m_tokens.size(); }
    [[nodiscard]] const DeadlineToken &token(std::size_t ahead = 0) const;
    [[nodiscard]] const QStringList &impossible() const { return m_impossible; }

    bool accept(Kind kind);
    /// Takes the word and, when it is shortened, the dot after it.
    bool accept(Word word);
    /// «2024», «2023-2024 гг.», «2023/24 учебный год», «24 г.», «текущего года».
    bool acceptYears(DeadlineYears &years);
    /// The same, also in brackets of its own: «ноябрь (2022)».
    bool acceptYearsOrFramed(DeadlineYears &years);

private:
    /// A month that makes keepsCalendar() refuse the whole date.
    static constexpr int ImpossibleMonth = 13;

    struct Ordinals
    {
        int first = 0;
        int last = 0;
    };

    std::optional<DeadlineSpan::Limit> limit(bool &during);
    bool acceptFiller(bool &during);

    bool isYearNumber(std::size_t ahead) const;
    bool isShortSchoolYear() const;
    bool acceptSecondYear(DeadlineYears &years);
    bool acceptYearWords(DeadlineYears &years, bool required);

    bool acceptOrdinal(int &value);
    bool isSeparatorOfOrdinals(DeadlineSpan::Limit limit, bool &range) const;
    std::vector<Ordinals> ordinals(DeadlineSpan::Limit limit);
    std::vector<DeadlineSpan> ordinalSpans(DeadlineSpan::Limit limit);
    bool ordinalUnit(DeadlinePoint &point);
    void acceptYearOfUnit(DeadlinePoint &point);
    static bool setOrdinals(DeadlinePoint &point, int first, int last);
    std::vector<DeadlineSpan> yearSpan(DeadlineSpan::Limit limit, bool during);
    bool isEndOfTime() const;
    bool acceptPart(DeadlinePoint::Part &part);
    bool acceptLatestLabel();
    bool acceptDaysOfMonth(std::vector<DeadlineSpan> &spans, std::size_t begin);
    std::vector<DeadlineSpan> weekdaySpans(DeadlineSpan::Limit limit);
    std::vector<DeadlineSpan> partSpans(DeadlineSpan::Limit limit);
    std::vector<DeadlineSpan> pointSpans(DeadlineSpan::Limit limit);

    std::optional<DeadlineSpan> oneSpan(DeadlineSpan::Limit limit);
    bool acceptRangeSign(const DeadlineSpan &span);
    std::optional<DeadlinePoint> point(DeadlineSpan::Limit limit);
    std::optional<DeadlinePoint> partPoint();
    std::optional<DeadlinePoint> weekdayPoint();
    std::optional<DeadlinePoint> numericDate(DeadlineSpan::Limit limit);
    std::optional<DeadlinePoint> numericMonth();
    std::optional<DeadlinePoint> slippedDate();
    std::optional<DeadlinePoint> fullNumericDate();
    std::optional<DeadlinePoint> numericDay(DeadlineSpan::Limit limit);
    std::optional<DeadlinePoint> isoDate();
    std::optional<DeadlinePoint> dayOfMonth();
    std::optional<DeadlinePoint> speltDay();
    bool countsClasses() const;
    std::optional<DeadlinePoint> monthPoint();
    std::optional<DeadlinePoint> seasonPoint();
    static bool isShortYear(const DeadlineToken &token);
    void acceptShortYear(DeadlineYears &years);
    bool acceptMonth(int &month);
    void acceptMonthAndYear(DeadlinePoint &point);
    bool isOfEveryMonth(const DeadlinePoint &point) const;
    bool acceptMonthOf(DeadlinePoint &point);
    bool acceptEach(DeadlinePoint &point, DeadlinePoint::MonthOf month);
    bool isPlanShortYear(const DeadlineToken &month, std::size_t ahead) const;
    bool namesTens(const DeadlineToken &number) const;
    bool isSignOfDate(const DeadlineToken &token, const DeadlineToken &after) const;
    bool keepsCalendar(const DeadlinePoint &point, std::size_t begin);
    bool acceptedByContext(std::size_t begin) const;

    const std::vector<DeadlineToken> &m_tokens;
    QStringView m_text;
    PlanPeriod m_period;
    bool m_monthFromContext;
    bool m_between = false; ///< after «между»: «и» makes a range
    bool m_followsMonth = false;
    bool m_followsRecurrence = false;
    std::size_t m_at = 0;
    QStringList m_impossible;
};

} // namespace versta
