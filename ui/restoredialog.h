#pragma once

#include "document/filecopies.h"

#include <QDialog>

class QTreeWidget;

namespace versta {

/// Lets the user choose one of the copies of a municipality's file.
class RestoreDialog final : public QDialog
{
    Q_OBJECT

public:
    /// \param copies newest first, at least one
    RestoreDialog(const QString &documentPath, const std::vector<FileCopy> &copies, QWidget *parent = nullptr);

    [[nodiscard]] QString chosenCopy() const;
    /// Chooses a copy by its place in the list.
    void choose(int copy);

private:
    QTreeWidget *m_list;
};

} // namespace versta
