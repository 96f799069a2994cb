#include "core/recognition/columnroles.h"
#include "core/recognition/headings.h"
#include "core/recognition/periodguess.h"
#include "core/recognition/plannames.h"
#include "core/recognition/textshape.h"
#include "support/catch.h"

using namespace versta;
using namespace Qt::StringLiterals;

namespace {

QString roles(const std::vector<QString> &headers)
{
    QStringList result;
    for (const auto role : rolesByHeaders(headers))
        result << roleCode(role);
    return result.join(u' ');
}

} // namespace

TEST_CASE("Headers of plans give the roles a reader gives them")
{
    CHECK(roles({u"№ п/п"_s, u"Наименование мероприятия"_s, u"Срок исполнения мероприятия"_s,
                 u"Ответственный за исполнение мероприятия"_s, u"Отметка о выполнении мероприятия"_s}) ==
          u"number activity deadline responsible control"_s);
    CHECK(roles({u"№"_s, u"Содержание деятельности"_s, u"Период"_s, u"Исполнители"_s, u"Вид документа"_s,
                 u"Примечания"_s}) == u"number activity deadline responsible result note"_s);
    CHECK(roles({u"N п/п"_s, u"Действия"_s, u"Дата проведения"_s, u"Кто отвечает"_s, u"Форма отчётности"_s}) ==
          u"number activity deadline responsible result"_s);
    CHECK(roles({u"№№"_s, u"Перечень мероприятий"_s, u"Контрольный срок"_s, u"Исполнитель"_s, u"Контроль"_s}) ==
          u"number activity deadline responsible control"_s);
    CHECK(roles({u"п/п"_s, u"Мероприятия"_s, u"Ожидаемый результат"_s, u"Фактический результат"_s}) ==
          u"number activity result control"_s);
    CHECK(roles({u"Ответственный"_s, u"Исполнители"_s}) == u"responsible other"_s);
    CHECK(roles({u"№ школы"_s, u"Наименование ОО"_s, u"Предмет"_s}) == u"other other other"_s);
    CHECK(roles({u"М\nе\nр\nо\nприятие"_s, u"Сро- ки"_s, u"ОТВЕТСТВЕННЫЕ"_s}) == u"activity deadline responsible"_s);
    CHECK(roles({u"№"_s, u"Наим. мероп."_s, u"Срок реал-ции"_s, u"Отв."_s, u"Ожид. рез-т"_s, u"Прим."_s}) ==
          u"number activity deadline responsible result note"_s);
    CHECK(roles({u"Действия"_s, u"До какого числа"_s, u"Кто делает"_s, u"Форма завершения"_s}) ==
          u"activity deadline responsible result"_s);
    CHECK(roles({u"Контроль"_s, u"Контрольная точка"_s, u"Форма представления"_s}) == u"control deadline result"_s);
    CHECK(roles({u"Что?"_s, u"Когда?"_s, u"Кто?"_s, u"Рез-ты"_s}) == u"activity deadline responsible result"_s);
    // With a Latin C, O and P.
    CHECK(roles({u"Мероприятия"_s, u"Cроки"_s, u"Oтветственные"_s, u"Pезультат"_s}) ==
          u"activity deadline responsible result"_s);
}

TEST_CASE("Rows of a plan are not taken for its header")
{
    CHECK(headerScore({u"1.1."_s, u"Мероприятия по контролю"_s, u"Срок по графику"_s, u"Ответственный"_s}) == 0);
    CHECK(headerScore({u"№"_s, u"Показатель"_s, u"Результат"_s}) == 0);
    CHECK(headerScore({u"№"_s, u"Мероприятие"_s, u"Срок"_s}) == 3);
}

