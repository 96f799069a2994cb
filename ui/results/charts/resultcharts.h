#pragma once

#include "chartpanel.h"

#include "core/analysis/signinput.h"
#include "core/id.h"
#include "document/signdata.h"

#include <memory>
#include <vector>

namespace versta {

class Document;

/// Which charts a place of the page of results has, and what their parts lead to. The file is read when a chart is
/// made, and once for all charts of a place.
class ResultCharts
{
public:
    /// \param document outlives it
    explicit ResultCharts(const Document &document);

    /// The data have changed: everything is read anew.
    void forget();
    /// Schools of a set beside each other, and with a school its scores, tasks and classes.
    [[nodiscard]] std::vector<ChartChoice> ofSet(ResultSetId set, SchoolId school);
    /// A school alone in a set.
    [[nodiscard]] std::vector<ChartChoice> ofSchoolInSet(ResultSetId set, SchoolId school);
    /// A school over the years.
    [[nodiscard]] std::vector<ChartChoice> ofSchool(SchoolId school);
    [[nodiscard]] std::vector<ChartChoice> ofFederalLists();

    /// Invalid when the file has none.
    [[nodiscard]] SchoolId schoolOf(const ChartTarget &target) const;
    [[nodiscard]] ResultSetId setOf(const ChartTarget &target) const;

private:
    using Input = std::shared_ptr<const SignInput>;
    /// Of one set, of all with an invalid one; empty when the file cannot be read.
    [[nodiscard]] Input input(ResultSetId set);
    [[nodiscard]] QString keyOf(ResultSetId set, SchoolId school = {}) const;
    void addSchoolCharts(std::vector<ChartChoice> &charts, ResultSetId set, SchoolId school);

    const Document &m_document;
    SignGathering m_gathering;
    Input m_input;
    ResultSetId m_inputSet;
    int m_revision = 0;
};

} // namespace versta
