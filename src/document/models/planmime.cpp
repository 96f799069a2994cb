#include "planmime.h"

#include <QDataStream>
#include <QIODevice>
#include <QMimeData>

namespace versta {

using namespace Qt::StringLiterals;

const QString PlanMime::RowsType = u"application/x-versta-rows"_s;

namespace {

template <class IdType>
void write(QDataStream &stream, const std::vector<IdType> &ids)
{
    stream << qint64(ids.size());
    for (const IdType id : ids)
        stream << id.value();
}

template <class IdType>
std::vector<IdType> readIds(QDataStream &stream)
{
    qint64 count = 0;
    stream >> count;
    std::vector<IdType> ids;
    while (count-- > 0 && stream.status() == QDataStream::Ok) {
        qint64 id = 0;
        stream >> id;
        ids.push_back(IdType(id));
    }
    return ids;
}

} // namespace

QMimeData *PlanMime::toMimeData() const
{
    QByteArray bytes;
    QDataStream stream(&bytes, QIODevice::WriteOnly);
    stream << document << plan.value();
    write(stream, sections);
    write(stream, activities);
    auto *data = new QMimeData;
    data->setData(RowsType, bytes);
    return data;
}

std::optional<PlanMime> PlanMime::fromMimeData(const QMimeData *data)
{
    if (!data || !data->hasFormat(RowsType))
        return std::nullopt;
    QDataStream stream(data->data(RowsType));
    quint64 document = 0;
    qint64 plan = 0;
    stream >> document >> plan;
    PlanMime rows{document, PlanId(plan), readIds<SectionId>(stream), readIds<ActivityId>(stream)};
    if (stream.status() != QDataStream::Ok)
        return std::nullopt;
    return rows;
}

} // namespace versta
