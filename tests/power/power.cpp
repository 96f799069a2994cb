// How much the signs find and how often they alarm the honest, in simulated worlds where the truth is known.
// usage: versta_power [cells|regions|stress|municipalities|odd|speed|all] [REPEATS [SEED]]; docs/power.md says what it
// prints.

#include "experiments.h"

#include <QCoreApplication>

#include <cstdio>

using namespace versta::power;
using namespace Qt::StringLiterals;

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
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
    bool found = false;
    for (const Experiment &experiment : experiments) {
        if (wanted == u"all"_s || wanted == QLatin1String(experiment.name)) {
            found = true;
            experiment.print(extent);
        }
    }
    if (!found)
        std::fprintf(stderr,
                     "usage: versta_power [cells|regions|stress|municipalities|odd|speed|all] [REPEATS [SEED]]\n");
    return found ? 0 : 2;
}
