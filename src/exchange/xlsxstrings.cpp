#include "xlsxstrings.h"

#include "paragraphtext.h"
#include "readererrors.h"

#include <QRegularExpression>

namespace versta {

using namespace Qt::StringLiterals;

namespace {

/// Characters that XML cannot hold are written as «_x000D_».
QString unescaped(QString text)
{
    if (!text.contains(u"_x"))
        return text;
    static const QRegularExpression escape(u"_x([0-9A-Fa-f]{4})_"_s);
    for (auto match = escape.match(text); match.hasMatch(); match = escape.match(text, match.capturedStart() + 1))
        text.replace(match.capturedStart(), match.capturedLength(), QChar(match.captured(1).toUShort(nullptr, 16)));
    return text;
}

} // namespace

QString tidyXlsxText(QString text)
{
    text = unescaped(std::move(text));
    return text.replace(u"\r\n"_s, u"\n"_s).replace(u'\r', u'\n').remove(QChar::SoftHyphen);
}

XlsxString readXlsxString(QXmlStreamReader &xml)
{
    XlsxString result;
    ParagraphText runs;
    bool inRuns = false;
    eachXmlChild(xml, [&](QStringView name) {
        if (name == u"t") {
            runs.add(xml.readElementText(QXmlStreamReader::SkipChildElements), false);
        } else if (name == u"r") {
            inRuns = true;
            bool bold = false;
            eachXmlChild(xml, [&](QStringView part) {
                if (part == u"t") {
                    runs.add(xml.readElementText(QXmlStreamReader::SkipChildElements), bold);
                } else if (part == u"rPr") {
                    eachXmlChild(xml, [&](QStringView property) {
                        const auto value = xml.attributes().value(u"val"_s);
                        if (property == u"b")
                            bold = value != u"0" && value != u"false";
                        xml.skipCurrentElement();
                    });
                } else {
                    xml.skipCurrentElement();
                }
            });
        } else {
            xml.skipCurrentElement();
        }
    });
    result.text = tidyXlsxText(runs.text());
    if (inRuns)
        result.bold = runs.isBold();
    return result;
}

Result<std::vector<XlsxString>> readSharedStrings(QIODevice &device, const QString &part)
{
    QXmlStreamReader xml(&device);
    std::vector<XlsxString> strings;
    if (xml.readNextStartElement()) {
        eachXmlChild(xml, [&](QStringView name) {
            if (name == u"si")
                strings.push_back(readXlsxString(xml));
            else
                xml.skipCurrentElement();
        });
    }
    if (xml.hasError())
        return damagedFile(u"часть «%1» не разбирается (строка %2)"_s.arg(part).arg(xml.lineNumber()),
                           xml.errorString());
    return strings;
}

} // namespace versta
