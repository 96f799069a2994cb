#include "headings.h"

#include "textshape.h"

#include <QRegularExpression>

namespace versta {

using namespace Qt::StringLiterals;

namespace {

constexpr QStringView Labels = u"(?:под)?раздел|направление|задача|цель|блок|этап|модуль|часть|глава|подпрограмма|трек|"
                               u"приоритет|компонент|мероприятие|тема|уровень|шаг|ступень|кластер";
constexpr QStringView Roman = u"[IVXLХІ]{1,6}";

const QRegularExpression &labelledPattern()
{
    static const QRegularExpression pattern(
        u"^\\s*((?:стратегическ\\p{L}+ |приоритетн\\p{L}+ |основн\\p{L}+ )?(?:"_s + Labels +
            u")(?: (?:деятельности|работы))?)\\s*(?:№\\s*)?(\\d{1,2}(?:\\.\\d{1,2})*|"_s + Roman +
            u")(?![\\p{L}\\d])\\s*[.):\\-–—]*\\s*(.*)$"_s,
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::DotMatchesEverythingOption |
            QRegularExpression::UseUnicodePropertiesOption);
    return pattern;
}

/// «I этап. Подготовительный», «1-й этап: …».
const QRegularExpression &reversedPattern()
{
    static const QRegularExpression pattern(
        u"^\\s*(\\d{1,2}|"_s + Roman + u")\\s*(?:-?(?:й|ый|ое|я))?\\s+("_s + Labels + u")\\s*[.:\\-–—(]\\s*(.+)$"_s,
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::DotMatchesEverythingOption |
            QRegularExpression::UseUnicodePropertiesOption);
    return pattern;
}

/// «Направление: Методическая работа», a label without a number.
const QRegularExpression &barePattern()
{
    static const QRegularExpression pattern(
        u"^\\s*((?:под)?раздел|направление(?: деятельности| работы)?|блок|этап|модуль|задача)\\s*[:.]\\s*(\\S.*)$"_s,
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::DotMatchesEverythingOption |
            QRegularExpression::UseUnicodePropertiesOption);
    return pattern;
}

/// A dot or bracket after the number, or at least a space and a capital letter.
const QRegularExpression &numberedPattern()
{
    static const QRegularExpression pattern(u"^\\s*(\\d{1,2}(?:\\.\\d{1,2})*|"_s + Roman +
                                                u")(?:\\s*[.)]+\\s*(?=\\D)|\\s+(?=[\\p{Lu}«\"]))(.+)$"_s,
                                            QRegularExpression::DotMatchesEverythingOption);
    return pattern;
}

const QRegularExpression &tasksPattern()
{
    static const QRegularExpression pattern(
        u"(?:^|(?<=\\s))((?:основн\\p{L}+ )?(?:задач[аи]?|цел[ьи](?: и задачи)?)(?: (?:направления|раздела|плана|"
        "работы))?)\\s*(?::|[–—-](?=\\s))\\s*"_s,
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    return pattern;
}

/// Where «Задачи:» begins inside a heading; the word must not be its first. -1 when there is none.
qsizetype tasksInside(const QString &text)
{
    static const QRegularExpression pattern(uR"((?<=[\s.])Задач[аи]?\s*:)"_s,
                                            QRegularExpression::UseUnicodePropertiesOption);
    const auto match = pattern.match(text);
    return match.hasMatch() ? match.capturedStart() : -1;
}

/// «1) учить; 2) проверить» item by item; a line without such a count is one item.
QStringList listedItems(const QString &line)
{
    static const QRegularExpression marker(uR"((?:^|(?<=[\s;,.]))(\d{1,2})([.)])(?=\s*[\p{L}«"]))"_s,
                                           QRegularExpression::UseUnicodePropertiesOption);
    QList<qsizetype> starts;
    QString sign;
    for (auto found = marker.globalMatch(line); found.hasNext();) {
        const auto match = found.next();
        if (starts.isEmpty() && match.capturedStart() > 0)
            break;
        if (match.captured(1).toInt() != starts.size() + 1 || (!sign.isEmpty() && match.captured(2) != sign))
            continue;
        sign = match.captured(2);
        starts << match.capturedStart();
    }
    if (starts.size() < 2)
        return {line};
    QStringList items;
    for (qsizetype i = 0; i < starts.size(); ++i) {
        const auto end = i + 1 < starts.size() ? starts[i + 1] : line.size();
        items << line.mid(starts[i], end - starts[i]).trimmed();
    }
    return items;
}

} // namespace

bool isLabelledHeading(const QString &text)
{
    return labelledPattern().match(text).hasMatch() || reversedPattern().match(text).hasMatch();
}

