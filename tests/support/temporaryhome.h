#pragma once

#include "support/temporaryfolder.h"

#include <QCoreApplication>
#include <QDir>
#include <QSettings>

namespace versta::test {

/// A home folder and settings of the test's own, so that nothing of the user's is read or changed.
class TemporaryHome
{
public:
    TemporaryHome()
        : m_homeBefore(qgetenv("HOME"))
    {
        qputenv("HOME", QDir(m_folder.path()).absolutePath().toLocal8Bit());
        qputenv("XDG_CONFIG_HOME", m_folder.file(QStringLiteral("config")).toLocal8Bit());
        QCoreApplication::setOrganizationName(QStringLiteral("Versta"));
        QCoreApplication::setApplicationName(QStringLiteral("versta-test"));
        QSettings::setDefaultFormat(QSettings::IniFormat);
        QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_folder.file(QStringLiteral("config")));
    }
    ~TemporaryHome()
    {
        qputenv("HOME", m_homeBefore);
        qunsetenv("XDG_CONFIG_HOME");
    }
    TemporaryHome(const TemporaryHome &) = delete;
    TemporaryHome &operator=(const TemporaryHome &) = delete;

    [[nodiscard]] QString file(const QString &name) const { return m_folder.file(name); }
    [[nodiscard]] QString path() const { return m_folder.path(); }

private:
    TemporaryFolder m_folder;
    QByteArray m_homeBefore;
};

} // namespace versta::test
