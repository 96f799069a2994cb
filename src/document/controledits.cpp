#include "controledits.h"

#include "document.h"

#include <QFileInfo>

#include <algorithm>
#include <map>

namespace versta {

using namespace Qt::StringLiterals;

namespace {

QString megabytes(qint64 bytes)
{
    return QString::number(bytes / (1024 * 1024));
}

void refuse(const QString &problem)
{
    if (!problem.isEmpty())
        throw Refused(Error::Code::Constraint, problem);
}

Evidence tidied(Evidence evidence)
{
    evidence.number = evidence.number.trimmed();
    evidence.text = evidence.text.trimmed();
    evidence.link = evidence.link.trimmed();
    return evidence;
}

ControlConclusion tidied(ControlConclusion conclusion)
{
    conclusion.author = conclusion.author.trimmed();
    conclusion.text = conclusion.text.trimmed();
    return conclusion;
}

// \param before bytes of the file that this one replaces
void attach(Stores &stores, EvidenceId id, EvidenceFile file, qint64 before)
{
    file.name = QFileInfo(file.name.replace(u'\\', u'/')).fileName();
    const qint64 size = file.contents.size();
    if (file.name.isEmpty() || size == 0)
        refuse(u"Файл пуст, прикладывать нечего."_s);
    if (size > MostFileBytes)
        refuse(u"Файл «%1» больше %2 МБ. Сохраните его в общей папке и укажите ссылку на него."_s.arg(
            file.name, megabytes(MostFileBytes)));
    if (stores.control.fileBytes() - before + size > MostFilesBytes)
        refuse(u"Приложенные файлы муниципалитета вместе заняли бы больше %1 МБ. Удалите ненужные или укажите вместо "
               "файла ссылку."_s.arg(megabytes(MostFilesBytes)));
    stores.control.setFile(id, file);
}

void expectActivity(const Stores &stores, ActivityId activity)
{
    static_cast<void>(stores.plans.placeOf(activity)); // refuses an activity that is gone
}

// The control column of the activity's plan.
ColumnId controlColumnOf(const Stores &stores, ActivityId activity)
{
    const PlanId plan = stores.plans.placeOf(activity).plan;
    for (const PlanColumn &column : stores.plans.columns(plan)) {
        if (column.role == ColumnRole::Control)
            return column.id;
    }
    throw Refused(Error::Code::Constraint,
                  u"В плане «%1» нет столбца с выводами по контролю. Добавьте его в «План — Столбцы…» и дайте ему "
                  "назначение «Выводы по контролю»."_s.arg(stores.plans.properties(plan).title.simplified()));
}

ActivityStatus statusOf(const Stores &stores, ActivityId activity)
{
    const Plan plan = stores.plans.plan(stores.plans.placeOf(activity).plan);
    return std::ranges::find(plan.activities, activity, &Activity::id)->status;
}

void writePercent(Stores &stores, ActivityId activity, const std::optional<int> &percent)
{
    const ActivityStatus status = statusOf(stores, activity);
    if (status == ActivityStatus::Cancelled && percent)
        refuse(u"Мероприятие отменено, процента выполнения у него нет. Сначала верните его в работу."_s);
    if (percent == 100)
        stores.plans.setStatus(activity, ActivityStatus::Done);
    else if (percent && (*percent > 0 || status == ActivityStatus::Done))
        stores.plans.setStatus(activity, ActivityStatus::InWork);
    stores.control.setPercent(activity, percent == 100 ? std::nullopt : percent);
}

} // namespace

Result<EvidenceId> addEvidence(Document &document, ActivityId activity, const Evidence &evidence,
                               const std::optional<EvidenceFile> &file)
{
    EvidenceId added;
    return document
        .edit(u"добавить подтверждение"_s,
              [&](Stores &stores) {
                  expectActivity(stores, activity);
                  Evidence stored = tidied(evidence);
                  stored.fileName = file ? file->name : QString();
                  refuse(evidenceProblem(stored));
                  added = stores.control.add(activity, stored);
                  if (file)
                      attach(stores, added, *file, 0);
              })
        .map([&] { return added; });
}

Result<> setEvidence(Document &document, const Evidence &evidence, const std::optional<EvidenceFile> &file)
{
    return document.edit(u"изменить подтверждение"_s, [&](Stores &stores) {
        const Evidence before = stores.control.evidence(evidence.id);
        Evidence stored = tidied(evidence);
        if (file)
            stored.fileName = file->name;
        else if (!stored.fileName.isEmpty())
            stored.fileName = before.fileName;
        refuse(evidenceProblem(stored));
        stores.control.set(stored);
        if (file)
            attach(stores, evidence.id, *file, before.fileSize);
        else if (stored.fileName.isEmpty() && !before.fileName.isEmpty())
            stores.control.setFile(evidence.id, std::nullopt);
    });
}

Result<> removeEvidence(Document &document, const std::vector<EvidenceId> &evidence)
{
    return document.edit(evidence.size() == 1 ? u"удалить подтверждение"_s : u"удалить подтверждения"_s,
                         [&](Stores &stores) {
                             for (const EvidenceId id : evidence)
                                 stores.control.remove(id);
                         });
}

Result<ConclusionId> addConclusion(Document &document, ActivityId activity, const ControlConclusion &conclusion,
                                   ControlColumn column)
{
    ConclusionId added;
    return document
        .edit(u"добавить вывод по контролю"_s,
              [&](Stores &stores) {
                  expectActivity(stores, activity);
                  const ControlConclusion stored = tidied(conclusion);
                  refuse(conclusionProblem(stored));
                  added = stores.control.add(activity, stored);
                  if (column == ControlColumn::Fill)
                      stores.plans.setCell(activity, controlColumnOf(stores, activity), stored.text);
              })
        .map([&] { return added; });
}

Result<> setConclusion(Document &document, const ControlConclusion &conclusion)
{
    return document.edit(u"изменить вывод по контролю"_s, [&](Stores &stores) {
        const ControlConclusion stored = tidied(conclusion);
        refuse(conclusionProblem(stored));
        stores.control.set(stored);
    });
}

Result<> removeConclusions(Document &document, const std::vector<ConclusionId> &conclusions)
{
    return document.edit(conclusions.size() == 1 ? u"удалить вывод по контролю"_s : u"удалить выводы по контролю"_s,
                         [&](Stores &stores) {
                             for (const ConclusionId id : conclusions)
                                 stores.control.remove(id);
                         });
}

Result<> fillControlColumn(Document &document, const std::vector<ActivityId> &activities)
{
    return document.edit(u"записать выводы в столбец плана"_s, [&](Stores &stores) {
        bool anything = false;
        for (const ActivityId activity : activities) {
            const QString text = controlColumnText(stores.control.record(activity));
            if (text.isEmpty())
                continue;
            stores.plans.setCell(activity, controlColumnOf(stores, activity), text);
            anything = true;
        }
        if (!anything)
            refuse(u"Записывать в столбец нечего: нет ни выводов, ни подтверждений."_s);
    });
}

Result<> setPercent(Document &document, const std::vector<ActivityId> &activities, const std::optional<int> &percent)
{
    return document.edit(u"изменить процент выполнения"_s, [&](Stores &stores) {
        if (percent && (*percent < 0 || *percent > 100))
            refuse(u"Процент выполнения — от 0 до 100."_s);
        for (const ActivityId activity : activities)
            writePercent(stores, activity, percent);
    });
}

} // namespace versta
