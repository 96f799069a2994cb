#include "signinputs.h"

#include "core/analysis/signjson.h"
#include "core/analysis/signsentences.h"
#include "support/catch.h"

#include <QRegularExpression>

#include <algorithm>

using namespace versta;
using namespace Qt::StringLiterals;

namespace {

std::vector<SignKind> allKinds()
{
    std::vector<SignKind> kinds;
    for (int at = 0; at <= int(SignKind::RegionalQuota); ++at)
        kinds.push_back(SignKind(at));
    return kinds;
}

Sign sampleSign(SignKind kind, int n, double value, bool flagged)
{
    Sign sign;
    sign.school = SchoolLogin(990101);
    sign.paper = {Procedure::Vpr, 2024, test::russian, 5, {}};
    sign.kind = kind;
    sign.n = n;
    sign.border = 3;
    sign.flagged = flagged;
    sign.value = sign.expected = sign.threshold = sign.low = sign.high = value;
    sign.other = sign.effect = -value;
    sign.among = n;
    sign.percentileHere = value;
    return sign;
}

void checkRussian(const QString &text)
{
    INFO(text.toStdString());
    CHECK(text.endsWith(u'.'));
    CHECK_FALSE(text.contains(u"  "_s));
    CHECK_FALSE(text.contains(u".."_s));
    CHECK_FALSE(text.contains(QRegularExpression(u"%\\d"_s)));
    CHECK_FALSE(text.contains(QRegularExpression(u"\\d\\.\\d"_s)));
    // «1 работ», «21 работ»; «11 работ» is right.
    CHECK_FALSE(text.contains(QRegularExpression(u"(?<!1)1\\x{a0}работ(?![аы])"_s)));
    CHECK_FALSE(text.contains(u"nan"_s));
    for (const QString &word :
         {u"учител"_s, u"нарушение доказано"_s, u"необъективная школа"_s, u"p-знач"_s, u"Байес"_s})
        CHECK_FALSE(text.contains(word, Qt::CaseInsensitive));
}

} // namespace

TEST_CASE("Every sentence is whole Russian, whatever its numbers")
{
    for (const SignKind kind : allKinds()) {
        CHECK_FALSE(signKindName(kind).isEmpty());
        for (const int n : {0, 1, 2, 5, 11, 21, 25, 101}) {
            for (const double value : {0.0, -0.04, 1.0, 2.5, 14.25, 99.96, 100.0}) {
                for (const bool flagged : {false, true}) {
                    for (const auto step : {EvidenceStep::None, EvidenceStep::Weak, EvidenceStep::Strong}) {
                        Sign sign = sampleSign(kind, n, value, flagged);
                        sign.step = step;
                        checkRussian(signSentence(sign, {20, nullptr, nullptr}));
                    }
                }
            }
        }
        Sign notJudged = sampleSign(kind, 1, 0, false);
        notJudged.whyNot = u"мало работ: 1, нужно не меньше 2"_s;
        checkRussian(signSentence(notJudged));
        CHECK(signSentence(notJudged).contains(u"не оценивается"_s));
    }
}

TEST_CASE("Computed signs of the method are preliminary and show the level")
{
    Sign sign = sampleSign(SignKind::MeanAboveInterval, 12, 14.5, true);
    sign.expected = 10;
    sign.low = 12.459967;
    sign.threshold = 11.103608;
    sign.effect = 22.5;
    sign.percentileHere.reset();
    QString text = signSentence(sign, {20, nullptr, nullptr});
    text.replace(QChar(QChar::Nbsp), u' ');
    CHECK(text ==
          u"Русский язык, 5 класс, 2024 год. Предварительный признак, расчёт по методике 2019 г.: средний балл "
          "14,5 (12 работ), в регионе 10,0, разница с регионом +22,5 п. п. от наибольшего балла; нижняя граница "
          "интервала школы 12,46 выше верхней границы региона 11,10. Это показывает уровень результатов, а не их "
          "объективность. Выборка мала: 12 работ."_s);
}

TEST_CASE("The border sentence gives both sides with their scores")
{
    Sign sign = sampleSign(SignKind::BorderGap, 48, 0, true);
    sign.expected = 6.1;
    sign.percentileHere.reset();
    BorderEvidence border;
    border.mark = 3;
    border.border = 18;
    border.belowFirst = 15;
    border.aboveLast = 20;
    border.above = 14;
    border.expectedAbove = 7;
    QString text = signSentence(sign, {0, &border, nullptr});
    text.replace(QChar(QChar::Nbsp), u' ');
    CHECK(text == u"Русский язык, 5 класс, 2024 год. Ниже границы «3» (баллы 15–17) ожидалось около 6,1 работы при "
                  "практике региона, найдено 0; выше неё (баллы 18–20) ожидалось 7,0, найдено 14 (всего 48 работ). "
                  "Требует внимания."_s);
}

TEST_CASE("Contrary evidence is said, and a list's count that disagrees with its cells")
{
    Sign sign = sampleSign(SignKind::SharedEvidence, 48, 0, true);
    sign.step = EvidenceStep::Strong;
    sign.other = 4;
    CHECK(signSentence(sign).contains(u"Обратный признак:"_s));
    sign.other = 2;
    CHECK_FALSE(signSentence(sign).contains(u"Обратный признак:"_s));
    Sign count = sampleSign(SignKind::FederalCount, 0, 2, true);
    count.expected = 3;
    CHECK(signSentence(count).contains(u"записано 3, отмеченных ячеек 2"_s));
}

TEST_CASE("A report comes back from JSON")
{
    SignReport report;
    report.methodVersion = 1;
    report.fingerprint = u"0123"_s;
    report.computedAt = QDateTime(QDate(2026, 3, 5), QTime(12, 0), Qt::UTC);
    for (const SignKind kind : allKinds()) {
        Sign sign = sampleSign(kind, 21, 2.5, true);
        sign.sentence = signSentence(sign);
        sign.evidence = 4.5;
        sign.q = 0.03;
        sign.schoolClass = u"5А"_s;
        sign.step = EvidenceStep::Noticeable;
        report.signs.push_back(sign);
    }
    SchoolSigns school;
    school.school = SchoolLogin(990101);
    school.name = u"МБОУ «СОШ № 1»"_s;
    school.federalYears = {2023, 2024};
    school.evidence = 3.5;
    school.step = EvidenceStep::Noticeable;
    school.summary = {u"Строка."_s};
    report.schools = {school};
    report.list = {EvidenceBasis::RegionRows, 24, 3, 1, 0.15, {}};
    report.objectivity = {{2024, 24, 4, 100 - 100.0 * 4 / 24}};
    report.federalShares = {{2024, u"reg99_m001"_s, 3, 24, FederalShare::Of::WroteRussian4}};
    report.federalView = {{2023, 2024}, {2, 1}};
    const auto json = signReportToJson(report);
    const auto read = signReportFromJson(json);
    REQUIRE(read);
    CHECK(signReportToJson(*read) == json);
    CHECK(read->signs.size() == report.signs.size());
    CHECK(read->signs[3].kind == report.signs[3].kind);
    CHECK(*read->signs[3].q == 0.03);
    CHECK(read->schools[0].federalYears == school.federalYears);
    CHECK(read->list.basis == EvidenceBasis::RegionRows);
    CHECK(read->federalShares[0].of == FederalShare::Of::WroteRussian4);
    CHECK_FALSE(signReportFromJson({}));
}
