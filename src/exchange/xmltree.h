#pragma once

#include "core/result.h"

#include <QByteArray>
#include <QString>

#include <vector>

namespace versta {

/// One element or one piece of text. Office parts are read whole into such a tree: they are small, and their
/// markup (merged cells, alternatives, styles named later) asks for looking back and ahead.
struct XmlNode
{
    struct Attribute
    {
        QString name; ///< with the prefix of xmlPrefixes, «w:val»; attributes without namespace have none
        QString value;
    };

    QString name; ///< «w:p»: the prefix is ours, whatever the file calls it; empty for text
    QString text; ///< of a text node only
    std::vector<Attribute> attributes;
    std::vector<XmlNode> children;

    [[nodiscard]] bool isText() const { return name.isEmpty(); }
    [[nodiscard]] bool has(QStringView attribute) const;
    [[nodiscard]] QString value(QStringView attribute) const; ///< empty when absent
    [[nodiscard]] int number(QStringView attribute, int fallback = 0) const;
    [[nodiscard]] const XmlNode *child(QStringView childName) const; ///< the first one, or nullptr
    [[nodiscard]] QString childValue(QStringView childName, QStringView attribute) const;
    /// Text of this node and all below it.
    [[nodiscard]] QString allText() const;
};

/// What a tree may cost.
struct XmlLimits
{
    int depth = 400;
    int nodes = 2'000'000;
    qsizetype characters = 60'000'000; ///< text and attribute values together
};

/// Parses a whole part. `partName` is for the message. Corrupt: not well formed, nested too deep, or with entity
/// definitions, which no office program writes; Constraint: beyond the limits.
[[nodiscard]] Result<XmlNode> parseXml(const QByteArray &bytes, const QString &partName, const XmlLimits &limits = {});

/// Our prefix of a namespace: «w», «r», «x» … for Office Open XML (transitional and strict alike), «text», «table» …
/// for OpenDocument, «?» for any other, empty for none.
[[nodiscard]] QString xmlPrefix(QStringView namespaceUri);

} // namespace versta
