#include "core/decisiontext.h"
#include "support/catch.h"

using namespace versta;
using namespace Qt::StringLiterals;

namespace {

DecisionText apart(const QString &typed)
{
    return takeDecisionApart(typed, PlanPeriod::schoolYear(2022));
}

} // namespace

TEST_CASE("Deadline and party under words of their own leave the decision's text")
{
    CHECK((apart(u"Подготовить справку. Срок: до 15.02.2023. Ответственный: Иванова И.И."_s) ==
           DecisionText{u"Подготовить справку."_s, u"до 15.02.2023"_s, u"Иванова И.И."_s}));
    CHECK((apart(u"Подготовить справку (отв. Иванова И.И., срок – до 1 марта 2023 г.)"_s) ==
           DecisionText{u"Подготовить справку"_s, u"до 1 марта 2023 г."_s, u"Иванова И.И."_s}));
    CHECK((apart(u"Подготовить справку.\nСрок исполнения – март 2023\nОтветственные – методисты ЦДО"_s) ==
           DecisionText{u"Подготовить справку."_s, u"март 2023"_s, u"методисты ЦДО"_s}));
    CHECK((apart(u"Провести семинар.\nОтветственные: Иванова И.И.; Срок: апрель"_s) ==
           DecisionText{u"Провести семинар."_s, u"апрель"_s, u"Иванова И.И."_s}));
}

TEST_CASE("A deadline inside the sentence stays in it")
{
    const auto deadline = [](const QString &typed) {
        const DecisionText decision = apart(typed);
        CHECK(decision.text == typed);
        return decision.deadline;
    };
    CHECK(deadline(u"Провести заседание рабочей группы 6 апреля 2023 года на базе центра."_s) ==
          u"6 апреля 2023 года"_s);
    CHECK(deadline(u"Представить отчёт в срок до 15.02.2023 в отдел."_s) == u"в срок до 15.02.2023"_s);
    CHECK(deadline(u"Провести анализ не позднее 1 марта."_s) == u"не позднее 1 марта"_s);
    CHECK(deadline(u"Вести наблюдение с 10 марта по 20 апреля 2023 года."_s) == u"с 10 марта по 20 апреля 2023 года"_s);
    CHECK(deadline(u"Усилить контроль в течение учебного года."_s) == u"в течение учебного года"_s);
    CHECK(deadline(u"Сдать отчёт до конца апреля."_s) == u"до конца апреля"_s);
    CHECK(deadline(u"Отчитываться ежеквартально."_s) == u"ежеквартально"_s);
    CHECK(deadline(u"Продолжить работу в соответствии с картой, утверждённой приказом от 18 сентября 2022г № 520."_s)
              .isEmpty());
    CHECK(deadline(u"Исполнить приказ от 18.09.2022 № 520."_s).isEmpty());
    CHECK(deadline(u"Выстроить внутреннюю систему оценки качества."_s).isEmpty());
}

TEST_CASE("Whom a sentence addresses is responsible")
{
    const auto responsible = [](const QString &typed) { return apart(typed).responsible; };
    CHECK(responsible(u"Руководителям Средних школ №№ 1, 5, 19 обеспечить повышение квалификации."_s) ==
          u"Руководители Средних школ №№ 1, 5, 19"_s);
    CHECK(responsible(u"Управленческим командам ОО принять участие."_s) == u"Управленческие команды ОО"_s);
    CHECK(responsible(u"Рекомендовать руководителям и заместителям руководителей обращаться за консультацией."_s) ==
          u"Руководители и заместители руководителей"_s);
    CHECK(responsible(u"Муниципальному координатору подготовить письмо."_s) == u"Муниципальный координатор"_s);
    CHECK(responsible(u"Бессоновой М.В. подготовить письмо."_s) == u"Бессонова М.В."_s);
    CHECK(responsible(u"Петрову А.А., директорам школ провести сбор."_s) == u"Петров А.А., директора школ"_s);
    CHECK(responsible(u"Руководителям ОУ № 5:\n- взять под контроль"_s) == u"Руководители ОУ № 5"_s);
    CHECK(responsible(u"Провести аудит нормативных актов."_s).isEmpty());
    CHECK(responsible(u"Информацию принять к сведению."_s).isEmpty());
    CHECK(responsible(u"Утвердить план."_s).isEmpty());
}

TEST_CASE("A decision is never lost to its parts")
{
    CHECK(apart(u"Срок: до 1 марта"_s).text == u"Срок: до 1 марта"_s);
    CHECK((apart(QString()) == DecisionText()));
}
