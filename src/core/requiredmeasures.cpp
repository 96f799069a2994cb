#include "requiredmeasures.h"

#include "wordstems.h"

#include <QSet>

namespace versta {

using namespace Qt::StringLiterals;

namespace {

/// Less of the words of a measure tells too little.
constexpr double LeastShare = 0.6;
/// Of a word that stands in every such plan, where others weigh 1.
constexpr double CommonWeight = 1.0 / 3;
/// In characters; a longer heading makes a column wider than what stands in it.
constexpr qsizetype LongestHeading = 20;

double weightOf(const QString &stem)
{
    static const QSet<QString> common{u"впр"_s,      u"работ"_s,     u"школ"_s,      u"школьн"_s,   u"провед"_s,
                                      u"проведен"_s, u"результат"_s, u"организац"_s, u"процедур"_s, u"област"_s};
    return common.contains(stem) ? CommonWeight : 1.0;
}

double shareOf(const QStringList &wanted, const QStringList &text)
{
    double all = 0;
    double found = 0;
    for (const QString &stem : wanted) {
        all += weightOf(stem);
        found += hasStem(text, stem) ? weightOf(stem) : 0;
    }
    return all > 0 ? found / all : 0;
}

std::vector<QStringList> variantsOf(const QString &measure)
{
    std::vector<QStringList> variants;
    for (const QString &variant : measure.split(u'/')) {
        QStringList stems = wordStems(variant);
        stems.removeDuplicates();
        if (!stems.isEmpty())
            variants.push_back(std::move(stems));
    }
    return variants;
}

} // namespace

QString measureHeading(const RequiredMeasure &measure)
{
    const QString heading = measure.heading.simplified();
    if (!heading.isEmpty())
        return heading;
    const QString words = measure.text.section(u'/', 0, 0).simplified();
    if (words.size() <= LongestHeading)
        return words;
    const auto gap = words.lastIndexOf(u' ', LongestHeading - 1);
    return words.left(gap > 0 ? gap : LongestHeading - 1) + u'…';
}

std::vector<std::optional<MeasureMatch>> matchMeasures(const std::vector<RequiredMeasure> &measures, const Plan &plan)
{
    // The result column often says what the activity's own words leave open.
    std::vector<QStringList> stems;
    for (const Activity &activity : plan.activities)
        stems.push_back(wordStems(plan.cell(activity, ColumnRole::Activity)) +
                        wordStems(plan.cell(activity, ColumnRole::Result)));
    std::vector<std::optional<MeasureMatch>> matches;
    for (const RequiredMeasure &measure : measures) {
        std::optional<MeasureMatch> best;
        for (const QStringList &wanted : variantsOf(measure.text)) {
            for (std::size_t at = 0; at < stems.size(); ++at) {
                const double share = shareOf(wanted, stems[at]);
                if (share >= LeastShare && (!best || share > best->share))
                    best = MeasureMatch{at, share};
            }
        }
        matches.push_back(best);
    }
    return matches;
}

std::vector<RequiredMeasure> usualMeasures()
{
    return {
        {u"Координатор"_s, u"Назначение школьного координатора ВПР / назначение ответственного организатора ВПР"_s},
        {u"Педсовет"_s, u"Анализ результатов ВПР на педагогическом совете / анализ результатов ВПР на педсовете"_s},
        {u"Комиссия"_s, u"Проверка работ школьной комиссией по критериям / коллегиальная проверка работ"_s},
        {u"Наблюдатели"_s, u"Общественные наблюдатели при проведении ВПР"_s},
        {u"Видео"_s, u"Видеонаблюдение при проведении / видеозапись проведения"_s},
        {u"Обучение"_s, u"Повышение квалификации учителей по оцениванию / обучение педагогов оцениванию"_s},
        {u"Родители"_s, u"Информирование родителей о целях ВПР / родительские собрания о ВПР"_s},
    };
}

} // namespace versta
