#include "frontmatter.h"

#include "approvalblocks.h"
#include "headings.h"
#include "plannames.h"
#include "textshape.h"

#include "../textfold.h"

#include <QRegularExpression>

#include <algorithm>

namespace versta {

using namespace Qt::StringLiterals;

namespace {

constexpr int MostTitleLines = 8;
constexpr qsizetype LongestTitleLine = 600;
constexpr qsizetype LongestHeading = 400;
constexpr qsizetype LongestSignatureLine = 200;
constexpr int MostSignatureLines = 8;

SourceLine withText(SourceLine line, QString text)
{
    line.text = std::move(text);
    return line;
}

/// Lines of a title end where something else begins.
bool endsTitle(const SourceLine &line)
{
    if (line.boxed)
        return true;
    static const QRegularExpression other(
        uR"(^\s*(?:г\.\s|основани[ея]|исполнител|срок[иа]?\s|период|ожидаем|участник|пояснительн|ответственн|)"
        uR"(на основании|в соответствии|в целях|разработ|настоящ|нормативн\p{L}+ (?:баз|основ)|место |дата ))"_s,
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    return isGoalsHeading(line.text) || isBlockHeading(line.text) || isLabelledHeading(line.text) ||
           isNumberedHeading(line.text) || isListItem(line.text) || other.match(line.text).hasMatch() ||
           line.text.size() > LongestTitleLine || line.text.trimmed().endsWith(u':');
}

/// How much a line looks like the first line of a title; 0 or less: not at all.
int titleScore(const SourceLine &line)
{
    const QString text = line.text.trimmed();
    if (text.isEmpty() || text.size() > LongestTitleLine || isBlockHeading(text) || isGoalsHeading(text))
        return 0;
    const bool centred = line.alignment == ContentParagraph::Alignment::Center;
    int score = 0;
    if (beginsWithPlanName(text))
        score += 5;
    else if (endsTitle(line) || !line.isStyled())
        return 0;
    score += centred ? 3 : 0;
    score += line.bold || line.headingLevel > 0 ? 2 : 0;
    score += isAllCaps(text) ? 1 : 0;
    if (text.endsWith(u'.') || text.endsWith(u';'))
        score -= line.isStyled() ? 1 : 3;
    if (text.endsWith(u':'))
        score -= 4;
    if (!line.isStyled() && text.size() > 300)
        score -= 3;
    if (isNumberedHeading(text) || isListItem(text))
        score -= 3;
    // A letterhead is set apart as well, but names no plan.
    return beginsWithPlanName(text) ? score : std::min(score, 2);
}

bool sameStyle(const SourceLine &a, const SourceLine &b)
{
    if (a.alignment == ContentParagraph::Alignment::Center)
        return b.alignment == ContentParagraph::Alignment::Center;
    return (a.bold && b.bold) || (a.headingLevel > 0 && b.headingLevel > 0);
}

/// A title typed over several lines without any style goes on with a small letter.
bool goesOn(const SourceLine &titleLine, const SourceLine &next)
{
    const QString text = next.text.trimmed();
    if (text.isEmpty() || endsTitle(next))
        return false;
    const QString title = titleLine.text.trimmed();
    if (title.endsWith(u'.') && !title.endsWith(u"г."))
        return false;
    return startsLower(text) || (endsOpen(title) && text.size() < LongestHeading) ||
           (isBarePlanName(title) && text.size() < LongestHeading);
}

struct Title
{
    std::size_t begin = 0;
    std::size_t end = 0; ///< equal to begin when there is none
};

/// Adjectives alone in the line above: «МУНИЦИПАЛЬНЫЙ» over «ПЛАН».
bool isLoneAdjective(const SourceLine &line)
{
    static const QRegularExpression pattern(uR"(^[\p{L}-]+(?:ый|ий|ой|ая|яя|ое)$)"_s,
                                            QRegularExpression::CaseInsensitiveOption |
                                                QRegularExpression::UseUnicodePropertiesOption);
    return pattern.match(line.text.trimmed()).hasMatch();
}

std::size_t titleEnd(const std::vector<SourceLine> &lines, std::size_t begin)
{
    auto end = begin + 1;
    while (end < lines.size() && end - begin < MostTitleLines) {
        const auto &next = lines[end];
        const bool styled = lines[begin].isStyled() && sameStyle(lines[begin], next) && !endsTitle(next);
        if (!styled && !goesOn(lines[end - 1], next))
            break;
        ++end;
    }
    return end;
}

Title findTitle(const std::vector<SourceLine> &lines)
{
    Title title;
    int best = 0;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const int score = titleScore(lines[i]);
        if (score <= 0 || score < best)
            continue;
        // Of equals the one nearest to the table; a block of lines counts by its first, unless that is a letterhead.
        const bool inside = i < title.end;
        if (inside &&
            (beginsWithPlanName(lines[title.begin].text.trimmed()) || !beginsWithOwnPlanName(lines[i].text.trimmed())))
            continue;
        best = score;
        title.begin = i > 0 && isLoneAdjective(lines[i - 1]) ? i - 1 : i;
        title.end = titleEnd(lines, i);
    }
    return title;
}

bool isAppendixLine(const QString &text)
{
    static const QRegularExpression appendix(uR"(^\s*приложение(?:\s*(?:№|N)?\s*\d+|\s*$|\s+к\s))"_s,
                                             QRegularExpression::CaseInsensitiveOption |
                                                 QRegularExpression::UseUnicodePropertiesOption);
    return appendix.match(text).hasMatch();
}

/// Of the last appendix; the number of lines when there is none.
std::size_t appendixBegin(const std::vector<SourceLine> &lines)
{
    for (auto i = lines.size(); i-- > 0;) {
        if (isAppendixLine(lines[i].text))
            return i;
    }
    return lines.size();
}

QString joinedText(const std::vector<SourceLine> &lines, const Title &title)
{
    QStringList texts;
    for (auto i = title.begin; i < title.end; ++i)
        texts << lines[i].text.trimmed();
    return texts.join(u'\n');
}

/// A section heading above the table, not a goal of the list before it.
bool isHeadingLine(const SourceLine &line, bool insideList)
{
    const QString text = line.text.trimmed();
    if (text.size() > LongestHeading)
        return false;
    if (isLabelledHeading(text))
        return true;
    return isNumberedHeading(text) && line.isStyled() && !insideList;
}

void readGoals(const std::vector<SourceLine> &lines, FrontMatter &front)
{
    bool inGoals = false;
    bool inList = false;
    for (const auto &line : lines) {
        const QString text = line.text.trimmed();
        if (text.isEmpty() || isPageDebris(text))
            continue;
        const bool start = isGoalsHeading(text);
        // Right above the table a number that goes on with no list heads a section, styled or not.
        const bool last = std::all_of(&line + 1, lines.data() + lines.size(),
                                      [](const SourceLine &below) { return !partyOfSection(below.text).isEmpty(); });
        if ((last && line.boxed) || (!front.headings.empty() && !partyOfSection(text).isEmpty())) {
            front.headings.push_back(line);
            continue;
        }
        if (last && !inList && !line.isStyled() && isNumberedHeading(text) && text.size() <= LongestHeading &&
            !endsSentence(text) && (front.preamble.isEmpty() || !isListItem(front.preamble.back()))) {
            front.headings.push_back(line);
            continue;
        }
        if (isHeadingLine(line, inList && isListItem(text)) || (!front.headings.empty() && isTasksText(text))) {
            front.headings.push_back(line);
            continue;
        }
        if (start || inGoals) {
            // Headings, numbers and what follows them stay as they are typed: so they are printed.
            front.goals << textLines(text);
            inGoals = true;
            inList = start || isListItem(text) || (inList && startsLower(text));
            continue;
        }
        front.preamble << text;
    }
}

/// A sentence right above the table, or the agenda, may name the plan.
QString titleFromSentences(const std::vector<SourceLine> &lines)
{
    constexpr std::size_t Nearest = 3;
    std::size_t seen = 0;
    for (auto i = lines.size(); i-- > 0 && seen < Nearest;) {
        const QString text = lines[i].text.trimmed();
        if (text.isEmpty())
            continue;
        ++seen;
        if (QString name = decidedPlanName(text); !name.isEmpty())
            return name;
    }
    QString far;
    for (auto i = lines.size(); i-- > 0;) {
        const auto named = mentionedPlanName(lines[i].text.trimmed());
        if (named.name.isEmpty())
            continue;
        if (named.wholeSentence)
            return named.name;
        if (far.isEmpty())
            far = named.name;
    }
    return far;
}

bool isProse(const SourceLine &line)
{
    return line.text.size() > LongestHeading && !line.isStyled();
}

} // namespace

FrontItem FrontItem::paragraph(const SourceLine &line)
{
    return {{{line}}, false};
}

FrontItem FrontItem::table(const SourceTable &table)
{
    FrontItem item;
    item.isTable = true;
    const bool blocks = std::ranges::any_of(table.rows, beginsBlock);
    if (!blocks) {
        item.columns.emplace_back();
        for (const auto &row : table.rows) {
            for (const auto &line : linesOf(FrontItem::row(row)))
                item.columns.front().push_back(line);
        }
        return item;
    }
    for (int column = 0; column < table.columnCount; ++column) {
        std::vector<SourceLine> lines;
        for (const auto &row : table.rows) {
            for (const auto &cell : row.cells) {
                if (cell.column != column || cell.covered)
                    continue;
                for (const auto &line : cell.lines) {
                    for (const auto &text : textLines(line.text))
                        lines.push_back(withText(line, text));
                }
            }
        }
        if (!lines.empty())
            item.columns.push_back(std::move(lines));
    }
    return item;
}

FrontItem FrontItem::row(const SourceTableRow &row)
{
    std::vector<std::vector<SourceLine>> columns;
    bool tall = false;
    QString text;
    SourceLine style;
    for (const auto &cell : row.cells) {
        if (cell.covered || cell.text.isEmpty())
            continue;
        const auto lines = textLines(cell.text);
        tall = tall || lines.size() > 1;
        std::vector<SourceLine> column;
        for (const auto &line : lines)
            column.push_back(withText(cell.lines.empty() ? SourceLine() : cell.lines.front(), line));
        if (columns.empty()) {
            style = column.front();
            style.bold = cell.bold;
            text = cell.column > 0 ? u"\t"_s : QString();
        } else {
            text += u'\t';
        }
        text += cell.text;
        columns.push_back(std::move(column));
    }
    if (columns.empty())
        return {};
    if (tall && (columns.size() > 1 || isBlockHeading(columns.front().front().text)))
        return {std::move(columns), true};
    return paragraph(withText(style, text));
}

std::vector<SourceLine> linesOf(const FrontItem &item)
{
    std::vector<SourceLine> lines;
    for (const auto &column : item.columns)
        lines.insert(lines.end(), column.begin(), column.end());
    return lines;
}

bool beginsBlock(const SourceTableRow &row)
{
    return std::ranges::any_of(row.cells, [](const SourceCell &cell) {
        return !cell.covered && isBlockHeading(cell.text.section(u'\n', 0, 0).trimmed());
    });
}

bool isPageDebris(const QString &text)
{
    static const QRegularExpression pattern(
        uR"(^\s*(?:[-–—]?\s*\d{1,3}\s*[-–—]?|стр(?:аница|\.)?\s*\d+(?:\s*из\s*\d+)?|)"
        uR"((?:продолжение|окончание)(?: (?:таблицы|приложения|плана)(?: (?:№\s*)?\d{1,2})?)?\.?|)"
        uR"((?:таблица|табл\.)\s*\d*\.?)\s*$)"_s,
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    return pattern.match(text).hasMatch() || isRule(text);
}

bool isBlockHeading(const QString &line)
{
    return blockHeading(line) != BlockKind::None;
}

bool beginsNewPlan(const SourceLine &line)
{
    const QString text = line.text.trimmed();
    if (text.size() > LongestTitleLine)
        return false;
    return blockHeading(text) == BlockKind::Approval || isAppendixLine(text) ||
           (beginsWithOwnPlanName(text) && !text.endsWith(u':') && (line.isStyled() || !endsSentence(text)));
}

std::size_t frontBegin(const std::vector<FrontItem> &items)
{
    for (std::size_t i = 0; i < items.size(); ++i) {
        for (const auto &line : linesOf(items[i])) {
            if (beginsNewPlan(line))
                return i;
        }
    }
    return items.size();
}

namespace {

/// Rows of tables that are no plans (members, statistics) say nothing of the plan below.
std::vector<FrontItem> withoutDataRows(std::vector<FrontItem> items)
{
    for (auto &item : items) {
        if (!item.isTable || item.columns.size() != 1)
            continue;
        std::erase_if(item.columns.front(), [](const SourceLine &line) { return line.text.contains(u'\t'); });
    }
    return items;
}

} // namespace

FrontMatter frontMatter(const std::vector<FrontItem> &items)
{
    FrontMatter front;
    std::vector<SourceLine> lines;
    for (auto &piece : takeApprovalBlocks(withoutDataRows(items))) {
        if (piece.kind == BlockKind::Approval)
            front.approvals.push_back(piece.lines);
        else if (piece.kind == BlockKind::Agreement)
            front.agreements.push_back(piece.lines);
        else if (!isPageDebris(piece.line.text))
            lines.push_back(piece.line);
    }
    const auto decided = titleFromSentences(lines);
    auto title = findTitle(lines);
    // A cover has the title as well, but the plan begins at its appendix.
    if (const auto appendix = appendixBegin(lines); title.end > title.begin && title.end <= appendix) {
        const auto below = findTitle({lines.begin() + static_cast<std::ptrdiff_t>(appendix), lines.end()});
        if (below.end > below.begin && beginsWithPlanName(lines[appendix + below.begin].text.trimmed()))
            title = {appendix + below.begin, appendix + below.end};
    }
    // A decision right above the table names its plan better than a sentence that only begins like a title.
    const bool styledName = title.end > title.begin && beginsWithPlanName(lines[title.begin].text.trimmed());
    const bool farAway = title.end > title.begin &&
                         std::any_of(lines.begin() + static_cast<std::ptrdiff_t>(title.end), lines.end(), isProse);
    if (!decided.isEmpty() && (!styledName || farAway)) {
        front.title = decided;
        front.titleFromText = true;
        return front;
    }
    if (title.end == title.begin) {
        readGoals(lines, front);
        return front;
    }
    front.title = joinedText(lines, title);
    for (std::size_t i = 0; i < title.begin; ++i) {
        if (const QString text = lines[i].text.trimmed(); !text.isEmpty())
            front.unused << text;
    }
    readGoals({lines.begin() + static_cast<std::ptrdiff_t>(title.end), lines.end()}, front);
    return front;
}

BackMatter backMatter(const std::vector<FrontItem> &items)
{
    BackMatter back;
    bool open = true;
    for (auto &piece : takeApprovalBlocks(items)) {
        if (piece.kind == BlockKind::Approval) {
            back.approvals.push_back(piece.lines);
        } else if (piece.kind == BlockKind::Agreement) {
            back.agreements.push_back(piece.lines);
        } else if (open) {
            const QString text = piece.line.text.trimmed();
            if (isPageDebris(text) || text.isEmpty())
                continue;
            open = text.size() <= LongestSignatureLine && back.signature.size() < MostSignatureLines;
            if (open)
                back.signature << text;
        }
    }
    const bool signedByName =
        std::ranges::any_of(back.signature, [](const QString &line) { return namesPerson(line); }) ||
        std::ranges::any_of(back.signature, [](const QString &line) { return line.contains(u"____"); });
    // Text that merely follows the table is no signature.
    if (!open || !signedByName)
        back.signature.clear();
    return back;
}

} // namespace versta
