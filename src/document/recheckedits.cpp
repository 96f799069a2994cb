#include "recheckedits.h"

#include "document.h"
#include "signjournal.h"

#include "core/results/papertasks.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

namespace versta {

using namespace Qt::StringLiterals;

namespace {

void refuse(const QString &problem)
{
    if (!problem.isEmpty())
        throw Refused(Error::Code::Constraint, problem);
}

RecheckHead tidied(RecheckHead head)
{
    head.number = head.number.simplified();
    head.decision = head.decision.trimmed();
    for (RecheckMember &member : head.members)
        member = {member.name.simplified(), member.post.simplified()};
    return head;
}

bool haveSameTasks(const RecheckPaper &left, const RecheckPaper &right)
{
    return std::ranges::equal(left.tasks, right.tasks, [](const PaperTask &one, const PaperTask &other) {
        return taskKey(one.code) == taskKey(other.code);
    });
}

using WorkName = std::tuple<SchoolId, QString, int>;

WorkName nameOf(const RecheckWork &work)
{
    return {work.school, work.schoolClass, work.code};
}

// The paper in the re-check, made when it is not there yet.
RecheckPaperId paperIn(Stores &stores, const Recheck &recheck, const RecheckPaper &paper)
{
    const auto known = std::ranges::find(recheck.papers, paper.key, &RecheckPaper::key);
    if (known == recheck.papers.end())
        return stores.rechecks.insertPaper(recheck.head.id, paper);
    if (!haveSameTasks(*known, paper))
        refuse(u"Задания работы «%1» с тех пор изменились: добавить работы к этой перепроверке нельзя. Назначьте "
               "новую."_s.arg(paper.key.title()));
    return known->id;
}

} // namespace

Result<RecheckId> addRecheck(Document &document, const RecheckHead &head)
{
    RecheckId added;
    return document
        .edit(u"назначить перепроверку"_s,
              [&](Stores &stores) {
                  const RecheckHead stored = tidied(head);
                  refuse(recheckProblem(stored));
                  added = stores.rechecks.insert(stored);
              })
        .map([&] { return added; });
}

Result<> setRecheck(Document &document, const RecheckHead &head)
{
    return document.edit(u"изменить перепроверку"_s, [&](Stores &stores) {
        const RecheckHead stored = tidied(head);
        refuse(recheckProblem(stored));
        stores.rechecks.set(stored);
    });
}

Result<> removeRechecks(Document &document, const std::vector<RecheckId> &rechecks)
{
    return document.edit(rechecks.size() == 1 ? u"удалить перепроверку"_s : u"удалить перепроверки"_s,
                         [&](Stores &stores) {
                             for (const RecheckId id : rechecks)
                                 stores.rechecks.remove(id);
                         });
}

Result<int> addRecheckWorks(Document &document, RecheckId id, const ChosenWorks &chosen)
{
    int added = 0;
    return document
        .edit(u"добавить работы к перепроверке"_s,
              [&](Stores &stores) {
                  const Recheck recheck = stores.rechecks.recheck(id);
                  if (chosen.works.empty())
                      refuse(u"Не выбрано ни одной работы."_s);
                  const RecheckPaperId paper = paperIn(stores, recheck, chosen.paper);
                  std::set<WorkName> known;
                  for (const RecheckWork &work : recheck.works) {
                      if (work.paper == paper)
                          known.insert(nameOf(work));
                  }
                  for (RecheckWork work : chosen.works) {
                      if (!known.insert(nameOf(work)).second)
                          continue;
                      work.paper = paper;
                      stores.rechecks.insertWork(work);
                      ++added;
                  }
                  if (added == 0)
                      refuse(u"Все выбранные работы уже есть в перепроверке."_s);
                  stores.rechecks.addChoice(paper, chosen.choice);
              })
        .map([&] { return added; });
}

Result<> removeRecheckWorks(Document &document, const std::vector<RecheckWorkId> &works)
{
    return document.edit(works.size() == 1 ? u"убрать работу из перепроверки"_s : u"убрать работы из перепроверки"_s,
                         [&](Stores &stores) {
                             for (const RecheckWorkId id : works)
                                 stores.rechecks.removeWork(id);
                         });
}

Result<> setRecheckResults(Document &document, const std::vector<EnteredResult> &results, const QString &label)
{
    return document.edit(label, [&](Stores &stores) {
        std::map<RecheckPaperId, RecheckPaper> papers;
        for (const auto &[id, result] : results) {
            const RecheckWork work = stores.rechecks.work(id);
            auto paper = papers.find(work.paper);
            if (paper == papers.end())
                paper = papers.emplace(work.paper, stores.rechecks.paper(work.paper)).first;
            RecheckResult stored = result;
            stored.expert = stored.expert.simplified();
            stored.note = stored.note.trimmed();
            if (tasksEntered(stored) == 0)
                stored.tasks.clear();
            if (const QString problem = resultProblem(paper->second, work, stored); !problem.isEmpty())
                refuse(u"Работа с кодом %1: %2"_s.arg(work.code).arg(problem));
            if (stored != work.after)
                stores.rechecks.setResult(id, stored);
        }
    });
}

Result<> recordRecheckOutcome(Document &document, const std::vector<SignOutcome> &outcomes, const QString &who)
{
    return document.edit(u"записать итог перепроверки"_s, [&](Stores &stores) {
        SignJournal journal(stores, who);
        for (const SignOutcome &outcome : outcomes)
            journal.add(outcome.sign, outcome.state, outcome.note);
    });
}

} // namespace versta
