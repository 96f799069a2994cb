#pragma once

#include "evidence.h"
#include "sign.h"

#include <QString>
#include <QStringList>

namespace versta {

/// The master list of what is said about signs: Russian, with numbers, neutral (design «domain» 1.8, «signs» 5.5.7). A
/// computed sign is «предварительный», never official; nothing is proved; nothing is said about teachers; neither
/// p-values nor Bayes factors are named. Every sentence says the work, n, what was seen, what would be expected and
/// against whom, and ends with a full stop.
///
/// Units of Sign::value, expected, threshold and other by kind:
/// - FederalMarker: 1; FederalCount: marked cells, `expected` the count as written
/// - MeanAboveInterval: primary score; `threshold` the region's upper border
/// - JournalAgainst: rank correlation
/// - SharpRise, SharpFall: quotient K; `other` per cent of completion in grade 4; `effect` grade 5 less grade 4
/// - BorderLifting … SharedEvidence: none; `other` ln Bayes factor of the mirror (contrary evidence)
/// - BorderGap: works just below the border; `other` works just above
/// - LiftedShare, IdenticalWorks: per cent, 0–100
/// - JournalShifted: per cent raised; `other` per cent lowered
/// - TaskProfile: points of per cent, hardest third; `other` easiest third
/// - GainOverForecast: mean primary score
/// - RegionalQuota: per cent of works with the mark `border`

/// What a sentence needs beyond the sign; parts may be missing.
struct SentenceContext
{
    int smallSample = 0;                    ///< method of 2019: fewer works are «выборка мала»
    const BorderEvidence *border = nullptr; ///< of BorderGap
    const CellEvidence *cell = nullptr;     ///< of signs of a cell that the engine judged
};

/// «завышенный средний балл», «правило региона»: the sign's name in a table, lower case.
[[nodiscard]] QString signKindName(SignKind kind);
/// «слабо», «заметно», «сильно»; empty for None.
[[nodiscard]] QString evidenceStepName(EvidenceStep step);
/// The signs of a school in a line: «список ФИОКО: 2023 и 2025; методика 2019: 2 признака; «Верста»: сильно»; empty
/// when nothing asks for a look.
[[nodiscard]] QString schoolSignWords(const SchoolSigns &school);

[[nodiscard]] QString signSentence(const Sign &sign, const SentenceContext &context = {});

/// What stands under every chart of scores (5.5.7): the school is compared with the region, not with a smooth curve.
[[nodiscard]] QString regionPracticeSentence(int mark);

/// A school in a few lines: its signs, the heaviest first. `signs` are the school's own, with their sentences.
[[nodiscard]] QStringList schoolSummary(const SchoolSigns &school, const std::vector<const Sign *> &signs);

/// «Такая картина повторяется: 2020 и 2021 годы, русский язык и математика.» when signs of at least two years or two
/// subjects are noticeable; else empty.
[[nodiscard]] QString repeatedSentence(const std::vector<const Sign *> &signs);

} // namespace versta
