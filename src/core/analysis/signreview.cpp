#include "signreview.h"

#include <QCryptographicHash>

#include <algorithm>
#include <map>
#include <tuple>

namespace versta {

using namespace Qt::StringLiterals;

namespace {

SignReview reviewOf(const SignName &name, const Sign *sign, std::vector<ReviewEntry> history)
{
    SignReview review{name, sign, ReviewState::New, false, std::move(history)};
    if (review.history.empty())
        return review;
    const ReviewEntry &last = review.history.front();
    review.state = last.state;
    if (sign && last.seen != seenOf(*sign) && !isOpen(last.state)) {
        review.state = ReviewState::New;
        review.reopened = true;
    }
    return review;
}

} // namespace

QString reviewStateName(ReviewState state)
{
    switch (state) {
    case ReviewState::New:
        return u"новый"_s;
    case ReviewState::Working:
        return u"в работе"_s;
    case ReviewState::Explained:
        return u"объяснён"_s;
    case ReviewState::Confirmed:
        return u"подтверждён перепроверкой"_s;
    case ReviewState::Closed:
        return u"закрыт"_s;
    }
    return {};
}

QString reviewText(const SignReview &review)
{
    if (review.history.empty())
        return reviewStateName(review.state);
    const ReviewEntry &last = review.history.front();
    QStringList said{last.at.toLocalTime().toString(u"dd.MM.yyyy"_s)};
    if (!last.who.isEmpty())
        said.prepend(last.who);
    QString text = review.reopened ? u"%1: признак изменился, раньше — %2"_s.arg(reviewStateName(review.state),
                                                                                 reviewStateName(last.state))
                                   : reviewStateName(review.state);
    text += u" — "_s + said.join(u", "_s);
    if (!last.note.isEmpty())
        text += u": "_s + last.note.simplified();
    return text;
}

std::weak_ordering operator<=>(const SignName &left, const SignName &right)
{
    const auto rest = [](const SignName &name) { return std::tie(name.school, name.paper, name.border, name.kind); };
    if (const auto order = rest(left) <=> rest(right); order != 0)
        return order;
    return left.schoolClass.compare(right.schoolClass) <=> 0;
}

SignName signNameOf(const Sign &sign)
{
    return {sign.school, sign.paper, sign.schoolClass, sign.border, sign.kind};
}

QString seenOf(const Sign &sign)
{
    const QString text = u"%1|%2|%3"_s.arg(sign.sentence).arg(sign.flagged).arg(int(sign.step));
    return QString::fromLatin1(QCryptographicHash::hash(text.toUtf8(), QCryptographicHash::Sha256).toHex().left(16));
}

std::vector<SignReview> signReviews(const SignReport &report, const std::vector<ReviewEntry> &entries)
{
    std::map<SignName, std::vector<ReviewEntry>> histories;
    for (auto entry = entries.rbegin(); entry != entries.rend(); ++entry)
        histories[entry->sign].push_back(*entry);
    std::vector<SignReview> reviews;
    for (const Sign &sign : report.signs) {
        const SignName name = signNameOf(sign);
        const auto history = histories.find(name);
        if (history != histories.end()) {
            reviews.push_back(reviewOf(name, &sign, std::move(history->second)));
            histories.erase(history);
        } else if (sign.flagged) {
            reviews.push_back(reviewOf(name, &sign, {}));
        }
    }
    std::ranges::stable_partition(reviews, [](const SignReview &review) { return isOpen(review.state); });
    for (auto &[name, history] : histories)
        reviews.push_back(reviewOf(name, nullptr, std::move(history)));
    return reviews;
}

} // namespace versta
