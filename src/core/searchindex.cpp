#include "searchindex.h"

#include <QHash>

#include <algorithm>
#include <compare>
#include <optional>
#include <tuple>

namespace versta {

// What is smaller is better; in the order of the comment at find().
struct SearchIndex::Rank
{
    bool isScattered = false;
    int beginnings = 0; ///< words of the query that are not whole in the text
    SearchWeight weight = SearchWeight::Title;
    bool isApart = false;
    int lateness = 0;

    friend auto operator<=>(const Rank &, const Rank &) = default;
};

struct SearchIndex::RankedHit
{
    Rank rank;
    Hit hit;
};

SearchIndex::SearchIndex(const std::vector<std::vector<SearchField>> &items)
{
    QHash<QString, std::size_t> known;
    for (std::size_t item = 0; item < items.size(); ++item) {
        auto &weights = m_weights.emplace_back();
        for (std::size_t field = 0; field < items[item].size(); ++field) {
            weights.push_back(items[item][field].weight);
            for (const SearchWord &word : searchWords(items[item][field].text)) {
                auto entry = known.constFind(word.text);
                if (entry == known.constEnd()) {
                    entry = known.insert(word.text, m_entries.size());
                    m_entries.push_back({word.text, {}});
                }
                m_entries[entry.value()].places.push_back(
                    {quint32(item), quint32(field), word.ordinal, word.isPart, word.isSigned});
            }
        }
    }
    std::ranges::sort(m_entries, {}, &Entry::word);
}

std::vector<SearchIndex::Place> SearchIndex::placesOf(const SearchQuery::Word &word) const
{
    std::vector<Place> places;
    for (auto entry = std::ranges::lower_bound(m_entries, word.text, {}, &Entry::word);
         entry != m_entries.end() && entry->word.startsWith(word.text); ++entry) {
        const bool same = entry->word.size() == word.text.size();
        if (word.isSigned && !same)
            break;
        for (Place place : entry->places) {
            if (word.isSigned && place.isPart)
                continue;
            place.isWhole = same && !place.isPart && (place.isSigned || !word.isSigned);
            places.push_back(place);
        }
    }
    std::ranges::sort(places, {},
                      [](const Place &place) { return std::tuple(place.item, place.field, place.ordinal); });
    return places;
}

bool SearchIndex::knows(const SearchQuery::Word &word) const
{
    return !placesOf(word).empty();
}

std::vector<SearchIndex::Hit> SearchIndex::find(const SearchQuery &query) const
{
    std::vector<std::vector<Place>> found;
    for (const SearchQuery::Word &word : query.words()) {
        found.push_back(placesOf(word));
        if (found.back().empty())
            return {};
    }
    if (found.empty())
        return {};

    std::vector<RankedHit> hits;
    std::vector<std::span<const Place>> left(found.begin(), found.end());
    std::vector<std::span<const Place>> words(found.size());
    while (!left.front().empty()) {
        // The places of one thing are taken off each list, with those of things before it that the first word lacks.
        const quint32 item = left.front().front().item;
        for (std::size_t word = 0; word < left.size(); ++word) {
            const auto first = std::ranges::find_if(left[word], [&](const Place &place) { return place.item >= item; });
            const auto last =
                std::find_if(first, left[word].end(), [&](const Place &place) { return place.item > item; });
            words[word] = std::span(first, last);
            left[word] = std::span(last, left[word].end());
        }
        if (std::ranges::none_of(words, [](const auto &places) { return places.empty(); }))
            hits.push_back(ranked(words));
    }
    std::ranges::stable_sort(hits, {}, &RankedHit::rank);
    std::vector<Hit> best;
    best.reserve(hits.size());
    for (const RankedHit &one : hits)
        best.push_back(one.hit);
    return best;
}

namespace {

constexpr int Latest = 2;

// A field that begins with what was found is about it more than one that comes to it later: 0 to Latest.
int latenessOf(int ordinal)
{
    return ordinal == 0 ? 0 : ordinal <= 2 ? 1 : Latest;
}

// Whether any place of the field is such a one.
template <class Places, class Such>
bool anyIn(const Places &places, std::size_t field, const Such &such)
{
    return std::ranges::any_of(places, [&](const auto &place) { return place.field == field && such(place); });
}

template <class Places>
bool anyIn(const Places &places, std::size_t field)
{
    return anyIn(places, field, [](const auto &) { return true; });
}

} // namespace

SearchIndex::RankedHit SearchIndex::ranked(const Found &words) const
{
    const std::size_t item = words.front().front().item;
    const std::size_t fields = m_weights[item].size();
    std::optional<RankedHit> best;
    for (std::size_t field = 0; field < fields; ++field) {
        if (!std::ranges::all_of(words, [&](const auto &places) { return anyIn(places, field); }))
            continue;
        const Rank rank = rankIn(field, words);
        if (!best || rank < best->rank)
            best = RankedHit{rank, {item, field}};
    }
    return best ? *best : RankedHit{scatteredRank(words), {item, fieldToShow(words)}};
}

// Of a field that holds all the words.
SearchIndex::Rank SearchIndex::rankIn(std::size_t field, const Found &words) const
{
    Rank rank;
    rank.weight = m_weights[words.front().front().item][field];
    rank.beginnings = int(std::ranges::count_if(
        words, [&](const auto &places) { return !anyIn(places, field, [](const Place &at) { return at.isWhole; }); }));
    rank.lateness = Latest;
    for (const Place &place : words.front()) {
        if (place.field == field)
            rank.lateness = std::min(rank.lateness, latenessOf(place.ordinal));
    }
    rank.isApart = !anyIn(words.front(), field, [&](const Place &first) {
        int ordinal = first.ordinal;
        return std::ranges::all_of(words, [&](const auto &places) {
            return anyIn(places, field, [next = ordinal++](const Place &place) { return place.ordinal == next; });
        });
    });
    return rank;
}

// Each word counts where it tells most; the word that tells least says what the whole is worth.
SearchIndex::Rank SearchIndex::scatteredRank(const Found &words) const
{
    Rank rank{true, 0, SearchWeight::Title, true, Latest};
    for (const auto &places : words) {
        rank.beginnings += std::ranges::any_of(places, &Place::isWhole) ? 0 : 1;
        SearchWeight weight = SearchWeight::Note;
        for (const Place &place : places)
            weight = std::min(weight, m_weights[place.item][place.field]);
        rank.weight = std::max(rank.weight, weight);
    }
    return rank;
}

// The title is shown anyway, so it is the first other field that has any of the words.
std::size_t SearchIndex::fieldToShow(const Found &words) const
{
    const auto &weights = m_weights[words.front().front().item];
    std::size_t shown = weights.size();
    for (std::size_t field = weights.size(); field-- > 0;) {
        if (!std::ranges::any_of(words, [&](const auto &places) { return anyIn(places, field); }))
            continue;
        if (weights[field] != SearchWeight::Title || shown == weights.size() || weights[shown] == SearchWeight::Title)
            shown = field;
    }
    return shown;
}

} // namespace versta
