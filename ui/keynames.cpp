#include "keynames.h"

#include <QHash>

namespace versta {

using namespace Qt::StringLiterals;

QString KeyNames::translate(const char *context, const char *source, const char *, int) const
{
    static const QHash<QByteArray, QString> names{
        {"Return", u"Enter"_s}, {"Up", u"↑"_s}, {"Down", u"↓"_s}, {"Left", u"←"_s}, {"Right", u"→"_s}};
    return qstrcmp(context, "QShortcut") == 0 ? names.value(source) : QString();
}

} // namespace versta
