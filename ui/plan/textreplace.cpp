#include "textreplace.h"

namespace versta {

namespace {

// Sign by sign, so that places found are places of the text itself.
QString matchable(QString text)
{
    for (QChar &sign : text) {
        sign = sign.toLower();
        if (sign == u'ё')
            sign = u'е';
        else if (sign == QChar::Nbsp)
            sign = u' ';
    }
    return text;
}

} // namespace

bool containsAlike(const QString &text, const QString &part)
{
    return matchable(text).contains(matchable(part));
}

QString replacedAlike(const QString &text, const QString &part, const QString &replacement)
{
    if (part.isEmpty())
        return text;
    const QString haystack = matchable(text);
    const QString needle = matchable(part);
    QString result;
    qsizetype copied = 0;
    for (qsizetype at = haystack.indexOf(needle); at >= 0; at = haystack.indexOf(needle, copied)) {
        result += text.mid(copied, at - copied) + replacement;
        copied = at + needle.size();
    }
    return result + text.mid(copied);
}

} // namespace versta
