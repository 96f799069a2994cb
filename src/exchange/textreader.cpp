#include "textreader.h"

#include "markedtext.h"
#include "readererrors.h"
#include "tablegrid.h"

#include <QRegularExpression>

namespace versta {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 mostCells = 1'000'000;
constexpr qsizetype mostCharacters = 50'000'000;
constexpr qsizetype longestQuotedField = 100; ///< lines

/// Lines without their ends; page breaks are line ends too, Word's own line break inside a paragraph is not.
QStringList linesOf(QString text)
{
    text.remove(QChar(0xFEFF)).remove(QChar::Null).remove(QChar::SoftHyphen);
    text.replace(u"\r\n"_s, u"\n"_s).replace(u'\r', u'\n').replace(u'\f', u'\n').replace(QChar(0x2029), u'\n');
    return text.split(u'\n');
}

/// Nothing but dashes and the like: a line drawn under a header or across a page.
bool isRule(const QString &field)
{
    static constexpr QStringView signs = u"-=_+:*\u2013\u2014\u2015\u2500";
    int drawn = 0;
    for (const auto c : field) {
        if (c.isSpace())
            continue;
        if (!signs.contains(c))
            return false;
        ++drawn;
    }
    return drawn >= 2;
}

/// A row of rules alone; a single dash in a cell means «nothing here» and is no rule.
bool isRuleRow(const QStringList &fields)
{
    bool longRule = false;
    for (const auto &field : fields) {
        const auto text = field.trimmed();
        if (text.isEmpty())
            continue;
        if (!isRule(text))
            return false;
        longRule = longRule || text.size() >= 3;
    }
    return longRule;
}

/// Reads the fields of one row out of one line or, where a field is quoted, out of several.
class FieldReader
{
public:
    explicit FieldReader(const QStringList &lines)
        : m_lines(lines)
    {
    }

    /// The row that begins at `line`, or nothing when it has no tabs; `line` moves behind it.
    std::optional<QStringList> read(qsizetype &line)
    {
        m_line = line;
        m_column = 0;
        QStringList fields;
        while (true) {
            auto field = quotedField();
            fields << (field ? *field : plainField());
            if (m_column >= m_lines[m_line].size())
                break;
            ++m_column; // the tab
        }
        if (fields.size() < 2)
            return std::nullopt;
        line = m_line + 1;
        return fields;
    }

private:
    QString plainField()
    {
        const auto &line = m_lines[m_line];
        auto end = line.indexOf(u'\t', m_column);
        end = end < 0 ? line.size() : end;
        const auto field = line.mid(m_column, end - m_column);
        m_column = end;
        return field;
    }

    /// A spreadsheet quotes a field that has line breaks or quotes in it. Quotes typed by people do not follow its
    /// rules: then nothing is returned and the place stays.
    std::optional<QString> quotedField()
    {
        auto row = m_line;
        auto at = m_column;
        if (at >= m_lines[row].size() || m_lines[row][at] != u'"')
            return std::nullopt;
        QString field;
        bool special = false;
        for (++at; row - m_line < longestQuotedField;) {
            const auto &line = m_lines[row];
            if (at >= line.size()) {
                if (++row >= m_lines.size())
                    return std::nullopt;
                at = 0;
                special = true;
                field += u'\n';
                continue;
            }
            const auto c = line[at];
            if (c == u'\t')
                return std::nullopt;
            if (c != u'"') {
                field += c;
                ++at;
            } else if (at + 1 < line.size() && line[at + 1] == u'"') {
                special = true;
                field += u'"';
                at += 2;
            } else if (special && (at + 1 == line.size() || line[at + 1] == u'\t')) {
                m_line = row;
                m_column = at + 1;
                return field;
            } else {
                return std::nullopt;
            }
        }
        return std::nullopt;
    }

    const QStringList &m_lines;
    qsizetype m_line = 0;
    qsizetype m_column = 0;
};

/// Cells of a line such as «| a | b |», a pipe after a backslash belongs to the text.
QStringList pipeFields(const QString &line)
{
    auto text = line.trimmed();
    text = text.mid(1);
    if (text.endsWith(u'|') && !text.endsWith(u"\\|"))
        text.chop(1);
    QStringList fields{QString()};
    for (qsizetype at = 0; at < text.size(); ++at) {
        if (text[at] == u'\\' && at + 1 < text.size() && text[at + 1] == u'|')
            fields.back() += text[++at];
        else if (text[at] == u'|')
            fields << QString();
        else
            fields.back() += text[at];
    }
    for (auto &field : fields)
        field = field.trimmed();
    return fields;
}

class TextReader
{
public:
    explicit TextReader(const QString &text)
        : m_lines(linesOf(text))
    {
    }

