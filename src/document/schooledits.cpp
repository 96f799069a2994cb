#include "schooledits.h"

#include "document.h"

#include "core/schoolfields.h"

namespace versta {

using namespace Qt::StringLiterals;

namespace {

// As it is stored: one name a year, logins in their order, no name of a year left empty.
School checked(School school)
{
    if (const QString problem = problemOf(school); !problem.isEmpty())
        throw Refused(Error::Code::Constraint, problem);
    arrangeNames(school.names);
    std::ranges::sort(school.formerLogins);
    return school;
}

School schoolOf(const Stores &stores, SchoolId id)
{
    const auto school = stores.schools.school(id);
    if (!school)
        throw Refused(Error::Code::NotFound, u"Этой школы в списке больше нет."_s);
    return *school;
}

} // namespace

Result<SchoolId> addSchool(Document &document, const School &school)
{
    SchoolId id;
    return document
        .edit(u"добавить школу"_s,
              [&](Stores &stores) {
                  School added = checked(school);
                  added.id = {};
                  id = stores.schools.insert(added);
              })
        .map([&] { return id; });
}

Result<> setSchool(Document &document, const School &school)
{
    return setSchools(document, {school}, u"изменить школу"_s);
}

Result<> setSchools(Document &document, const std::vector<School> &schools, const QString &label)
{
    return document.edit(label, [&](Stores &stores) {
        for (const School &school : schools)
            stores.schools.update(checked(school));
    });
}

Result<> deleteSchools(Document &document, const std::vector<SchoolId> &schools)
{
    return document.edit(schools.size() == 1 ? u"удалить школу"_s : u"удалить школы"_s, [&](Stores &stores) {
        for (const SchoolId school : schools)
            stores.schools.remove(school);
    });
}

Result<> importSchools(Document &document, const std::vector<School> &schools)
{
    return document.edit(u"загрузить список школ"_s, [&](Stores &stores) {
        for (const School &school : schools) {
            if (school.id.isValid())
                stores.schools.update(checked(school));
            else
                stores.schools.insert(checked(school));
        }
    });
}

Result<> mergeSchools(Document &document, SchoolId into, const std::vector<SchoolId> &others)
{
    return document.edit(u"объединить школы"_s, [&](Stores &stores) {
        School merged = schoolOf(stores, into);
        for (const SchoolId other : others) {
            if (other == into)
                continue;
            merged = mergedSchool(std::move(merged), schoolOf(stores, other));
            stores.schools.redirect(other, into);
            stores.schools.remove(other);
        }
        stores.schools.update(checked(merged));
    });
}

} // namespace versta
