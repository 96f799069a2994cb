#include "signsentences.h"

#include "signwords.h"

#include <algorithm>
#include <cmath>
#include <set>

namespace versta {

using namespace Qt::StringLiterals;

namespace {

const QString preliminary = u"предварительный признак, расчёт по методике 2019 г."_s;

QString capital(QString text)
{
    if (!text.isEmpty())
        text[0] = text[0].toUpper();
    return text;
}

QString number(const std::optional<double> &value, int decimals = 1)
{
    return numberText(value.value_or(0), decimals);
}

QString percent(const std::optional<double> &value)
{
    return percentText(value.value_or(0));
}

/// «Русский язык, 5 класс, 2024 год, класс 5А»; of a school over all its works «По всем работам и годам».
QString placeOf(const Sign &sign)
{
    QString place = paperText(sign.paper);
    if (sign.paper.subject.isEmpty())
        place = u"По всем работам и годам"_s;
    if (!sign.schoolClass.isEmpty())
        place += u", класс «"_s + sign.schoolClass + u'»';
    return place;
}

QString federalMarker(const Sign &sign)
{
    return u"%1. Школа отмечена в списке ФИОКО «ОО с признаками необъективности»."_s.arg(placeOf(sign));
}

QString federalCount(const Sign &sign)
{
    const int cells = int(sign.value.value_or(0));
    QString text =
        cells > 0 ? u"В списке ФИОКО за %1 год школа отмечена: %2."_s.arg(sign.paper.year)
                        .arg(countedText(cells, u"маркер"_s, u"маркера"_s, u"маркеров"_s))
                  : u"Школа есть в списке ФИОКО за %1 год, но ни одна работа в нём не отмечена."_s.arg(sign.paper.year);
    if (sign.expected && int(*sign.expected) != cells)
        text +=
            u" В столбце «Количество маркеров» записано %1, отмеченных ячеек %2."_s.arg(int(*sign.expected)).arg(cells);
    return text;
}

QString smallSampleText(const Sign &sign, const SentenceContext &context)
{
    return sign.n < context.smallSample ? u" Выборка мала: %1."_s.arg(worksText(sign.n)) : QString();
}

QString meanAbove(const Sign &sign, const SentenceContext &context)
{
    const QString effect =
        sign.effect ? u", разница с регионом %1 от наибольшего балла"_s.arg(pointsText(*sign.effect, true)) : QString();
    const QString numbers = u"средний балл %1 (%2), в регионе %3%4"_s.arg(number(sign.value), worksText(sign.n),
                                                                          number(sign.expected), effect);
    const QString text =
        sign.flagged
            ? u"%1. %2: %3; нижняя граница интервала школы %4 выше верхней границы региона %5. "
              "Это показывает уровень результатов, а не их объективность."_s.arg(
                  placeOf(sign), capital(preliminary), numbers, number(sign.low, 2), number(sign.threshold, 2))
            : u"%1. По методике 2019 г. признака нет: %2; нижняя граница интервала школы %3 не выше верхней границы "
              "региона %4."_s.arg(placeOf(sign), numbers, number(sign.low, 2), number(sign.threshold, 2));
    return text + smallSampleText(sign, context);
}

QString journalAgainst(const Sign &sign, const SentenceContext &context)
{
    const QString text =
        sign.flagged
            ? u"%1. %2: чем выше отметка в журнале, тем ниже балл за работу; ранговая корреляция %3 (%4), признаком "
              "считается значение ниже %5."_s.arg(placeOf(sign), capital(preliminary), number(sign.value, 2),
                                                  worksText(sign.n), number(sign.threshold, 0))
            : u"%1. По методике 2019 г. признака нет: ранговая корреляция баллов и отметок в журнале %2 (%3), "
              u"признаком "
              "считается значение ниже %4."_s.arg(placeOf(sign), number(sign.value, 2), worksText(sign.n),
                                                  number(sign.threshold, 0));
    return text + smallSampleText(sign, context);
}

QString sharpChange(const Sign &sign, const SentenceContext &context)
{
    const bool rise = sign.kind == SignKind::SharpRise;
    const QString numbers =
        u"выполнение в 4 классе %1, в 5 классе %2 (%3; %4), отношение %5, граница по результатам %6 — %7"_s.arg(
            percent(sign.other), percentText(sign.other.value_or(0) + sign.effect.value_or(0)),
            pointsText(sign.effect.value_or(0), true), worksText(sign.n), number(sign.value, 2),
            schoolsOfText(sign.among.value_or(0)), number(sign.threshold, 2));
    const QString change = rise ? u"резкий рост"_s : u"резкое падение"_s;
    const QString text = sign.flagged
                             ? u"%1. %2: %3 результатов одной параллели: %4. Это показывает изменение уровня, а не "
                               "объективность."_s.arg(placeOf(sign), capital(preliminary), change, numbers)
                             : u"%1. По методике 2019 г. признака «%2» нет: %3."_s.arg(placeOf(sign), change, numbers);
    return text + smallSampleText(sign, context);
}

QString contraryText(const Sign &sign, double noticeable)
{
    return sign.other && *sign.other > noticeable
               ? u" Обратный признак: распределение похоже и на противоположное изменение результатов, поэтому вывод "
                 "ослаблен."_s
               : QString();
}

QString habitText(const Sign &sign, const SentenceContext &context)
{
    switch (sign.kind) {
    case SignKind::BorderLifting:
        return u"работ прямо под границами отметок меньше, а на границах больше, чем у похожих школ при практике "
               "региона"_s;
    case SignKind::JournalLifting:
        return context.cell && context.cell->followsWork >= 0.5
                   ? u"отметки в журнале совпадают с отметками за работу чаще обычного; возможная причина — отметка в "
                     u"журнал "
                     "внесена после проверки"_s
                   : u"работы согласуются с отметками в журнале сильнее, чем в регионе"_s;
    case SignKind::FailingRescued:
        return u"работ на «2» меньше, а работ сразу над границей «3» больше, чем у похожих школ при практике региона"_s;
    case SignKind::UniformBonus:
        return u"результаты выше ожидаемых у всех учеников сразу; так выглядит и сильный год, поэтому в список это не "
               "входит"_s;
    default:
        return u"распределение баллов отличается от региона сильнее, чем это бывает у похожих школ"_s;
    }
}

QString evidenceText(const Sign &sign, const SentenceContext &context)
{
    if (sign.step == EvidenceStep::None)
        return u"%1. %2: не видно (%3).%4"_s.arg(placeOf(sign), capital(signKindName(sign.kind)), worksText(sign.n),
                                                 contraryText(sign, 3));
    const QString attention =
        sign.flagged && sign.kind != SignKind::UniformBonus ? u"Требует внимания (%1)"_s : u"%2 (%1)"_s;
    return u"%1. %2: %3 (%4). Это не доказательство нарушения.%5"_s.arg(
        placeOf(sign),
        QString(attention)
            .replace(u"%1"_s, evidenceStepName(sign.step))
            .replace(u"%2"_s, capital(signKindName(sign.kind))),
        habitText(sign, context), worksText(sign.n), contraryText(sign, 3));
}

QString copiedWorks(const Sign &sign)
{
    return sign.flagged
               ? u"%1. Требует внимания (%2): работы класса совпадают чаще, чем бывает у работ с такими же баллами "
                 u"(%3). Это "
                 "повод открыть работы, а не доказательство."_s.arg(placeOf(sign), evidenceStepName(sign.step),
                                                                    worksText(sign.n))
               : u"%1. Совпадений работ больше обычного не видно (%2)."_s.arg(placeOf(sign), worksText(sign.n));
}

QString scoresText(int first, int last)
{
    return first >= last ? u"балл %1"_s.arg(first) : u"баллы %1"_s.arg(rangeText(first, last));
}

QString borderGap(const Sign &sign, const SentenceContext &context)
{
    const BorderEvidence *border = context.border;
    const QString below =
        border ? u" (%1)"_s.arg(scoresText(border->belowFirst, std::max(border->belowFirst, border->border - 1)))
               : QString();
    QString text = u"%1. Ниже границы «%2»%3 ожидалось около %4 работы при практике региона, найдено %5"_s.arg(
        placeOf(sign), QString::number(sign.border), below, number(sign.expected), number(sign.value, 0));
    if (border)
        text += u"; выше неё (%1) ожидалось %2, найдено %3"_s
                    .arg(scoresText(border->border, border->aboveLast), numberText(border->expectedAbove))
                    .arg(border->above);
    text += u" (всего %1)."_s.arg(worksText(sign.n));
    return text + (sign.flagged ? u" Требует внимания."_s : u" Это в обычных пределах."_s);
}

QString liftedShare(const Sign &sign)
{
    return u"%1. По оценке, через границу «%2» поднято %3 работ, стоявших прямо под ней (вероятные пределы %4–%5, "
           "всего %6); в регионе %7."_s.arg(
               placeOf(sign), QString::number(sign.border), percentText(sign.value.value_or(0), 0), number(sign.low, 0),
               percentText(sign.high.value_or(0), 0), worksText(sign.n), percentText(sign.expected.value_or(0), 0));
}

QString identicalText(const Sign &sign)
{
    const QString expected = sign.expected ? u"; ожидалось %1"_s.arg(percent(sign.expected)) : u"; сравнить не с чем"_s;
    return u"%1. Пар работ, которые различаются не больше чем в одном задании, %2 (%3)%4."_s.arg(
        placeOf(sign), percent(sign.value), worksText(sign.n), expected);
}

QString journalShifted(const Sign &sign, const SentenceContext &context)
{
    const double confirmed = 100 - sign.value.value_or(0) - sign.other.value_or(0);
    const auto *expected = context.cell && context.cell->shiftExpected ? &*context.cell->shiftExpected : nullptr;
    const double all = expected ? (*expected)[0] + (*expected)[1] + (*expected)[2] : 0;
    const auto part = [&](const QString &word, double found, std::size_t at) -> QString {
        const QString against =
            all > 0 ? u" (ожидалось %1)"_s.arg(percentText((*expected)[at] * 100 / all)) : QString();
        return word + u' ' + percentText(found) + against;
    };
    return u"%1. По сравнению с журналом %2, %3, %4 (%5%6)."_s.arg(
        placeOf(sign), part(u"понизили"_s, sign.other.value_or(0), JournalShift::Lowered),
        part(u"подтвердили"_s, confirmed, JournalShift::Confirmed),
        part(u"повысили"_s, sign.value.value_or(0), JournalShift::Raised), worksText(sign.n),
        all > 0 ? u"; ожидание — по таким же баллам в регионе"_s : QString());
}

QString taskProfile(const Sign &sign)
{
    const QString numbers = u"трудные задания %1, простые %2 к региону (%3)"_s.arg(
        pointsText(sign.value.value_or(0), true), pointsText(sign.other.value_or(0), true), worksText(sign.n));
    return sign.flagged
               ? u"%1. Требует внимания: трудные задания выполнены лучше, чем в регионе, а простые хуже: %2."_s.arg(
                     placeOf(sign), numbers)
               : u"%1. Выполнение заданий: %2."_s.arg(placeOf(sign), numbers);
}

QString gainText(const Sign &sign)
{
    const int others = sign.among.value_or(0);
    const QString basis =
        others > 0 ? u"по другим работам и годам школы"_s : u"по региону: других работ и лет у школы нет"_s;
    return u"%1. Средний балл %2 (%3), ожидалось %4 (%5)."_s.arg(placeOf(sign), number(sign.value), worksText(sign.n),
                                                                 number(sign.expected), basis);
}

QString quotaText(const Sign &sign)
{
    return u"%1. Правило региона: доля «%2» %3 (%4), по правилу %5 %6%7. Это не федеральный признак и не оценка "
           "объективности."_s.arg(placeOf(sign), QString::number(sign.border), percent(sign.value), worksText(sign.n),
                                  sign.border == 2 ? u"не меньше"_s : u"не больше"_s, percent(sign.threshold),
                                  sign.flagged ? u"; правило не выполнено"_s : QString());
}

QString comparedText(const Sign &sign)
{
    QStringList parts;
    if (sign.percentileHere)
        parts << u"%1 школ муниципалитета"_s.arg(percentText(*sign.percentileHere, 0));
    if (sign.percentileRegion)
        parts << u"%1 школ региона"_s.arg(percentText(*sign.percentileRegion, 0));
    return parts.isEmpty() ? QString() : u" Больше, чем у %1."_s.arg(listedText(parts));
}

QString baseSentence(const Sign &sign, const SentenceContext &context)
{
    switch (sign.kind) {
    case SignKind::FederalMarker:
        return federalMarker(sign);
    case SignKind::FederalCount:
        return federalCount(sign);
    case SignKind::MeanAboveInterval:
        return meanAbove(sign, context);
    case SignKind::JournalAgainst:
        return journalAgainst(sign, context);
    case SignKind::SharpRise:
    case SignKind::SharpFall:
        return sharpChange(sign, context);
    case SignKind::BorderLifting:
    case SignKind::JournalLifting:
    case SignKind::FailingRescued:
    case SignKind::SharedEvidence:
    case SignKind::UniformBonus:
        return evidenceText(sign, context);
    case SignKind::CopiedWorks:
        return copiedWorks(sign);
    case SignKind::BorderGap:
        return borderGap(sign, context);
    case SignKind::LiftedShare:
        return liftedShare(sign);
    case SignKind::IdenticalWorks:
        return identicalText(sign);
    case SignKind::JournalShifted:
        return journalShifted(sign, context);
    case SignKind::TaskProfile:
        return taskProfile(sign);
    case SignKind::GainOverForecast:
        return gainText(sign);
    case SignKind::RegionalQuota:
        return quotaText(sign);
    }
    return {};
}

bool isNoticeable(const Sign &sign)
{
    return sign.kind == SignKind::SharedEvidence && !sign.paper.subject.isEmpty() &&
           sign.step >= EvidenceStep::Noticeable;
}

} // namespace

QString signKindName(SignKind kind)
{
    switch (kind) {
    case SignKind::FederalMarker:
        return u"маркер в списке ФИОКО"_s;
    case SignKind::FederalCount:
        return u"число маркеров в списке ФИОКО"_s;
    case SignKind::MeanAboveInterval:
        return u"завышенный средний балл"_s;
    case SignKind::JournalAgainst:
        return u"несоответствие школьным отметкам"_s;
    case SignKind::SharpRise:
        return u"резкий рост результатов параллели"_s;
    case SignKind::SharpFall:
        return u"резкое падение результатов параллели"_s;
    case SignKind::BorderLifting:
        return u"подъём работ через границы отметок"_s;
    case SignKind::JournalLifting:
        return u"согласие работ с журналом"_s;
    case SignKind::FailingRescued:
        return u"недостаток работ на «2»"_s;
    case SignKind::SharedEvidence:
        return u"отличие распределения баллов"_s;
    case SignKind::CopiedWorks:
        return u"совпадающие работы"_s;
    case SignKind::UniformBonus:
        return u"общая прибавка к баллам"_s;
    case SignKind::BorderGap:
        return u"работы у границы отметки"_s;
    case SignKind::LiftedShare:
        return u"доля поднятых через границу работ"_s;
    case SignKind::IdenticalWorks:
        return u"доля почти одинаковых работ"_s;
    case SignKind::JournalShifted:
        return u"расхождение с журналом"_s;
    case SignKind::TaskProfile:
        return u"трудные задания лучше, простые хуже"_s;
    case SignKind::GainOverForecast:
        return u"отличие от прогноза"_s;
    case SignKind::RegionalQuota:
        return u"правило региона"_s;
    }
    return {};
}

QString schoolSignWords(const SchoolSigns &school)
{
    QStringList parts;
    if (!school.federalYears.empty())
        parts << u"список ФИОКО: "_s + yearsText(school.federalYears);
    if (school.method2019 > 0)
        parts << u"методика 2019: "_s + countedText(school.method2019, u"признак"_s, u"признака"_s, u"признаков"_s);
    if (school.step != EvidenceStep::None)
        parts << u"«Верста»: "_s + evidenceStepName(school.step);
    if (school.copiedClasses > 0)
        parts << u"совпадающие работы: "_s + countedText(school.copiedClasses, u"класс"_s, u"класса"_s, u"классов"_s);
    return parts.join(u"; "_s);
}

QString evidenceStepName(EvidenceStep step)
{
    switch (step) {
    case EvidenceStep::None:
        return {};
    case EvidenceStep::Weak:
        return u"слабо"_s;
    case EvidenceStep::Noticeable:
        return u"заметно"_s;
    case EvidenceStep::Strong:
        return u"сильно"_s;
    }
    return {};
}

QString signSentence(const Sign &sign, const SentenceContext &context)
{
    if (!sign.whyNot.isEmpty())
        return u"%1. %2: не оценивается — %3."_s.arg(placeOf(sign), capital(signKindName(sign.kind)), sign.whyNot);
    return baseSentence(sign, context) + comparedText(sign);
}

QString regionPracticeSentence(int mark)
{
    return u"В регионе почти во всех школах мало работ прямо под границей «%1»; школа сравнивается с регионом, а не с "
           "гладкой кривой."_s.arg(mark);
}

QString repeatedSentence(const std::vector<const Sign *> &signs)
{
    std::set<int> years;
    std::set<QString> subjects;
    for (const Sign *sign : signs) {
        if (isNoticeable(*sign)) {
            years.insert(sign->paper.year);
            subjects.insert(sign->paper.subject.toLower());
        }
    }
    if (years.size() < 2 && subjects.size() < 2)
        return {};
    const QStringList names(subjects.begin(), subjects.end());
    return u"Такая картина повторяется: %1, %2."_s.arg(yearsText({years.begin(), years.end()}), listedText(names));
}

QStringList schoolSummary(const SchoolSigns &school, const std::vector<const Sign *> &signs)
{
    QStringList lines;
    if (school.listed)
        lines << u"Школа стоит в списке программы: её результаты требуют внимания в первую очередь."_s;
    const auto whole = std::ranges::find_if(signs, [](const Sign *sign) {
        return sign->kind == SignKind::SharedEvidence && sign->paper.subject.isEmpty();
    });
    if (whole != signs.end() && (*whole)->step >= EvidenceStep::Noticeable)
        lines << (*whole)->sentence;
    for (const Sign *sign : signs) {
        if (sign->flagged && sign->kind == SignKind::BorderGap && lines.size() < 5)
            lines << sign->sentence;
    }
    if (const QString repeated = repeatedSentence(signs); !repeated.isEmpty())
        lines << repeated;
    if (school.copiedClasses > 0)
        lines << u"Классов, в которых стоит открыть работы: %1."_s.arg(school.copiedClasses);
    if (!school.federalYears.empty())
        lines << u"В списке ФИОКО: %1; маркеров в последнем: %2."_s.arg(yearsText(school.federalYears))
                     .arg(school.federalMarkers);
    if (school.method2019 > 0)
        lines << u"По методике 2019 г. за последний год предварительных признаков: %1."_s.arg(school.method2019);
    if (!school.whyNot.isEmpty())
        lines << u"Вывод по всем работам не делается: %1."_s.arg(school.whyNot);
    if (lines.isEmpty())
        lines << u"Признаков, требующих внимания, нет."_s;
    return lines;
}

} // namespace versta
