#include "core/deadline.h"
#include "support/catch.h"

#include <QStringList>

#include <rapidcheck.h>

#include <algorithm>

using namespace versta;
using namespace Qt::StringLiterals;

namespace {

/// Words clerks use in deadline cells, pieces of dates, signs, and what gets in by accident.
const QStringList &vocabulary()
{
    static const QStringList words =
        QStringList{QString(QChar(0xD83D))} + // half a surrogate pair
        u"сентябрь октябрь марта мая 2023 2024 г. гг. год года учебный учебного до по с не позднее в течение и , ; . - "
        u"– — ( ) "
        "01.09.2023 31.02 15.04 15 1 31 40 00 I II III IV квартал кв. четверть полугодие неделя декада половина начало "
        "середина конец первая последняя ежегодно ежемесячно постоянно далее раз в каждый месяц числа числах плану "
        "графику "
        "согласно приказу от № 120 после проведения ВПР запросу мере необходимости дней период весь на к за 14.00 "
        "12:30 каб. "
        "понедельник пятница лето каникулы следующего текущего … / « » \U0001F4C5 \u200B щ 999999999999 2023-2024 2023/24"_s
            .split(u' ', Qt::SkipEmptyParts);
    return words;
}

rc::Gen<QString> cell()
{
    return rc::gen::map(rc::gen::container<std::vector<std::pair<int, int>>>(rc::gen::pair(
                            rc::gen::inRange(0, static_cast<int>(vocabulary().size())), rc::gen::inRange(0, 4))),
                        [](const std::vector<std::pair<int, int>> &picks) {
                            static const QStringList gaps{u" "_s, u""_s, u"\n"_s, u", "_s};
                            QString text;
                            for (const auto &[word, gap] : picks)
                                text += vocabulary()[word] + gaps[gap];
                            return text;
                        });
}

rc::Gen<PlanPeriod> anyPeriod()
{
    return rc::gen::element(PlanPeriod(), PlanPeriod::schoolYear(2023), PlanPeriod::calendarYear(2024),
                            PlanPeriod::years(2022, 2025));
}

/// The same cell as another typist would leave it.
QString retyped(const QString &text)
{
    QString other = text.toUpper();
    other.replace(u'–', u'-').replace(u'—', u'-').replace(u'-', u'‑');
    other.replace(u' ', QChar::Nbsp);
    other.replace(u'Ё', u'Е');
    return other;
}

bool runsForward(const DateInterval &interval)
{
    const auto &[from, to] = interval;
    const auto named = from || to;
    const auto valid = (!from || from->isValid()) && (!to || to->isValid());
    return named && valid && (!from || !to || *from <= *to);
}

} // namespace

TEST_CASE("Any text is understood without harm and every interval runs forward")
{
    CHECK(rc::check("intervals run forward", [] {
        const auto text = *cell();
        const auto period = *anyPeriod();
        const auto month = *rc::gen::maybe(rc::gen::inRange(1, 13));
        const auto deadline = understandDeadline(text, period, month ? std::optional(*month) : std::nullopt);
        RC_ASSERT(!deadline.meaning.isEmpty());
        RC_ASSERT(std::all_of(deadline.intervals.begin(), deadline.intervals.end(), runsForward));
        if (deadline.kind == Deadline::Kind::Unparsed || deadline.kind == Deadline::Kind::Empty)
            RC_ASSERT(deadline.intervals.empty());
    }));
}

TEST_CASE("Any characters at all are understood without harm")
{
    CHECK(rc::check("random characters", [] {
        QString text;
        for (const auto code : *rc::gen::arbitrary<std::vector<char16_t>>())
            text.append(QChar(code));
        RC_ASSERT(!understandDeadline(text, PlanPeriod::schoolYear(2023)).meaning.isEmpty());
    }));
}

TEST_CASE("Capitals and the kind of dash and space change nothing")
{
    CHECK(rc::check("same answer", [] {
        const auto text = *cell();
        const auto period = *anyPeriod();
        auto first = understandDeadline(text, period);
        auto second = understandDeadline(retyped(text), period);
        RC_ASSERT(first.kind == second.kind);
        RC_ASSERT(first.intervals == second.intervals);
        RC_ASSERT(first.recurs == second.recurs);
        RC_ASSERT(first.approximate == second.approximate);
    }));
}

TEST_CASE("Every day written out is understood as that day")
{
    CHECK(rc::check("dates", [] {
        static const QStringList months =
            u"января февраля марта апреля мая июня июля августа сентября октября ноября декабря"_s.split(u' ');
        const auto day = QDate(2020, 1, 1).addDays(*rc::gen::inRange(0, 3650));
        const auto period = *anyPeriod();
        const QStringList spellings{day.toString(u"dd.MM.yyyy"_s),
                                    day.toString(u"d.M.yyyy"_s),
                                    day.toString(u"dd.MM.yy"_s),
                                    day.toString(u"yyyy-MM-dd"_s),
                                    day.toString(u"dd/MM/yyyy г."_s),
                                    u"%1 %2 %3 года"_s.arg(day.day()).arg(months[day.month() - 1]).arg(day.year())};
        for (const auto &spelling : spellings) {
            const auto deadline = understandDeadline(spelling, period);
            RC_ASSERT(deadline.kind == Deadline::Kind::Date);
            RC_ASSERT(deadline.intervals == (std::vector<DateInterval>{{day, day}}));
            RC_ASSERT(understandDeadline(u"до %1"_s.arg(spelling), period).lastDay() == std::optional(day));
        }
    }));
}

// A search that goes back over the whole cell again and again would run into the time limit of the tests.
TEST_CASE("A very long cell is understood")
{
    for (const auto &piece : {u"1, "_s, u"после "_s, u"в течение дня после "_s, u"(("_s, u"до 1 по 2 с 3 "_s, u"-"_s,
                              u"сентябрь-"_s, u"раз в "_s})
        CHECK_FALSE(understandDeadline(piece.repeated(20000), PlanPeriod::schoolYear(2023)).meaning.isEmpty());
}

TEST_CASE("First and last day of a deadline")
{
    const auto period = PlanPeriod::schoolYear(2023);
    const auto months = understandDeadline(u"май, сентябрь"_s, period);
    CHECK(months.firstDay() == std::optional(QDate(2023, 9, 1)));
    CHECK(months.lastDay() == std::optional(QDate(2024, 5, 31)));
    const auto until = understandDeadline(u"до 1 октября"_s, period);
    CHECK(until.firstDay() == std::optional(QDate(2023, 10, 1)));
    CHECK(until.lastDay() == std::optional(QDate(2023, 10, 1)));
    const auto open = understandDeadline(u"с 1 октября"_s, period);
    CHECK(open.firstDay() == std::optional(QDate(2023, 10, 1)));
    CHECK_FALSE(open.lastDay());
    CHECK_FALSE(understandDeadline(u"по графику"_s, period).lastDay());
}
