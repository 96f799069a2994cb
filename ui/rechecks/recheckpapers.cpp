#include "recheckpapers.h"

#include "dialogs.h"
#include "exporting.h"

#include "core/analysis/signwords.h"
#include "core/pluralru.h"
#include "core/rechecks/recheckprotocol.h"
#include "core/rechecks/recheckwords.h"
#include "document/document.h"
#include "document/recheckedits.h"
#include "document/schoolqueries.h"
#include "exchange/rechecktables.h"
#include "exchange/sheetreader.h"
#include "reports/recheckreport.h"

#include <QDir>
#include <QFileInfo>

#include <algorithm>

namespace versta {

using namespace Qt::StringLiterals;

namespace {

constexpr std::size_t MostProblemsShown = 8;

QString rowsText(qint64 count)
{
    return countOf(count, u"строка"_s, u"строки"_s, u"строк"_s);
}

QString problemsText(const std::vector<ProtocolProblem> &problems)
{
    QStringList lines;
    for (std::size_t at = 0; at < problems.size() && at < MostProblemsShown; ++at)
        lines << u"Строка %1: %2"_s.arg(problems[at].row).arg(problems[at].text);
    if (problems.size() > MostProblemsShown)
        lines << u"и ещё %1."_s.arg(rowsText(qint64(problems.size() - MostProblemsShown)));
    return lines.join(u'\n');
}

// The first sheet that is a protocol; when none is, why the first one is not.
Result<ProtocolReading> protocolOf(const QString &path, const RecheckPaper &paper,
                                   const std::vector<RecheckWork> &works, const std::map<SchoolId, SchoolLogin> &logins)
{
    auto sheets = readSheets(path);
    if (!sheets)
        return tl::unexpected(sheets.error());
    std::optional<Result<ProtocolReading>> first;
    for (const Sheet &sheet : *sheets) {
        if (sheet.isEmpty())
            continue;
        auto reading = readProtocol(sheet, paper, works, logins);
        if (reading)
            return reading;
        if (!first)
            first = std::move(reading);
    }
    if (first)
        return std::move(*first);
    return failure(Error::Code::Parse,
                   u"В файле «%1» нет ни одной заполненной строки."_s.arg(QFileInfo(path).fileName()));
}

bool confirmedByUser(const ProtocolReading &reading, Dialogs &dialogs, QWidget *parent)
{
    Question question{.title = u"Результаты перепроверки"_s,
                      .text = u"Подходит %1."_s.arg(rowsText(qint64(reading.entries.size()))),
                      .detail = {},
                      .buttons = {u"Записать"_s}};
    if (reading.blank > 0)
        question.text += u" Пустых: %1."_s.arg(reading.blank);
    if (!reading.problems.empty()) {
        question.text +=
            u" Не подходит %1, они останутся без изменений."_s.arg(rowsText(qint64(reading.problems.size())));
        question.detail = problemsText(reading.problems);
        question.warning = true;
    }
    return dialogs.ask(parent, question) == 0;
}

} // namespace

std::map<SchoolId, School> schoolsById(const Document &document)
{
    std::map<SchoolId, School> schools;
    for (School &school : allSchools(document).value_or(std::vector<School>()))
        schools.emplace(school.id, std::move(school));
    return schools;
}

QString writeProtocol(const Document &document, const Recheck &recheck, RecheckPaperId paperId,
                      const std::vector<RecheckWork> &works, Dialogs &dialogs, QWidget *parent)
{
    const RecheckPaper *paper = recheck.paper(paperId);
    if (!paper)
        return {};
    const ExportTable table = protocolTable(recheck.head, *paper, works, schoolsById(document));
    const QString path =
        exportTableWithQuestions(table, u"Протокол для экспертов"_s, table.title, document, dialogs, parent);
    return path.isEmpty() ? QString() : u"Протокол записан: %1"_s.arg(QDir::toNativeSeparators(path));
}

QString readFilledProtocol(Document &document, const Recheck &recheck, RecheckPaperId paperId, QString path,
                           Dialogs &dialogs, QWidget *parent)
{
    const RecheckPaper *paper = recheck.paper(paperId);
    if (!paper)
        return {};
    if (path.isEmpty())
        path = dialogs.openFile(parent, {u"Заполненный протокол"_s,
                                         QFileInfo(document.path()).path(),
                                         {u"Таблицы (*.xlsx *.ods *.csv *.txt)"_s, u"Все файлы (*)"_s},
                                         {}});
    if (path.isEmpty())
        return {};
    std::vector<RecheckWork> works;
    std::ranges::copy_if(recheck.works, std::back_inserter(works),
                         [&](const RecheckWork &work) { return work.paper == paperId; });
    std::map<SchoolId, SchoolLogin> logins;
    for (const auto &[id, school] : schoolsById(document))
        logins.emplace(id, school.login);
    const auto reading = protocolOf(path, *paper, works, logins);
    if (!reading) {
        dialogs.tell(parent, reading.error());
        return {};
    }
    if (reading->entries.empty()) {
        dialogs.tell(parent, {Error::Code::Parse,
                              u"В протоколе нет строк, которые подходят к работам «%1»."_s.arg(paper->key.title()),
                              problemsText(reading->problems)});
        return {};
    }
    if (!confirmedByUser(*reading, dialogs, parent))
        return {};
    std::vector<EnteredResult> results;
    for (const ProtocolEntry &entry : reading->entries)
        results.emplace_back(entry.work, entry.result);
    if (const auto stored = setRecheckResults(document, results, u"загрузить результаты перепроверки"_s); !stored) {
        dialogs.tell(parent, stored.error());
        return {};
    }
    return u"Записаны результаты: %1."_s.arg(worksText(int(results.size())));
}

QString writeRecheckReport(const Document &document, const Recheck &recheck,
                           const std::optional<std::vector<SignEffect>> &effects,
                           const std::map<SchoolLogin, QString> &names, Dialogs &dialogs, QWidget *parent)
{
    RecheckReportData data{recheck, document.name(), QDate::currentDate(), {}, names, effects};
    const int year = recheck.papers.empty() ? QDate::currentDate().year() : recheck.papers.front().key.year;
    for (const auto &[id, school] : schoolsById(document))
        data.schools.emplace(id, school.nameIn(year));
    const QString path = exportReportWithQuestions(recheckReport(data), recheckPageSetup(), u"Справка о перепроверке"_s,
                                                   u"Справка о перепроверке. %1"_s.arg(recheckTitle(recheck.head)),
                                                   document, dialogs, parent);
    return path.isEmpty() ? QString() : u"Справка записана: %1"_s.arg(QDir::toNativeSeparators(path));
}

} // namespace versta
