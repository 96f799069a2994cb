#include "searchqueries.h"

#include "document.h"

#include <algorithm>

namespace versta {

namespace {

std::vector<std::vector<SearchField>> fieldsOf(const std::vector<SearchEntry> &entries)
{
    std::vector<std::vector<SearchField>> fields;
    fields.reserve(entries.size());
    for (const SearchEntry &entry : entries)
        fields.push_back(entry.fields);
    return fields;
}

} // namespace

SearchBook::SearchBook(std::vector<SearchEntry> entries)
    : m_entries(std::move(entries))
    , m_index(fieldsOf(m_entries))
{
}

FoundThing SearchBook::thingOf(const SearchIndex::Hit &hit) const
{
    const SearchEntry &entry = m_entries[hit.item];
    FoundThing thing{entry.place, entry.fields.front().text, entry.context, {}, {}};
    if (hit.field > 0) {
        thing.field = entry.fields[hit.field].name;
        thing.text = entry.fields[hit.field].text;
    }
    if (auto *activity = std::get_if<FoundActivity>(&thing.place))
        activity->column = entry.columns[hit.field];
    return thing;
}

std::vector<FoundGroup> SearchBook::find(const SearchQuery &query) const
{
    std::vector<FoundGroup> groups;
    for (const SearchIndex::Hit &hit : m_index.find(query)) {
        const SearchGroup group = m_entries[hit.item].group;
        auto into = std::ranges::find(groups, group, &FoundGroup::group);
        if (into == groups.end())
            into = groups.insert(groups.end(), {group, {}});
        into->things.push_back(thingOf(hit));
    }
    return groups;
}

QStringList SearchBook::unknownWords(const SearchQuery &query) const
{
    QStringList unknown;
    for (const SearchQuery::Word &word : query.words()) {
        if (!m_index.knows(word))
            unknown << word.text;
    }
    return unknown;
}

Result<SearchBook> searchBook(const Document &document)
{
    return document.read([](const Stores &stores) { return SearchBook(searchEntries(stores)); });
}

DocumentSearch::DocumentSearch(Document &document, QObject *parent)
    : QObject(parent)
    , m_document(document)
{
    connect(&document, &Document::changed, this, [this] { m_book.reset(); });
}

Result<std::shared_ptr<const SearchBook>> DocumentSearch::book()
{
    if (!m_book) {
        auto read = searchBook(m_document);
        if (!read)
            return tl::unexpected(read.error());
        m_book = std::make_shared<const SearchBook>(std::move(*read));
    }
    return m_book;
}

} // namespace versta
