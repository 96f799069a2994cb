#include "searchentries.h"

#include "minutesqueries.h"

#include "core/naturalorder.h"
#include "core/numbering.h"
#include "core/observers/observationact.h"
#include "core/observers/observerfields.h"
#include "core/rechecks/recheckwords.h"
#include "core/schoolfields.h"
#include "models/planlistmodel.h"
#include "storage/stores.h"

#include <algorithm>
#include <unordered_map>

namespace versta {

using namespace Qt::StringLiterals;

QString searchGroupTitle(SearchGroup group)
{
    switch (group) {
    case SearchGroup::Plans:
        return u"Планы и мероприятия"_s;
    case SearchGroup::Minutes:
        return u"Протоколы и решения"_s;
    case SearchGroup::Schools:
        return u"Школы"_s;
    case SearchGroup::Observers:
        return u"Наблюдатели"_s;
    case SearchGroup::Rechecks:
        return u"Перепроверки"_s;
    case SearchGroup::Parties:
        return u"Ответственные"_s;
    case SearchGroup::Control:
        return u"Подтверждения и выводы по контролю"_s;
    }
    Q_UNREACHABLE();
}

QString searchGroupCode(SearchGroup group)
{
    switch (group) {
    case SearchGroup::Plans:
        return u"plans"_s;
    case SearchGroup::Minutes:
        return u"minutes"_s;
    case SearchGroup::Schools:
        return u"schools"_s;
    case SearchGroup::Observers:
        return u"observers"_s;
    case SearchGroup::Rechecks:
        return u"rechecks"_s;
    case SearchGroup::Parties:
        return u"parties"_s;
    case SearchGroup::Control:
        return u"control"_s;
    }
    Q_UNREACHABLE();
}

namespace {

using SchoolNames = std::unordered_map<SchoolId, QString>;

const QString Between = u" · "_s;
constexpr qsizetype LongestContext = 48;

QString joined(QStringList parts, const QString &between)
{
    parts.removeAll(QString());
    return parts.join(between);
}

QString dayText(QDate day)
{
    return day.isValid() ? day.toString(u"dd.MM.yyyy"_s) : QString();
}

// An entry with its name; fields without text are left out.
SearchEntry newEntry(SearchGroup group, SearchPlace place, const QString &name, QStringList context)
{
    // So that a long title of a plan leaves room for the section.
    for (QString &part : context)
        part = searchExcerpt(part, {}, LongestContext);
    return {group, place, joined(context, Between), {SearchField{{}, name, SearchWeight::Title}}, {}};
}

void add(SearchEntry &entry, const QString &name, const QString &text, SearchWeight weight = SearchWeight::Text)
{
    if (!text.trimmed().isEmpty())
        entry.fields.push_back({name, text, weight});
}

QString linesOf(const ApprovalBlock &block)
{
    return block.lines().join(u'\n');
}

// Reads one store after another; schools are named wherever something is tied to them.
class EntryReader
{
public:
    explicit EntryReader(const Stores &stores)
        : m_stores(stores)
        , m_schools(stores.schools.schools())
        , m_control(stores.control.records())
    {
        std::ranges::stable_sort(m_schools, {}, [](const School &school) { return naturalSortKey(school.name()); });
        for (const School &school : m_schools)
            m_names.emplace(school.id, school.name());
    }

    std::vector<SearchEntry> read()
    {
        readPlans();
        readMinutes();
        for (const School &school : m_schools)
            readSchool(school);
        readObservers();
        readRechecks();
        readParties();
        std::ranges::move(m_controlled, std::back_inserter(m_entries));
        return std::move(m_entries);
    }

private:
    void readPlans()
    {
        for (const PlanStore::Head &head : m_stores.plans.heads()) {
            if (head.kind == PlanKind::Decisions)
                continue;
            const Plan plan = m_stores.plans.plan(head.id);
            const PlanProperties &properties = plan.properties;
            const QString period = properties.period.isKnown() ? properties.period.label() : QString();
            SearchEntry entry = newEntry(SearchGroup::Plans, FoundPlan{plan.id}, properties.title.simplified(),
                                         {planKindName(properties.kind) + u" план"_s, period});
            add(entry, u"Период"_s, period);
            addProperties(entry, properties);
            m_entries.push_back(std::move(entry));
            readRows(SearchGroup::Plans, plan, properties.title.simplified());
        }
    }

