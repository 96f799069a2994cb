#pragma once

#include "core/results/exampaper.h"

#include <QString>
#include <QStringList>

#include <vector>

namespace versta {

/// Words and numbers that sentences about signs are made of: decimal comma, no-break spaces, plural forms.

/// «4,5», «−0,13»; with `decimals` of 0 «12». A value that would round to «−0» is «0».
[[nodiscard]] QString numberText(double value, int decimals = 1);
/// «12,5 %»
[[nodiscard]] QString percentText(double value, int decimals = 1);
/// «4,5 п. п.» for points of per cent; the sign of a rise is given when `sign`.
[[nodiscard]] QString pointsText(double value, bool sign = false);
/// «1 маркер», «2 маркера» with a no-break space.
[[nodiscard]] QString countedText(int count, const QString &one, const QString &few, const QString &many);
/// «1 работа», «31 работа», «25 работ».
[[nodiscard]] QString worksText(int count);
/// In the genitive, after «из» and «не меньше»: «21 работы», «25 работ».
[[nodiscard]] QString worksOfText(int count);
/// «1 школа», «5 школ».
[[nodiscard]] QString schoolsText(int count);
/// In the genitive: «1 школы», «24 школ».
[[nodiscard]] QString schoolsOfText(int count);
/// «1 балл», «3 балла»; broken numbers take «балла».
[[nodiscard]] QString pointsOfScoreText(double score, int decimals = 1);
/// «2023», «2023 и 2024», «2023, 2024 и 2025».
[[nodiscard]] QString listedText(const QStringList &words);
[[nodiscard]] QString yearsText(const std::vector<int> &years);
/// «Русский язык, 5 класс, 2024 год»; ОГЭ and other procedures are named before it: «ОГЭ, математика, 2024 год».
[[nodiscard]] QString paperText(const PaperKey &paper);
/// «15–17», «6».
[[nodiscard]] QString rangeText(int low, int high);

} // namespace versta
