#include "signstore.h"

#include "sqlite.h"

namespace versta {

SignStore::SignStore(Database &database)
    : m_database(database)
{
}

std::vector<StoredSignSetting> SignStore::settings() const
{
    auto rows = m_database.prepare("SELECT key, value, who, at FROM sign_setting ORDER BY id");
    std::vector<StoredSignSetting> settings;
    while (rows.step())
        settings.push_back({rows.text(0), rows.optionalText(1), rows.text(2),
                            QDateTime::fromString(rows.text(3), Qt::ISODateWithMs).toUTC()});
    return settings;
}

void SignStore::add(const StoredSignSetting &change)
{
    m_database.prepare("INSERT INTO sign_setting (key, value, who, at) VALUES (?, ?, ?, ?)")
        .run(change.key, change.value, change.who, change.at.toUTC().toString(Qt::ISODateWithMs));
}

std::vector<StoredSignReview> SignStore::reviews() const
{
    auto rows = m_database.prepare("SELECT school, sign, seen, state, note, who, at FROM sign_review ORDER BY id");
    std::vector<StoredSignReview> reviews;
    while (rows.step())
        reviews.push_back({int(rows.integer(0)), rows.text(1), rows.text(2), rows.text(3), rows.text(4), rows.text(5),
                           QDateTime::fromString(rows.text(6), Qt::ISODateWithMs).toUTC()});
    return reviews;
}

void SignStore::add(const StoredSignReview &review)
{
    m_database
        .prepare("INSERT INTO sign_review (school, sign, seen, state, note, who, at) VALUES (?, ?, ?, ?, ?, ?, ?)")
        .run(review.school, review.sign, review.seen, review.state, review.note, review.who,
             review.at.toUTC().toString(Qt::ISODateWithMs));
}

} // namespace versta
