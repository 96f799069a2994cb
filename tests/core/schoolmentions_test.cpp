#include "core/schoolmentions.h"
#include "support/catch.h"

using namespace versta;
using namespace Qt::StringLiterals;

namespace {

std::vector<int> numbers(const QString &text)
{
    std::vector<int> all;
    for (const SchoolNumbers &found : schoolNumbersIn(text))
        all.insert(all.end(), found.numbers.begin(), found.numbers.end());
    return all;
}

School school(int id, const QString &name, SchoolKind kind = SchoolKind::Secondary)
{
    School school;
    school.id = SchoolId(id);
    school.shortName = name;
    school.kind = kind;
    school.login = SchoolLogin(990100 + id);
    return school;
}

std::vector<School> schoolRegister()
{
    return {school(1, u"МБОУ «СОШ № 1»"_s),
            school(2, u"МБОУ «СОШ № 2»"_s),
            school(3, u"МАОУ «Гимназия № 2»"_s, SchoolKind::Gymnasium),
            school(4, u"МБОУ ООШ №14"_s, SchoolKind::Basic),
            school(5, u"МАОУ «Лицей № 10»"_s, SchoolKind::Lyceum),
            school(6, u"МКОУ «СОШ с. Берёзовка»"_s),
            school(7, u"МАОУ «Центр образования «Аксиома»»"_s, SchoolKind::Other),
            school(8, u"МБОУ «СОШ № 5»"_s)};
}

std::vector<int> mentioned(const QString &text)
{
    std::vector<int> ids;
    for (const SchoolId id : schoolsMentioned(text, schoolRegister()).schools)
        ids.push_back(int(id.value()));
    return ids;
}

} // namespace

TEST_CASE("Numbers of schools are read as papers write them")
{
    CHECK(numbers(u"Руководителям ОУ №№ 1, 5, 19, 37, 40:"_s) == std::vector{1, 5, 19, 37, 40});
    CHECK(numbers(u"Средних школ №№ 1–3, 5 и 7"_s) == std::vector{1, 2, 3, 5, 7});
    CHECK(numbers(u"МБОУ «СОШ № 4» и гимназия №2"_s) == std::vector{4, 2});
    CHECK(numbers(u"школы №1, №3; лицеи № 10 и № 12"_s) == std::vector{1, 3, 10, 12});
    CHECK(numbers(u"СОШ №№1,2, 4-6"_s) == std::vector{1, 2, 4, 5, 6});
    CHECK(numbers(u"план школы 7"_s) == std::vector{7});
    CHECK(schoolNumbersIn(u"Средней школы № 35"_s).front().kind == SchoolKind::Secondary);
    CHECK(schoolNumbersIn(u"Основной школы № 39"_s).front().kind == SchoolKind::Basic);
    CHECK_FALSE(schoolNumbersIn(u"школа № 39"_s).front().kind);
}

TEST_CASE("Other numbers are no schools")
{
    CHECK(numbers(u"приказ № 520, кабинет № 101, протокол № 20, детский сад № 5, ДОУ № 3"_s).empty());
    CHECK(numbers(u"в школах 25 педагогов и 3 класса"_s).empty());
    CHECK(numbers(u"ОО в 2023 году, школы 2022 года"_s).empty());
    CHECK(numbers(u"ОУ 12.03.2023"_s).empty());
    CHECK(numbers(u"ОУ №№ 1, 5 до 15.02.2023"_s) == std::vector{1, 5});
    CHECK(numbers(u"СОШ № 5, 12.03.2023"_s) == std::vector{5});
}

TEST_CASE("Schools of the register are found by number, kind, own name and login")
{
    CHECK(mentioned(u"ОУ №№ 1, 14"_s) == std::vector{1, 4});
    CHECK(mentioned(u"гимназии № 2"_s) == std::vector{3});
    CHECK(mentioned(u"СОШ № 2"_s) == std::vector{2});
    CHECK(mentioned(u"школа № 2"_s) == std::vector{2});
    CHECK(mentioned(u"Лицея № 10, центра образования «Аксиома»"_s) == std::vector{5, 7});
    CHECK(mentioned(u"План МКОУ «СОШ с. Берёзовка» на 2024 год"_s) == std::vector{6});
    CHECK(mentioned(u"plan_edu990108.docx"_s) == std::vector{8});
    CHECK(mentioned(u"без школ"_s).empty());
}

TEST_CASE("A school that the register does not know is said")
{
    const auto found = schoolsMentioned(u"Средней школы № 340, ОУ № 1, лицея № 2"_s, schoolRegister());
    CHECK(found.schools == std::vector{SchoolId(1)});
    CHECK(found.unknown == QStringList{u"школа № 340"_s, u"лицей № 2"_s});
}
