#include "htmltree.h"

#include "markedtext.h"
#include "readererrors.h"

#include <QRegularExpression>
#include <QSet>

namespace versta {

using namespace Qt::StringLiterals;

namespace {

constexpr size_t deepest = 150;
constexpr int mostNodes = 2'000'000;
constexpr qsizetype longestSheet = 500'000; ///< characters of a style element that are looked at

bool isOneOf(QStringView name, std::initializer_list<QStringView> names)
{
    return std::ranges::find(names, name) != names.end();
}

bool isVoid(QStringView name)
{
    return isOneOf(name, {u"br", u"hr", u"img", u"input", u"meta", u"link", u"col", u"wbr", u"area", u"base", u"embed",
                          u"param", u"source", u"track"});
}

/// Elements whose content is not text of the page.
bool isRaw(QStringView name)
{
    return isOneOf(name, {u"script", u"style", u"xml", u"title", u"textarea", u"noscript", u"template", u"svg"});
}

bool closesParagraph(QStringView name)
{
    return isOneOf(name, {u"p",    u"div",     u"table",   u"ul",     u"ol",         u"dl",      u"h1",      u"h2",
                          u"h3",   u"h4",      u"h5",      u"h6",     u"blockquote", u"pre",     u"hr",      u"center",
                          u"form", u"section", u"article", u"header", u"footer",     u"address", u"fieldset"});
}

class HtmlParser
{
public:
    explicit HtmlParser(const QString &text)
        : m_text(text)
    {
    }

    Result<HtmlPage> parse()
    {
        m_open.push_back(&m_page.root);
        while (m_at < m_text.size() && m_nodes <= mostNodes)
            step();
        if (m_nodes > mostNodes)
            return tooBigFile(u"в странице слишком много разметки"_s);
        return std::move(m_page);
    }

private:
    void step()
    {
        const auto sign = m_text.indexOf(u'<', m_at);
        if (sign != m_at) {
            const auto end = sign < 0 ? m_text.size() : sign;
            addText(QStringView(m_text).mid(m_at, end - m_at));
            m_at = end;
            return;
        }
        const auto next = m_at + 1 < m_text.size() ? m_text[m_at + 1] : QChar();
        if (next == u'!' || next == u'?')
            skipMarkup();
        else if (next.isLetter())
            startTag();
        else if (next == u'/' && m_at + 2 < m_text.size() && m_text[m_at + 2].isLetter())
            endTag();
        else {
            addText(u"<");
            ++m_at;
        }
    }

    /// Comments, document types and the frames of conditional comments; what such a frame shows is kept.
    void skipMarkup()
    {
        const bool comment = QStringView(m_text).mid(m_at, 4) == u"<!--";
        const auto end = comment ? m_text.indexOf(u"-->", m_at + 4) : m_text.indexOf(u'>', m_at);
        m_at = end < 0 ? m_text.size() : end + (comment ? 3 : 1);
    }

    QString readName()
    {
        const auto begin = m_at;
        while (m_at < m_text.size() &&
               (m_text[m_at].isLetterOrNumber() || m_text[m_at] == u':' || m_text[m_at] == u'-'))
            ++m_at;
        return m_text.mid(begin, m_at - begin).toLower();
    }

    void skipBlanks()
    {
        while (m_at < m_text.size() && m_text[m_at].isSpace())
            ++m_at;
    }

    QString readValue()
    {
        skipBlanks();
        if (m_at >= m_text.size())
            return {};
        const auto quote = m_text[m_at];
        if (quote == u'"' || quote == u'\'') {
            const auto end = m_text.indexOf(quote, m_at + 1);
            const auto stop = end < 0 ? m_text.size() : end;
            auto value = m_text.mid(m_at + 1, stop - m_at - 1);
            m_at = std::min(stop + 1, m_text.size());
            return withoutEntities(value);
        }
        const auto begin = m_at;
        while (m_at < m_text.size() && !m_text[m_at].isSpace() && m_text[m_at] != u'>')
            ++m_at;
        return withoutEntities(m_text.mid(begin, m_at - begin));
    }

    void startTag()
    {
        ++m_at;
        XmlNode node;
        node.name = readName();
        bool closed = false;
        while (m_at < m_text.size() && m_text[m_at] != u'>') {
            const auto before = m_at;
            closed = m_text[m_at] == u'/';
            const auto name = readName();
            if (!name.isEmpty()) {
                skipBlanks();
                QString value;
                if (m_at < m_text.size() && m_text[m_at] == u'=') {
                    ++m_at;
                    value = readValue();
                }
                ++m_nodes;
                node.attributes.push_back({name, value});
            }
            if (m_at == before)
                ++m_at;
        }
        ++m_at;
        open(std::move(node), closed);
    }

    void open(XmlNode node, bool closed)
    {
        // Word's own elements («o:p», «st1:date») only wrap text.
        if (node.name.contains(u':'))
            return;
        const auto name = node.name;
        if (isRaw(name)) {
            if (!closed)
                skipRaw(name);
            return;
        }
        supplyEnds(name);
        const bool cell = name == u"td" || name == u"th";
        if (cell && isOneOf(m_open.back()->name, {u"table", u"tbody", u"thead", u"tfoot"}))
            open({u"tr"_s, {}, {}, {}}, false);
        ++m_nodes;
        auto &added = m_open.back()->children.emplace_back(std::move(node));
        if (!isVoid(name) && !closed && m_open.size() < deepest)
            m_open.push_back(&added);
    }

