#include "signjournal.h"

#include "core/analysis/signjson.h"

#include <QJsonDocument>

namespace versta {

SignJournal::SignJournal(Stores &stores, const QString &who)
    : m_stores(stores)
    , m_who(who.trimmed())
    , m_now(QDateTime::currentDateTimeUtc())
{
    for (StoredSignReview &line : stores.signs.reviews())
        m_last.insert_or_assign({line.school, line.sign}, line);
}

void SignJournal::add(const ReviewedSign &sign, ReviewState state, const QString &note)
{
    const QByteArray name = QJsonDocument(signNameToJson(sign.name)).toJson(QJsonDocument::Compact);
    const StoredSignReview line{sign.name.school.digits(),
                                QString::fromUtf8(name),
                                sign.seen,
                                reviewStateCode(state),
                                note.trimmed(),
                                m_who,
                                m_now};
    const auto before = m_last.find({line.school, line.sign});
    if (before == m_last.end() || before->second.state != line.state || before->second.note != line.note ||
        before->second.seen != line.seen)
        m_stores.signs.add(line);
    m_last.insert_or_assign({line.school, line.sign}, line);
}

} // namespace versta
