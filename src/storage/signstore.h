#pragma once

#include <QDateTime>
#include <QString>

#include <optional>
#include <vector>

namespace versta {

class Database;

/// A change of a setting of the signs.
struct StoredSignSetting
{
    QString key;                  ///< «method.t», «quotas»
    std::optional<QString> value; ///< JSON; none: the default of the program again
    QString who;
    QDateTime at; ///< UTC
};

/// A line of the journal of reviews. Names are as «core/analysis/signjson» writes them.
struct StoredSignReview
{
    int school = 0; ///< digits of the login
    QString sign;   ///< JSON
    QString seen;
    QString state;
    QString note;
    QString who;
    QDateTime at; ///< UTC
};

/// What people decided about the signs of a municipality. Runs inside the caller's transaction, throws SqlError.
class SignStore
{
public:
    explicit SignStore(Database &database);

    /// All changes in the order in which they were made.
    [[nodiscard]] std::vector<StoredSignSetting> settings() const;
    void add(const StoredSignSetting &change);

    /// All lines in the order in which they were made.
    [[nodiscard]] std::vector<StoredSignReview> reviews() const;
    void add(const StoredSignReview &review);

private:
    Database &m_database;
};

} // namespace versta
