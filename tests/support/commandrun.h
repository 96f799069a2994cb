#pragma once

#include "cli/commandline.h"

#include <QBuffer>
#include <QJsonDocument>
#include <QJsonObject>
#include <QStringList>

namespace versta::test {

/// What a command of the command line left.
struct Outcome
{
    ExitStatus status;
    QByteArray output;
    QString messages;

    [[nodiscard]] QJsonObject json() const { return QJsonDocument::fromJson(output).object(); }
};

/// Runs `versta ARGUMENTS` inside this process.
[[nodiscard]] inline Outcome run(const QStringList &arguments, const QByteArray &input = {})
{
    QBuffer in;
    in.setData(input);
    in.open(QIODevice::ReadOnly);
    QBuffer out;
    out.open(QIODevice::WriteOnly);
    QBuffer messages;
    messages.open(QIODevice::WriteOnly);
    const auto status = runCommand(arguments, {in, out, messages});
    return {status, out.data(), QString::fromUtf8(messages.data())};
}

} // namespace versta::test
