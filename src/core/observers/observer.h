#pragma once

#include "core/id.h"

#include <QDate>
#include <QString>
#include <QStringList>
#include <QStringView>

#include <array>
#include <optional>
#include <vector>

namespace versta {

struct School;
using SchoolId = Id<struct SchoolTag>;
using ObserverId = Id<struct ObserverTag>;

/// The two registers that departments keep.
enum class ObserverRegister
{
    Municipal, ///< appointed by the department
    Public     ///< общественные: parents, students, organisations
};

inline constexpr std::array AllObserverRegisters{ObserverRegister::Municipal, ObserverRegister::Public};

enum class ObserverCategory
{
    Specialist,   ///< специалист управления
    Methodist,    ///< методист
    Parent,       ///< родитель
    OtherSchool,  ///< работник другой ОО
    Student,      ///< студент
    Organisation, ///< представитель организации
    Other
};

inline constexpr std::array AllObserverCategories{ObserverCategory::Specialist, ObserverCategory::Methodist,
                                                  ObserverCategory::Parent,     ObserverCategory::OtherSchool,
                                                  ObserverCategory::Student,    ObserverCategory::Organisation,
                                                  ObserverCategory::Other};

/// What ties a person to a school.
enum class SchoolTieKind
{
    Works,   ///< works there himself, full time or not
    Child,   ///< a child of his is taught there
    Relative ///< a relative is taught or works there
};

inline constexpr std::array AllSchoolTieKinds{SchoolTieKind::Works, SchoolTieKind::Child, SchoolTieKind::Relative};

struct SchoolTie
{
    SchoolId school;
    SchoolTieKind kind = SchoolTieKind::Works;

    friend auto operator<=>(const SchoolTie &, const SchoolTie &) = default;
};

/// Null days are not known.
struct Accreditation
{
    QString number;
    QDate from;
    QDate to; ///< the last day

    friend bool operator==(const Accreditation &, const Accreditation &) = default;
};

/// A person of a register.
struct Observer
{
    ObserverId id;
    ObserverRegister list = ObserverRegister::Municipal;
    QString name; ///< «Иванова Анна Петровна»
    ObserverCategory category = ObserverCategory::Specialist;
    QString workplace; ///< where he works or studies, and as what
    QString subjects;  ///< what he teaches, as typed: «математика, физика»; empty: does not teach
    QString contact;
    Accreditation accreditation;
    QDate briefingDay;           ///< null: not set
    bool briefed = false;        ///< he was at the briefing
    std::vector<SchoolTie> ties; ///< rising, each once
    QString note;
    bool example = false;

    friend bool operator==(const Observer &, const Observer &) = default;
};

/// The fixed code in files: «municipal», «public».
[[nodiscard]] QString observerRegisterCode(ObserverRegister list);
[[nodiscard]] std::optional<ObserverRegister> observerRegisterFromCode(QStringView code);
/// «муниципальный», «общественный».
[[nodiscard]] QString observerRegisterName(ObserverRegister list);
/// «Муниципальные наблюдатели», «Общественные наблюдатели».
[[nodiscard]] QString observerRegisterTitle(ObserverRegister list);

[[nodiscard]] QString observerCategoryCode(ObserverCategory category);
[[nodiscard]] std::optional<ObserverCategory> observerCategoryFromCode(QStringView code);
/// «специалист управления», «методист», «родитель» …
[[nodiscard]] QString observerCategoryName(ObserverCategory category);
/// The category a text names in its own words: «мама ученика», «студентка СПО». nullopt when it names none.
[[nodiscard]] std::optional<ObserverCategory> guessObserverCategory(QStringView text);
/// Where people of the category usually stand: specialists, methodists and teachers in the municipal one.
[[nodiscard]] ObserverRegister usualRegister(ObserverCategory category);

[[nodiscard]] QString schoolTieCode(SchoolTieKind kind);
[[nodiscard]] std::optional<SchoolTieKind> schoolTieFromCode(QStringView code);
/// «работает», «учится ребёнок», «учится или работает родственник».
[[nodiscard]] QString schoolTieName(SchoolTieKind kind);

/// Sorts the ties and leaves each once.
void arrangeTies(std::vector<SchoolTie> &ties);
/// Whether he was briefed by a day: marked, and the briefing not after it.
[[nodiscard]] bool isBriefedBy(const Observer &observer, QDate day);
/// Whether the accreditation holds on a day. One whose days are not known is not in the way.
[[nodiscard]] bool isAccreditedOn(const Observer &observer, QDate day);
/// Whether what he teaches names the subject, in any wording: «русский» and «Русский язык» are one.
[[nodiscard]] bool teaches(const Observer &observer, const QString &subject);
/// Why the value cannot be stored, for the user; empty when it can.
[[nodiscard]] QString observerProblem(const Observer &observer);
/// «Иванова А. П.» of «Иванова Анна Петровна»; what is short already stays.
[[nodiscard]] QString shortPersonName(const QString &name);
/// The school that a text names and nothing else; invalid when it is none or several.
[[nodiscard]] SchoolId schoolNamed(QStringView text, const std::vector<School> &schools);

} // namespace versta
