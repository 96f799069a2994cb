#include "changeset.h"

#include "sqlite.h"

#include <sqlite3.h>

#include <algorithm>
#include <memory>

namespace versta {

namespace {

struct SqliteFree
{
    void operator()(void *memory) const { sqlite3_free(memory); }
};

void check(int code)
{
    if (code != SQLITE_OK)
        throw SqlError(code, sqlite3_errstr(code));
}

QByteArray takeBytes(int size, void *memory)
{
    const std::unique_ptr<void, SqliteFree> owned(memory);
    return QByteArray(static_cast<const char *>(memory), size);
}

// sqlite3session wants a pointer to data that it does not change.
void *data(const QByteArray &bytes)
{
    return const_cast<char *>(bytes.constData());
}

ChangeSet::Operation operationOf(int code)
{
    switch (code) {
    case SQLITE_INSERT:
        return ChangeSet::Operation::Insert;
    case SQLITE_DELETE:
        return ChangeSet::Operation::Delete;
    default:
        return ChangeSet::Operation::Update;
    }
}

// Every table of the schema has one INTEGER PRIMARY KEY, so the first key column is the row id.
qint64 rowId(sqlite3_changeset_iter *iterator, int operation)
{
    unsigned char *keys = nullptr;
    int columns = 0;
    check(sqlite3changeset_pk(iterator, &keys, &columns));
    const int key = int(std::find(keys, keys + columns, 1) - keys);
    sqlite3_value *value = nullptr;
    check(operation == SQLITE_INSERT ? sqlite3changeset_new(iterator, key, &value)
                                     : sqlite3changeset_old(iterator, key, &value));
    return sqlite3_value_int64(value);
}

// Redo of a cascading delete finds the children already gone with their parent. Anything else out of place means that
// the file was changed behind the program's back: nothing is overwritten.
int onConflict(void *, int conflict, sqlite3_changeset_iter *iterator)
{
    const char *table = nullptr;
    int columns = 0;
    int operation = 0;
    int indirect = 0;
    sqlite3changeset_op(iterator, &table, &columns, &operation, &indirect);
    if (conflict == SQLITE_CHANGESET_NOTFOUND && operation == SQLITE_DELETE)
        return SQLITE_CHANGESET_OMIT;
    return SQLITE_CHANGESET_ABORT;
}

} // namespace

ChangeSet::ChangeSet(QByteArray bytes)
    : m_bytes(std::move(bytes))
{
    sqlite3_changeset_iter *iterator = nullptr;
    check(sqlite3changeset_start(&iterator, int(m_bytes.size()), data(m_bytes)));
    const std::unique_ptr<sqlite3_changeset_iter, decltype(&sqlite3changeset_finalize)> owned(
        iterator, &sqlite3changeset_finalize);
    int found = sqlite3changeset_next(iterator);
    for (; found == SQLITE_ROW; found = sqlite3changeset_next(iterator)) {
        const char *table = nullptr;
        int columns = 0;
        int operation = 0;
        int indirect = 0;
        check(sqlite3changeset_op(iterator, &table, &columns, &operation, &indirect));
        m_rows.push_back({QByteArray(table), rowId(iterator, operation), operationOf(operation)});
    }
    if (found != SQLITE_DONE)
        throw SqlError(found, sqlite3_errstr(found));
}

ChangeSet ChangeSet::everything()
{
    ChangeSet changes;
    changes.m_everything = true;
    return changes;
}

bool ChangeSet::touches(QByteArrayView table) const
{
    return m_everything || std::ranges::any_of(m_rows, [&](const Row &row) { return row.table == table; });
}

ChangeSet ChangeSet::inverted() const
{
    int size = 0;
    void *inverse = nullptr;
    check(sqlite3changeset_invert(int(m_bytes.size()), m_bytes.constData(), &size, &inverse));
    return ChangeSet(takeBytes(size, inverse));
}

void ChangeSet::applyTo(Database &database) const
{
    check(sqlite3changeset_apply(database.handle(), int(m_bytes.size()), data(m_bytes), nullptr, onConflict, nullptr));
}

ChangeRecorder::ChangeRecorder(Database &database)
{
    check(sqlite3session_create(database.handle(), "main", &m_session));
    if (const int code = sqlite3session_attach(m_session, nullptr); code != SQLITE_OK) {
        sqlite3session_delete(m_session);
        check(code);
    }
}

ChangeRecorder::~ChangeRecorder()
{
    sqlite3session_delete(m_session);
}

ChangeSet ChangeRecorder::changes() const
{
    int size = 0;
    void *bytes = nullptr;
    check(sqlite3session_changeset(m_session, &size, &bytes));
    return ChangeSet(takeBytes(size, bytes));
}

bool sqliteCanRecordChanges()
{
    return sqlite3_compileoption_used("ENABLE_SESSION") && sqlite3_compileoption_used("ENABLE_PREUPDATE_HOOK");
}

} // namespace versta
