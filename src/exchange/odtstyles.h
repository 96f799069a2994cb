#pragma once

#include "listnumber.h"
#include "xmltree.h"

#include "core/documentcontent.h"

#include <QHash>

#include <array>
#include <optional>

namespace versta {

/// «2.5cm», «0.284in», «12pt» in millimetres; empty for per cents and anything else.
[[nodiscard]] std::optional<double> odtLength(QStringView text);

/// One level of a list style.
struct OdtListLevel
{
    NumberStyle style = NumberStyle::None;
    QString prefix;
    QString suffix;
    QString format; ///< «%1%.%2%.», replaces prefix, suffix and display levels when there
    QString bullet;
    int displayLevels = 1;
    int start = 1;
};

using OdtListStyle = std::array<OdtListLevel, 10>;

/// Styles of an OpenDocument text, common and automatic ones, with parents resolved.
class OdtStyles
{
public:
    /// What a style says, itself or through its parents. Empty: not said.
    struct Format
    {
        std::optional<ContentParagraph::Alignment> alignment;
        std::optional<double> indent; ///< millimetres
        std::optional<bool> bold;
        std::optional<bool> hidden;
        std::optional<int> heading;
        std::optional<double> width;                  ///< of a column, millimetres
        std::array<std::optional<bool>, 4> borders{}; ///< top, bottom, left, right: drawn or not
        QString listStyle;

        void inherit(const Format &base);
    };

    /// Adds the styles of one part: office:document-content, office:document-styles or a flat office:document.
    void add(const XmlNode &document);

    /// `family` is «paragraph», «text», «table-cell» or «table-column».
    [[nodiscard]] Format format(const QString &family, const QString &name) const;
    /// Nullptr when there is no such list style; the outline of headings is found by an empty name.
    [[nodiscard]] const OdtListStyle *listStyle(const QString &name) const;

private:
    struct Style
    {
        QString parent;
        Format format;
    };

    void addStyle(const XmlNode &node);
    void addListStyle(const XmlNode &node);

    QHash<QString, Style> m_styles; ///< by «family/name»; «family/» is the family's default
    QHash<QString, OdtListStyle> m_lists;
};

} // namespace versta
