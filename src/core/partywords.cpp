#include "partywords.h"

#include "textfold.h"

#include <QHash>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>
#include <initializer_list>

namespace versta {

using namespace Qt::StringLiterals;

namespace {

// Vocabulary, folded (ё is е)

/// Posts and other words for people: singular, plural.
const QHash<QString, QString> &pluralsToSingulars()
{
    static const QHash<QString, QString> words{
        {u"администраторы"_s, u"администратор"_s},
        {u"библиотекари"_s, u"библиотекарь"_s},
        {u"бухгалтеры"_s, u"бухгалтер"_s},
        {u"вожатые"_s, u"вожатый"_s},
        {u"волонтеры"_s, u"волонтер"_s},
        {u"воспитатели"_s, u"воспитатель"_s},
        {u"врачи"_s, u"врач"_s},
        {u"главы"_s, u"глава"_s},
        {u"депутаты"_s, u"депутат"_s},
        {u"дефектологи"_s, u"дефектолог"_s},
        {u"директора"_s, u"директор"_s},
        {u"директоры"_s, u"директор"_s},
        {u"завучи"_s, u"завуч"_s},
        {u"заведующие"_s, u"заведующий"_s},
        {u"заместители"_s, u"заместитель"_s},
        {u"замы"_s, u"заместитель"_s},
        {u"инженеры"_s, u"инженер"_s},
        {u"инспекторы"_s, u"инспектор"_s},
        {u"инспектора"_s, u"инспектор"_s},
        {u"исполнители"_s, u"исполнитель"_s},
        {u"консультанты"_s, u"консультант"_s},
        {u"координаторы"_s, u"координатор"_s},
        {u"кураторы"_s, u"куратор"_s},
        {u"лица"_s, u"лицо"_s},
        {u"логопеды"_s, u"логопед"_s},
        {u"методисты"_s, u"методист"_s},
        {u"модераторы"_s, u"модератор"_s},
        {u"наблюдатели"_s, u"наблюдатель"_s},
        {u"наставники"_s, u"наставник"_s},
        {u"начальники"_s, u"начальник"_s},
        {u"операторы"_s, u"оператор"_s},
        {u"организаторы"_s, u"организатор"_s},
        {u"ответственные"_s, u"ответственный"_s},
        {u"педагоги"_s, u"педагог"_s},
        {u"помощники"_s, u"помощник"_s},
        {u"председатели"_s, u"председатель"_s},
        {u"представители"_s, u"представитель"_s},
        {u"предметники"_s, u"предметник"_s},
        {u"преподаватели"_s, u"преподаватель"_s},
        {u"программисты"_s, u"программист"_s},
        {u"проректоры"_s, u"проректор"_s},
        {u"психологи"_s, u"психолог"_s},
        {u"работники"_s, u"работник"_s},
        {u"ректоры"_s, u"ректор"_s},
        {u"родители"_s, u"родитель"_s},
        {u"руководители"_s, u"руководитель"_s},
        {u"секретари"_s, u"секретарь"_s},
        {u"советники"_s, u"советник"_s},
        {u"сотрудники"_s, u"сотрудник"_s},
        {u"специалисты"_s, u"специалист"_s},
        {u"студенты"_s, u"студент"_s},
        {u"тьюторы"_s, u"тьютор"_s},
        {u"участники"_s, u"участник"_s},
        {u"учителя"_s, u"учитель"_s},
        {u"члены"_s, u"член"_s},
        {u"эксперты"_s, u"эксперт"_s},
        {u"юристы"_s, u"юрист"_s},
    };
    return words;
}

const QHash<QString, QString> &shortPosts()
{
    static const QHash<QString, QString> words{
        {u"зам"_s, u"заместитель"_s},        {u"рук"_s, u"руководитель"_s},       {u"руковод"_s, u"руководитель"_s},
        {u"руководит"_s, u"руководитель"_s}, {u"нач"_s, u"начальник"_s},          {u"зав"_s, u"заведующий"_s},
        {u"пом"_s, u"помощник"_s},           {u"спец"_s, u"специалист"_s},        {u"дир"_s, u"директор"_s},
        {u"предс"_s, u"председатель"_s},     {u"секр"_s, u"секретарь"_s},         {u"коорд"_s, u"координатор"_s},
        {u"отв"_s, u"ответственный"_s},      {u"ответств"_s, u"ответственный"_s}, {u"преп"_s, u"преподаватель"_s},
    };
    return words;
}

const QSet<QString> &singularPosts()
{
    static const QSet<QString> words = [] {
        QSet<QString> all{u"министр"_s,     u"заведующая"_s,  u"ответственная"_s,  u"замдиректора"_s, u"врио"_s,
                          u"исполняющий"_s, u"исполняющая"_s, u"уполномоченный"_s, u"ио"_s,           u"завотделом"_s};
        for (const auto &word : pluralsToSingulars())
            all.insert(word);
        return all;
    }();
    return words;
}

const QSet<QString> &bodies()
{
    static const QSet<QString> words{
        u"управление"_s,    u"отдел"_s,      u"министерство"_s,   u"департамент"_s, u"комитет"_s,  u"центр"_s,
        u"администрация"_s, u"учреждение"_s, u"организация"_s,    u"институт"_s,    u"комиссия"_s, u"совет"_s,
        u"группа"_s,        u"служба"_s,     u"общественность"_s, u"объединение"_s, u"кафедра"_s,  u"орган"_s,
        u"школа"_s,         u"гимназия"_s,   u"лицей"_s,          u"коллектив"_s,   u"сектор"_s,   u"филиал"_s,
        u"дирекция"_s,      u"академия"_s,   u"агентство"_s,      u"инспекция"_s,   u"штаб"_s,     u"минобрнауки"_s,
        u"педсовет"_s,      u"методсовет"_s, u"отделы"_s,         u"органы"_s,      u"центры"_s,   u"лаборатория"_s,
    };
    return words;
}

const QSet<QString> &genitiveBodies()
{
    static const QSet<QString> words{
        u"управления"_s,    u"отдела"_s,     u"министерства"_s, u"департамента"_s, u"комитета"_s,    u"центра"_s,
        u"администрации"_s, u"учреждения"_s, u"учреждений"_s,   u"организации"_s,  u"организаций"_s, u"института"_s,
        u"комиссии"_s,      u"совета"_s,     u"группы"_s,       u"службы"_s,       u"объединения"_s, u"объединений"_s,
        u"органа"_s,        u"органов"_s,    u"школы"_s,        u"школ"_s,         u"гимназии"_s,    u"гимназий"_s,
        u"лицея"_s,         u"лицеев"_s,     u"центров"_s,      u"отделов"_s,      u"класса"_s,      u"классов"_s,
        u"города"_s,        u"района"_s,     u"округа"_s,       u"края"_s,         u"области"_s,
    };
    return words;
}

bool beginsWithAny(const QString &word, std::initializer_list<QStringView> beginnings)
{
    return std::ranges::any_of(beginnings, [&word](auto beginning) { return word.startsWith(beginning); });
}

bool endsWithAny(const QString &word, std::initializer_list<QStringView> endings)
{
    return std::ranges::any_of(endings, [&word](auto ending) { return word.endsWith(ending); });
}

/// What begins every form of a body's name: such a word before initials is no surname.
bool hasStemOfBody(const QString &word)
{
    return beginsWithAny(word, {u"управлени",   u"администраци", u"министерств", u"отдел",      u"центр", u"комитет",
                                u"департамент", u"институт",     u"учреждени",   u"организаци", u"школ",  u"гимнази",
                                u"лицей",       u"лицея",        u"комисси",     u"район",      u"город", u"округ",
                                u"област",      u"образовани",   u"муниципальн", u"средн"});
}

bool isSurname(const PartyWord &word)
{
    if (!word.capital || word.dot || word.initial || word.group != PartyWord::Group::None || word.text.size() < 2)
        return false;
    if (word.abbreviation && word.text.size() < 6)
        return false;
    return !postNumber(word) && !isBody(word) && !hasStemOfBody(word.text) && !isPreposition(word);
}

bool isPatronymic(const PartyWord &word)
{
    return word.capital &&
           endsWithAny(word.text, {u"вич", u"овна", u"ивна", u"евна", u"ична", u"ильич", u"кызы", u"оглы"});
}

/// Position behind the bracket or quotation opened at `from`, or nullopt when it is not closed within reason: a name is
/// not that long, and the search must not take the square of a huge cell.
std::optional<qsizetype> groupEnd(QStringView cell, qsizetype from)
{
    constexpr qsizetype Longest = 300;
    const auto opening = cell[from];
    const auto closes = [opening](QChar sign) {
        switch (opening.unicode()) {
        case u'(':
            return sign == u')';
        case u'«':
            return sign == u'»';
        case u'"':
            return sign == u'"';
        default:
            return sign == u'”' || sign == u'“';
        }
    };
    int depth = 1;
    for (auto i = from + 1; i < std::min(cell.size(), from + Longest); ++i) {
        if (closes(cell[i]) && --depth == 0)
            return i + 1;
        if (cell[i] == opening)
            ++depth;
    }
    return std::nullopt;
}

bool opensGroup(QChar sign)
{
    return sign == u'(' || sign == u'«' || sign == u'„' || sign == u'“' || sign == u'"';
}

/// Behind the word that begins at `from`.
qsizetype wordEnd(QStringView cell, qsizetype from)
{
    auto i = from;
    while (i < cell.size() && !cell[i].isSpace() && cell[i] != u',' && cell[i] != u';') {
        if (cell[i] == u'(' && i > from)
            break;
        const auto closing = opensGroup(cell[i]) ? groupEnd(cell, i) : std::nullopt;
        i = closing.value_or(i + 1);
        const bool wordFollows = i < cell.size() && cell[i].isLetter();
        if (wordFollows && (cell[i - 1] == u'.' || cell[i - 1] == u')'))
            break;
    }
    return i;
}

/// Without quotation marks and brackets around it, and without a dot or colon at its end.
QString withoutEdges(const QString &text)
{
    const auto isOpening = [](QChar sign) { return sign == u'"' || sign == u'('; };
    const auto isClosing = [](QChar sign) { return sign == u'"' || sign == u')' || sign == u'.' || sign == u':'; };
    auto end = text.size();
    while (end > 0 && isClosing(text[end - 1]))
        --end;
    qsizetype begin = 0;
    while (begin < end && isOpening(text[begin]))
        ++begin;
    return text.mid(begin, end - begin);
}

void describe(PartyWord &word, QStringView shown)
{
    word.text = withoutEdges(folded(shown));
    word.dot = shown.endsWith(u'.');
    word.colon = shown.endsWith(u':');
    if (shown.startsWith(u'('))
        word.group = PartyWord::Group::Bracket;
    else if (opensGroup(shown.front()) && shown.size() > 1)
        word.group = PartyWord::Group::Quote;
    if (word.group != PartyWord::Group::None)
        return;
    const auto letters = [shown](auto accepts) { return std::ranges::count_if(shown, accepts); };
    const auto all = letters([](QChar sign) { return sign.isLetter(); });
    const auto upper = letters([](QChar sign) { return sign.isUpper(); });
    const auto firstLetter = std::ranges::find_if(shown, [](QChar sign) { return sign.isLetter(); });
    word.capital = firstLetter != shown.end() && firstLetter->isUpper();
    word.abbreviation = all >= 2 && upper == all;
    word.initial = all == 1 && upper == 1 && word.dot;
}

bool isBullet(QStringView shown, bool atLineStart)
{
    static const QRegularExpression sign(uR"(^[-–—•·*▪]$)"_s);
    static const QRegularExpression number(uR"(^\d{1,2}[.)]$)"_s);
    return atLineStart && (sign.match(shown.toString()).hasMatch() || number.match(shown.toString()).hasMatch());
}

} // namespace

std::vector<PartyWord> partyWords(QStringView cell)
{
    std::vector<PartyWord> words;
    bool newLine = true;
    bool bullet = false;
    for (qsizetype i = 0; i < cell.size();) {
        if (cell[i].isSpace()) {
            newLine = newLine || cell[i] == u'\n' || cell[i] == QChar::LineSeparator;
            ++i;
        } else if (cell[i] == u',' || cell[i] == u';') {
            if (!words.empty() && words.back().separator != u';')
                words.back().separator = cell[i];
            ++i;
        } else {
            PartyWord word;
            word.begin = i;
            word.end = wordEnd(cell, i);
            const auto shown = cell.mid(i, word.end - i);
            i = word.end;
            if (isBullet(shown, newLine && !bullet)) {
                bullet = true;
                continue;
            }
            describe(word, shown);
            word.newLine = newLine && !words.empty();
            word.bullet = bullet;
            newLine = bullet = false;
            words.push_back(word);
        }
    }
    return words;
}

std::optional<std::size_t> personEnd(const std::vector<PartyWord> &words, std::size_t first)
{
    const auto has = [&words](std::size_t index, auto test) {
        return index < words.size() && (index == 0 || words[index - 1].separator.isNull()) && test(words[index]);
    };
    const auto initial = [](const PartyWord &word) { return word.initial; };
    const auto follows = [&](std::size_t index, auto test) { return index > first && has(index, test); };
    if (first > 0 && (words[first - 1].text == u"им" || words[first - 1].text == u"имени"))
        return std::nullopt; // «школа им. А.С. Пушкина»
    if (words[first].initial) {
        const auto next = follows(first + 1, initial) ? first + 2 : first + 1;
        return follows(next, isSurname) ? std::optional(next) : std::nullopt;
    }
    if (!isSurname(words[first]) || !words[first].separator.isNull())
        return std::nullopt;
    if (follows(first + 1, initial))
        return follows(first + 2, initial) ? first + 2 : first + 1;
    if (follows(first + 1, isPatronymic)) // «Анна Алексеевна Иванова»
        return words[first + 1].separator.isNull() && follows(first + 2, isSurname) ? first + 2 : first + 1;
    if (follows(first + 1, isSurname) && words[first + 1].separator.isNull() && follows(first + 2, isPatronymic))
        return first + 2;
    return std::nullopt;
}

std::optional<GrammarNumber> postNumber(const PartyWord &word)
{
    if (word.group != PartyWord::Group::None)
        return std::nullopt;
    if (word.dot && shortPosts().contains(word.text))
        return GrammarNumber::Singular;
    // «учителя-предметники» and «педагог-психолог» are what their first part is.
    const auto noun = word.text.section(u'-', 0, 0);
    if (pluralsToSingulars().contains(noun))
        return GrammarNumber::Plural;
    if (singularPosts().contains(noun))
        return GrammarNumber::Singular;
    return std::nullopt;
}

QString postLemma(const QString &word)
{
    const auto full = shortPosts().value(word, word);
    return pluralsToSingulars().value(full, full);
}

bool isNominativeAdjective(const PartyWord &word)
{
    if (word.group != PartyWord::Group::None || word.dot || word.abbreviation || !word.separator.isNull() ||
        word.text.size() <= 3)
        return false;
    if (endsWithAny(word.text, {u"ый", u"ые", u"ая", u"яя", u"ое"}))
        return true;
    // «организаций» and «проведение» end like adjectives; after these letters only adjectives do.
    return endsWithAny(word.text, {u"ий", u"ие"}) && (u"гкхжшщч"_s.contains(word.text.at(word.text.size() - 3)) ||
                                                      beginsWithAny(word.text, {u"средни", u"внешни"}));
}

bool isBody(const PartyWord &word)
{
    return word.group == PartyWord::Group::None && bodies().contains(word.text);
}

bool isGenitive(const PartyWord &word)
{
    if (word.group != PartyWord::Group::None || word.abbreviation)
        return false;
    return genitiveBodies().contains(word.text) ||
           (!word.capital && endsWithAny(word.text, {u"ых", u"их", u"ого", u"его"}));
}

bool isLegalForm(const PartyWord &word)
{
    static const QSet<QString> words{
        u"мбу"_s,    u"мку"_s,    u"мау"_s,    u"мбоу"_s,  u"маоу"_s,  u"мкоу"_s, u"мбдоу"_s, u"мадоу"_s, u"мкдоу"_s,
        u"мбудо"_s,  u"маудо"_s,  u"мбудпо"_s, u"гбу"_s,   u"гку"_s,   u"гау"_s,  u"гбоу"_s,  u"гаоу"_s,  u"гкоу"_s,
        u"гбудпо"_s, u"гаудпо"_s, u"фгбу"_s,   u"фгбоу"_s, u"фгаоу"_s, u"кгбу"_s, u"кгку"_s,  u"кгау"_s,  u"кгбоу"_s,
        u"огбу"_s,   u"огку"_s,   u"огау"_s,   u"чоу"_s,   u"до"_s,    u"дпо"_s};
    return word.abbreviation && words.contains(word.text);
}

bool isSubject(const PartyWord &word)
{
    static const QSet<QString> words{
        u"математики"_s,  u"физики"_s,         u"химии"_s,       u"биологии"_s,      u"истории"_s,
        u"географии"_s,   u"обществознания"_s, u"информатики"_s, u"литературы"_s,    u"технологии"_s,
        u"физкультуры"_s, u"музыки"_s,         u"русского"_s,    u"английского"_s,   u"иностранного"_s,
        u"немецкого"_s,   u"начальных"_s,      u"окружающего"_s, u"литературного"_s, u"обж"_s,
    };
    return words.contains(word.text);
}

bool isFieldOfDeputy(const PartyWord &word)
{
    static const QSet<QString> words{u"ур"_s,  u"вр"_s,  u"увр"_s, u"нмр"_s, u"мр"_s,  u"умр"_s,
                                     u"ахч"_s, u"ахр"_s, u"икт"_s, u"бж"_s,  u"оуп"_s, u"нэр"_s};
    return word.abbreviation && words.contains(word.text);
}

bool isBodyAbbreviation(const PartyWord &word)
{
    static const QSet<QString> words{u"оо"_s,  u"оу"_s,   u"уо"_s,   u"омс"_s,  u"моуо"_s, u"имц"_s,
                                     u"имк"_s, u"цдо"_s,  u"цоко"_s, u"ммс"_s,  u"шмо"_s,  u"рмо"_s,
                                     u"гмо"_s, u"ммо"_s,  u"рцои"_s, u"иро"_s,  u"сош"_s,  u"доу"_s,
                                     u"дпо"_s, u"роно"_s, u"цро"_s,  u"пмпк"_s, u"тпмпк"_s};
    return word.abbreviation && words.contains(word.text);
}

bool isShortened(const PartyWord &word)
{
    static const QSet<QString> words{
        u"гг"_s,   u"ул"_s,     u"им"_s,     u"пп"_s,    u"ст"_s,  u"стр"_s,   u"др"_s,        u"пр"_s,  u"гл"_s,
        u"вед"_s,  u"кл"_s,     u"шк"_s,     u"муниц"_s, u"мун"_s, u"метод"_s, u"пед"_s,       u"соц"_s, u"техн"_s,
        u"общ"_s,  u"обр"_s,    u"доп"_s,    u"образ"_s, u"учр"_s, u"орг"_s,   u"ин"_s,        u"яз"_s,  u"рус"_s,
        u"мат"_s,  u"тел"_s,    u"каб"_s,    u"чл"_s,    u"пос"_s, u"обл"_s,   u"респ"_s,      u"адм"_s, u"нач"_s,
        u"сред"_s, u"классн"_s, u"воспит"_s, u"упр"_s,   u"отд"_s, u"мин"_s,   u"образоват"_s,
    };
    if (!word.dot || word.group != PartyWord::Group::None)
        return false;
    return word.text.size() == 1 || shortPosts().contains(word.text) || words.contains(word.text);
}

bool isPreposition(const PartyWord &word)
{
    static const QSet<QString> words{u"по"_s, u"на"_s, u"в"_s, u"во"_s, u"за"_s, u"с"_s, u"со"_s,  u"для"_s, u"при"_s,
                                     u"из"_s, u"от"_s, u"к"_s, u"о"_s,  u"об"_s, u"у"_s, u"над"_s, u"под"_s, u"до"_s};
    return !word.dot && !word.abbreviation && words.contains(word.text);
}

} // namespace versta
