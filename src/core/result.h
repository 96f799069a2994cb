#pragma once

#include <QString>

#include <tl/expected.hpp>

namespace versta {

/// Why something was not done. Travels in Result across every library border.
struct Error
{
    enum class Code
    {
        Cancelled,   ///< the user stopped it
        NotFound,    ///< no such file or row
        Locked,      ///< another program holds the document
        ReadOnly,    ///< the document is open for reading only
        NewerSchema, ///< written by a newer version of the program
        Corrupt,     ///< damaged, or not a file of the expected kind
        Constraint,  ///< a rule of the data forbids it
        Parse,       ///< the input is not understood
        Io,          ///< disk, rights, no space
        Internal,    ///< a mistake of the program
    };

    Code code = Code::Internal;
    QString text;   ///< for the user, in Russian: what happened, where, what to do
    QString detail; ///< for the log and «Подробнее»; may be empty
};

template <class T = void>
using Result = tl::expected<T, Error>;

/// `return failure(Error::Code::Io, tr("…"));`
[[nodiscard]] inline tl::unexpected<Error> failure(Error::Code code, QString text, QString detail = {})
{
    return tl::unexpected<Error>(Error{code, std::move(text), std::move(detail)});
}

} // namespace versta
