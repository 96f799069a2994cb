#include "xlsxstrings.h"

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

/// Collects the texts of sharedStrings.xml.
class SharedStrings : public XmlReceiver
{
public:
    bool begin(std::string_view name, const XmlAttributes &attributes) override
    {
        ++m_depth;
        if (m_inString)
            m_builder.begin(name, attributes);
        else
            m_inString = m_depth == 2 && name == "si";
        return true;
    }

    bool end(std::string_view /*name*/) override
    {
        if (m_inString && m_depth == 2) {
            m_strings.push_back(m_builder.take());
            m_inString = false;
        } else if (m_inString) {
            m_builder.end();
        }
        --m_depth;
        return true;
    }

    bool text(std::string_view piece) override
    {
        if (m_inString)
            m_builder.text(piece);
        return true;
    }

    std::vector<XlsxString> take() { return std::move(m_strings); }

private:
    std::vector<XlsxString> m_strings;
    XlsxStringBuilder m_builder;
    int m_depth = 0;
    bool m_inString = false;
};

} // namespace

QString tidyXlsxText(QString text)
{
    text = unescaped(std::move(text));
    if (text.contains(u'\r'))
        text.replace(u"\r\n"_s, u"\n"_s).replace(u'\r', u'\n');
    return text.remove(QChar::SoftHyphen);
}

void XlsxStringBuilder::begin(std::string_view name, const XmlAttributes &attributes)
{
    ++m_depth;
    if (m_skipped > 0)
        return;
    if (m_inText) {
        m_skipped = m_depth;
    } else if (name == "t" && m_depth <= 2) {
        m_inText = true;
    } else if (name == "r" && m_depth == 1) {
        m_inRuns = true;
        m_bold = false;
    } else if (name == "b" && m_depth == 3) {
        const auto value = attributes.value("val");
        m_bold = value != "0" && value != "false";
    } else if (name != "rPr" || m_depth != 2) {
        m_skipped = m_depth;
    }
}

void XlsxStringBuilder::end()
{
    if (m_skipped == m_depth) {
        m_skipped = 0;
    } else if (m_skipped == 0 && m_inText) {
        m_runs.add(QString::fromUtf8(m_piece.data(), static_cast<qsizetype>(m_piece.size())), m_bold);
        m_piece.clear();
        m_inText = false;
    }
    --m_depth;
}

void XlsxStringBuilder::text(std::string_view piece)
{
    if (!m_inText || m_skipped > 0)
        return;
    m_length += piece.size();
    m_piece.append(piece);
}

XlsxString XlsxStringBuilder::take()
{
    XlsxString result{tidyXlsxText(m_runs.text()), m_inRuns ? std::optional(m_runs.isBold()) : std::nullopt};
    m_runs = {};
    m_length = 0;
    m_inRuns = false;
    m_bold = false;
    return result;
}

Result<std::vector<XlsxString>> readSharedStrings(QIODevice &device, const QString &part)
{
    SharedStrings strings;
    const auto end = readXml(device, strings);
    if (!end.error.isEmpty())
        return damagedFile(u"часть «%1» не разбирается (строка %2)"_s.arg(part).arg(end.line), end.error);
    return strings.take();
}

} // namespace versta
