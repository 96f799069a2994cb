#include "gestures.h"

#include "core/results/packedworks.h"
#include "document/document.h"
#include "document/models/recheckworkmodel.h"
#include "document/recheckedits.h"
#include "document/recheckedsigns.h"
#include "document/recheckqueries.h"
#include "document/resultedits.h"
#include "document/resultqueries.h"
#include "document/schooledits.h"
#include "document/schoolqueries.h"
#include "document/signqueries.h"
#include "support/catch.h"
#include "support/modeltester.h"
#include "support/sampleresults.h"

#include <QSignalSpy>

#include <algorithm>

using namespace versta;
using namespace Qt::StringLiterals;

namespace {

RecheckHead order()
{
    RecheckHead head;
    head.number = u" 14 "_s;
    head.date = QDate(2024, 6, 3);
    head.members = {{u"Иванова А. А."_s, u"методист"_s}, {u"Петров Б. Б."_s, {}}};
    return head;
}

/// The works of two schools, all of them in a re-check.
struct OpenRecheck
{
    OpenRecheck()
    {
        REQUIRE(importWorkbook(*document, test::sampleWorks(), u"Книга.xlsx"_s, {.addUnknownSchools = true}));
        set = recheckablePapers(*document)->front().first;
        const auto added = addRecheck(*document, order());
        REQUIRE(added);
        id = *added;
        const auto count = addRecheckWorks(*document, id, chosen());
        REQUIRE(count);
        CHECK(*count == 4);
    }

    [[nodiscard]] ChosenWorks chosen() const
    {
        const RecheckCandidates candidates = recheckCandidates(*document, set).value();
        const int works = int(candidates.works.size());
        return {candidates.paper, {RecheckChoiceKind::All, 100, 0, {}, works, works}, candidates.works};
    }
    [[nodiscard]] Recheck recheck() const { return loadRecheck(*document, id).value(); }
    [[nodiscard]] RecheckWork work(int code) const
    {
        const Recheck all = recheck();
        return *std::ranges::find(all.works, code, &RecheckWork::code);
    }
    void enter(int code, TaskScore first, TaskScore second) const
    {
        RecheckResult result = work(code).after;
        result.tasks = {first, second};
        REQUIRE(setRecheckResults(*document, {{work(code).id, result}}, u"внести"_s));
    }

    std::unique_ptr<Document> document = Document::inMemory();
    ResultSetId set;
    RecheckId id;
};

} // namespace

TEST_CASE("A re-check keeps its order, its commission and the works as they were")
{
    const OpenRecheck open;
    const Recheck recheck = open.recheck();
    CHECK(recheck.head.number == u"14"_s);
    CHECK(recheck.head.date == QDate(2024, 6, 3));
    REQUIRE(recheck.head.members.size() == 2);
    CHECK(recheck.head.members[0].post == u"методист"_s);
    REQUIRE(recheck.papers.size() == 1);
    CHECK(recheck.papers[0].key == test::samplePaper().key);
    CHECK(recheck.papers[0].tasks.size() == 2);
    REQUIRE(recheck.papers[0].choices.size() == 1);
    CHECK(recheck.papers[0].choices[0].works == 4);
    const RecheckWork work = open.work(50002);
    CHECK(work.before == RecheckBefore{{TaskScore(1), notAttempted}, 1, 2});
    CHECK(work.after == RecheckResult());

    const auto overviews = recheckOverviews(*open.document).value();
    REQUIRE(overviews.size() == 1);
    CHECK(overviews[0].schools == 2);
    CHECK(overviews[0].figures.works == 4);
    CHECK(overviews[0].figures.rechecked == 0);
}

TEST_CASE("Works that are in a re-check already are not doubled, and nothing to add is refused")
{
    const OpenRecheck open;
    const int step = open.document->undoStack().index();
    const auto again = addRecheckWorks(*open.document, open.id, open.chosen());
    REQUIRE_FALSE(again);
    CHECK(again.error().code == Error::Code::Constraint);
    CHECK(open.document->undoStack().index() == step);
    open.enter(50002, 1, 0);
    REQUIRE(removeRecheckWorks(*open.document, {open.work(50001).id}));
    CHECK(addRecheckWorks(*open.document, open.id, open.chosen()).value() == 1);
    CHECK(open.work(50002).after.tasks.size() == 2); // what was entered stays
    ChosenWorks other = open.chosen();
    other.paper.tasks.pop_back();
    CHECK_FALSE(addRecheckWorks(*open.document, open.id, other));
}

