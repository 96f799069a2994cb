#pragma once

#include <QHash>
#include <QStringList>
#include <QStyledItemDelegate>

#include <functional>

namespace versta {

/// Draws, measures and edits the cells of a plan. A cell shows its text wrapped; the deadline's cell also says below,
/// small, what was understood and how the activity stands. Heights are kept for each text and width, so that only what
/// changed is measured again.
class CellDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    /// \param parties gives the names that are offered while responsible parties are typed
    explicit CellDelegate(std::function<QStringList()> parties, QObject *parent);

    /// While true, editors open with their text selected, so that typing replaces it.
    void setReplacing(bool replacing) { m_replacing = replacing; }
    /// Where activities say how they stand when the plan has no deadline column; -1: nowhere else.
    void setStateColumn(int column) { m_stateColumn = column; }
    /// Forgets all heights: another font, another plan.
    void forgetHeights();
    /// Forgets how high rows are, but not the texts in them that keep their width.
    void forgetRows() { m_rows.clear(); }
    /// The row changed. \param index any cell of it
    void forgetRow(const QModelIndex &index);
    void drawSection(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index,
                     bool expanded) const;
    /// What stands beside the text of a cell, both sides together, in pixels.
    [[nodiscard]] static int padding();
    /// The part of a section's row that folds it.
    [[nodiscard]] static QRect foldingSign(const QRect &row, const QFont &font);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QWidget *createEditor(QWidget *parent, const QStyleOptionViewItem &option,
                                        const QModelIndex &index) const override;
    void setEditorData(QWidget *editor, const QModelIndex &index) const override;
    void setModelData(QWidget *editor, QAbstractItemModel *model, const QModelIndex &index) const override;
    void updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option,
                              const QModelIndex &index) const override;

private:
    struct Footer;
    struct Height
    {
        QString text;
        int width = 0;
        int height = 0;
    };

    /// The height of a cell that is drawn in this width.
    [[nodiscard]] int heightFor(const QModelIndex &index, int width, const QFont &font) const;
    [[nodiscard]] QList<Footer> footersOf(const QModelIndex &index) const;
    void drawFooter(QPainter &painter, const QRectF &line, const Footer &footer, const QFont &font,
                    const QColor &color) const;

    std::function<QStringList()> m_parties;
    bool m_replacing = false;
    int m_stateColumn = -1;
    // Rows are known by the id of the activity, or by that of the section made negative.
    mutable QHash<std::pair<qint64, int>, Height> m_heights; // by row and column
    mutable QHash<qint64, int> m_rows;
};

} // namespace versta
