// How much the signs find and how often they alarm the honest, in simulated worlds where the truth is known.
// usage: versta_power [cells|regions|stress|municipalities|odd|speed|all] [REPEATS [SEED]]; docs/power.md says what it
// prints.

#include "experiments.h"

#include "core/analysis/signsettings.h"

#include <QCoreApplication>

#include <cstdio>

using namespace versta;
using namespace versta::power;
using namespace Qt::StringLiterals;

namespace {

/// Takes «evidence.frailty=0» and the like out of the arguments. Nothing when there is no such setting.
std::optional<EvidenceSettings> takeSettings(QStringList &arguments)
{
    SignSettings settings;
    for (const QString &argument : arguments.filter(u"="_s)) {
        const auto &fields = settingFields();
        const auto field = std::ranges::find(fields, argument.section(u'=', 0, 0), &SettingField::key);
        if (field == fields.end())
            return std::nullopt;
        field->assign(settings, argument.section(u'=', 1).toDouble());
        arguments.removeOne(argument);
    }
    return settings.evidence;
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    QStringList arguments = QCoreApplication::arguments();
    const std::optional<EvidenceSettings> settings = takeSettings(arguments);
    const QString wanted = arguments.value(1, u"all"_s);
    Extent extent;
    extent.repeats = std::max(1, arguments.value(2, u"2"_s).toInt());
    extent.seed = arguments.value(3, u"1"_s).toULongLong();

    struct Experiment
    {
        const char *name;
        void (*print)(const Extent &);
    };
    static constexpr std::array experiments{
        Experiment{"cells", printCellPower}, Experiment{"regions", printRegions},
        Experiment{"stress", printStress},   Experiment{"municipalities", printMunicipalities},
        Experiment{"odd", printOddWorlds},   Experiment{"speed", printSpeed}};
    extent.settings = settings.value_or(EvidenceSettings());
    bool found = false;
    for (const Experiment &experiment : experiments) {
        if (settings && (wanted == u"all"_s || wanted == QLatin1String(experiment.name))) {
            found = true;
            experiment.print(extent);
        }
    }
    if (!found)
        std::fprintf(stderr, "usage: versta_power [cells|regions|stress|municipalities|odd|speed|all] [REPEATS [SEED]] "
                             "[SETTING=VALUE …]\n");
    return found ? 0 : 2;
}
