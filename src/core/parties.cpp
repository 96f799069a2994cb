#include "parties.h"

#include "partywords.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>

namespace versta {

using namespace Qt::StringLiterals;

namespace {

/// What begins at a word.
struct Phrase
{
    enum class Kind
    {
        Person,
        Post,
        Body,         ///< «Общий отдел», «Управление»
        Abbreviation, ///< «ОО», «МБУ»
        Label,        ///< «Контроль:»
        Number,
        Dependent, ///< a genitive: goes with what stands before
        Other
    };

    Kind kind = Kind::Other;
    std::size_t begin = 0;
    std::size_t end = 0; ///< index of the last word of what was recognised
    GrammarNumber number = GrammarNumber::Singular;

    bool is(Kind other) const { return kind == other; }
    bool isPlural() const { return kind == Kind::Post && number == GrammarNumber::Plural; }
    bool isSingular() const { return kind == Kind::Post && number == GrammarNumber::Singular; }
};

/// The party that is being gathered: the words from head.begin up to the current one.
using Head = Phrase;

class PartySplitter
{
public:
    explicit PartySplitter(QStringView cell)
        : m_cell(cell)
        , m_words(partyWords(cell))
    {
        for (std::size_t i = 0; i < m_words.size(); ++i)
            m_persons.push_back(personEnd(m_words, i));
    }

    std::vector<QString> split();

private:
    Phrase phraseAt(std::size_t index) const;
    bool isAnd(std::size_t index) const;
    std::size_t afterConjunction(std::size_t index) const;
    bool personWithin(std::size_t first, std::size_t end) const;

    bool onlyAdjectives(std::size_t end) const;
    bool isBarePerson(std::size_t end) const;
    bool isBareHead(std::size_t end) const;
    bool endsWithPerson(std::size_t end) const;

    bool beginsParty(const Phrase &next, std::size_t end) const;
    bool afterComma(const Phrase &next, std::size_t end) const;
    bool afterSentence(const Phrase &next, std::size_t end) const;
    bool afterLineBreak(const Phrase &next, std::size_t end) const;
    bool afterSpace(const Phrase &next, std::size_t end) const;
    bool postAfterSpace(const Phrase &next, std::size_t end) const;
    bool afterAnd(const Phrase &next, std::size_t end) const;
    bool hasComplement(const Phrase &phrase) const;

    void finish(std::size_t end);

