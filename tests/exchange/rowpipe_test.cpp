#include "exchange/rowpipe.h"
#include "support/catch.h"

#include <stdexcept>
#include <thread>

using namespace versta;
using namespace Qt::StringLiterals;

namespace {

/// Rows 1 … count; row n has a number in column n mod 7 and, when n is even, a text after it.
Result<> giveRows(int count, const RowSink &sink)
{
    SheetRow row(0);
    for (int number = 1; number <= count; ++number) {
        row.restart(number);
        row.set(number % 7, SheetCell(double(number)));
        if (number % 2 == 0)
            row.set(number % 7 + 1, SheetCell(QString::number(number)));
        sink(row);
    }
    return {};
}

bool isRow(const SheetRow &row, int number)
{
    const std::size_t cells = number % 2 == 0 ? 2 : 1;
    return row.number() == number && row.places().size() == cells && row.at(number % 7).integer() == number &&
           (cells == 1 || row.at(number % 7 + 1).text() == QString::number(number));
}

} // namespace

TEST_CASE("Rows arrive whole and in their order, however many there are")
{
    for (const int count : {0, 1, 127, 128, 129, 384, 385, 5000}) {
        int next = 1;
        int wrong = 0;
        const auto end = pipeRows([&](const RowSink &sink) { return giveRows(count, sink); },
                                  [&](const SheetRow &row) { wrong += isRow(row, next++) ? 0 : 1; });
        CHECK(end);
        CHECK(next == count + 1);
        CHECK(wrong == 0);
    }
}

TEST_CASE("Rows are taken on the caller's thread while others are read")
{
    std::thread::id readOn;
    std::thread::id takenOn;
    CHECK(pipeRows(
        [&](const RowSink &sink) {
            readOn = std::this_thread::get_id();
            return giveRows(10, sink);
        },
        [&](const SheetRow &) { takenOn = std::this_thread::get_id(); }));
    CHECK(takenOn == std::this_thread::get_id());
    CHECK(readOn != takenOn);
}

TEST_CASE("What goes wrong while reading is told, and the rows before it have been taken")
{
    int taken = 0;
    const auto end = pipeRows(
        [](const RowSink &sink) -> Result<> {
            (void)giveRows(200, sink);
            return tl::unexpected(Error{Error::Code::Corrupt, u"Файл повреждён"_s, {}});
        },
        [&](const SheetRow &) { ++taken; });
    REQUIRE_FALSE(end);
    CHECK(end.error().code == Error::Code::Corrupt);
    CHECK(taken == 200);
}

TEST_CASE("Who stops taking rows is not kept waiting by who reads them")
{
    const auto stop = [](const SheetRow &row) {
        if (row.number() == 300)
            throw std::runtime_error("enough");
    };
    CHECK_THROWS_AS(pipeRows([](const RowSink &sink) { return giveRows(20'000, sink); }, stop), std::runtime_error);
}
