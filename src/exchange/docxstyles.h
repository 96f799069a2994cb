#pragma once

#include "xmltree.h"

#include "core/documentcontent.h"

#include <QHash>

#include <optional>

namespace versta {

/// w:rPr as far as it matters here. Empty: not said at this place.
struct DocxRunFormat
{
    std::optional<bool> bold;
    std::optional<bool> hidden;

    /// What is not said here is taken from `base`.
    void inherit(const DocxRunFormat &base);
};

/// w:pPr as far as it matters here.
struct DocxParagraphFormat
{
    std::optional<ContentParagraph::Alignment> alignment;
    std::optional<double> indent; ///< millimetres
    std::optional<int> heading;   ///< 1–9, 0 for body text
    std::optional<QString> numId; ///< «0» switches numbering off
    std::optional<int> level;     ///< of the numbering, from 0
    QString numberingStyle;       ///< id of the style that `numId` came from; empty when direct
    DocxRunFormat run;

    void inherit(const DocxParagraphFormat &base);
};

/// Which lines of a table are drawn by w:tblBorders. Empty: not said.
struct DocxTableBorders
{
    std::optional<bool> horizontal;
    std::optional<bool> vertical;
};

[[nodiscard]] DocxRunFormat docxRunFormat(const XmlNode *rPr);
[[nodiscard]] DocxParagraphFormat docxParagraphFormat(const XmlNode *pPr);
[[nodiscard]] DocxTableBorders docxTableBorders(const XmlNode *tblBorders);
/// A switch such as w:b or w:tblHeader: present without a value means on. Empty when absent.
[[nodiscard]] std::optional<bool> docxSwitch(const XmlNode *parent, QStringView name);

/// styles.xml with w:basedOn resolved.
class DocxStyles
{
public:
    DocxStyles() = default;
    explicit DocxStyles(const XmlNode &root);

    /// Format of a paragraph style with all it is based on; an unknown or empty id means the default style.
    [[nodiscard]] DocxParagraphFormat paragraph(const QString &styleId) const;
    [[nodiscard]] DocxRunFormat character(const QString &styleId) const;
    [[nodiscard]] DocxTableBorders table(const QString &styleId) const;
    /// w:numId of a numbering style, for w:numStyleLink.
    [[nodiscard]] QString numberingOf(const QString &styleId) const;

private:
    struct Style
    {
        QString basedOn;
        DocxParagraphFormat paragraph;
        DocxTableBorders borders;
    };

    [[nodiscard]] std::vector<const Style *> chain(const QString &styleId) const;

    QHash<QString, Style> m_styles;
    QString m_defaultParagraph;
    QString m_defaultTable;
    DocxParagraphFormat m_defaults;
};

} // namespace versta
