#pragma once

#include "storage/changeset.h"

#include <QUndoCommand>

namespace versta {

/// The only undo command of the program: the record of one gesture. It does nothing itself: Document applies the record
/// to the file, which may fail, and moves the stack only when that went well.
class ChangeSetCommand final : public QUndoCommand
{
public:
    ChangeSetCommand(const QString &label, const ChangeSet &changes)
        : QUndoCommand(label)
        , m_bytes(changes.bytes())
    {
    }

    [[nodiscard]] ChangeSet changes() const { return ChangeSet(m_bytes); }
    /// The record no longer fits the file: the stack drops the command at its next step.
    void markOutdated() const { m_outdated = true; }

    void undo() override { setObsolete(m_outdated); }
    void redo() override { setObsolete(m_outdated); }

private:
    QByteArray m_bytes;              // the rows are read again when needed: a large import is kept once
    mutable bool m_outdated = false; // QUndoStack shows its commands as const only
};

} // namespace versta
