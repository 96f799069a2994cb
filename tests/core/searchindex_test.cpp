#include "core/searchindex.h"
#include "support/catch.h"

#include <QStringList>

#include <rapidcheck.h>

#include <algorithm>
#include <set>

using namespace versta;
using namespace Qt::StringLiterals;

namespace {

using Fields = std::vector<SearchField>;
using Items = std::vector<std::size_t>;

SearchField title(const QString &text)
{
    return {{}, text, SearchWeight::Title};
}

SearchField text(const QString &text)
{
    return {u"Срок"_s, text, SearchWeight::Text};
}

SearchField note(const QString &text)
{
    return {u"Заметка"_s, text, SearchWeight::Note};
}

/// The things that are found, the best first.
Items found(const std::vector<Fields> &items, QStringView query)
{
    Items numbers;
    for (const SearchIndex::Hit &hit : SearchIndex(items).find(SearchQuery(query)))
        numbers.push_back(hit.item);
    return numbers;
}

std::vector<Fields> titles(const QStringList &texts)
{
    std::vector<Fields> items;
    for (const QString &one : texts)
        items.push_back({title(one)});
    return items;
}

rc::Gen<QString> anyText()
{
    return rc::gen::map(
        rc::gen::container<std::u16string>(rc::gen::elementOf(std::u16string(u"аабвёЕ   125..№№«-\u00AD\u0301z"))),
        [](const std::u16string &units) { return QString::fromStdU16String(units); });
}

rc::Gen<std::vector<Fields>> anyItems()
{
    const auto field = rc::gen::map(rc::gen::pair(anyText(), rc::gen::inRange(0, 3)), [](const auto &drawn) {
        return SearchField{{}, drawn.first, SearchWeight(drawn.second)};
    });
    constexpr int Size = 12; // of things, of their fields, of a text
    return rc::gen::resize(Size, rc::gen::container<std::vector<Fields>>(rc::gen::container<Fields>(field)));
}

// What finding means, without an index.
bool isFound(const Fields &fields, const SearchQuery &query)
{
    return std::ranges::all_of(query.words(), [&](const SearchQuery::Word &wanted) {
        return std::ranges::any_of(fields, [&](const SearchField &field) {
            const auto words = searchWords(field.text);
            return std::ranges::any_of(words, [&](const SearchWord &word) { return wanted.begins(word); });
        });
    });
}

} // namespace

TEST_CASE("Each word of the query begins a word of the thing, in any field and any order")
{
    const std::vector<Fields> items{{title(u"Обучение специалистов"_s), text(u"до ВПР"_s)},
                                    {title(u"Специалист по ВПР"_s)},
                                    {title(u"Совещание"_s), note(u"неспециалисты, ВПР"_s)}};
    CHECK(found(items, u"впр спец") == Items{1, 0});
    CHECK(found(items, u"СПЕЦ впр обуч") == Items{0});
    CHECK(found(items, u"впр") == Items{1, 0, 2});
    CHECK(found(items, u"совещания").empty());
    CHECK(found(items, u"").empty());
    CHECK(found(items, u"«»").empty());
    CHECK(SearchIndex().find(SearchQuery(u"впр")).empty());
}

TEST_CASE("Letters with and without dots are one, and so are letters of any size")
{
    const auto items = titles({u"Учёт работ"_s, u"УЧЕТ РАБОТ"_s, u"уче\u0308т ра\u0301бот"_s});
    CHECK(found(items, u"учет раб") == Items{0, 1, 2});
    CHECK(found(items, u"УЧЁТ") == Items{0, 1, 2});
}

TEST_CASE("A whole word stands before a beginning, in the same place")
{
    CHECK(found(titles({u"Планёрка"_s, u"План"_s}), u"план") == Items{1, 0});
    CHECK(found(titles({u"Планы школ"_s, u"План школ"_s, u"План школы"_s}), u"план школы") == Items{2});
    CHECK(found(titles({u"В 2024"_s, u"От 28.02.2024"_s, u"С 20241"_s}), u"2024") == Items{0, 1, 2});
    CHECK(found(titles({u"Пункт 2.5"_s, u"СОШ № 5"_s, u"СОШ № 57"_s}), u"5") == Items{1, 0, 2});
}

