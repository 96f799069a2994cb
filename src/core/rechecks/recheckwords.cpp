#include "recheckwords.h"

#include "core/analysis/signwords.h"
#include "core/pluralru.h"

namespace versta {

using namespace Qt::StringLiterals;

namespace {

QString signedText(double value, int decimals)
{
    const QString text = numberText(value, decimals);
    return value > 0 && text != u"0" && !text.startsWith(u"0,00") ? u'+' + text : text;
}

// «в 1 работе», «в 6 работах».
QString inWorks(int count)
{
    return countOf(count, u"работе"_s, u"работах"_s, u"работах"_s);
}

QString markChanges(const RecheckFigures &figures)
{
    QStringList parts;
    if (figures.markLowered > 0)
        parts << u"снижена в %1"_s.arg(figures.markLowered);
    if (figures.markRaised > 0)
        parts << u"повышена в %1"_s.arg(figures.markRaised);
    return parts.isEmpty() ? QString() : u" (%1)"_s.arg(parts.join(u", "_s));
}

} // namespace

QString recheckKindName(RecheckKind kind)
{
    return kind == RecheckKind::Cross ? u"перекрёстная"_s : u"комиссия муниципалитета"_s;
}

QString recheckTitle(const RecheckHead &head)
{
    QString title;
    if (!head.number.isEmpty())
        title += u" № "_s + head.number.simplified();
    if (head.date)
        title += u" от "_s + head.date->toString(u"dd.MM.yyyy"_s);
    return title.isEmpty() ? u"Перепроверка без приказа"_s : u"Приказ"_s + title;
}

QString recheckChoiceText(const RecheckChoice &choice)
{
    QString how;
    switch (choice.kind) {
    case RecheckChoiceKind::All:
        how = u"все работы выбранных школ"_s;
        break;
    case RecheckChoiceKind::Signs:
        how = u"работы, на которые указывают признаки"_s;
        break;
    case RecheckChoiceKind::Random:
        how = u"случайный отбор, %1 работ каждой школы"_s.arg(percentText(choice.percent, 0));
        if (choice.least > 0)
            how += u", но не меньше %1"_s.arg(choice.least);
        how += u", ключ отбора «%1»"_s.arg(choice.seed);
        break;
    }
    return u"%1: %2 из %3"_s.arg(how).arg(choice.works).arg(worksOfText(choice.pool));
}

QString classText(int grade, const QString &schoolClass)
{
    if (grade <= 0)
        return schoolClass;
    const bool isNumber = !schoolClass.isEmpty() && schoolClass.front().isDigit();
    return QString::number(grade) + (isNumber ? u"-"_s : QString()) + schoolClass;
}

QString shareText(const ShareEstimate &share)
{
    if (share.of == 0)
        return u"нет данных"_s;
    return u"%1 (%2–%3)"_s.arg(percentText(100 * share.share, 0), numberText(100 * share.low, 0),
                               percentText(100 * share.high, 0));
}

QStringList recheckSentences(const RecheckFigures &figures)
{
    if (figures.works == 0)
        return {u"Работы для перепроверки не выбраны."_s};
    if (figures.rechecked == 0)
        return {u"Выбрано %1, результатов перепроверки ещё нет."_s.arg(worksText(figures.works))};
    QStringList sentences{
        u"Перепроверено %1 из %2."_s.arg(worksText(figures.rechecked), QString::number(figures.works))};
    if (figures.changed() == 0) {
        sentences << u"Первичный балл подтверждён во всех работах."_s;
    } else {
        sentences << u"Первичный балл изменён в %1: снижен в %2, повышен в %3. Среднее изменение балла %4, среднее "
                     "отклонение без знака %5."_s.arg(inWorks(figures.changed()))
                         .arg(figures.lowered)
                         .arg(figures.raised)
                         .arg(signedText(*figures.meanChange(), 2), numberText(*figures.meanDistance(), 2));
    }
    sentences << u"Совпадение баллов: %1."_s.arg(shareText(figures.totalAgreement()));
    if (figures.marked == 0) {
        sentences << u"Об отметках сказать нельзя: шкала работы не известна и отметки не введены."_s;
        return sentences;
    }
    sentences << (figures.markChanged() == 0
                      ? u"Отметки подтверждены во всех работах."_s
                      : u"Отметка изменена в %1%2."_s.arg(inWorks(figures.markChanged()), markChanges(figures)));
    QString agreement = u"Совпадение отметок: %1"_s.arg(shareText(figures.markAgreement()));
    if (const auto kappa = figures.kappa())
        agreement += u", взвешенная каппа Коэна %1"_s.arg(numberText(*kappa, 2));
    return sentences << agreement + u'.';
}

QString recheckNote(const RecheckHead &head, const RecheckFigures &figures)
{
    QString order = recheckTitle(head);
    order[0] = order[0].toLower();
    QString note = head.number.isEmpty() && !head.date ? u"Перепроверка: "_s : u"Перепроверка (%1): "_s.arg(order);
    note += u"проверено %1 из %2"_s.arg(figures.rechecked).arg(worksOfText(figures.works));
    if (figures.rechecked == 0)
        return note;
    note += figures.changed() == 0 ? u", баллы подтверждены"_s : u", балл изменён в %1"_s.arg(figures.changed());
    if (figures.marked > 0)
        note += figures.markChanged() == 0
                    ? u", отметки подтверждены"_s
                    : u", отметка — в %1%2"_s.arg(figures.markChanged()).arg(markChanges(figures));
    if (figures.changed() > 0)
        note += u", среднее изменение балла %1"_s.arg(signedText(*figures.meanChange(), 1));
    return note;
}

std::vector<RecheckMember> membersFromText(const QString &text)
{
    std::vector<RecheckMember> members;
    for (const QString &line : text.split(u'\n')) {
        if (line.trimmed().isEmpty())
            continue;
        members.push_back({line.section(u',', 0, 0).simplified(), line.section(u',', 1).simplified()});
    }
    return members;
}

QString membersText(const std::vector<RecheckMember> &members)
{
    QStringList lines;
    for (const RecheckMember &member : members)
        lines << (member.post.isEmpty() ? member.name : member.name + u", "_s + member.post);
    return lines.join(u'\n');
}

} // namespace versta
