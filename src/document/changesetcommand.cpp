#include "changesetcommand.h"

#include "document.h"

namespace versta {

ChangeSetCommand::ChangeSetCommand(Document &document, const QString &label, ChangeSet changes)
    : QUndoCommand(label)
    , m_document(document)
    , m_changes(std::move(changes))
{
}

void ChangeSetCommand::undo()
{
    apply(m_changes.inverted());
    m_applied = false;
}

void ChangeSetCommand::redo()
{
    if (!m_applied)
        apply(m_changes);
    m_applied = true;
}

void ChangeSetCommand::apply(const ChangeSet &changes)
{
    // An obsolete command is dropped by QUndoStack: file and stack stay in step.
    setObsolete(!m_document.apply(changes));
}

} // namespace versta
