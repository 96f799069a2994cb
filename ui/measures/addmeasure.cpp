#include "addmeasure.h"

#include "dialogs.h"
#include "measuredialog.h"

#include "core/pluralru.h"
#include "document/document.h"
#include "document/planedits.h"
#include "document/planqueries.h"
#include "document/schoolqueries.h"

#include <algorithm>
#include <tuple>

namespace versta {

using namespace Qt::StringLiterals;

namespace {

// A municipality's own plans before the example, plans of the municipality before those of schools, those that run
// today before those that are over, the last one first.
std::vector<MeasureDialog::PlanChoice> planChoices(std::vector<PlanHead> heads)
{
    std::ranges::reverse(heads);
    const QDate today = QDate::currentDate();
    std::ranges::stable_sort(heads, {}, [today](const PlanHead &head) {
        const bool isOver = head.period.isKnown() && head.period.lastDay() < today;
        const qint64 sinceItsEnd = isOver ? head.period.lastDay().daysTo(today) : 0;
        return std::tuple(head.example, head.kind == PlanKind::School, sinceItsEnd);
    });
    std::vector<MeasureDialog::PlanChoice> choices;
    choices.reserve(heads.size());
    for (const PlanHead &head : heads)
        choices.push_back({head.id, head.title});
    return choices;
}

} // namespace

Result<QString> addMeasure(Document &document, Dialogs &dialogs, QWidget *parent, const std::vector<SchoolId> &schools,
                           const QStringList &works)
{
    MeasureDialog::Subject subject{{}, works};
    for (const SchoolId id : schools) {
        if (auto school = loadSchool(document, id))
            subject.schools.push_back(std::move(*school));
    }
    if (subject.schools.empty())
        return failure(
            Error::Code::NotFound,
            u"Этих школ нет в реестре. Добавьте их на странице «Школы»: мероприятие связывается со школой."_s);
    auto heads = planHeads(document);
    if (!heads)
        return tl::unexpected(heads.error());
    // What a meeting decided is no place for measures of the department's own.
    std::erase_if(*heads, [](const PlanHead &head) { return head.kind == PlanKind::Decisions; });
    if (heads->empty())
        return failure(Error::Code::NotFound,
                       u"Планов ещё нет. Создайте план или возьмите его из Word на странице «Планы»."_s);
    QStringList parties;
    if (const auto directory = partyDirectory(document)) {
        for (const PartyEntry &party : *directory)
            parties << party.name;
    }
    const auto load = [&document](PlanId id) {
        auto plan = loadPlan(document, id);
        return plan ? std::optional(std::move(*plan)) : std::nullopt;
    };
    MeasureDialog dialog(planChoices(*heads), load, parties, std::move(subject), parent);
    if (!dialogs.run(dialog))
        return QString();
    const Measure measure = dialog.measure();
    const Plan &plan = dialog.plan();
    constexpr int AtTheEnd = 1'000'000;
    const auto added = addActivity(document, {plan.id, dialog.section(), AtTheEnd}, measureActivity(plan, measure));
    if (!added)
        return tl::unexpected(added.error());
    constexpr int LongestTitle = 80;
    QString title = plan.properties.title.simplified();
    if (title.size() > LongestTitle)
        title = title.left(title.lastIndexOf(u' ', LongestTitle)) + u'…';
    return u"Мероприятие добавлено в план «%1» и связано: %2. Вернуть: Ctrl+Z."_s.arg(
        title, countOf(qint64(measure.schools.size()), u"школа"_s, u"школы"_s, u"школ"_s));
}

} // namespace versta
