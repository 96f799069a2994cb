#include "planhtml.h"

#include "core/numbering.h"
#include "reports/planreport.h"

namespace versta {

using namespace Qt::StringLiterals;

namespace {

QString escaped(const QString &text)
{
    return text.toHtmlEscaped().replace(u'\n', u"<br>"_s);
}

QString lines(const QStringList &texts)
{
    return escaped(texts.join(u'\n'));
}

QString rowHtml(const QStringList &cells)
{
    QString html = u"<tr>"_s;
    for (const auto &cell : cells)
        html += u"<td>"_s + escaped(cell) + u"</td>"_s;
    return html + u"</tr>\n"_s;
}

QString sectionHtml(const ReportRow &row, std::size_t columns)
{
    QString html =
        u"<tr class=\"section\"><td colspan=\"%1\"><b>"_s.arg(columns) + escaped(row.cells.value(0)) + u"</b>"_s;
    if (!row.lines.isEmpty())
        html += u"<br>"_s + lines(row.lines);
    return html + u"</td></tr>\n"_s;
}

QString tableHtml(const ReportTable &table)
{
    QString html = u"<table>\n<thead>\n<tr>"_s;
    for (const auto &column : table.columns)
        html += u"<th>"_s + escaped(column.header) + u"</th>"_s;
    html += u"</tr>\n</thead>\n<tbody>\n"_s;
    for (const auto &row : table.rows)
        html += row.kind == ReportRow::Kind::Section ? sectionHtml(row, table.columns.size()) : rowHtml(row.cells);
    return html + u"</tbody>\n</table>\n"_s;
}

QString paragraphHtml(const ReportParagraph &paragraph)
{
    if (paragraph.kind == ReportParagraph::Kind::Item)
        return u"<p class=\"item\">"_s + escaped(paragraph.marker) + u' ' + escaped(paragraph.text) + u"</p>\n"_s;
    return u"<p>"_s + escaped(paragraph.text) + u"</p>\n"_s;
}

QString style()
{
    return u"body { font-family: 'PT Serif', 'Liberation Serif', 'Times New Roman', serif; color: black; "
           u"background: white; margin: 2em auto; max-width: 75em; padding: 0 1em; }\n"
           u".approval { margin: 0 0 2em auto; width: max-content; max-width: 24em; }\n"
           u".agreement { margin: 2em 0 0 0; max-width: 24em; }\n"
           u"h1 { font-size: 1.2em; text-align: center; }\n"
           u".item { margin: 0 0 0 2em; }\n"
           u"table { border-collapse: collapse; width: 100%; margin: 1em 0; }\n"
           u"th, td { border: 1px solid black; padding: 0.2em 0.4em; text-align: left; vertical-align: top; }\n"
           u"th { text-align: center; vertical-align: middle; }\n"
           u"thead { display: table-header-group; }\n"
           u"tr { break-inside: avoid; }\n"_s;
}

QString blockHtml(const QString &name, const QStringList &texts)
{
    return texts.isEmpty() ? QString() : u"<p class=\"%1\">"_s.arg(name) + lines(texts) + u"</p>\n"_s;
}

} // namespace

QString planHtml(const Plan &plan)
{
    const auto report = planReport(plan);
    QString html = u"<!DOCTYPE html>\n<html lang=\"ru\">\n<head>\n<meta charset=\"utf-8\">\n<title>"_s +
                   report.title.simplified().toHtmlEscaped() + u"</title>\n<style>\n"_s + style() +
                   u"</style>\n</head>\n<body>\n"_s;
    html += blockHtml(u"approval"_s, report.approval);
    html += u"<h1>"_s + escaped(report.title) + u"</h1>\n"_s;
    for (const auto &block : report.body) {
        if (const auto *paragraph = std::get_if<ReportParagraph>(&block))
            html += paragraphHtml(*paragraph);
        else if (const auto *table = std::get_if<ReportTable>(&block))
            html += tableHtml(*table);
    }
    html += blockHtml(u"signature"_s, report.signature);
    for (const auto &agreement : report.agreement)
        html += blockHtml(u"agreement"_s, agreement);
    return html + u"</body>\n</html>\n"_s;
}

QString activitiesHtml(const Plan &plan, const std::vector<std::size_t> &activities)
{
    const auto numbers = numbersOf(plan);
    QString html = u"<meta charset=\"utf-8\">\n<table border=\"1\" cellspacing=\"0\" cellpadding=\"4\">\n"_s;
    for (const auto index : activities)
        html += rowHtml(activityTexts(plan, numbers, index));
    return html + u"</table>\n"_s;
}

QString activitiesText(const Plan &plan, const std::vector<std::size_t> &activities)
{
    const auto numbers = numbersOf(plan);
    QString text;
    for (const auto index : activities) {
        auto cells = activityTexts(plan, numbers, index);
        for (auto &cell : cells) {
            if (cell.contains(u'\t') || cell.contains(u'\n') || cell.contains(u'\r') || cell.contains(u'"'))
                cell = u'"' + cell.replace(u'"', u"\"\""_s) + u'"';
        }
        text += cells.join(u'\t') + u'\n';
    }
    return text;
}

} // namespace versta