    static void addProperties(SearchEntry &entry, const PlanProperties &properties)
    {
        add(entry, u"Вводная часть"_s, properties.preamble);
        add(entry, u"Цели"_s, properties.goals.join(u'\n'));
        add(entry, u"Утверждение"_s, linesOf(properties.approval));
        for (const ApprovalBlock &block : properties.agreement)
            add(entry, u"Согласование"_s, linesOf(block));
        add(entry, u"Подпись"_s, properties.signature);
    }

    // Sections and activities, in reading order.
    void readRows(SearchGroup group, const Plan &plan, const QString &title)
    {
        const PlanNumbers numbers = numbersOf(plan);
        std::vector<QString> sections;
        for (std::size_t at = 0; at < plan.sections.size(); ++at) {
            const PlanSection &section = plan.sections[at];
            sections.push_back(
                joined({section.label.simplified(), numbers.sections[at], section.title.simplified()}, u" "_s));
        }
        std::size_t nextSection = 0;
        const auto readSections = [&](std::size_t until) {
            for (; nextSection < until; ++nextSection) {
                const PlanSection &section = plan.sections[nextSection];
                SearchEntry entry =
                    newEntry(group, FoundSection{plan.id, section.id}, sections[nextSection], {u"раздел"_s, title});
                add(entry, u"Задачи"_s, section.tasks.join(u'\n'));
                m_entries.push_back(std::move(entry));
            }
        };
        for (std::size_t at = 0; at < plan.activities.size(); ++at) {
            const Activity &activity = plan.activities[at];
            if (activity.section)
                readSections(*activity.section + 1);
            readActivity(group, plan, activity, numbers.activities[at],
                         {title, activity.section ? sections[*activity.section] : QString()});
        }
        readSections(plan.sections.size());
    }

    void readActivity(SearchGroup group, const Plan &plan, const Activity &activity, const QString &number,
                      const QStringList &where)
    {
        const QString text = plan.cell(activity, ColumnRole::Activity).simplified();
        const bool decision = group == SearchGroup::Minutes;
        SearchEntry entry = newEntry(group, FoundActivity{plan.id, activity.id, {}}, joined({number, text}, u" "_s),
                                     QStringList{decision ? u"решение"_s : u"мероприятие"_s} + where);
        entry.columns.emplace_back();
        for (std::size_t column = 0; column < plan.columns.size(); ++column) {
            const PlanColumn &head = plan.columns[column];
            if (head.role == ColumnRole::Activity)
                entry.columns.front() = head.id;
            if (head.role == ColumnRole::Activity || head.role == ColumnRole::Number)
                continue;
            add(entry, head.header.simplified(), activity.cells[column],
                head.role == ColumnRole::Note ? SearchWeight::Note : SearchWeight::Text);
            if (entry.columns.size() < entry.fields.size())
                entry.columns.push_back(head.id);
        }
        add(entry, u"Заметка"_s, activity.note, SearchWeight::Note);
        QStringList schools;
        for (const SchoolId school : activity.schools)
            schools << nameOf(school);
        add(entry, u"Школы"_s, joined(schools, u"; "_s), SearchWeight::Note);
        entry.columns.resize(entry.fields.size());
        m_entries.push_back(std::move(entry));
        readControl(plan.id, activity.id, {joined({number, text}, u" "_s), where.front()});
    }

    void readControl(PlanId plan, ActivityId activity, const QStringList &where)
    {
        const auto record = m_control.find(activity);
        if (record == m_control.end())
            return;
        for (const Evidence &evidence : record->second.evidence) {
            SearchEntry entry = newEntry(SearchGroup::Control, FoundControl{plan, activity, evidence.id, {}},
                                         evidenceReference(evidence), QStringList{u"подтверждение"_s} + where);
            add(entry, u"Файл"_s, evidence.fileName);
            add(entry, u"Ссылка"_s, evidence.link);
            m_controlled.push_back(std::move(entry));
        }
        for (const ControlConclusion &conclusion : record->second.conclusions) {
            SearchEntry entry = newEntry(SearchGroup::Control, FoundControl{plan, activity, {}, conclusion.id},
                                         conclusion.text.simplified(), QStringList{u"вывод по контролю"_s} + where);
            add(entry, u"Автор"_s, conclusion.author);
            add(entry, u"Дата"_s, dayText(conclusion.date));
            m_controlled.push_back(std::move(entry));
        }
    }

