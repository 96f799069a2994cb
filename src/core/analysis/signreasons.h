#pragma once

#include <QString>

namespace versta {

/// Why a sign is not evaluated: Russian, lower case, without a full stop, so that it stands in a cell of a table and
/// after «не оценивается:» alike.
namespace reason {

[[nodiscard]] QString fewWorks(int works, int needed); ///< «мало работ: 1, нужно не меньше 2»
[[nodiscard]] QString fewPupilsWithJournal(int pupils, int needed);
[[nodiscard]] QString oneScoreOnly();      ///< s = 0: no interval
[[nodiscard]] QString noDistribution();    ///< of the school
[[nodiscard]] QString noRegionRow();       ///< «Распределение первичных баллов», region
[[nodiscard]] QString regionWithoutSize(); ///< its row does not say how many wrote
[[nodiscard]] QString regionOneScoreOnly();
[[nodiscard]] QString noJournal();
[[nodiscard]] QString oneMarkOnly(); ///< no ranks to correlate
[[nodiscard]] QString noResults(int grade, int year);
[[nodiscard]] QString noMean(int grade, int year);
[[nodiscard]] QString noPoints(int grade, int year);           ///< the mean is 0: no quotient
[[nodiscard]] QString fewSchools(int schools, int needed);     ///< for fences
[[nodiscard]] QString fewWorksOfSchool(int works, int needed); ///< «мало данных: 31 работа из 40»
[[nodiscard]] QString noWorks();
[[nodiscard]] QString noMaximum();
[[nodiscard]] QString noScale();
[[nodiscard]] QString noTasks(); ///< of the school
[[nodiscard]] QString noTasksOfRegion();
[[nodiscard]] QString fewTasks(int tasks, int needed);
[[nodiscard]] QString noMarks();

} // namespace reason

} // namespace versta
