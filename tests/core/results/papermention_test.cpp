#include "tables.h"

#include "core/results/papermention.h"
#include "core/results/subjects.h"
#include "support/catch.h"

using namespace versta;
using namespace versta::test;
using namespace Qt::StringLiterals;

namespace {

QString mentionText(const PaperMention &mention)
{
    return u"%1 %2 %3"_s.arg(mention.year).arg(mention.subject.isEmpty() ? u"-"_s : mention.subject).arg(mention.grade);
}

} // namespace

TEST_CASE("Subjects are found by code and in every case form")
{
    const auto name = [](const QString &text) {
        const auto mention = subjectWithin(text);
        return mention ? mention->name : QString();
    };
    CHECK(name(u"Русскому языку"_s) == u"Русский язык");
    CHECK(name(u"ВПР по математике"_s) == u"Математика");
    CHECK(name(u"РУ 4 Статистика"_s) == u"Русский язык");
    CHECK(name(u"4 МА"_s) == u"Математика");
    CHECK(name(u"Окружающему миру"_s) == u"Окружающий мир");
    CHECK(name(u"Литературное чтение"_s) == u"Литературное чтение");
    CHECK(name(u"Литература"_s) == u"Литература");
    CHECK(name(u"обществознание"_s) == u"Обществознание");
    CHECK(name(u"Информатика"_s) == u"Информатика");
    CHECK(name(u"ГГ-8"_s) == u"География");
    CHECK(name(u"Иностранный язык (английский)"_s) == u"Английский язык");
    CHECK(name(u"Иностранный язык"_s) == u"Иностранный язык");
    CHECK(name(u"Физическая культура"_s).isEmpty());
    CHECK(name(u"МБОУ СОШ № 4"_s).isEmpty());
    CHECK(subjectWithin(u"Математика (углубленный уровень)")->level == u"углублённый");
    CHECK(subjectOfCode(u"ру") == u"Русский язык"_s);
    CHECK_FALSE(subjectOfCode(u"рус"));
    CHECK(subjectCode(u"География") == u"ГГ");
}

TEST_CASE("Titles name year and subject and grade")
{
    CHECK(mentionText(mentionIn(u"ВПР 2026 Русский язык 4 класс")) == u"2026 Русский язык 4");
    CHECK(mentionText(mentionIn(u"РУ 4 Индивидуальные результаты")) == u"0 Русский язык 4");
    CHECK(mentionText(mentionIn(u"Проведение работы по математике, 5 класс. ВПР 2021")) == u"2021 Математика 5");
    CHECK(mentionText(mentionIn(u"ВПР_2023_Физика_7_класс")) == u"2023 Физика 7");
    CHECK(mentionText(mentionIn(u"Результаты ОГЭ 2023-2025")) == u"0 - 0");
    CHECK(mentionIn(u"Результаты ОГЭ 2024").procedure == Procedure::Oge);
    CHECK(mentionIn(u"Перепроверка ВПР").procedure == Procedure::Recheck);
    CHECK(mentionIn(u"Математика 10 класс").grade == 10);
    CHECK(mentionIn(u"Школа № 5").grade == 0);
}

TEST_CASE("A path gives what the content lacks from the name and from the nearest folders")
{
    CHECK(mentionText(mentionInPath(u"/home/2019/Формы/2022/5/Математика.xlsx"_s)) == u"2022 Математика 5");
    CHECK(mentionText(mentionInPath(u"C:\\Выгрузки\\2023\\Русский язык 4\\2849657.xlsx"_s)) == u"2023 Русский язык 4");
    CHECK(mentionText(mentionInPath(u"Распределение первичных баллов (1).xlsx"_s)) == u"0 - 0");
    CHECK(mentionText(mentionInPath({})) == u"0 - 0");
}

TEST_CASE("The frame above a header is read by its labels")
{
    const auto sheet = sheetOf(u"Статистика по отметкам\n\nВПР 2025 Математика 7 класс\nПредмет: | Математика "
                               "(базовый уровень)\nМаксимальный первичный балл: | 19\nДата: | 15.04.2025"_s);
    const auto frame = mentionInFrame(sheet, 8);
    CHECK(mentionText(frame) == u"2025 Математика 7");
    CHECK(frame.level == u"базовый");
    CHECK(frame.maximum == 19);
    CHECK(frame.date == u"15.04.2025");
    const auto tight = mentionInFrame(sheetOf(u"Предмет: Химия\nМаксимальный первичный балл: 36\nКласс: 8"_s), 4);
    CHECK(mentionText(tight) == u"0 Химия 8");
    CHECK(tight.maximum == 36);
}

TEST_CASE("Groups of pupils with one mark are told from other groups")
{
    CHECK(markGroupOf(u"Ср.% вып. уч. гр.баллов 2") == 2);
    CHECK(markGroupOf(u"Группа баллов «5»") == 5);
    CHECK(markGroupOf(u"Получившие отметку 4") == 4);
    CHECK_FALSE(markGroupOf(u"МБОУ «СОШ № 5»"));
    CHECK_FALSE(markGroupOf(u"Вся выборка"));
}
