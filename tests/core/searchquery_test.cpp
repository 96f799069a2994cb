#include "core/searchquery.h"
#include "support/catch.h"

#include <QStringList>

#include <rapidcheck.h>

#include <algorithm>

using namespace versta;
using namespace Qt::StringLiterals;

namespace {

QStringList textsOf(const std::vector<SearchWord> &words)
{
    QStringList texts;
    for (const SearchWord &word : words)
        texts << word.text;
    return texts;
}

/// What of the text is marked.
QStringList marked(QStringView query, const QString &text)
{
    QStringList parts;
    for (const TextSpan &mark : SearchQuery(query).marks(text))
        parts << text.mid(mark.position, mark.length);
    return parts;
}

// Letters with and without dots, hidden characters, signs and digits, so that short texts have every kind of boundary.
rc::Gen<QString> anyText()
{
    return rc::gen::map(rc::gen::container<std::u16string>(rc::gen::elementOf(
                            std::u16string(u"аабвёЕйПр  125..№№«»\"-—\n\u00A0\u00AD\u0301\u0308az_"))),
                        [](const std::u16string &units) { return QString::fromStdU16String(units); });
}

} // namespace

TEST_CASE("Words are runs of letters and digits, and longer ones can be entered in their middle")
{
    CHECK(textsOf(searchWords(u"Учёт РАБОТ, «по-новому»")) == QStringList{u"учет"_s, u"работ"_s, u"по"_s, u"новому"_s});
    CHECK(textsOf(searchWords(u"до 28.02.2024.")) == QStringList{u"до"_s, u"28.02.2024"_s, u"02.2024"_s, u"2024"_s});
    CHECK(textsOf(searchWords(u"edu990101, 5а")) == QStringList{u"edu990101"_s, u"990101"_s, u"5а"_s});
    CHECK(textsOf(searchWords(u"А.А. Иванова")) == QStringList{u"а"_s, u"а"_s, u"иванова"_s});
    CHECK(searchWords(u" «—» …").empty());
    const auto words = searchWords(u"№ 2.3, №5, 7");
    REQUIRE(textsOf(words) == QStringList{u"2.3"_s, u"3"_s, u"5"_s, u"7"_s});
    CHECK(words[0].isSigned);
    CHECK_FALSE(words[1].isSigned);
    CHECK(words[1].isPart);
    CHECK(words[2].isSigned);
    CHECK_FALSE(words[3].isSigned);
    CHECK(words[1].ordinal == words[0].ordinal);
    CHECK(words[3].ordinal == 2);
    CHECK(words[2].span == TextSpan{8, 1});
}

TEST_CASE("A query holds each word once and no signs")
{
    const SearchQuery query(u"«ВПР»  Ёлка (впр)");
    REQUIRE(query.words().size() == 2);
    CHECK(query.words()[0].text == u"впр"_s);
    CHECK(query.words()[1].text == u"елка"_s);
    CHECK(SearchQuery().isEmpty());
    CHECK(SearchQuery(u" «—» … ").isEmpty());
    CHECK(SearchQuery(u"по-новому").words().size() == 2);
}

TEST_CASE("What begins a word is marked in any spelling of it")
{
    CHECK(marked(u"отчет", u"Сводный Отчёт"_s) == QStringList{u"Отчёт"_s});
    CHECK(marked(u"ОТЧЁ", u"отчет"_s) == QStringList{u"отче"_s});
    CHECK(marked(u"впр специал", u"Работа «специалистов» с ВПР"_s) == QStringList{u"специал"_s, u"ВПР"_s});
    CHECK(marked(u"ист", u"Работа «специалистов» с ВПР"_s).isEmpty());
    CHECK(marked(u"метод", u"научно-методический, методист"_s) == QStringList{u"метод"_s, u"метод"_s});
    // Hidden characters, stress marks and letters of two characters belong to what is marked.
    CHECK(marked(u"объект", u"объ\u00ADективность"_s) == QStringList{u"объ\u00ADект"_s});
    CHECK(marked(u"за", u"за\u0301мок"_s) == QStringList{u"за\u0301"_s});
    CHECK(marked(u"отче", u"отче\u0308т"_s) == QStringList{u"отче\u0308"_s});
    CHECK(marked(u"йод", u"И\u0306од"_s) == QStringList{u"И\u0306од"_s});
}

