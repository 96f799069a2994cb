#include "exporting.h"

#include "dialogs.h"

#include "document/document.h"
#include "document/planqueries.h"
#include "exchange/planexport.h"

#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>
#include <QSettings>

namespace versta {

using namespace Qt::StringLiterals;

namespace {

const auto LastSuffix = "export/suffix"_L1;

QString filterOf(const QString &suffix)
{
    static const QHash<QString, QString> names{
        {u".pdf"_s, u"Документ PDF — для печати и подписи"_s},
        {u".html"_s, u"Веб-страница HTML — для сайта и Word"_s},
        {u".csv"_s, u"Таблица CSV — для Excel и Calc"_s},
        {u".json"_s, u"Данные JSON — для других программ"_s},
    };
    return u"%1 (*%2)"_s.arg(names.value(suffix, suffix.mid(1).toUpper()), suffix);
}

// The plan's title as a file name: what a file system refuses goes, and so does the tail of a long one.
QString fileName(const QString &title)
{
    static const QRegularExpression refused(u"[\\\\/:*?\"<>|«»\\x00-\\x1f]+"_s);
    constexpr int Longest = 80;
    QString name = QString(title).replace(refused, u" "_s).simplified();
    if (name.size() > Longest)
        name = name.left(name.lastIndexOf(u' ', Longest)).left(Longest);
    return name.isEmpty() ? u"План"_s : name;
}

} // namespace

QString exportWithQuestions(const Document &document, PlanId plan, Dialogs &dialogs, QWidget *parent)
{
    const auto whole = loadPlan(document, plan);
    if (!whole) {
        dialogs.tell(parent, whole.error());
        return {};
    }
    // The form chosen last time is offered first.
    QStringList suffixes = planExportSuffixes();
    const QString last = QSettings().value(LastSuffix).toString();
    if (suffixes.removeOne(last))
        suffixes.prepend(last);
    FileQuestion question{.title = u"Экспорт плана"_s, .suffix = suffixes.front().mid(1)};
    for (const QString &suffix : suffixes)
        question.filters << filterOf(suffix);
    question.path = QFileInfo(document.path()).dir().filePath(fileName(whole->properties.title) + suffixes.front());
    const QString path = dialogs.saveFile(parent, question);
    if (path.isEmpty())
        return {};
    if (const auto written = exportPlan(*whole, path); !written) {
        dialogs.tell(parent, written.error());
        return {};
    }
    QSettings().setValue(LastSuffix, QString(u'.' + QFileInfo(path).suffix().toLower()));
    return path;
}

} // namespace versta
