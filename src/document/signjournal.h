#pragma once

#include "signedits.h"

#include "storage/stores.h"

#include <map>

namespace versta {

/// Inside an edit: the journal of what people say of signs, to be continued.
class SignJournal
{
public:
    /// \param stores of the edit; outlive the journal
    SignJournal(Stores &stores, const QString &who);

    /// Adds a line, unless the last one of the sign says the same.
    void add(const ReviewedSign &sign, ReviewState state, const QString &note);

private:
    Stores &m_stores;
    QString m_who;
    QDateTime m_now;
    std::map<std::pair<int, QString>, StoredSignReview> m_last;
};

} // namespace versta
