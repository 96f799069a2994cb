#include "papermention.h"

#include "subjects.h"

#include "core/textfold.h"

#include <QRegularExpression>

namespace versta {

using namespace Qt::StringLiterals;

namespace {

constexpr int oldestYear = 2015; ///< the first ВПР

std::optional<Procedure> procedureIn(const QString &plain)
{
    static const QRegularExpression word(u"\\b(впр|огэ|кдр|рдр|нико)\\b|перепровер|проверочн\\w* работ"_s,
                                         QRegularExpression::UseUnicodePropertiesOption);
    const auto match = word.match(plain);
    if (!match.hasMatch())
        return std::nullopt;
    if (plain.contains(u"перепровер"_s))
        return Procedure::Recheck;
    const auto name = match.captured(1);
    if (name == u"огэ")
        return Procedure::Oge;
    if (name == u"кдр" || name == u"рдр")
        return Procedure::Kdr;
    return name == u"нико" ? Procedure::Niko : Procedure::Vpr;
}

/// The last plausible year; «2023-2025» is no single year.
int yearIn(const QString &plain)
{
    static const QRegularExpression range(u"20\\d\\d ?- ?20\\d\\d"_s);
    static const QRegularExpression year(u"(?<!\\d)(20[1-4]\\d)(?!\\d)"_s);
    if (range.match(plain).hasMatch())
        return 0;
    int found = 0;
    for (auto matches = year.globalMatch(plain); matches.hasNext();) {
        if (const int number = matches.next().captured(1).toInt(); number >= oldestYear)
            found = number;
    }
    return found;
}

int gradeIn(const QString &plain)
{
    static const QRegularExpression named(
        u"(?<!\\d)(1[01]|[1-9])(?:[ -]?(?:й|го|х|е|ые|ых|м))? ?(?:класс|кл\\b|кл\\.)"_s,
        QRegularExpression::UseUnicodePropertiesOption);
    // «РУ 4», «Математика 5»: a number right behind the subject.
    static const QRegularExpression behind(
        u"(?:^|[^а-яa-z])(?:ру|ма|ом|ис|би|гг|об|фи|хи|ая|ня|фя|лч|(?:русск|математик|окружающ|литератур|истори|"
        u"биологи|географи|"
        "обществозн|физик|хими|английск|немецк|французск|информатик)\\w*(?: (?:язык|мир|чтени)\\w*)?)[ -]"
        "(1[01]|[4-9])(?![\\d.,])"_s,
        QRegularExpression::UseUnicodePropertiesOption);
    static const QRegularExpression before(u"^(1[01]|[4-9])[ -](?:ру|ма|ом|ис|би|гг|об|фи|хи|ая)\\b"_s,
                                           QRegularExpression::UseUnicodePropertiesOption);
    for (const auto *pattern : {&named, &behind, &before}) {
        if (const auto match = pattern->match(plain); match.hasMatch())
            return match.captured(1).toInt();
    }
    return 0;
}

/// The value behind a label: in the same cell or in the next filled one.
QString valueBehind(const SheetRow &row, size_t place)
{
    const auto text = row.places()[place].cell.text();
    if (const auto colon = text.indexOf(u':'); colon >= 0 && !QStringView(text).mid(colon + 1).trimmed().isEmpty())
        return text.mid(colon + 1).trimmed();
    for (size_t next = place + 1; next < row.places().size(); ++next) {
        if (!row.places()[next].cell.isEmpty())
            return row.places()[next].cell.text().trimmed();
    }
    return {};
}

void readFrameRow(const SheetRow &row, PaperMention &frame)
{
    for (size_t place = 0; place < row.places().size(); ++place) {
        const auto text = row.places()[place].cell.text();
        const auto plain = folded(QStringView(text).left(300));
        if (plain.isEmpty())
            continue;
        if (plain.startsWith(u"предмет")) {
            const auto value = valueBehind(row, place);
            const auto mention = subjectWithin(value);
            if (!value.isEmpty())
                frame.subject = mention ? mention->name : value.simplified();
            if (mention && !mention->level.isEmpty())
                frame.level = mention->level;
        } else if (plain.startsWith(u"максимальный") || plain.startsWith(u"макс. первичный")) {
            const auto value = numberIn(valueBehind(row, place));
            if (value && *value >= 1 && *value <= 120)
                frame.maximum = static_cast<int>(*value);
        } else if (plain.startsWith(u"дата")) {
            frame.date = valueBehind(row, place);
        } else if (plain == u"год" || plain.startsWith(u"год:") || plain.startsWith(u"год проведения")) {
            if (frame.year == 0)
                frame.year = yearIn(folded(valueBehind(row, place)));
        } else if (plain.startsWith(u"класс") || plain.startsWith(u"параллель")) {
            const auto value = numberIn(valueBehind(row, place));
            if (value && *value >= 1 && *value <= 11 && frame.grade == 0)
                frame.grade = static_cast<int>(*value);
        } else {
            const auto mention = mentionIn(text);
            // «Русский язык» in the name of a school is no title.
            const bool title = mention.procedure || (mention.year > 0 && mention.grade > 0);
            frame.individual = frame.individual || mention.individual;
            if (title)
                frame.complete(mention);
        }
    }
}

} // namespace

void PaperMention::complete(const PaperMention &other)
{
    if (!procedure)
        procedure = other.procedure;
    if (year == 0)
        year = other.year;
    if (subject.isEmpty()) {
        subject = other.subject;
        if (level.isEmpty())
            level = other.level;
    }
    if (grade == 0)
        grade = other.grade;
    if (!maximum)
        maximum = other.maximum;
    if (date.isEmpty())
        date = other.date;
    individual = individual || other.individual;
}

PaperMention mentionIn(QStringView text)
{
    PaperMention mention;
    auto plain = folded(text.left(300));
    plain.replace(u'_', u' ');
    mention.procedure = procedureIn(plain);
    mention.year = yearIn(plain);
    mention.grade = gradeIn(plain);
    mention.individual = plain.contains(u"индивидуальн"_s);
    if (const auto subject = subjectWithin(plain)) {
        mention.subject = subject->name;
        mention.level = subject->level;
    }
    return mention;
}

PaperMention mentionInFrame(const Sheet &sheet, int headerTop)
{
    PaperMention frame;
    for (const auto &row : sheet.rows) {
        if (row.number() >= headerTop)
            break;
        readFrameRow(row, frame);
    }
    frame.complete(mentionIn(sheet.name));
    if (frame.year == 0)
        frame.year = yearIn(folded(frame.date));
    return frame;
}

PaperMention mentionInPath(const QString &path)
{
    PaperMention mention;
    auto parts = QString(path).replace(u'\\', u'/').split(u'/', Qt::SkipEmptyParts);
    if (!parts.isEmpty()) {
        if (const auto dot = parts.last().lastIndexOf(u'.'); dot > 0)
            parts.last().truncate(dot);
    }
    // Folders far up belong to the computer, not to the results.
    constexpr qsizetype looked = 5;
    for (qsizetype at = parts.size() - 1; at >= 0 && at >= parts.size() - looked; --at) {
        auto found = mentionIn(parts[at]);
        bool number = false;
        const int whole = parts[at].toInt(&number);
        if (number && at + 1 < parts.size() && whole >= 1 && whole <= 11)
            found.grade = whole;
        mention.complete(found);
    }
    mention.individual = false;
    return mention;
}

TaskDifficulty difficultyOf(QStringView text)
{
    const auto plain = folded(text.left(40));
    if (plain == u"б" || plain.startsWith(u"базов"))
        return TaskDifficulty::Basic;
    if (plain == u"п" || plain.startsWith(u"повыш"))
        return TaskDifficulty::Advanced;
    if (plain == u"в" || plain.startsWith(u"высок"))
        return TaskDifficulty::High;
    return TaskDifficulty::Unknown;
}

std::optional<int> markGroupOf(QStringView text)
{
    static const QRegularExpression pattern(
        u"(?:вып\\.?|гр\\. ?баллов|групп\\w* баллов|отметк\\w*|оценк\\w*).{0,12}?\"?([2-5])\"?\\)?$"_s,
        QRegularExpression::UseUnicodePropertiesOption);
    const auto match = pattern.match(folded(text.left(120)));
    return match.hasMatch() ? std::optional(match.captured(1).toInt()) : std::nullopt;
}

} // namespace versta
