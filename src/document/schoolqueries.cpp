#include "schoolqueries.h"

#include "document.h"

#include "core/naturalorder.h"

#include <algorithm>
#include <map>

namespace versta {

using namespace Qt::StringLiterals;

Result<std::vector<School>> allSchools(const Document &document)
{
    return document.read([](const Stores &stores) {
        std::multimap<QString, School> ordered;
        for (School &school : stores.schools.schools()) {
            QString key = naturalSortKey(school.name());
            ordered.emplace(std::move(key), std::move(school));
        }
        std::vector<School> schools;
        schools.reserve(ordered.size());
        for (auto &[key, school] : ordered)
            schools.push_back(std::move(school));
        return schools;
    });
}

Result<School> loadSchool(const Document &document, SchoolId id)
{
    return document.read([&](const Stores &stores) { return stores.schools.school(id); })
        .and_then([](const std::optional<School> &school) -> Result<School> {
            if (!school)
                return failure(Error::Code::NotFound, u"Этой школы в списке больше нет."_s);
            return *school;
        });
}

bool touchesSchools(const ChangeSet &changes)
{
    return changes.isEverything() || std::ranges::any_of(changes.rows(), [](const ChangeSet::Row &row) {
               return SchoolStore::isSchoolTable(row.table);
           });
}

} // namespace versta
