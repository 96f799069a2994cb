#include "core/rechecks/samplerecheck.h"
#include "reports/recheckreport.h"
#include "support/catch.h"

using namespace versta;
using namespace versta::test;
using namespace Qt::StringLiterals;

namespace {

RecheckReportData data()
{
    RecheckReportData data;
    data.date = QDate(2025, 6, 20);
    data.recheck.head = {{},
                         RecheckKind::Commission,
                         u"14"_s,
                         QDate(2025, 6, 3),
                         {{u"Иванова А. А."_s, u"методист"_s}, {u"Петров Б. Б."_s, {}}},
                         u"Провести семинар."_s};
    RecheckPaper paper = recheckPaper();
    paper.choices = {{RecheckChoiceKind::Random, 20, 5, u"14-2025"_s, 3, 40}};
    data.recheck.papers = {paper};
    data.recheck.works = {recheckWork(1, {2, 3}, {2, 1}), recheckWork(2, {2, 1}, {2, 1}), recheckWork(3, {0, 1})};
    data.schools = {{SchoolId(1), u"СОШ № 1"_s}};
    return data;
}

QString textOf(const Report &report)
{
    QStringList lines{report.title};
    for (const ReportBlock &block : report.body) {
        if (const auto *paragraph = std::get_if<ReportParagraph>(&block))
            lines << paragraph->text;
        if (const auto *table = std::get_if<ReportTable>(&block)) {
            for (const ReportRow &row : table->rows)
                lines << row.cells.join(u" | "_s);
        }
    }
    return (lines + report.signature).join(u'\n');
}

} // namespace

TEST_CASE("The paper about a re-check says who checked what by which order, how works were chosen and what was found")
{
    const QString text = textOf(recheckReport(data()));
    for (const QString &part :
         {u"приказ № 14 от 03.06.2025"_s, u"Иванова А. А. (методист) — председатель; Петров Б. Б."_s,
          u"случайный отбор, 20\u00a0% работ каждой школы, но не меньше 5, ключ отбора «14-2025»: 3 из 40"_s,
          u"Перепроверено 2\u00a0работы из 3."_s,
          u"СОШ № 1 | 3 | 2 | 1 / 0 | −1,00 | 1 / 0 | 50\u00a0% (9–91\u00a0%)"_s, u"2.1 (до 3) | 2 | 1 | 0 | −1,00"_s,
          u"Решение"_s, u"Провести семинар."_s, u"Председатель комиссии: ______________ Иванова А. А."_s,
          u"Член комиссии: ______________ Петров Б. Б."_s}) {
        INFO(part.toStdString());
        CHECK(text.contains(part));
    }
    CHECK_FALSE(text.contains(u"до и после"_s));   // signs were not computed
    CHECK_FALSE(text.contains(u"по экспертам"_s)); // there are no several
    for (const QString &word : {u"официальн"_s, u"доказ"_s})
        CHECK_FALSE(text.contains(word));
}

TEST_CASE("Signs stand before and after where they were computed, and sections are numbered without gaps")
{
    RecheckReportData whole = data();
    Sign before;
    before.school = SchoolLogin(990101);
    before.paper = recheckPaper().key;
    before.flagged = true;
    before.sentence = u"Нашлось 9."_s;
    Sign after = before;
    after.flagged = false;
    after.sentence = u"Нашлось 2."_s;
    whole.effects = std::vector<SignEffect>{{&before, &after, SignChange::Gone}};
    whole.signSchools = {{SchoolLogin(990101), u"СОШ № 1"_s}};
    const Report report = recheckReport(whole);
    CHECK(textOf(report).contains(u"Нашлось 9. | Не отмечен. Нашлось 2. | снят"_s));
    int number = 0;
    for (const ReportBlock &block : report.body) {
        const auto *paragraph = std::get_if<ReportParagraph>(&block);
        if (paragraph && paragraph->kind == ReportParagraph::Kind::Heading)
            CHECK(paragraph->text.startsWith(u"%1. "_s.arg(++number)));
    }
    CHECK(number >= 5);
    whole.effects->clear();
    CHECK(textOf(recheckReport(whole)).contains(u"признаков нет ни до перепроверки, ни после"_s));
}

TEST_CASE("A re-check without results or order is a paper too")
{
    RecheckReportData empty = data();
    empty.recheck.head = {};
    for (RecheckWork &work : empty.recheck.works)
        work.after = {};
    const QString text = textOf(recheckReport(empty));
    CHECK(text.contains(u"приказ не указан"_s));
    CHECK(text.contains(u"результатов перепроверки ещё нет"_s));
}
