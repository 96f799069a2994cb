#pragma once

#include "core/result.h"
#include "storage/changeset.h"
#include "storage/storageerror.h"
#include "storage/stores.h"

#include <QDateTime>
#include <QObject>
#include <QString>
#include <QUndoStack>

#include <functional>
#include <memory>
#include <optional>

class QLockFile;

namespace versta {

/// A municipality's file, open. One gesture is one edit(): one transaction, one changeset, one step of undo, one
/// changed(). Nothing else writes to the file.
class Document : public QObject
{
    Q_OBJECT

public:
    enum class Access
    {
        ReadWrite,
        ReadOnly
    };

    /// Makes a new file and opens it. Never overwrites: an existing file is an error (Io).
    [[nodiscard]] static Result<std::unique_ptr<Document>> create(const QString &path);
    /// Opens a file: takes the lock, refuses what is not a municipality or is newer, brings an older file up to date
    /// on a checked copy, checks pages and references.
    /// Locked names who holds the file; the caller may then offer ReadOnly. So may it for ReadOnly (no right to write).
    [[nodiscard]] static Result<std::unique_ptr<Document>> open(const QString &path, Access access = Access::ReadWrite);
    /// A file in memory, without lock and backups: for tests, benchmarks and work without a municipality.
    [[nodiscard]] static std::unique_ptr<Document> inMemory();
    ~Document() override;

    /// Runs the change in one transaction. The change may throw Refused to undo itself; nothing is then written.
    /// \param label the gesture for the menu, lower case: «изменить срок»
    /// A change that changes nothing leaves no step and no signal.
    Result<> edit(const QString &label, const std::function<void(Stores &)> &change);
    /// Runs a query; what storage throws comes back as an Error.
    template <class Query>
    [[nodiscard]] auto read(Query &&query) const -> Result<std::invoke_result_t<Query, const Stores &>>
    {
        return caught(m_path, [&] { return query(static_cast<const Stores &>(m_stores)); });
    }

    /// Takes the last gesture back, or carries the next one out again; nothing happens when there is none.
    /// A file that is busy or full for the moment leaves the step where it is. A step that no longer fits the file is
    /// dropped, nothing is overwritten, and a full reload is sent.
    Result<> undo();
    Result<> redo();
    /// The names of the gestures and whether there are any; undo() and redo() of the document move it.
    [[nodiscard]] const QUndoStack &undoStack() const { return m_undoStack; }
    /// Tells this document from every other one open anywhere, for drag and drop.
    [[nodiscard]] quint64 instance() const { return m_instance; }
    [[nodiscard]] const QString &path() const { return m_path; }
    /// The file's name without folder and suffix: what the window calls the municipality.
    [[nodiscard]] QString name() const;
    [[nodiscard]] bool isReadOnly() const { return m_access == Access::ReadOnly; }
    /// When the last gesture reached the disk; nullopt before the first one.
    [[nodiscard]] std::optional<QDateTime> savedAt() const { return m_savedAt; }

    /// Writes a compact, checked copy. The target is replaced in one step or stays as it was.
    [[nodiscard]] Result<> saveCopyAs(const QString &target) const;
    /// What is wrong with the file: pages, references, values of plans and results; empty when all is well.
    [[nodiscard]] QString damage() const;

Q_SIGNALS:
    /// The one message about data: after every edit, undo and redo.
    void changed(const versta::ChangeSet &changes);
    /// Something could not be done and no Result could carry it (undo, redo, the daily copy). Also sent by edit().
    void failed(const versta::Error &error);

private:
    Document(Database database, QString path, Access access, std::unique_ptr<QLockFile> lock);
    enum class Direction
    {
        Back,
        Forth
    };
    Result<> step(Direction direction);
    void makeDailyCopy();

    std::unique_ptr<QLockFile> m_lock; // released after the database is closed
    Database m_database;
    Stores m_stores;
    QString m_path;
    Access m_access;
    quint64 m_instance;
    QUndoStack m_undoStack;
    std::optional<QDateTime> m_savedAt;
    QDate m_lastCopyTried;
};

} // namespace versta
