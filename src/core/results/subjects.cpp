#include "subjects.h"

#include "core/textfold.h"

#include <QRegularExpression>

#include <array>

namespace versta {

using namespace Qt::StringLiterals;

namespace {

struct Subject
{
    QStringView code; ///< empty when ФИС ОКО's one is not known
    QStringView name;
    QStringView stem; ///< what its names in all cases begin with, folded
};

// Longer stems stand before the shorter ones that they hold.
constexpr std::array<Subject, 20> subjects{{
    {u"РУ", u"Русский язык", u"русск"},
    {u"МА", u"Математика", u"математик"},
    {u"ОМ", u"Окружающий мир", u"окружающ"},
    {u"ЛЧ", u"Литературное чтение", u"литературн"},
    {u"ЛИ", u"Литература", u"литератур"},
    {u"ИС", u"История", u"истори"},
    {u"БИ", u"Биология", u"биологи"},
    {u"ГГ", u"География", u"географи"},
    {u"ОБ", u"Обществознание", u"обществозн"},
    {u"ФИ", u"Физика", u"физик"},
    {u"ХИ", u"Химия", u"хими"},
    {u"АЯ", u"Английский язык", u"английск"},
    {u"НЯ", u"Немецкий язык", u"немецк"},
    {u"ФЯ", u"Французский язык", u"французск"},
    {u"ИЯ", u"Испанский язык", u"испанск"},
    {u"КЯ", u"Китайский язык", u"китайск"},
    {u"ИН", u"Информатика", u"информатик"},
    {u"", u"Иностранный язык", u"иностранн"},
    {u"", u"Основы безопасности и защиты Родины", u"основы безопасности"},
    {u"", u"Технология", u"технологи"},
}};

/// Position of a stem at the start of a word, or -1.
qsizetype wordAt(const QString &text, QStringView stem)
{
    for (auto at = text.indexOf(stem); at >= 0; at = text.indexOf(stem, at + 1)) {
        if (at == 0 || !text[at - 1].isLetter())
            return at;
    }
    return -1;
}

} // namespace

std::optional<QString> subjectOfCode(QStringView code)
{
    code = code.trimmed();
    if (code.size() != 2)
        return std::nullopt;
    const auto found = std::ranges::find_if(
        subjects, [&](const Subject &subject) { return subject.code.compare(code, Qt::CaseInsensitive) == 0; });
    return found == subjects.end() ? std::nullopt : std::optional(found->name.toString());
}

QString subjectCode(QStringView name)
{
    const auto found = std::ranges::find(subjects, name, &Subject::name);
    return found == subjects.end() ? QString() : found->code.toString();
}

std::optional<SubjectMention> subjectWithin(QStringView text)
{
    const auto plain = folded(text);
    const Subject *first = nullptr;
    qsizetype place = plain.size();
    for (const auto &subject : subjects) {
        const auto at = wordAt(plain, subject.stem);
        // «Иностранный язык (английский)» is English.
        const bool vague = first && first->stem == u"иностранн" && at >= 0;
        if (at >= 0 && (at < place || vague) && !(first && subject.stem == u"иностранн")) {
            first = &subject;
            place = at;
        }
    }
    SubjectMention mention;
    if (plain.contains(u"углубл"_s) || plain.contains(u"профильн"_s))
        mention.level = u"углублённый"_s;
    else if (plain.contains(u"базов"_s))
        mention.level = u"базовый"_s;
    if (first) {
        mention.name = first->name.toString();
        return mention;
    }
    // A code counts beside a grade only, «РУ 4», «4 МА»: two letters alone mean too many things.
    static const QRegularExpression withGrade(
        u"(?<![а-яa-z\\d])(?:([а-я]{2})[ \\-_]?\\d{1,2}|\\d{1,2}[ \\-_]?([а-я]{2}))(?![а-яa-z\\d])"_s,
        QRegularExpression::UseUnicodePropertiesOption);
    for (auto matches = withGrade.globalMatch(plain); matches.hasNext();) {
        const auto match = matches.next();
        const auto code = match.captured(1).isEmpty() ? match.captured(2) : match.captured(1);
        if (const auto name = subjectOfCode(code)) {
            mention.name = *name;
            return mention;
        }
    }
    return std::nullopt;
}

} // namespace versta
