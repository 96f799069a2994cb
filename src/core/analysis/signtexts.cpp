#include "signtexts.h"

#include "signwords.h"

#include <QLocale>

namespace versta {

using namespace Qt::StringLiterals;

namespace {

// «мало школ» and «Мало школ.» alike: with a capital letter and one full stop.
QString sentence(QString text)
{
    if (!text.isEmpty())
        text[0] = text[0].toUpper();
    return text.endsWith(u'.') ? text : text + u'.';
}

} // namespace

QString evidenceStepText(EvidenceStep step)
{
    switch (step) {
    case EvidenceStep::None:
        return {};
    case EvidenceStep::Weak:
        return u"□ слабо"_s;
    case EvidenceStep::Noticeable:
        return u"◧ заметно"_s;
    case EvidenceStep::Strong:
        return u"■ сильно"_s;
    }
    return {};
}

QString signLayerName(SignLayer layer)
{
    switch (layer) {
    case SignLayer::Federal:
        return u"список ФИОКО"_s;
    case SignLayer::Method2019:
        return u"методика 2019 г."_s;
    case SignLayer::Versta:
        return u"Верста"_s;
    }
    return {};
}

QString signSubjectText(const PaperKey &paper, const QString &schoolClass)
{
    if (paper.subject.isEmpty())
        return paper.year > 0 ? u"%1 год"_s.arg(paper.year) : u"по всем работам"_s;
    return schoolClass.isEmpty() ? paperText(paper) : u"%1, класс «%2»"_s.arg(paperText(paper), schoolClass);
}

QString evidenceBasisText(EvidenceBasis basis)
{
    switch (basis) {
    case EvidenceBasis::Nothing:
        return u"Ни одну работу нельзя оценить: нет распределений баллов или шкалы отметок."_s;
    case EvidenceBasis::Pupils:
        return u"Школы сравниваются с регионом по работам участников."_s;
    case EvidenceBasis::AggregateReports:
        return u"Школы сравниваются с регионом по сводным отчётам школ; того, что видно только по работам участников, "
               "нет."_s;
    case EvidenceBasis::RegionRows:
        return u"Школы сравниваются со строкой региона; разброс между школами взят обычный."_s;
    case EvidenceBasis::MunicipalityAlone:
        return u"Строки региона нет, школы сравниваются только между собой: это порядок школ, а не список. Загрузите "
               "«Распределение первичных баллов» с регионом."_s;
    }
    return {};
}

QStringList signListLines(const SignList &list)
{
    QStringList lines{evidenceBasisText(list.basis)};
    if (!list.withheld.isEmpty()) {
        lines << u"Список школ не составлен. "_s + sentence(list.withheld);
    } else if (list.basis != EvidenceBasis::Nothing && list.basis != EvidenceBasis::MunicipalityAlone) {
        const QString expected = QLocale(QLocale::Russian).toString(list.expectedFalse, 'f', 1);
        lines << u"Требуют внимания: %1 из %2 оценённых. Ожидаемое число ошибочных записей — %3; контрольный список с "
                 "обратными признаками: %4."_s.arg(schoolsText(list.listed))
                     .arg(list.schools)
                     .arg(expected, schoolsText(list.mirrored));
    }
    lines << u"Это не официальный список и не доказательство нарушения: признаки показывают, на что посмотреть."_s;
    return lines;
}

QString signOriginText(const SignReport &report)
{
    return u"Посчитано %1, версия методики %2, отпечаток данных и настроек %3."_s
        .arg(report.computedAt.toLocalTime().toString(u"dd.MM.yyyy HH:mm"_s))
        .arg(report.methodVersion)
        .arg(report.fingerprint);
}

} // namespace versta
