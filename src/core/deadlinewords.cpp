#include "deadlinewords.h"

#include "deadlineslips.h"

#include <QStringList>

#include <array>

namespace versta {

using namespace Qt::StringLiterals;

namespace {

using Senses = QHash<QString, DeadlineWordSense>;

void add(Senses &senses, const QString &forms, DeadlineWord word, int value = 0, bool abbreviated = false)
{
    for (const auto &form : forms.split(u' ', Qt::SkipEmptyParts))
        senses.insert(form, {word, value, abbreviated});
}

void addMonths(Senses &senses)
{
    using enum DeadlineWord;
    // Full forms in every case, also the plural of «в мартах» kind that nobody types is left out.
    static const std::array<QString, 12> full{
        u"январь января январю январем январе генварь"_s,
        u"февраль февраля февралю февралем феврале"_s,
        u"март марта марту мартом марте"_s,
        u"апрель апреля апрелю апрелем апреле"_s,
        u"май мая маю маем мае"_s,
        u"июнь июня июню июнем июне"_s,
        u"июль июля июлю июлем июле"_s,
        u"август августа августу августом августе"_s,
        u"сентябрь сентября сентябрю сентябрем сентябре"_s,
        u"октябрь октября октябрю октябрем октябре"_s,
        u"ноябрь ноября ноябрю ноябрем ноябре"_s,
        u"декабрь декабря декабрю декабрем декабре"_s,
    };
    static const std::array<QString, 12> shortened{
        u"янв январ"_s,
        u"фев февр феврал"_s,
        u"мар"_s,
        u"апр апрел"_s,
        QString(),
        u"июн"_s,
        u"июл"_s,
        u"авг авгус"_s,
        u"сен сент сентяб сентябр"_s,
        u"окт октяб октябр"_s,
        u"ноя нояб ноябр"_s,
        u"дек декаб декабр"_s,
    };
    for (int month = 1; month <= 12; ++month) {
        const auto index = static_cast<std::size_t>(month - 1);
        add(senses, full[index], Month, month);
        add(senses, shortened[index], Month, month, true);
    }
}

void addCounting(Senses &senses)
{
    using enum DeadlineWord;
    static const std::array<QString, 12> ordinals{u"перв"_s,  u"втор"_s,  u"трет"_s,       u"четверт"_s,
                                                  u"пят"_s,   u"шест"_s,  u"седьм"_s,      u"восьм"_s,
                                                  u"девят"_s, u"десят"_s, u"одиннадцат"_s, u"двенадцат"_s};
    const auto endings = u"ый ой ий ая ое ого ому ым ом ую ые ых ыми"_s.split(u' ');
    const auto softEndings = u"ий ья ье ьего ьему ьим ьем ьей ью ьи ьих ьими"_s.split(u' ');
    for (int number = 1; number <= 12; ++number) {
        for (const auto &ending : number == 3 ? softEndings : endings)
            senses.insert(ordinals[static_cast<std::size_t>(number - 1)] + ending, {Ordinal, number});
    }
    static const std::array<QString, 8> teens{u"тринадцат"_s, u"четырнадцат"_s, u"пятнадцат"_s,   u"шестнадцат"_s,
                                              u"семнадцат"_s, u"восемнадцат"_s, u"девятнадцат"_s, u"двадцат"_s};
    for (std::size_t at = 0; at < teens.size(); ++at) {
        for (const auto &ending : endings)
            senses.insert(teens[at] + ending, {Ordinal, int(at) + 13});
    }
    for (const auto &ending : endings)
        senses.insert(u"тридцат"_s + ending, {Ordinal, 30});
    // «вторая» shares its oblique form with «четверть»: «четверти» is the term, «четвертой» the number.
    for (int number : {1, 2, 4, 5})
        senses.insert(ordinals[static_cast<std::size_t>(number - 1)] + u"ой"_s, {Ordinal, number});
    add(senses,
        u"последний последняя последнее последнего последней последнюю последнем последние последних последним"_s,
        Ordinal, -1);
    add(senses, u"предпоследний предпоследняя предпоследней предпоследнюю предпоследнего"_s, Ordinal, -2);

    add(senses, u"перв"_s, Ordinal, 1, true);
    add(senses, u"втор"_s, Ordinal, 2, true);
    add(senses, u"посл последн"_s, Ordinal, -1, true);

    static const std::array<QString, 10> cardinals{u"один одного одному одна одной одну одно однократно"_s,
                                                   u"два две двух двум дважды двукратно"_s,
                                                   u"три трех трем трижды"_s,
                                                   u"четыре четырех четырежды"_s,
                                                   u"пять пяти"_s,
                                                   u"шесть шести"_s,
                                                   u"семь семи"_s,
                                                   u"восемь восьми"_s,
                                                   u"девять девяти"_s,
                                                   u"десять десяти"_s};
    for (int number = 1; number <= 10; ++number)
        add(senses, cardinals[static_cast<std::size_t>(number - 1)], Cardinal, number);
    add(senses, u"четырнадцати"_s, Cardinal, 14);
    add(senses, u"пятнадцати"_s, Cardinal, 15);
    add(senses, u"двадцати"_s, Cardinal, 20);
    add(senses, u"тридцати"_s, Cardinal, 30);

    static const auto shortWeekdays = u"пн вт ср чт пт сб вс"_s.split(u' ');
    for (int day = 1; day <= 7; ++day)
        add(senses, shortWeekdays[day - 1], Weekday, day, true);
    static const std::array<QString, 7> weekdays{u"понедельник"_s, u"вторник"_s, u"сред"_s,      u"четверг"_s,
                                                 u"пятниц"_s,      u"суббот"_s,  u"воскресень"_s};
    for (int day = 1; day <= 7; ++day) {
        const auto &stem = weekdays[static_cast<std::size_t>(day - 1)];
        // «среде» and «средой» are left out: «в среде» is nearly always an environment.
        const auto forms = day == 3   ? u"а у ам"_s
                           : day == 5 ? u"а у е ы ам"_s
                           : day == 6 ? u"а у е ы ам"_s
                           : day == 7 ? u"е я ям"_s
                                      : u" а у ам и"_s;
        for (const auto &ending : forms.split(u' '))
            senses.insert(stem + ending, {Weekday, day});
    }
}

void addUnits(Senses &senses)
{
    using enum DeadlineWord;
    add(senses, u"день дня дню днем дни дней дням днями днях"_s, Day);
    add(senses, u"дн"_s, Day, 0, true);
    add(senses, u"число числа числу числом числе числах чисел"_s, DayNumber);
    add(senses, u"час часа часу часов часам"_s, Hour);
    add(senses, u"ч"_s, Hour, 0, true);
    add(senses, u"минута минуты минут"_s, Minute);
    add(senses, u"мин"_s, Minute, 0, true);
    add(senses, u"неделя недели неделе неделю неделей недель неделям неделях"_s, Week);
    add(senses, u"нед"_s, Week, 0, true);
    add(senses, u"декад декада декады декаде декаду декадой декадах декадам"_s, Decade);
    add(senses, u"месяц месяца месяцу месяцем месяце месяцы месяцев месяцам месяцах"_s, MonthUnit);
    add(senses, u"мес мц"_s, MonthUnit, 0, true);
    add(senses, u"квартал квартала кварталу кварталом квартале кварталы кварталов кварталам кварталах квратал"_s,
        Quarter);
    add(senses, u"кв кварт квар"_s, Quarter, 0, true);
    add(senses, u"четверть четверти четвертью четвертей четвертям четвертях"_s, Term);
    add(senses, u"четв четверт чтв чет"_s, Term, 0, true);
    add(senses, u"триместр триместра триместру триместре триместры триместров"_s, Trimester);
    add(senses, u"тр трим"_s, Trimester, 0, true);
    add(senses,
        u"полугодие полугодия полугодию полугодии полугодием полугодий полугодиям полугодиях полугодье полугодья"_s,
        HalfYear);
    add(senses, u"полуг полугод"_s, HalfYear, 0, true);
    add(senses, u"семестр семестра семестру семестром семестре семестры семестров семестрам семестрах"_s, HalfYear,
        SchoolHalfYear);
    add(senses, u"сем"_s, HalfYear, SchoolHalfYear, true);
    add(senses, u"половина половины половине половину половиной"_s, Half);
    add(senses, u"пол полов"_s, Half, 0, true);
    add(senses, u"год года году годом годе годы годов годам годах лет"_s, Year);
    add(senses, u"г гг ггг"_s, Year, 0, true);
    add(senses, u"учебный учебного учебному учебным учебном учебные учебных"_s, School);
    add(senses, u"уч учеб учебн"_s, School, 0, true);
    add(senses, u"календарный календарного календарному календарном"_s, Calendar);
    add(senses, u"финансовый финансового"_s, Calendar);
    add(senses, u"начало начала началу началом начале"_s, Beginning);
    add(senses, u"нач"_s, Beginning, 0, true);
    add(senses, u"середина середины середине середину серединой"_s, Middle);
    add(senses, u"сер серед"_s, Middle, 0, true);
    add(senses, u"конец конца концу концом конце"_s, End);
    add(senses, u"кон"_s, End, 0, true);
    add(senses, u"рабочий рабочего рабочих рабочим календарных банковских рабочие"_s, WorkAdj);
    add(senses, u"раб"_s, WorkAdj, 0, true);
    add(senses, u"зима зимой зиме зимы зимний зимнего"_s, Season, 1);
    add(senses, u"весна весной весне весны весенний весеннего"_s, Season, 2);
    add(senses, u"лето летом лету лета летний летнего"_s, Season, 3);
    add(senses, u"осень осенью осени осенний осеннего"_s, Season, 4);
    add(senses, u"зимние зимних"_s, Season, 1);
    add(senses, u"весенние весенних"_s, Season, 2);
    add(senses, u"летние летних"_s, Season, 3);
    add(senses, u"осенние осенних"_s, Season, 4);
    add(senses, u"каникулы каникул каникулам каникулах каникулярное каникулярный каникулярного"_s, Holidays);
}

void addRecurrence(Senses &senses)
{
    using enum DeadlineWord;
    add(senses,
        u"постоянно постоянный постоянная постоянное постоянной постоянном регулярно регулярной регулярном "
        u"систематически систематично системно круглогодично "
        u"круглогодичный непрерывно "
        u"непрерывный непрерывная непрерывном "
        u"перманентно бессрочно всегда периодически пастоянно постояно"_s,
        Always);
    add(senses, u"ежегодно ежегодный ежегодная ежегодное ежегодные ежегод ежегодн ежекодно"_s, Yearly);
    add(senses, u"ежеквартально ежеквартальный ежеквартальная ежеквартальное поквартально ежеквартал"_s, Quarterly);
    add(senses, u"ежемесячно ежемесячный ежемесячная ежемесячное ежемесячные помесячно ежемесячо ежемесечно"_s,
        Monthly);
    add(senses, u"еженедельно еженедельный еженедельная еженедельное"_s, Weekly);
    add(senses, u"ежедневно ежедневный ежедневная ежедневное"_s, Daily);
    add(senses, u"раз раза разу разов"_s, Time);
    add(senses, u"р"_s, Time, 0, true);
    add(senses, u"каждый каждая каждое каждого каждой каждую каждом каждые каждых"_s, Each);
    add(senses, u"далее дальше затем потом"_s, Further);
    add(senses, u"примерно ориентировочно предположительно приблизительно около приблиз"_s, About);
    add(senses, u"ориент"_s, About, 0, true);
}

void addLinks(Senses &senses)
{
    using enum DeadlineWord;
    add(senses, u"до"_s, Until);
    add(senses, u"по"_s, By);
    add(senses, u"с со"_s, From);
    add(senses, u"в во"_s, In);
    add(senses, u"на"_s, On);
    add(senses, u"к ко"_s, Towards);
    add(senses, u"за"_s, For);
    add(senses, u"от"_s, Of);
    add(senses, u"и или"_s, And);
    add(senses, u"не ни"_s, Not);
    add(senses, u"позднее позже поздние поздне позжее познее"_s, Later);
    add(senses, u"ранее раньше"_s, Earlier);
    add(senses, u"после"_s, After);
    add(senses, u"через спустя"_s, Through);
    add(senses, u"чем"_s, Than);
    add(senses, u"течение течении течениии течени теченне втечение втечении втеч протяжении протяжение"_s, During);
    add(senses, u"теч"_s, During, 0, true);
    add(senses, u"период периода периоде периоды срок срока сроки сроков сроку сроком"_s, Period);
    add(senses, u"весь всего всей все всем всю вся целый целого"_s, Whole);
    add(senses,
        u"новый нового новому новом текущий текущего текущем текущему настоящий настоящего настоящем данный данного данном этого нынешнего отчетного"_s,
        This);
    add(senses, u"тек наст"_s, This, 0, true);
    add(senses, u"следующий следующего следующем будущего последующего"_s, Next);
    add(senses, u"реализации выполнения действия исполнения реализация"_s, Plan);
    add(senses,
        u"кабинет кабинете аудитория аудитории зал зале школа школы школе класс класса классы классов классах пункт "
        u"пункта корпус кабинета "
        u"дом дома доме гимназия гимназии лицей лицея лицее этаж этаже"_s,
        Place);
    add(senses, u"каб ауд кл корп стр п д сош моу мбоу маоу мкоу оу тел ком доу ппэ"_s, Place, 0, true);
    add(senses,
        u"улица улицы улице проспект проспекта проспекте площадь площади переулок переулке переулка микрорайон "
        u"микрорайоне микрорайона шоссе набережная набережной бульвар бульваре тракт"_s,
        Street);
    add(senses, u"ул пр просп пл пер мкр мкрн наб бул"_s, Street, 0, true);
}

} // namespace

const QHash<QString, DeadlineWordSense> &deadlineWordForms()
{
    static const Senses senses = [] {
        Senses made;
        addUnits(made);
        addRecurrence(made);
        addLinks(made);
        addCounting(made);
        addMonths(made);
        return made;
    }();
    return senses;
}

DeadlineWordSense deadlineWordSense(QStringView word)
{
    const auto &senses = deadlineWordForms();
    if (const auto found = senses.constFind(word.toString()); found != senses.cend())
        return *found;
    return misspeltDeadlineWord(word).value_or(DeadlineWordSense{});
}

} // namespace versta
