#include "resultedits.h"

#include "document.h"
#include "importplan.h"

#include <algorithm>

namespace versta {

using namespace Qt::StringLiterals;

namespace {

void checkScale(const MarkScale &scale, const std::optional<int> &maximum)
{
    const auto &lowest = scale.lowest;
    const int highest = maximum.value_or(scale.maximum);
    if (lowest[0] < 1 || lowest[1] <= lowest[0] || lowest[2] <= lowest[1] || (highest > 0 && lowest[2] > highest))
        throw Refused(Error::Code::Constraint,
                      u"Нижние баллы отметок «3», «4» и «5» должны возрастать и не превышать максимальный балл."_s);
}

} // namespace

Result<ImportSummary> importWorkbook(Document &document, const WorkbookReading &reading, const QString &file,
                                     const ImportChoices &choices)
{
    ImportSummary summary;
    return document
        .edit(u"загрузить «%1»"_s.arg(file),
              [&](Stores &stores) {
                  const ImportPlan plan = importPlan(basisOf(stores, reading), reading, file, choices);
                  carryOut(plan, stores, QDateTime::currentDateTime());
                  summary = plan.summary;
              })
        .map([&] { return std::move(summary); });
}

Result<> importPlanned(Document &document, const PlannedImport &workbook)
{
    return document.edit(u"загрузить «%1»"_s.arg(workbook.file()), [&](Stores &stores) {
        if (workbook.plan().changes != fileChanges(stores))
            throw Refused(Error::Code::Constraint,
                          u"Пока книга сравнивалась с загруженным, файл изменился. Загрузите её ещё раз."_s);
        carryOut(workbook.plan(), stores, QDateTime::currentDateTime());
    });
}

Result<> deleteResultSets(Document &document, const std::vector<ResultSetId> &sets)
{
    return document.edit(u"удалить результаты"_s, [&](Stores &stores) {
        for (const ResultSetId set : sets)
            stores.results.removeSet(set);
    });
}

Result<> deleteReports(Document &document, ResultSetId set, const std::vector<ReportKind> &reports)
{
    return document.edit(reports.size() == 1 ? u"удалить отчёт"_s : u"удалить отчёты"_s, [&](Stores &stores) {
        for (const ReportKind report : reports)
            stores.results.removeReport(set, report);
    });
}

Result<> deleteFederalLists(Document &document, const std::vector<int> &years)
{
    return document.edit(u"удалить список ОО с признаками"_s, [&](Stores &stores) {
        for (const int year : years)
            stores.results.removeFederalList(year);
    });
}

Result<> setMarkScale(Document &document, ResultSetId id, const std::optional<MarkScale> &scale)
{
    return document.edit(u"изменить шкалу отметок"_s, [&](Stores &stores) {
        StoredSet set = stores.results.existingSet(id);
        if (scale)
            checkScale(*scale, set.paper.maximum);
        set.paper.scale = scale;
        stores.results.updateSet(set);
        if (scale)
            stores.rechecks.setScale(set.paper.key, *scale);
    });
}

Result<> setPaperKey(Document &document, ResultSetId id, const PaperKey &key)
{
    return document.edit(u"исправить работу"_s, [&](Stores &stores) {
        StoredSet set = stores.results.existingSet(id);
        if (!key.isComplete())
            throw Refused(Error::Code::Constraint, u"Укажите год, предмет и класс работы."_s);
        if (const ResultSetId other = stores.results.find(key); other.isValid() && other != id)
            throw Refused(Error::Code::Constraint,
                          u"Результаты «%1» уже есть. Удалите лишние или исправьте работу."_s.arg(key.title()));
        stores.rechecks.rename(set.paper.key, key);
        set.paper.key = key;
        stores.results.updateSet(set);
    });
}

Result<SheetMappingId> rememberMapping(Document &document, const RememberedMapping &mapping)
{
    SheetMappingId id;
    return document
        .edit(u"запомнить расположение столбцов"_s, [&](Stores &stores) { id = stores.results.putMapping(mapping); })
        .map([&] { return id; });
}

Result<> forgetMappings(Document &document, const std::vector<SheetMappingId> &mappings)
{
    return document.edit(u"забыть расположение столбцов"_s, [&](Stores &stores) {
        for (const SheetMappingId mapping : mappings)
            stores.results.removeMapping(mapping);
    });
}

} // namespace versta
