#pragma once

#include "chartpicture.h"

#include <QWidget>

namespace versta {

/// One chart: values under the mouse, a click or Enter leads to what a part is about, arrows walk from part to part and
/// read it out. While it is hidden nothing is placed or drawn.
class ChartView final : public QWidget
{
    Q_OBJECT

public:
    explicit ChartView(QWidget *parent = nullptr);

    void setChart(ChartData chart);
    [[nodiscard]] const ChartData &chart() const { return m_picture.chart(); }
    [[nodiscard]] QSize sizeHint() const override { return {640, 460}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {280, 300}; }

    /// Rows before those in sight, and how many there are in sight and in all; for a scroll bar.
    [[nodiscard]] int firstRow() const { return m_firstRow; }
    [[nodiscard]] int rowsShown() const;
    [[nodiscard]] int rows() const;
    void setFirstRow(int row);
    /// What the current part says; empty when there is none.
    [[nodiscard]] QString currentText() const;
    /// How often a chart was placed anew.
    [[nodiscard]] int layoutCount() const { return m_layouts; }

Q_SIGNALS:
    /// A click or Enter on a part that is about something.
    void followed(const versta::ChartTarget &target);
    void currentTextChanged(const QString &text);
    /// Other rows are in sight, or there is room for more or fewer.
    void rowsMoved();

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    void layOutNow();
    void layOutLater();
    void setCurrent(int item);
    void follow(int item);
    [[nodiscard]] int neighbour(int key) const;

    ChartPicture m_picture;
    int m_current = -1;
    int m_firstRow = 0;
    int m_layouts = 0;
    bool m_placed = false;
};

} // namespace versta
