#include "resultimport.h"

#include "importplan.h"

#include "storage/storageerror.h"

#include <algorithm>

namespace versta {

using namespace Qt::StringLiterals;

bool ImportSummary::hasPutOff() const
{
    return !putOff.empty() || std::ranges::any_of(schools, [](const UnknownSchool &school) { return !school.added; });
}

bool ImportSummary::changesNothing() const
{
    return namesNoted == 0 && std::ranges::none_of(schools, &UnknownSchool::added) &&
           std::ranges::all_of(reports, &ReportImport::changesNothing) &&
           std::ranges::all_of(
               lists, [](const FederalImport &list) { return list.schools.added + list.schools.changed == 0; });
}

PlannedImport::PlannedImport(std::shared_ptr<const ImportPlan> plan, QString file)
    : m_plan(std::move(plan))
    , m_file(std::move(file))
{
}

const ImportSummary &PlannedImport::summary() const
{
    return m_plan->summary;
}

Result<PlannedImport> planImport(const ImportBasis &basis, const WorkbookReading &reading, const QString &file,
                                 const ImportChoices &choices)
{
    return caught({}, [&] {
        return PlannedImport(std::make_shared<const ImportPlan>(importPlan(basis, reading, file, choices)), file);
    });
}

QString importCountsText(const ImportCounts &counts)
{
    QStringList parts;
    const auto add = [&](const QString &name, int count) {
        if (count > 0)
            parts << name + u' ' + QString::number(count);
    };
    add(u"новых"_s, counts.added);
    add(u"изменённых"_s, counts.changed);
    add(u"без изменений"_s, counts.same);
    return parts.join(u", ");
}

} // namespace versta
