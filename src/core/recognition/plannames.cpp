#include "plannames.h"

#include <QRegularExpression>

#include <array>
#include <utility>

namespace versta {

using namespace Qt::StringLiterals;

namespace {

constexpr auto Options = QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption;

QString quotesAndAdjectives()
{
    return uR"(^[\s"«„“'*]*(?:[\p{L}-]+(?:ый|ий|ой|ая|яя|ое|ее|ые|ие)\s+(?:и\s+)?){0,4}["«„“']?\s*)"_s;
}

QString ownNames()
{
    return uR"((?:план(?:\s*[-–—]\s*график)?|дорожная\s+карта|комплекс(?:\s+\p{L}+(?:ых|их))?\s+(?:мер|мероприятий)|)"
           uR"(программа|перечень\s+мероприятий|система\s+(?:мер|мероприятий)|циклограмма|сетевой\s+график))"_s;
}

QString sectionLikeNames()
{
    return uR"((?:мероприятия|график|меры))"_s;
}

struct Ending
{
    const char16_t *oblique;
    const char16_t *nominative;
};

/// «муниципального» → «муниципальный», «дорожную» → «дорожная»: adjectives before the noun.
QString adjective(const QString &word, bool feminine)
{
    static constexpr std::array masculineEndings{Ending{u"ого", u"ый"}, Ending{u"его", u"ий"}, Ending{u"ому", u"ый"},
                                                 Ending{u"ему", u"ий"}, Ending{u"ым", u"ый"},  Ending{u"им", u"ий"},
                                                 Ending{u"ом", u"ый"},  Ending{u"ем", u"ий"}};
    static constexpr std::array feminineEndings{Ending{u"ую", u"ая"}, Ending{u"юю", u"яя"}, Ending{u"ой", u"ая"},
                                                Ending{u"ей", u"яя"}};
    const auto apply = [&word](const auto &endings) -> QString {
        for (const auto &ending : endings) {
            const QString oblique = QString::fromUtf16(ending.oblique);
            if (!word.endsWith(oblique, Qt::CaseInsensitive))
                continue;
            const QString stem = word.chopped(oblique.size());
            const QString end = QString::fromUtf16(ending.nominative);
            // «городского» → «городской» would need a dictionary; soft stems take «ий».
            const bool soft = !stem.isEmpty() && u"кгхКГХ"_s.contains(stem.back()) && end == u"ый";
            return stem + (soft ? u"ий"_s : end);
        }
        return word;
    };
    return feminine ? apply(feminineEndings) : apply(masculineEndings);
}

/// The noun of a plan's name in the nominative, the case of its first letter kept; empty when it is no such noun.
QString noun(const QString &word, bool &feminine)
{
    static const std::array forms{
        std::pair{u"план"_s, QRegularExpression(u"^план(?:а|у|ом|е)?$"_s, Options)},
        std::pair{u"комплекс"_s, QRegularExpression(u"^комплекс(?:а|у|ом|е)?$"_s, Options)},
        std::pair{u"карта"_s, QRegularExpression(u"^карт(?:ы|е|у|ой)$"_s, Options)},
        std::pair{u"программа"_s, QRegularExpression(u"^программ(?:ы|е|у|ой)$"_s, Options)},
    };
    for (const auto &[nominative, pattern] : forms) {
        if (!pattern.match(word).hasMatch())
            continue;
        feminine = nominative.endsWith(u'а');
        const bool capitals = word.size() > 1 && word == word.toUpper();
        QString result = capitals ? nominative.toUpper() : nominative;
        if (!capitals && word.front().isUpper())
            result.replace(0, 1, result.front().toUpper());
        return result;
    }
    return {};
}

