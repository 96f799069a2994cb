#include "approval.h"

#include <QRegularExpression>

namespace versta {

using namespace Qt::StringLiterals;

namespace {

constexpr auto CaseBlind = QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption;

QString withoutSpaces(QString text)
{
    static const QRegularExpression space(u"\\s"_s, QRegularExpression::UseUnicodePropertiesOption);
    return text.remove(space);
}

/// The same words in the same order under the same first line; later lines may break elsewhere.
bool saysTheSame(const QStringList &lines, const QStringList &others)
{
    return withoutSpaces(lines.first()) == withoutSpaces(others.first()) &&
           withoutSpaces(lines.join(u' ')) == withoutSpaces(others.join(u' '));
}

/// «УТВЕРЖДЕНО приказом директора»: the heading and what stands in the same line.
std::pair<QString, QString> headingOf(const QString &line)
{
    static const QRegularExpression word(
        uR"(^["«„“\s]*(?:утвержд|утв\.|согласов|принят|рассмотрен|одобрен)\p{L}*["»“”]*\s*[:.]?)"_s, CaseBlind);
    const auto match = word.match(line);
    if (!match.hasMatch())
        return {};
    return {match.captured().trimmed(), line.mid(match.capturedEnd()).trimmed()};
}

bool beginsAct(const QString &line)
{
    static const QRegularExpression pattern(
        uR"(^(?:приказ|постановлени|распоряжени|решени|протокол|на\s+(?:заседани|педагогич|совещани|общем))\p{L}*)"_s,
        CaseBlind);
    return pattern.match(line).hasMatch();
}

bool isPerson(const QString &line)
{
    static const QRegularExpression pattern(
        uR"(^[\s_/]*(?:(?:\p{Lu}\.\s*-?\s*){1,3}\p{Lu}[\p{L}-]+|\p{Lu}[\p{L}-]+\s+(?:\p{Lu}\.\s*){1,2}(?:\s*\p{Lu}[\p{L}-]+)?)[\s_/]*$)"_s,
        QRegularExpression::UseUnicodePropertiesOption);
    return pattern.match(line).hasMatch();
}

bool isDate(const QString &line)
{
    static const QRegularExpression pattern(
        uR"(^(?:от\s*)?(?:["«„“]?\s*[\d_]+\s*["»”“]?\s*[.\s]?\s*[\p{L}\d_]+\s*[.\s]?\s*(?:\d{2,4}|20\s?_*)\s*_*\s*(?:г\.?|года?)?)\s*\.?$)"_s,
        CaseBlind);
    return pattern.match(line).hasMatch();
}

bool beginsOrganisation(const QString &line)
{
    static const QRegularExpression pattern(
        uR"(^(?:муниципальн|государственн|м[бакч]?о?у\s|мку|мбоу|маоу|мкоу|моу|гбоу|управлени[ея]|администраци|министерств|)"
        uR"(департамент|комитет|отдел|средн|основн|гимнази|лице|школ|орган)\p{L}*)"_s,
        CaseBlind);
    return pattern.match(line + u' ').hasMatch() || line.startsWith(u'«') || line.startsWith(u'"');
}

void append(QString &text, const QString &line)
{
    text += (text.isEmpty() ? u""_s : u"\n"_s) + line;
}

/// «приказом … от 28.02.2024 № 57», in one line or several.
void readAct(const QStringList &lines, ApprovalBlock &block)
{
    static const QRegularExpression numberAtEnd(uR"(\s*№\s*(\S+)\s*$)"_s);
    static const QRegularExpression dateAtEnd(uR"((?:^|\s)(от\s.+)$)"_s, CaseBlind);
    QString text = lines.join(u'\n');
    if (const auto number = numberAtEnd.match(text); number.hasMatch()) {
        block.actNumber = number.captured(1);
        block.dateRunsOn = !number.captured().startsWith(u'\n');
        text = text.left(number.capturedStart());
    }
    if (const auto date = dateAtEnd.match(text); date.hasMatch() && isDate(date.captured(1).simplified())) {
        block.date = date.captured(1).trimmed();
        block.dateRunsOn = date.captured().startsWith(u' ');
        text = text.left(date.capturedStart());
    }
    block.act = text.trimmed();
}

void readPerson(QStringList lines, ApprovalBlock &block)
{
    while (!lines.isEmpty() && !isPerson(lines.first()) && !isDate(lines.first())) {
        const QString line = lines.takeFirst();
        const bool organisation = !block.organisation.isEmpty() || beginsOrganisation(line);
        append(organisation ? block.organisation : block.post, line);
    }
    if (!lines.isEmpty() && isPerson(lines.first()))
        block.person = lines.takeFirst();
    if (!lines.isEmpty() && isDate(lines.first()))
        block.date = lines.takeFirst();
}

QStringList split(const QString &text)
{
    return text.isEmpty() ? QStringList() : text.split(u'\n');
}

} // namespace

bool ApprovalBlock::isEmpty() const
{
    return heading.isEmpty();
}

QStringList ApprovalBlock::lines() const
{
    if (isEmpty())
        return {};
    QStringList result{heading};
    const auto add = [&result](const QString &text, bool runsOn) {
        QStringList lines = split(text);
        if (runsOn && !lines.isEmpty())
            result.last() += u' ' + lines.takeFirst();
        result << lines;
    };
    add((split(post) + split(organisation) + split(act) + split(person)).join(u'\n'), headingRunsOn);
    QString last = date;
    if (!actNumber.isEmpty())
        last += (last.isEmpty() ? u"№ "_s : u" № "_s) + actNumber;
    add(last, dateRunsOn);
    return result;
}

ApprovalBlock ApprovalBlock::fromLines(const QStringList &lines)
{
    QStringList filled;
    for (const auto &line : lines) {
        for (const auto &part : line.split(u'\n')) {
            if (!part.trimmed().isEmpty())
                filled << part.trimmed();
        }
    }
    ApprovalBlock block;
    if (filled.isEmpty())
        return block;
    const auto [heading, rest] = headingOf(filled.first());
    block.heading = heading.isEmpty() ? filled.first() : heading;
    QStringList body = filled.mid(1);
    if (!rest.isEmpty())
        body.prepend(rest);
    block.headingRunsOn = !rest.isEmpty();
    ApprovalBlock plain = block;
    plain.post = body.join(u'\n');
    if (body.isEmpty())
        return plain;
    if (beginsAct(body.first()))
        readAct(body, block);
    else
        readPerson(body, block);
    // Parts in an unusual order would come out shuffled; then the words stay together.
    return saysTheSame(block.lines(), filled) ? block : plain;
}

} // namespace versta
