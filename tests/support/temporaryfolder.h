#pragma once

#include <QString>
#include <QTemporaryDir>

namespace versta::test {

/// A folder that is gone after the test.
class TemporaryFolder
{
public:
    [[nodiscard]] QString file(const QString &name) const { return m_folder.filePath(name); }
    [[nodiscard]] QString path() const { return m_folder.path(); }

private:
    QTemporaryDir m_folder;
};

} // namespace versta::test
