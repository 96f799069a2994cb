#pragma once

#include "sign.h"

#include <compare>
#include <vector>

namespace versta {

/// How far the work on a sign is. A person says so; a sign that changes behind it is to be looked at again.
enum class ReviewState
{
    New,       ///< новый: nobody has looked at it
    Working,   ///< в работе
    Explained, ///< объяснён: the school's explanation is enough
    Confirmed, ///< подтверждён перепроверкой
    Closed     ///< закрыт
};
/// «новый», «в работе» …
[[nodiscard]] QString reviewStateName(ReviewState state);
/// Whether there is still something to do.
[[nodiscard]] constexpr bool isOpen(ReviewState state)
{
    return state == ReviewState::New || state == ReviewState::Working;
}

/// Which sign of which school and work, whatever it says: signs are derived, this is what they are named by.
struct SignName
{
    SchoolLogin school;
    PaperKey paper;
    QString schoolClass;
    int border = 0;
    SignKind kind = SignKind::SharedEvidence;

    friend bool operator==(const SignName &, const SignName &) = default;
    friend std::weak_ordering operator<=>(const SignName &left, const SignName &right);
};
[[nodiscard]] SignName signNameOf(const Sign &sign);
/// Tells what a sign says from whatever else it may say: its sentence, whether it is flagged, its step.
[[nodiscard]] QString seenOf(const Sign &sign);

/// What a person once said of a sign.
struct ReviewEntry
{
    SignName sign;
    QString seen; ///< seenOf() the sign at that moment
    ReviewState state = ReviewState::New;
    QString note;
    QString who;
    QDateTime at; ///< UTC

    friend bool operator==(const ReviewEntry &, const ReviewEntry &) = default;
};

/// Where the work on a sign stands.
struct SignReview
{
    SignName name;
    const Sign *sign = nullptr; ///< in the report; nullptr: there is no such sign any more
    ReviewState state = ReviewState::New;
    bool reopened = false;            ///< it was done with, and the sign has changed since
    std::vector<ReviewEntry> history; ///< the last one first
};

/// «объяснён — Иванова И. И., 12.10.2026: сильный набор в класс»: where the work stands and what was said last; that it
/// is to be looked at again when the sign has changed behind it.
[[nodiscard]] QString reviewText(const SignReview &review);

/// The reviews of all flagged signs and of those that somebody spoke of: the open ones first, each in the order of the
/// report, those that are gone last.
/// \param report outlives the answer
/// \param entries in the order in which they were made
[[nodiscard]] std::vector<SignReview> signReviews(const SignReport &report, const std::vector<ReviewEntry> &entries);

} // namespace versta
