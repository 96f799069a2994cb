#pragma once

#include "sqlite.h"

#include "core/result.h"

#include <exception>
#include <type_traits>

namespace versta {

/// A rule of the data forbids the change; thrown inside an edit, which is then rolled back whole.
class Refused final : public std::exception
{
public:
    explicit Refused(Error error)
        : m_error(std::move(error))
    {
    }
    Refused(Error::Code code, QString text)
        : m_error{code, std::move(text), {}}
    {
    }

    [[nodiscard]] const Error &error() const { return m_error; }
    [[nodiscard]] const char *what() const noexcept override { return "refused"; }

private:
    Error m_error;
};

/// What a user is told of a failure of SQLite on this file, and what to do.
[[nodiscard]] Error toError(const SqlError &error, const QString &path);

/// Runs the function and turns what storage throws into a Result. The function returns T, not Result<T>.
template <class F>
[[nodiscard]] auto caught(const QString &path, F &&function) -> Result<std::invoke_result_t<F>>
{
    try {
        if constexpr (std::is_void_v<std::invoke_result_t<F>>) {
            function();
            return {};
        } else {
            return function();
        }
    } catch (const SqlError &error) {
        return tl::unexpected(toError(error, path));
    } catch (const Refused &refused) {
        return tl::unexpected(refused.error());
    } catch (const std::exception &error) {
        // A mistake of the program: the gesture is rolled back, the window lives on.
        return tl::unexpected(Error{Error::Code::Internal,
                                    QStringLiteral("Внутренняя ошибка. Изменение не выполнено, записанное ранее не "
                                                   "пострадало."),
                                    QString::fromUtf8(error.what())});
    }
}

} // namespace versta
