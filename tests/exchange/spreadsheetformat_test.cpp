#include "exchange/spreadsheetformat.h"
#include "support/catch.h"

using namespace versta;
using namespace Qt::StringLiterals;

namespace {

QString shown(const QString &code, double value)
{
    return SpreadsheetFormat(code).shown(value, false).replace(QChar::Nbsp, u' ');
}

// 9 January 2023 and half past six in the evening of it.
constexpr double day = 44935;
constexpr double evening = day + 18.5 / 24;

} // namespace

TEST_CASE("General numbers are shown as short as they are")
{
    CHECK(shown({}, 1) == u"1"_s);
    CHECK(shown({}, 1.1) == u"1.1"_s);
    CHECK(shown({}, 0.1 + 0.2) == u"0.3"_s);
    CHECK(shown({}, -12.5) == u"-12.5"_s);
    CHECK(shown({}, 0) == u"0"_s);
    CHECK(shown(u"General"_s, 2023) == u"2023"_s);
    CHECK(shown(u"@"_s, 5) == u"5"_s);
    CHECK(shown({}, 123456789012) == u"123456789012"_s);
    CHECK(shown({}, 1e20) == u"1e+20"_s);
}

TEST_CASE("Number formats round and fill and group")
{
    CHECK(shown(u"0"_s, 2.6) == u"3"_s);
    CHECK(shown(u"0.00"_s, 1.1) == u"1.10"_s);
    CHECK(shown(u"0.0#"_s, 1.25) == u"1.25"_s);
    CHECK(shown(u"0.0#"_s, 1.2) == u"1.2"_s);
    CHECK(shown(u"000"_s, 7) == u"007"_s);
    CHECK(shown(u"#,##0.00"_s, 1234567.5) == u"1 234 567,50"_s);
    CHECK(shown(u"#,##0\\ \"₽\""_s, 1500) == u"1 500 ₽"_s);
    CHECK(shown(u"0%"_s, 0.75) == u"75%"_s);
    CHECK(shown(u"0.0%"_s, 0.125) == u"12,5%"_s);
    CHECK(shown(u"\"№ \"0"_s, 5) == u"№ 5"_s);
    CHECK(shown(u"0.00E+00"_s, 1234) == u"1.23E+03"_s);
    CHECK(shown(u"# ?/?"_s, 0.5) == u"0.5"_s);
}

TEST_CASE("A format has sections for negative numbers and nought")
{
    const auto code = u"0;\"минус \"0;\"нет\""_s;
    CHECK(shown(code, 3) == u"3"_s);
    CHECK(shown(code, -3) == u"минус 3"_s);
    CHECK(shown(code, 0) == u"нет"_s);
    CHECK(shown(u"[Red]0_);(0)"_s, -4) == u"(4)"_s);
}

TEST_CASE("Dates in figures always read day and month and year")
{
    for (const auto &code : {u"dd.mm.yyyy"_s, u"m/d/yy"_s, u"yyyy-mm-dd"_s, u"[$-419]dd\\.mm\\.yy;@"_s, u"d/m/yyyy"_s})
        CHECK(shown(code, day) == u"09.01.2023"_s);
    CHECK(SpreadsheetFormat::builtIn(14).shown(day, false) == u"09.01.2023"_s);
    CHECK(shown(u"dd.mm.yyyy\"г.\""_s, day) == u"09.01.2023г."_s);
}

TEST_CASE("Months in words are Russian and bend beside a day")
{
    CHECK(shown(u"mmmm yyyy"_s, day) == u"Январь 2023"_s);
    CHECK(shown(u"[$-419]mmmm\\ yyyy;@"_s, day) == u"Январь 2023"_s);
    CHECK(SpreadsheetFormat::builtIn(17).shown(day, false) == u"Январь 2023"_s);
    CHECK(shown(u"[$-FC19]dd\\ mmmm\\ yyyy\\ \\г\\.;@"_s, day) == u"09 января 2023 г."_s);
    CHECK(shown(u"d mmmm"_s, day) == u"9 января"_s);
    CHECK(shown(u"mmmm"_s, day) == u"Январь"_s);
    CHECK(shown(u"yyyy"_s, day) == u"2023"_s);
    CHECK(shown(u"dd.mm"_s, day) == u"09.01"_s);
    CHECK(shown(u"dddd"_s, day) == u"понедельник"_s);
}

TEST_CASE("Times are shown beside dates and alone and as durations")
{
    CHECK(shown(u"dd.mm.yyyy h:mm"_s, evening) == u"09.01.2023 18:30"_s);
    CHECK(shown(u"h:mm:ss"_s, 0.25) == u"6:00:00"_s);
    CHECK(shown(u"mm:ss"_s, 90.0 / 86'400) == u"01:30"_s);
    CHECK(shown(u"[h]:mm"_s, 1.5) == u"36:00"_s);
}

TEST_CASE("Days are counted as Excel counts them")
{
    const auto format = SpreadsheetFormat::builtIn(14);
    CHECK(format.shown(1, false) == u"01.01.1900"_s);
    CHECK(format.shown(59, false) == u"28.02.1900"_s);
    CHECK(format.shown(61, false) == u"01.03.1900"_s);
    CHECK(format.shown(0, true) == u"01.01.1904"_s);
    CHECK(format.shown(-5, false) == u"-5"_s);
    CHECK(format.shown(1e9, false) == u"1000000000"_s);
}

TEST_CASE("A format is a date only when it has letters of dates")
{
    CHECK(SpreadsheetFormat(u"dd.mm"_s).isDate());
    CHECK(SpreadsheetFormat::builtIn(22).isDate());
    CHECK_FALSE(SpreadsheetFormat(u"0\" мес.\""_s).isDate());
    CHECK_FALSE(SpreadsheetFormat(u"[Red]0.00"_s).isDate());
    CHECK_FALSE(SpreadsheetFormat().isDate());
}
