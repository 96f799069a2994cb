#include "schoolfields.h"

#include "textfold.h"

#include <QRegularExpression>

#include <algorithm>

namespace versta {

using namespace Qt::StringLiterals;

namespace {

constexpr int MostPeople = 20'000'000;

struct Named
{
    SchoolField field;
    QLatin1StringView code;
    QString name;
};

const Named &entryOf(SchoolField field)
{
    static const std::vector<Named> all{
        {SchoolField::ShortName, "short_name"_L1, u"Школа"_s},
        {SchoolField::Login, "login"_L1, u"Логин"_s},
        {SchoolField::Kind, "kind"_L1, u"Вид"_s},
        {SchoolField::Locality, "locality"_L1, u"Город или село"_s},
        {SchoolField::Settlement, "settlement"_L1, u"Населённый пункт"_s},
        {SchoolField::Pupils, "pupils"_L1, u"Учеников"_s},
        {SchoolField::Director, "director"_L1, u"Директор"_s},
        {SchoolField::Contact, "contact"_L1, u"Телефон, почта"_s},
        {SchoolField::Address, "address"_L1, u"Адрес"_s},
        {SchoolField::FullName, "full_name"_L1, u"Полное название"_s},
        {SchoolField::Municipality, "municipality"_L1, u"Муниципалитет"_s},
        {SchoolField::Population, "population"_L1, u"Жителей"_s},
        {SchoolField::ActiveFrom, "active_from"_L1, u"Действует с"_s},
        {SchoolField::ActiveTo, "active_to"_L1, u"Действует по"_s},
        {SchoolField::Note, "note"_L1, u"Заметки"_s},
    };
    return *std::ranges::find(all, field, &Named::field);
}

QString numberText(const std::optional<int> &number)
{
    return number ? QString::number(*number) : QString();
}

QString dateText(QDate date)
{
    return date.isValid() ? date.toString(u"dd.MM.yyyy"_s) : QString();
}

Result<> setLogin(School &school, const QString &text)
{
    if (text.isEmpty()) {
        school.login = {};
        return {};
    }
    auto login = SchoolLogin::fromText(text);
    if (!login)
        login = SchoolLogin::within(text);
    if (!login)
        return failure(Error::Code::Parse,
                       u"«%1» — не логин школы. Логин состоит из шести цифр: edu990101 или sch990101."_s.arg(text));
    school.login = *login;
    return {};
}

Result<> setNumber(std::optional<int> &number, const QString &text)
{
    QString digits = text;
    digits.removeIf([](QChar character) { return character.isSpace(); });
    if (digits.endsWith(u".0"_s) || digits.endsWith(u",0"_s))
        digits.chop(2);
    bool understood = false;
    const int value = digits.toInt(&understood);
    if (!text.isEmpty() && (!understood || value < 0 || value > MostPeople))
        return failure(Error::Code::Parse, u"«%1» — не целое число."_s.arg(text));
    number = text.isEmpty() ? std::nullopt : std::optional(value);
    return {};
}

// A year alone means its first or its last day.
Result<> setDate(QDate &date, const QString &text, bool last)
{
    static const QRegularExpression year(uR"(^(19|20)\d\d(\s*г\.?)?$)"_s);
    QDate understood;
    if (year.match(text).hasMatch())
        understood = last ? QDate(text.left(4).toInt(), 12, 31) : QDate(text.left(4).toInt(), 1, 1);
    for (const QString &format : {u"d.M.yyyy"_s, u"yyyy-MM-dd"_s}) {
        if (!understood.isValid())
            understood = QDate::fromString(text.section(u' ', 0, 0), format);
    }
    if (!text.isEmpty() && !understood.isValid())
        return failure(Error::Code::Parse, u"«%1» — не дата. Пишите день.месяц.год или год."_s.arg(text));
    date = understood;
    return {};
}

// «школа», «СОШ», «общеобразовательная школа»: what names a kind in a school's name names it in its own cell too.
Result<> setKind(School &school, const QString &text)
{
    const QString plain = folded(text);
    const auto named =
        std::ranges::find_if(AllSchoolKinds, [&](SchoolKind kind) { return plain == folded(schoolKindName(kind)); });
    static const QRegularExpression basic(u"^основн"_s);
    static const QRegularExpression primary(u"^начальн"_s);
    if (named != AllSchoolKinds.end())
        school.kind = *named;
    else if (basic.match(plain).hasMatch())
        school.kind = SchoolKind::Basic;
    else if (primary.match(plain).hasMatch())
        school.kind = SchoolKind::Primary;
    else if (plain.startsWith(u"средн"_s))
        school.kind = SchoolKind::Secondary;
    else if (!plain.isEmpty())
        school.kind = guessSchoolKind(text).value_or(SchoolKind::Other);
    return {};
}

Result<> setLocality(School &school, const QString &text)
{
    const QString plain = folded(text);
    if (plain.isEmpty()) {
        school.locality = Locality::Unknown;
        return {};
    }
    const auto understood = plain == u"г"_s   ? std::optional(Locality::Town)
                            : plain == u"с"_s ? std::optional(Locality::Village)
                                              : guessLocality(text);
    if (!understood)
        return failure(Error::Code::Parse, u"«%1» — не город и не село."_s.arg(text));
    school.locality = *understood;
    return {};
}

} // namespace

QString schoolFieldName(SchoolField field)
{
    return entryOf(field).name;
}

QString schoolFieldCode(SchoolField field)
{
    return entryOf(field).code;
}

QString schoolFieldText(const School &school, SchoolField field)
{
    switch (field) {
    case SchoolField::ShortName:
        return school.shortName;
    case SchoolField::Login:
        return school.login.text();
    case SchoolField::Kind:
        return schoolKindName(school.kind);
    case SchoolField::Locality:
        return localityName(school.locality);
    case SchoolField::Settlement:
        return school.settlement;
    case SchoolField::Pupils:
        return numberText(school.pupils);
    case SchoolField::Director:
        return school.director;
    case SchoolField::Contact:
        return school.contact;
    case SchoolField::Address:
        return school.address;
    case SchoolField::FullName:
        return school.fullName;
    case SchoolField::Municipality:
        return municipalityText(school.municipality);
    case SchoolField::Population:
        return numberText(school.population);
    case SchoolField::ActiveFrom:
        return dateText(school.activeFrom);
    case SchoolField::ActiveTo:
        return dateText(school.activeTo);
    case SchoolField::Note:
        return school.note;
    }
    return {};
}

Result<> setSchoolField(School &school, SchoolField field, const QString &text)
{
    const QString value = field == SchoolField::Note ? text.trimmed() : text.simplified();
    switch (field) {
    case SchoolField::ShortName:
        school.shortName = value;
        return {};
    case SchoolField::Login:
        return setLogin(school, value);
    case SchoolField::Kind:
        return setKind(school, value);
    case SchoolField::Locality:
        return setLocality(school, value);
    case SchoolField::Settlement:
        school.settlement = value;
        return {};
    case SchoolField::Pupils:
        return setNumber(school.pupils, value);
    case SchoolField::Director:
        school.director = value;
        return {};
    case SchoolField::Contact:
        school.contact = value;
        return {};
    case SchoolField::Address:
        school.address = value;
        return {};
    case SchoolField::FullName:
        school.fullName = value;
        return {};
    case SchoolField::Municipality:
        school.municipality = municipalityFromText(value);
        return {};
    case SchoolField::Population:
        return setNumber(school.population, value);
    case SchoolField::ActiveFrom:
        return setDate(school.activeFrom, value, false);
    case SchoolField::ActiveTo:
        return setDate(school.activeTo, value, true);
    case SchoolField::Note:
        school.note = value;
        return {};
    }
    return {};
}

bool isNumber(SchoolField field)
{
    return field == SchoolField::Pupils || field == SchoolField::Population;
}

QString problemOf(const School &school)
{
    if (school.name().isEmpty())
        return u"У школы должно быть название или логин."_s;
    if (school.activeFrom.isValid() && school.activeTo.isValid() && school.activeTo < school.activeFrom)
        return u"Последний день работы школы раньше первого."_s;
    return {};
}

} // namespace versta