TEST_CASE("A title stands before a text, and a text before a note")
{
    const std::vector<Fields> items{
        {title(u"Сбор"_s), note(u"приказ"_s)}, {title(u"Сбор"_s), text(u"приказ"_s)}, {title(u"Приказ"_s)}};
    CHECK(found(items, u"приказ") == Items{2, 1, 0});
    CHECK(found(items, u"прик") == Items{2, 1, 0});
}

TEST_CASE("All words in one field stand before words here and there")
{
    const std::vector<Fields> items{{title(u"Семинар"_s), text(u"методист"_s)},
                                    {title(u"Сбор"_s), note(u"семинар: методист"_s)}};
    CHECK(found(items, u"методист семинар") == Items{1, 0});
}

TEST_CASE("Words side by side as they were typed come first, then those that a field begins with")
{
    CHECK(found(titles({u"Работа и группа"_s, u"О работе в группе"_s, u"Состав: работа группа"_s}), u"работа группа") ==
          Items{2, 0});
    CHECK(found(titles({u"Новый семинар"_s, u"Семинар новый"_s}), u"семинар") == Items{1, 0});
    CHECK(found(titles({u"Направить наблюдателей в школу: СОШ"_s, u"МБОУ «СОШ № 5»"_s}), u"сош") == Items{1, 0});
    CHECK(found(titles({u"Семинар 2"_s, u"Семинар 1"_s}), u"семинар") == Items{0, 1}); // as they were added
}

TEST_CASE("A number behind its sign comes before the same number without one")
{
    const auto items = titles({u"5 класс"_s, u"Приказ № 5"_s, u"Приказ № 57"_s, u"Пункт 5.1"_s});
    CHECK(found(items, u"№ 5") == Items{1, 0});
    CHECK(found(items, u"5") == Items{0, 1, 2, 3});
    CHECK(found(items, u"приказ № 57") == Items{2});
}

TEST_CASE("A hit names the field that shows why")
{
    const SearchIndex index({{title(u"Семинар"_s), text(u"до марта"_s), note(u"семинар методист"_s)},
                             {title(u"Обзор"_s), title(u"Полный обзор итогов"_s)}});
    const auto fieldOf = [&](QStringView query) { return index.find(SearchQuery(query)).front().field; };
    CHECK(fieldOf(u"семинар") == 0);
    CHECK(fieldOf(u"марта") == 1);
    CHECK(fieldOf(u"метод семинар") == 2);
    CHECK(fieldOf(u"семинар марта") == 1); // scattered: the title is shown anyway
    CHECK(fieldOf(u"обзор") == 0);
    CHECK(fieldOf(u"обзор итогов") == 1);
}

TEST_CASE("It is told which words are nowhere")
{
    const SearchIndex index(titles({u"Семинар № 5"_s}));
    CHECK(index.knows(SearchQuery(u"сем").words().front()));
    CHECK_FALSE(index.knows(SearchQuery(u"семинары").words().front()));
    CHECK(index.knows(SearchQuery(u"№ 5").words().front()));
    CHECK_FALSE(index.knows(SearchQuery(u"№ 50").words().front()));
}

TEST_CASE("Every thing is found by any beginning of any of its words")
{
    CHECK(rc::check([] {
        const auto items = *anyItems();
        const SearchIndex index(items);
        for (std::size_t item = 0; item < items.size(); ++item) {
            for (const SearchField &field : items[item]) {
                for (const SearchWord &word : searchWords(field.text)) {
                    const SearchQuery query(word.text.first(*rc::gen::inRange<qsizetype>(1, word.text.size() + 1)));
                    const auto hits = index.find(query);
                    RC_ASSERT(std::ranges::find(hits, item, &SearchIndex::Hit::item) != hits.end());
                }
            }
        }
    }));
}

TEST_CASE("What is found is what has the words, each thing once")
{
    CHECK(rc::check([] {
        const auto items = *anyItems();
        const SearchQuery query(*rc::gen::resize(6, anyText()));
        RC_PRE(!query.isEmpty());
        std::set<std::size_t> expected;
        for (std::size_t item = 0; item < items.size(); ++item) {
            if (isFound(items[item], query))
                expected.insert(item);
        }
        const auto hits = SearchIndex(items).find(query);
        std::set<std::size_t> given;
        for (const SearchIndex::Hit &hit : hits) {
            given.insert(hit.item);
            RC_ASSERT(hit.field < items[hit.item].size());
            RC_ASSERT(!query.marks(items[hit.item][hit.field].text).empty());
        }
        RC_ASSERT(given == expected);
        RC_ASSERT(hits.size() == expected.size());
    }));
}
