#include "reports/pagelayout.h"
#include "reports/signsreport.h"
#include "support/catch.h"
#include "support/chartinput.h"

using namespace versta;
using namespace Qt::StringLiterals;

namespace {

QStringList textsOf(const Report &report)
{
    QStringList texts;
    for (const ReportBlock &block : report.body) {
        if (const auto *paragraph = std::get_if<ReportParagraph>(&block))
            texts << paragraph->text;
        if (const auto *table = std::get_if<ReportTable>(&block)) {
            for (const ReportRow &row : table->rows)
                texts << row.cells;
        }
    }
    return texts;
}

QStringList headingsOf(const Report &report)
{
    QStringList headings;
    for (const ReportBlock &block : report.body) {
        const auto *paragraph = std::get_if<ReportParagraph>(&block);
        if (paragraph && paragraph->kind == ReportParagraph::Kind::Heading)
            headings << paragraph->text;
    }
    return headings;
}

// One listed school with a sentence, one with nothing.
SignReport smallReport(const SignInput &input)
{
    SignReport report;
    Sign sign;
    sign.school = input.schools[0].login;
    sign.paper = input.papers.back().paper.key;
    sign.flagged = true;
    sign.sentence = u"Под границей работ меньше, чем ожидалось."_s;
    report.signs = {sign};
    SchoolSigns listed;
    listed.school = input.schools[0].login;
    listed.name = u"СОШ № 1"_s;
    listed.listed = true;
    listed.step = EvidenceStep::Strong;
    listed.summary = {u"Школа стоит в списке программы."_s};
    SchoolSigns other;
    other.school = input.schools[1].login;
    other.name = u"СОШ № 2"_s;
    report.schools = {listed, other};
    report.list.basis = EvidenceBasis::RegionRows;
    report.list.schools = 2;
    report.list.listed = 1;
    return report;
}

} // namespace

TEST_CASE("The report for the head keeps the layers apart and says what a sign is not")
{
    const SignInput input = test::chartMunicipality(3);
    SignsReportData data;
    data.year = 2025;
    data.date = QDate(2025, 9, 1);
    const Report report = signsReport(input, smallReport(input), data);
    CHECK(report.title.contains(u"за 2025 год"_s));
    const QStringList headings = headingsOf(report);
    CHECK(headings == QStringList{u"1. На чём основана справка"_s, u"2. Список ФИОКО"_s, u"3. Методика 2019 года"_s,
                                  u"4. Признаки «Версты»"_s, u"5. Меры"_s, u"Чего признаки не означают"_s});
    const QString all = textsOf(report).join(u'\n');
    CHECK(all.contains(u"Школа стоит в списке программы."_s));
    CHECK(all.contains(u"не доказывает нарушений"_s));
    // «СОШ № 2» has no sign and no measure: nothing is said of it.
    CHECK_FALSE(all.contains(u"СОШ № 2"_s));
}

TEST_CASE("Measures stand beside their schools, and schools with signs and without measures are counted")
{
    const SignInput input = test::chartMunicipality(3);
    const SignReport signs = smallReport(input);
    SignsReportData data;
    data.year = 2025;
    CHECK(textsOf(signsReport(input, signs, data)).contains(u"Мероприятий в планах нет."_s));
    data.measures[input.schools[0].login] = {u"Перепроверка работ"_s};
    const QStringList texts = textsOf(signsReport(input, signs, data));
    CHECK(texts.contains(u"Перепроверка работ"_s));
    CHECK_FALSE(texts.contains(u"Мероприятий в планах нет."_s));
}

TEST_CASE("Indicators stand in the report by year, with what they are of or why there are none")
{
    const SignInput input = test::chartMunicipality(3);
    SignsReportData data;
    data.year = 2025;
    data.indicators = {{IndicatorKind::FederalSchools, 2024, 0, 0, {}, {}, u"список не загружен"_s},
                       {IndicatorKind::FederalSchools, 2025, 1, 4, u"школ"_s, u"список"_s, {}}};
    const Report report = signsReport(input, smallReport(input), data);
    CHECK(headingsOf(report).contains(u"6. Показатели по годам"_s));
    const ReportTable *table = nullptr;
    for (const ReportBlock &block : report.body) {
        const auto *one = std::get_if<ReportTable>(&block);
        if (one && one->columns.front().header == u"Показатель"_s)
            table = one;
    }
    REQUIRE(table);
    CHECK(table->columns.size() == 3);
    REQUIRE(table->rows.size() == 1);
    CHECK(table->rows[0].cells ==
          QStringList{u"Школы в списке ФИОКО"_s, u"нет данных: список не загружен"_s, u"25,0\u00a0%\n(1 из 4)"_s});
}

