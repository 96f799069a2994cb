#include "typeddocument.h"

#include "core/recognition/minutesrecognition.h"
#include "core/recognition/planrecognition.h"
#include "support/catch.h"
#include "support/minutessummary.h"
#include "support/testdata.h"

#include <QDir>
#include <QFile>

using namespace versta;
using namespace versta::test;
using namespace Qt::StringLiterals;

namespace {

std::optional<MinutesReading> read(const QString &typed, const MinutesChoices &choices = {})
{
    const DocumentContent content = typedDocument(typed);
    return recogniseMinutes(content, recognisePlans(content), choices);
}

QString decisionText(const MinutesReading &reading, std::size_t at)
{
    return reading.decisions.cell(reading.decisions.activities.at(at), ColumnRole::Activity);
}

} // namespace

// tests/data/minutes/*.txt: a document, a line «====», what a person reads in it.
TEST_CASE("Minutes of many kinds read as a person reads them")
{
    const QDir folder(QString::fromUtf8(VERSTA_TEST_DATA) + u"/minutes"_s);
    const auto entries = folder.entryInfoList({u"*.txt"_s}, QDir::Files, QDir::Name);
    REQUIRE(entries.size() >= 5);
    for (const QFileInfo &entry : entries) {
        QFile file(entry.filePath());
        REQUIRE(file.open(QIODevice::ReadOnly));
        const auto halves = QString::fromUtf8(file.readAll()).split(u"\n====\n"_s);
        REQUIRE(halves.size() == 2);
        const auto reading = read(halves[0]);
        INFO(entry.fileName().toStdString());
        REQUIRE(reading);
        QStringList expected;
        for (const QString &line : halves[1].split(u'\n', Qt::SkipEmptyParts))
            expected << line.simplified();
        QStringList got;
        for (const QString &line : summary(*reading))
            got << line.simplified();
        INFO("expected:\n" << expected.join(u'\n').toStdString() << "\n\ngot:\n" << got.join(u'\n').toStdString());
        CHECK((got == expected));
    }
}

TEST_CASE("A plan that speaks of minutes is no minutes")
{
    CHECK_FALSE(read(u"= План мероприятий на 2024 год\n"
                     "| № | Мероприятие | Срок | Ответственные |\n"
                     "| 1 | Протокол заседания рабочей группы № 5 | март 2024 | Методист |\n"
                     "| 2 | Решили провести семинар | апрель 2024 | Методист |"_s));
    CHECK_FALSE(read(u"= Протокол № 1\nСправка о том, что протокол утерян."_s));
}

TEST_CASE("Plans among the decisions stay plans")
{
    const auto content = typedDocument(u"= Протокол № 2\n12.01.2024\nПрисутствовали: Иванов И.И.\nРешили:\n"
                                       "1. Утвердить комплекс мер.\n"
                                       "| № | Мероприятие | Сроки | Ответственные |\n"
                                       "| 1 | Провести семинар | март 2024 | Методист |\n"
                                       "| 2 | Провести перепроверку | май 2024 | Комиссия |\n"
                                       "--\nСекретарь П.П. Петрова"_s);
    const PlanReading plans = recognisePlans(content);
    REQUIRE(plans.plans.size() == 1);
    const auto reading = recogniseMinutes(content, plans);
    REQUIRE(reading);
    CHECK_FALSE(reading->decisionTable);
    REQUIRE(reading->decisions.activities.size() == 1);
    CHECK(decisionText(*reading, 0) == u"Утвердить комплекс мер."_s);
    CHECK(reading->minutes.secretary == u"П.П. Петрова"_s);
}

TEST_CASE("Every decision knows its lines of the document")
{
    const auto reading = read(u"= Протокол № 2\n12.01.2024\nПрисутствовали: Иванов И.И.\nРешили:\n"
                              "1. Руководителям:\n- первое;\n- второе.\n2. Другое."_s);
    REQUIRE(reading);
    REQUIRE(reading->decisions.activities.size() == 2);
    QStringList first;
    for (const MinutesLine &line : reading->lines) {
        if (line.decision == std::optional<std::size_t>(0))
            first << line.text;
    }
    CHECK(first == QStringList{u"1. Руководителям:"_s, u"- первое;"_s, u"- второе."_s});
}

TEST_CASE("A line that was taken for something else is corrected, and what follows it with it")
{
    const QString typed = u"= Протокол № 2\n12.01.2024\nПрисутствовали: Иванов И.И.\nИтоги обсуждения\n"
                          "Провести семинар.\nПодготовить справку."_s;
    const auto before = read(typed + u"\nСлушали: Иванова И.И."_s);
    REQUIRE(before);
    CHECK(before->decisions.activities.empty());
    CHECK(before->minutes.present.contains(u"Провести семинар"_s));
    const auto after = read(typed + u"\nСлушали: Иванова И.И."_s, {{3, MinutesPart::DecisionsHeading}});
    REQUIRE(after);
    CHECK(after->minutes.present == u"Иванов И.И"_s + u"."_s);
    // The choice stands for a line like «РЕШИЛИ:»: what stands under it is decided.
    REQUIRE(after->decisions.activities.size() >= 2);
    CHECK(decisionText(*after, after->decisions.activities.size() - 2) == u"Провести семинар."_s);
    CHECK(before->lines.size() == after->lines.size());
}

TEST_CASE("What is missing in minutes is said")
{
    const auto reading =
        read(u"= Протокол\nзаседания рабочей группы\nПрисутствовали: Иванов И.И.\nСлушали: Иванова И.И.\n"
             "Решили:\n1. Первое.\n3. Третье."_s);
    REQUIRE(reading);
    QStringList said;
    for (const ReadingWarning &warning : reading->warnings)
        said << warning.text;
    const QString all = said.join(u'\n');
    CHECK(all.contains(u"Номер протокола не найден"_s));
    CHECK(all.contains(u"Дата протокола не найдена"_s));
    CHECK(all.contains(u"Нумерация решений"_s));
}
