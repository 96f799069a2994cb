#include "schoolsignstext.h"

#include "exchange/signexport.h"

#include <algorithm>
#include <map>

namespace versta {

using namespace Qt::StringLiterals;

namespace {

QString paperTitle(const Sign &sign)
{
    QString title = sign.paper.year > 0 ? sign.paper.title() : u"по всем работам"_s;
    if (!sign.schoolClass.isEmpty())
        title += u", класс «%1»"_s.arg(sign.schoolClass);
    return title.toHtmlEscaped();
}

QString heading(SignLayer layer)
{
    switch (layer) {
    case SignLayer::Federal:
        return u"Список ФИОКО"_s;
    case SignLayer::Method2019:
        return u"Предварительный признак (расчёт по методике 2019 г.)"_s;
    case SignLayer::Versta:
        return u"Признаки, рассчитанные «Верстой»"_s;
    }
    return {};
}

QString signLine(const Sign &sign)
{
    const QString step = evidenceStepText(sign.step);
    const QString mark = sign.flagged ? u"⚑ "_s : QString();
    return u"<li>%1<b>%2</b>%3<br>%4</li>"_s.arg(mark, paperTitle(sign),
                                                 step.isEmpty() ? QString() : u" — "_s + step.toHtmlEscaped(),
                                                 sign.sentence.toHtmlEscaped());
}

QString layerText(const std::vector<const Sign *> &signs, SignLayer layer)
{
    QString lines;
    for (const Sign *sign : signs) {
        if (sign->layer == layer && sign->whyNot.isEmpty() && !sign->sentence.isEmpty())
            lines += signLine(*sign);
    }
    return lines.isEmpty() ? QString() : u"<h3>%1</h3><ul>%2</ul>"_s.arg(heading(layer), lines);
}

// Reasons by themselves: a school of few works has the same one for every sign.
QString reasonsText(const std::vector<const Sign *> &signs)
{
    std::map<QString, QStringList> papers;
    for (const Sign *sign : signs) {
        if (sign->whyNot.isEmpty())
            continue;
        QStringList &known = papers[sign->whyNot];
        if (const QString title = paperTitle(*sign); !known.contains(title))
            known << title;
    }
    QString lines;
    for (const auto &[reason, titles] : papers)
        lines += u"<li>%1: %2</li>"_s.arg(reason.toHtmlEscaped(), titles.join(u", "_s));
    return lines.isEmpty() ? QString() : u"<h3>Не оценивается</h3><ul>%1</ul>"_s.arg(lines);
}

} // namespace

QString schoolSignsText(const SignReport &report, SchoolLogin school, bool flaggedOnly)
{
    const auto head = std::ranges::find(report.schools, school, &SchoolSigns::school);
    if (head == report.schools.end())
        return {};
    std::vector<const Sign *> signs;
    for (const Sign &sign : report.signs) {
        if (sign.school == school && (!flaggedOnly || sign.flagged))
            signs.push_back(&sign);
    }
    QString text = u"<h2>%1</h2>"_s.arg(head->name.toHtmlEscaped());
    for (const QString &line : head->summary)
        text += u"<p>%1</p>"_s.arg(line.toHtmlEscaped());
    if (!head->whyNot.isEmpty())
        text += u"<p>Не оценивается: %1.</p>"_s.arg(head->whyNot.toHtmlEscaped());
    for (const SignLayer layer : {SignLayer::Federal, SignLayer::Method2019, SignLayer::Versta})
        text += layerText(signs, layer);
    if (!flaggedOnly)
        text += reasonsText(signs);
    return text;
}

} // namespace versta
