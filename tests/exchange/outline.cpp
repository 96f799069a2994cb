#include "exchange/outline.h"

#include <QStringList>

namespace versta::test {

using namespace Qt::StringLiterals;

namespace {

QString shown(const ContentParagraph &paragraph)
{
    QString line;
    if (paragraph.headingLevel > 0)
        line += u"#%1 "_s.arg(paragraph.headingLevel);
    if (paragraph.bold)
        line += u'*';
    if (paragraph.alignment == ContentParagraph::Alignment::Center)
        line += u'=';
    if (paragraph.alignment == ContentParagraph::Alignment::Right)
        line += u'>';
    if (!paragraph.label.isEmpty())
        line += u'[' + paragraph.label + u"] ";
    auto text = paragraph.text;
    return line + text.replace(u'\n', u'⏎').replace(u'\t', u'→');
}

QString shown(const ContentCell &cell)
{
    auto text = outline(cell.blocks).replace(u'\n', u'/');
    if (cell.columnSpan != 1 || cell.rowSpan != 1)
        text += u"{%1x%2}"_s.arg(cell.columnSpan).arg(cell.rowSpan);
    return text;
}

QStringList shown(const ContentTable &table)
{
    QStringList lines{(table.bordered ? u"table"_s : u"open table"_s) +
                      (table.name.isEmpty() ? QString() : u' ' + table.name)};
    for (const auto &row : table.rows) {
        auto line = row.header ? u"#|"_s : u"|"_s;
        int column = 0;
        for (const auto &cell : row.cells) {
            // Places that no cell of this row covers are shown as dots.
            for (; column < cell.column; ++column)
                line += u" . |";
            line += u' ' + shown(cell) + u" |";
            column = cell.column + cell.columnSpan;
        }
        lines << line;
    }
    return lines;
}

} // namespace

QString outline(const std::vector<ContentBlock> &blocks)
{
    QStringList lines;
    for (const auto &block : blocks) {
        if (const auto *paragraph = std::get_if<ContentParagraph>(&block))
            lines << shown(*paragraph);
        else
            lines << shown(std::get<ContentTable>(block));
    }
    return lines.join(u'\n');
}

QString outline(const Result<DocumentContent> &content)
{
    return content ? outline(content->blocks) : u"ERROR "_s + content.error().text;
}

} // namespace versta::test