    void readMinutes()
    {
        for (const Minutes &minutes : m_stores.minutes.all()) {
            const Plan decisions = m_stores.plans.plan(minutes.decisions);
            const QString title = minutesTitle(minutes);
            SearchEntry entry = newEntry(SearchGroup::Minutes, FoundMinutes{minutes.id, std::nullopt}, title,
                                         {u"протокол"_s, minutes.organisation.simplified()});
            add(entry, u"Дата"_s, minutes.date);
            add(entry, u"Организация"_s, minutes.organisation);
            add(entry, u"Место"_s, minutes.place);
            add(entry, u"Председатель"_s, minutes.chair);
            add(entry, u"Секретарь"_s, minutes.secretary);
            add(entry, u"Присутствовали"_s, minutes.present);
            add(entry, u"Приглашены"_s, minutes.invited);
            add(entry, u"Отсутствовали"_s, minutes.absent);
            addProperties(entry, decisions.properties);
            QStringList plans;
            for (const PlanId plan : minutes.plans)
                plans << m_stores.plans.properties(plan).title.simplified();
            add(entry, u"Рассмотренные планы"_s, joined(plans, u"; "_s), SearchWeight::Note);
            m_entries.push_back(std::move(entry));
            for (std::size_t at = 0; at < minutes.agenda.size(); ++at)
                readQuestion(minutes, at, title);
            readRows(SearchGroup::Minutes, decisions, title);
        }
    }

    void readQuestion(const Minutes &minutes, std::size_t at, const QString &title)
    {
        const MinutesQuestion &question = minutes.agenda[at];
        SearchEntry entry = newEntry(SearchGroup::Minutes, FoundMinutes{minutes.id, at},
                                     joined({u"%1."_s.arg(at + 1), question.topic.simplified()}, u" "_s),
                                     {u"вопрос повестки"_s, title});
        add(entry, u"Слушали"_s, question.heard);
        add(entry, u"Голосовали"_s, question.voting);
        m_entries.push_back(std::move(entry));
    }

    void readSchool(const School &school)
    {
        SearchEntry entry = newEntry(SearchGroup::Schools, school.id, school.name(),
                                     {u"школа"_s, school.settlement.simplified(), school.login.text()});
        for (const SchoolField field : AllSchoolFields) {
            // The login has its line below; nobody looks for a school by how many people there are.
            if (isNumber(field) || field == SchoolField::Login)
                continue;
            const QString text = schoolFieldText(school, field);
            const bool isName = field == SchoolField::FullName || field == SchoolField::ShortName;
            if (isName && text == school.name())
                continue;
            add(entry, schoolFieldName(field), text,
                isName                       ? SearchWeight::Title
                : field == SchoolField::Note ? SearchWeight::Note
                                             : SearchWeight::Text);
        }
        QStringList logins = loginTexts(school.login);
        for (const SchoolLogin login : school.formerLogins)
            logins << loginTexts(login);
        add(entry, schoolFieldName(SchoolField::Login), logins.join(u", "_s));
        QStringList names;
        for (const SchoolName &name : school.names)
            names << (name.year ? u"%1 (%2)"_s.arg(name.name).arg(*name.year) : name.name);
        add(entry, u"Прежние названия"_s, names.join(u"; "_s));
        m_entries.push_back(std::move(entry));
    }

    // As ФИС ОКО wrote it until 2021 and has written it since.
    static QStringList loginTexts(SchoolLogin login)
    {
        if (!login.isValid())
            return {};
        const QString today = login.text();
        return {today, QString(today).replace(u"edu"_s, u"sch"_s)};
    }

    void readObservers()
    {
        std::vector<Observer> observers = m_stores.observers.observers();
        std::ranges::stable_sort(observers, {}, [](const Observer &one) { return naturalSortKey(one.name); });
        for (const Observer &observer : observers)
            readObserver(observer);
        const std::vector<Observation> observations = m_stores.observers.observations();
        for (const Observation &observation : observations) {
            SearchEntry entry =
                newEntry(SearchGroup::Observers, FoundObservation{observation.id, {}}, observationText(observation),
                         {u"место в графике"_s, dayText(observation.day), nameOf(observation.school)});
            add(entry, u"День"_s, dayText(observation.day), SearchWeight::Note);
            add(entry, u"Школа"_s, nameOf(observation.school), SearchWeight::Note);
            m_entries.push_back(std::move(entry));
        }
        std::unordered_map<AssignmentId, ObservationAct> acts;
        for (const ObservationAct &act : m_stores.observers.acts())
            acts.emplace(act.assignment, act);
        for (const ObserverAssignment &assignment : m_stores.observers.assignments()) {
            const auto act = acts.find(assignment.id);
            if (act != acts.end() || !assignment.allowed.empty())
                readAssignment(assignment, act == acts.end() ? nullptr : &act->second, observers, observations);
        }
    }

