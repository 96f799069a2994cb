#include "deadlinereference.h"

#include <QHash>
#include <QRegularExpression>
#include <QStringList>

#include <optional>

namespace versta {

using namespace Qt::StringLiterals;

namespace {

enum class Gender
{
    Masculine,
    Feminine,
    Neuter,
    Plural
};

struct Noun
{
    QString nominative;
    Gender gender = Gender::Masculine;
};

using Nouns = QHash<QString, Noun>;

/// Forms of one noun, all cases but the nominative, first those of the singular.
void add(Nouns &nouns, const QString &singular, Gender gender, const QString &forms, const QString &plural = {},
         const QString &pluralForms = {})
{
    nouns.insert(singular, {singular, gender});
    for (const auto &form : forms.split(u' ', Qt::SkipEmptyParts))
        nouns.insert(form, {singular, gender});
    if (plural.isEmpty())
        return;
    // «проведения» is far more often the genitive of one than the nominative of many.
    if (!nouns.contains(plural))
        nouns.insert(plural, {plural, Gender::Plural});
    for (const auto &form : pluralForms.split(u' ', Qt::SkipEmptyParts))
        nouns.insert(form, {plural, Gender::Plural});
}

/// A masculine noun with a hard stem: план, график, приказ.
void addHard(Nouns &nouns, const QString &stem, QChar pluralEnding)
{
    add(nouns, stem, Gender::Masculine, stem + u"а "_s + stem + u"у "_s + stem + u"ом "_s + stem + u"е"_s,
        stem + pluralEnding, stem + u"ов "_s + stem + u"ам "_s + stem + u"ами "_s + stem + u"ах"_s);
}

/// A neuter noun on -ие: проведение, распоряжение.
void addAbstract(Nouns &nouns, const QString &stem)
{
    add(nouns, stem + u"е"_s, Gender::Neuter, stem + u"я "_s + stem + u"ю "_s + stem + u"ем "_s + stem + u"и"_s,
        stem + u"я"_s, stem + u"й "_s + stem + u"ям "_s + stem + u"ями "_s + stem + u"ях"_s);
}

Nouns knownNouns()
{
    Nouns nouns;
    for (const auto &stem :
         u"план регламент документ протокол договор результат запрос семинар экзамен совет анализ "
         u"мониторинг факт выход "
         "квартал семестр триместр проект опрос отчет закон выезд конкурс этап вызов момент педсовет год"_s.split(u' '))
        addHard(nouns, stem, u'ы');
    for (const auto &stem : u"график приказ срок итог праздник звонок"_s.split(u' '))
        addHard(nouns, stem, stem.endsWith(u"з"_s) ? u'ы' : u'и');
    for (
        const auto &stem :
        u"расписани распоряжени постановлени положени соглашени указани поручени решени проведени получени окончани "
        "завершени поступлени обращени требовани заявлени согласовани приглашени желани истечени выявлени возникновени "
        "достижени прибыти событи мероприяти заседани совещани издани утверждени размещени опубликовани собрани "
        "тестировани обучени повышени проверяни объявлени назначени предписани задани формировани составлени наличи "
        "подведени наступлени рассмотрени посещени изменени нарушени исполнени выполнени внесени заключени обследовани "
        "анкетировани собеседовани испытани соревновани исследовани комплектовани планировани введени предоставлени "
        "представлени полугоди направлени уведомлени зачислени основани востребовани обнаружени появлени"_s.split(u' '))
        addAbstract(nouns, stem);
    using enum Gender;
    add(nouns, u"письмо"_s, Neuter, u"письма письму письмом письме"_s, u"письма"_s, u"писем письмам письмами"_s);
    add(nouns, u"начало"_s, Neuter, u"начала началу началом начале"_s);
    add(nouns, u"конец"_s, Masculine, u"конца концу концом конце"_s);
    add(nouns, u"середина"_s, Feminine, u"середины середине серединой середину"_s);
    add(nouns, u"календарь"_s, Masculine, u"календаря календарю календарем календаре"_s);
    add(nouns, u"порядок"_s, Masculine, u"порядка порядку порядком порядке"_s);
    add(nouns, u"день"_s, Masculine, u"дня дню днем дне"_s);
    add(nouns, u"программа"_s, Feminine, u"программы программе программой программу"_s, u"программы"_s,
        u"программ программам программами"_s);
    add(nouns, u"циклограмма"_s, Feminine, u"циклограммы циклограмме циклограммой"_s);
    add(nouns, u"карта"_s, Feminine, u"карты карте картой"_s);
    add(nouns, u"заявка"_s, Feminine, u"заявки заявке заявкой"_s, u"заявки"_s, u"заявок заявкам заявками"_s);
    add(nouns, u"проверка"_s, Feminine, u"проверке проверкой"_s, u"проверки"_s, u"проверок проверкам проверками"_s);
    nouns.insert(u"проверки"_s, {u"проверка"_s, Feminine});
    add(nouns, u"работа"_s, Feminine, u"работы работе работой"_s, u"работы"_s, u"работ работам работами"_s);
    add(nouns, u"обработка"_s, Feminine, u"обработки обработке обработкой"_s);
    add(nouns, u"подготовка"_s, Feminine, u"подготовки подготовке подготовкой"_s);
    add(nouns, u"просьба"_s, Feminine, u"просьбы просьбе просьбой"_s);
    add(nouns, u"отправка"_s, Feminine, u"отправки отправке отправкой"_s);
    add(nouns, u"процедура"_s, Feminine, u"процедуры процедуре процедурой"_s, u"процедуры"_s,
        u"процедур процедурам процедурами"_s);
    add(nouns, u"олимпиада"_s, Feminine, u"олимпиады олимпиаде олимпиадой"_s, u"олимпиады"_s, u"олимпиад олимпиадам"_s);
    for (const auto &stem : u"сдач подач передач выдач встреч"_s.split(u' '))
        add(nouns, stem + u"а"_s, Feminine, stem + u"и "_s + stem + u"е "_s + stem + u"ей"_s);
    add(nouns, u"дата"_s, Feminine, u"даты дате датой"_s);
    add(nouns, u"диагностика"_s, Feminine, u"диагностики диагностике диагностикой"_s);
    add(nouns, u"проведение"_s, Neuter, u"проведению"_s);
    add(nouns, u"рекомендация"_s, Feminine, u"рекомендацией рекомендацию"_s, u"рекомендации"_s,
        u"рекомендаций рекомендациям рекомендациями"_s);
    add(nouns, u"инструкция"_s, Feminine, u"инструкции инструкцией инструкцию"_s, u"инструкции"_s,
        u"инструкций инструкциям инструкциями"_s);
    add(nouns, u"аттестация"_s, Feminine, u"аттестации аттестацией"_s);
    add(nouns, u"информация"_s, Feminine, u"информации информацией"_s);
    add(nouns, u"регистрация"_s, Feminine, u"регистрации регистрацией"_s);
    add(nouns, u"публикация"_s, Feminine, u"публикации публикацией"_s);
    add(nouns, u"организация"_s, Feminine, u"организации организацией"_s);
    add(nouns, u"апробация"_s, Feminine, u"апробации апробацией"_s);
    add(nouns, u"необходимость"_s, Feminine, u"необходимости необходимостью"_s);
    add(nouns, u"возможность"_s, Feminine, u"возможности возможностью"_s);
    add(nouns, u"готовность"_s, Feminine, u"готовности готовностью"_s);
    add(nouns, u"договоренность"_s, Feminine, u"договоренности договоренностью"_s);
    add(nouns, u"инициатива"_s, Feminine, u"инициативы инициативе инициативой"_s);
    add(nouns, u"четверть"_s, Feminine, u"четверти четвертью"_s);
    add(nouns, u"каникулы"_s, Plural, u"каникул каникулам каникулами каникулах"_s);
    nouns.insert(u"итоги"_s, {u"итоги"_s, Plural});
    return nouns;
}

bool isSoft(QStringView ending)
{
    return ending.startsWith(u'е') || ending.startsWith(u'и') || ending.startsWith(u'я') || ending.startsWith(u'ю');
}

/// The stem and whether the declension is soft, when the word can be an adjective in an oblique case.
std::optional<std::pair<QString, bool>> adjectiveStem(const QString &word)
{
    static const auto endings = u"ыми ими ого его ому ему ым им ых их ой ей ом ем"_s.split(u' ');
    for (const auto &ending : endings) {
        if (word.size() > ending.size() + 2 && word.endsWith(ending))
            return std::pair{word.chopped(ending.size()), isSoft(ending)};
    }
    return std::nullopt;
}

QString adjective(const QString &stem, bool soft, Gender gender)
{
    static const QString hushing = u"гкхжчшщ"_s;
    const auto last = stem.back();
    const auto afterHush = hushing.contains(last);
    const auto trulySoft = soft && last == u'н';
    switch (gender) {
    case Gender::Masculine:
        return stem + (afterHush || trulySoft ? u"ий"_s : u"ый"_s);
    case Gender::Feminine:
        return stem + (trulySoft ? u"яя"_s : u"ая"_s);
    case Gender::Neuter:
        return stem + (trulySoft || u"жчшщ"_s.contains(last) ? u"ее"_s : u"ое"_s);
    case Gender::Plural:
        return stem + (afterHush || trulySoft ? u"ие"_s : u"ые"_s);
    }
    Q_UNREACHABLE();
}

/// Nouns outside the list whose nominative follows from the ending alone.
std::optional<Noun> nounByEnding(const QString &word, DeadlineCase typedCase)
{
    if (word.size() < 5)
        return std::nullopt;
    const auto with = [&word](qsizetype cut, const QString &ending, Gender gender) {
        return std::optional(Noun{word.chopped(cut) + ending, gender});
    };
    switch (typedCase) {
    case DeadlineCase::Genitive:
        if (word.endsWith(u"ния"_s) || word.endsWith(u"тия"_s))
            return with(1, u"е"_s, Gender::Neuter);
        if (word.endsWith(u"ции"_s))
            return with(1, u"я"_s, Gender::Feminine);
        if (word.endsWith(u"ости"_s))
            return with(1, u"ь"_s, Gender::Feminine);
        if (word.endsWith(u"ки"_s))
            return with(1, u"а"_s, Gender::Feminine);
        return std::nullopt;
    case DeadlineCase::Dative:
    case DeadlineCase::Prepositional:
        if (word.endsWith(u"нию"_s) || word.endsWith(u"нии"_s) || word.endsWith(u"тии"_s))
            return with(1, u"е"_s, Gender::Neuter);
        return std::nullopt;
    case DeadlineCase::Instrumental:
        if (word.endsWith(u"нием"_s))
            return with(1, QString(), Gender::Neuter);
        return std::nullopt;
    case DeadlineCase::Nominative:
        return std::nullopt;
    }
    return std::nullopt;
}

std::optional<Noun> nounOf(const QString &word, DeadlineCase typedCase)
{
    static const Nouns nouns = knownNouns();
    if (const auto found = nouns.constFind(word); found != nouns.cend())
        return *found;
    return nounByEnding(word, typedCase);
}

QString plain(QString word)
{
    word = word.toLower();
    word.replace(u'ё', u'е');
    return word;
}

/// «отд.», «утв.»: shortened adjectives that are the same in every case
bool isShortAdjective(const QString &word)
{
    static const auto known =
        u"отд. отдельн. утв. утвержд. инд. индив. муниц. муницип. регион. спец. шк. единств."_s.split(u' ');
    return known.contains(plain(word));
}

bool isAcronym(const QString &word)
{
    return word.size() > 1 && word == word.toUpper();
}

} // namespace

QString deadlineNominative(const QString &phrase, DeadlineCase typedCase)
{
    static const QRegularExpression hyphen(uR"(\s*[-‐‑–—]\s*(?=график))"_s, QRegularExpression::CaseInsensitiveOption);
    auto words = phrase.simplified().split(u' ', Qt::SkipEmptyParts);
    if (words.isEmpty())
        return {};
    // The head noun stands after at most four adjectives.
    qsizetype head = 0;
    std::optional<Noun> noun;
    const auto lastCandidate = std::min<qsizetype>(words.size(), 5);
    for (; head < lastCandidate; ++head) {
        auto word = plain(words[head]);
        while (word.size() > 1 && !word.back().isLetter())
            word.chop(1);
        const auto firstPart = word.section(u'-', 0, 0);
        noun = nounOf(word, typedCase);
        if (const auto first = nounOf(firstPart, typedCase); !noun && firstPart != word && first)
            noun = Noun{first->nominative + word.mid(firstPart.size()), first->gender};
        const auto numeral = word[0].isDigit() || u"iv"_s.contains(word[0]);
        if (!noun && isShortAdjective(words[head]))
            continue;
        if (noun || (!numeral && (!(adjectiveStem(word) || word.endsWith(u"гося"_s)) || isAcronym(words[head]))))
            break;
    }
    if (!noun) {
        if (plain(words[0]) == u"каждой") // the ending alone tells the gender: «каждой ВПР»
            words[0] = words[0].left(4) + u"ая"_s;
        return words.join(u' ');
    }
    for (qsizetype index = 0; index < head; ++index) {
        const auto word = plain(words[index]);
        const auto reflexive = word.endsWith(u"ся"_s); // «состоявшегося»
        if (const auto stem = adjectiveStem(reflexive ? word.chopped(2) : word); stem && !word[0].isDigit())
            words[index] = adjective(stem->first, stem->second, noun->gender) + (reflexive ? u"ся"_s : QString());
    }
    const auto tail = std::find_if(words[head].crbegin(), words[head].crend(), [](QChar c) { return c.isLetter(); });
    words[head] = noun->nominative + words[head].last(tail - words[head].crbegin());
    // «графику, утверждённому приказом»
    if (head + 1 < words.size() && words[head].endsWith(u',')) {
        const auto stem = adjectiveStem(plain(words[head + 1]));
        if (stem && stem->first.endsWith(u"нн"_s) && !words[head + 1].endsWith(u','))
            words[head + 1] = adjective(stem->first, stem->second, noun->gender);
    }
    // «подготовки и проведения»
    if (head + 2 < words.size() && words[head + 1] == u"и") {
        if (const auto second = nounOf(plain(words[head + 2]), typedCase); second && !isAcronym(words[head + 2]))
            words[head + 2] = second->nominative;
    }
    // «плану-графику», «Плану - графику»: both halves are the document.
    const auto next = head + 1 < words.size() && words[head + 1].size() == 1 ? head + 2 : head + 1;
    if (next < words.size() && plain(words[next]).startsWith(u"график"_s) && words[head].startsWith(u"план"_s) &&
        next == head + 2) {
        words[head] += u"-график"_s;
        words.remove(head + 1, 2);
    }
    const auto secondHalf = words[head].indexOf(u'-');
    if (secondHalf > 0 && words[head].mid(secondHalf + 1).startsWith(u"график"_s))
        words[head] = words[head].left(secondHalf) + (noun->gender == Gender::Plural ? u"-графики"_s : u"-график"_s);
    return words.join(u' ');
}

} // namespace versta
