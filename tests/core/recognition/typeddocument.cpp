#include "typeddocument.h"

#include "core/plan.h"

#include <QRegularExpression>

namespace versta::test {

using namespace Qt::StringLiterals;

namespace {

QString unescaped(QString text)
{
    return text.replace(u"\\t"_s, u"\t"_s);
}

ContentParagraph paragraph(QString text)
{
    ContentParagraph result;
    static const QRegularExpression label(uR"(^@([^@]*)@\s*)"_s);
    if (const auto match = label.match(text); match.hasMatch()) {
        result.label = match.captured(1);
        text = text.mid(match.capturedEnd());
    }
    result.text = unescaped(text);
    return result;
}

ContentParagraph styledParagraph(const QString &line)
{
    using enum ContentParagraph::Alignment;
    const QString rest = line.mid(2);
    if (line.startsWith(u"= ")) {
        auto result = paragraph(rest);
        result.alignment = Center;
        result.bold = true;
        return result;
    }
    if (line.startsWith(u"~ ")) {
        auto result = paragraph(rest);
        result.alignment = Center;
        return result;
    }
    if (line.startsWith(u"> ")) {
        auto result = paragraph(rest);
        result.alignment = Right;
        return result;
    }
    if (line.startsWith(u"* ")) {
        auto result = paragraph(rest);
        result.bold = true;
        return result;
    }
    if (line.startsWith(u"# ")) {
        auto result = paragraph(rest);
        result.headingLevel = 1;
        return result;
    }
    return paragraph(line);
}

class Typist
{
public:
    DocumentContent content;

    void line(const QString &line)
    {
        if (line.startsWith(u"sheet ")) {
            endTable();
            m_name = line.mid(6);
        } else if (line == u"noborders") {
            endTable();
            m_bordered = false;
        } else if (line == u"--") {
            endTable();
        } else if (line.startsWith(u'|')) {
            row(line);
        } else {
            endTable();
            content.blocks.emplace_back(styledParagraph(line));
        }
    }

    void endTable()
    {
        if (m_table.rows.empty())
            return;
        for (const auto &row : m_table.rows) {
            for (const auto &cell : row.cells)
                m_table.columnCount = std::max(m_table.columnCount, cell.column + cell.columnSpan);
        }
        content.blocks.emplace_back(std::move(m_table));
        m_table = {};
        m_name.clear();
        m_bordered = true;
    }

private:
    void row(const QString &line)
    {
        m_table.name = m_name;
        m_table.bordered = m_bordered;
        ContentRow row;
        row.sourceRow = static_cast<int>(m_table.rows.size()) + 1;
        QString inner = line.mid(1).trimmed();
        if (inner.endsWith(u'|'))
            inner.chop(1);
        int column = 0;
        for (const auto &text : inner.split(u'|')) {
            auto cell = typedCell(text.trimmed());
            cell.column = column;
            column += cell.columnSpan;
            if (text.trimmed() != u"^")
                row.cells.push_back(std::move(cell));
        }
        m_table.rows.push_back(std::move(row));
    }

    static ContentCell typedCell(QString text)
    {
        ContentCell cell;
        static const QRegularExpression spans(uR"(^\{(\d+)?(?:v(\d+))?\})"_s);
        if (const auto match = spans.match(text); match.hasMatch()) {
            cell.columnSpan = std::max(1, match.captured(1).toInt());
            cell.rowSpan = std::max(1, match.captured(2).toInt());
            text = text.mid(match.capturedEnd());
        }
        const bool bold = text.startsWith(u'!');
        if (bold)
            text = text.mid(1);
        for (const auto &part : text.split(u"\\n"_s)) {
            auto one = paragraph(part);
            one.bold = bold;
            cell.blocks.emplace_back(std::move(one));
        }
        return cell;
    }

    ContentTable m_table;
    QString m_name;
    bool m_bordered = true;
};

QString oneLine(QString text)
{
    return text.replace(u'\n', u" / "_s);
}

QString sectionLine(const PlanSection &section)
{
    QString line = u'§' + (section.number.value_or(u"auto"_s).isEmpty() ? QString() : u' ' + *section.number);
    if (!section.label.isEmpty())
        line += u" ["_s + section.label + u']';
    line += u' ' + oneLine(section.title);
    if (!section.tasks.isEmpty())
        line += u" {"_s + section.tasks.join(u" / "_s) + u'}';
    return line;
}

QString activityLine(const Plan &plan, const Activity &activity)
{
    QStringList parts{activity.number.value_or(u"auto"_s)};
    for (std::size_t i = 0; i < plan.columns.size(); ++i) {
        if (plan.columns[i].role != ColumnRole::Number)
            parts << oneLine(activity.cells.at(i));
    }
    return parts.join(u" | "_s).trimmed();
}

void appendProperties(const PlanProperties &properties, QStringList &lines)
{
    lines << u"plan "_s + oneLine(properties.title);
    if (properties.kind != PlanKind::Municipal)
        lines << (properties.kind == PlanKind::School ? u"kind school"_s : u"kind regional"_s);
    lines << u"period "_s + properties.period.code();
    if (!properties.approval.isEmpty())
        lines << u"approval "_s + properties.approval.lines().join(u" / "_s);
    for (const auto &block : properties.agreement)
        lines << u"agreement "_s + block.lines().join(u" / "_s);
    if (!properties.preamble.isEmpty())
        lines << u"preamble "_s + oneLine(properties.preamble);
    if (!properties.goals.isEmpty())
        lines << u"goals "_s + properties.goals.join(u" / "_s);
    if (!properties.signature.isEmpty())
        lines << u"signature "_s + oneLine(properties.signature);
}

} // namespace

DocumentContent typedDocument(const QString &text)
{
    Typist typist;
    for (const auto &line : text.split(u'\n'))
        typist.line(line.trimmed());
    typist.endTable();
    return std::move(typist.content);
}

QStringList summary(const PlanReading &reading)
{
    QStringList lines;
    for (const auto &plan : reading.plans) {
        appendProperties(plan.properties, lines);
        QStringList roles{u"columns"_s};
        for (const auto &column : plan.columns)
            roles << roleCode(column.role);
        lines << roles.join(u' ');
        std::size_t shown = 0;
        for (const auto &activity : plan.activities) {
            const auto sections = activity.section ? *activity.section + 1 : 0;
            for (; shown < sections; ++shown)
                lines << sectionLine(plan.sections[shown]);
            lines << activityLine(plan, activity);
        }
        for (; shown < plan.sections.size(); ++shown)
            lines << sectionLine(plan.sections[shown]);
    }
    return lines;
}

} // namespace versta::test
