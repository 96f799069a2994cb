#include "xmltree.h"

#include "readererrors.h"

#include <QHash>
#include <QSet>
#include <QXmlStreamReader>

namespace versta {

using namespace Qt::StringLiterals;

namespace {

const QHash<QStringView, QString> &knownNamespaces()
{
    static const QHash<QStringView, QString> known{
        {u"http://schemas.openxmlformats.org/wordprocessingml/2006/main", u"w"_s},
        {u"http://purl.oclc.org/ooxml/wordprocessingml/main", u"w"_s},
        {u"http://schemas.openxmlformats.org/spreadsheetml/2006/main", u"x"_s},
        {u"http://purl.oclc.org/ooxml/spreadsheetml/main", u"x"_s},
        {u"http://schemas.openxmlformats.org/officeDocument/2006/relationships", u"r"_s},
        {u"http://purl.oclc.org/ooxml/officeDocument/relationships", u"r"_s},
        {u"http://schemas.openxmlformats.org/officeDocument/2006/math", u"m"_s},
        {u"http://purl.oclc.org/ooxml/officeDocument/math", u"m"_s},
        {u"http://schemas.openxmlformats.org/package/2006/relationships", u"rel"_s},
        {u"http://schemas.openxmlformats.org/markup-compatibility/2006", u"mc"_s},
        {u"http://www.w3.org/XML/1998/namespace", u"xml"_s},
        {u"urn:oasis:names:tc:opendocument:xmlns:office:1.0", u"office"_s},
        {u"urn:oasis:names:tc:opendocument:xmlns:text:1.0", u"text"_s},
        {u"urn:oasis:names:tc:opendocument:xmlns:table:1.0", u"table"_s},
        {u"urn:oasis:names:tc:opendocument:xmlns:style:1.0", u"style"_s},
        {u"urn:oasis:names:tc:opendocument:xmlns:drawing:1.0", u"draw"_s},
        {u"urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0", u"fo"_s},
        {u"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0", u"manifest"_s},
        {u"urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0", u"number"_s},
        {u"urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0", u"loext"_s},
    };
    return known;
}

/// Builds the tree while counting what it costs.
class TreeBuilder
{
public:
    TreeBuilder(const QByteArray &bytes, const QString &partName, const XmlLimits &limits)
        : m_reader(bytes)
        , m_partName(partName)
        , m_limits(limits)
    {
    }

    Result<XmlNode> build()
    {
        XmlNode document;
        std::vector<XmlNode *> open{&document};
        while (!m_reader.atEnd()) {
            switch (m_reader.readNext()) {
            case QXmlStreamReader::StartElement:
                // A parent's vector may move only while none of its children is open, so the pointers stay valid.
                open.push_back(&open.back()->children.emplace_back(element()));
                break;
            case QXmlStreamReader::EndElement:
                open.pop_back();
                break;
            case QXmlStreamReader::Characters:
                addText(*open.back());
                break;
            case QXmlStreamReader::DTD:
                if (!m_reader.entityDeclarations().isEmpty())
                    return damagedFile(
                        u"в части «%1» объявлены подстановки текста, в документах их не бывает"_s.arg(m_partName));
                break;
            default:
                break;
            }
            if (m_nodes > m_limits.nodes || m_characters > m_limits.characters)
                return tooBigFile(u"в части «%1» слишком много текста и разметки"_s.arg(m_partName));
            if (static_cast<int>(open.size()) > m_limits.depth)
                return damagedFile(u"в части «%1» слишком глубокая вложенность"_s.arg(m_partName));
        }
        if (m_reader.hasError())
            return damagedFile(u"часть «%1» не разбирается (строка %2)"_s.arg(m_partName).arg(m_reader.lineNumber()),
                               m_reader.errorString());
        for (auto &child : document.children) {
            if (!child.isText())
                return std::move(child);
        }
        return damagedFile(u"часть «%1» пуста"_s.arg(m_partName));
    }

private:
    QString canonical(QStringView uri, QStringView localName)
    {
        auto prefix = m_prefixes.constFind(uri);
        if (prefix == m_prefixes.constEnd()) {
            const auto &kept = *m_uris.insert(uri.toString());
            prefix = m_prefixes.insert(kept, xmlPrefix(uri));
        }
        QString name = prefix->isEmpty() ? localName.toString() : *prefix + u':' + localName;
        // Equal names share one string: a table of a thousand rows names «w:p» a hundred thousand times.
        return *m_names.insert(name);
    }

    XmlNode element()
    {
        ++m_nodes;
        XmlNode node;
        node.name = canonical(m_reader.namespaceUri(), m_reader.name());
        const auto attributes = m_reader.attributes();
        node.attributes.reserve(static_cast<size_t>(attributes.size()));
        for (const auto &attribute : attributes) {
            m_characters += attribute.value().size();
            node.attributes.push_back(
                {canonical(attribute.namespaceUri(), attribute.name()), attribute.value().toString()});
        }
        m_nodes += static_cast<int>(attributes.size());
        return node;
    }

    void addText(XmlNode &parent)
    {
        m_characters += m_reader.text().size();
        if (!parent.children.empty() && parent.children.back().isText()) {
            parent.children.back().text += m_reader.text();
            return;
        }
        ++m_nodes;
        parent.children.emplace_back().text = m_reader.text().toString();
    }

    QXmlStreamReader m_reader;
    QString m_partName;
    XmlLimits m_limits;
    QSet<QString> m_uris;
    QHash<QStringView, QString> m_prefixes;
    QSet<QString> m_names;
    int m_nodes = 0;
    qsizetype m_characters = 0;
};

} // namespace

QString xmlPrefix(QStringView namespaceUri)
{
    if (namespaceUri.isEmpty())
        return {};
    return knownNamespaces().value(namespaceUri, u"?"_s);
}

bool XmlNode::has(QStringView attribute) const
{
    return std::ranges::any_of(attributes, [&](const Attribute &one) { return one.name == attribute; });
}

QString XmlNode::value(QStringView attribute) const
{
    for (const auto &one : attributes) {
        if (one.name == attribute)
            return one.value;
    }
    return {};
}

int XmlNode::number(QStringView attribute, int fallback) const
{
    bool ok = false;
    const int result = value(attribute).toInt(&ok);
    return ok ? result : fallback;
}

const XmlNode *XmlNode::child(QStringView childName) const
{
    for (const auto &one : children) {
        if (one.name == childName)
            return &one;
    }
    return nullptr;
}

QString XmlNode::childValue(QStringView childName, QStringView attribute) const
{
    const auto *found = child(childName);
    return found ? found->value(attribute) : QString();
}

QString XmlNode::allText() const
{
    if (isText())
        return text;
    QString result;
    for (const auto &one : children)
        result += one.allText();
    return result;
}

Result<XmlNode> parseXml(const QByteArray &bytes, const QString &partName, const XmlLimits &limits)
{
    return TreeBuilder(bytes, partName, limits).build();
}

} // namespace versta
