#pragma once

#include "core/analysis/sign.h"

namespace versta {

/// What is said around signs, the same in the window, on the command line and on paper.

/// «■ сильно», «◧ заметно», «□ слабо»: a shape and a word, so that nothing depends on colours. Empty for None.
[[nodiscard]] QString evidenceStepText(EvidenceStep step);
/// «список ФИОКО», «методика 2019 г.», «Верста».
[[nodiscard]] QString signLayerName(SignLayer layer);
/// What a sign is about: «Математика 5 класс, 2025», with the class of copied works, «2025 год», «по всем работам».
[[nodiscard]] QString signSubjectText(const PaperKey &paper, const QString &schoolClass);
/// What the program's own evidence rests on, a sentence.
[[nodiscard]] QString evidenceBasisText(EvidenceBasis basis);
/// The list in sentences: what it rests on, how many of how many, how many of them are expected to be false, how many
/// the control list has, or why there is none; and what a sign is not. Stands above every table of signs.
[[nodiscard]] QStringList signListLines(const SignList &list);
/// When the report was computed, with which version of the method, and the fingerprint of data and settings: equal ones
/// mean that nothing differs.
[[nodiscard]] QString signOriginText(const SignReport &report);

} // namespace versta
