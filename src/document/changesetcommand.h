#pragma once

#include "storage/changeset.h"

#include <QUndoCommand>

namespace versta {

class Document;

/// The only undo command of the program: a recorded changeset, applied forwards or backwards.
class ChangeSetCommand final : public QUndoCommand
{
public:
    /// The changes are already in the file; the redo() that QUndoStack::push() makes applies nothing.
    ChangeSetCommand(Document &document, const QString &label, ChangeSet changes);

    void undo() override;
    void redo() override;

private:
    void apply(const ChangeSet &changes);

    Document &m_document;
    ChangeSet m_changes;
    bool m_applied = true;
};

} // namespace versta