/// «Плана мероприятий по …» → «План мероприятий по …»; the text begins with at most three adjectives and the noun.
QString nominative(const QString &phrase)
{
    static const QRegularExpression head(
        uR"(^((?:[\p{L}-]+\s+){0,3}?)(план|плана|плану|планом|плане|комплекса?|)"
        uR"(комплексу|комплексом|комплексе|карт[ыеу]|картой|программ[ыеу]|программой)(?![\p{L}]))"_s,
        Options);
    const auto match = head.match(phrase);
    if (!match.hasMatch())
        return {};
    bool feminine = false;
    const QString name = noun(match.captured(2), feminine);
    if (name.isEmpty())
        return {};
    QString result;
    for (const auto &word : match.captured(1).split(u' ', Qt::SkipEmptyParts))
        result += adjective(word, feminine) + u' ';
    return result + name + phrase.mid(match.capturedEnd());
}

QString withoutEnd(QString text)
{
    text = text.trimmed();
    while (text.endsWith(u'.') || text.endsWith(u';') || text.endsWith(u':'))
        text.chop(1);
    return text.trimmed();
}

} // namespace

bool beginsWithPlanName(const QString &text)
{
    static const QRegularExpression pattern(
        quotesAndAdjectives() + u"(?:"_s + ownNames() + u'|' + sectionLikeNames() + u")(?![\\p{L}])"_s, Options);
    return pattern.match(text).hasMatch();
}

bool beginsWithOwnPlanName(const QString &text)
{
    static const QRegularExpression pattern(quotesAndAdjectives() + ownNames() + u"(?![\\p{L}])"_s, Options);
    return pattern.match(text).hasMatch();
}

bool isBarePlanName(const QString &text)
{
    static const QRegularExpression pattern(quotesAndAdjectives() + u"(?:"_s + ownNames() + u'|' + sectionLikeNames() +
                                                u")[\\s\"»“”'.)(*]*(?:\\([^)]*\\))?\\s*$"_s,
                                            Options);
    return pattern.match(text).hasMatch();
}

QString decidedPlanName(const QString &sentence)
{
    static const QRegularExpression decision(
        uR"(^\s*(?:\d{1,2}(?:\.\d{1,2})*[.)]?\s*)?(?:утвердить|принять|согласовать|разработать и утвердить|одобрить|)"
        uR"(ввести в действие)\s+(?:прилагаем\p{L}+\s+|следующ\p{L}+\s+)?(.+)$)"_s,
        Options | QRegularExpression::DotMatchesEverythingOption);
    const auto match = decision.match(sentence);
    if (!match.hasMatch())
        return {};
    static const QRegularExpression appendix(uR"(\s*\((?:приложение|прилагается)[^)]*\)\s*\.?\s*$)"_s, Options);
    return withoutEnd(nominative(match.captured(1).trimmed().remove(appendix)));
}

MentionedName mentionedPlanName(const QString &sentence)
{
    static const QRegularExpression mention(
        uR"((?:реализаци[иею]|выполнени[июея]м?|исполнени[июея]м?|утверждени[июея]м?|об?|)"
        uR"(разработк[еиу]|представил[аи]?|согласовани[июея]м?)\s+((?:[\p{L}-]+(?:ого|ому|ом|ым|ой|ую)\s+){0,3})"
        uR"((?:план|комплекс|карт|программ)\p{L}{0,2}(?![\p{L}]).*)$)"_s,
        Options | QRegularExpression::DotMatchesEverythingOption);
    const auto match = mention.match(sentence);
    if (!match.hasMatch())
        return {};
    // The phrase ends with its sentence.
    static const QRegularExpression sentenceEnd(uR"([.;]\s+(?=\p{Lu}))"_s);
    QString phrase = match.captured(1);
    if (const auto end = sentenceEnd.match(phrase); end.hasMatch())
        phrase = phrase.left(end.capturedStart());
    MentionedName result;
    result.name = withoutEnd(nominative(phrase));
    constexpr int LongestLeadIn = 45;
    result.wholeSentence = match.capturedStart() < LongestLeadIn && phrase.size() == match.captured(1).size();
    return result;
}

} // namespace versta
