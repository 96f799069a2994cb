#include "tables.h"

#include "core/results/resultsjson.h"
#include "support/catch.h"

#include <QJsonDocument>

#include <random>

using namespace versta;
using namespace versta::test;
using namespace Qt::StringLiterals;

namespace {

using Random = std::mt19937;

int below(int most, Random &random)
{
    return int(random() % unsigned(most));
}

/// Pupils of several schools with everything that real exports do wrong now and then.
Sheet randomExport(Random &random)
{
    const int tasks = 1 + below(6, random);
    QString text = u"Индивидуальные результаты\n\nВПР 2025 Биология 6 класс\n"_s;
    text += u"Логин | Код участника | Класс | Вариант"_s;
    for (int task = 1; task <= tasks; ++task)
        text += u" | %1 (2б)"_s.arg(task);
    text += u" | Первичный балл | Отметка | Отметка по журналу\n"_s;
    const int pupils = below(900, random);
    for (int pupil = 0; pupil < pupils; ++pupil) {
        if (below(40, random) == 0)
            text += u"edu99010%1 | Кол-во участников: %2\n"_s.arg(below(3, random)).arg(below(40, random));
        if (below(60, random) == 0)
            text += u'\n';
        if (below(30, random) == 0) {
            text += u"edu990101 | %1 | А | отсутствовал\n"_s.arg(60'001 + pupil);
            continue;
        }
        text += below(50, random) == 0 ? u"школа"_s : u"edu99010%1"_s.arg(below(3, random));
        text += u" | %1 | %2 | %3"_s
                    .arg(below(25, random) == 0 ? QString() : QString::number(60'001 + pupil % 700),
                         below(3, random) == 0 ? u"б"_s : u"А"_s)
                    .arg(1 + below(2, random));
        int total = 0;
        for (int task = 0; task < tasks; ++task) {
            const int score = below(50, random) == 0 ? 7 : below(3, random);
            total += score;
            text += u" | "_s + (below(20, random) == 0   ? u"X"_s
                                : below(60, random) == 0 ? QString()
                                                         : QString::number(score));
        }
        text += u" | %1 | %2 | %3\n"_s.arg(below(30, random) == 0 ? 99 : total)
                    .arg(2 + below(4, random))
                    .arg(below(9, random) == 0 ? u"нет отметки"_s : QString::number(2 + below(4, random)));
    }
    return sheetOf(text, u"БИ 6"_s);
}

/// The same sheet with its beginning alone at hand.
SheetSource streamed(const Sheet &whole)
{
    Sheet head{whole.name, {}, whole.merges};
    const auto rows = std::min(whole.rows.size(), SheetSource::headRows);
    head.rows.assign(whole.rows.begin(), whole.rows.begin() + std::ptrdiff_t(rows));
    return SheetSource(
        head,
        [whole](const SheetSource::Take &take) -> Result<> {
            for (const SheetRow &row : whole.rows)
                take(row);
            return {};
        },
        [whole]() -> Result<Sheet> { return whole; });
}

QByteArray told(const WorkbookReading &reading)
{
    QByteArray text;
    for (const SheetReading &sheet : reading.sheets) {
        text += QJsonDocument(resultsToJson(sheet)).toJson();
        text += outline(sheet.refused).toUtf8() + outline(sheet.remarks).toUtf8();
        for (const ResultSet &set : sheet.sets) {
            for (const PupilWork &work : set.works) {
                text += QByteArray::number(work.row) + ' ' + QByteArray::number(work.code) + ' ' +
                        QByteArray::number(work.total);
                for (const TaskScore score : work.tasks)
                    text += ' ' + QByteArray::number(score);
                text += '\n';
            }
        }
    }
    return text;
}

} // namespace

TEST_CASE("A sheet that comes row by row is read as one that is in memory")
{
    Random random(20261127);
    for (int round = 0; round < 60; ++round) {
        INFO("round " << round);
        const Sheet sheet = randomExport(random);
        const auto streaming = readWorkbook({streamed(sheet)}, {});
        REQUIRE(streaming);
        REQUIRE(told(*streaming) == told(readWorkbook({sheet}, {})));
    }
}
