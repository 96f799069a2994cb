#pragma once

#include "core/result.h"

#include <QByteArray>
#include <QFileDevice>
#include <QString>
#include <QStringList>

#include <vector>

namespace versta {

/// A kind of file that a value is exported to: its suffix with the dot, lower case, and how its bytes are made.
template <class Value>
struct ExportForm
{
    QString suffix;
    QByteArray (*bytes)(const Value &value); ///< empty when they cannot be made
};

template <class Value>
[[nodiscard]] QStringList suffixesOf(const std::vector<ExportForm<Value>> &forms)
{
    QStringList suffixes;
    for (const auto &form : forms)
        suffixes << form.suffix;
    return suffixes;
}

/// The suffix of a path as forms have it: «.csv».
[[nodiscard]] QString suffixOf(const QString &path);
/// No form has the suffix of the path: says which there are (Parse).
[[nodiscard]] Error unknownForm(const QString &path, const QStringList &suffixes);
/// Writes a file as a whole or not at all (Io). Empty bytes are an error too.
/// \param permissions of the new file; none: those that the system gives
[[nodiscard]] Result<> writeWholeFile(const QString &path, const QByteArray &bytes,
                                      QFileDevice::Permissions permissions = {});

/// Writes a value in the form that the path's suffix names.
template <class Value>
[[nodiscard]] Result<> exportInForm(const Value &value, const QString &path,
                                    const std::vector<ExportForm<Value>> &forms,
                                    QFileDevice::Permissions permissions = {})
{
    for (const auto &form : forms) {
        if (form.suffix == suffixOf(path))
            return writeWholeFile(path, form.bytes(value), permissions);
    }
    return tl::unexpected(unknownForm(path, suffixesOf(forms)));
}

} // namespace versta
