#include "resultcodes.h"

#include "storageerror.h"

#include "core/results/resultsjson.h"

#include <algorithm>

namespace versta {

using namespace Qt::StringLiterals;

namespace {

template <class Value>
struct Code
{
    Value value;
    QLatin1StringView word;
};

constexpr std::array Procedures{
    Code{Procedure::Vpr, "vpr"_L1},   Code{Procedure::Oge, "oge"_L1},         Code{Procedure::Kdr, "kdr"_L1},
    Code{Procedure::Niko, "niko"_L1}, Code{Procedure::Recheck, "recheck"_L1},
};
constexpr std::array Difficulties{
    Code{TaskDifficulty::Unknown, ""_L1},
    Code{TaskDifficulty::Basic, "basic"_L1},
    Code{TaskDifficulty::Advanced, "advanced"_L1},
    Code{TaskDifficulty::High, "high"_L1},
};
constexpr std::array GroupKinds{
    Code{ResultGroup::Kind::WholeSample, "sample"_L1},
    Code{ResultGroup::Kind::Region, "region"_L1},
    Code{ResultGroup::Kind::Municipality, "municipality"_L1},
    Code{ResultGroup::Kind::School, "school"_L1},
    Code{ResultGroup::Kind::Other, "other"_L1},
};
constexpr std::array Reports{
    ReportKind::Individual, ReportKind::Marks,  ReportKind::Journal, ReportKind::Scores, ReportKind::Tasks,
    ReportKind::Planned,    ReportKind::Groups, ReportKind::Form,    ReportKind::Exam,
};

template <class Codes, class Value>
QString wordOf(const Codes &codes, Value value)
{
    return std::ranges::find(codes, value, &Code<Value>::value)->word;
}

[[noreturn]] void refuseUnknown(const QString &word)
{
    throw Refused(Error::Code::Corrupt, u"В файле стоит неизвестное значение «%1». Восстановите файл из резервной "
                                        "копии: «Файл» → «Восстановить из копии…»."_s.arg(word));
}

template <class Codes>
auto valueOf(const Codes &codes, const QString &word)
{
    const auto found = std::ranges::find_if(codes, [&](const auto &code) { return word == code.word; });
    if (found == codes.end())
        refuseUnknown(word);
    return found->value;
}

} // namespace

QString storedProcedure(Procedure procedure)
{
    return wordOf(Procedures, procedure);
}

Procedure procedureFromStored(const QString &code)
{
    return valueOf(Procedures, code);
}

QString storedDifficulty(TaskDifficulty difficulty)
{
    return wordOf(Difficulties, difficulty);
}

TaskDifficulty difficultyFromStored(const QString &code)
{
    return valueOf(Difficulties, code);
}

QString storedGroupKind(ResultGroup::Kind kind)
{
    return wordOf(GroupKinds, kind);
}

ResultGroup::Kind groupKindFromStored(const QString &code)
{
    return valueOf(GroupKinds, code);
}

QString storedReport(ReportKind report)
{
    return reportKindCode(report);
}

ReportKind reportFromStored(const QString &code)
{
    const auto *const found =
        std::ranges::find_if(Reports, [&](ReportKind report) { return reportKindCode(report) == code; });
    if (found == Reports.end())
        refuseUnknown(code);
    return *found;
}

} // namespace versta
