#pragma once

#include "celleditor.h"

#include <QStringList>

class QCompleter;
class QStringListModel;

namespace versta {

/// The editor of a cell of responsible parties: offers the parties of the directory for what is being typed, that is
/// for the last party before the cursor.
class PartyEditor final : public CellEditor
{
    Q_OBJECT

public:
    PartyEditor(const QStringList &parties, QWidget *parent);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    [[nodiscard]] bool isChoosing() const override;

private:
    void offer();
    void take(const QString &party);
    /// Start of the party that is being typed, in the text before the cursor.
    [[nodiscard]] int partyStart() const;

    QStringList m_parties;
    QStringListModel *m_offered;
    QCompleter *m_completer;
};

/// The parties that fit what is typed, those that begin with it first, at most ten. What is typed in full is not
/// offered again.
[[nodiscard]] QStringList partiesFor(const QString &typed, const QStringList &parties);

} // namespace versta
