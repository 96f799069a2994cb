#include "recheckeffect.h"

#include <algorithm>
#include <map>

namespace versta {

using namespace Qt::StringLiterals;

namespace {

SignChange changeOf(const Sign *before, const Sign *after)
{
    const bool was = before && before->flagged;
    const bool is = after && after->flagged;
    if (was != is)
        return was ? SignChange::Gone : SignChange::Appeared;
    if (!is)
        return SignChange::Same; // what nobody is shown does not change
    const EvidenceStep from = before ? before->step : EvidenceStep::None;
    const EvidenceStep to = after ? after->step : EvidenceStep::None;
    if (from == to)
        return SignChange::Same;
    return to < from ? SignChange::Weaker : SignChange::Stronger;
}

} // namespace

QString signChangeName(SignChange change)
{
    switch (change) {
    case SignChange::Same:
        return u"не изменился"_s;
    case SignChange::Gone:
        return u"снят"_s;
    case SignChange::Weaker:
        return u"ослаб"_s;
    case SignChange::Stronger:
        return u"усилился"_s;
    case SignChange::Appeared:
        return u"появился"_s;
    }
    return {};
}

std::vector<SignEffect> signEffects(const SignReport &before, const SignReport &after,
                                    const std::vector<std::pair<SchoolLogin, PaperKey>> &works)
{
    std::map<SignName, SignEffect> pairs;
    std::vector<SignName> order;
    const auto gather = [&](const SignReport &report, const Sign *SignEffect::*which) {
        for (const Sign &sign : report.signs) {
            if (std::ranges::none_of(works, [&](const auto &work) { return work.first == sign.school; }))
                continue;
            const auto [entry, isNew] = pairs.try_emplace(signNameOf(sign));
            entry->second.*which = &sign;
            if (isNew)
                order.push_back(entry->first);
        }
    };
    gather(before, &SignEffect::before);
    gather(after, &SignEffect::after);
    std::vector<SignEffect> effects;
    for (const SignName &name : order) {
        SignEffect effect = pairs.at(name);
        effect.change = changeOf(effect.before, effect.after);
        const bool flagged = (effect.before && effect.before->flagged) || (effect.after && effect.after->flagged);
        const bool own = std::ranges::find(works, std::pair(name.school, name.paper)) != works.end();
        if (effect.change != SignChange::Same || (flagged && own))
            effects.push_back(effect);
    }
    // What appeared stands with its school, not at the end.
    std::ranges::stable_sort(effects, {}, [](const SignEffect &effect) { return effect.sign().school; });
    return effects;
}

ReviewState proposedReview(const RecheckFigures &figures)
{
    const int lowered = figures.marked > 0 ? figures.markLowered : figures.lowered;
    return lowered > 0 ? ReviewState::Confirmed : ReviewState::Closed;
}

} // namespace versta
