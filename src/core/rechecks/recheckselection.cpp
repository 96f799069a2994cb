#include "recheckselection.h"

#include <QCryptographicHash>

#include <algorithm>
#include <map>

namespace versta {

using namespace Qt::StringLiterals;

namespace {

QByteArray drawOf(const SelectableWork &work, const PaperKey &paper, const QString &seed)
{
    const QString text = QStringList{seed,
                                     work.school.text(),
                                     QString::number(int(paper.procedure)),
                                     QString::number(paper.year),
                                     paper.subject,
                                     QString::number(paper.grade),
                                     paper.level,
                                     work.schoolClass,
                                     QString::number(work.code)}
                             .join(u'|');
    return QCryptographicHash::hash(text.toUtf8(), QCryptographicHash::Sha256);
}

bool pointsTo(const Sign &sign, const SelectableWork &work, const std::optional<MarkScale> &scale)
{
    if (sign.school != work.school)
        return false;
    if (!sign.schoolClass.isEmpty() && sign.schoolClass != work.schoolClass)
        return false;
    const bool atBorder = sign.kind != SignKind::RegionalQuota && sign.border >= 3 && sign.border <= 5;
    if (!atBorder || !scale)
        return true;
    const int lowest = scale->lowest[std::size_t(sign.border - 3)];
    return work.total == lowest || work.total == lowest + 1;
}

} // namespace

std::vector<std::size_t> randomWorks(const std::vector<SelectableWork> &works, const PaperKey &paper, int percent,
                                     int least, const QString &seed)
{
    std::map<SchoolLogin, std::vector<std::pair<QByteArray, std::size_t>>> bySchool;
    for (std::size_t at = 0; at < works.size(); ++at)
        bySchool[works[at].school].emplace_back(drawOf(works[at], paper, seed), at);
    std::vector<std::size_t> chosen;
    for (auto &[school, draws] : bySchool) {
        std::ranges::sort(draws);
        const std::size_t share = (draws.size() * std::size_t(std::clamp(percent, 0, 100)) + 99) / 100;
        const std::size_t count = std::min(draws.size(), std::max(share, std::size_t(std::max(0, least))));
        for (std::size_t at = 0; at < count; ++at)
            chosen.push_back(draws[at].second);
    }
    std::ranges::sort(chosen);
    return chosen;
}

std::vector<std::size_t> worksOfSigns(const std::vector<SelectableWork> &works, const PaperKey &paper,
                                      const std::vector<Sign> &signs, const std::optional<MarkScale> &scale)
{
    std::vector<const Sign *> telling;
    for (const Sign &sign : signs) {
        if (sign.flagged && sign.paper == paper)
            telling.push_back(&sign);
    }
    std::vector<std::size_t> chosen;
    for (std::size_t at = 0; at < works.size(); ++at) {
        if (std::ranges::any_of(telling, [&](const Sign *sign) { return pointsTo(*sign, works[at], scale); }))
            chosen.push_back(at);
    }
    return chosen;
}

} // namespace versta