bool isHeadingLabel(const QString &text)
{
    // «Мероприятие 3» numbers an activity.
    static const QRegularExpression label(
        u"^\\s*(?:(?!мероприятие)(?:"_s + Labels + u")\\s*(?:№\\s*)?(?:\\d{1,2}(?:\\.\\d{1,2})*|"_s + Roman +
            u")|(?:\\d{1,2}|"_s + Roman + u")\\s*(?:-?(?:й|ый|ое|я))?\\s+(?!мероприятие)(?:"_s + Labels +
            u"))\\s*[.):\\-–—]*\\s*$"_s,
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    return label.match(text).hasMatch();
}

bool isNumberedHeading(const QString &text)
{
    const auto match = numberedPattern().match(text);
    return match.hasMatch() && numberDepth(match.captured(1)) == 1;
}

bool isTasksText(const QString &text)
{
    const auto match = tasksPattern().match(text);
    return match.hasMatch() && match.capturedStart() <= 1;
}

bool isSingleTask(const QString &text)
{
    static const QRegularExpression pattern(u"^\\s*задача\\s*:\\s*\\S"_s,
                                            QRegularExpression::CaseInsensitiveOption |
                                                QRegularExpression::UseUnicodePropertiesOption);
    return pattern.match(text).hasMatch();
}

bool isGoalText(const QString &text)
{
    return text.trimmed().startsWith(u"цел"_s, Qt::CaseInsensitive);
}

bool isGoalsHeading(const QString &text)
{
    static const QRegularExpression pattern(
        uR"(^\s*(?:основн\p{L}+\s+)?(?:цел[ьи]|задач[аи])(?:\s+и\s+задачи)?(?:\s+\p{L}+){0,3}\s*(?::|[–—-]\s|$))"_s,
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    return pattern.match(text).hasMatch();
}

QString partyOfSection(const QString &text)
{
    static const QRegularExpression pattern(
        uR"(^\s*(?:ответственн(?:ый|ые|ая)|исполнител[ьи])(?:\s+(?:за|исполнител|лиц)[^:]{0,60})?\s*(?::|[–—-]\s)\s*(\S.*)$)"_s,
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption |
            QRegularExpression::DotMatchesEverythingOption);
    return pattern.match(text).captured(1).trimmed();
}

bool isListItem(const QString &line)
{
    static const QRegularExpression pattern(uR"(^\s*(?:[-–—•·*▪●◦‣→✓§]|\d{1,2}[.)](?!\d)|\p{Ll}\))\s*\S)"_s);
    return pattern.match(line).hasMatch();
}

QString withoutBullet(const QString &line)
{
    static const QRegularExpression pattern(uR"(^\s*(?:[-–—•·*▪●◦‣→✓§]|\d{1,2}[.)](?!\d)|\p{Ll}\))\s*)"_s);
    return QString(line).remove(pattern).trimmed();
}

QStringList tasksOf(const QString &text)
{
    if (const auto at = tasksInside(text); at > 0 && isGoalText(text))
        return QStringList{text.left(at).trimmed()} + tasksOf(text.mid(at));
    const auto match = tasksPattern().match(text);
    const QString rest = match.hasMatch() && match.capturedStart() <= 1 ? text.mid(match.capturedEnd()) : text;
    QStringList tasks;
    for (const auto &line : textLines(rest)) {
        for (const auto &item : listedItems(line))
            tasks << withoutBullet(item);
    }
    return tasks;
}

SectionHeading sectionHeading(const QString &text)
{
    SectionHeading heading;
    QString rest = text.trimmed();
    if (const auto at = tasksInside(rest); at > 0) {
        heading.tasks = tasksOf(rest.mid(at));
        rest = rest.left(at).trimmed();
    }
    if (const auto labelled = labelledPattern().match(rest); labelled.hasMatch()) {
        heading.label = labelled.captured(1);
        heading.number = labelled.captured(2);
        heading.title = labelled.captured(3).trimmed();
    } else if (const auto reversed = reversedPattern().match(rest); reversed.hasMatch()) {
        heading.label = reversed.captured(2);
        heading.number = reversed.captured(1);
        heading.title = reversed.captured(3).trimmed();
    } else if (const auto bare = barePattern().match(rest); bare.hasMatch()) {
        heading.label = bare.captured(1);
        heading.title = bare.captured(2).trimmed();
    } else if (const auto numbered = numberedPattern().match(rest); numbered.hasMatch()) {
        heading.number = numbered.captured(1);
        heading.title = numbered.captured(2).trimmed();
        // «1. Раздел. …» and «1. Направление 2. …» keep the outer number and lose nothing.
    } else {
        heading.title = rest;
    }
    // «(«Раздел 1»)» alone: better a title than an empty one.
    if (heading.title.isEmpty() && heading.number.isEmpty())
        heading.title = text.trimmed();
    return heading;
}

std::optional<EmbeddedHeading> embeddedHeading(const QString &cell, const QString &number)
{
    if (!labelledPattern().match(cell).hasMatch())
        return std::nullopt;
    // The row's own number inside the text tells best where the activity begins.
    QString own = number.trimmed();
    while (own.endsWith(u'.') || own.endsWith(u')'))
        own.chop(1);
    qsizetype from = -1;
    qsizetype textFrom = -1;
    if (numberDepth(own) >= 2) {
        const QRegularExpression repeated(u"(?:^|\\s)"_s + QRegularExpression::escape(own) + u"[.)]?\\s+(?=\\S)"_s);
        if (const auto match = repeated.match(cell); match.hasMatch() && match.capturedStart() > 0) {
            from = match.capturedStart();
            textFrom = match.capturedEnd();
        }
    }
    if (from < 0) {
        // Otherwise the last line that is neither the heading nor its tasks.
        const auto lines = textLines(cell);
        if (lines.size() < 2)
            return std::nullopt;
        qsizetype first = 1;
        while (first < lines.size() && (isTasksText(lines[first]) || isListItem(lines[first])))
            ++first;
        if (first >= lines.size())
            return std::nullopt;
        return EmbeddedHeading{sectionHeading(lines.mid(0, first).join(u'\n')), lines.mid(first).join(u'\n')};
    }
    return EmbeddedHeading{sectionHeading(cell.left(from)), cell.mid(textFrom).trimmed()};
}

} // namespace versta
