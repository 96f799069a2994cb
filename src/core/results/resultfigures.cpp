#include "resultfigures.h"

#include <cmath>
#include <numeric>

namespace versta {

namespace {

// The later a kind stands, the less its number of participants says of all who wrote.
int rankOf(ReportKind report)
{
    switch (report) {
    case ReportKind::Marks:
        return 6;
    case ReportKind::Scores:
        return 5;
    case ReportKind::Tasks:
        return 4;
    case ReportKind::Groups:
        return 3;
    case ReportKind::Exam:
        return 2;
    default:
        return 1;
    }
}

void setShares(ResultFigures &figures, const std::array<double, 4> &shares)
{
    figures.markShares = shares;
    figures.quality = shares[2] + shares[3];
    figures.success = shares[1] + shares[2] + shares[3];
}

void setMean(ResultFigures &figures, double mean, const std::optional<int> &maximum)
{
    figures.meanScore = mean;
    if (maximum && *maximum > 0)
        figures.percentOfMaximum = mean * 100 / *maximum;
}

template <std::size_t Count>
std::array<double, Count> sharesOf(const std::array<qint64, Count> &counts)
{
    const auto all = double(std::accumulate(counts.begin(), counts.end(), qint64(0)));
    std::array<double, Count> shares{};
    for (std::size_t at = 0; at < Count; ++at)
        shares[at] = double(counts[at]) * 100 / all;
    return shares;
}

template <std::size_t Count>
bool isNothing(const std::array<qint64, Count> &counts)
{
    return counts == std::array<qint64, Count>{};
}

} // namespace

double meanOfDistribution(const std::vector<double> &scorePercent)
{
    double sum = 0;
    double all = 0;
    for (std::size_t score = 0; score < scorePercent.size(); ++score) {
        sum += double(score) * scorePercent[score];
        all += scorePercent[score];
    }
    return all > 0 ? sum / all : 0;
}

void ResultSums::add(const PupilWork &work, const std::optional<MarkScale> &scale)
{
    ++m_participants;
    m_scores += work.total;
    ++m_scored;
    const auto mark = work.mark ? work.mark : scale ? std::optional(scale->markOf(work.total)) : std::nullopt;
    if (!mark || *mark < 2 || *mark > 5)
        return;
    ++m_marks[std::size_t(*mark - 2)];
    m_markWeight += 1;
    if (work.journal)
        ++m_shift[*mark < *work.journal   ? JournalShift::Lowered
                  : *mark > *work.journal ? JournalShift::Raised
                                          : JournalShift::Confirmed];
}

void ResultSums::add(const ResultFigures &figures)
{
    m_participants += figures.participants;
    if (figures.meanScore) {
        m_scores += *figures.meanScore * figures.participants;
        m_scored += figures.participants;
    }
    if (figures.markCounts) {
        for (std::size_t at = 0; at < 4; ++at) {
            m_marks[at] += (*figures.markCounts)[at];
            m_markWeight += (*figures.markCounts)[at];
        }
    } else if (figures.markShares) {
        for (std::size_t at = 0; at < 4; ++at)
            m_markShares[at] += (*figures.markShares)[at] * figures.participants;
        m_markWeight += figures.participants;
    }
    if (figures.journal) {
        for (std::size_t at = 0; at < 3; ++at)
            m_shift[at] += figures.journal->counts[at];
    }
}

ResultFigures ResultSums::figures(const std::optional<int> &maximum) const
{
    ResultFigures figures;
    figures.participants = int(m_participants);
    if (m_scored > 0)
        setMean(figures, m_scores / double(m_scored), maximum);
    if (m_markWeight > 0) {
        std::array<double, 4> shares{};
        bool whole = true;
        for (std::size_t at = 0; at < 4; ++at) {
            shares[at] = (double(m_marks[at]) * 100 + m_markShares[at]) / m_markWeight;
            whole = whole && m_markShares[at] == 0;
        }
        setShares(figures, shares);
        if (whole)
            figures.markCounts = {int(m_marks[0]), int(m_marks[1]), int(m_marks[2]), int(m_marks[3])};
    }
    if (!isNothing(m_shift))
        figures.journal = JournalShift{{int(m_shift[0]), int(m_shift[1]), int(m_shift[2])}, sharesOf(m_shift)};
    return figures;
}

ResultFigures figuresOf(const std::vector<PupilWork> &works, const ExamPaper &paper)
{
    ResultSums sums;
    for (const PupilWork &work : works)
        sums.add(work, paper.scale);
    return sums.figures(paper.maximum);
}

void GroupFigures::add(ReportKind report, const GroupRow &row)
{
    if (row.participants && rankOf(report) > m_participantsRank) {
        m_figures.participants = *row.participants;
        m_participantsRank = rankOf(report);
    }
    if (row.markPercent && (!m_figures.markShares || report == ReportKind::Marks)) {
        setShares(m_figures, *row.markPercent);
        m_figures.markCounts = row.markCounts;
    }
    // The mean of a distribution comes from rounded shares, so a mean that a file gives goes before it.
    if (row.meanScore)
        m_figures.meanScore = row.meanScore;
    else if (!row.scorePercent.empty() && !m_figures.meanScore)
        m_figures.meanScore = meanOfDistribution(row.scorePercent);
    if (row.journal)
        m_figures.journal = row.journal;
}

ResultFigures GroupFigures::figures(const std::optional<int> &maximum) const
{
    ResultFigures figures = m_figures;
    if (figures.meanScore)
        setMean(figures, *figures.meanScore, maximum);
    // Counts give the shares without what rounding took from them.
    if (figures.markCounts) {
        const auto &counts = *figures.markCounts;
        const std::array<qint64, 4> wide{counts[0], counts[1], counts[2], counts[3]};
        if (!isNothing(wide))
            setShares(figures, sharesOf(wide));
    }
    return figures;
}

} // namespace versta
