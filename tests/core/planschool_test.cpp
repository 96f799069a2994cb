#include "core/planschool.h"
#include "support/catch.h"

using namespace versta;
using namespace Qt::StringLiterals;

namespace {

School school(qint64 id, int login, const QString &name, SchoolKind kind = SchoolKind::Secondary)
{
    School school;
    school.id = SchoolId(id);
    school.login = SchoolLogin(login);
    school.shortName = name;
    school.kind = kind;
    return school;
}

std::vector<School> schools()
{
    std::vector<School> all{school(1, 990101, u"МБОУ «СОШ № 1»"_s), school(2, 990105, u"МБОУ «СОШ № 5»"_s),
                            school(3, 990107, u"МКОУ «СОШ с. Озёрки»"_s),
                            school(4, 990112, u"МБОУ «Гимназия № 4»"_s, SchoolKind::Gymnasium)};
    all[1].formerLogins = {SchoolLogin(990199)};
    return all;
}

Plan plan(const QString &title, const QStringList &approval = {})
{
    Plan plan;
    plan.properties.title = title;
    if (!approval.isEmpty())
        plan.properties.approval = ApprovalBlock::fromLines(approval);
    return plan;
}

PlanSchool guess(const Plan &plan, const QString &file = {})
{
    return guessPlanSchool(plan, file, schools());
}

} // namespace

TEST_CASE("A login in the name of the file is surer than what the document says")
{
    const Plan other = plan(u"План МБОУ «СОШ № 1»"_s);
    CHECK(guess(other, u"/home/почта/edu990105_план.docx"_s) ==
          PlanSchool{SchoolId(2), PlanSchoolSource::LoginInName, {}});
    CHECK(guess(other, u"990107.docx"_s).school == SchoolId(3));
    CHECK(guess(other, u"sch990199 план.docx"_s).school == SchoolId(2));
    // A number that is nobody's login, or part of a longer one, is none.
    CHECK(guess(other, u"990150.docx"_s).source == PlanSchoolSource::Title);
    CHECK(guess(other, u"9901050.docx"_s).source == PlanSchoolSource::Title);
}

TEST_CASE("A school is told by the title, the approval, the name of the file, the text around")
{
    CHECK(guess(plan(u"План мероприятий в МБОУ гимназии № 4 на 2025 год"_s)) ==
          PlanSchool{SchoolId(4), PlanSchoolSource::Title, {}});
    CHECK(guess(plan(u"План мероприятий"_s, {u"УТВЕРЖДАЮ"_s, u"Директор МБОУ «СОШ № 5»"_s, u"И.И. Кошкин"_s})) ==
          PlanSchool{SchoolId(2), PlanSchoolSource::Approval, {}});
    CHECK(guess(plan(u"План мероприятий"_s), u"План_СОШ_№1.docx"_s) ==
          PlanSchool{SchoolId(1), PlanSchoolSource::FileName, {}});
    CHECK(guess(plan({}), u"СОШ-5 план.odt"_s).school == SchoolId(2));
    CHECK(guess(plan({}), u"План_СОШ_с.Озёрки.docx"_s).school == SchoolId(3));
    Plan signedPlan = plan(u"План мероприятий"_s);
    signedPlan.properties.signature = u"Директор школы № 1   О.О. Мышкина"_s;
    CHECK(guess(signedPlan) == PlanSchool{SchoolId(1), PlanSchoolSource::Surroundings, {}});
}

TEST_CASE("A place that names several schools leaves it to the next one")
{
    const Plan both = plan(u"План школ №№ 1, 5"_s);
    CHECK(guess(both) == PlanSchool{{}, PlanSchoolSource::Several, {}});
    CHECK(guess(both, u"школа № 5.docx"_s) == PlanSchool{SchoolId(2), PlanSchoolSource::FileName, {}});
}

TEST_CASE("A school that the register does not have is named")
{
    const PlanSchool unknown = guess(plan(u"План МАОУ гимназии № 32"_s));
    CHECK_FALSE(unknown.school.isValid());
    CHECK(planSchoolReason(unknown) == u"в реестре нет: гимназия № 32"_s);
    CHECK(planSchoolReason(guess(plan(u"План мероприятий"_s), u"План.docx"_s)) == u"школа не названа"_s);
    CHECK(planSchoolReason(guessPlanSchool(plan(u"План школы № 1"_s), {}, {})) == u"в реестре нет: школа № 1"_s);
}

TEST_CASE("The school's own name in its file finds it, for every school of a register")
{
    for (const School &one : schools())
        CHECK(guess(plan({}), one.name() + u".docx"_s).school == one.id);
}
