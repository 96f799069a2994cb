#include "evidencesigns.h"

#include "signsentences.h"

#include <algorithm>

namespace versta {

namespace {

/// Signs of what the engine found.
class EvidenceSigns
{
public:
    EvidenceSigns(const SignInput &input, const EvidenceReport &evidence, const EvidenceSettings &settings)
        : m_input(input)
        , m_evidence(evidence)
        , m_settings(settings)
    {
    }

    std::vector<Sign> take()
    {
        for (const CellEvidence &cell : m_evidence.cells)
            addCell(cell);
        for (const ClassCopying &copying : m_evidence.classes)
            addClass(copying);
        for (const SchoolEvidence &school : m_evidence.schools)
            addSchool(school);
        return std::move(m_signs);
    }

private:
    Sign newSign(const CellEvidence &cell, SignKind kind) const
    {
        Sign sign;
        sign.school = m_input.schools[cell.school].login;
        sign.paper = m_input.papers[cell.paper].paper.key;
        sign.kind = kind;
        sign.n = cell.works;
        return sign;
    }

    void add(Sign sign, const SentenceContext &context = {})
    {
        sign.sentence = signSentence(sign, context);
        m_signs.push_back(std::move(sign));
    }

    void addHabit(const CellEvidence &cell, SignKind kind, Habit habit, Habit mirror)
    {
        const auto &found = cell.evidence[std::size_t(habit)];
        if (!found)
            return;
        Sign sign = newSign(cell, kind);
        sign.evidence = *found;
        sign.other = cell.evidence[std::size_t(mirror)];
        sign.step = evidenceStep(sign.evidence, m_settings);
        sign.flagged = kind != SignKind::UniformBonus && sign.step >= EvidenceStep::Noticeable;
        add(std::move(sign), {0, nullptr, &cell});
    }

    void addBorder(const CellEvidence &cell, const BorderEvidence &border)
    {
        Sign gap = newSign(cell, SignKind::BorderGap);
        gap.border = border.mark;
        gap.value = border.below;
        gap.expected = border.expectedBelow;
        gap.other = border.above;
        gap.flagged = border.said;
        add(std::move(gap), {0, &border, &cell});
        if (!border.lifted)
            return;
        Sign lifted = newSign(cell, SignKind::LiftedShare);
        lifted.border = border.mark;
        lifted.value = 100 * border.lifted->value;
        lifted.low = 100 * border.lifted->low;
        lifted.high = 100 * border.lifted->high;
        lifted.expected = 100 * border.regionLifted;
        add(std::move(lifted), {0, &border, &cell});
    }

    void addCell(const CellEvidence &cell)
    {
        Sign shared = newSign(cell, SignKind::SharedEvidence);
        shared.whyNot = cell.whyNot;
        if (!cell.whyNot.isEmpty()) {
            add(std::move(shared));
            return;
        }
        shared.evidence = cell.guarded;
        shared.step = evidenceStep(shared.evidence, m_settings);
        shared.flagged = shared.step >= EvidenceStep::Noticeable;
        add(std::move(shared), {0, nullptr, &cell});
        addHabit(cell, SignKind::BorderLifting, Habit::Border, Habit::MirrorBorder);
        addHabit(cell, SignKind::JournalLifting, Habit::Journal, Habit::MirrorJournal);
        addHabit(cell, SignKind::FailingRescued, Habit::Failing, Habit::MirrorFailing);
        addHabit(cell, SignKind::UniformBonus, Habit::Bonus, Habit::MirrorBonus);
        for (const BorderEvidence &border : cell.borders)
            addBorder(cell, border);
        Sign gain = newSign(cell, SignKind::GainOverForecast);
        gain.value = cell.meanScore;
        gain.expected = cell.forecast.meanForecast;
        gain.among = int(cell.forecast.others);
        add(std::move(gain), {0, nullptr, &cell});
    }

    void addClass(const ClassCopying &copying)
    {
        Sign sign;
        sign.school = m_input.schools[copying.school].login;
        sign.paper = m_input.papers[copying.paper].paper.key;
        sign.schoolClass = copying.schoolClass;
        sign.kind = SignKind::CopiedWorks;
        sign.n = copying.works;
        sign.whyNot = copying.whyNot;
        if (copying.whyNot.isEmpty()) {
            sign.evidence = copying.evidence;
            sign.flagged = copying.look;
            sign.step = copying.list   ? EvidenceStep::Strong
                        : copying.look ? EvidenceStep::Noticeable
                                       : evidenceStep(copying.evidence, m_settings);
            sign.value = 100 * copying.identical;
            sign.expected = 100 * copying.identicalExpected;
        }
        add(std::move(sign));
    }

    void addSchool(const SchoolEvidence &school)
    {
        if (!school.evidence && school.whyNot.isEmpty())
            return;
        Sign sign;
        sign.school = m_input.schools[school.school].login;
        sign.kind = SignKind::SharedEvidence;
        sign.paper = {};
        sign.n = school.works;
        sign.evidence = school.evidence;
        sign.other = school.mirror;
        sign.q = school.q;
        sign.whyNot = school.whyNot;
        sign.step = school.whyNot.isEmpty() ? evidenceStep(school.evidence, m_settings) : EvidenceStep::None;
        sign.flagged = school.listed;
        add(std::move(sign));
    }

    const SignInput &m_input;
    const EvidenceReport &m_evidence;
    const EvidenceSettings &m_settings;
    std::vector<Sign> m_signs;
};

} // namespace

EvidenceStep evidenceStep(const std::optional<double> &evidence, const EvidenceSettings &settings)
{
    if (!evidence || !(*evidence > 0))
        return EvidenceStep::None;
    if (*evidence < settings.noticeable)
        return EvidenceStep::Weak;
    return *evidence > settings.strong ? EvidenceStep::Strong : EvidenceStep::Noticeable;
}

std::vector<Sign> evidenceSigns(const SignInput &input, const EvidenceReport &evidence,
                                const EvidenceSettings &settings)
{
    return EvidenceSigns(input, evidence, settings).take();
}

} // namespace versta
