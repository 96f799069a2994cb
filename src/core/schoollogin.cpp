#include "schoollogin.h"

#include <QRegularExpression>

namespace versta {

using namespace Qt::StringLiterals;

namespace {

std::optional<SchoolLogin> fromDigits(QStringView digits)
{
    const SchoolLogin login(digits.toInt());
    return login.isValid() ? std::optional(login) : std::nullopt;
}

} // namespace

std::optional<SchoolLogin> SchoolLogin::fromText(QStringView text)
{
    static const QRegularExpression whole(uR"(^\s*(?:edu|sch)?([0-9]{6})\s*$)"_s,
                                          QRegularExpression::CaseInsensitiveOption);
    const auto match = whole.match(text.toString());
    return match.hasMatch() ? fromDigits(match.capturedView(1)) : std::nullopt;
}

std::optional<SchoolLogin> SchoolLogin::within(QStringView text)
{
    static const QRegularExpression anywhere(uR"((?<![0-9A-Za-z])(?:edu|sch)([0-9]{6})(?![0-9]))"_s,
                                             QRegularExpression::CaseInsensitiveOption);
    std::optional<SchoolLogin> last;
    auto matches = anywhere.globalMatch(text.toString());
    while (matches.hasNext())
        last = fromDigits(matches.next().capturedView(1));
    return last;
}

QString SchoolLogin::text() const
{
    return isValid() ? u"edu%1"_s.arg(m_digits, 6, 10, QChar(u'0')) : QString();
}

} // namespace versta
