#include "sqlite.h"

#include <QCollator>

#include <sqlite3.h>

#include <utility>

namespace versta {

namespace {

[[noreturn]] void fail(sqlite3 *connection, int code)
{
    const int extended = connection ? sqlite3_extended_errcode(connection) : code;
    throw SqlError(extended == SQLITE_OK ? code : extended,
                   connection ? sqlite3_errmsg(connection) : sqlite3_errstr(code));
}

QStringView utf16(int bytes, const void *text)
{
    return {static_cast<const char16_t *>(text), bytes / qsizetype(sizeof(char16_t))};
}

int compareRussian(void *collator, int leftBytes, const void *left, int rightBytes, const void *right)
{
    return static_cast<QCollator *>(collator)->compare(utf16(leftBytes, left), utf16(rightBytes, right));
}

void foldRussian(sqlite3_context *context, int, sqlite3_value **arguments)
{
    if (sqlite3_value_type(arguments[0]) == SQLITE_NULL)
        return;
    const void *text = sqlite3_value_text16(arguments[0]);
    const QString folded =
        utf16(sqlite3_value_bytes16(arguments[0]), text).toString().toCaseFolded().replace(u'ё', u'е');
    sqlite3_result_text16(context, folded.utf16(), int(folded.size() * qsizetype(sizeof(char16_t))), SQLITE_TRANSIENT);
}

void addRussian(sqlite3 *connection)
{
    auto *collator = new QCollator(QLocale(QLocale::Russian, QLocale::Russia));
    collator->setNumericMode(true);
    sqlite3_create_collation_v2(connection, "RU", SQLITE_UTF16, collator, compareRussian,
                                [](void *owned) { delete static_cast<QCollator *>(owned); });
    sqlite3_create_function_v2(connection, "fold_ru", 1, SQLITE_UTF16 | SQLITE_DETERMINISTIC | SQLITE_INNOCUOUS,
                               nullptr, foldRussian, nullptr, nullptr, nullptr);
}

int openFlags(Database::Mode mode)
{
    switch (mode) {
    case Database::Mode::ReadOnly:
        return SQLITE_OPEN_READONLY;
    case Database::Mode::ReadWrite:
        return SQLITE_OPEN_READWRITE;
    case Database::Mode::Create:
        return SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE;
    }
    Q_UNREACHABLE();
}

} // namespace

SqlError::SqlError(int extendedCode, const std::string &message)
    : std::runtime_error(message)
    , m_code(extendedCode)
{
}

Database::Database(const QString &path, Mode mode)
    : m_path(path)
{
    const int code = sqlite3_open_v2(path.toUtf8().constData(), &m_handle,
                                     openFlags(mode) | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE, nullptr);
    if (code != SQLITE_OK) {
        const SqlError error(code, m_handle ? sqlite3_errmsg(m_handle) : sqlite3_errstr(code));
        sqlite3_close(std::exchange(m_handle, nullptr));
        throw error;
    }
    try {
        sqlite3_busy_timeout(m_handle, 2000);
        sqlite3_db_config(m_handle, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
        addRussian(m_handle);
        execute("PRAGMA trusted_schema = OFF; PRAGMA foreign_keys = ON; PRAGMA synchronous = FULL;");
        if (mode != Mode::ReadOnly)
            execute("PRAGMA journal_mode = DELETE;");
    } catch (const SqlError &) {
        sqlite3_close(std::exchange(m_handle, nullptr));
        throw;
    }
}

Database Database::inMemory()
{
    return Database(QStringLiteral(":memory:"), Mode::Create);
}

Database::~Database()
{
    sqlite3_close_v2(m_handle);
}

Database::Database(Database &&other) noexcept
    : m_handle(std::exchange(other.m_handle, nullptr))
    , m_path(std::move(other.m_path))
{
}

Database &Database::operator=(Database &&other) noexcept
{
    std::swap(m_handle, other.m_handle);
    std::swap(m_path, other.m_path);
    return *this;
}

void Database::execute(const char *sql)
{
    if (const int code = sqlite3_exec(m_handle, sql, nullptr, nullptr, nullptr); code != SQLITE_OK)
        fail(m_handle, code);
}

Statement Database::prepare(std::string_view sql) const
{
    return Statement(m_handle, sql);
}

std::optional<qint64> Database::number(std::string_view sql) const
{
    auto statement = prepare(sql);
    return statement.step() ? std::optional(statement.integer(0)) : std::nullopt;
}

std::optional<QString> Database::text(std::string_view sql) const
{
    auto statement = prepare(sql);
    return statement.step() ? std::optional(statement.text(0)) : std::nullopt;
}

qint64 Database::lastInsertId() const
{
    return sqlite3_last_insert_rowid(m_handle);
}

bool Database::inTransaction() const
{
    return !sqlite3_get_autocommit(m_handle);
}

Statement::Statement(sqlite3 *connection, std::string_view sql)
    : m_connection(connection)
{
    check(sqlite3_prepare_v2(connection, sql.data(), int(sql.size()), &m_statement, nullptr));
}

Statement::~Statement()
{
    sqlite3_finalize(m_statement);
}

Statement::Statement(Statement &&other) noexcept
    : m_connection(other.m_connection)
    , m_statement(std::exchange(other.m_statement, nullptr))
{
}

void Statement::bind(int parameter, qint64 value)
{
    check(sqlite3_bind_int64(m_statement, parameter, value));
}

void Statement::bind(int parameter, double value)
{
    check(sqlite3_bind_double(m_statement, parameter, value));
}

void Statement::bind(int parameter, const QString &value)
{
    const QByteArray utf8 = value.toUtf8();
    check(sqlite3_bind_text(m_statement, parameter, utf8.constData(), int(utf8.size()), SQLITE_TRANSIENT));
}

void Statement::bind(int parameter, const QByteArray &blob)
{
    check(sqlite3_bind_blob64(m_statement, parameter, blob.constData(), sqlite3_uint64(blob.size()), SQLITE_TRANSIENT));
}

void Statement::bind(int parameter, std::nullopt_t)
{
    check(sqlite3_bind_null(m_statement, parameter));
}

bool Statement::step()
{
    const int code = sqlite3_step(m_statement);
    if (code == SQLITE_ROW)
        return true;
    if (code != SQLITE_DONE)
        fail(m_connection, code);
    return false;
}

void Statement::reset()
{
    // The code repeats the failure of the last step, which step() has already thrown.
    sqlite3_reset(m_statement);
    sqlite3_clear_bindings(m_statement);
}

bool Statement::isNull(int column) const
{
    return sqlite3_column_type(m_statement, column) == SQLITE_NULL;
}

qint64 Statement::integer(int column) const
{
    return sqlite3_column_int64(m_statement, column);
}

double Statement::real(int column) const
{
    return sqlite3_column_double(m_statement, column);
}

QString Statement::text(int column) const
{
    const auto *utf8 = reinterpret_cast<const char *>(sqlite3_column_text(m_statement, column));
    return QString::fromUtf8(utf8, sqlite3_column_bytes(m_statement, column));
}

QByteArray Statement::blob(int column) const
{
    const void *bytes = sqlite3_column_blob(m_statement, column);
    return QByteArray(static_cast<const char *>(bytes), sqlite3_column_bytes(m_statement, column));
}

std::optional<QString> Statement::optionalText(int column) const
{
    return isNull(column) ? std::nullopt : std::optional(text(column));
}

qint64 Statement::changedRows() const
{
    return sqlite3_changes64(m_connection);
}

void Statement::check(int code) const
{
    if (code != SQLITE_OK)
        fail(m_connection, code);
}

Transaction::Transaction(Database &database)
    : m_database(database)
{
    m_database.execute("BEGIN IMMEDIATE");
}

Transaction::~Transaction()
{
    // SQLite has already rolled back by itself after a full disk or an I/O error.
    if (!m_open || !m_database.inTransaction())
        return;
    try {
        m_database.execute("ROLLBACK");
    } catch (const SqlError &) {
        // Nothing more can be done here: the hot journal is rolled back at the next opening.
    }
}

void Transaction::commit()
{
    m_database.execute("COMMIT");
    m_open = false;
}

ForeignKeysOff::ForeignKeysOff(Database &database)
    : m_database(database)
{
    m_database.execute("PRAGMA foreign_keys = OFF");
}

ForeignKeysOff::~ForeignKeysOff()
{
    try {
        m_database.execute("PRAGMA foreign_keys = ON");
    } catch (const SqlError &) {
        // The connection is of no more use; whoever opened it closes it on the error under way.
    }
}

QString sqliteVersion()
{
    return QString::fromLatin1(sqlite3_libversion());
}

} // namespace versta
