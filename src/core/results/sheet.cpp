#include "sheet.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace versta {

std::optional<double> numberIn(QStringView text)
{
    // Longer than any number that a workbook shows; keeps the work small for long texts.
    constexpr qsizetype longest = 40;
    text = text.trimmed();
    if (text.endsWith(u'%'))
        text = text.chopped(1).trimmed();
    if (text.isEmpty() || text.size() > longest)
        return std::nullopt;
    QByteArray plain;
    for (const auto c : text) {
        const auto exponent = (c == u'e' || c == u'E' || c == u'+') && !plain.isEmpty();
        if (exponent || (c.isDigit() && c.unicode() < 0x80))
            plain += static_cast<char>(c.unicode());
        else if (c == u',' || c == u'.')
            plain += '.';
        else if (c == u'-' || c == u'\u2212')
            plain += '-';
        else if (!c.isSpace())
            return std::nullopt;
    }
    bool ok = false;
    const double number = plain.toDouble(&ok);
    return ok && std::isfinite(number) ? std::optional(number) : std::nullopt;
}

QString SheetCell::text() const
{
    return m_isNumber ? QString::number(m_number, 'g', 15) : m_text;
}

std::optional<double> SheetCell::number() const
{
    return m_isNumber ? std::optional(m_number) : numberIn(m_text);
}

std::optional<int> SheetCell::integer() const
{
    const auto value = number();
    if (!value || std::abs(*value) > std::numeric_limits<int>::max() || *value != std::floor(*value))
        return std::nullopt;
    return static_cast<int>(*value);
}

const SheetCell &SheetRow::at(int column) const
{
    static const SheetCell nothing;
    const auto index = static_cast<size_t>(std::max(column, 0));
    // Most rows are written without gaps: then the place is where it is looked for.
    if (index < m_places.size() && m_places[index].column == column)
        return m_places[index].cell;
    const auto found = std::ranges::lower_bound(m_places, column, {}, &Place::column);
    return found != m_places.end() && found->column == column ? found->cell : nothing;
}

int SheetRow::firstColumn() const
{
    const auto found = std::ranges::find_if(m_places, [](const Place &place) { return !place.cell.isEmpty(); });
    return found == m_places.end() ? -1 : found->column;
}

void SheetRow::restart(int number)
{
    m_number = number;
    m_places.clear();
}

void SheetRow::set(int column, SheetCell cell)
{
    if (m_places.empty() || m_places.back().column < column) {
        m_places.push_back({column, std::move(cell)});
        return;
    }
    const auto found = std::ranges::lower_bound(m_places, column, {}, &Place::column);
    if (found != m_places.end() && found->column == column)
        found->cell = std::move(cell);
    else
        m_places.insert(found, {column, std::move(cell)});
}

const SheetRow *Sheet::row(int number) const
{
    const auto found = std::ranges::lower_bound(rows, number, {}, &SheetRow::number);
    return found != rows.end() && found->number() == number ? &*found : nullptr;
}

QString cellName(int column, int row)
{
    QString letters;
    for (int rest = column + 1; rest > 0; rest = (rest - 1) / 26)
        letters.prepend(QChar(u'A' + (rest - 1) % 26));
    return letters + QString::number(row);
}

} // namespace versta
