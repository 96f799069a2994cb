#include "quotarules.h"

#include "signreasons.h"

#include <algorithm>

namespace versta {

using namespace Qt::StringLiterals;

namespace {

// Marks of a cell, counted by the scale where no report gives them.
std::optional<std::array<int, 4>> marksOf(const SignPaper &paper, const SignCell &cell)
{
    if (cell.marks)
        return cell.marks;
    if (!paper.paper.scale || cell.scores.empty())
        return std::nullopt;
    std::array<int, 4> marks{};
    for (std::size_t score = 0; score < cell.scores.size(); ++score)
        marks[std::size_t(paper.paper.scale->markOf(int(score)) - 2)] += cell.scores[score];
    return marks;
}

Sign quotaSign(const SignInput &input, const SignPaper &paper, const SignCell &cell, int mark, double limit)
{
    Sign sign;
    sign.school = input.schools[cell.school].login;
    sign.paper = paper.paper.key;
    sign.kind = SignKind::RegionalQuota;
    sign.border = mark;
    sign.threshold = limit;
    const auto marks = marksOf(paper, cell);
    const int all = marks ? (*marks)[0] + (*marks)[1] + (*marks)[2] + (*marks)[3] : 0;
    sign.n = all;
    if (all == 0) {
        sign.whyNot = reason::noMarks();
        return sign;
    }
    sign.value = 100.0 * (*marks)[std::size_t(mark - 2)] / all;
    sign.flagged = mark == 2 ? *sign.value < limit : *sign.value > limit;
    return sign;
}

} // namespace

QuotaRules exampleQuotas()
{
    struct Line
    {
        QString subject;
        int grade;
        double twos;
        double fives;
    };
    const QString russian = u"Русский язык"_s;
    const QString maths = u"Математика"_s;
    const QString biology = u"Биология"_s;
    const QString history = u"История"_s;
    const std::vector<Line> lines{{russian, 4, 15, 5},
                                  {maths, 4, 12, 8},
                                  {u"Окружающий мир"_s, 4, 10, 5},
                                  {russian, 5, 15, 5},
                                  {maths, 5, 15, 8},
                                  {biology, 5, 15, 5},
                                  {history, 5, 12, 8},
                                  {russian, 6, 15, 6},
                                  {maths, 6, 15, 6},
                                  {russian, 7, 15, 5},
                                  {maths, 7, 15, 5},
                                  {u"Физика"_s, 7, 15, 5},
                                  {biology, 7, 15, 5},
                                  {history, 7, 13, 5},
                                  {u"География"_s, 7, 15, 4},
                                  {u"Обществознание"_s, 7, 16, 5},
                                  {russian, 8, 20, 5},
                                  {maths, 8, 15, 5}};
    QuotaRules quotas;
    quotas.name = u"Чеченская Республика, весна 2022 года (пример)"_s;
    quotas.rules.reserve(lines.size());
    for (const Line &line : lines)
        quotas.rules.push_back({line.subject, line.grade, line.twos, 40, line.fives});
    return quotas;
}

std::vector<Sign> quotaSigns(const SignInput &input, const QuotaRules &rules)
{
    std::vector<Sign> signs;
    if (!rules.on)
        return signs;
    for (const SignPaper &paper : input.papers) {
        const PaperKey &key = paper.paper.key;
        const auto rule = std::ranges::find_if(rules.rules, [&](const QuotaRule &one) {
            return key.procedure == Procedure::Vpr && one.subject == key.subject && one.grade == key.grade;
        });
        if (rule == rules.rules.end())
            continue;
        for (const SignCell &cell : paper.cells) {
            if (rule->leastTwos)
                signs.push_back(quotaSign(input, paper, cell, 2, *rule->leastTwos));
            if (rule->mostFours)
                signs.push_back(quotaSign(input, paper, cell, 4, *rule->mostFours));
            if (rule->mostFives)
                signs.push_back(quotaSign(input, paper, cell, 5, *rule->mostFives));
        }
    }
    return signs;
}

} // namespace versta
