#include "schoolplanfile.h"

#include "filesin.h"

namespace versta {

using namespace Qt::StringLiterals;

QString SchoolPlanFile::name() const
{
    return QFileInfo(path).fileName();
}

void SchoolPlanFile::take(const ReadDocument &document)
{
    if (!document.content)
        return fail(document.content.error().text);
    if (document.reading.plans.empty())
        return fail(u"В документе не найдено таблицы плана. Прочитайте его на странице «Планы»: «Загрузить план», там "
                    "можно указать, что есть что."_s);
    state = State::Read;
    for (const Plan &read : document.reading.plans) {
        FoundSchoolPlan found;
        found.plan = read;
        if (found.plan.properties.title.trimmed().isEmpty())
            found.plan.properties.title = QFileInfo(path).completeBaseName();
        plans.push_back(std::move(found));
    }
}

void SchoolPlanFile::fail(const QString &why)
{
    state = State::Failed;
    reason = why;
}

QStringList schoolPlanFilesIn(const QStringList &paths)
{
    static const QStringList suffixes{u"docx"_s, u"doc"_s, u"odt"_s, u"rtf"_s,  u"pdf"_s,
                                      u"xlsx"_s, u"xls"_s, u"htm"_s, u"html"_s, u"txt"_s};
    return filesIn(paths, suffixes);
}

} // namespace versta
