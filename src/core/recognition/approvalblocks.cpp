#include "approvalblocks.h"

#include "frontmatter.h"
#include "headings.h"
#include "plannames.h"
#include "textshape.h"

#include <QRegularExpression>

#include <algorithm>

namespace versta {

using namespace Qt::StringLiterals;

namespace {

constexpr int MostBlockLines = 14;
constexpr qsizetype LongestBlockLine = 220;

/// Ends with a day, month or year: «« 22 » _____ 2022 г.», «от 26 февраля 2021 года».
bool isDateLine(const QString &text)
{
    static const QRegularExpression pattern(
        uR"(^(?:от\s|["«„\d_\s]).*(?:(?:19|20)\d{2}|20\s?_+)\s*(?:г\.?|год\p{L}*)?\s*\.?$|^\s*["«„]?\s*_{1,}\s*["»“]?\s*_{2,}|)"
        uR"(\d{1,2}\.\d{1,2}\.\d{2,4}\s*(?:г\.?)?$)"_s,
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    return text.size() < 80 && pattern.match(text.trimmed()).hasMatch();
}

/// What may still follow the date: the number of the act.
bool isActLine(const QString &text)
{
    static const QRegularExpression pattern(
        uR"(^\s*(?:№|N\s|приказ|распоряж|постановл|протокол|решени|от\s+["«\d_]|м\.\s?п))"_s,
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    return text.size() < 120 && pattern.match(text).hasMatch();
}

/// A line with nothing but a name, a stroke for the signature allowed: «__________ Л.М. Миннуллина».
bool isNameLine(const QString &text)
{
    static const QRegularExpression pattern(
        uR"(^[\s_/\\.]*(?:(?:\p{Lu}\.\s*-?\s*){1,3}\s*\p{Lu}[\p{L}-]+|\p{Lu}[\p{L}-]+\s+(?:\p{Lu}\.\s*){1,2}(?:\s*\p{Lu}\p{Ll}+)?)[\s_/\\.]*$)"_s,
        QRegularExpression::UseUnicodePropertiesOption);
    return pattern.match(text).hasMatch();
}

bool set(const SourceLine &line, ContentParagraph::Alignment alignment)
{
    return line.alignment == alignment;
}

/// Line by line reader of one column of text.
class BlockReader
{
public:
    explicit BlockReader(std::vector<FrontPiece> &pieces)
        : m_pieces(pieces)
    {
    }

    void read(const SourceLine &line)
    {
        const QString text = line.text.trimmed();
        if (text.isEmpty())
            return;
        if (blockHeading(text) != BlockKind::None) {
            open(line, blockHeading(text));
            return;
        }
        if (m_open && continues(line)) {
            append(text);
            return;
        }
        close();
        FrontPiece piece;
        piece.line = line;
        m_pieces.push_back(std::move(piece));
    }

    void close() { m_open = false; }

private:
    void open(const SourceLine &line, BlockKind kind)
    {
        FrontPiece piece;
        piece.kind = kind;
        m_pieces.push_back(std::move(piece));
        m_open = true;
        m_done = false;
        m_named = false;
        m_first = line;
        append(line.text.trimmed());
    }

    void append(const QString &text)
    {
        m_pieces.back().lines << textLines(text);
        // After the date or the signer only what completes them follows.
        m_dated = isDateLine(text);
        m_named = m_named || isNameLine(text);
        m_done = m_done || m_dated || m_named;
    }

    [[nodiscard]] bool continues(const SourceLine &line) const
    {
        const QString text = line.text.trimmed();
        if (m_pieces.back().lines.size() >= MostBlockLines || text.size() > LongestBlockLine)
            return false;
        if (beginsWithOwnPlanName(text) && (line.isStyled() || isBarePlanName(text)))
            return false;
        if (set(m_first, ContentParagraph::Alignment::Right) != set(line, ContentParagraph::Alignment::Right))
            return false;
        if (!set(m_first, ContentParagraph::Alignment::Center) && set(line, ContentParagraph::Alignment::Center))
            return false;
        constexpr double SetBack = 20;
        if (m_first.indent > SetBack && line.indent < SetBack / 2)
            return false;
        if (beginsWithOwnPlanName(text) && m_done)
            return false;
        if (m_done)
            return isDateLine(text) || isActLine(text) || (isNameLine(text) && !m_named);
        return !isTasksText(text) && !isLabelledHeading(text) && !beginsWithOwnPlanName(text);
    }

    std::vector<FrontPiece> &m_pieces;
    SourceLine m_first;
    bool m_open = false;
    bool m_done = false;
    bool m_dated = false;
    bool m_named = false; ///< signed: another name signs something else
};

/// A line with texts side by side: pieces between tabs or wide gaps, with the column each one stands in.
struct Side
{
    int column;
    QString text;
};

std::vector<Side> sides(const QString &text)
{
    static const QRegularExpression gap(uR"(\s*\t\s*|\x{00A0}{3,}|[ \x{00A0}]{4,})"_s);
    std::vector<Side> result;
    int column = 0;
    for (const auto &piece : text.split(gap)) {
        if (!piece.trimmed().isEmpty())
            result.push_back({column, piece.trimmed()});
        ++column;
    }
    return result;
}

bool hasHeadings(const std::vector<Side> &pieces)
{
    return pieces.size() > 1 &&
           std::ranges::any_of(pieces, [](const Side &side) { return blockHeading(side.text) != BlockKind::None; });
}

