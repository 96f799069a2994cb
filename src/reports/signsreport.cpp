#include "signsreport.h"

#include "core/analysis/signsentences.h"
#include "core/analysis/signtexts.h"
#include "core/analysis/signwords.h"
#include "core/charts/chartfigures.h"
#include "core/charts/signoverview.h"
#include "core/pluralru.h"
#include "core/schoolfields.h"

#include <algorithm>
#include <ranges>

namespace versta {

using namespace Qt::StringLiterals;

namespace {

using Kind = ReportParagraph::Kind;

QString nothingText()
{
    return u"Признаки — предварительный расчёт по результатам работ. Признак показывает, где результаты требуют "
           "внимания; он не доказывает нарушений, не говорит о причинах и не относится к отдельным учителям. "
           "Объяснение "
           "может быть и другим: сильный состав класса, помощь методистов, ошибка в загруженных данных. Вывод делают "
           "после перепроверки работ и разговора со школой."_s;
}

class ReportWriter
{
public:
    void heading(const QString &text) { add(Kind::Heading, text); }
    void text(const QString &text) { add(Kind::Text, text); }
    void item(const QString &text) { report.body.emplace_back(ReportParagraph{Kind::Item, text, u"–"_s}); }
    void table(std::vector<ReportColumn> columns, std::vector<ReportRow> rows)
    {
        report.body.emplace_back(ReportTable{std::move(columns), std::move(rows)});
    }
    void pictures(const std::vector<ReportPicture> &pictures)
    {
        for (const ReportPicture &picture : pictures)
            report.body.emplace_back(picture);
    }

