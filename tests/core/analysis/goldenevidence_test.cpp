#include "core/analysis/bordertail.h"
#include "core/analysis/cellevidence.h"
#include "core/analysis/copying.h"
#include "core/analysis/pooling.h"
#include "support/catch.h"
#include "support/testdata.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <cmath>
#include <limits>
#include <map>
#include <numeric>

using namespace versta;
using namespace Qt::StringLiterals;

// golden-evidence.json: numbers of two independent implementations under fixed parameters; its README says the
// formulas.

namespace {

QJsonObject golden()
{
    QFile file(QStringLiteral(VERSTA_TEST_DATA "/signs/golden-evidence.json"));
    REQUIRE(file.open(QIODevice::ReadOnly));
    return QJsonDocument::fromJson(file.readAll()).object();
}

std::vector<double> numbers(const QJsonValue &value)
{
    std::vector<double> all;
    for (const auto &item : value.toArray())
        all.push_back(item.toDouble());
    return all;
}

template <std::size_t size>
std::array<double, size> numbersOf(const QJsonValue &value)
{
    std::array<double, size> all{};
    std::ranges::copy(numbers(value), all.begin());
    return all;
}

PaperTables tablesOf(const QJsonObject &p)
{
    ScoreLaw law;
    law.maximum = p[u"M"_s].toInt();
    for (std::size_t i = 0; i < 3; ++i) {
        const auto at = static_cast<qsizetype>(i);
        law.borders[i] = p[u"cut"_s].toArray()[at].toInt();
        law.missing[i] = numbers(p[u"dq"_s].toArray()[at]);
        law.landing[i] = numbers(p[u"L"_s].toArray()[at]);
    }
    law.smooth = numbers(p[u"ps"_s]);
    const double sum = std::accumulate(law.smooth.begin(), law.smooth.end(), 0.0);
    for (double &share : law.smooth)
        share /= sum;
    law.frailty = numbers(p[u"frailty"_s]);
    law.frailtyWeight = numbers(p[u"frailty_w"_s]);
    law.widthLog = numbers(p[u"width_log"_s]);
    law.widthWeight = numbers(p[u"width_w"_s]);
    law.rake = numbers(p[u"rk"_s]);
    law.icc = p[u"icc"_s].toDouble();
    JournalModel journal;
    journal.thresholds = numbersOf<3>(p[u"al"_s]);
    journal.slope = p[u"be"_s].toDouble();
    journal.centre = p[u"zm"_s].toDouble();
    journal.leniency = p[u"sg"_s].toDouble();
    journal.slopeSpread = p[u"bsd"_s].toDouble();
    journal.followWeights = numbersOf<4>(p[u"r_w"_s]);
    return paperTables(scoreTables(law), journal, p[u"phi"_s].toDouble());
}

CellWorks worksOf(const QJsonArray &counts, bool journal)
{
    CellWorks works;
    works.journal = journal;
    std::map<std::pair<int, std::size_t>, float> all;
    for (const auto &item : counts) {
        const auto c = item.toArray();
        all[{c[0].toInt(), journal ? static_cast<std::size_t>(c[1].toInt() - 2) : 0}] +=
            static_cast<float>(c[2].toInt());
    }
    for (const auto &[key, n] : all)
        works.works.push_back({key.first, key.second, n});
    return works;
}

constexpr std::array names{"A", "B", "D", "E", "mA", "mB", "mD", "mE"};

void checkCase(const PaperTables &tables, const QJsonObject &p, const QJsonObject &golden, bool journal,
               MixtureDetail detail, double margin)
{
    std::vector<KnownLevel> history;
    for (const auto &item : golden[u"history"_s].toArray())
        history.push_back({item.toArray()[0].toDouble(), item.toArray()[1].toDouble(), p[u"drift2"_s].toDouble()});
    const auto prior = [&](const std::vector<KnownLevel> &known) {
        return levelPrior(p[u"mean_u"_s].toDouble(), p[u"tau2"_s].toDouble(), p[u"drift2"_s].toDouble(), known, 0);
    };
    const auto cell =
        cellLikelihood(tables, worksOf(golden[u"counts"_s].toArray(), journal), prior(history), prior({}), detail);
    const HabitEvidence evidence = habitEvidence(tables, cell, journal);
    const auto expected = golden[journal ? u"expected_ln_bf"_s : u"expected_ln_bf_without_journal"_s].toObject();
    CHECK(cell.lnHonest == Approx(expected[u"ln_marginal_honest"_s].toDouble()).margin(margin));
    for (std::size_t h = 0; h < habitCount; ++h) {
        INFO(names[h] << (journal ? "" : " without journal marks"));
        const auto name = QString::fromLatin1(names[h]);
        REQUIRE(evidence[h].has_value() == expected.contains(name));
        if (evidence[h])
            CHECK(*evidence[h] == Approx(expected[name].toDouble()).margin(margin));
    }
    CHECK(*combinedEvidence(evidence, 0.1) == Approx(expected[u"guarded_cell"_s].toDouble()).margin(margin));
}

ClassWorks classOf(const QJsonObject &golden)
{
    ClassWorks works;
    for (const auto &item : golden[u"items"_s].toArray()) {
        works.scores.emplace_back();
        for (const auto &score : item.toArray())
            works.scores.back().push_back(score.toInt());
    }
    for (const auto &total : golden[u"totals"_s].toArray())
        works.totals.push_back(total.toInt());
    return works;
}

} // namespace