    Result<DocumentContent> read()
    {
        FieldReader fields(m_lines);
        for (qsizetype at = 0; at < m_lines.size() && m_cells <= mostCells;) {
            if (m_lines[at].trimmed().isEmpty() && !m_lines[at].contains(u'\t')) {
                closeTable();
                ++at;
                continue;
            }
            if (readPipes(at))
                continue;
            const auto line = at;
            if (const auto row = fields.read(at)) {
                addRow(*row, line);
                continue;
            }
            closeTable();
            addParagraph(m_lines[at++]);
        }
        closeTable();
        if (m_cells > mostCells)
            return tooBigFile(u"в таблицах больше %1 ячеек"_s.arg(mostCells));
        return std::move(m_content);
    }

private:
    void addRow(const QStringList &fields, qsizetype line)
    {
        if (isRuleRow(fields))
            return;
        // Tabs alone are a row that a page break left empty.
        if (std::ranges::all_of(fields, [](const QString &field) { return field.trimmed().isEmpty(); }))
            return;
        ContentRow row;
        row.sourceRow = static_cast<int>(line) + 1;
        MarkedText marked;
        for (int column = 0; column < std::min<int>(static_cast<int>(fields.size()), mostColumns); ++column) {
            ContentCell cell;
            cell.column = column;
            for (auto &paragraph : marked.paragraphs(fields[column]))
                cell.blocks.emplace_back(std::move(paragraph));
            row.cells.push_back(std::move(cell));
        }
        m_cells += static_cast<qint64>(row.cells.size());
        m_table.rows.push_back(std::move(row));
    }

    /// A table drawn with pipes, at least two lines of it. Where rows are parted by lines of «+---+», the lines
    /// between two of those are one row.
    bool readPipes(qsizetype &at)
    {
        static const QRegularExpression gridRule(u"^\\s*\\+[-=+:]+\\+\\s*$"_s);
        const auto isPipe = [this](qsizetype line) {
            if (line >= m_lines.size() || m_lines[line].contains(u'\t'))
                return false;
            const auto text = QStringView(m_lines[line]).trimmed();
            return (text.startsWith(u'|') && text.count(u'|') >= 2) ||
                   (text.startsWith(u'+') && gridRule.match(m_lines[line]).hasMatch());
        };
        if (!isPipe(at) || !isPipe(at + 1))
            return false;
        closeTable();
        bool grid = false;
        QStringList joined;
        const auto flush = [&](qsizetype line) {
            if (!joined.isEmpty())
                addRow(joined, line);
            joined.clear();
        };
        qsizetype begin = at;
        for (; isPipe(at); ++at) {
            if (gridRule.match(m_lines[at]).hasMatch()) {
                flush(begin);
                grid = true;
                continue;
            }
            const auto fields = pipeFields(m_lines[at]);
            if (joined.isEmpty())
                begin = at;
            for (qsizetype column = 0; column < fields.size(); ++column) {
                if (column >= joined.size())
                    joined << fields[column];
                else if (!fields[column].isEmpty())
                    joined[column] += (joined[column].isEmpty() ? u""_s : u"\n"_s) + fields[column];
            }
            if (!grid)
                flush(begin);
        }
        flush(begin);
        closeTable();
        return true;
    }

    void addParagraph(const QString &line)
    {
        if (isRule(line.trimmed()) && line.trimmed().size() >= 3)
            return;
        static const QRegularExpression heading(u"^\\s*(#{1,6})\\s+(?=\\S)"_s);
        const auto match = heading.match(line);
        MarkedText marked;
        for (auto &paragraph : marked.paragraphs(match.hasMatch() ? line.mid(match.capturedEnd()) : line)) {
            paragraph.headingLevel = static_cast<int>(match.capturedLength(1));
            m_content.blocks.emplace_back(std::move(paragraph));
        }
    }

    void closeTable()
    {
        if (m_table.rows.empty())
            return;
        versta::closeTable(m_table);
        m_content.blocks.emplace_back(std::exchange(m_table, {}));
    }

    QStringList m_lines;
    ContentTable m_table;
    DocumentContent m_content;
    qint64 m_cells = 0;
};

} // namespace

Result<DocumentContent> readText(const QString &text)
{
    if (text.size() > mostCharacters)
        return tooBigFile(u"больше %1 миллионов знаков"_s.arg(mostCharacters / 1'000'000));
    return TextReader(text).read();
}

} // namespace versta
