#include "core/recognition/minutesrecognition.h"
#include "core/recognition/planrecognition.h"
#include "core/schoolmentions.h"
#include "exchange/documentreader.h"
#include "support/catch.h"
#include "support/minutessummary.h"
#include "support/testdata.h"

using namespace versta;
using namespace Qt::StringLiterals;

namespace {

struct Read
{
    PlanReading plans;
    std::optional<MinutesReading> minutes;
};

Read read(const QString &name)
{
    const auto content = readDocument(QStringLiteral(VERSTA_TEST_DATA) + u"/plans/"_s + name);
    REQUIRE(content);
    Read result{recognisePlans(*content), {}};
    result.minutes = recogniseMinutes(*content, result.plans);
    return result;
}

} // namespace

// Compared with the document as a person reads it.
TEST_CASE("The sample minutes read whole, from every kind of file")
{
    const QString name =
        GENERATE(u"002-kamensk-minutes.docx"_s, u"002-kamensk-minutes.odt"_s, u"002-kamensk-minutes.txt"_s);
    const Read document = read(name);
    INFO(name.toStdString());
    CHECK(document.plans.plans.size() == 2);
    REQUIRE(document.minutes);
    const MinutesReading &reading = *document.minutes;
    INFO(test::summary(reading).join(u'\n').toStdString());
    const Minutes &minutes = reading.minutes;
    CHECK(minutes.number == u"6"_s);
    CHECK(minutesDay(minutes.date) == QDate(2023, 3, 22));
    CHECK(minutes.meeting ==
          u"заседания рабочей группы по организации и проведению работы в рамках ВСОКО в 2022/2023 учебном году"_s);
    CHECK(minutes.place == u"кабинет №101 Управления образования"_s);
    CHECK(minutes.secretary == u"Т.А. Плотникова"_s);
    const QStringList present = minutes.present.split(u'\n');
    CHECK(present.size() == 7);
    CHECK(present.first() == u"Бессонова М.В., муниципальный координатор ВПР"_s);
    CHECK(present.last() == u"Яркова Н.А. старший методист Центра дополнительного образования"_s);
    CHECK(reading.decisions.properties.approval.person == u"Л.М. Миннуллина"_s);
    REQUIRE(minutes.agenda.size() == 3);
    CHECK(minutes.agenda[0].heard.startsWith(u"Слушали Плотникову Тамару Андреевну"_s));
    CHECK(minutes.agenda[1].heard.startsWith(u"4. По второму вопросу выступили"_s));
    CHECK(minutes.agenda[1].heard.contains(u"Букач Татьяна Викторовна добавила"_s));
    CHECK(minutes.agenda[2].heard.startsWith(u"По третьему вопросу заслушали"_s));

    const Plan &decisions = reading.decisions;
    REQUIRE(decisions.activities.size() == 11);
    CHECK(decisions.sections.empty());
    for (std::size_t at = 0; at < 11; ++at)
        CHECK(decisions.activities[at].number == u"%1."_s.arg(at + 1));
    const auto cell = [&](std::size_t at, ColumnRole role) { return decisions.cell(decisions.activities[at], role); };
    CHECK(cell(0, ColumnRole::Deadline).isEmpty()); // the date is that of an order
    CHECK(cell(1, ColumnRole::Deadline) == u"6 апреля 2023 года"_s);
    CHECK(cell(8, ColumnRole::Deadline) == u"20 марта 2023 года"_s);
    CHECK(cell(2, ColumnRole::Responsible) == u"Управленские команды ОО"_s);
    CHECK(cell(9, ColumnRole::Responsible) == u"Руководители ОУ №№ 1, 5, 19, 37, 40"_s);
    CHECK(cell(9, ColumnRole::Activity).count(u'\n') == 7);
    CHECK(cell(10, ColumnRole::Activity) ==
          u"Утвердить муниципальный комплекс мер в отношении школ с признаками необъективности."_s);
    const auto schools = schoolNumbersIn(cell(6, ColumnRole::Activity));
    REQUIRE(schools.size() == 1);
    CHECK(schools[0].numbers == std::vector{1, 5, 19, 37, 40});
    // One lone line: the document has «УТВЕРЖДАЮ» above, signatures below, and nothing else beside the minutes.
    for (const MinutesLine &line : reading.lines) {
        INFO(line.text.toStdString());
        CHECK(line.part != MinutesPart::Unused);
    }
    CHECK(reading.warnings.empty());
}

TEST_CASE("Plans without minutes have none")
{
    for (const QString &name :
         {u"000-tynda.docx"_s, u"001-kaliningrad.docx"_s, u"002-kamensk-main-whole.docx"_s,
          u"002-kamensk-decisions.docx"_s, u"003-kumtorkala-whole.docx"_s, u"004-krasnoyarsk.docx"_s}) {
        INFO(name.toStdString());
        CHECK_FALSE(read(name).minutes);
    }
}
