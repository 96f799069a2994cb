#pragma once

#include "searchquery.h"

#include <QString>

#include <span>
#include <vector>

namespace versta {

/// How much a place tells of what a thing is.
enum class SearchWeight
{
    Title, ///< what it is called
    Text,  ///< what is said of it
    Note,  ///< what stands beside it: notes, names of what it is tied to
};

/// A text of a thing that can be found.
struct SearchField
{
    QString name; ///< what the text is: «Ответственные»; not searched
    QString text;
    SearchWeight weight = SearchWeight::Text;
};

/// The words of many things, ready to be searched: a thing is found when each word of a query begins a word of any of
/// its fields.
class SearchIndex
{
public:
    struct Hit
    {
        std::size_t item = 0;  ///< counts the things in the order in which they were added
        std::size_t field = 0; ///< the field that holds all the words; when none does, the one to show beside the title

        friend bool operator==(const Hit &, const Hit &) = default;
    };

    SearchIndex() = default;
    /// \param items the fields of each thing
    explicit SearchIndex(const std::vector<std::vector<SearchField>> &items);

    /// What is found, the best first; nothing for an empty query. Better is, in this order: all words in one field
    /// rather than in several; more of them whole words, and numbers behind «№» where «№» was typed; a title rather
    /// than a text, a text rather than a note; words side by side as they were typed; a field that begins with them, or
    /// has them among its first three; what was added first.
    [[nodiscard]] std::vector<Hit> find(const SearchQuery &query) const;
    /// Whether anything at all is found by this one word.
    [[nodiscard]] bool knows(const SearchQuery::Word &word) const;

private:
    /// One word of one field.
    struct Place
    {
        quint32 item = 0;
        quint32 field = 0;
        int ordinal = 0;
        bool isPart = false;
        bool isSigned = false;
        bool isWhole = false; ///< the place is exactly what a query asks for
    };
    struct Entry
    {
        QString word;
        std::vector<Place> places; ///< by item, field and ordinal
    };
    struct Rank;
    struct RankedHit;

    [[nodiscard]] std::vector<Place> placesOf(const SearchQuery::Word &word) const;
    /// For each word of a query its places in one thing; at least one each.
    using Found = std::vector<std::span<const Place>>;
    [[nodiscard]] RankedHit ranked(const Found &words) const;
    [[nodiscard]] Rank rankIn(std::size_t field, const Found &words) const;
    [[nodiscard]] Rank scatteredRank(const Found &words) const;
    [[nodiscard]] std::size_t fieldToShow(const Found &words) const;

    std::vector<Entry> m_entries;                     ///< by word
    std::vector<std::vector<SearchWeight>> m_weights; ///< of each field of each thing
};

} // namespace versta