TEST_CASE("What was said of signs stands in the report and on the card of their school alone")
{
    const SignInput input = test::chartMunicipality(3);
    const SignReport signs = smallReport(input);
    ReviewEntry entry;
    entry.sign = signNameOf(signs.signs[0]);
    entry.seen = seenOf(signs.signs[0]);
    entry.state = ReviewState::Explained;
    entry.note = u"Сильный набор в класс"_s;
    entry.who = u"Иванова И. И."_s;
    entry.at = QDateTime(QDate(2025, 10, 12), QTime(9, 0), Qt::UTC);
    SignsReportData data;
    data.year = 2025;
    data.reviews = signReviews(signs, {entry});
    const Report report = signsReport(input, signs, data);
    CHECK(headingsOf(report).contains(u"6. Рассмотрение признаков"_s));
    const QString said = u"объяснён — Иванова И. И., 12.10.2025: Сильный набор в класс"_s;
    CHECK(textsOf(report).contains(said));
    CHECK(textsOf(report).contains(u"Признаков, требующих внимания: 1. Работа закончена с 1, ещё предстоит с 0."_s));

    SchoolCardData card;
    card.reviews = data.reviews;
    card.school.login = input.schools[0].login;
    CHECK(textsOf(schoolCardReport(input, signs, card)).contains(said));
    card.school.login = input.schools[1].login;
    CHECK_FALSE(textsOf(schoolCardReport(input, signs, card)).contains(said));
}

TEST_CASE("A card of a school does not tell a sentence twice")
{
    const SignInput input = test::chartMunicipality(3);
    SignReport signs = smallReport(input);
    signs.schools[0].summary << signs.signs[0].sentence;
    SchoolCardData data;
    data.school.shortName = u"СОШ № 1"_s;
    data.school.login = input.schools[0].login;
    const QStringList texts = textsOf(schoolCardReport(input, signs, data));
    CHECK(texts.count(signs.signs[0].sentence) == 1);
    CHECK(texts.contains(u"В планах мероприятий для школы нет."_s));
}

TEST_CASE("The card of a school with many signs stays on two pages")
{
    const SignInput input = test::chartMunicipality(5);
    SignReport signs = smallReport(input);
    const QString sentence = u"Русский язык, 4 класс, 2025 год. Требует внимания (сильно): распределение баллов "
                             "отличается от региона сильнее, чем это бывает у похожих школ (26 работ). Это не "
                             "доказательство нарушения."_s;
    Sign sign = signs.signs.front();
    for (int at = 0; at < 10; ++at) {
        sign.sentence = sentence + QString::number(at);
        sign.paper.grade = at;
        signs.signs.push_back(sign);
    }
    signs.schools[0].summary = QStringList(5, sentence);
    SchoolCardData data;
    data.school.shortName = u"МБОУ «СОШ № 1»"_s;
    data.school.fullName = u"Муниципальное бюджетное общеобразовательное учреждение «Средняя общеобразовательная "
                           "школа № 1»"_s;
    data.school.login = input.schools[0].login;
    data.school.settlement = u"г. Приозёрный"_s;
    data.school.address = u"ул. Садовая, 26"_s;
    data.school.director = u"Титова Е. П."_s;
    data.measures = QStringList(3, sentence);
    QImage image(1100, 640, QImage::Format_RGB32);
    image.fill(Qt::white);
    data.pictures = {{image, 95, sentence}, {image, 95, sentence}};
    CHECK(layoutPages(schoolCardReport(input, signs, data), schoolCardPageSetup()).pages.size() == 2);
}

TEST_CASE("A picture is as wide as asked, keeps its shape and its caption, and is never torn")
{
    Report report;
    QImage image(400, 200, QImage::Format_RGB32);
    image.fill(Qt::white);
    for (int picture = 0; picture < 7; ++picture)
        report.body.emplace_back(ReportPicture{image, 120, u"Подпись %1"_s.arg(picture)});
    const PageLayout layout = layoutPages(report, signsPageSetup());
    REQUIRE(layout.pages.size() > 1);
    int pictures = 0;
    for (const Page &page : layout.pages) {
        for (std::size_t at = 0; at < page.blocks.size(); ++at) {
            const PlacedBlock &block = page.blocks[at];
            if (block.kind != PlacedBlock::Kind::Picture)
                continue;
            CHECK(block.rect.width() == Approx(120 * 72 / 25.4));
            CHECK(block.rect.height() == Approx(block.rect.width() / 2));
            CHECK(block.rect.bottom() <= layout.margins.bottom() + 0.1);
            REQUIRE(at + 1 < page.blocks.size());
            CHECK(page.blocks[at + 1].lines.front().text == u"Подпись %1"_s.arg(pictures));
            ++pictures;
        }
    }
    CHECK(pictures == 7);
}