    Report report;

private:
    void add(Kind kind, const QString &text) { report.body.emplace_back(ReportParagraph{kind, text, {}}); }
};

ReportRow row(QStringList cells)
{
    return {ReportRow::Kind::Cells, std::move(cells), {}};
}

ReportColumn textColumn(const QString &header)
{
    return {header, 0, false, TextAlignment::Left};
}

ReportColumn narrowColumn(const QString &header)
{
    return {header, 0, true, TextAlignment::Centre};
}

QString nameIn(const SignInput &input, const SchoolLogin &login)
{
    const auto found = std::ranges::find(input.schools, login, &SignSchool::login);
    return found == input.schools.end() ? login.text() : nameOf(*found);
}

// Flagged signs of a layer in a year by school, in the order of the report's schools.
std::vector<std::pair<SchoolLogin, std::vector<const Sign *>>> flaggedOf(const SignReport &report, SignLayer layer,
                                                                         int year)
{
    std::map<SchoolLogin, std::vector<const Sign *>> found;
    for (const Sign &sign : report.signs) {
        if (sign.layer == layer && sign.flagged && sign.paper.year == year)
            found[sign.school].push_back(&sign);
    }
    std::vector<std::pair<SchoolLogin, std::vector<const Sign *>>> arranged;
    for (const SchoolSigns &school : report.schools) {
        if (const auto signs = found.find(school.school); signs != found.end())
            arranged.emplace_back(*signs);
    }
    return arranged;
}

QString sentencesOf(const std::vector<const Sign *> &signs)
{
    QStringList sentences;
    for (const Sign *sign : signs)
        sentences << sign->sentence;
    return sentences.join(u'\n');
}

void writeBasis(ReportWriter &writer, const SignInput &input, const SignReport &report, int year)
{
    int papers = 0;
    int works = 0;
    std::vector<std::size_t> schools;
    for (const SignPaper &paper : input.papers) {
        if (paper.paper.key.year != year)
            continue;
        ++papers;
        for (const SignCell &cell : paper.cells) {
            works += worksOf(cell);
            schools.push_back(cell.school);
        }
    }
    std::ranges::sort(schools);
    const auto repeated = std::ranges::unique(schools);
    schools.erase(repeated.begin(), repeated.end());
    writer.heading(u"1. На чём основана справка"_s);
    writer.text(u"За %1 год загружены результаты %2 %3: %4, %5."_s.arg(year).arg(papers).arg(
        plural(papers, u"проверочной работы"_s, u"проверочных работ"_s, u"проверочных работ"_s),
        schoolsText(int(schools.size())), worksText(works)));
    for (const QString &line : signListLines(report.list))
        writer.text(line);
    writer.text(
        u"Три слоя признаков не складываются: список ФИОКО приводится, как получен; методика 2019 года и признаки "
        "«Версты» посчитаны программой."_s);
}

void writeFederal(ReportWriter &writer, const SignInput &input, const SignReport &report, int year)
{
    writer.heading(u"2. Список ФИОКО"_s);
    const bool loaded = std::ranges::any_of(input.federal, [&](const FederalYear &list) { return list.year == year; });
    const auto listed = flaggedOf(report, SignLayer::Federal, year);
    if (!loaded)
        return writer.text(u"Список за %1 год не загружен."_s.arg(year));
    if (listed.empty())
        return writer.text(u"В списке за %1 год школ муниципалитета нет."_s.arg(year));
    std::vector<ReportRow> rows;
    for (const auto &[login, signs] : listed) {
        QStringList years;
        for (const SchoolSigns &school : report.schools) {
            if (school.school != login)
                continue;
            for (const int one : school.federalYears)
                years << QString::number(one);
        }
        rows.push_back(row({nameIn(input, login), sentencesOf(signs), years.join(u", "_s)}));
    }
    writer.table({textColumn(u"Школа"_s), textColumn(u"Что указано в списке"_s), narrowColumn(u"Годы в списке"_s)},
                 std::move(rows));
}

void writeMethod(ReportWriter &writer, const SignInput &input, const SignReport &report, int year)
{
    writer.heading(u"3. Методика 2019 года"_s);
    const auto index = std::ranges::find(report.objectivity, year, &ObjectivityIndex::year);
    if (index != report.objectivity.end() && index->schools > 0)
        writer.text(
            u"Индекс объективности: %1. Признаки оценены у %2, есть у %3. Признаки этого слоя говорят об уровне "
            "результатов, а не об их объективности."_s.arg(numberText(index->index), schoolsOfText(index->schools),
                                                           schoolsOfText(index->marked)));
    const auto marked = flaggedOf(report, SignLayer::Method2019, year);
    if (marked.empty())
        return writer.text(u"Признаков методики 2019 года нет или их нельзя оценить по загруженным книгам."_s);
    std::vector<ReportRow> rows;
    for (const auto &[login, signs] : marked)
        rows.push_back(row({nameIn(input, login), sentencesOf(signs)}));
    writer.table({textColumn(u"Школа"_s), textColumn(u"Признаки"_s)}, std::move(rows));
}

void writeVersta(ReportWriter &writer, const SignReport &report)
{
    writer.heading(u"4. Признаки «Версты»"_s);
    std::vector<ReportRow> rows;
    for (const SchoolSigns &school : report.schools) {
        if (school.listed || school.step >= EvidenceStep::Noticeable || school.copiedClasses > 0)
            rows.push_back(row({school.name, QString::number(school.works),
                                school.step == EvidenceStep::None ? u"—"_s : evidenceStepName(school.step),
                                school.summary.join(u'\n')}));
    }
    if (rows.empty())
        return writer.text(u"Школ, чьи результаты требуют внимания, по загруженным данным нет."_s);
    writer.table(
        {textColumn(u"Школа"_s), narrowColumn(u"Работ"_s), narrowColumn(u"Признаки"_s), textColumn(u"Заключение"_s)},
        std::move(rows));
}

bool concerns(const SchoolSigns &school, const SignReport &report, int year)
{
    return school.listed || school.step >= EvidenceStep::Noticeable || school.copiedClasses > 0 ||
           std::ranges::any_of(report.signs, [&](const Sign &sign) {
               return sign.school == school.school && sign.flagged && sign.layer != SignLayer::Versta &&
                      sign.paper.year == year;
           });
}

void writeMeasures(ReportWriter &writer, const SignReport &report, const SignsReportData &data)
{
    writer.heading(u"5. Меры"_s);
    std::vector<ReportRow> rows;
    int without = 0;
    for (const SchoolSigns &school : report.schools) {
        const auto measures = data.measures.find(school.school);
        if (measures != data.measures.end() && !measures->second.empty()) {
            rows.push_back(row({school.name, measures->second.join(u'\n')}));
        } else if (concerns(school, report, data.year)) {
            ++without;
            rows.push_back(row({school.name, u"Мероприятий в планах нет."_s}));
        }
    }
    if (rows.empty())
        return writer.text(u"Мероприятий по отдельным школам в планах нет."_s);
    if (without > 0)
        writer.text(u"Школы с признаками, для которых в планах ещё нет мероприятий: %1."_s.arg(without));
    writer.table({textColumn(u"Школа"_s), textColumn(u"Мероприятия"_s)}, std::move(rows));
}

// What was said of a sign, one a row; those that nobody has looked at are counted.
void writeReviews(ReportWriter &writer, const SignInput &input, const std::vector<SignReview> &reviews,
                  const QString &heading)
{
    if (reviews.empty())
        return;
    std::vector<ReportRow> rows;
    int open = 0;
    for (const SignReview &review : reviews) {
        open += isOpen(review.state);
        if (!review.history.empty())
            rows.push_back(row({nameIn(input, review.name.school), signKindName(review.name.kind),
                                signSubjectText(review.name.paper, review.name.schoolClass), reviewText(review)}));
    }
    const int all = int(reviews.size());
    writer.heading(heading);
    writer.text(u"Признаков, требующих внимания: %1. Работа закончена с %2, ещё предстоит с %3."_s.arg(all)
                    .arg(all - open)
                    .arg(open));
    if (!rows.empty())
        writer.table(
            {textColumn(u"Школа"_s), textColumn(u"Признак"_s), textColumn(u"Работа"_s), textColumn(u"Состояние"_s)},
            std::move(rows));
}

// --- The card of a school ----------------------------------------------------------------------------------------

void writeHead(ReportWriter &writer, const School &school)
{
    std::vector<ReportRow> rows;
    for (const SchoolField field : AllSchoolFields) {
        // The short name is the title; notes are the department's own.
        if (field == SchoolField::ShortName || field == SchoolField::Note)
            continue;
        if (const QString text = schoolFieldText(school, field); !text.isEmpty())
            rows.push_back(row({schoolFieldName(field), text}));
    }
    if (!rows.empty())
        writer.table({textColumn(u"О школе"_s), textColumn(u"Сведения"_s)}, std::move(rows));
}

// Signs that the summary has told are not told again.
void writeLayer(ReportWriter &writer, const SignReport &report, const SchoolLogin &login, SignLayer layer,
                const QStringList &told)
{
    writer.heading(layer == SignLayer::Federal      ? u"Список ФИОКО"_s
                   : layer == SignLayer::Method2019 ? u"Методика 2019 года"_s
                                                    : u"Признаки «Версты»"_s);
    bool any = false;
    for (const Sign &sign : report.signs | std::views::reverse) {
        if (sign.school != login || sign.layer != layer || !sign.flagged || sign.sentence.isEmpty())
            continue;
        any = true;
        if (!told.contains(sign.sentence))
            writer.item(sign.sentence);
    }
    if (!any)
        writer.text(u"Признаков, требующих внимания, нет."_s);
}

void writeResults(ReportWriter &writer, const SignInput &input, std::size_t school)
{
    std::vector<ReportRow> rows;
    for (const SignPaper &paper : input.papers | std::views::reverse) {
        const SignCell *cell = cellOf(paper, school);
        if (!cell)
            continue;
        const auto marks = marksOf(*cell, paper);
        const auto shares = marks ? std::optional(sharesOf(*marks)) : std::nullopt;
        const auto mean = meanOf(*cell);
        rows.push_back(
            row({paperText(paper.paper.key), QString::number(worksOf(*cell)), mean ? numberText(*mean) : u"—"_s,
                 shares ? percentText((*shares)[2] + (*shares)[3]) : u"—"_s}));
    }
    if (rows.empty())
        return;
    constexpr std::size_t MostRows = 12; // the rest is in the file
    if (rows.size() > MostRows)
        rows.resize(MostRows);
    writer.heading(u"Последние результаты"_s);
    writer.table({textColumn(u"Работа"_s), narrowColumn(u"Работ"_s), narrowColumn(u"Средний балл"_s),
                  narrowColumn(u"«4» и «5»"_s)},
                 std::move(rows));
}

// A row for each indicator, a column for each year: the share, and what it is of.
void writeIndicators(ReportWriter &writer, const std::vector<Indicator> &indicators, int section)
{
    writer.heading(u"%1. Показатели по годам"_s.arg(section));
    std::vector<ReportColumn> columns{textColumn(u"Показатель"_s)};
    std::vector<ReportRow> rows;
    for (const Indicator &indicator : indicators) {
        const QString year = u"%1 год"_s.arg(indicator.year);
        if (std::ranges::find(columns, year, &ReportColumn::header) == columns.end())
            columns.push_back({year, 0, false, TextAlignment::Centre});
        const QString name = indicatorName(indicator.kind);
        if (rows.empty() || rows.back().cells.front() != name)
            rows.push_back(row({name}));
        const auto percent = indicator.percent();
        rows.back().cells
            << (percent ? u"%1\n(%2 из %3)"_s.arg(percentText(*percent)).arg(indicator.count).arg(indicator.of)
                        : u"нет данных: %1"_s.arg(indicator.missing));
    }
    writer.table(std::move(columns), std::move(rows));
}

} // namespace

Report signsReport(const SignInput &input, const SignReport &report, const SignsReportData &data)
{
    ReportWriter writer;
    writer.report.title = u"СПРАВКА\nо признаках необъективности результатов ВПР\nза %1 год"_s.arg(data.year);
    if (!data.municipality.isEmpty())
        writer.report.title += u'\n' + data.municipality;
    writer.text(
        u"Составлена %1 по результатам, загруженным в программу «Верста»."_s.arg(data.date.toString(u"dd.MM.yyyy"_s)));
    writeBasis(writer, input, report, data.year);
    writeFederal(writer, input, report, data.year);
    writeMethod(writer, input, report, data.year);
    writeVersta(writer, report);
    writeMeasures(writer, report, data);
    writeReviews(writer, input, data.reviews, u"6. Рассмотрение признаков"_s);
    int section = data.reviews.empty() ? 5 : 6;
    if (!data.indicators.empty())
        writeIndicators(writer, data.indicators, ++section);
    if (!data.pictures.empty()) {
        writer.heading(u"%1. Графики"_s.arg(++section));
        writer.pictures(data.pictures);
    }
    writer.heading(u"Чего признаки не означают"_s);
    writer.text(nothingText());
    return writer.report;
}

Report schoolCardReport(const SignInput &input, const SignReport &report, const SchoolCardData &data)
{
    ReportWriter writer;
    writer.report.title = data.school.name();
    writer.text(u"Карточка школы на %1. %2"_s.arg(data.date.toString(u"dd.MM.yyyy"_s), nothingText()));
    writeHead(writer, data.school);
    const SchoolLogin &login = data.school.login;
    const auto signs = std::ranges::find(report.schools, login, &SchoolSigns::school);
    if (signs != report.schools.end()) {
        writer.heading(u"Коротко"_s);
        for (const QString &line : signs->summary)
            writer.item(line);
        if (!signs->whyNot.isEmpty())
            writer.item(u"«Верста» не оценивает школу целиком: %1."_s.arg(signs->whyNot));
    }
    writer.pictures(data.pictures);
    for (const SignLayer layer : {SignLayer::Federal, SignLayer::Method2019, SignLayer::Versta})
        writeLayer(writer, report, login, layer, signs == report.schools.end() ? QStringList() : signs->summary);
    std::vector<SignReview> reviews = data.reviews;
    std::erase_if(reviews, [&](const SignReview &review) { return review.name.school != login; });
    writeReviews(writer, input, reviews, u"Рассмотрение признаков"_s);
    const auto place = std::ranges::find(input.schools, login, &SignSchool::login);
    if (place != input.schools.end())
        writeResults(writer, input, std::size_t(place - input.schools.begin()));
    if (!data.rechecks.isEmpty())
        writer.heading(u"Перепроверки"_s);
    for (const QString &recheck : data.rechecks)
        writer.item(recheck);
    writer.heading(u"Мероприятия"_s);
    for (const QString &measure : data.measures)
        writer.item(measure);
    if (data.measures.isEmpty())
        writer.text(u"В планах мероприятий для школы нет."_s);
    return writer.report;
}

PageSetup signsPageSetup()
{
    PageSetup setup;
    setup.orientation = PageSetup::Orientation::Portrait;
    setup.columnNumbers = false;
    setup.textSize = 11;
    setup.tableSize = 10;
    setup.top = 15;
    setup.bottom = 15;
    return setup;
}

PageSetup schoolCardPageSetup()
{
    PageSetup setup = signsPageSetup();
    setup.textSize = 9.5;
    setup.tableSize = 9;
    setup.top = 12;
    setup.bottom = 10;
    return setup;
}

} // namespace versta