TEST_CASE("Section headings are taken apart into label and number and title")
{
    const auto parts = [](const QString &text) {
        const auto heading = sectionHeading(text);
        return QStringList{heading.label, heading.number, heading.title}.join(u'|');
    };
    CHECK(parts(u"Направление 2. Кадры"_s) == u"Направление|2|Кадры"_s);
    CHECK(parts(u"РАЗДЕЛ II. КАДРЫ"_s) == u"РАЗДЕЛ|II|КАДРЫ"_s);
    CHECK(parts(u"Задача № 3: обучить экспертов"_s) == u"Задача|3|обучить экспертов"_s);
    CHECK(parts(u"III. Итоги"_s) == u"|III|Итоги"_s);
    CHECK(parts(u"4) Итоги"_s) == u"|4|Итоги"_s);
    CHECK(parts(u"2 этап. Основной"_s) == u"этап|2|Основной"_s);
    CHECK(parts(u"Направление: Кадры"_s) == u"Направление||Кадры"_s);
    CHECK(parts(u"Работа с кадрами"_s) == u"||Работа с кадрами"_s);
    CHECK(parts(u"2023 год"_s) == u"||2023 год"_s);
    CHECK(parts(u"5 классы"_s) == u"||5 классы"_s);
    CHECK(sectionHeading(u"Блок 1. Кадры Задачи: учить; лечить"_s).tasks == QStringList{u"учить; лечить"_s});
    CHECK(tasksOf(u"Задачи:\n- учить;\n- лечить."_s) == QStringList{u"учить;"_s, u"лечить."_s});
    CHECK(tasksOf(u"Задачи: 1) учить; 2) лечить"_s) == QStringList{u"учить;"_s, u"лечить"_s});
    CHECK(tasksOf(u"Задачи: 1. Учить. 2. Лечить 3 классы."_s) == QStringList{u"Учить."_s, u"Лечить 3 классы."_s});
    CHECK(tasksOf(u"Цель: знать. Задачи: учить"_s) == QStringList{u"Цель: знать."_s, u"учить"_s});
}

TEST_CASE("A label with its number alone is the beginning of a section heading")
{
    for (const auto &text :
         {u"Раздел 1"_s, u"Раздел II."_s, u"НАПРАВЛЕНИЕ 3"_s, u"Блок № 4"_s, u"II этап"_s, u"1-й этап:"_s})
        CHECK(isHeadingLabel(text));
    for (const auto &text : {u"Раздел"_s, u"1"_s, u"Раздел 1. Кадры"_s, u"Мероприятие 1"_s, u"этап"_s})
        CHECK_FALSE(isHeadingLabel(text));
    CHECK(partyOfSection(u"Ответственные: Котова Е.Е., методисты"_s) == u"Котова Е.Е., методисты"_s);
    CHECK(partyOfSection(u"Ответственное отношение к делу: беседа"_s).isEmpty());
}

TEST_CASE("Columns under strange headers are told only when all of their cells are alike")
{
    const ColumnTexts deadlines{u"15.09.2024"_s, u"в течение года"_s, u"октябрь-ноябрь"_s, u"до 1 июня"_s};
    const ColumnTexts parties{u"Попова Н.Н."_s, u"Методисты ИМЦ"_s, u"УО"_s};
    CHECK(isAllOf(ColumnRole::Deadline, u"Контрольная точка"_s, deadlines));
    CHECK_FALSE(isAllOf(ColumnRole::Deadline, u"Контрольная точка"_s, {u"совещание в мае"_s, u"справка"_s}));
    CHECK(isAllOf(ColumnRole::Responsible, u"На ком"_s, parties));
    CHECK_FALSE(isAllOf(ColumnRole::Responsible, u"Место"_s, parties));
    CHECK_FALSE(isAllOf(ColumnRole::Responsible, u"На ком"_s, {u"приказ УО"_s, u"справка методиста"_s}));
    CHECK_FALSE(isAllOf(ColumnRole::Responsible, u"На ком"_s, {u"Мониторинг"_s, u"Оценка"_s}));
    CHECK_FALSE(isAllOf(ColumnRole::Deadline, u"Точка"_s, {QString(), QString()}));
}

TEST_CASE("A heading inside the cell of an activity is cut out")
{
    const auto split = embeddedHeading(u"Раздел 2. Кадры Задачи: учить 2.1. Провести курсы"_s, u"2.1."_s);
    REQUIRE(split);
    CHECK(split->heading.title == u"Кадры"_s);
    CHECK(split->heading.tasks == QStringList{u"учить"_s});
    CHECK(split->activity == u"Провести курсы"_s);
    CHECK_FALSE(embeddedHeading(u"Провести курсы по разделу 2"_s, u"2.1"_s));
    CHECK_FALSE(embeddedHeading(u"Раздел 2 программы обновить"_s, u"2.1"_s));
}

