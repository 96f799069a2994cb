#include "exporting.h"

#include "dialogs.h"

#include "document/document.h"
#include "document/planqueries.h"
#include "exchange/planexport.h"
#include "exchange/reportexport.h"
#include "exchange/tableexport.h"
#include "print/planpaper.h"

#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>
#include <QSettings>

namespace versta {

using namespace Qt::StringLiterals;

namespace {

const auto LastSuffix = "export/suffix"_L1;
const auto LastTableSuffix = "export/tableSuffix"_L1;
const auto LastReportSuffix = "export/reportSuffix"_L1;

QString filterOf(const QString &suffix)
{
    static const QHash<QString, QString> names{
        {u".pdf"_s, u"Документ PDF — для печати и подписи"_s}, {u".docx"_s, u"Документ Word — для правки"_s},
        {u".html"_s, u"Веб-страница HTML — для сайта"_s},      {u".xlsx"_s, u"Книга Excel"_s},
        {u".csv"_s, u"Таблица CSV — для Excel и Calc"_s},      {u".json"_s, u"Данные JSON — для других программ"_s},
    };
    return u"%1 (*%2)"_s.arg(names.value(suffix, suffix.mid(1).toUpper()), suffix);
}

// The form chosen last time is offered first.
QString askForPath(const Document &document, FileQuestion question, const QString &name, QStringList suffixes,
                   QLatin1StringView settingsKey, Dialogs &dialogs, QWidget *parent)
{
    const QString last = QSettings().value(settingsKey).toString();
    if (suffixes.removeOne(last))
        suffixes.prepend(last);
    question.suffix = suffixes.front().mid(1);
    for (const QString &suffix : suffixes)
        question.filters << filterOf(suffix);
    question.path = QFileInfo(document.path()).dir().filePath(name + suffixes.front());
    return dialogs.saveFile(parent, question);
}

// The path, or empty when nothing was written.
template <class Write>
QString written(const QString &path, QLatin1StringView settingsKey, Write &&write, Dialogs &dialogs, QWidget *parent)
{
    if (path.isEmpty())
        return {};
    if (const Result<> done = write(); !done) {
        dialogs.tell(parent, done.error());
        return {};
    }
    QSettings().setValue(settingsKey, QString(u'.' + QFileInfo(path).suffix().toLower()));
    return path;
}

} // namespace

QString exportFileName(const QString &title, const QString &otherwise)
{
    static const QRegularExpression refused(u"[\\\\/:*?\"<>|«»\\x00-\\x1f]+"_s);
    constexpr int Longest = 80;
    QString name = QString(title).replace(refused, u" "_s).simplified();
    if (name.size() > Longest)
        name = name.left(name.lastIndexOf(u' ', Longest)).left(Longest);
    return name.isEmpty() ? otherwise : name;
}

QString exportWithQuestions(const Document &document, PlanId plan, Dialogs &dialogs, QWidget *parent)
{
    const auto paper = planPaper(document, plan);
    if (!paper) {
        dialogs.tell(parent, paper.error());
        return {};
    }
    const Plan &whole = paper->plan;
    if (whole.properties.kind == PlanKind::Decisions)
        return exportReportWithQuestions(paper->report, whole.properties.page, u"Экспорт протокола"_s, paper->name,
                                         document, dialogs, parent);
    const QString path =
        askForPath(document, {.title = u"Экспорт плана"_s}, exportFileName(whole.properties.title, u"План"_s),
                   planExportSuffixes(), LastSuffix, dialogs, parent);
    return written(
        path, LastSuffix, [&] { return exportPlan(whole, path); }, dialogs, parent);
}

QString exportTableWithQuestions(const ExportTable &table, const QString &title, const QString &name,
                                 const Document &document, Dialogs &dialogs, QWidget *parent)
{
    const QString path = askForPath(document, {.title = title}, exportFileName(name, u"Таблица"_s),
                                    tableExportSuffixes(), LastTableSuffix, dialogs, parent);
    return written(
        path, LastTableSuffix, [&] { return exportTable(table, path); }, dialogs, parent);
}

QString exportReportWithQuestions(const Report &report, const PageSetup &setup, const QString &title,
                                  const QString &name, const Document &document, Dialogs &dialogs, QWidget *parent)
{
    const QString path = askForPath(document, {.title = title}, exportFileName(name, u"Справка"_s),
                                    reportExportSuffixes(), LastReportSuffix, dialogs, parent);
    return written(
        path, LastReportSuffix, [&] { return exportReport(report, setup, path); }, dialogs, parent);
}

} // namespace versta
