#include "markedtext.h"

#include "paragraphtext.h"

#include <QHash>
#include <QRegularExpression>

namespace versta {

using namespace Qt::StringLiterals;

std::vector<ContentParagraph> MarkedText::paragraphs(const QString &text)
{
    static const QRegularExpression mark(
        u"\\*\\*|<(/"
        u"?)(b|strong|p|br|i|em|u|s|sub|sup|span|font|div|center|small|big|td|tr|th|table|tbody|ul|ol|li|a|o:p)"
        "(?:\\s[^<>]*)?/?>"_s,
        QRegularExpression::CaseInsensitiveOption);

    std::vector<ContentParagraph> result;
    ParagraphText current;
    const auto finish = [&] {
        ContentParagraph paragraph;
        paragraph.text = current.text().trimmed();
        paragraph.bold = current.isBold();
        if (!paragraph.text.isEmpty())
            result.push_back(std::move(paragraph));
        current = {};
    };
    const auto add = [&](QStringView piece) {
        current.add(withoutEntities(piece.toString().replace(u'\v', u'\n').replace(QChar(0x2028), u'\n')),
                    m_bold > 0 || m_markedBold);
    };
    qsizetype done = 0;
    for (auto marks = mark.globalMatch(text); marks.hasNext();) {
        const auto match = marks.next();
        add(QStringView(text).mid(done, match.capturedStart() - done));
        done = match.capturedEnd();
        const auto tag = match.captured(2).toLower();
        const bool closing = match.capturedLength(1) > 0;
        if (tag.isEmpty())
            m_markedBold = !m_markedBold;
        else if (tag == u"b" || tag == u"strong")
            m_bold = std::max(0, m_bold + (closing ? -1 : 1));
        else if (tag == u"br")
            current.add(u"\n"_s, false);
        else if (tag == u"p" || tag == u"div" || tag == u"li" || tag == u"tr")
            finish();
    }
    add(QStringView(text).mid(done));
    finish();
    return result;
}

QString withoutEntities(const QString &text)
{
    if (!text.contains(u'&'))
        return text;
    static const QHash<QString, ushort> names{
        {u"amp"_s, u'&'},      {u"lt"_s, u'<'},       {u"gt"_s, u'>'},       {u"quot"_s, u'"'},
        {u"apos"_s, u'\''},    {u"nbsp"_s, 0x00A0},   {u"laquo"_s, 0x00AB},  {u"raquo"_s, 0x00BB},
        {u"mdash"_s, 0x2014},  {u"ndash"_s, 0x2013},  {u"hellip"_s, 0x2026}, {u"bull"_s, 0x2022},
        {u"middot"_s, 0x00B7}, {u"deg"_s, 0x00B0},    {u"sect"_s, 0x00A7},   {u"ldquo"_s, 0x201C},
        {u"rdquo"_s, 0x201D},  {u"bdquo"_s, 0x201E},  {u"lsquo"_s, 0x2018},  {u"rsquo"_s, 0x2019},
        {u"times"_s, 0x00D7},  {u"plusmn"_s, 0x00B1}, {u"le"_s, 0x2264},     {u"ge"_s, 0x2265},
        {u"minus"_s, 0x2212},  {u"shy"_s, 0x00AD},    {u"ensp"_s, 0x2002},   {u"emsp"_s, 0x2003},
        {u"thinsp"_s, 0x2009}, {u"numero"_s, 0x2116}, {u"copy"_s, 0x00A9},   {u"reg"_s, 0x00AE},
        {u"trade"_s, 0x2122},  {u"euro"_s, 0x20AC},   {u"rarr"_s, 0x2192},
    };
    static const QRegularExpression entity(u"&(?:#(\\d{1,7})|#[xX]([0-9A-Fa-f]{1,6})|([A-Za-z]{2,8}));?"_s);
    QString result;
    qsizetype done = 0;
    for (auto entities = entity.globalMatch(text); entities.hasNext();) {
        const auto match = entities.next();
        char32_t code = 0;
        if (match.capturedLength(1) > 0)
            code = match.captured(1).toUInt();
        else if (match.capturedLength(2) > 0)
            code = match.captured(2).toUInt(nullptr, 16);
        else
            code = names.value(match.captured(3));
        const bool known = code >= 0x20 && code <= 0x10FFFF && !(code >= 0xD800 && code <= 0xDFFF);
        result += QStringView(text).mid(done, match.capturedStart() - done);
        if (known)
            result += QString::fromUcs4(&code, 1);
        else
            result += match.captured();
        done = match.capturedEnd();
    }
    result += QStringView(text).mid(done);
    return result.remove(QChar::SoftHyphen);
}

} // namespace versta