    QStringView m_cell;
    std::vector<PartyWord> m_words;
    std::vector<std::optional<std::size_t>> m_persons; ///< for each word the end of the person that begins there
    Head m_head;
    std::vector<QString> m_parties;
    QSet<QString> m_keys;
};

bool isLabel(const PartyWord &word)
{
    static const QRegularExpression pattern(u"^(контрол|ответствен|исполнител|соисполнител|координатор|участник)"_s);
    return word.colon && pattern.match(word.text).hasMatch();
}

bool startsWithDigit(const PartyWord &word)
{
    return !word.text.isEmpty() && (word.text.front().isDigit() || word.text.startsWith(u'№'));
}

bool isDash(const PartyWord &word)
{
    return word.text == u'-';
}

Phrase PartySplitter::phraseAt(std::size_t index) const
{
    using Kind = Phrase::Kind;
    const auto &word = m_words[index];
    if (isLabel(word))
        return {Kind::Label, index, index};
    if (const auto end = m_persons[index])
        return {Kind::Person, index, *end};
    if (startsWithDigit(word))
        return {Kind::Number, index, index};
    if (word.text == u"и" && word.dot && index + 1 < m_words.size() && m_words[index + 1].text == u"о") // «и. о.»
        return {Kind::Post, index, index + 1};
    auto noun = index;
    while (noun + 1 < m_words.size() && isNominativeAdjective(m_words[noun]) && !postNumber(m_words[noun]))
        ++noun;
    // «ответственные лица», «заведующий отделом»: adjectives that are posts when no other post follows.
    if (noun + 1 < m_words.size() && isNominativeAdjective(m_words[noun]) && postNumber(m_words[noun + 1]))
        ++noun;
    if (const auto number = postNumber(m_words[noun]))
        return {Kind::Post, index, noun, *number};
    if (isBody(m_words[noun]))
        return {Kind::Body, index, noun};
    if (word.abbreviation)
        return {Kind::Abbreviation, index, index};
    return {isGenitive(word) ? Kind::Dependent : Kind::Other, index, index};
}

bool PartySplitter::isAnd(std::size_t index) const
{
    return index < m_words.size() && m_words[index].text == u"и" && !m_words[index].dot &&
           m_words[index].separator.isNull();
}

/// Behind «и», «а также» at the index, or the index itself.
std::size_t PartySplitter::afterConjunction(std::size_t index) const
{
    auto next = index;
    if (isAnd(next))
        ++next;
    else if (m_words[next].text == u"а" && next + 1 < m_words.size() && m_words[next + 1].text == u"также")
        next += 2;
    return next < m_words.size() ? next : index;
}

/// A person is named before the next comma or line break.
bool PartySplitter::personWithin(std::size_t first, std::size_t end) const
{
    for (auto i = first; i < end && !m_words[i].newLine; ++i) {
        if (m_persons[i])
            return true;
        if (!m_words[i].separator.isNull())
            return false;
    }
    return false;
}

// The party so far, up to and without `end`

bool PartySplitter::onlyAdjectives(std::size_t end) const
{
    return std::all_of(m_words.begin() + static_cast<std::ptrdiff_t>(m_head.begin),
                       m_words.begin() + static_cast<std::ptrdiff_t>(end), [](auto word) {
                           word.separator = QChar();
                           return isNominativeAdjective(word) && !postNumber(word);
                       });
}

/// Nothing but a name, so that a post behind it is the person's.
bool PartySplitter::isBarePerson(std::size_t end) const
{
    return m_head.is(Phrase::Kind::Person) && m_head.end + 1 == end;
}

/// A single post or body without any word that says which: «руководители».
bool PartySplitter::isBareHead(std::size_t end) const
{
    return m_head.begin == m_head.end && m_head.end + 1 == end &&
           (m_head.is(Phrase::Kind::Post) || m_head.is(Phrase::Kind::Body));
}

bool PartySplitter::endsWithPerson(std::size_t end) const
{
    constexpr std::size_t LongestName = 3;
    for (auto i = std::max(m_head.begin, end - std::min(end, LongestName)); i < end; ++i) {
        if (m_persons[i] && *m_persons[i] + 1 == end)
            return true;
    }
    return false;
}

// The borders

bool PartySplitter::beginsParty(const Phrase &next, std::size_t end) const
{
    const auto &last = m_words[end - 1];
    if (next.is(Phrase::Kind::Label) || last.separator == u';' || m_words[next.begin].bullet)
        return true;
    if (onlyAdjectives(end))
        return false;
    if (last.separator == u',')
        return afterComma(next, end);
    if (isAnd(end))
        return afterAnd(next, end);
    if (last.dot && !last.initial && !isShortened(last))
        return afterSentence(next, end);
    if (isPreposition(last) || isDash(last) || isAnd(end - 1))
        return false;
    return m_words[next.begin].newLine ? afterLineBreak(next, end) : afterSpace(next, end);
}

bool PartySplitter::afterComma(const Phrase &next, std::size_t end) const
{
    static const QRegularExpression clause(
        u"^(котор|включая|кроме|назначенн|привлеченн)|(ющ|ащ|ящ|ущ|вш)(ий|ие|ая)(ся)?$"_s);
    const auto &word = m_words[next.begin];
    switch (next.kind) {
    case Phrase::Kind::Number: // «школы №№ 1, 5, 19»
        return false;
    case Phrase::Kind::Dependent: // «специалисты Управления образования, Центра …»
        return !m_head.is(Phrase::Kind::Post);
    case Phrase::Kind::Post:
        if (word.text.startsWith(u"ответственн") && m_head.is(Phrase::Kind::Post) &&
            postLemma(m_words[m_head.end].text) == u"лицо")
            return false; // «лица, ответственные за …»
        return !(next.isSingular() && isBarePerson(end) && !personWithin(next.end + 1, m_words.size()));
    case Phrase::Kind::Abbreviation:
        // «заместители директора по УВР, ВР»
        return !(isFieldOfDeputy(word) && m_words[end - 1].abbreviation && isFieldOfDeputy(m_words[end - 1]));
    default:
        break;
    }
    if (clause.match(word.text).hasMatch())
        return false;
    return !(m_head.is(Phrase::Kind::Post) && isSubject(word)); // «учителя русского языка, математики»
}

bool PartySplitter::afterSentence(const Phrase &next, std::size_t) const
{
    // A small letter and no post: an abbreviation that the vocabulary does not know.
    const bool unknown = next.is(Phrase::Kind::Other) || next.is(Phrase::Kind::Dependent);
    return !(unknown && !m_words[next.begin].capital) && !next.is(Phrase::Kind::Number);
}

bool PartySplitter::afterLineBreak(const Phrase &next, std::size_t end) const
{
    switch (next.kind) {
    case Phrase::Kind::Person:
        return !m_head.isSingular() || endsWithPerson(end);
    case Phrase::Kind::Post:
        return !(next.isSingular() && isBarePerson(end));
    case Phrase::Kind::Abbreviation:
        return !isBareHead(end) && !postNumber(m_words[end - 1]) && !isLegalForm(m_words[end - 1]);
    case Phrase::Kind::Body:
        return !isLegalForm(m_words[end - 1]) && !isBareHead(end);
    case Phrase::Kind::Other:
        return m_words[next.begin].capital && m_words[next.begin].group == PartyWord::Group::None && !isBareHead(end);
    default:
        return false;
    }
}

bool PartySplitter::afterSpace(const Phrase &next, std::size_t end) const
{
    const bool afterBracket = m_words[end - 1].group == PartyWord::Group::Bracket;
    switch (next.kind) {
    case Phrase::Kind::Person: // one post in the singular belongs to one person
        return m_head.isPlural() || endsWithPerson(end);
    case Phrase::Kind::Post:
        return postAfterSpace(next, end);
    case Phrase::Kind::Body:
        return m_words[next.begin].capital && !m_words[next.begin].abbreviation && !isLegalForm(m_words[end - 1]) &&
               !isBareHead(end);
    case Phrase::Kind::Abbreviation:
        return afterBracket;
    default:
        return false;
    }
}

bool PartySplitter::postAfterSpace(const Phrase &next, std::size_t end) const
{
    static const QRegularExpression secondHalf(u"^(психолог|логопед|предметник|дефектолог|организатор|эксперт)"_s);
    const auto &noun = m_words[next.end];
    const auto &last = m_words[end - 1];
    const bool capital = m_words[next.begin].capital;
    if (isBarePerson(end))
        return next.isPlural();
    if (last.group == PartyWord::Group::Bracket)
        return true;
    // «заместитель директора», «педагоги психологи»: no post of its own.
    if (noun.text == u"директора" && postNumber(last))
        return false;
    if (next.begin == next.end && secondHalf.match(noun.text).hasMatch() && postNumber(last))
        return false;
    if (capital)
        return !(isBareHead(end) && m_head.isSingular());
    return next.isPlural() && noun.text != u"директора" && noun.text != u"лица" && noun.text != u"главы" &&
           !m_head.is(Phrase::Kind::Other);
}

/// Words that say which belong to the phrase: «руководители ОО», not the bare «руководители».
bool PartySplitter::hasComplement(const Phrase &phrase) const
{
    const auto next = phrase.end + 1;
    if (next >= m_words.size() || !m_words[phrase.end].separator.isNull() || isAnd(next))
        return false;
    const auto &last = m_words[phrase.end];
    return !(last.dot && !isShortened(last)) && !m_words[next].newLine;
}

bool PartySplitter::afterAnd(const Phrase &next, std::size_t end) const
{
    switch (next.kind) {
    case Phrase::Kind::Person:
        return true;
    case Phrase::Kind::Post:
    case Phrase::Kind::Body: // «руководители и заместители ОО» share their last word
        return !isBareHead(end) || !hasComplement(next);
    case Phrase::Kind::Abbreviation:
        return isBodyAbbreviation(m_words[next.begin]) && !m_head.is(Phrase::Kind::Post) &&
               !m_head.is(Phrase::Kind::Other) && !hasComplement(next);
    default:
        return false;
    }
}

/// Takes the words from the head up to and without `end` as a party.
void PartySplitter::finish(std::size_t end)
{
    if (m_head.begin >= end)
        return;
    const auto from = m_words[m_head.begin].begin;
    auto party = m_cell.mid(from, m_words[end - 1].end - from).toString().simplified();
    const auto &last = m_words[end - 1];
    if (last.dot && !last.initial && !isShortened(last))
        party.chop(1);
    static const QRegularExpression edges(uR"(^[\s.:–—-]+|[\s:–—-]+$)"_s);
    party.remove(edges);
    const auto key = partyKey(party);
    if (key.isEmpty() || m_keys.contains(key))
        return;
    m_keys.insert(key);
    m_parties.push_back(party);
}

std::vector<QString> PartySplitter::split()
{
    std::size_t i = 0;
    m_head = {Phrase::Kind::Other, 0, 0};
    while (i < m_words.size()) {
        const auto begin = i == 0 ? 0 : afterConjunction(i);
        const auto next = phraseAt(begin);
        if (i == 0) {
            m_head = next;
        } else if (beginsParty(next, i)) {
            finish(i);
            m_head = next;
        }
        i = next.end + 1;
        if (next.is(Phrase::Kind::Label) && m_head.begin == next.begin) // the label is no part of the party
            m_head = i < m_words.size() ? phraseAt(i) : Phrase{Phrase::Kind::Other, i, i};
    }
    finish(m_words.size());
    return m_parties;
}

} // namespace

std::vector<QString> splitParties(QStringView cell)
{
    return PartySplitter(cell).split();
}

} // namespace versta
