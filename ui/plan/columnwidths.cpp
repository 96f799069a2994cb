#include "columnwidths.h"

#include <QCryptographicHash>
#include <QSettings>

namespace versta {

using namespace Qt::StringLiterals;

ColumnWidths::ColumnWidths(const QString &documentPath)
    : m_document(
          documentPath.isEmpty()
              ? QString()
              : QString::fromLatin1(QCryptographicHash::hash(documentPath.toUtf8(), QCryptographicHash::Md5).toHex()))
{
}

QString ColumnWidths::groupOf(const Plan &plan) const
{
    return u"columnWidths/%1/%2"_s.arg(m_document).arg(plan.id.value());
}

std::vector<int> ColumnWidths::widthsOf(const Plan &plan) const
{
    QSettings settings;
    settings.beginGroup(groupOf(plan));
    if (m_document.isEmpty() || settings.childKeys().isEmpty())
        return {};
    std::vector<int> widths;
    for (const PlanColumn &column : plan.columns)
        widths.push_back(settings.value(QString::number(column.id.value())).toInt());
    return widths;
}

void ColumnWidths::remember(const Plan &plan, const std::vector<int> &widths) const
{
    if (m_document.isEmpty() || widths.size() != plan.columns.size())
        return;
    QSettings settings;
    settings.beginGroup(groupOf(plan));
    for (std::size_t at = 0; at < widths.size(); ++at)
        settings.setValue(QString::number(plan.columns[at].id.value()), widths[at]);
}

void ColumnWidths::forget(const Plan &plan) const
{
    QSettings().remove(groupOf(plan));
}

} // namespace versta
