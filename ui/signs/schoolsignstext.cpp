#include "schoolsignstext.h"

#include "core/analysis/signtexts.h"
#include "core/analysis/signwords.h"
#include "core/pluralru.h"

#include <algorithm>
#include <map>

namespace versta {

using namespace Qt::StringLiterals;

namespace {

using Signs = std::vector<const Sign *>;
using Reviews = std::map<const Sign *, SignReview>; // of flagged signs

QString paperTitle(const Sign &sign)
{
    if (sign.paper.subject.isEmpty())
        return sign.paper.year > 0 ? u"%1 год"_s.arg(sign.paper.year) : u"По всем работам и годам"_s;
    QString title = paperText(sign.paper);
    if (!sign.schoolClass.isEmpty())
        title += u", класс «%1»"_s.arg(sign.schoolClass);
    return title;
}

QString heading(SignLayer layer)
{
    switch (layer) {
    case SignLayer::Federal:
        return u"Список ФИОКО"_s;
    case SignLayer::Method2019:
        return u"Методика 2019 г. (предварительный расчёт)"_s;
    case SignLayer::Versta:
        return u"Верста"_s;
    }
    return {};
}

QString link(const QString &target, const QString &text)
{
    return u"<a href=\"%1\">%2</a>"_s.arg(target.toHtmlEscaped(), text.toHtmlEscaped());
}

QString methodLink(SignKind kind)
{
    return link(MethodLink + methodHeading(kind), u"Как это считается"_s);
}

// The program's own signs are computed each in its way, those of another layer all in one.
QString signLine(const Sign &sign, const Reviews &reviews)
{
    const QString step = evidenceStepText(sign.step);
    QString line = sign.flagged ? u"<b>⚑</b> "_s : QString();
    line += sign.sentence.toHtmlEscaped();
    if (!step.isEmpty())
        line += u" <b>%1</b>"_s.arg(step.toHtmlEscaped());
    if (const auto review = reviews.find(&sign); review != reviews.end())
        line += u" <i>[%1]</i>"_s.arg(reviewText(review->second).toHtmlEscaped());
    return u"<p>%1 %2</p>"_s.arg(line, sign.layer == SignLayer::Versta ? methodLink(sign.kind) : QString());
}

QString layerText(const Signs &signs, SignLayer layer, const Reviews &reviews)
{
    QString lines;
    for (const Sign *sign : signs) {
        if (sign->layer == layer)
            lines += signLine(*sign, reviews);
    }
    if (lines.isEmpty())
        lines = u"<p>Признаков, требующих внимания, нет.</p>"_s;
    else if (layer != SignLayer::Versta)
        lines += u"<p>%1</p>"_s.arg(
            methodLink(layer == SignLayer::Federal ? SignKind::FederalMarker : SignKind::MeanAboveInterval));
    return u"<h3>%1</h3>%2"_s.arg(heading(layer), lines);
}

// Some of the works, unless everything is wanted.
QString someOf(const QStringList &titles, bool everything)
{
    constexpr int Shown = 2;
    if (everything || titles.size() <= Shown + 1)
        return titles.join(u"; "_s);
    return u"%1; и ещё %2"_s.arg(titles.mid(0, Shown).join(u"; "_s)).arg(titles.size() - Shown);
}

// Reasons by themselves: a school of few works has the same one for every sign.
QString reasonsText(const Signs &unknown, bool everything)
{
    std::map<QString, QStringList> papers;
    for (const Sign *sign : unknown) {
        QStringList &known = papers[sign->whyNot];
        if (const QString title = paperTitle(*sign); !known.contains(title))
            known << title;
    }
    QString lines;
    for (const auto &[reason, titles] : papers)
        lines += u"<p><b>%1</b>: %2.</p>"_s.arg(reason.toHtmlEscaped(), someOf(titles, everything).toHtmlEscaped());
    return lines.isEmpty() ? QString() : u"<h3>Почему не оценивается</h3>%1"_s.arg(lines);
}

Reviews reviewsOf(const SignReport &report, SchoolLogin school, const std::vector<ReviewEntry> &entries)
{
    Reviews reviews;
    for (SignReview &review : signReviews(report, entries)) {
        if (review.sign && review.name.school == school)
            reviews.emplace(review.sign, std::move(review));
    }
    return reviews;
}

QString signsCount(std::size_t number)
{
    return countOf(qint64(number), u"строка"_s, u"строки"_s, u"строк"_s);
}

} // namespace

QString methodHeading(SignKind kind)
{
    switch (kind) {
    case SignKind::FederalMarker:
    case SignKind::FederalCount:
        return u"Список ФИОКО"_s;
    case SignKind::MeanAboveInterval:
    case SignKind::JournalAgainst:
    case SignKind::SharpRise:
    case SignKind::SharpFall:
        return u"Методика 2019 года"_s;
    case SignKind::RegionalQuota:
        return u"Правила региона"_s;
    case SignKind::BorderLifting:
    case SignKind::BorderGap:
        return u"Границы отметок"_s;
    case SignKind::JournalLifting:
        return u"Согласие работ с журналом"_s;
    case SignKind::FailingRescued:
        return u"Недостаток работ на «2»"_s;
    case SignKind::CopiedWorks:
        return u"Совпадающие работы"_s;
    case SignKind::UniformBonus:
        return u"Общая прибавка"_s;
    case SignKind::SharedEvidence:
        return u"Отличие распределения и список"_s;
    case SignKind::LiftedShare:
    case SignKind::IdenticalWorks:
    case SignKind::JournalShifted:
    case SignKind::TaskProfile:
    case SignKind::GainOverForecast:
        break;
    }
    return u"Показатели без вывода"_s;
}

QString schoolSignsText(const SignReport &report, const SignChoice &choice, const std::vector<ReviewEntry> &entries,
                        bool everything)
{
    const auto head = std::ranges::find(report.schools, choice.school, &SchoolSigns::school);
    if (head == report.schools.end())
        return {};
    Signs shown;
    Signs unknown;
    std::size_t silent = 0;
    for (const Sign &sign : report.signs) {
        if (!choice.holds(sign))
            continue;
        if (!sign.whyNot.isEmpty())
            unknown.push_back(&sign);
        else if (everything || isTelling(sign))
            shown.push_back(&sign);
        else
            ++silent;
    }
    // The whole school first, then from the last year back.
    std::ranges::stable_sort(shown, [](const Sign *left, const Sign *right) {
        const auto place = [](const Sign *sign) { return sign->paper.year > 0 ? -sign->paper.year : -9999; };
        return place(left) < place(right);
    });
    QString text;
    for (const QString &line : head->summary)
        text += u"<p>%1</p>"_s.arg(line.toHtmlEscaped());
    const Reviews reviews = reviewsOf(report, choice.school, entries);
    for (const SignLayer layer : {SignLayer::Federal, SignLayer::Method2019, SignLayer::Versta}) {
        if (!choice.layer || layer == *choice.layer)
            text += layerText(shown, layer, reviews);
    }
    text += reasonsText(unknown, everything);
    if (everything)
        text += u"<p>%1</p>"_s.arg(link(TellingLink, u"Показать только то, что требует внимания"_s));
    else if (silent > 0)
        text += u"<p>%1</p>"_s.arg(
            link(EverythingLink, u"Показать и остальное: %1 без признака"_s.arg(signsCount(silent))));
    return text;
}

} // namespace versta
