#pragma once

#include <QStyledItemDelegate>

namespace versta {

/// Edits cells that have only a few possible texts with a list of them, all others in a line.
class ChoiceDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    /// \param choicesRole of the model: the texts a cell may have, or an invalid value
    ChoiceDelegate(int choicesRole, QObject *parent);

    [[nodiscard]] QWidget *createEditor(QWidget *parent, const QStyleOptionViewItem &option,
                                        const QModelIndex &index) const override;
    void setEditorData(QWidget *editor, const QModelIndex &index) const override;
    void setModelData(QWidget *editor, QAbstractItemModel *model, const QModelIndex &index) const override;

private:
    int m_choicesRole;
};

} // namespace versta
