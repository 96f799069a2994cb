#include "deadlinecases.h"

#include "core/deadlineslips.h"

using namespace versta;
using namespace Qt::StringLiterals;

namespace {

constexpr auto SchoolYear = "2023/24"; ///< September 2023 to August 2024
constexpr auto Whole = "2023-09-01..2024-08-31";

/// A word without one letter, with one letter twice, and with two neighbours swapped, at every place behind the first.
QStringList slipsOf(const QString &word)
{
    QStringList slips;
    for (qsizetype at = 1; at < word.size(); ++at) {
        slips.append(word.left(at) + word.mid(at + 1));
        slips.append(word.left(at) + word[at] + word.mid(at));
        if (at + 1 < word.size())
            slips.append(word.left(at) + word[at + 1] + word[at] + word.mid(at + 2));
    }
    return slips;
}

} // namespace

TEST_CASE("A slip in a long word of a deadline is understood")
{
    checkDeadlines({
        {"пстоянно", SchoolYear, "permanent", Whole},
        {"посттоянно", SchoolYear, "permanent", Whole},
        {"поястонно", SchoolYear, "unparsed"}, // two slips
        {"В течние года", SchoolYear, "school-year", Whole},
        {"в тичение года", SchoolYear, "school-year", Whole},
        {"в течение учебног года", SchoolYear, "school-year", Whole},
        {"в течение учебого года", SchoolYear, "school-year", Whole},
        {"ежмесячно", SchoolYear, "recurring", Whole, "monthly"},
        {"ежеквратально", SchoolYear, "recurring", Whole, "quarterly"},
        {"2 четветь", SchoolYear, "month-range", "2023-11-01..2023-12-31"},
        {"1 палугодие", SchoolYear, "month-range", "2023-09-01..2023-12-31"},
        {"перввая неделя мая", SchoolYear, "month", "2024-05-01..2024-05-07"},
        {"в серидине мая", SchoolYear, "month", "2024-05-11..2024-05-20"},
        {"по вторнкам", SchoolYear, "recurring", Whole, "weekly"},
        {"мартт", SchoolYear, "month", "2024-03-01..2024-03-31"},
        {"непозднее 15 мая", SchoolYear, "until", "..2024-05-15"},
        {"не познже 15 мая", SchoolYear, "until", "..2024-05-15"},
    });
}

TEST_CASE("Words that are torn, cut off or written with their ends")
{
    checkDeadlines({
        {"в те чение года", SchoolYear, "school-year", Whole},
        {"в тече-\nние года", SchoolYear, "school-year", Whole},
        {"сен-\nтябрь", SchoolYear, "month", "2023-09-01..2023-09-30"},
        {"посто янно", SchoolYear, "permanent", Whole},
        {"Пост.", SchoolYear, "permanent", Whole},
        {"Пост-но", SchoolYear, "permanent", Whole},
        {"пост. в течение года", SchoolYear, "permanent", Whole},
        {"ежемес.", SchoolYear, "recurring", Whole, "monthly"},
        {"Ежекв.", SchoolYear, "recurring", Whole, "quarterly"},
        {"ежен.", SchoolYear, "recurring", Whole, "weekly"},
        {"ежедн.", SchoolYear, "recurring", Whole},
        {"ежег.", SchoolYear, "recurring", Whole, "yearly"},
        {"1 чтв.", SchoolYear, "month-range", "2023-09-01..2023-10-31"},
        {"1 кв-л", SchoolYear, "month-range", "2024-01-01..2024-03-31"},
        {"1 раз в м-ц", SchoolYear, "recurring", Whole, "monthly"},
        {"сент-рь", SchoolYear, "month", "2023-09-01..2023-09-30"},
        {"1 семестр", SchoolYear, "month-range", "2023-09-01..2023-12-31"},
        {"2-й семестр", "2023", "month-range", "2023-01-01..2023-05-31"},
        {"по семестрам", SchoolYear, "recurring", Whole},
        // Documents that begin alike, and a range that is no torn word.
        {"пост. № 12", SchoolYear, "unparsed"},
        {"согласно пост. Правительства", SchoolYear, "by-schedule"},
        {"сентябрь-май", SchoolYear, "month-range", "2023-09-01..2024-05-31"},
        {"план-график", SchoolYear, "by-schedule"},
    });
}

TEST_CASE("No slip turns a word of a deadline into another")
{
    const auto &forms = deadlineWordForms();
    for (auto it = forms.cbegin(); it != forms.cend(); ++it) {
        for (const auto &typed : slipsOf(it.key())) {
            if (forms.contains(typed))
                continue; // another word, rightly spelt
            const auto sense = deadlineWordSense(typed);
            INFO(typed.toStdString() << " of " << it.key().toStdString());
            // Either it is not understood, or as what it was; «позднее» limits only behind «не».
            const auto same = sense.word == it->word && sense.value == it->value;
            CHECK((sense.word == DeadlineWord::Unknown || sense.word == DeadlineWord::Later || same));
        }
    }
}

TEST_CASE("Long words of a deadline bear any slip behind their first letter")
{
    for (const auto &word : u"постоянно ежегодно ежемесячно ежеквартально течение полугодие понедельник "
                            u"сентябрь октябрь февраль"_s.split(u' ')) {
        const auto right = deadlineWordSense(word);
        for (const auto &typed : slipsOf(word)) {
            INFO(typed.toStdString());
            CHECK(deadlineWordSense(typed).word == right.word);
            CHECK(deadlineWordSense(typed).value == right.value);
        }
    }
}

TEST_CASE("Words of other things are not taken for words of a deadline")
{
    for (const auto &word : u"карта чисто конкурс среди целей новых уроки директор учебной летние система отчеты "
                            u"программа совещание школьный ежегодной квалификация протокол начальник средней трети "
                            u"дежурство перевод лечение пятна девятка каждого"_s.split(u' ')) {
        INFO(word.toStdString());
        CHECK((deadlineWordForms().contains(word) || deadlineWordSense(word).word == DeadlineWord::Unknown));
    }
    CHECK_FALSE(shortenedDeadlineWord(u"система"));
    CHECK_FALSE(shortenedDeadlineWord(u"прот"));
    CHECK_FALSE(shortenedDeadlineWord(u"план"));
}
