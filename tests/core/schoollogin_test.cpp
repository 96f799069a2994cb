#include "core/schoollogin.h"
#include "support/catch.h"

#include <rapidcheck.h>

using namespace versta;
using namespace Qt::StringLiterals;

TEST_CASE("The logins of both times are one school")
{
    REQUIRE(SchoolLogin::fromText(u"sch990101") == SchoolLogin::fromText(u"edu990101"));
    REQUIRE(SchoolLogin::fromText(u" EDU990101 ") == SchoolLogin(990101));
    REQUIRE(SchoolLogin::fromText(u"990101") == SchoolLogin(990101));
    REQUIRE(SchoolLogin(50123).text() == u"edu050123");
    REQUIRE(SchoolLogin(50123).region() == 5);
}

TEST_CASE("What is no login is none")
{
    for (const auto &text :
         {u""_s, u"edu99010"_s, u"edu9901011"_s, u"reg99_m001"_s, u"edu000000"_s, u"№ 990101"_s, u"edu990101 МБОУ"_s})
        REQUIRE_FALSE(SchoolLogin::fromText(text));
}

TEST_CASE("A login is found inside the label of a group")
{
    REQUIRE(SchoolLogin::within(u"МБОУ «СОШ №1 г.Урус-Мартан»(edu203389)") == SchoolLogin(203389));
    REQUIRE(SchoolLogin::within(u"sch223379 | МКОУ \"Школа\"") == SchoolLogin(223379));
    REQUIRE(SchoolLogin::within(u"МБОУ «СОШ»(edu203389) | Кол-во участников: 89") == SchoolLogin(203389));
    REQUIRE_FALSE(SchoolLogin::within(u"Приозёрский муниципальный район(reg99_m001)"));
    REQUIRE_FALSE(SchoolLogin::within(u"телефон 990101"));
}

TEST_CASE("A login survives being written and read")
{
    REQUIRE(rc::check([] {
        const SchoolLogin login(*rc::gen::inRange(1, 1000000));
        RC_ASSERT(SchoolLogin::fromText(login.text()) == login);
        RC_ASSERT(SchoolLogin::within(QString(u"Школа("_s + login.text() + u')')) == login);
    }));
}