TEST_CASE("Entered results are one step and one signal, and a wrong one stores none of them")
{
    const OpenRecheck open;
    QSignalSpy changed(open.document.get(), &Document::changed);
    const EnteredResult good{open.work(50001).id, {{TaskScore(2), TaskScore(2)}, {}, {}, u" Э  1 "_s, {}}};
    const EnteredResult wrong{open.work(50002).id, {{TaskScore(3), TaskScore(2)}, {}, {}, {}, {}}};
    const auto refused = setRecheckResults(*open.document, {good, wrong}, u"внести результаты"_s);
    REQUIRE_FALSE(refused);
    CHECK(refused.error().text.contains(u"50002"_s));
    CHECK(changed.isEmpty());
    CHECK(open.work(50001).after == RecheckResult());
    REQUIRE(setRecheckResults(*open.document, {good}, u"внести результаты"_s));
    CHECK(changed.size() == 1);
    CHECK(open.work(50001).after.expert == u"Э 1"_s);
    CHECK(open.document->undoStack().undoText() == u"внести результаты"_s);
    const auto overview = recheckOverviews(*open.document)->front();
    CHECK(overview.figures.rechecked == 1);
    CHECK(overview.figures.lowered == 1);
    REQUIRE(open.document->undo());
    CHECK(open.work(50001).after == RecheckResult());
}

TEST_CASE("A re-check outlives the results it was made of, and follows a corrected work, its scale and merged schools")
{
    const OpenRecheck open;
    open.enter(50001, 2, 2);
    PaperKey key = test::samplePaper().key;
    key.grade = 6;
    REQUIRE(setPaperKey(*open.document, open.set, key));
    CHECK(open.recheck().papers[0].key.grade == 6);
    REQUIRE(setMarkScale(*open.document, open.set, MarkScale{{1, 2, 4}, 5, u"вручную"_s}));
    CHECK(markAfter(open.recheck().papers[0], open.work(50001)) == 5);

    const auto schools = allSchools(*open.document).value();
    REQUIRE(mergeSchools(*open.document, schools[0].id, {schools[0].id, schools[1].id}));
    CHECK(rechecksOfSchool(*open.document, schools[0].id)->front().figures.works == 4);
    REQUIRE(deleteResultSets(*open.document, {open.set}));
    CHECK(open.recheck().works.size() == 4);
    CHECK(open.document->damage().isEmpty());
    REQUIRE(removeRechecks(*open.document, {open.id}));
    CHECK(loadRecheck(*open.document, open.id).error().code == Error::Code::NotFound);
    CHECK_FALSE(removeRechecks(*open.document, {open.id}));
}

TEST_CASE("Removing a paper's last work removes the paper")
{
    const OpenRecheck open;
    std::vector<RecheckWorkId> ids;
    for (const RecheckWork &work : open.recheck().works)
        ids.push_back(work.id);
    REQUIRE(removeRecheckWorks(*open.document, ids));
    CHECK(open.recheck().papers.empty());
    REQUIRE(open.document->undo());
    CHECK(open.recheck().works.size() == 4);
}

TEST_CASE("Signs are computed from what was found, the stored results stay")
{
    const OpenRecheck open;
    open.enter(50001, 1, 1);
    const QByteArray before = test::dump(*open.document);
    const SignData original = readSignData(*open.document).value();
    const SignData rechecked = recheckedSignData(original, open.recheck()).value();
    const auto workOf = [](const SignData &data, int code) {
        for (const PackedWorks &packed : data.sets.front()->works) {
            const auto works = unpackWorks(packed.works).value();
            if (const auto found = std::ranges::find(works, code, &PupilWork::code); found != works.end())
                return *found;
        }
        return PupilWork();
    };
    CHECK(workOf(original, 50001).total == 5);
    const PupilWork after = workOf(rechecked, 50001);
    CHECK(after.total == 2);
    CHECK(after.mark == 3);
    CHECK(after.journal == 4);
    CHECK(after.tasks == std::vector<TaskScore>{1, 1});
    CHECK(workOf(rechecked, 50003).total == workOf(original, 50003).total); // not re-checked yet
    SignGathering gathering;
    const SignInput input = gathering.input(rechecked).value();
    const auto cell = std::ranges::find_if(input.papers.front().cells, [&](const SignCell &one) {
        return input.schools[one.school].login == SchoolLogin(990101);
    });
    CHECK(cell->scores == std::vector<int>{0, 1, 1, 1, 0, 0}); // 1, 2 and 3 points; it had 1, 3 and 5
    CHECK(test::dump(*open.document) == before);

    const auto cells = recheckedCells(open.recheck(), original.schools);
    CHECK(cells.size() == 2);
    CHECK(std::ranges::count(cells, std::pair(SchoolLogin(990101), test::samplePaper().key)) == 1);
}

