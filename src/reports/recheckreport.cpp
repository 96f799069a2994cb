#include "recheckreport.h"

#include "signsreport.h"

#include "core/analysis/signsentences.h"
#include "core/analysis/signwords.h"
#include "core/rechecks/recheckwords.h"

#include <algorithm>

namespace versta {

using namespace Qt::StringLiterals;

namespace {

using Kind = ReportParagraph::Kind;

ReportColumn wideColumn(const QString &header)
{
    return {header, 0, false, TextAlignment::Left};
}

ReportColumn narrowColumn(const QString &header)
{
    return {header, 0, true, TextAlignment::Centre};
}

ReportRow row(QStringList cells)
{
    return {ReportRow::Kind::Cells, std::move(cells), {}};
}

QString changeText(const std::optional<double> &change)
{
    return change ? numberText(*change, 2) : u"–"_s;
}

class ReportWriter
{
public:
    explicit ReportWriter(const RecheckReportData &data)
        : m_data(data)
        , m_statistics(recheckStatistics(data.recheck))
    {
    }

    Report write()
    {
        m_report.title = u"Справка\nо результатах перепроверки проверочных работ"_s;
        if (!m_data.municipality.isEmpty())
            m_report.title += u'\n' + m_data.municipality;
        writeBasis();
        writeFindings();
        writeTasks();
        writeExperts();
        writeEffects();
        writeLimits();
        if (!m_data.recheck.head.decision.isEmpty()) {
            heading(u"Решение"_s);
            for (const QString &line : m_data.recheck.head.decision.split(u'\n', Qt::SkipEmptyParts))
                text(line);
        }
        sign();
        return std::move(m_report);
    }

private:
    // Sections without anything to say are left out, so numbers are given as they come.
    void heading(const QString &title)
    {
        m_report.body.emplace_back(ReportParagraph{Kind::Heading, u"%1. %2"_s.arg(++m_number).arg(title), {}});
    }
    void text(const QString &line) { m_report.body.emplace_back(ReportParagraph{Kind::Text, line, {}}); }
    void item(const QString &line) { m_report.body.emplace_back(ReportParagraph{Kind::Item, line, u"–"_s}); }
    void table(std::vector<ReportColumn> columns, std::vector<ReportRow> rows)
    {
        m_report.body.emplace_back(ReportTable{std::move(columns), std::move(rows)});
    }

    [[nodiscard]] QString nameOf(SchoolId school) const
    {
        const auto name = m_data.schools.find(school);
        return name == m_data.schools.end() ? u"школа"_s : name->second;
    }

    void writeBasis()
    {
        const RecheckHead &head = m_data.recheck.head;
        heading(u"Основание и порядок"_s);
        QString order = head.number.isEmpty() && !head.date ? u"Приказ не указан"_s : recheckTitle(head);
        text(u"Основание: %1. Порядок: %2."_s.arg(order[0].toLower() + order.mid(1),
                                                  head.kind == RecheckKind::Cross
                                                      ? u"перекрёстная проверка, школы проверяют работы друг друга"_s
                                                      : u"проверка муниципальной предметной комиссией"_s));
        if (!head.members.empty()) {
            QStringList members;
            for (const RecheckMember &member : head.members)
                members << (member.post.isEmpty() ? member.name : u"%1 (%2)"_s.arg(member.name, member.post));
            members[0] += u" — председатель"_s;
            text(u"Состав комиссии: %1."_s.arg(members.join(u"; "_s)));
        }
        for (const RecheckPaper &paper : m_data.recheck.papers) {
            QStringList choices;
            for (const RecheckChoice &choice : paper.choices)
                choices << recheckChoiceText(choice);
            item(u"%1 — %2."_s.arg(paperText(paper.key), choices.join(u"; "_s)));
        }
    }

    void writeFindings()
    {
        heading(u"Результаты"_s);
        text(recheckSentences(m_statistics.all).join(u' '));
        if (m_statistics.all.rechecked == 0)
            return;
        std::vector<ReportRow> rows;
        const auto add = [&](const QString &name, const RecheckFigures &figures) {
            const bool marked = figures.marked > 0;
            rows.push_back(row({name, QString::number(figures.works), QString::number(figures.rechecked),
                                u"%1 / %2"_s.arg(figures.lowered).arg(figures.raised), changeText(figures.meanChange()),
                                marked ? u"%1 / %2"_s.arg(figures.markLowered).arg(figures.markRaised) : u"–"_s,
                                marked ? shareText(figures.markAgreement()) : u"–"_s}));
        };
        for (std::size_t at = 0; at < m_data.recheck.papers.size(); ++at) {
            const RecheckPaper &paper = m_data.recheck.papers[at];
            rows.push_back({ReportRow::Kind::Section, {paperText(paper.key)}, {}});
            for (const auto &school : m_statistics.bySchool) {
                if (school.paper == paper.id)
                    add(nameOf(school.school), school.figures);
            }
            if (m_data.recheck.papers.size() > 1)
                add(u"Всего по работе"_s, m_statistics.byPaper[at]);
        }
        add(u"Всего"_s, m_statistics.all);
        table({wideColumn(u"Школа"_s), narrowColumn(u"Выбрано работ"_s), narrowColumn(u"Перепро-\nверено"_s),
               narrowColumn(u"Балл снижен / повышен"_s), narrowColumn(u"Среднее изменение балла"_s),
               narrowColumn(u"Отметка снижена / повышена"_s), narrowColumn(u"Отметки совпали (интервал 95 %)"_s)},
              std::move(rows));
    }

