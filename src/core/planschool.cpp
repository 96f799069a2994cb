#include "planschool.h"

#include "schoolmentions.h"
#include "textfold.h"

#include <QRegularExpression>

#include <algorithm>

namespace versta {

using namespace Qt::StringLiterals;

namespace {

// Names of files have their own white space, and an abbreviation often stands without any: «План_СОШ_с.Озёрки».
QString readable(QStringView text)
{
    static const QRegularExpression tight(uR"(\b(с|п|д|г|х|ст|пос|дер)\.(?=\p{L}))"_s,
                                          QRegularExpression::UseUnicodePropertiesOption |
                                              QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression hyphen(uR"((?<=\p{L})-(?=\d))"_s, QRegularExpression::UseUnicodePropertiesOption);
    QString result = text.toString();
    result.replace(u'_', u' ');
    result.replace(tight, u"\\1. "_s);
    result.replace(hyphen, u" "_s);
    return result;
}

// Without folder and without an ending of a few letters.
QString baseName(QStringView fileName)
{
    QString name = fileName.toString();
    name = name.mid(std::max(name.lastIndexOf(u'/'), name.lastIndexOf(u'\\')) + 1);
    static const QRegularExpression ending(u"\\.[A-Za-z]{2,5}$"_s);
    return name.remove(ending);
}

// Digits alone count as well: nothing else in the name of a file is six digits that are a login of the register.
SchoolId withLoginIn(const QString &name, const std::vector<School> &schools)
{
    static const QRegularExpression digits(u"(?<!\\d)\\d{6}(?!\\d)"_s);
    auto matches = digits.globalMatch(name);
    while (matches.hasNext()) {
        const SchoolLogin login(matches.next().captured().toInt());
        const auto owner = std::ranges::find_if(schools, [&](const School &school) {
            return school.login == login || std::ranges::find(school.formerLogins, login) != school.formerLogins.end();
        });
        if (owner != schools.end())
            return owner->id;
    }
    return {};
}

QString surroundingsOf(const PlanProperties &properties)
{
    QStringList lines{properties.preamble};
    for (const ApprovalBlock &block : properties.agreement)
        lines << block.lines();
    lines << properties.signature;
    return lines.join(u'\n');
}

} // namespace

PlanSchool guessPlanSchool(const Plan &plan, QStringView fileName, const std::vector<School> &schools)
{
    const QString name = baseName(fileName);
    if (const SchoolId school = withLoginIn(name, schools); school.isValid())
        return {school, PlanSchoolSource::LoginInName, {}};
    PlanSchool best;
    // False when the place names one school, so that nothing further is looked at.
    const auto look = [&](PlanSchoolSource source, const QString &text) {
        const MentionedSchools mentioned = schoolsMentioned(readable(text), schools);
        if (mentioned.schools.size() == 1) {
            best = {mentioned.schools.front(), source, {}};
            return false;
        }
        if (mentioned.schools.size() > 1)
            best = {{}, PlanSchoolSource::Several, {}};
        else if (!mentioned.unknown.isEmpty() && best.source == PlanSchoolSource::Nowhere)
            best = {{}, PlanSchoolSource::Unknown, mentioned.unknown.front()};
        return true;
    };
    static_cast<void>(look(PlanSchoolSource::Title, plan.properties.title) &&
                      look(PlanSchoolSource::Approval, plan.properties.approval.lines().join(u'\n')) &&
                      look(PlanSchoolSource::FileName, name) &&
                      look(PlanSchoolSource::Surroundings, surroundingsOf(plan.properties)));
    return best;
}

QString planSchoolReason(const PlanSchool &guess)
{
    switch (guess.source) {
    case PlanSchoolSource::Nowhere:
        return u"школа не названа"_s;
    case PlanSchoolSource::Several:
        return u"названо несколько школ"_s;
    case PlanSchoolSource::Unknown:
        return u"в реестре нет: %1"_s.arg(guess.named);
    case PlanSchoolSource::LoginInName:
        return u"по логину в имени файла"_s;
    case PlanSchoolSource::Title:
        return u"по названию плана"_s;
    case PlanSchoolSource::Approval:
        return u"по грифу утверждения"_s;
    case PlanSchoolSource::FileName:
        return u"по имени файла"_s;
    case PlanSchoolSource::Surroundings:
        return u"по тексту вокруг таблицы"_s;
    }
    return {};
}

} // namespace versta
