#pragma once

#include "core/id.h"

#include <QByteArray>
#include <QString>

#include <concepts>
#include <optional>
#include <stdexcept>
#include <string_view>
#include <type_traits>

struct sqlite3;
struct sqlite3_stmt;

namespace versta {

/// A failed call into SQLite. Lives inside storage and document; toError() turns it into what a user is told.
class SqlError final : public std::runtime_error
{
public:
    SqlError(int extendedCode, const std::string &message);

    /// SQLite's extended result code; the primary code is its low byte.
    [[nodiscard]] int code() const { return m_code; }
    [[nodiscard]] int primaryCode() const { return m_code & 0xff; }

private:
    int m_code;
};

class Statement;

/// One connection to one file. Move-only, used by one thread.
class Database
{
public:
    enum class Mode
    {
        ReadOnly,
        ReadWrite,
        Create
    };

    /// Opens and sets the connection up: foreign keys, rollback journal, full synchronisation, no trust in the schema,
    /// defensive mode, Russian collation RU and function fold_ru. Throws SqlError.
    Database(const QString &path, Mode mode);
    /// A database in memory, for tests and benchmarks.
    [[nodiscard]] static Database inMemory();
    ~Database();
    Database(Database &&other) noexcept;
    Database &operator=(Database &&other) noexcept;
    Database(const Database &) = delete;
    Database &operator=(const Database &) = delete;

    /// Runs one or several statements that give no rows.
    void execute(const char *sql);
    void execute(const QByteArray &sql) { execute(sql.constData()); }
    /// Compiles one statement.
    [[nodiscard]] Statement prepare(std::string_view sql) const;
    /// The first column of the first row; nullopt when there is no row.
    [[nodiscard]] std::optional<qint64> number(std::string_view sql) const;
    [[nodiscard]] std::optional<QString> text(std::string_view sql) const;

    [[nodiscard]] qint64 lastInsertId() const;
    [[nodiscard]] bool inTransaction() const;
    [[nodiscard]] QString path() const { return m_path; }
    /// For the session recorder and the backup only.
    [[nodiscard]] sqlite3 *handle() const { return m_handle; }

private:
    sqlite3 *m_handle = nullptr;
    QString m_path;
};

/// A compiled statement: bind, step, read. Indices of parameters count from 1, of columns from 0, as in SQLite.
class Statement
{
public:
    Statement(sqlite3 *connection, std::string_view sql);
    ~Statement();
    Statement(Statement &&other) noexcept;
    Statement &operator=(Statement &&) = delete;
    Statement(const Statement &) = delete;
    Statement &operator=(const Statement &) = delete;

    /// Binds all parameters in their order, runs the statement to its end and makes it ready for the next use.
    /// Returns how many rows it inserted, updated or deleted itself; cascades are not counted.
    template <class... Values>
    qint64 run(const Values &...values)
    {
        reset();
        bindAll(values...);
        while (step()) {
        }
        reset();
        return changedRows();
    }

    /// Binds all parameters in their order; rows are then had by step().
    template <class... Values>
    Statement &with(const Values &...values)
    {
        reset();
        bindAll(values...);
        return *this;
    }

    void bind(int parameter, qint64 value);
    void bind(int parameter, int value) { bind(parameter, qint64(value)); }
    void bind(int parameter, bool value) { bind(parameter, qint64(value)); }
    void bind(int parameter, double value);
    /// A null string is stored as an empty one: absence is std::optional's business.
    void bind(int parameter, const QString &value);
    void bind(int parameter, const QByteArray &blob);
    void bind(int parameter, std::nullopt_t);
    template <class Tag>
    void bind(int parameter, Id<Tag> id)
    {
        bind(parameter, id.value());
    }
    template <class T>
    void bind(int parameter, const std::optional<T> &value)
    {
        value ? bind(parameter, *value) : bind(parameter, std::nullopt);
    }

    /// True while there is a row to read.
    bool step();
    void reset();

    [[nodiscard]] bool isNull(int column) const;
    [[nodiscard]] qint64 integer(int column) const;
    [[nodiscard]] double real(int column) const;
    [[nodiscard]] QString text(int column) const;
    [[nodiscard]] QByteArray blob(int column) const;
    [[nodiscard]] std::optional<QString> optionalText(int column) const;
    template <class IdType>
    [[nodiscard]] IdType id(int column) const
    {
        return IdType(integer(column));
    }

private:
    template <class... Values>
    void bindAll(const Values &...values)
    {
        int parameter = 0;
        (bind(++parameter, values), ...);
    }
    void check(int code) const;
    [[nodiscard]] qint64 changedRows() const;

    sqlite3 *m_connection;
    sqlite3_stmt *m_statement = nullptr;
};

/// BEGIN IMMEDIATE … COMMIT; rolls back in the destructor when commit() was not reached.
class Transaction
{
public:
    explicit Transaction(Database &database);
    ~Transaction();
    Transaction(const Transaction &) = delete;
    Transaction &operator=(const Transaction &) = delete;

    void commit();

private:
    Database &m_database;
    bool m_open = true;
};

/// Turns foreign keys off and, in the destructor, on again. Has no effect inside a transaction, so it goes around one.
class ForeignKeysOff
{
public:
    explicit ForeignKeysOff(Database &database);
    ~ForeignKeysOff();
    ForeignKeysOff(const ForeignKeysOff &) = delete;
    ForeignKeysOff &operator=(const ForeignKeysOff &) = delete;

private:
    Database &m_database;
};

/// Version of the library at run time, «3.40.1».
[[nodiscard]] QString sqliteVersion();

} // namespace versta
