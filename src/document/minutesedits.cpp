#include "minutesedits.h"

#include "document.h"
#include "planedits.h"

#include "core/schoolmentions.h"

#include <algorithm>
#include <iterator>
#include <set>

namespace versta {

using namespace Qt::StringLiterals;

namespace {

// Only a plan that is there can have been on the table.
void checkPlans(const Stores &stores, const Minutes &minutes)
{
    for (const PlanId plan : minutes.plans) {
        if (!stores.plans.contains(plan))
            throw Refused(Error::Code::NotFound, u"Плана, связанного с протоколом, больше нет."_s);
    }
}

std::vector<SchoolId> schoolsNamed(const Plan &plan, const Activity &activity, const std::vector<School> &schools)
{
    const QString text =
        plan.cell(activity, ColumnRole::Activity) + u'\n' + plan.cell(activity, ColumnRole::Responsible);
    return schoolsMentioned(text, schools).schools;
}

PlanSection questionSection(const Minutes &minutes, std::size_t question)
{
    PlanSection section;
    section.label = u"Вопрос"_s;
    section.number = QString::number(question + 1);
    section.title = minutes.agenda[question].topic.section(u'\n', 0, 0);
    return section;
}

// Headings that said what the agenda said go on saying it.
void followTopics(Stores &stores, const Minutes &before, const Minutes &after)
{
    const Plan decisions = stores.plans.plan(before.decisions);
    for (std::size_t at = 0; at < std::min(before.agenda.size(), after.agenda.size()); ++at) {
        const auto section = sectionOfQuestion(decisions, at);
        const QString topic = before.agenda[at].topic.section(u'\n', 0, 0);
        if (!section || decisions.sections[*section].title != topic)
            continue;
        PlanSection changed = decisions.sections[*section];
        changed.title = after.agenda[at].topic.section(u'\n', 0, 0);
        if (changed.title != topic)
            stores.plans.setSection(changed.id, changed);
    }
}

void followDate(Stores &stores, const Minutes &before, const Minutes &after)
{
    PlanProperties properties = stores.plans.properties(before.decisions);
    const PlanPeriod wanted = decisionPeriod(minutesDay(after.date));
    if (properties.period != decisionPeriod(minutesDay(before.date)) || properties.period == wanted)
        return;
    properties.period = wanted;
    stores.plans.setProperties(before.decisions, properties);
}

} // namespace

Result<MinutesId> createMinutes(Document &document, const Minutes &minutes)
{
    MinutesId id;
    return document
        .edit(u"создать протокол"_s,
              [&](Stores &stores) {
                  checkPlans(stores, minutes);
                  Plan decisions;
                  decisions.columns = decisionColumns();
                  decisions.properties.numbering = NumberingRule::Continuous;
                  id = enterMinutes(stores, minutes, std::move(decisions));
              })
        .map([&] { return id; });
}

Result<StoredDocuments> insertDocuments(Document &document, const std::vector<Plan> &plans,
                                        const std::vector<NewMinutes> &minutes, const QString &label)
{
    StoredDocuments stored;
    return document
        .edit(label,
              [&](Stores &stores) {
                  for (const Plan &plan : plans)
                      stored.plans.push_back(enterPlan(stores, plan));
                  const std::vector<School> schools = stores.schools.schools();
                  for (const auto &[head, decisions, indices] : minutes) {
                      Minutes entered = head;
                      for (const std::size_t index : indices)
                          entered.plans.push_back(stored.plans.at(index));
                      Plan plan = decisions;
                      for (Activity &activity : plan.activities) {
                          if (activity.schools.empty())
                              activity.schools = schoolsNamed(plan, activity, schools);
                      }
                      stored.minutes.push_back(enterMinutes(stores, entered, std::move(plan)));
                  }
              })
        .map([&] { return std::move(stored); });
}

Result<> setMinutes(Document &document, const Minutes &minutes)
{
    return document.edit(u"изменить протокол"_s, [&](Stores &stores) {
        const Minutes before = stores.minutes.minutes(minutes.id);
        checkPlans(stores, minutes);
        followTopics(stores, before, minutes);
        followDate(stores, before, minutes);
        stores.minutes.set(minutes);
    });
}

Result<> deleteMinutes(Document &document, const std::vector<MinutesId> &minutes)
{
    return document.edit(u"удалить протокол"_s, [&](Stores &stores) {
        for (const MinutesId id : minutes)
            stores.plans.remove(stores.minutes.minutes(id).decisions);
    });
}

Result<SectionId> addQuestionSection(Document &document, MinutesId minutes, std::size_t question)
{
    SectionId id;
    return document
        .edit(u"добавить решения по вопросу"_s,
              [&](Stores &stores) {
                  const Minutes known = stores.minutes.minutes(minutes);
                  const Plan decisions = stores.plans.plan(known.decisions);
                  if (question >= known.agenda.size())
                      throw Refused(Error::Code::NotFound, u"Такого вопроса в повестке нет."_s);
                  if (sectionOfQuestion(decisions, question))
                      throw Refused(Error::Code::Constraint,
                                    u"Раздел для решений по вопросу %1 уже есть."_s.arg(question + 1));
                  // Before the first section of a later question.
                  std::size_t position = decisions.sections.size();
                  for (std::size_t later = question + 1; later < known.agenda.size(); ++later) {
                      if (const auto section = sectionOfQuestion(decisions, later))
                          position = std::min(position, *section);
                  }
                  id = stores.plans.insertSection(known.decisions, int(position), questionSection(known, question));
              })
        .map([&] { return id; });
}

Result<> findDecisionSchools(Document &document, MinutesId minutes)
{
    return document.edit(u"найти школы в решениях"_s, [&](Stores &stores) {
        const Plan decisions = stores.plans.plan(stores.minutes.minutes(minutes).decisions);
        const std::vector<School> schools = stores.schools.schools();
        for (const Activity &activity : decisions.activities) {
            std::set<SchoolId> all(activity.schools.begin(), activity.schools.end());
            const auto named = schoolsNamed(decisions, activity, schools);
            all.insert(named.begin(), named.end());
            if (all.size() > activity.schools.size())
                stores.plans.setSchools(activity.id, {all.begin(), all.end()});
        }
    });
}

MinutesId enterMinutes(Stores &stores, const Minutes &minutes, Plan decisions)
{
    decisions.properties.kind = PlanKind::Decisions;
    decisions.properties.title = minutes.meeting;
    if (!decisions.properties.period.isKnown())
        decisions.properties.period = decisionPeriod(minutesDay(minutes.date));
    Minutes entered = minutes;
    entered.decisions = enterPlan(stores, decisions);
    return stores.minutes.insert(entered);
}

} // namespace versta
