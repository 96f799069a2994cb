#include "chartstyle.h"

namespace versta {

ChartStyle::ChartStyle(const QPalette &palette, const QFont &font)
    : m_background(palette.color(QPalette::Base))
    , m_text(palette.color(QPalette::Text))
    , m_focus(palette.color(QPalette::Highlight))
    , m_font(font)
    , m_dark(m_background.lightness() < m_text.lightness())
{
}

ChartStyle ChartStyle::onPaper(const QFont &font)
{
    QPalette paper;
    paper.setColor(QPalette::Base, Qt::white);
    paper.setColor(QPalette::Text, QColor(0x20, 0x20, 0x20));
    paper.setColor(QPalette::Highlight, QColor(0x00, 0x72, 0xb2));
    return {paper, font};
}

// After Okabe and Ito (2008); marks and shifts on a scale from orange to blue, which every eye tells apart.
QColor ChartStyle::fill(ChartRole role) const
{
    switch (role) {
    case ChartRole::First:
        return m_dark ? QColor(0xd9, 0x9b, 0xc4) : QColor(0x9c, 0x3f, 0x7a);
    case ChartRole::School:
        return m_dark ? QColor(0x4b, 0xa3, 0xde) : QColor(0x00, 0x72, 0xb2);
    case ChartRole::Municipality:
    case ChartRole::Second:
        return m_dark ? QColor(0xf0, 0xb4, 0x3c) : QColor(0xc9, 0x7b, 0x00);
    case ChartRole::Region:
    case ChartRole::WholeSample:
        return mixed(0.85);
    case ChartRole::Expected:
    case ChartRole::Third:
        return m_dark ? QColor(0xff, 0x8a, 0x4c) : QColor(0xd5, 0x5e, 0x00);
    case ChartRole::Mark2:
        return m_dark ? QColor(0xc4, 0x62, 0x0e) : QColor(0xb3, 0x58, 0x06);
    case ChartRole::Mark3:
    case ChartRole::Lowered:
        return QColor(0xf1, 0xa3, 0x40);
    case ChartRole::Mark4:
        return QColor(0x92, 0xc5, 0xde);
    case ChartRole::Mark5:
    case ChartRole::Raised:
        return m_dark ? QColor(0x3a, 0x7f, 0xc4) : QColor(0x21, 0x66, 0xac);
    case ChartRole::Confirmed:
        return m_dark ? QColor(0x70, 0x70, 0x70) : QColor(0xc8, 0xc8, 0xc8);
    }
    return m_text;
}

QPen ChartStyle::line(ChartRole role) const
{
    QPen pen(fill(role), 2);
    pen.setCapStyle(Qt::FlatCap);
    pen.setJoinStyle(Qt::RoundJoin);
    switch (role) {
    case ChartRole::Municipality:
    case ChartRole::Second:
        pen.setDashPattern({4, 2});
        break;
    case ChartRole::Expected:
    case ChartRole::Third:
        pen.setDashPattern({1.5, 1.5});
        break;
    case ChartRole::School:
        pen.setWidthF(2.6);
        break;
    default:
        break;
    }
    return pen;
}

ChartStyle::Marker ChartStyle::marker(ChartRole role) const
{
    switch (role) {
    case ChartRole::Municipality:
    case ChartRole::Second:
        return Marker::Square;
    case ChartRole::Region:
    case ChartRole::WholeSample:
        return Marker::Diamond;
    case ChartRole::Expected:
    case ChartRole::Third:
        return Marker::Triangle;
    default:
        return Marker::Circle;
    }
}

QColor ChartStyle::band(ChartRole role) const
{
    QColor colour = fill(role);
    if (role == ChartRole::Expected)
        colour.setAlphaF(0.22F);
    else {
        // Limits lie in one another: the inner one is seen on the outer one.
        colour = m_text;
        colour.setAlphaF(role == ChartRole::First ? 0.16F : 0.08F);
    }
    return colour;
}

QColor ChartStyle::shade(double shade) const
{
    const QColor full = m_dark ? QColor(0x56, 0xb4, 0xe9) : QColor(0x08, 0x51, 0x9c);
    const auto part = [&](int from, int to) { return int(from + (to - from) * shade); };
    return {part(m_background.red(), full.red()), part(m_background.green(), full.green()),
            part(m_background.blue(), full.blue())};
}

QColor ChartStyle::textOn(const QColor &background)
{
    const double luminance = 0.299 * background.red() + 0.587 * background.green() + 0.114 * background.blue();
    return luminance > 140 ? QColor(Qt::black) : QColor(Qt::white);
}

QColor ChartStyle::faintText() const
{
    return mixed(0.72);
}

QColor ChartStyle::grid() const
{
    return mixed(0.16);
}

QFont ChartStyle::titleFont() const
{
    QFont font = m_font;
    font.setBold(true);
    font.setPointSizeF(m_font.pointSizeF() * 1.1);
    return font;
}

QFont ChartStyle::smallFont() const
{
    QFont font = m_font;
    font.setPointSizeF(m_font.pointSizeF() * 0.92);
    return font;
}

QColor ChartStyle::mixed(double text) const
{
    const auto part = [&](int back, int front) { return int(back + (front - back) * text); };
    return {part(m_background.red(), m_text.red()), part(m_background.green(), m_text.green()),
            part(m_background.blue(), m_text.blue())};
}

} // namespace versta
