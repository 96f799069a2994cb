#include "rechecktables.h"

#include "core/analysis/signsentences.h"
#include "core/analysis/signwords.h"
#include "core/rechecks/recheckwords.h"

namespace versta {

using namespace Qt::StringLiterals;

namespace {

using Type = ExportColumn::Type;

QVariant known(const std::optional<int> &value)
{
    return value ? QVariant(*value) : QVariant();
}

QVariant known(const std::optional<double> &value)
{
    return value ? QVariant(*value) : QVariant();
}

QVariant filled(const QString &text)
{
    return text.isEmpty() ? QVariant() : QVariant(text);
}

QString nameIn(const SchoolsById &schools, SchoolId id, int year)
{
    const auto school = schools.find(id);
    return school == schools.end() ? QString() : school->second.nameIn(year);
}

QString loginIn(const SchoolsById &schools, SchoolId id)
{
    const auto school = schools.find(id);
    return school == schools.end() ? QString() : school->second.login.text();
}

std::vector<ExportColumn> figureColumns(const QStringList &of)
{
    std::vector<ExportColumn> columns;
    for (const QString &header : of)
        columns.push_back({header, Type::Text, 0});
    for (const QString &header : {u"Работ"_s, u"Проверено"_s, u"Балл изменён"_s, u"Балл снижен"_s, u"Балл повышен"_s})
        columns.push_back({header, Type::Integer, 0});
    columns.push_back({u"Среднее изменение балла"_s, Type::Number, 2});
    columns.push_back({u"Балл совпал, %"_s, Type::Percent, 0});
    for (const QString &header : {u"Отметка изменена"_s, u"Отметка снижена"_s, u"Отметка повышена"_s})
        columns.push_back({header, Type::Integer, 0});
    for (const QString &header : {u"Отметка совпала, %"_s, u"не меньше, %"_s, u"не больше, %"_s})
        columns.push_back({header, Type::Percent, 0});
    columns.push_back({u"Каппа Коэна"_s, Type::Number, 2});
    return columns;
}

void append(std::vector<QVariant> &row, const RecheckFigures &figures)
{
    const bool any = figures.rechecked > 0;
    const bool marked = figures.marked > 0;
    const auto count = [](bool said, int number) { return said ? QVariant(number) : QVariant(); };
    const auto share = [](bool said, double value) { return said ? QVariant(100 * value) : QVariant(); };
    const ShareEstimate marks = figures.markAgreement();
    row.insert(row.end(),
               {figures.works, figures.rechecked, count(any, figures.changed()), count(any, figures.lowered),
                count(any, figures.raised), known(figures.meanChange()), share(any, figures.totalAgreement().share),
                count(marked, figures.markChanged()), count(marked, figures.markLowered),
                count(marked, figures.markRaised), share(marked, marks.share), share(marked, marks.low),
                share(marked, marks.high), known(figures.kappa())});
}

ExportTable taskTable(const Recheck &recheck, const RecheckStatistics &statistics)
{
    ExportTable table;
    table.columns = {{u"Работа"_s, Type::Text, 0},
                     {u"Задание"_s, Type::Text, 0},
                     {u"Наибольший балл"_s, Type::Integer, 0},
                     {u"Проверено"_s, Type::Integer, 0},
                     {u"Балл изменён"_s, Type::Integer, 0},
                     {u"Балл снижен"_s, Type::Integer, 0},
                     {u"Балл повышен"_s, Type::Integer, 0},
                     {u"Среднее изменение балла"_s, Type::Number, 2}};
    for (const RecheckTaskFigures &task : statistics.byTask)
        table.rows.push_back({paperText(recheck.paper(task.paper)->key), task.code,
                              task.maximum > 0 ? QVariant(task.maximum) : QVariant(), task.works, task.changed(),
                              task.lowered, task.raised, known(task.meanChange())});
    return table;
}

QString breakdownTitle(RecheckBreakdown breakdown)
{
    switch (breakdown) {
    case RecheckBreakdown::Schools:
        return u"Расхождения по школам"_s;
    case RecheckBreakdown::Papers:
        return u"Расхождения по работам"_s;
    case RecheckBreakdown::Experts:
        return u"Расхождения по экспертам"_s;
    case RecheckBreakdown::Tasks:
        return u"Расхождения по заданиям"_s;
    }
    return {};
}

QString stateText(const Sign *sign)
{
    if (!sign || !sign->flagged)
        return u"не отмечен"_s;
    const QString step = evidenceStepName(sign->step);
    return step.isEmpty() ? u"отмечен"_s : u"отмечен, %1"_s.arg(step);
}

// «1 — 2, 2.1 — 3»: beside the table, so that the columns stay narrow on paper.
QString maximaText(const std::vector<PaperTask> &tasks)
{
    QStringList maxima;
    for (const PaperTask &task : tasks) {
        if (task.maximum > 0)
            maxima << u"%1 — %2"_s.arg(task.code).arg(task.maximum);
    }
    return maxima.join(u", "_s);
}

} // namespace

ExportTable protocolTable(const RecheckHead &head, const RecheckPaper &paper, const std::vector<RecheckWork> &works,
                          const SchoolsById &schools)
{
    ExportTable table;
    table.title = u"Протокол перепроверки: %1"_s.arg(paperText(paper.key));
    table.note = recheckTitle(head) + u". Баллы за задания: число, «X» — не приступал, «н» — не пройдено."_s;
    if (const QString maxima = maximaText(paper.tasks); !maxima.isEmpty())
        table.note += u" Не больше: %1."_s.arg(maxima);
    table.columns = {{u"Логин"_s, Type::Text, 0},
                     {u"Школа"_s, Type::Text, 0},
                     {u"Класс"_s, Type::Text, 0},
                     {u"Код"_s, Type::Text, 0}};
    for (const PaperTask &task : paper.tasks)
        table.columns.push_back({task.code, Type::Integer, 0});
    table.columns.push_back({u"Балл"_s, Type::Integer, 0});
    if (!paper.scale)
        table.columns.push_back({u"Отметка"_s, Type::Integer, 0});
    table.columns.push_back({u"Эксперт"_s, Type::Text, 0});
    table.columns.push_back({u"Примечание"_s, Type::Text, 0});
    for (const RecheckWork &work : works) {
        std::vector<QVariant> row(table.columns.size());
        row[0] = loginIn(schools, work.school);
        row[1] = nameIn(schools, work.school, paper.key.year);
        row[2] = filled(work.schoolClass);
        row[3] = QString::number(work.code);
        table.rows.push_back(std::move(row));
    }
    return table;
}

ExportTable recheckWorkTable(const Recheck &recheck, const SchoolsById &schools)
{
    ExportTable table;
    table.title = u"Перепроверенные работы"_s;
    table.note = recheckTitle(recheck.head);
    for (const QString &header : {u"Работа"_s, u"Логин"_s, u"Школа"_s, u"Класс"_s, u"Код"_s})
        table.columns.push_back({header, Type::Text, 0});
    for (const QString &header : {u"Балл был"_s, u"Балл стал"_s, u"Изменение"_s, u"Отметка была"_s, u"Отметка стала"_s})
        table.columns.push_back({header, Type::Integer, 0});
    for (const QString &header : {u"Эксперт"_s, u"Примечание"_s})
        table.columns.push_back({header, Type::Text, 0});
    for (const RecheckWork &work : recheck.works) {
        const RecheckPaper &paper = *recheck.paper(work.paper);
        const auto total = totalAfter(paper, work);
        table.rows.push_back(
            {paperText(paper.key), loginIn(schools, work.school), nameIn(schools, work.school, paper.key.year),
             classText(paper.key.grade, work.schoolClass), QString::number(work.code), work.before.total, known(total),
             total ? QVariant(*total - work.before.total) : QVariant(), known(markBefore(paper, work)),
             known(markAfter(paper, work)), filled(work.after.expert), filled(work.after.note)});
    }
    return table;
}

ExportTable recheckFigureTable(const Recheck &recheck, RecheckBreakdown breakdown, const SchoolsById &schools)
{
    const RecheckStatistics statistics = recheckStatistics(recheck);
    ExportTable table;
    const auto add = [&](const QStringList &of, const RecheckFigures &figures) {
        std::vector<QVariant> row(of.begin(), of.end());
        append(row, figures);
        table.rows.push_back(std::move(row));
    };
    switch (breakdown) {
    case RecheckBreakdown::Schools:
        table.columns = figureColumns({u"Школа"_s, u"Работа"_s});
        for (const auto &[school, paper, figures] : statistics.bySchool) {
            const PaperKey &key = recheck.paper(paper)->key;
            add({nameIn(schools, school, key.year), paperText(key)}, figures);
        }
        add({u"Всего"_s, {}}, statistics.all);
        break;
    case RecheckBreakdown::Papers:
        table.columns = figureColumns({u"Работа"_s});
        for (std::size_t at = 0; at < recheck.papers.size(); ++at)
            add({paperText(recheck.papers[at].key)}, statistics.byPaper[at]);
        add({u"Всего"_s}, statistics.all);
        break;
    case RecheckBreakdown::Experts:
        table.columns = figureColumns({u"Эксперт"_s});
        for (const auto &[expert, figures] : statistics.byExpert)
            add({expert.isEmpty() ? u"не указан"_s : expert}, figures);
        add({u"Всего"_s}, statistics.all);
        break;
    case RecheckBreakdown::Tasks:
        table = taskTable(recheck, statistics);
        break;
    }
    table.title = breakdownTitle(breakdown);
    table.note = recheckTitle(recheck.head);
    return table;
}

ExportTable recheckEffectTable(const std::vector<SignEffect> &effects, const std::map<SchoolLogin, QString> &names)
{
    ExportTable table;
    table.title = u"Признаки до и после перепроверки"_s;
    table.note = u"Предварительный расчёт: признаки посчитаны ещё раз с результатами перепроверки вместо исходных. "
                 "Хранимые результаты не изменены."_s;
    for (const QString &header : {u"Школа"_s, u"Работа"_s, u"Признак"_s, u"По исходным"_s, u"По перепроверенным"_s,
                                  u"Что изменилось"_s, u"Исходно"_s, u"После перепроверки"_s})
        table.columns.push_back({header, Type::Text, 0});
    for (const SignEffect &effect : effects) {
        const Sign &sign = effect.sign();
        const auto name = names.find(sign.school);
        const QString work = sign.paper.year > 0 ? paperText(sign.paper) : u"все работы"_s;
        QString kind = signKindName(sign.kind);
        if (sign.border >= 3)
            kind += u", граница «%1»"_s.arg(sign.border);
        if (!sign.schoolClass.isEmpty())
            kind += u", "_s + classText(sign.paper.grade, sign.schoolClass);
        table.rows.push_back({name == names.end() ? sign.school.text() : name->second, work, kind,
                              stateText(effect.before), stateText(effect.after), signChangeName(effect.change),
                              effect.before ? QVariant(effect.before->sentence) : QVariant(),
                              effect.after ? QVariant(effect.after->sentence) : QVariant()});
    }
    return table;
}

} // namespace versta
