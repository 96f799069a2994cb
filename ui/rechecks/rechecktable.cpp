#include "rechecktable.h"

#include "core/analysis/signwords.h"
#include "core/rechecks/recheckwords.h"

namespace versta {

using namespace Qt::StringLiterals;

namespace {

QString papersText(const std::vector<PaperKey> &papers)
{
    QStringList texts;
    for (const PaperKey &paper : papers)
        texts << paperText(paper);
    return texts.join(u"; "_s);
}

} // namespace

ValueTable recheckListTable(const std::vector<RecheckOverview> &rechecks)
{
    using Type = ExportColumn::Type;
    ValueTable values;
    values.table.title = u"Перепроверки"_s;
    values.table.columns = {{u"Приказ"_s, Type::Text, 0},
                            {u"Дата"_s, Type::Date, 0},
                            {u"Кто проверяет"_s, Type::Text, 0},
                            {u"Работы"_s, Type::Text, 0},
                            {u"Школ"_s, Type::Integer, 0},
                            {u"Выбрано"_s, Type::Integer, 0},
                            {u"Проверено"_s, Type::Integer, 0},
                            {u"Балл изменён"_s, Type::Integer, 0},
                            {u"Отметка изменена"_s, Type::Integer, 0},
                            {u"Отметки совпали"_s, Type::Text, 0}};
    for (const RecheckOverview &recheck : rechecks) {
        const RecheckFigures &figures = recheck.figures;
        const bool any = figures.rechecked > 0;
        values.table.rows.push_back({recheckTitle(recheck.head),
                                     recheck.head.date ? QVariant(*recheck.head.date) : QVariant(),
                                     recheckKindName(recheck.head.kind), papersText(recheck.papers), recheck.schools,
                                     figures.works, figures.rechecked, any ? QVariant(figures.changed()) : QVariant(),
                                     figures.marked > 0 ? QVariant(figures.markChanged()) : QVariant(),
                                     figures.marked > 0 ? QVariant(shareText(figures.markAgreement())) : QVariant()});
        values.keys.push_back(recheck.head.id.value());
    }
    return values;
}

QString schoolRechecksHtml(const std::vector<RecheckOverview> &rechecks)
{
    if (rechecks.empty())
        return u"<p>Работы школы ещё не перепроверяли. Назначьте: «Назначить перепроверку».</p>"_s;
    QString items;
    for (const RecheckOverview &recheck : rechecks) {
        items += u"<li><a href=\"%1\">%2</a>: %3. %4</li>"_s.arg(recheck.head.id.value())
                     .arg(recheckTitle(recheck.head).toHtmlEscaped(), papersText(recheck.papers).toHtmlEscaped(),
                          recheckSentences(recheck.figures).join(u' ').toHtmlEscaped());
    }
    return u"<ul>%1</ul>"_s.arg(items);
}

} // namespace versta
