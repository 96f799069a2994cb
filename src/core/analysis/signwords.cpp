#include "signwords.h"

#include "core/pluralru.h"

#include <cmath>

namespace versta {

using namespace Qt::StringLiterals;

namespace {

const QChar nbsp(QChar::Nbsp);

} // namespace

QString numberText(double value, int decimals)
{
    QString text = QString::number(std::abs(value), 'f', decimals);
    const bool zero = text.count(u'0') + text.count(u'.') == text.size();
    text.replace(u'.', u',');
    return value < 0 && !zero ? u'−' + text : text;
}

QString percentText(double value, int decimals)
{
    return numberText(value, decimals) + nbsp + u'%';
}

QString pointsText(double value, bool sign)
{
    const QString number = numberText(value);
    const bool rises = sign && value > 0 && number != u"0,0"_s;
    return (rises ? u"+"_s : QString()) + number + nbsp + u"п." + nbsp + u"п.";
}

QString countedText(int count, const QString &one, const QString &few, const QString &many)
{
    return countOf(count, one, few, many);
}

QString worksText(int count)
{
    return countOf(count, u"работа"_s, u"работы"_s, u"работ"_s);
}

QString worksOfText(int count)
{
    return countOf(count, u"работы"_s, u"работ"_s, u"работ"_s);
}

QString schoolsText(int count)
{
    return countOf(count, u"школа"_s, u"школы"_s, u"школ"_s);
}

QString schoolsOfText(int count)
{
    return countOf(count, u"школы"_s, u"школ"_s, u"школ"_s);
}

QString pointsOfScoreText(double score, int decimals)
{
    const QString number = numberText(score, decimals);
    if (decimals > 0)
        return number + nbsp + u"балла";
    return number + nbsp + plural(std::llround(score), u"балл"_s, u"балла"_s, u"баллов"_s);
}

QString listedText(const QStringList &words)
{
    if (words.size() < 2)
        return words.join(QString());
    return words.mid(0, words.size() - 1).join(u", "_s) + u" и " + words.last();
}

QString yearsText(const std::vector<int> &years)
{
    QStringList words;
    words.reserve(qsizetype(years.size()));
    for (const int year : years)
        words << QString::number(year);
    return listedText(words);
}

QString paperText(const PaperKey &paper)
{
    QStringList parts;
    if (paper.procedure != Procedure::Vpr)
        parts << procedureName(paper.procedure);
    if (!paper.subject.isEmpty())
        parts << paper.subject;
    if (!paper.level.isEmpty())
        parts << paper.level + u" уровень";
    // The exam is written in grade 9 alone.
    if (paper.grade > 0 && paper.procedure != Procedure::Oge)
        parts << QString::number(paper.grade) + nbsp + u"класс";
    if (paper.year > 0)
        parts << QString::number(paper.year) + nbsp + u"год";
    return parts.join(u", "_s);
}

QString rangeText(int low, int high)
{
    return low == high ? QString::number(low) : QString::number(low) + u'–' + QString::number(high);
}

} // namespace versta
