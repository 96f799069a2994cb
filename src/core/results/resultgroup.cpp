#include "resultgroup.h"

#include "core/textfold.h"

#include <QRegularExpression>

namespace versta {

using namespace Qt::StringLiterals;

namespace {

bool namesWholeSample(const QString &text)
{
    static const QRegularExpression pattern(
        u"^(вся выборка|рф|россия|российская федерация|вся россия|по россии|выборка рф)"_s +
            u"( \\(?(вся выборка|рф)\\)?)?$"_s,
        QRegularExpression::UseUnicodePropertiesOption);
    return pattern.match(text).hasMatch();
}

bool namesRegion(const QString &text)
{
    // A municipal area or a city never ends so; «край» and «область» end the name of nothing but a region.
    static const QRegularExpression pattern(
        u"( край| область| обл\\.| автономный округ| ао)( \\(?.*\\)?)?$|^республика |^г(ород)?\\.? (москва|"_s +
            u"санкт-петербург|севастополь)$| республика( |$)"_s,
        QRegularExpression::UseUnicodePropertiesOption);
    return pattern.match(text).hasMatch() && !text.contains(u"район"_s) && !text.contains(u"муниципальн"_s);
}

} // namespace

ResultGroup ResultGroup::fromText(QStringView text)
{
    // The code stands behind the name in brackets or before it with a bar.
    static const QRegularExpression behind(u"\\s*\\(\\s*((?:edu|sch|reg)[\\w]+)\\s*\\)\\s*$"_s,
                                           QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression before(u"^\\s*((?:edu|sch|reg)\\w+)\\s*[|\\-–]?\\s*"_s,
                                           QRegularExpression::CaseInsensitiveOption);
    ResultGroup group;
    auto name = text.toString().simplified();
    for (const auto *pattern : {&behind, &before}) {
        const auto match = pattern->match(name);
        if (!match.hasMatch())
            continue;
        group.code = match.captured(1).toLower();
        name.remove(match.capturedStart(), match.capturedLength());
        break;
    }
    group.name = name.trimmed();
    if (const auto login = SchoolLogin::fromText(group.code)) {
        group.kind = Kind::School;
        group.login = *login;
        group.code.clear();
    } else if (group.code.contains(u"_m"_s)) {
        group.kind = Kind::Municipality;
    } else if (const auto plain = folded(group.name); group.code.isEmpty() && namesWholeSample(plain)) {
        group.kind = Kind::WholeSample;
    } else if (!group.code.isEmpty() || namesRegion(plain)) {
        group.kind = Kind::Region;
    } else if (const auto inside = SchoolLogin::within(text)) {
        group.kind = Kind::School;
        group.login = *inside;
    }
    return group;
}

QString ResultGroup::key() const
{
    if (kind == Kind::School)
        return login.text();
    return code.isEmpty() ? name : code;
}

} // namespace versta
