#include "core/textfold.h"
#include "support/catch.h"

#include <rapidcheck.h>

using namespace versta;
using namespace Qt::StringLiterals;

TEST_CASE("Folded texts differ only where a reader sees a difference")
{
    CHECK(folded(u"Учёт РАБОТ") == u"учет работ"_s);
    CHECK(folded(u"ЁЛКА") == u"елка"_s);
    CHECK(folded(u"  два \t слова\n\nи\u00A0третье ") == u"два слова и третье"_s);
    CHECK(folded(u"2023–2024 — 5\u2012"
                 u"2 5\u2212"
                 u"2") == u"2023-2024 - 5-2 5-2"_s); // figure dash and minus
    CHECK(folded(u"«Центр» “Центр” „Центр“") == u"\"центр\" \"центр\" \"центр\""_s);
    CHECK(folded(u"объек\u00ADтив\u200Bность") == u"объективность"_s);
    CHECK(folded(u"И\u0306од, Е\u0308ж") == u"йод, еж"_s); // й and ё as two characters
    CHECK(folded(u"за\u0301мок") == u"замок"_s);
    CHECK(folded(u"").isEmpty());
    CHECK(folded(u" \n ").isEmpty());
}

TEST_CASE("Folding twice is folding once")
{
    CHECK(rc::check([](const std::vector<char16_t> &units) {
        const auto once = folded(QStringView(units.data(), static_cast<qsizetype>(units.size())));
        RC_ASSERT(folded(once) == once);
    }));
    CHECK(rc::check([] {
        const auto units = *rc::gen::container<std::u16string>(
            rc::gen::elementOf(std::u16string(u" \u00A0\n\u00AD\u0308\u0306еёЁиЙйЪь«»„-–—A1")));
        const auto once = folded(units);
        RC_ASSERT(folded(once) == once);
    }));
}

TEST_CASE("A part is found in any spelling")
{
    CHECK(containsFolded(u"Отчёт о проведении", u"ОТЧЕТ"));
    CHECK(containsFolded(u"до 28.02.2024\nприказ", u"2024 приказ"));
    CHECK(containsFolded(u"что угодно", u""));
    CHECK_FALSE(containsFolded(u"отчёт", u"отчёты"));
}

TEST_CASE("A filter asks for every word in any order")
{
    const TextFilter filter(u"  ВПР учёт ");
    CHECK(filter.matches(u"Учет результатов ВПР"));
    CHECK(filter.matches(u"переучёт по впр")); // words are found inside words
    CHECK_FALSE(filter.matches(u"Результаты ВПР"));
    CHECK_FALSE(filter.isEmpty());
}

TEST_CASE("An empty filter lets everything through")
{
    CHECK(TextFilter().isEmpty());
    CHECK(TextFilter(u" \t").isEmpty());
    CHECK(TextFilter(u" ").matches(u""));
}
