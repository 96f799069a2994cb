#include "migrator.h"

#include "sqlite.h"

#include <QDir>
#include <QFile>

#include <string>

namespace versta::schema {

using namespace Qt::StringLiterals;

constexpr int ConstraintCode = 19; // SQLITE_CONSTRAINT

std::vector<Step> steps()
{
    std::vector<Step> result;
    const QDir folder(u":/schema"_s);
    for (const QString &name : folder.entryList({u"*.sql"_s}, QDir::Files, QDir::Name)) {
        QFile file(folder.filePath(name));
        // A resource is part of the program: it is there, or the program is broken.
        [[maybe_unused]] const bool opened = file.open(QIODevice::ReadOnly);
        Q_ASSERT(opened);
        result.push_back({name.section(u'_', 0, 0).toInt(), name, file.readAll()});
    }
    return result;
}

int currentVersion()
{
    static const int version = steps().back().version;
    return version;
}

void runStep(Database &database, const Step &step)
{
    // Rebuilding a table drops the old one, and with foreign keys on that would delete all its children.
    const ForeignKeysOff off(database);
    Transaction transaction(database);
    database.execute(step.sql);
    if (database.prepare("PRAGMA foreign_key_check").step())
        throw SqlError(ConstraintCode, "the step leaves rows without their parents");
    database.execute("PRAGMA user_version = " + QByteArray::number(step.version));
    transaction.commit();
}

int versionOf(const Database &database)
{
    return int(database.number("PRAGMA user_version").value_or(0));
}

void migrate(Database &database)
{
    for (const Step &step : steps()) {
        if (step.version > versionOf(database))
            runStep(database, step);
    }
}

QString damageOf(const Database &database)
{
    QString pages = database.text("PRAGMA quick_check(1)").value_or(QString());
    if (pages != u"ok"_s)
        return pages;
    auto orphans = database.prepare("PRAGMA foreign_key_check");
    if (orphans.step())
        return u"foreign key of table %1, row %2"_s.arg(orphans.text(0)).arg(orphans.integer(1));
    return {};
}

bool holdsNothing(const Database &database)
{
    auto tables = database.prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'");
    while (tables.step()) {
        // A file is made with its identity: nobody put that in.
        const bool settings = tables.text(0) == QStringLiteral("setting");
        const std::string row = "SELECT 1 FROM \"" + tables.text(0).toStdString() +
                                (settings ? "\" WHERE name <> 'identity' LIMIT 1" : "\" LIMIT 1");
        if (database.prepare(row).step())
            return false;
    }
    return true;
}

} // namespace versta::schema
