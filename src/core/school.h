#pragma once

#include "id.h"
#include "schoollogin.h"

#include <QDate>
#include <QString>
#include <QStringView>

#include <array>
#include <optional>
#include <vector>

namespace versta {

enum class SchoolKind
{
    Secondary,    ///< школа: средняя общеобразовательная
    Basic,        ///< основная
    Primary,      ///< начальная
    Gymnasium,    ///< гимназия
    Lyceum,       ///< лицей
    Correctional, ///< коррекционная
    Branch,       ///< филиал
    Evening,      ///< вечерняя (сменная)
    Boarding,     ///< интернат, кадетский корпус
    Other
};

inline constexpr std::array AllSchoolKinds{
    SchoolKind::Secondary,    SchoolKind::Basic,  SchoolKind::Primary, SchoolKind::Gymnasium, SchoolKind::Lyceum,
    SchoolKind::Correctional, SchoolKind::Branch, SchoolKind::Evening, SchoolKind::Boarding,  SchoolKind::Other};

/// Whether a school stands in a town or in a village.
enum class Locality
{
    Unknown,
    Town,
    Village
};

inline constexpr std::array AllLocalities{Locality::Unknown, Locality::Town, Locality::Village};

/// A municipality as ФИС ОКО knows it.
struct Municipality
{
    QString code; ///< «reg99_m001»; may be empty
    QString name; ///< «Приозёрский муниципальный район»; may be empty

    [[nodiscard]] bool isEmpty() const { return code.isEmpty() && name.isEmpty(); }
    friend bool operator==(const Municipality &, const Municipality &) = default;
};

/// «Приозёрский муниципальный район(reg99_m001)», «reg99_m001 | Приозёрский район», the code or the name alone.
/// Without a code the whole text is the name.
[[nodiscard]] Municipality municipalityFromText(QStringView text);
/// «Приозёрский муниципальный район (reg99_m001)».
[[nodiscard]] QString municipalityText(const Municipality &municipality);

/// A name a school had when results of a year were published.
struct SchoolName
{
    std::optional<int> year; ///< of the results; nullopt: some time before
    QString name;

    friend bool operator==(const SchoolName &, const SchoolName &) = default;
};

/// A school of the register.
struct School
{
    SchoolId id;
    SchoolLogin login;                     ///< invalid: not known
    std::vector<SchoolLogin> formerLogins; ///< under which older files know it, ascending
    Municipality municipality;
    QString fullName;
    QString shortName; ///< «МБОУ «СОШ № 1»»
    SchoolKind kind = SchoolKind::Secondary;
    Locality locality = Locality::Unknown;
    QString settlement;            ///< «с. Озёрки»
    std::optional<int> population; ///< of the settlement
    std::optional<int> pupils;     ///< of the school
    QString address;
    QString director;
    QString contact;
    QDate activeFrom; ///< null: not known
    QDate activeTo;   ///< the last day; null: goes on
    QString note;     ///< the coordinator's own
    bool example = false;
    std::vector<SchoolName> names; ///< by rising year, one a year; those without a year first

    /// The name by which lists call it: the short one, else the full one, else the login.
    [[nodiscard]] QString name() const;
    /// The name of the year: the one recorded for it, else the last one recorded before, else name().
    [[nodiscard]] QString nameIn(int year) const;
    [[nodiscard]] bool isActive(QDate day) const;

    friend bool operator==(const School &, const School &) = default;
};

/// The fixed code of a kind in the file and in JSON: «secondary», «basic» …
[[nodiscard]] QString schoolKindCode(SchoolKind kind);
[[nodiscard]] std::optional<SchoolKind> schoolKindFromCode(QStringView code);
/// As the window says it: «школа», «основная школа», «гимназия» …
[[nodiscard]] QString schoolKindName(SchoolKind kind);
/// The kind a name tells: «МКОУ «ООШ с. Берёзовка»» is Basic. nullopt when it tells none.
[[nodiscard]] std::optional<SchoolKind> guessSchoolKind(QStringView name);

/// «town», «village», or empty.
[[nodiscard]] QString localityCode(Locality locality);
[[nodiscard]] std::optional<Locality> localityFromCode(QStringView code);
/// «город», «село», or empty.
[[nodiscard]] QString localityName(Locality locality);
/// «город», «городская», «г. Озёрск», «село», «сельская», «с. Озёрки», «п. Лесное». nullopt when it tells none.
[[nodiscard]] std::optional<Locality> guessLocality(QStringView text);

/// The settlement a school's name tells: «с. Берёзовка» of «МКОУ «ООШ с. Берёзовка»». Empty when it tells none.
[[nodiscard]] QString settlementInName(QStringView name);

/// Puts names in their order, one a year (the first of several stays), without empty ones and repeats.
void arrangeNames(std::vector<SchoolName> &names);

/// One school out of two records of it. What `kept` says stays; what it does not say comes from `other`. Names, logins
/// and notes of both are kept: the other's name is recorded without a year unless it is known already, its login
/// becomes a former one.
[[nodiscard]] School mergedSchool(School kept, const School &other);

} // namespace versta
