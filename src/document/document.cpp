#include "document.h"

#include "changesetcommand.h"
#include "documentlock.h"
#include "documentopening.h"

#include "storage/backup.h"
#include "storage/migrator.h"

#include <QFileInfo>
#include <QLockFile>
#include <QRandomGenerator>

namespace versta {

using namespace Qt::StringLiterals;

namespace {

constexpr int UndoLimit = 500;

// One file has one name: a link or another spelling must not get a lock, copies or a writer of its own.
QString ownName(const QString &path)
{
    const QFileInfo file(path);
    if (file.exists())
        return file.canonicalFilePath();
    const QString folder = QFileInfo(file.absolutePath()).canonicalFilePath();
    return folder.isEmpty() ? file.absoluteFilePath() : folder + u'/' + file.fileName();
}

// Throws where a value cannot be what it should.
void readAllResults(const ResultStore &results)
{
    for (const StoredSet &set : results.sets()) {
        static_cast<void>(results.set(set.id));
        static_cast<void>(results.groups(set.id));
        static_cast<void>(results.works(set.id));
    }
    static_cast<void>(results.federalList());
    static_cast<void>(results.mappings());
}

} // namespace

Document::Document(Database database, QString path, Access access, std::unique_ptr<QLockFile> lock)
    : m_lock(std::move(lock))
    , m_database(std::move(database))
    , m_stores(m_database)
    , m_path(std::move(path))
    , m_access(access)
    , m_instance(QRandomGenerator::global()->generate64())
{
    m_undoStack.setUndoLimit(UndoLimit);
}

Document::~Document() = default;

Result<std::unique_ptr<Document>> Document::create(const QString &givenPath)
{
    const QString path = ownName(givenPath);
    auto lock = lockDocument(path);
    if (!lock)
        return tl::unexpected(lock.error());
    return createMunicipality(path).map([&](Database &&database) {
        return std::unique_ptr<Document>(new Document(std::move(database), path, Access::ReadWrite, std::move(*lock)));
    });
}

Result<std::unique_ptr<Document>> Document::open(const QString &givenPath, Access access)
{
    const QString path = ownName(givenPath);
    std::unique_ptr<QLockFile> lock;
    if (access == Access::ReadWrite && QFileInfo::exists(path)) {
        const QFileInfo file(path);
        if (!file.isWritable())
            return failure(Error::Code::ReadOnly,
                           u"Файл «%1» защищён от записи, его можно открыть только для чтения."_s.arg(path));
        auto taken = lockDocument(path);
        if (!taken)
            return tl::unexpected(taken.error());
        lock = std::move(*taken);
    }
    return openMunicipality(path, access == Access::ReadWrite).map([&](Database &&database) {
        return std::unique_ptr<Document>(new Document(std::move(database), path, access, std::move(lock)));
    });
}

std::unique_ptr<Document> Document::inMemory()
{
    Database database = Database::inMemory();
    schema::migrate(database);
    return std::unique_ptr<Document>(new Document(std::move(database), QString(), Access::ReadWrite, nullptr));
}

QString Document::name() const
{
    return QFileInfo(m_path).completeBaseName();
}

Result<> Document::edit(const QString &label, const std::function<void(Stores &)> &change)
{
    const auto refuse = [this](Error error) -> Result<> {
        Q_EMIT failed(error);
        return tl::unexpected(std::move(error));
    };
    if (isReadOnly())
        return refuse({Error::Code::ReadOnly,
                       u"Муниципалитет открыт только для чтения, изменение не выполнено. Сохраните копию: «Файл» → "
                       "«Сохранить копию как…»."_s,
                       {}});
    makeDailyCopy();
    auto changes = caught(m_path, [&] {
        Transaction transaction(m_database);
        const ChangeRecorder recorder(m_database);
        change(m_stores);
        ChangeSet recorded = recorder.changes();
        transaction.commit();
        return recorded;
    });
    if (!changes)
        return refuse(changes.error());
    if (changes->isEmpty())
        return {};
    m_savedAt = QDateTime::currentDateTime();
    m_undoStack.push(new ChangeSetCommand(label, *changes));
    Q_EMIT changed(*changes);
    return {};
}

Result<> Document::undo()
{
    return m_undoStack.canUndo() ? step(Direction::Back) : Result<>();
}

Result<> Document::redo()
{
    return m_undoStack.canRedo() ? step(Direction::Forth) : Result<>();
}

// First the file, then the stack, then the message: who hears of the change finds both settled.
Result<> Document::step(Direction direction)
{
    const bool back = direction == Direction::Back;
    const auto &command =
        static_cast<const ChangeSetCommand &>(*m_undoStack.command(m_undoStack.index() - (back ? 1 : 0)));
    makeDailyCopy();
    const auto applied = caught(m_path, [&] {
        ChangeSet changes = back ? command.changes().inverted() : command.changes();
        // The record holds what cascaded, row by row. A cascade of its own would take a row away that the record gives
        // to another parent: SQLite uses the id of a deleted row again.
        const ForeignKeysOff off(m_database);
        Transaction transaction(m_database);
        changes.applyTo(m_database);
        transaction.commit();
        return changes;
    });
    const bool outdated = !applied && applied.error().code == Error::Code::Constraint;
    if (outdated)
        command.markOutdated();
    if (applied || outdated)
        back ? m_undoStack.undo() : m_undoStack.redo();
    if (!applied) {
        Q_EMIT failed(applied.error());
        if (outdated)
            Q_EMIT changed(ChangeSet::everything());
        return tl::unexpected(applied.error());
    }
    m_savedAt = QDateTime::currentDateTime();
    Q_EMIT changed(*applied);
    return {};
}

// The copy holds the state before the day's first gesture; of a municipality that was empty, before the second one: a
// copy of nothing would stand in the place of one worth restoring. A copy that fails must not stop the work: it is said
// once a day and the gesture goes on.
void Document::makeDailyCopy()
{
    const QDateTime now = QDateTime::currentDateTime();
    if (m_path.isEmpty() || m_lastCopyTried == now.date())
        return;
    if (read([](const Stores &stores) { return schema::holdsNothing(stores.database()); }).value_or(false))
        return;
    m_lastCopyTried = now.date();
    if (backup::hasDailyCopy(m_path, now.date()))
        return;
    if (const auto copied = backup::makeDailyCopy(m_database, now); !copied)
        Q_EMIT failed(copied.error());
}

Result<> Document::saveCopyAs(const QString &target) const
{
    const QString path = ownName(target);
    if (path == m_path)
        return failure(Error::Code::Io, u"Копия не может заменить открытый файл. Выберите другое имя."_s);
    // Another municipality that is open somewhere is not written over under its user's hands.
    const auto lock = lockDocument(path);
    if (!lock)
        return tl::unexpected(lock.error());
    return backup::copyTo(m_database, path);
}

QString Document::damage() const
{
    const auto damage = read([&](const Stores &stores) {
        const QString pages = schema::damageOf(stores.database());
        for (const PlanStore::Head &head : pages.isEmpty() ? stores.plans.heads() : std::vector<PlanStore::Head>())
            static_cast<void>(stores.plans.plan(head.id)); // throws where a value cannot be what it should
        if (pages.isEmpty())
            readAllResults(stores.results);
        for (const RecheckId id : pages.isEmpty() ? stores.rechecks.rechecks() : std::vector<RecheckId>())
            static_cast<void>(stores.rechecks.recheck(id));
        return pages;
    });
    return damage ? *damage : damage.error().text;
}

} // namespace versta
