#pragma once

#include <QString>

#include <array>
#include <compare>
#include <optional>
#include <vector>

namespace versta {

/// A procedure whose results are kept.
enum class Procedure
{
    Vpr,    ///< Всероссийские проверочные работы
    Oge,    ///< основной государственный экзамен
    Kdr,    ///< regional check works (КДР, РДР, КР)
    Niko,   ///< Национальные исследования качества образования
    Recheck ///< works marked again by another commission
};

/// «ВПР», «ОГЭ», «КДР», «НИКО», «Перепроверка».
[[nodiscard]] QString procedureName(Procedure procedure);

/// Which work: the key of a result set.
struct PaperKey
{
    Procedure procedure = Procedure::Vpr;
    int year = 0;    ///< calendar year of the work; 0: not known
    QString subject; ///< standard name when it is a known subject, else as written; empty: not known
    int grade = 0;   ///< 1–11; 0: not known
    QString level;   ///< «углублённый», «базовый»; empty where there is one level only

    [[nodiscard]] bool isComplete() const { return year > 0 && grade > 0 && !subject.isEmpty(); }
    /// «ВПР 2025 Математика 4 класс»; what is not known is left out.
    [[nodiscard]] QString title() const;

    friend std::strong_ordering operator<=>(const PaperKey &, const PaperKey &) = default;
};

enum class TaskDifficulty
{
    Unknown,
    Basic,    ///< «Б»
    Advanced, ///< «П»
    High      ///< «В»
};

/// A task or a criterion of a work, as results are given for it.
struct PaperTask
{
    QString code;    ///< «5», «5.1», «5(1)», «4К1» (К Cyrillic); as in the file but for that
    int maximum = 0; ///< highest score, 1 and more; 0: not known
    TaskDifficulty difficulty = TaskDifficulty::Unknown;
    QString requirement; ///< what the task checks; only planned results say it

    /// Orders codes as a work does: 2 before 10, 4К1 before 4К2 before 5. Codes of other kinds come last.
    [[nodiscard]] static bool comesBefore(const QString &left, const QString &right);
};

/// Lowest primary scores of the marks.
struct MarkScale
{
    std::array<int, 3> lowest{}; ///< for 3, 4 and 5, rising
    int maximum = 0;             ///< highest primary score; 0: not known
    QString source;              ///< where the scale is from, for the user

    /// 2–5.
    [[nodiscard]] int markOf(int score) const;
};

/// The work as a workbook shows it.
struct ExamPaper
{
    PaperKey key;
    std::optional<int> maximum;     ///< highest primary score
    std::vector<PaperTask> tasks;   ///< in the order of the work
    std::optional<MarkScale> scale; ///< the known one; marks of the workbook win over it
    QString date;                   ///< as written, «15.04.2025»; empty when not given
};

/// Scales that ship with the program or were entered.
class MarkScales
{
public:
    MarkScales() = default;
    /// The table «year,subject,grade,max_score,t3,t4,t5,source»; lines that are not whole are left out.
    [[nodiscard]] static MarkScales fromCsv(const QString &text);

    /// The scales that ship with the program: resources/vpr-scales.csv, which says where each is from.
    [[nodiscard]] static const MarkScales &builtIn();

    [[nodiscard]] std::optional<MarkScale> find(const PaperKey &key) const;
    [[nodiscard]] const std::vector<std::pair<PaperKey, MarkScale>> &all() const { return m_scales; }

private:
    std::vector<std::pair<PaperKey, MarkScale>> m_scales;
};

} // namespace versta