TEST_CASE("Evidence of a cell is that of the golden vectors", "[signs]")
{
    const QJsonObject all = golden();
    const auto parameters = all[u"parameters"_s].toObject();
    for (const QString &paper : {u"P20"_s, u"P38"_s}) {
        const auto p = parameters[paper].toObject();
        const PaperTables tables = tablesOf(p);
        for (const auto &item : all[u"cases"_s].toArray()) {
            const auto one = item.toObject();
            if (one[u"params"_s].toString() != paper)
                continue;
            INFO(paper.toStdString() << ", " << one[u"name"_s].toString().toStdString());
            checkCase(tables, p, one, true, MixtureDetail::Exact, 1e-3);
            checkCase(tables, p, one, false, MixtureDetail::Exact, 1e-3);
            // What is left out to be fast does not show in any step of evidence.
            checkCase(tables, p, one, true, MixtureDetail::Interpolated, 0.05);
        }
    }
}

TEST_CASE("Copying of a class is that of the golden vectors", "[signs]")
{
    const auto copying = golden()[u"copying"_s].toObject();
    TaskShares shares;
    for (const auto &task : copying[u"item_table"_s].toArray()) {
        shares.emplace_back();
        for (const auto &total : task.toArray())
            shares.back().push_back(numbers(total));
    }
    for (const auto &item : copying[u"cases"_s].toArray()) {
        const auto one = item.toObject();
        INFO(one[u"name"_s].toString().toStdString());
        CHECK(copyingEvidence(shares, classOf(one), 3, 200) ==
              Approx(one[u"expected_ln_bf_class_shift_a3"_s].toDouble()).margin(1e-5));
        CHECK(copyingEvidence(shares, classOf(one), std::numeric_limits<double>::infinity(), 200) ==
              Approx(one[u"expected_ln_bf_without_shift"_s].toDouble()).margin(1e-5));
    }
}

TEST_CASE("Tails at a border are those of the golden vectors", "[signs]")
{
    for (const auto &item : golden()[u"border_tail"_s].toArray()) {
        const auto one = item.toObject();
        CHECK(betaBinomialTail(one[u"k"_s].toInt(), one[u"m"_s].toInt(), one[u"pi"_s].toDouble(),
                               one[u"rho"_s].toDouble()) == Approx(one[u"expected_p"_s].toDouble()).margin(1e-7));
    }
}

TEST_CASE("Pooling and the list are those of the golden vectors", "[signs]")
{
    const auto pooling = golden()[u"pooling"_s].toObject();
    const auto schools = pooling[u"cells"_s].toObject();
    QStringList logins;
    std::vector<double> evidence;
    for (auto school = schools.begin(); school != schools.end(); ++school) {
        HabitEvidence pooled{};
        for (std::size_t h = 0; h < habitCount; ++h) {
            std::vector<HabitCell> cells;
            for (const auto &cell : school.value().toArray())
                if (const auto value = cell.toObject()[QString::fromLatin1(names[h])]; !value.isUndefined())
                    cells.push_back({{value.toDouble()}, {}, {}});
            if (!cells.empty())
                pooled[h] = pooledEvidence(cells, {}, {});
        }
        logins.append(school.key());
        evidence.push_back(*combinedEvidence(pooled, 0.1));
        CHECK(evidence.back() ==
              Approx(pooling[u"expected_school_evidence"_s].toObject()[school.key()].toDouble()).margin(1e-5));
    }
    for (const QString &alpha : {u"0.05"_s, u"0.1"_s}) {
        const EvidenceList list = listByEvidence(evidence, alpha.toDouble());
        QStringList listed;
        for (std::size_t i = 0; i < evidence.size(); ++i)
            if (list.listed[i])
                listed.append(logins[static_cast<qsizetype>(i)]);
        QStringList expected;
        for (const auto &login : pooling[u"expected_ebh_list"_s].toObject()[alpha].toArray())
            expected.append(login.toString());
        CHECK(listed == expected);
    }
}