    void readObserver(const Observer &observer)
    {
        SearchEntry entry =
            newEntry(SearchGroup::Observers, observer.id, observer.name,
                     {u"наблюдатель"_s, observerCategoryName(observer.category), observer.workplace.simplified()});
        for (const ObserverField field : AllObserverFields) {
            using enum ObserverField;
            if (field == Name || field == Briefed)
                continue;
            const bool aside = field == Register || field == Note || field == OwnSchools || field == ChildSchools ||
                               field == RelativeSchools;
            add(entry, observerFieldName(field), observerFieldText(observer, field, m_schools),
                aside ? SearchWeight::Note : SearchWeight::Text);
        }
        m_entries.push_back(std::move(entry));
    }

    void readAssignment(const ObserverAssignment &assignment, const ObservationAct *act,
                        const std::vector<Observer> &observers, const std::vector<Observation> &observations)
    {
        const auto observer = std::ranges::find(observers, assignment.observer, &Observer::id);
        const auto place = std::ranges::find(observations, assignment.observation, &Observation::id);
        SearchEntry entry = newEntry(SearchGroup::Observers, FoundObservation{assignment.observation, assignment.id},
                                     observer == observers.end() ? QString() : observer->name,
                                     {act ? u"акт наблюдения"_s : u"назначение"_s});
        if (place != observations.end())
            entry.context +=
                Between + joined({dayText(place->day), nameOf(place->school), observationText(*place)}, Between);
        if (act) {
            QStringList violations;
            for (const Violation violation : act->violations)
                violations << violationName(violation);
            add(entry, u"Что произошло"_s, act->text);
            add(entry, u"Нарушения"_s, violations.join(u"; "_s));
        }
        for (const RuleAllowance &allowance : assignment.allowed)
            add(entry, u"Разрешено, потому что"_s, allowance.reason);
        m_entries.push_back(std::move(entry));
    }

    void readRechecks()
    {
        for (const RecheckId id : m_stores.rechecks.rechecks()) {
            const Recheck recheck = m_stores.rechecks.recheck(id);
            QStringList papers;
            QStringList seeds;
            for (const RecheckPaper &paper : recheck.papers) {
                papers << paper.key.title();
                for (const RecheckChoice &choice : paper.choices)
                    seeds << choice.seed;
            }
            QStringList experts;
            QStringList notes;
            for (const RecheckWork &work : recheck.works) {
                experts << work.after.expert;
                notes << work.after.note;
            }
            for (QStringList *list : {&seeds, &experts, &notes})
                list->removeDuplicates();
            SearchEntry entry = newEntry(SearchGroup::Rechecks, id, recheckTitle(recheck.head),
                                         {u"перепроверка"_s, recheckKindName(recheck.head.kind)});
            add(entry, u"Комиссия"_s, membersText(recheck.head.members));
            add(entry, u"Решение"_s, recheck.head.decision);
            add(entry, u"Работы"_s, papers.join(u"; "_s));
            add(entry, u"Эксперты"_s, joined(experts, u"; "_s));
            add(entry, u"Ключ отбора"_s, joined(seeds, u"; "_s), SearchWeight::Note);
            add(entry, u"Примечания"_s, joined(notes, u"; "_s), SearchWeight::Note);
            m_entries.push_back(std::move(entry));
        }
    }

    void readParties()
    {
        for (const Party &party : m_stores.parties.parties()) {
            SearchEntry entry = newEntry(SearchGroup::Parties, party.id, party.name, {u"справочник ответственных"_s});
            add(entry, u"Другие написания"_s, party.spellings.join(u"; "_s));
            m_entries.push_back(std::move(entry));
        }
    }

    [[nodiscard]] QString nameOf(SchoolId school) const
    {
        const auto name = m_names.find(school);
        return name == m_names.end() ? QString() : name->second;
    }

    const Stores &m_stores;
    std::vector<School> m_schools;
    SchoolNames m_names;
    std::unordered_map<ActivityId, ControlRecord> m_control;
    std::vector<SearchEntry> m_entries;
    std::vector<SearchEntry> m_controlled; ///< found on the way through plans, listed last
};

} // namespace

std::vector<SearchEntry> searchEntries(const Stores &stores)
{
    return EntryReader(stores).read();
}

} // namespace versta