    void skipRaw(const QString &name)
    {
        const auto end = m_text.indexOf(u"</" + name, m_at, Qt::CaseInsensitive);
        const auto stop = end < 0 ? m_text.size() : end;
        if (name == u"style")
            addRules(m_text.mid(m_at, std::min(stop - m_at, longestSheet)));
        const auto close = m_text.indexOf(u'>', stop);
        m_at = close < 0 ? m_text.size() : close + 1;
    }

    void addRules(QString sheet)
    {
        static const QRegularExpression comments(u"/\\*.*?\\*/|<!--|-->"_s,
                                                 QRegularExpression::DotMatchesEverythingOption);
        static const QRegularExpression rule(u"([^{}]+)\\{([^{}]*)\\}"_s);
        static const QRegularExpression selector(u"^[A-Za-z0-9]*\\.([A-Za-z0-9_-]+)$|^([A-Za-z0-9]+)$"_s);
        sheet.remove(comments);
        for (auto found = rule.globalMatch(sheet); found.hasNext();) {
            const auto match = found.next();
            const auto properties = htmlProperties(match.capturedView(2));
            for (const auto &one : match.capturedView(1).split(u',')) {
                const auto parts = selector.match(one.trimmed().toString());
                if (!parts.hasMatch())
                    continue;
                const bool ofClass = parts.capturedLength(1) > 0;
                const QString key = ofClass ? QString(u'.' + parts.captured(1)) : parts.captured(2);
                m_page.rules[key.toLower()].insert(properties);
            }
        }
    }

    /// Position in the stack of the innermost open element of these names; 0 when a boundary comes first.
    [[nodiscard]] size_t openPlace(std::initializer_list<QStringView> names,
                                   std::initializer_list<QStringView> boundaries) const
    {
        for (auto at = m_open.size() - 1; at > 0; --at) {
            if (isOneOf(m_open[at]->name, names))
                return at;
            if (isOneOf(m_open[at]->name, boundaries))
                return 0;
        }
        return 0;
    }

    void supplyEnds(const QString &name)
    {
        size_t place = 0;
        if (name == u"td" || name == u"th") {
            place = openPlace({u"td", u"th"}, {u"table"});
        } else if (name == u"tr") {
            place = openPlace({u"tr"}, {u"table"});
        } else if (name == u"tbody" || name == u"thead" || name == u"tfoot") {
            place = openPlace({u"tbody", u"thead", u"tfoot"}, {u"table"});
        } else if (name == u"li") {
            place = openPlace({u"li"}, {u"ul", u"ol", u"td", u"th", u"table"});
        } else if (name == u"dt" || name == u"dd") {
            place = openPlace({u"dt", u"dd"}, {u"dl", u"td", u"th", u"table"});
        } else if (closesParagraph(name)) {
            place = openPlace({u"p"}, {u"td", u"th", u"table", u"li", u"div"});
        }
        if (place > 0)
            m_open.resize(place);
    }

    void endTag()
    {
        m_at += 2;
        const auto name = readName();
        const auto end = m_text.indexOf(u'>', m_at);
        m_at = end < 0 ? m_text.size() : end + 1;
        if (name == u"br") {
            open({u"br"_s, {}, {}, {}}, true);
            return;
        }
        // An end tag inside a cell does not close what was opened around the table.
        const bool ofTable = isOneOf(name, {u"table", u"tr", u"td", u"th", u"tbody", u"thead", u"tfoot"});
        const bool ofCell = ofTable && name != u"table";
        const auto place = !ofTable ? openPlace({name}, {u"td", u"th", u"table"})
                           : ofCell ? openPlace({name}, {u"table"})
                                    : openPlace({name}, {});
        if (place > 0)
            m_open.resize(place);
    }

    void addText(QStringView text)
    {
        auto &children = m_open.back()->children;
        const auto plain = withoutEntities(text.toString());
        if (!children.empty() && children.back().isText()) {
            children.back().text += plain;
            return;
        }
        ++m_nodes;
        children.emplace_back().text = plain;
    }

    const QString &m_text;
    qsizetype m_at = 0;
    HtmlPage m_page;
    std::vector<XmlNode *> m_open;
    int m_nodes = 0;
};

} // namespace

Result<HtmlPage> parseHtml(const QString &text)
{
    return HtmlParser(text).parse();
}

QHash<QString, QString> htmlProperties(QStringView declarations)
{
    QHash<QString, QString> properties;
    for (const auto &declaration : declarations.split(u';')) {
        const auto colon = declaration.indexOf(u':');
        if (colon > 0)
            properties.insert(declaration.left(colon).trimmed().toString().toLower(),
                              declaration.mid(colon + 1).trimmed().toString().toLower());
    }
    return properties;
}

} // namespace versta
