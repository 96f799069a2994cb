#pragma once

#include "xmltree.h"

#include <QHash>

namespace versta {

/// Properties of a style sheet's rules by selector, «.xl65» or «td», all lower case; later rules win. Only selectors
/// of one step are understood («p.MsoNormal» counts as «.msonormal»): Word and Excel write no others.
using HtmlRules = QHash<QString, QHash<QString, QString>>;

struct HtmlPage
{
    XmlNode root; ///< nameless; html, head and body need not be there
    HtmlRules rules;
};

/// HTML as a tree, however it is written. An own tokenizer rather than QTextDocument: that one drops the borders of
/// single cells and the mso- styles in which Word keeps list numbers, needs fonts, and sets no bound to depth or
/// size. Element and attribute names are lower case; text has its entities resolved; comments (with Word's
/// conditional ones), scripts and data islands are gone; left out end tags are supplied.
/// Constraint: more than two million nodes. Deeper nesting than 150 is flattened, not refused.
[[nodiscard]] Result<HtmlPage> parseHtml(const QString &text);

/// «font-weight:bold; text-align:center» as properties, lower case.
[[nodiscard]] QHash<QString, QString> htmlProperties(QStringView declarations);

} // namespace versta
