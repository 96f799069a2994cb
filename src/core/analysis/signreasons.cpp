#include "signreasons.h"

#include "signwords.h"

namespace versta::reason {

using namespace Qt::StringLiterals;

namespace {

QString atLeast(const QString &what, int count, int needed)
{
    return u"%1: %2, нужно не меньше %3"_s.arg(what).arg(count).arg(needed);
}

} // namespace

QString fewWorks(int works, int needed)
{
    return atLeast(u"мало работ"_s, works, needed);
}

QString fewPupilsWithJournal(int pupils, int needed)
{
    return atLeast(u"мало работ с отметкой по журналу"_s, pupils, needed);
}

QString oneScoreOnly()
{
    return u"у всех работ один и тот же балл, интервал построить нельзя"_s;
}

QString noDistribution()
{
    return u"нет распределения первичных баллов школы"_s;
}

QString noRegionRow()
{
    return u"нет строки региона в отчёте «Распределение первичных баллов»"_s;
}

QString regionWithoutSize()
{
    return u"в строке региона не указано число участников"_s;
}

QString regionOneScoreOnly()
{
    return u"в строке региона один и тот же балл у всех работ"_s;
}

QString noJournal()
{
    return u"нет отметок по журналу"_s;
}

QString oneMarkOnly()
{
    return u"у всех учеников один и тот же балл или одна и та же отметка по журналу, сравнить порядок нельзя"_s;
}

QString noResults(int grade, int year)
{
    return u"нет результатов школы в %1 классе за %2 год"_s.arg(grade).arg(year);
}

QString noMean(int grade, int year)
{
    return u"неизвестен средний процент выполнения в %1 классе за %2 год"_s.arg(grade).arg(year);
}

QString noPoints(int grade, int year)
{
    return u"средний процент выполнения в %1 классе за %2 год равен нулю"_s.arg(grade).arg(year);
}

QString fewSchools(int schools, int needed)
{
    return atLeast(u"мало школ для сравнения"_s, schools, needed);
}

QString fewWorksOfSchool(int works, int needed)
{
    return u"мало данных: %1 из %2"_s.arg(worksText(works)).arg(needed);
}

QString noWorks()
{
    return u"нет индивидуальных результатов"_s;
}

QString noMaximum()
{
    return u"неизвестен наибольший первичный балл"_s;
}

QString noScale()
{
    return u"нет шкалы перевода баллов в отметки"_s;
}

QString noTasks()
{
    return u"нет выполнения заданий школы"_s;
}

QString noTasksOfRegion()
{
    return u"нет строки региона в отчёте «Выполнение заданий»"_s;
}

QString fewTasks(int tasks, int needed)
{
    return atLeast(u"мало заданий"_s, tasks, needed);
}

QString noMarks()
{
    return u"нет долей отметок школы"_s;
}

} // namespace versta::reason
