#pragma once

#include "core/charts/chartdata.h"

#include <QColor>
#include <QFont>
#include <QPalette>
#include <QPen>

namespace versta {

/// How charts look in a palette: colours that are told apart without red and green, in light and dark, each with a dash
/// or a shape of its own.
class ChartStyle
{
public:
    /// Drawn like a window with this palette and font.
    ChartStyle(const QPalette &palette, const QFont &font);
    /// Drawn on white, for paper and files.
    [[nodiscard]] static ChartStyle onPaper(const QFont &font);

    enum class Marker
    {
        Circle,
        Square,
        Diamond,
        Triangle
    };

    [[nodiscard]] QColor fill(ChartRole role) const;
    /// Of a line: a colour and a dash.
    [[nodiscard]] QPen line(ChartRole role) const;
    [[nodiscard]] Marker marker(ChartRole role) const;
    [[nodiscard]] QColor band(ChartRole role) const;
    /// Of a cell of a grid. \param shade 0–1
    [[nodiscard]] QColor shade(double shade) const;
    /// Black or white, what is read better on a colour.
    [[nodiscard]] static QColor textOn(const QColor &background);

    [[nodiscard]] QColor background() const { return m_background; }
    [[nodiscard]] QColor text() const { return m_text; }
    [[nodiscard]] QColor faintText() const;
    [[nodiscard]] QColor grid() const;
    [[nodiscard]] QColor focus() const { return m_focus; }
    [[nodiscard]] const QFont &font() const { return m_font; }
    [[nodiscard]] QFont titleFont() const;
    [[nodiscard]] QFont smallFont() const;

private:
    [[nodiscard]] QColor mixed(double text) const;

    QColor m_background;
    QColor m_text;
    QColor m_focus;
    QFont m_font;
    bool m_dark;
};

} // namespace versta
