#pragma once

#include "searchentries.h"

#include "core/result.h"

#include <QObject>
#include <QStringList>

#include <memory>

namespace versta {

class Document;

/// A thing that was found.
struct FoundThing
{
    SearchPlace place;
    QString title;
    QString context;
    QString field; ///< the name of the text beside the title that was found; empty when the title alone was
    QString text;  ///< that text

    friend bool operator==(const FoundThing &, const FoundThing &) = default;
};

/// What was found of one group, the best first.
struct FoundGroup
{
    SearchGroup group = SearchGroup::Plans;
    std::vector<FoundThing> things; ///< not empty

    friend bool operator==(const FoundGroup &, const FoundGroup &) = default;
};

/// Everything that can be found in a municipality, as it stood at a moment. Needs no document.
class SearchBook
{
public:
    SearchBook() = default;
    explicit SearchBook(std::vector<SearchEntry> entries);

    /// Whether there is nothing that could be found.
    [[nodiscard]] bool isEmpty() const { return m_entries.empty(); }
    /// All that is found, see SearchIndex::find(). The group with the best of all stands first, and so on.
    [[nodiscard]] std::vector<FoundGroup> find(const SearchQuery &query) const;
    /// The words of a query that alone find nothing, as they are compared.
    [[nodiscard]] QStringList unknownWords(const SearchQuery &query) const;

private:
    [[nodiscard]] FoundThing thingOf(const SearchIndex::Hit &hit) const;

    std::vector<SearchEntry> m_entries;
    SearchIndex m_index;
};

[[nodiscard]] Result<SearchBook> searchBook(const Document &document);

/// The search of an open municipality: it is read when something is first looked for, and again after a change.
class DocumentSearch final : public QObject
{
    Q_OBJECT

public:
    /// \param document outlives the search
    explicit DocumentSearch(Document &document, QObject *parent = nullptr);

    /// As the file stands now. Fails as reading does.
    [[nodiscard]] Result<std::shared_ptr<const SearchBook>> book();

private:
    Document &m_document;
    std::shared_ptr<const SearchBook> m_book; ///< none: not read since the last change
};

} // namespace versta
