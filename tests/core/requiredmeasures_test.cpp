#include "core/requiredmeasures.h"
#include "core/wordstems.h"
#include "support/catch.h"

using namespace versta;
using namespace Qt::StringLiterals;

namespace {

Plan planOf(const QStringList &activities)
{
    Plan plan;
    plan.columns = defaultColumns();
    for (const QString &text : activities)
        plan.activities.push_back({{}, {}, {}, {{}, text, {}, {}, {}}, {}, {}, {}});
    return plan;
}

std::optional<std::size_t> found(const QString &measure, const QStringList &activities)
{
    const auto match = matchMeasures({{{}, measure}}, planOf(activities)).front();
    return match ? std::optional(match->activity) : std::nullopt;
}

} // namespace

TEST_CASE("Forms of one word have one stem")
{
    CHECK(wordStems(u"Анализ результатов ВПР на педсоветах"_s) ==
          QStringList{u"анализ"_s, u"результат"_s, u"впр"_s, u"педсовет"_s});
    CHECK(wordStems(u"общественных наблюдателей"_s) == wordStems(u"Общественные наблюдатели"_s));
    CHECK(wordStems(u"школьной комиссией"_s) == wordStems(u"Школьная комиссия"_s));
    CHECK(wordStems(u"повышение квалификации"_s) == wordStems(u"Повышения квалификация"_s));
    CHECK(wordStems(u"и в с 12 – ,"_s).isEmpty());
}

TEST_CASE("A stem that begins another one is the same word when it is hardly shorter")
{
    const QStringList text = wordStems(u"Совет педагогов школы, планшет"_s);
    for (const QString &stem : wordStems(u"педагогический совет"_s))
        CHECK(hasStem(text, stem));
    CHECK_FALSE(hasStem(text, u"план"_s));
    CHECK_FALSE(hasStem({}, u"план"_s));
}

TEST_CASE("A required measure is found in the activity that speaks of it, whatever the endings")
{
    const QStringList activities{u"Издание приказа о назначении школьного координатора ВПР"_s,
                                 u"Рассмотрение анализа результатов ВПР на заседаниях педагогических советов"_s,
                                 u"Привлечение общественных наблюдателей в дни проведения ВПР"_s,
                                 u"Ведение видеозаписи в аудиториях при проведении работ"_s};
    CHECK(found(u"Назначение школьного координатора ВПР"_s, activities) == 0);
    CHECK(found(u"Анализ результатов ВПР на педагогическом совете"_s, activities) == 1);
    CHECK(found(u"Общественные наблюдатели при проведении ВПР"_s, activities) == 2);
    CHECK(found(u"Видеонаблюдение / видеозапись проведения"_s, activities) == 3);
    CHECK_FALSE(found(u"Повышение квалификации учителей в области оценивания"_s, activities));
    CHECK_FALSE(found(u"Информирование родителей"_s, {}));
    CHECK_FALSE(found(u" / "_s, activities));
}

TEST_CASE("Words that stand in every plan do not make a measure of another activity")
{
    CHECK_FALSE(found(u"Анализ результатов ВПР на педагогическом совете"_s, {u"Анализ результатов проведения ВПР"_s}));
    CHECK_FALSE(found(u"Назначение школьного координатора ВПР"_s, {u"Проведение ВПР в школе, проверка работ"_s}));
    CHECK_FALSE(found(u"Общественные наблюдатели при проведении ВПР"_s, {u"Проведение ВПР по графику"_s}));
}

TEST_CASE("A measure is found in what an activity is to bring, and the best activity is named")
{
    Plan plan = planOf({u"Совещание"_s, u"Обучение наблюдателей"_s, u"Подготовка общественных наблюдателей"_s});
    CHECK(matchMeasures({{{}, u"общественные наблюдатели"_s}}, plan).front() == MeasureMatch{2, 1.0});
    plan.activities.pop_back();
    plan.activities[0].cells[4] = u"Обучены общественные наблюдатели"_s;
    CHECK(matchMeasures({{{}, u"общественные наблюдатели"_s}}, plan).front() == MeasureMatch{0, 1.0});
}

TEST_CASE("The usual measures are a list without repeats, each of words that can be looked for")
{
    QStringList headings;
    for (const RequiredMeasure &measure : usualMeasures()) {
        headings << measure.heading;
        for (const QString &variant : measure.text.split(u'/'))
            CHECK(found(measure.text, {u"Совещание"_s, variant}) == 1);
    }
    CHECK(headings.size() >= 5);
    CHECK(headings.removeDuplicates() == 0);
    CHECK_FALSE(headings.contains(QString()));
}

TEST_CASE("A heading is the one that is given, or the first words")
{
    CHECK(measureHeading({u" Педсовет "_s, u"анализ на педагогическом совете"_s}) == u"Педсовет"_s);
    CHECK(measureHeading({{}, u"видеозапись / видеонаблюдение"_s}) == u"видеозапись"_s);
    CHECK(measureHeading({{}, u"анализ результатов на педагогическом совете"_s}) == u"анализ результатов…"_s);
    CHECK(measureHeading({{}, u"видеоконференцсвязями"_s}).endsWith(u'…'));
    CHECK(measureHeading({}).isEmpty());
}

TEST_CASE("A longer plan never has fewer measures")
{
    QStringList activities;
    std::size_t before = 0;
    for (const RequiredMeasure &measure : usualMeasures()) {
        activities << measure.text.section(u'/', 0, 0);
        std::size_t count = 0;
        for (const auto &match : matchMeasures(usualMeasures(), planOf(activities)))
            count += match ? 1 : 0;
        CHECK(count >= before);
        CHECK(count >= static_cast<std::size_t>(activities.size()));
        before = count;
    }
}
