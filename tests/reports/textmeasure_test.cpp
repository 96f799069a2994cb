#include "reports/textmeasure.h"
#include "support/catch.h"

#include <rapidcheck.h>

using namespace versta;
using namespace Qt::StringLiterals;

namespace {

/// The text with its possible line ends shown: «|» where wanted, «:» where unwanted.
QString shownBreaks(const QString &text)
{
    const auto breaks = lineBreaks(text);
    QString shown;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (std::ranges::count(breaks.wanted, i))
            shown += u'|';
        if (std::ranges::count(breaks.unwanted, i))
            shown += u':';
        shown += text[i];
    }
    return shown;
}

QStringList texts(const std::vector<TextLine> &lines)
{
    QStringList texts;
    for (const auto &line : lines)
        texts << line.text;
    return texts;
}

} // namespace

TEST_CASE("What belongs together is broken apart only when nothing else fits")
{
    CHECK(shownBreaks(u"приказ № 57"_s) == u"приказ |№ :57"_s);
    CHECK(shownBreaks(u"школа № имени"_s) == u"школа |№ :имени"_s);
    CHECK(shownBreaks(u"Иванова Л.М. и"_s) == u"Иванова :Л.М. |и"_s);
    CHECK(shownBreaks(u"Л. М. Иванова"_s) == u"Л. :М. :Иванова"_s);
    CHECK(shownBreaks(u"март 2024 г. или"_s) == u"март |2024 :г. |или"_s);
    CHECK(shownBreaks(u"май – июнь"_s) == u"май :– |июнь"_s);
    CHECK(shownBreaks(u"№ п/п"_s) == u"№ :п/п"_s);
    CHECK(shownBreaks(u"ОУ №№ 1, 5"_s) == u"ОУ |№№ :1, |5"_s);
    CHECK(shownBreaks(u"цели: -задачи"_s) == u"цели: |-задачи"_s);
    CHECK(shownBreaks(u"учителей-предметников"_s) == u"учителей-|предметников"_s);
}

TEST_CASE("A break that is not wanted serves when the line is too narrow")
{
    const FontMeasure measure(installedFamily({}));
    const TextStyle style;
    const double wide = measure.lines(u"Иванова Л.М."_s, style, 1000, 0).front().width;
    CHECK(texts(measure.lines(u"директор Иванова Л.М."_s, style, wide + 5, 0)) ==
          QStringList{u"директор"_s, u"Иванова Л.М."_s});
    CHECK(texts(measure.lines(u"Иванова Л.М."_s, style, wide - 5, 0)) == QStringList{u"Иванова"_s, u"Л.М."_s});
}

TEST_CASE("A word is broken inside only when it is wider than its line")
{
    const FontMeasure measure(installedFamily({}));
    const TextStyle style;
    const double word = measure.lines(u"образования"_s, style, 1000, 0).front().width;
    CHECK(measure.lines(u"образования"_s, style, word, 0).size() == 1);
    CHECK(texts(measure.lines(u"отдел образования"_s, style, word, 0)) == QStringList{u"отдел"_s, u"образования"_s});
    CHECK(texts(measure.lines(u"образования"_s, style, word * 0.7, 0)).join(QString()) == u"образования"_s);
}

TEST_CASE("Line breaks of the text are kept and empty lines too")
{
    const FontMeasure measure(installedFamily({}));
    const auto lines = measure.lines(u"раз\n\nдва"_s, {}, 1000, 0);
    CHECK(texts(lines) == QStringList{u"раз"_s, QString(), u"два"_s});
    CHECK(measure.lines({}, {}, 100, 0).size() == 1);
}

TEST_CASE("Lines fit their width and lose no letter")
{
    const FontMeasure measure(installedFamily({}));
    REQUIRE(rc::check([&] {
        const auto parts = *rc::gen::container<std::vector<std::string>>(rc::gen::elementOf(std::vector<std::string>{
            "школа", "Л.", "М.", "Иванова", "№", "5", "–", "-", "п/п", "2023-2024", "https://example.org/a/b", "и"}));
        QStringList words;
        for (const auto &part : parts)
            words << QString::fromStdString(part);
        const auto text = words.join(u' ');
        const double width = *rc::gen::inRange(15, 300);
        const auto lines = measure.lines(text, {}, width, 0);
        QString joined;
        for (const auto &line : lines) {
            RC_ASSERT(line.text.size() <= 1 || line.width <= width + 0.5);
            joined += line.text;
        }
        RC_ASSERT(joined.remove(u' ') == words.join(QString()));
    }));
}

TEST_CASE("Bold text is wider and larger text in proportion")
{
    const FontMeasure measure(installedFamily({}));
    const auto text = u"Мероприятие"_s;
    const double regular = measure.lines(text, {12, false}, 1000, 0).front().width;
    CHECK(measure.lines(text, {12, true}, 1000, 0).front().width > regular);
    CHECK(measure.lines(text, {24, false}, 1000, 0).front().width == Approx(2 * regular).epsilon(0.01));
}

TEST_CASE("A font that is not installed is replaced by a serif that is")
{
    CHECK_FALSE(installedFamily(u"No Such Font At All"_s) == u"No Such Font At All"_s);
    CHECK(installedFamily(u"No Such Font At All"_s) == installedFamily({}));
}
