#include "sheetmapping.h"
#include "subjects.h"

#include "core/textfold.h"

#include <QRegularExpression>
#include <QSet>

#include <array>

namespace versta {

using namespace Qt::StringLiterals;

namespace {

struct HeaderRule
{
    QString pattern; ///< over the folded header
    SheetRole role;
};

const std::vector<std::pair<QRegularExpression, SheetRole>> &headerRules()
{
    // The order matters: what is more particular stands first.
    static const std::vector<HeaderRule> rules{
        {u"^(фио|ф\\.? ?и\\.? ?о\\.?|фамилия|имя|отчество)\\b.*|^(фио|фамилия).*"_s, SheetRole::PupilName},
        {u"^(отметк[аи]|отм\\.) (по журналу|за (предыдущ|прошл|четверть|триместр|полугодие|год)|в журнале).*|^otc$|"
         "^оценка (по журналу|в журнале|за (предыдущ|прошл|четверть|триместр|год)).*|^(журнал|отметка \\(журнал\\))$"_s,
         SheetRole::Journal},
        {u"^(отметка|отм\\.|оценка|отметка за впр|отм\\. за (впр|работу)|отметка впр|отметка за работу|оценка за "
         u"впр|mark|"
         "группа баллов|группы баллов|группа участников по отметке)$"_s,
         SheetRole::Mark},
        {u"^(итого баллов|всего баллов|первичный балл|сумма баллов|общий балл|суммарный балл|итоговый балл|"
         "набранный балл|первичные баллы|перв\\. балл|балл|баллы|итого|сумма|sum)$"_s,
         SheetRole::Total},
        {u"^(код участника|код обучающегося|код ученика|код учащегося|код|code|код участника впр)$"_s,
         SheetRole::PupilCode},
        {u"^вариант( работы)?$|^(№|номер) варианта$|^var(-?1|iant)?$"_s, SheetRole::Variant},
        {u"^(класс|наименование класса|порядковый номер класса|буква класса|литера класса|klass|литера|"
         "буква \\(цифра\\) класса.*|класс обучающегося)$"_s,
         SheetRole::Class},
        {u"^(пол|gender)$"_s, SheetRole::Gender},
        {u"^(логин|логин (оо|школы|образовательной организации)|пользователь|user|login|код (оо|школы))$"_s,
         SheetRole::Login},
        {u"^(оо|образовательная организация|общеобразовательная организация)$"_s, SheetRole::SchoolOrLogin},
        {u"^(название|наименование|полное наименование|краткое наименование) (оо|школы|образовательной организации|"
         "общеобразовательной организации)$|^(школа|название|наименование)$"_s,
         SheetRole::SchoolName},
        {u"^код (региона|субъекта)( рф)?$"_s, SheetRole::RegionCode},
        {u"^(регион|субъект|субъект рф)$"_s, SheetRole::Region},
        {u"^(муниципалитет|муниципальное образование|мсу|мо|ате|район|территория|наименование муниципалитета|"
         "муниципальный район|муниципалитет \\(ате\\)|groups?)$"_s,
         SheetRole::Municipality},
        {u"^адрес( оо| школы)?$|^место нахождения$"_s, SheetRole::Address},
        {u"^(группы?|группа|наименование группы) участников$|^группы?$|^участники$"_s, SheetRole::Group},
        {u"^(кол-во|количество|число) (оо|школ|образовательных организаций)$"_s, SheetRole::Schools},
        {u"^(кол-во|количество|число|всего)( всего)? ?(участников|обучающихся|учащихся|учеников|уч-ся|уч\\.?|человек|"
         "писавших|выполнявших|работ)( работу| впр)?( ?\\(?(всего|чел\\.?)\\)?)?$|^(участников|писали|выполняли "
         "работу|кол-во уч\\.?|кол-во|участников, чел\\.?)$"_s,
         SheetRole::Participants},
        {u"^(средний|ср\\.?) (первичный |тестовый )?балл.*"_s, SheetRole::MeanScore},
        {u"^(год|учебный год|год проведения)$"_s, SheetRole::Year},
        {u"^параллель$"_s, SheetRole::Grade},
        {u"^(предмет|учебный предмет)$"_s, SheetRole::Subject},
        {u"^дата( и время)?( загрузки)?$"_s, SheetRole::UploadDate},
        {u"^(№|№ задания|номер задания|задание|задания|№ п/п)$"_s, SheetRole::TaskCode},
        {u"^(блоки пооп|проверяемые|планируемые результаты|умения|проверяемое).*"_s, SheetRole::Requirement},
        {u"^(макс\\.? ?балл|максимальный балл|макс\\.? ?балл за задание|максимальный балл за задание|"
         "максимальный первичный балл)$"_s,
         SheetRole::TaskMaximum},
        {u"^(количество|кол-во|число|всего) (маркеров|признаков).*"_s, SheetRole::MarkerCount},
        {u"^(показатель|сравнение|соответствие отметок|результат сравнения|группа сравнения)$"_s, SheetRole::ShiftName},
        {u"^(%|доля|доля, ?%|процент|%, участников|% участников)$"_s, SheetRole::ShareValue},
    };
    static const auto compiled = [] {
        std::vector<std::pair<QRegularExpression, SheetRole>> list;
        list.reserve(rules.size());
        for (const auto &[pattern, role] : rules)
            list.emplace_back(QRegularExpression(pattern, QRegularExpression::UseUnicodePropertiesOption), role);
        return list;
    }();
    return compiled;
}

bool saysCount(const QString &header)
{
    return header.contains(u"кол-во"_s) || header.contains(u"количество"_s) || header.contains(u"чел"_s) ||
           header.contains(u"число"_s);
}

/// «1 (2б)», «9.1 (1б)», «5(1)(1б)», «4К1 (3 балла)», «балл за 3», «задание 7», «a-12-grade».
bool readTask(const QString &header, MappedColumn &column)
{
    static const QString code = u"((?:\\d{1,2} ?)?[кk] ?\\d{1,2}|\\d{1,2}(?: ?[кk] ?\\d{1,2})?)"_s +
                                u"((?:[.,]\\d{1,2}|\\(\\d{1,2}\\)|[а-е](?![а-я]))*)"_s;
    static const QRegularExpression withMaximum(
        u"^(?:задание |зад\\.? ?|№ ?|балл за (?:задание )?)?"_s + code +
            u" ?[(\\[] ?(?:макс\\.? ?(?:балл)? ?-? ?)?(\\d{1,2}) ?(?:б|балл|балла|баллов)?\\.? ?[)\\]]$"_s,
        QRegularExpression::UseUnicodePropertiesOption);
    static const QRegularExpression named(u"^(?:балл за (?:задание )?№? ?|задание №? ?|з(?:ад)?\\.?[ -]?№? ?|№ ?)"_s +
                                              code + u"$|^a-(\\d{1,2})-grade$"_s,
                                          QRegularExpression::UseUnicodePropertiesOption);
    static const QRegularExpression criterion(u"^((?:\\d{1,2} ?)?[кk] ?\\d{1,2})()$"_s);
    auto match = withMaximum.match(header);
    if (match.hasMatch()) {
        column.maximum = match.captured(3).toInt();
    } else {
        match = named.match(header);
        if (!match.hasMatch())
            match = criterion.match(header);
        if (!match.hasMatch())
            return false;
    }
    column.role = SheetRole::Task;
    column.code = match.captured(1).isEmpty() ? match.captured(3) : match.captured(1) + match.captured(2);
    column.code.remove(u' ').replace(u',', u'.').replace(u'k', u'К').replace(u'к', u'К');
    return true;
}

bool readShift(const QString &header, MappedColumn &column)
{
    static const std::array<QRegularExpression, 3> names{QRegularExpression(u"^(понизил|ниже|занизил)"_s),
                                                         QRegularExpression(u"^(подтвердил|совпа)"_s),
                                                         QRegularExpression(u"^(повысил|выше|завысил)"_s)};
    for (size_t direction = 0; direction < names.size(); ++direction) {
        if (!names[direction].match(header).hasMatch())
            continue;
        column.role = saysCount(header) && !header.contains(u'%') ? SheetRole::ShiftCount : SheetRole::ShiftPercent;
        column.index = static_cast<int>(direction);
        return true;
    }
    return false;
}

/// «4 РУ», «РУ 4», «Русский язык 5», «Математика, 4 класс».
bool readMarker(const QString &header, MappedColumn &column)
{
    static const QRegularExpression withCode(u"^(?:(\\d{1,2})[ -]?([а-я]{2})|([а-я]{2})[ -]?(\\d{1,2}))$"_s);
    static const QRegularExpression withName(
        u"^(\\D+?),? (\\d{1,2})(?: ?класс| ?кл\\.?)?$|^(\\d{1,2})(?: ?класс| ?кл\\.?)?,? (\\D+)$"_s);
    for (const auto *pattern : {&withCode, &withName}) {
        const auto match = pattern->match(header);
        if (!match.hasMatch())
            continue;
        QString name;
        int grade = 0;
        for (int group = 1; group <= 4; ++group) {
            const auto part = match.captured(group);
            if (part.isEmpty())
                continue;
            bool ok = false;
            if (const int number = part.toInt(&ok); ok)
                grade = number;
            else
                name = part;
        }
        const auto subject = pattern == &withCode ? subjectOfCode(name) : [&]() -> std::optional<QString> {
            const auto mention = subjectWithin(name);
            return mention ? std::optional(mention->name) : std::nullopt;
        }();
        if (!subject || grade < 1 || grade > 11)
            continue;
        column.role = SheetRole::Marker;
        column.code = *subject;
        column.index = grade;
        return true;
    }
    return false;
}

/// A number among words that say nothing new: «2», «отметка «2», %», «Распределение групп баллов в % 3».
bool readNumber(const QString &header, MappedColumn &column)
{
    static const QRegularExpression word(u"[а-яa-z]+|\\d+(?:[.,]\\d+)?"_s);
    static const QSet<QString> fillers{
        u"отметка"_s,    u"отметку"_s,     u"отметки"_s,       u"отметкам"_s,   u"отметок"_s,   u"оценка"_s,
        u"оценку"_s,     u"доля"_s,        u"процент"_s,       u"в"_s,          u"на"_s,        u"участников"_s,
        u"получивших"_s, u"получили"_s,    u"распределение"_s, u"групп"_s,      u"группы"_s,    u"баллов"_s,
        u"балл"_s,       u"балла"_s,       u"баллы"_s,         u"первичных"_s,  u"первичный"_s, u"по"_s,
        u"кол"_s,        u"во"_s,          u"количество"_s,    u"чел"_s,        u"человек"_s,   u"уч"_s,
        u"число"_s,      u"обучающихся"_s, u"учащихся"_s,      u"статистика"_s, u"с"_s,         u"отметкой"_s,
        u"за"_s,         u"впр"_s,         u"первичным"_s,     u"баллам"_s};
    std::optional<int> number;
    for (auto matches = word.globalMatch(header); matches.hasNext();) {
        const auto token = matches.next().captured();
        bool ok = false;
        const double value = QString(token).replace(u',', u'.').toDouble(&ok);
        if (!ok && !fillers.contains(token))
            return false;
        if (ok && (number || value != static_cast<int>(value)))
            return false;
        if (ok)
            number = static_cast<int>(value);
    }
    if (!number || *number > 120)
        return false;
    column.role = SheetRole::Number;
    column.index = *number;
    column.counts = saysCount(header) && !header.contains(u'%') && !header.contains(u"дол"_s);
    return true;
}

} // namespace

MappedColumn columnOfHeader(QStringView header)
{
    // A header that is longer is a text of some kind; patterns need not look at it.
    constexpr qsizetype longest = 400;
    MappedColumn column;
    column.header = header.toString().simplified();
    auto plain = folded(header.left(longest));
    while (!plain.isEmpty() && (plain.endsWith(u':') || plain.endsWith(u'*') || plain.endsWith(u',')))
        plain = plain.chopped(1).trimmed();
    if (plain.isEmpty())
        return column;
    if (readShift(plain, column) || readTask(plain, column))
        return column;
    for (const auto &[pattern, role] : headerRules()) {
        if (pattern.match(plain).hasMatch()) {
            column.role = role;
            return column;
        }
    }
    if (!readMarker(plain, column))
        readNumber(plain, column);
    return column;
}

int SheetMapping::column(SheetRole role) const
{
    const auto found = std::ranges::find(columns, role, &MappedColumn::role);
    return found == columns.end() ? -1 : found->column;
}

std::vector<MappedColumn> SheetMapping::all(SheetRole role) const
{
    std::vector<MappedColumn> found;
    std::ranges::copy_if(columns, std::back_inserter(found),
                         [role](const MappedColumn &column) { return column.role == role; });
    return found;
}

} // namespace versta
