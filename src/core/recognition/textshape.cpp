#include "textshape.h"

#include "../textfold.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>

namespace versta {

using namespace Qt::StringLiterals;

namespace {

constexpr int LongestDeadline = 160;

const QRegularExpression &rowNumberPattern()
{
    static const QRegularExpression pattern(
        uR"(^(?:№+\s*)?(?:(\d{1,3}(?:\s*\.\s*\d{1,3}){0,4})|([IVXLХІ]{1,6}(?:\.\d{1,3}){0,3}))\s*(?:[.)]|\.\))?$)"_s);
    return pattern;
}

/// The numbers of the levels of an arabic number.
QList<int> levels(QStringView text)
{
    const auto match = rowNumberPattern().match(text.trimmed().toString());
    QList<int> result;
    if (!match.hasMatch() || !match.hasCaptured(1))
        return result;
    for (const auto &part : match.captured(1).split(u'.'))
        result << part.trimmed().toInt();
    return result;
}

/// The words a responsible party is named with.
QString partyStems()
{
    return uR"(директор|зам\.|зам(?:естител|дир)|завуч|руководител|начальник|специалист|методист|учител|)"
           uR"(педагог|координатор|администрац|управлени[ея]|отдел|комитет|министерств|департамент|сектор|эксперт|)"
           uR"(председател|секретар|ответственн|классн\p{L}+ руковод|воспитател|психолог|логопед|куратор|организатор|)"
           uR"(консультант|инспектор|рабоч\p{L}+ групп|комисси|цент?р|школ|учреждени|организаци|члены|библиотекар|)"
           uR"(наблюдател|все )"_s;
}

QString partyAbbreviations()
{
    return u"оо|оу|уо|имц|имк|цро|ммс|рмо|гмо|шмо|мо|мку|мбу|моуо|моу|мбоу|маоу|мкоу"_s;
}

bool bracketLeftOpen(QStringView text, QChar open, QChar close)
{
    return text.count(open) > text.count(close);
}

} // namespace

QString lettersOnly(QStringView text)
{
    // Typed with the wrong keyboard: Latin letters that look like Russian ones, in a Russian word.
    constexpr QStringView latin = u"aceopxykmtbh";
    constexpr QStringView russian = u"асеорхукмтвн";
    QString result;
    bool mixed = false;
    bool cyrillic = false;
    for (const auto symbol : folded(text)) {
        if (!symbol.isLetterOrNumber())
            continue;
        result += symbol;
        mixed = mixed || latin.contains(symbol);
        cyrillic = cyrillic || symbol.script() == QChar::Script_Cyrillic;
    }
    if (!mixed || !cyrillic)
        return result;
    for (auto &symbol : result) {
        if (const auto at = latin.indexOf(symbol); at >= 0)
            symbol = russian[at];
    }
    return result;
}

bool isRowNumber(QStringView text)
{
    return rowNumberPattern().match(text.trimmed().toString()).hasMatch();
}

int numberDepth(QStringView text)
{
    const auto match = rowNumberPattern().match(text.trimmed().toString());
    if (!match.hasMatch())
        return 0;
    const QString number = match.hasCaptured(1) ? match.captured(1) : match.captured(2);
    return static_cast<int>(number.count(u'.')) + 1;
}

bool followsNumber(QStringView next, QStringView number)
{
    const auto a = levels(number);
    const auto b = levels(next);
    if (a.isEmpty() || a.size() != b.size())
        return false;
    return std::equal(a.begin(), a.end() - 1, b.begin()) && b.last() > a.last() && b.last() <= a.last() + 2;
}

bool isRule(QStringView text)
{
    const auto trimmed = text.trimmed();
    return trimmed.size() >= 2 && std::ranges::all_of(trimmed, [](QChar symbol) {
               return symbol == u'-' || symbol == u'_' || symbol == u'=' || symbol == u'–' || symbol == u'—' ||
                      symbol == u'|' || symbol == u'+' || symbol == u':' || symbol.isSpace();
           });
}

bool looksLikeDeadline(QStringView text)
{
    if (text.size() > LongestDeadline)
        return false;
    static const QRegularExpression pattern(
        uR"((?:^|[^\p{L}])(?:январ|феврал|март|апрел|ма[йяе](?![\p{L}])|июн|июл|август|сентябр|октябр|ноябр|декабр|)"
        uR"(постоянн|ежегодн|ежемесячн|еженедельн|ежедневн|ежекварт|круглогод|кварт|полугод|четверт|каникул|)"
        uR"(в течени|не позднее|период|систематич|регулярн|(?:по|согласно|в соответствии с).{0,12}(?:план|график|приказ|)"
        uR"(расписани|распоряж|срок)|по мере|по запрос|по отдельн|по необходим|при необходим|по итогам|по окончани|)"
        uR"(весь год|всего год|учебн\p{L}+ год|раз в|в дни|до начала|после|незамедлит|осень|весна|осен|весн|срок)|)"
        uR"(\d{1,2}\s*[.,/]\s*\d{1,2}(?:\s*[.,/]\s*\d{2,4})?|(?:19|20)\d{2})"_s);
    return pattern.match(folded(text)).hasMatch();
}

bool namesPerson(QStringView text)
{
    static const QRegularExpression pattern(
        uR"(\p{Lu}\.\s*-?\s*(?:\p{Lu}\.)?\s*\p{Lu}\p{Ll}+|\p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)?\s+\p{Lu}\.\s*\p{Lu}\.?|)"
        uR"(\p{Lu}\p{Ll}+\s+\p{Lu}\p{Ll}+\s+\p{Lu}\p{Ll}+(?:вич|вна|ич|ична)(?!\p{L}))"_s);
    return pattern.match(text.toString()).hasMatch();
}

bool looksLikeParty(QStringView text)
{
    if (namesPerson(text))
        return true;
    static const QRegularExpression pattern(u"(?:^|[^\\p{L}])(?:"_s + partyStems() + u'|' + partyAbbreviations() +
                                            u')');
    return text.size() < 400 && pattern.match(folded(text)).hasMatch();
}

bool isPartyList(QStringView text)
{
    constexpr qsizetype LongestList = 200;
    if (text.trimmed().isEmpty() || text.size() > LongestList)
        return false;
    static const QRegularExpression party(u"^(?:\\p{L}+(?:ые|ый|ий|ая|ое|ие|ого|ских)\\s+){0,2}(?:"_s + partyStems() +
                                          u"|(?:"_s + partyAbbreviations() + u")(?!\\p{L}))"_s);
    static const QRegularExpression gap(uR"([,;\n]\s*)"_s);
    const auto parts = text.toString().split(gap, Qt::SkipEmptyParts);
    return std::ranges::all_of(
        parts, [](const QString &part) { return namesPerson(part) || party.match(folded(part.trimmed())).hasMatch(); });
}

bool isTotal(QStringView text)
{
    static const QRegularExpression pattern(
        uR"(^\s*(?:итого|всего)(?:$|\s*[:\d–—-]|\s+(?:(?:по|за|в)(?!\p{L})|мероприяти|запланирован|пункт))[^\n]{0,120}$)"_s);
    return pattern.match(folded(text)).hasMatch();
}

bool looksLikeAction(QStringView text)
{
    static const QRegularExpression pattern(
        uR"(^[^\p{L}]*\p{L}*(?:ние|ния|ция|ции|тка|тки|ка|ство|ие|ать|ить|еть|овать|уть|ти|минар|щание|ары|инары|стол|)"
        uR"(нинг|кум|нсультации|анализ|контроль|мониторинг|выпуск|сбор|отбор|учет|участие|прием|обмен|конкурс|отчет|)"
        uR"(разбор|обзор|аудит|инструктаж|издание|приказ|собрания?|работа|заседани\p{L}|педсовет)(?!\p{L}))"_s);
    return pattern.match(folded(text)).hasMatch();
}

bool startsLower(QStringView text)
{
    for (const auto symbol : text) {
        if (symbol.isLetter())
            return symbol.isLower();
        if (symbol.isDigit())
            return false;
    }
    return !text.trimmed().isEmpty();
}

bool endsOpen(QStringView text)
{
    const auto trimmed = text.trimmed();
    if (trimmed.isEmpty())
        return false;
    const auto last = trimmed.back();
    if (u",-–—(«/&"_s.contains(last))
        return true;
    if (bracketLeftOpen(trimmed, u'(', u')') || bracketLeftOpen(trimmed, u'«', u'»'))
        return true;
    static const QRegularExpression hanging(
        uR"((?:^|\s)(?:и|или|а|но|в|во|на|по|с|со|к|ко|о|об|от|до|из|за|для|при|под|над|без|у|через|между|не|что|как|)"
        uR"(том|числе|течение|течении|соответствии|согласно|весь|всего|их|его|ее|этих|всех|№|г\.|ул\.|им\.|т\.|п\.)$)"_s);
    return hanging.match(folded(trimmed)).hasMatch();
}

bool endsSentence(QStringView text)
{
    const auto trimmed = text.trimmed();
    return !trimmed.isEmpty() && u".!?;"_s.contains(trimmed.back());
}

bool isAllCaps(QStringView text)
{
    int letters = 0;
    for (const auto symbol : text) {
        if (!symbol.isLetter())
            continue;
        if (symbol.isLower())
            return false;
        ++letters;
    }
    return letters >= 4;
}

QString joinedPieces(const QString &first, const QString &second)
{
    if (first.isEmpty() || second.isEmpty())
        return first + second;
    const bool item = second.startsWith(u'-') || second.startsWith(u'–') || second.startsWith(u'•');
    const bool newSentence = endsSentence(first) && !startsLower(second);
    return first + (item || newSentence ? u'\n' : u' ') + second;
}

QStringList textLines(QStringView text)
{
    QStringList result;
    for (const auto line : text.split(u'\n')) {
        const auto trimmed = line.trimmed();
        if (!trimmed.isEmpty())
            result << trimmed.toString();
    }
    return result;
}

} // namespace versta
