#include "officepackage.h"

#include "xmltree.h"

#include <QDir>

namespace versta {

using namespace Qt::StringLiterals;

QString OfficePackage::mainPart() const
{
    if (const auto main = related({}, u"officeDocument"))
        return *main;
    for (const auto &usual : {u"word/document.xml"_s, u"xl/workbook.xml"_s, u"ppt/presentation.xml"_s}) {
        if (m_zip.contains(usual))
            return usual;
    }
    return {};
}

std::vector<OfficePackage::Relation> OfficePackage::relations(const QString &part) const
{
    const auto slash = part.lastIndexOf(u'/');
    const auto folder = part.left(slash + 1);
    const QString relationsPart = folder + u"_rels/" + part.mid(slash + 1) + u".rels";
    if (!m_zip.contains(relationsPart))
        return {};
    // A damaged list of relations is no reason to give up: the usual names are tried instead.
    const auto bytes = m_zip.read(relationsPart);
    if (!bytes)
        return {};
    const auto root = parseXml(*bytes, relationsPart);
    if (!root)
        return {};

    std::vector<Relation> found;
    for (const auto &node : root->children) {
        if (node.name != u"rel:Relationship" || node.value(u"TargetMode") == u"External")
            continue;
        auto target = node.value(u"Target");
        target = target.startsWith(u'/') ? target.mid(1) : QDir::cleanPath(folder + target);
        found.push_back({node.value(u"Id"), node.value(u"Type").section(u'/', -1), target});
    }
    return found;
}

std::optional<QString> OfficePackage::related(const QString &part, QStringView type) const
{
    for (const auto &relation : relations(part)) {
        if (relation.type == type && m_zip.contains(relation.target))
            return relation.target;
    }
    return std::nullopt;
}

} // namespace versta