    void writeTasks()
    {
        std::vector<ReportRow> rows;
        for (const RecheckPaper &paper : m_data.recheck.papers) {
            bool first = true;
            for (const RecheckTaskFigures &task : m_statistics.byTask) {
                if (task.paper != paper.id || task.changed() == 0)
                    continue;
                if (std::exchange(first, false))
                    rows.push_back({ReportRow::Kind::Section, {paperText(paper.key)}, {}});
                rows.push_back(row({task.maximum > 0 ? u"%1 (до %2)"_s.arg(task.code).arg(task.maximum) : task.code,
                                    QString::number(task.works), QString::number(task.lowered),
                                    QString::number(task.raised), changeText(task.meanChange())}));
            }
        }
        if (rows.empty())
            return;
        heading(u"Задания, за которые изменён балл"_s);
        table({wideColumn(u"Задание"_s), narrowColumn(u"Проверено работ"_s), narrowColumn(u"Балл снижен"_s),
               narrowColumn(u"Балл повышен"_s), narrowColumn(u"Среднее изменение балла"_s)},
              std::move(rows));
    }

    void writeExperts()
    {
        if (m_statistics.byExpert.size() < 2)
            return;
        heading(u"Расхождения по экспертам"_s);
        std::vector<ReportRow> rows;
        for (const auto &[expert, figures] : m_statistics.byExpert)
            rows.push_back(row({expert.isEmpty() ? u"не указан"_s : expert, QString::number(figures.rechecked),
                                QString::number(figures.changed()), changeText(figures.meanChange()),
                                figures.marked > 0 ? QString::number(figures.markChanged()) : u"–"_s}));
        table({wideColumn(u"Эксперт"_s), narrowColumn(u"Проверено работ"_s), narrowColumn(u"Балл изменён"_s),
               narrowColumn(u"Среднее изменение балла"_s), narrowColumn(u"Отметка изменена"_s)},
              std::move(rows));
    }

    void writeEffects()
    {
        if (!m_data.effects)
            return;
        heading(u"Признаки до и после перепроверки"_s);
        if (m_data.effects->empty())
            return text(u"У этих школ по этим работам признаков нет ни до перепроверки, ни после."_s);
        text(u"Признаки посчитаны ещё раз с результатами перепроверки вместо исходных; исходные результаты и список "
             "ФИОКО не изменены. Расчёт предварительный."_s);
        std::vector<ReportRow> rows;
        for (const SignEffect &effect : *m_data.effects) {
            const Sign &sign = effect.sign();
            const auto name = m_data.signSchools.find(sign.school);
            rows.push_back(
                row({name == m_data.signSchools.end() ? sign.school.text() : name->second, signKindName(sign.kind),
                     sentence(effect.before), sentence(effect.after), signChangeName(effect.change)}));
        }
        table({wideColumn(u"Школа"_s), wideColumn(u"Признак"_s), wideColumn(u"По исходным результатам"_s),
               wideColumn(u"По перепроверенным"_s), narrowColumn(u"Что стало"_s)},
              std::move(rows));
    }

    [[nodiscard]] static QString sentence(const Sign *sign)
    {
        if (!sign)
            return u"признака нет"_s;
        return sign->flagged ? sign->sentence : u"Не отмечен. %1"_s.arg(sign->sentence);
    }

    void writeLimits()
    {
        bool random = false;
        bool chosen = false;
        for (const RecheckPaper &paper : m_data.recheck.papers) {
            for (const RecheckChoice &choice : paper.choices) {
                random |= choice.kind == RecheckChoiceKind::Random;
                chosen |= choice.kind == RecheckChoiceKind::Signs;
            }
        }
        heading(u"Как читать эти числа"_s);
        text(
            u"Интервал (метод Вильсона, 95 %) показывает, насколько точно доля известна при таком числе работ. Каппа "
            "Коэна с квадратичными весами — согласие отметок сверх случайного: 1 — все отметки совпали, 0 — не больше, "
            "чем случайно."_s);
        if (chosen)
            text(u"Часть работ выбрана по признакам. О доле расхождений во всех работах школы по ним судить нельзя."_s);
        if (random)
            text(u"Случайный отбор можно повторить: по тому же ключу программа на любом компьютере выберет те же "
                 "работы."_s);
        text(
            u"Расхождение показывает, что работу оценили по-разному. О причине оно не говорит: её выясняют в разговоре "
            "со школой."_s);
    }

    void sign()
    {
        const auto &members = m_data.recheck.head.members;
        m_report.signature << u"Председатель комиссии: ______________ %1"_s.arg(members.empty() ? QString()
                                                                                                : members.front().name);
        for (std::size_t at = 1; at < members.size(); ++at)
            m_report.signature << u"Член комиссии: ______________ %1"_s.arg(members[at].name);
        m_report.signature << m_data.date.toString(u"dd.MM.yyyy"_s);
    }

    const RecheckReportData &m_data;
    RecheckStatistics m_statistics;
    Report m_report;
    int m_number = 0;
};

} // namespace

Report recheckReport(const RecheckReportData &data)
{
    return ReportWriter(data).write();
}

PageSetup recheckPageSetup()
{
    return signsPageSetup();
}

} // namespace versta