TEST_CASE("Periods are read where the document names them")
{
    CHECK(periodNamed(u"План на 2023/24 учебный год"_s).code() == u"2023/24"_s);
    CHECK(periodNamed(u"в 2023/2024 учебном году"_s).code() == u"2023/24"_s);
    CHECK(periodNamed(u"в 2022-2023 году"_s).code() == u"2022/23"_s);
    CHECK(periodNamed(u"на 2022 – 2023 уч. год"_s).code() == u"2022/23"_s);
    CHECK(periodNamed(u"на 2023–2024 г.г."_s).code() == u"2023-2024"_s);
    CHECK(periodNamed(u"на 2023-2024 годы"_s).code() == u"2023-2024"_s);
    CHECK(periodNamed(u"на 2021-2025 гг."_s).code() == u"2021-2025"_s);
    CHECK(periodNamed(u"на 2021 год"_s).code() == u"2021"_s);
    CHECK_FALSE(periodNamed(u"школы № 2022"_s).isKnown());
}

TEST_CASE("Periods are guessed from deadlines when the title says nothing")
{
    const auto guess = [](const QStringList &deadlines) { return guessPeriod({}, {}, deadlines, {}).period.code(); };
    CHECK(guess({u"Сентябрь 2022"_s, u"Март-апрель 2023"_s, u"май 2023 г."_s}) == u"2022/23"_s);
    CHECK(guess({u"01.02.2021"_s, u"октябрь 2021 г."_s}) == u"2021"_s);
    CHECK(guess({u"Февраль 2024"_s, u"до 01.06.2024"_s}) == u"2023/24"_s);
    CHECK(guess({u"постоянно"_s}).isEmpty());
    CHECK(guessPeriod({}, {}, {u"март"_s}, {u"В 2022/2023 учебном году"_s}).period.code() == u"2022/23"_s);
}

TEST_CASE("Plans are named in the nominative whatever the sentence says")
{
    CHECK(decidedPlanName(u"3. Утвердить план мероприятий по подготовке к экзаменам."_s) ==
          u"план мероприятий по подготовке к экзаменам"_s);
    CHECK(decidedPlanName(u"Утвердить прилагаемую дорожную карту."_s) == u"дорожная карта"_s);
    CHECK(decidedPlanName(u"Назначить ответственного."_s).isEmpty());
    CHECK(mentionedPlanName(u"2. О выполнении Дорожной карты по развитию чтения"_s).name ==
          u"Дорожная карта по развитию чтения"_s);
    CHECK(mentionedPlanName(u"О ходе реализации муниципального комплекса мер в 2023 году"_s).name ==
          u"муниципальный комплекс мер в 2023 году"_s);
}

TEST_CASE("Texts are told by their shape")
{
    for (const auto &text : {u"1"_s, u"1.2."_s, u"12)"_s, u"IV"_s, u"№ 5"_s, u"2. 3"_s})
        CHECK(isRowNumber(text));
    for (const auto &text : {u"2023"_s, u"1 класс"_s, u"12.05.2023"_s, u""_s})
        CHECK_FALSE(isRowNumber(text));
    CHECK(numberDepth(u"2.1."_s) == 2);
    CHECK(numberDepth(u"II"_s) == 1);
    CHECK(followsNumber(u"2.4"_s, u"2.3."_s));
    CHECK_FALSE(followsNumber(u"1"_s, u"3"_s));
    for (const auto &text :
         {u"до 01.09"_s, u"I квартал"_s, u"постоянно"_s, u"по графику ВПР"_s, u"май"_s, u"2024 год"_s})
        CHECK(looksLikeDeadline(text));
    for (const auto &text : {u"Приказ"_s, u"Директор школы"_s, u"Мастер-класс"_s})
        CHECK_FALSE(looksLikeDeadline(text));
    for (const auto &text : {u"Итого"_s, u"ВСЕГО: 3"_s, u"Всего мероприятий: 3"_s, u"Итого по разделу 2"_s})
        CHECK(isTotal(text));
    for (const auto &text : {u"Итоговое совещание"_s, u"Всероссийская олимпиада"_s, u"Всего понемногу"_s})
        CHECK_FALSE(isTotal(text));
    CHECK(endsOpen(u"по вопросам организации и"_s));
    CHECK(endsOpen(u"органа «Управление"_s));
    CHECK_FALSE(endsOpen(u"Приказ издан."_s));
    CHECK(joinedPieces(u"школы,"_s, u"лицеи"_s) == u"школы, лицеи"_s);
    CHECK(joinedPieces(u"Школы."_s, u"Лицеи"_s) == u"Школы.\nЛицеи"_s);
}
