#include "csvtext.h"

namespace versta {

using namespace Qt::StringLiterals;

QString csvCell(QString text)
{
    if (!text.isEmpty() && u"=+-@\t\r"_s.contains(text.front()))
        text.prepend(u'\'');
    return u'"' + text.replace(u'"', u"\"\""_s) + u'"';
}

QString csvRow(const QStringList &cells)
{
    return cells.join(u';') + u"\r\n"_s;
}

} // namespace versta