/// A block typed as one paragraph with line breaks is taken line by line, other paragraphs stay whole.
void appendSplit(const SourceLine &line, std::vector<SourceLine> &lines)
{
    const auto texts = line.text.split(u'\n');
    const bool blocks = texts.size() > 1 && std::ranges::any_of(texts, [](const QString &text) {
                            return blockHeading(text.trimmed()) != BlockKind::None || hasHeadings(sides(text));
                        });
    if (!blocks) {
        lines.push_back(line);
        return;
    }
    for (const auto &text : texts) {
        lines.push_back(line);
        lines.back().text = text;
    }
}

/// How many of the lines from `first` on belong to blocks typed side by side.
std::size_t sideBySideEnd(const std::vector<SourceLine> &lines, std::size_t first)
{
    auto end = first + 1;
    bool single = false;
    for (; end < lines.size() && end - first < MostBlockLines; ++end) {
        const auto &line = lines[end];
        const auto pieces = sides(line.text);
        if (line.text.trimmed().isEmpty() || pieces.size() > 1) {
            single = false;
            continue;
        }
        const QString text = line.text.trimmed();
        if (beginsWithPlanName(text) || set(line, ContentParagraph::Alignment::Center) || line.headingLevel > 0 ||
            text.size() > LongestBlockLine || blockHeading(text) != BlockKind::None)
            break;
        // A second line in a row that stands at one side only is no part of two columns.
        if (single && !line.text.startsWith(u'\t') && !line.text.startsWith(u"    "))
            break;
        single = true;
    }
    return end;
}

void readSideBySide(const std::vector<SourceLine> &lines, std::size_t first, std::size_t end,
                    std::vector<FrontPiece> &pieces)
{
    const auto headings = sides(lines[first].text);
    std::vector<std::vector<SourceLine>> columns(headings.size());
    for (auto i = first; i < end; ++i) {
        const auto texts = sides(lines[i].text);
        for (std::size_t k = 0; k < texts.size(); ++k) {
            // A lone text stands left or right by the gap before it.
            std::size_t column = std::min(k, columns.size() - 1);
            if (texts.size() == 1 && texts[0].column > 0)
                column = columns.size() - 1;
            SourceLine line = lines[i];
            line.text = texts[k].text;
            line.alignment = ContentParagraph::Alignment::Left;
            columns[column].push_back(std::move(line));
        }
    }
    for (const auto &column : columns) {
        BlockReader reader(pieces);
        for (const auto &line : column)
            reader.read(line);
    }
}

} // namespace

BlockKind blockHeading(const QString &line)
{
    static const QRegularExpression pattern(
        uR"(^[\s"«„“]*(?:(утвержд(?:аю|ен[аоы]?|ённ?[аоы]?)|утв\.)|)"
        uR"((согласован[оаы]?|согласовываю|принят[оаы]?|рассмотрен[оаы]?|одобрен[оаы]?))(?![\p{L}])["»“”]*\s*([:.]?)\s*(.*)$)"_s,
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    constexpr qsizetype LongestHeadingLine = 160;
    if (line.size() > LongestHeadingLine)
        return BlockKind::None;
    const auto match = pattern.match(line);
    if (!match.hasMatch())
        return BlockKind::None;
    // «Утверждены сроки проведения …» is prose; a heading is followed by an act, a body or nothing.
    static const QRegularExpression act(
        uR"(^(?:$|приказ|распоряж|постановл|решени|протокол|на\s|педагог|совет|директор|начальник|заведующ|глав|)"
        uR"(министр|заместител|руководител|председател|управлени|с\s|от\s|№|["«_(]|методич|профсоюз|собрани|общ))"_s,
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    const QString rest = match.captured(4).trimmed();
    const bool capitals = line.trimmed().left(6) == line.trimmed().left(6).toUpper();
    if (!capitals && match.captured(3).isEmpty() && !act.match(rest).hasMatch())
        return BlockKind::None;
    return match.hasCaptured(1) && !match.captured(1).isEmpty() ? BlockKind::Approval : BlockKind::Agreement;
}

std::vector<FrontPiece> takeApprovalBlocks(const std::vector<FrontItem> &items)
{
    std::vector<FrontPiece> pieces;
    std::vector<SourceLine> lines;
    const auto flush = [&] {
        BlockReader reader(pieces);
        for (std::size_t i = 0; i < lines.size();) {
            if (hasHeadings(sides(lines[i].text))) {
                reader.close();
                const auto end = sideBySideEnd(lines, i);
                readSideBySide(lines, i, end, pieces);
                i = end;
                continue;
            }
            reader.read(lines[i]);
            ++i;
        }
        lines.clear();
    };
    for (const auto &item : items) {
        if (!item.isTable) {
            for (const auto &line : linesOf(item))
                appendSplit(line, lines);
            continue;
        }
        flush();
        const bool blocks = std::ranges::any_of(
            linesOf(item), [](const SourceLine &line) { return blockHeading(line.text) != BlockKind::None; });
        for (const auto &column : item.columns) {
            BlockReader reader(pieces);
            for (auto line : column) {
                line.alignment = blocks ? ContentParagraph::Alignment::Left : line.alignment;
                line.indent = 0;
                reader.read(line);
            }
        }
    }
    flush();
    return pieces;
}

} // namespace versta
