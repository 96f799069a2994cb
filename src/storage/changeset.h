#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <vector>

struct sqlite3_session;

namespace versta {

class Database;

/// What one gesture changed: the record by which it is undone, and the message by which everybody learns of it.
class ChangeSet
{
public:
    enum class Operation
    {
        Insert,
        Update,
        Delete
    };
    struct Row
    {
        QByteArray table;
        qint64 id = 0;
        Operation operation = Operation::Update;

        friend bool operator==(const Row &, const Row &) = default;
    };

    ChangeSet() = default;
    /// \param bytes a changeset of SQLite's session extension. Throws SqlError when it is malformed.
    explicit ChangeSet(QByteArray bytes);
    /// «Anything may have changed»: after a file was replaced under the program. Its rows() are empty.
    [[nodiscard]] static ChangeSet everything();

    /// True when nothing changed.
    [[nodiscard]] bool isEmpty() const { return m_rows.empty() && !m_everything; }
    [[nodiscard]] bool isEverything() const { return m_everything; }
    /// All rows that changed, cascades included, in the order SQLite lists them.
    [[nodiscard]] const std::vector<Row> &rows() const { return m_rows; }
    /// Whether rows of the table changed; always true for everything().
    [[nodiscard]] bool touches(QByteArrayView table) const;
    [[nodiscard]] const QByteArray &bytes() const { return m_bytes; }
    /// The changeset that takes this one back.
    [[nodiscard]] ChangeSet inverted() const;

    /// Applies the recorded changes to the database, inside the caller's transaction.
    /// Throws SqlError (SQLITE_ABORT) when a row is not as the record expects it; the caller rolls back.
    void applyTo(Database &database) const;

private:
    QByteArray m_bytes;
    std::vector<Row> m_rows;
    bool m_everything = false;
};

/// Records what happens to all tables from its construction on.
class ChangeRecorder
{
public:
    explicit ChangeRecorder(Database &database);
    ~ChangeRecorder();
    ChangeRecorder(const ChangeRecorder &) = delete;
    ChangeRecorder &operator=(const ChangeRecorder &) = delete;

    [[nodiscard]] ChangeSet changes() const;

private:
    sqlite3_session *m_session = nullptr;
};

/// False where SQLite was built without the session extension; the program then says so and does not start.
[[nodiscard]] bool sqliteCanRecordChanges();

} // namespace versta