TEST_CASE("Marks of words that lie in one another are one mark")
{
    CHECK(marked(u"сп специал", u"специалист"_s) == QStringList{u"специал"_s});
    CHECK(marked(u"2024", u"28.02.2024"_s) == QStringList{u"2024"_s});
    CHECK(marked(u"28 2024", u"28.02.2024"_s) == QStringList{u"28"_s, u"2024"_s});
    CHECK(marked(u"28.02 02.2024", u"28.02.2024"_s) == QStringList{u"28.02.2024"_s});
    CHECK(marked(u"990101", u"sch990101"_s) == QStringList{u"990101"_s});
}

TEST_CASE("A number behind its sign is that number and no longer one")
{
    CHECK(marked(u"№ 5", u"СОШ № 5"_s) == QStringList{u"5"_s});
    CHECK(marked(u"№5", u"СОШ №5, школа 5"_s) == QStringList{u"5"_s, u"5"_s});
    CHECK(marked(u"№ 5", u"СОШ № 57, пункт 5.1, 2.5"_s).isEmpty());
    CHECK(marked(u"5", u"СОШ № 57"_s) == QStringList{u"5"_s});
    CHECK(marked(u"№ 2.3", u"пункт 2.3"_s) == QStringList{u"2.3"_s});
}

TEST_CASE("Any beginning of any word of a text is marked in it")
{
    CHECK(rc::check([] {
        const QString text = *anyText();
        for (const SearchWord &word : searchWords(text)) {
            for (qsizetype length = 1; length <= word.text.size(); ++length) {
                const auto marks = SearchQuery(word.text.first(length)).marks(text);
                RC_ASSERT(std::ranges::any_of(marks, [&](const TextSpan &mark) {
                    return mark.position <= word.span.position && word.span.position < mark.position + mark.length;
                }));
            }
        }
    }));
}

TEST_CASE("Marks stand apart, in their order, inside the text")
{
    CHECK(rc::check([] {
        const QString text = *anyText();
        qsizetype before = -1;
        for (const TextSpan &mark : SearchQuery(*anyText()).marks(text)) {
            RC_ASSERT(mark.position > before);
            RC_ASSERT(mark.length > 0);
            before = mark.position + mark.length - 1;
            RC_ASSERT(before < text.size());
        }
    }));
}

TEST_CASE("A long text is cut so that what was found is in sight")
{
    const QString text =
        u"Проведение совещаний с заместителями руководителей общеобразовательных организаций\nпо вопросам "
        "объективности оценивания работ участников и по подготовке независимых наблюдателей"_s;
    CHECK(searchExcerpt(u"Две\n строки "_s, SearchQuery(u"две"), 40) == u"Две строки"_s);
    CHECK(searchExcerpt(text, SearchQuery(u"провед"), 40) == u"Проведение совещаний с заместителями…"_s);
    const QString late = searchExcerpt(text, SearchQuery(u"наблюд"), 40);
    CHECK(late == u"Проведение … наблюдателей"_s);
    const QString middle = searchExcerpt(text, SearchQuery(u"оцен"), 40);
    CHECK(middle == u"Проведение … оценивания работ участников…"_s);
    CHECK(searchExcerpt(text, {}, 40).startsWith(u"Проведение"_s));
    // Both words rather than the first place of one.
    CHECK(searchExcerpt(u"Координатор ВПР района проводит обучение, координатор школы и специалисты ВПР отвечают"_s,
                        SearchQuery(u"впр спец"), 40) == u"Координатор … специалисты ВПР отвечают"_s);
}

TEST_CASE("An excerpt always holds something of what was found")
{
    CHECK(rc::check([] {
        const QString text = *anyText() + u' ' + *anyText() + u' ' + *anyText();
        const QString line = text.simplified();
        const auto words = searchWords(line);
        RC_PRE(!words.empty());
        const SearchWord &word = words[*rc::gen::inRange<std::size_t>(0, words.size())];
        const SearchQuery query(word.text);
        const qsizetype most = *rc::gen::inRange(20, 60);
        const QString excerpt = searchExcerpt(text, query, most);
        RC_ASSERT(!query.marks(excerpt).empty());
        qsizetype longest = 0;
        for (const TextSpan &mark : query.marks(line))
            longest = std::max(longest, mark.length);
        RC_ASSERT(excerpt.size() <= most + longest + 1);
    }));
}
