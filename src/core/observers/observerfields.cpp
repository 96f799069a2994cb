#include "observerfields.h"

#include "core/textfold.h"

#include <QRegularExpression>

#include <algorithm>

namespace versta {

using namespace Qt::StringLiterals;

namespace {

struct FieldName
{
    ObserverField field;
    QStringView name;
};

constexpr std::array FieldNames{
    FieldName{ObserverField::Name, u"Фамилия, имя, отчество"},
    FieldName{ObserverField::Register, u"Реестр"},
    FieldName{ObserverField::Category, u"Категория"},
    FieldName{ObserverField::Workplace, u"Место работы"},
    FieldName{ObserverField::Subjects, u"Ведёт предметы"},
    FieldName{ObserverField::Contact, u"Контакты"},
    FieldName{ObserverField::AccreditationNumber, u"Аккредитация, №"},
    FieldName{ObserverField::AccreditationFrom, u"Аккредитация с"},
    FieldName{ObserverField::AccreditationTo, u"Аккредитация до"},
    FieldName{ObserverField::BriefingDay, u"Дата инструктажа"},
    FieldName{ObserverField::Briefed, u"Инструктаж пройден"},
    FieldName{ObserverField::OwnSchools, u"Работает в школах"},
    FieldName{ObserverField::ChildSchools, u"Школы детей"},
    FieldName{ObserverField::RelativeSchools, u"Школы родственников"},
    FieldName{ObserverField::Note, u"Примечание"},
};

QString dayText(QDate day)
{
    return day.isValid() ? day.toString(u"dd.MM.yyyy"_s) : QString();
}

std::optional<QDate> dayIn(const QString &text)
{
    const QString first = text.section(u' ', 0, 0);
    for (const QString &format : {u"d.M.yyyy"_s, u"yyyy-MM-dd"_s}) {
        if (const QDate day = QDate::fromString(first, format); day.isValid())
            return day;
    }
    return std::nullopt;
}

Result<> setDay(QDate &day, const QString &text)
{
    const auto understood = dayIn(text);
    if (!text.isEmpty() && !understood)
        return failure(Error::Code::Parse, u"«%1» — не дата. Пишите день.месяц.год: 15.04.2026."_s.arg(text));
    day = understood.value_or(QDate());
    return {};
}

Result<> setMark(Observer &observer, const QString &text)
{
    static const QStringList yes{u"да"_s,     u"+"_s,      u"пройден"_s,       u"пройдено"_s,
                                 u"прошел"_s, u"прошла"_s, u"присутствовал"_s, u"1"_s,
                                 u"v"_s,      u"есть"_s};
    static const QStringList no{u"нет"_s, u"-"_s, u"не пройден"_s, u"0"_s, u"не прошел"_s, u"не прошла"_s};
    const QString plain = folded(text);
    if (const auto day = dayIn(text)) {
        observer.briefingDay = *day;
        observer.briefed = true;
    } else if (yes.contains(plain)) {
        observer.briefed = true;
    } else if (plain.isEmpty() || no.contains(plain)) {
        observer.briefed = false;
    } else {
        return failure(Error::Code::Parse, u"«%1» — не отметка об инструктаже. Пишите «да» или «нет»."_s.arg(text));
    }
    return {};
}

// «№ 7 с 01.04.2026 до 31.05.2026»: lists have all of it in one cell.
void setAccreditation(Accreditation &accreditation, QString text)
{
    static const auto dayAfter = [](const QString &word) {
        return QRegularExpression(uR"(\b(?:%1)\s+(\d{1,2}\.\d{1,2}\.\d{4})(?:\s*г\.?)?)"_s.arg(word),
                                  QRegularExpression::UseUnicodePropertiesOption);
    };
    static const QRegularExpression from = dayAfter(u"с|от"_s);
    static const QRegularExpression to = dayAfter(u"до|по"_s);
    const auto take = [&text](const QRegularExpression &pattern, QDate &day) {
        const auto found = pattern.match(text);
        if (!found.hasMatch())
            return;
        day = dayIn(found.captured(1)).value_or(day);
        text.remove(found.capturedStart(), found.capturedLength());
    };
    take(from, accreditation.from);
    take(to, accreditation.to);
    if (text.startsWith(u'№'))
        text.remove(0, 1);
    accreditation.number = text.simplified();
}

SchoolTieKind tieOf(ObserverField field)
{
    if (field == ObserverField::OwnSchools)
        return SchoolTieKind::Works;
    return field == ObserverField::ChildSchools ? SchoolTieKind::Child : SchoolTieKind::Relative;
}

QString schoolTexts(const Observer &observer, SchoolTieKind kind, const std::vector<School> &schools)
{
    QStringList names;
    for (const SchoolTie &tie : observer.ties) {
        const auto school = std::ranges::find(schools, tie.school, &School::id);
        if (tie.kind == kind && school != schools.end())
            names << school->name();
    }
    return names.join(u"; "_s);
}

Result<> setSchools(Observer &observer, SchoolTieKind kind, const QString &text, const std::vector<School> &schools)
{
    static const QRegularExpression between(u"[;\\n]"_s);
    std::vector<SchoolTie> ties = observer.ties;
    std::erase_if(ties, [&](const SchoolTie &tie) { return tie.kind == kind; });
    for (const QString &name : text.split(between, Qt::SkipEmptyParts)) {
        if (name.trimmed().isEmpty())
            continue;
        const SchoolId school = schoolNamed(name, schools);
        if (!school.isValid())
            return failure(Error::Code::Parse,
                           u"Школы «%1» нет в реестре. Напишите её так, как на странице «Школы», несколько школ — "
                           "через точку с запятой."_s.arg(name.simplified()));
        ties.push_back({school, kind});
    }
    arrangeTies(ties);
    observer.ties = std::move(ties);
    return {};
}

Result<> setRegister(Observer &observer, const QString &text)
{
    const QString plain = folded(text);
    if (plain.contains(u"муниципальн"_s))
        observer.list = ObserverRegister::Municipal;
    else if (plain.contains(u"обществен"_s))
        observer.list = ObserverRegister::Public;
    else
        return failure(Error::Code::Parse, u"«%1» — не реестр. Пишите «муниципальный» или «общественный»."_s.arg(text));
    return {};
}

} // namespace

QString observerFieldName(ObserverField field)
{
    return std::ranges::find(FieldNames, field, &FieldName::field)->name.toString();
}

QString observerFieldText(const Observer &observer, ObserverField field, const std::vector<School> &schools)
{
    switch (field) {
    case ObserverField::Name:
        return observer.name;
    case ObserverField::Register:
        return observerRegisterName(observer.list);
    case ObserverField::Category:
        return observerCategoryName(observer.category);
    case ObserverField::Workplace:
        return observer.workplace;
    case ObserverField::Subjects:
        return observer.subjects;
    case ObserverField::Contact:
        return observer.contact;
    case ObserverField::AccreditationNumber:
        return observer.accreditation.number;
    case ObserverField::AccreditationFrom:
        return dayText(observer.accreditation.from);
    case ObserverField::AccreditationTo:
        return dayText(observer.accreditation.to);
    case ObserverField::BriefingDay:
        return dayText(observer.briefingDay);
    case ObserverField::Briefed:
        return observer.briefed ? u"да"_s : QString();
    case ObserverField::OwnSchools:
    case ObserverField::ChildSchools:
    case ObserverField::RelativeSchools:
        return schoolTexts(observer, tieOf(field), schools);
    case ObserverField::Note:
        return observer.note;
    }
    return {};
}

Result<> setObserverField(Observer &observer, ObserverField field, const QString &text,
                          const std::vector<School> &schools)
{
    const bool lines = field == ObserverField::Note || field == ObserverField::OwnSchools ||
                       field == ObserverField::ChildSchools || field == ObserverField::RelativeSchools;
    const QString value = lines ? text.trimmed() : text.simplified();
    switch (field) {
    case ObserverField::Name:
        observer.name = value;
        return {};
    case ObserverField::Register:
        return setRegister(observer, value);
    case ObserverField::Category:
        observer.category = guessObserverCategory(value).value_or(ObserverCategory::Other);
        return {};
    case ObserverField::Workplace:
        observer.workplace = value;
        return {};
    case ObserverField::Subjects:
        observer.subjects = value;
        return {};
    case ObserverField::Contact:
        observer.contact = value;
        return {};
    case ObserverField::AccreditationNumber:
        setAccreditation(observer.accreditation, value);
        return {};
    case ObserverField::AccreditationFrom:
        return setDay(observer.accreditation.from, value);
    case ObserverField::AccreditationTo:
        return setDay(observer.accreditation.to, value);
    case ObserverField::BriefingDay:
        return setDay(observer.briefingDay, value);
    case ObserverField::Briefed:
        return setMark(observer, value);
    case ObserverField::OwnSchools:
    case ObserverField::ChildSchools:
    case ObserverField::RelativeSchools:
        return setSchools(observer, tieOf(field), value, schools);
    case ObserverField::Note:
        observer.note = value;
        return {};
    }
    return {};
}

} // namespace versta
