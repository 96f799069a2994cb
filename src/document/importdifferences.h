#pragma once

#include "resultimport.h"

#include "core/results/resultset.h"

namespace versta {

/// Compares the works of a school that are stored with those of a workbook, by code, and counts and describes what is
/// different. \param school how the school is called in the sentences
void compareWorks(const std::vector<PupilWork> &stored, const std::vector<PupilWork> &given,
                  const std::vector<PaperTask> &tasks, const QString &school, ReportImport &report);

/// Describes how a row of a report that is stored differs from the workbook's.
void describeGroup(const GroupRow &stored, const GroupRow &given, const QString &name, ReportImport &report);

} // namespace versta
