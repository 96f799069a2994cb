#include "recentfiles.h"

#include "support/catch.h"
#include "support/temporaryhome.h"

using namespace versta;
using namespace Qt::StringLiterals;

TEST_CASE("Recent files stand newest first and each once and not for ever")
{
    const test::TemporaryHome home;
    CHECK(recentfiles::paths().isEmpty());
    recentfiles::add(u"/a/Район.versta"_s);
    recentfiles::add(u"/b/Город.versta"_s);
    recentfiles::add(u"/a/Район.versta"_s);
    CHECK(recentfiles::paths() == QStringList{u"/a/Район.versta"_s, u"/b/Город.versta"_s});
    for (int number = 0; number < 2 * recentfiles::Kept; ++number)
        recentfiles::add(u"/c/%1.versta"_s.arg(number));
    CHECK(recentfiles::paths().size() == recentfiles::Kept);
    CHECK(recentfiles::paths().front() == u"/c/15.versta"_s);
    recentfiles::remove(u"/c/15.versta"_s);
    CHECK(recentfiles::paths().front() == u"/c/14.versta"_s);
    recentfiles::clear();
    CHECK(recentfiles::paths().isEmpty());
}

TEST_CASE("Namesakes among the recent files are told apart by their folder")
{
    const QStringList all{u"/a/Район.versta"_s, u"/b/Район.versta"_s, u"/b/Мы & они.versta"_s};
    CHECK(recentfiles::menuText(all[0], all) == u"Район — /a"_s);
    CHECK(recentfiles::menuText(all[2], all) == u"Мы && они"_s);
}
