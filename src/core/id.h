#pragma once

#include <QHash>
#include <QMetaType>

#include <compare>
#include <functional>

namespace versta {

/// A row id of one kind of thing. Ids of different kinds do not mix; 0 means «not stored».
template <class Tag>
class Id
{
public:
    constexpr Id() = default;
    constexpr explicit Id(qint64 value)
        : m_value(value)
    {
    }

    [[nodiscard]] constexpr qint64 value() const { return m_value; }
    [[nodiscard]] constexpr bool isValid() const { return m_value != 0; }

    friend constexpr auto operator<=>(Id, Id) = default;
    friend size_t qHash(Id id, size_t seed = 0) noexcept { return ::qHash(id.m_value, seed); }

private:
    qint64 m_value = 0;
};

using PlanId = Id<struct PlanTag>;
using ColumnId = Id<struct ColumnTag>;
using SectionId = Id<struct SectionTag>;
using ActivityId = Id<struct ActivityTag>;
using PartyId = Id<struct PartyTag>;
using SchoolId = Id<struct SchoolTag>;
using ResultSetId = Id<struct ResultSetTag>;
using SheetMappingId = Id<struct SheetMappingTag>;

} // namespace versta

template <class Tag>
struct std::hash<versta::Id<Tag>>
{
    size_t operator()(versta::Id<Tag> id) const noexcept { return std::hash<qint64>()(id.value()); }
};
