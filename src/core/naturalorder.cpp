#include "naturalorder.h"

#include "textfold.h"

namespace versta {

namespace {

bool isDigit(QChar character)
{
    return character >= u'0' && character <= u'9';
}

// A longer number is the greater one once leading zeroes are gone, so its length stands before it.
void appendNumber(QString &key, QStringView digits)
{
    while (digits.size() > 1 && digits.front() == u'0')
        digits = digits.mid(1);
    key += QChar(char16_t(u'0' + std::min<qsizetype>(digits.size(), 0x4000)));
    key += digits;
}

} // namespace

QString naturalSortKey(QStringView text)
{
    const QString plain = folded(text);
    QString key;
    key.reserve(plain.size() + 4);
    for (qsizetype at = 0; at < plain.size();) {
        qsizetype end = at;
        while (end < plain.size() && isDigit(plain[end]))
            ++end;
        if (end > at)
            appendNumber(key, QStringView(plain).sliced(at, end - at));
        else
            key += plain[end++];
        at = end;
    }
    return key;
}

} // namespace versta