TEST_CASE("The outcome of a re-check becomes a line of the review of each sign, in one step")
{
    const OpenRecheck open;
    SignName name;
    name.school = SchoolLogin(990101);
    name.paper = test::samplePaper().key;
    SignName other = name;
    other.kind = SignKind::BorderGap;
    const int step = open.document->undoStack().index();
    const std::vector<SignOutcome> outcomes{{{name, u"a"_s}, ReviewState::Confirmed, u"отметка изменена в 4"_s},
                                            {{other, u"b"_s}, ReviewState::Closed, u"подтверждены"_s}};
    REQUIRE(recordRecheckOutcome(*open.document, outcomes, u"Петров"_s));
    CHECK(open.document->undoStack().index() == step + 1);
    const auto entries = reviewEntries(*open.document).value();
    REQUIRE(entries.size() == 2);
    CHECK(entries[0].sign == name);
    CHECK(entries[0].state == ReviewState::Confirmed);
    CHECK(entries[0].note == u"отметка изменена в 4"_s);
    CHECK(entries[1].state == ReviewState::Closed);
    REQUIRE(recordRecheckOutcome(*open.document, outcomes, u"Петров"_s));
    CHECK(reviewEntries(*open.document)->size() == 2); // it was said already
    REQUIRE(open.document->undo());
    CHECK(reviewEntries(*open.document)->empty());
}

TEST_CASE("Works are entered in a table and it follows every change")
{
    const OpenRecheck open;
    RecheckWorkModel model(*open.document);
    const test::ModelTester tester(model);
    model.setScope(open.id, open.recheck().papers[0].id);
    REQUIRE(model.rowCount() == 4);
    const auto at = [&](int code, int column) {
        for (int row = 0; row < model.rowCount(); ++row) {
            if (model.index(row, RecheckWorkModel::CodeColumn).data() == QString::number(code))
                return model.index(row, column);
        }
        return QModelIndex();
    };
    const int first = model.taskColumn(0);
    CHECK(at(50001, first).data() == u"(2)"_s);
    CHECK(at(50002, first + 1).data() == u"(X)"_s);
    CHECK(model.setData(at(50001, first), u"1"_s));
    CHECK(at(50001, first).data() == u"2 → 1"_s);
    CHECK(at(50001, RecheckWorkModel::TotalAfterColumn).data() == QString());
    CHECK_FALSE(at(50001, RecheckWorkModel::TotalAfterColumn).flags() & Qt::ItemIsEditable);
    CHECK(model.setData(at(50001, first + 1), u"3"_s));
    CHECK(at(50001, RecheckWorkModel::TotalAfterColumn).data() == u"4"_s);
    CHECK(at(50001, RecheckWorkModel::MarkAfterColumn).data() == u"4"_s);

    QSignalSpy failed(open.document.get(), &Document::failed);
    CHECK_FALSE(model.setData(at(50001, first), u"семь"_s));
    CHECK_FALSE(model.setData(at(50001, first), u"7"_s));
    CHECK(failed.size() == 2);
    CHECK(at(50001, first).data() == u"2 → 1"_s);

    const int step = open.document->undoStack().index();
    CHECK(model.paste(model.index(0, first), u"0\t1\tЭ1\tпримечание\n1\t0\tЭ2"_s));
    CHECK(open.document->undoStack().index() == step + 1);
    CHECK(model.index(0, model.noteColumn()).data() == u"примечание"_s);
    CHECK(model.index(1, RecheckWorkModel::TotalAfterColumn).data() == u"1"_s);
    CHECK_FALSE(model.paste(model.index(0, first), u"0\tдва"_s));
    REQUIRE(open.document->undo());
    CHECK(model.index(0, model.noteColumn()).data() == QString());

    REQUIRE(removeRecheckWorks(*open.document, {open.work(50001).id}));
    CHECK(model.rowCount() == 3);
    model.setScope(open.id, model.paperId(), open.work(50004).school);
    CHECK(model.rowCount() == 1);
    REQUIRE(removeRechecks(*open.document, {open.id}));
    CHECK(model.rowCount() == 0);
    CHECK(tester.complaints() == QStringList());
}
