#include "csvsheet.h"

#include <array>

namespace versta {

using namespace Qt::StringLiterals;

namespace {

/// The character that most lines have: tabs hardly ever stand in a field, and a file with «;» has decimal commas.
QChar separatorOf(QStringView text)
{
    constexpr qsizetype looked = 200;
    constexpr std::array<char16_t, 3> candidates{u'\t', u';', u','};
    std::array<int, 3> lines{};
    int filled = 0;
    for (qsizetype at = 0; at < text.size() && filled < looked;) {
        auto end = text.indexOf(u'\n', at);
        end = end < 0 ? text.size() : end;
        const auto line = text.mid(at, end - at);
        at = end + 1;
        if (line.trimmed().isEmpty())
            continue;
        ++filled;
        for (size_t index = 0; index < candidates.size(); ++index)
            lines[index] += line.contains(candidates[index]) ? 1 : 0;
    }
    for (size_t index = 0; index < candidates.size(); ++index) {
        if (lines[index] > 0 && lines[index] * 2 >= filled)
            return candidates[index];
    }
    const auto most = std::ranges::max_element(lines);
    return *most > 0 ? candidates[static_cast<size_t>(most - lines.begin())] : u';';
}

/// Takes fields one after the other.
class CsvFields
{
public:
    CsvFields(QStringView text, QChar separator)
        : m_text(text)
        , m_separator(separator)
    {
    }

    [[nodiscard]] bool atEnd() const { return m_at >= m_text.size(); }
    /// The line that stands here is over; the next field begins the next one.
    [[nodiscard]] bool takeLineEnd()
    {
        if (atEnd() || m_text[m_at] != u'\n')
            return atEnd();
        ++m_at;
        return true;
    }

    [[nodiscard]] QString take()
    {
        auto field = quoted().value_or(plain());
        if (!atEnd() && m_text[m_at] == m_separator)
            ++m_at;
        return field;
    }

private:
    QString plain()
    {
        const auto start = m_at;
        while (!atEnd() && m_text[m_at] != m_separator && m_text[m_at] != u'\n')
            ++m_at;
        return m_text.mid(start, m_at - start).toString();
    }

    /// Nothing, and the place stays, when no quote stands here or when it has no end: then it was a typed one.
    std::optional<QString> quoted()
    {
        if (atEnd() || m_text[m_at] != u'"')
            return std::nullopt;
        constexpr qsizetype longest = 10'000;
        QString field;
        for (auto at = m_at + 1; at < m_text.size() && at - m_at < longest; ++at) {
            if (m_text[at] != u'"') {
                field += m_text[at];
            } else if (at + 1 < m_text.size() && m_text[at + 1] == u'"') {
                field += u'"';
                ++at;
            } else {
                const bool whole = at + 1 >= m_text.size() || m_text[at + 1] == m_separator || m_text[at + 1] == u'\n';
                if (!whole)
                    return std::nullopt;
                m_at = at + 1;
                return field;
            }
        }
        return std::nullopt;
    }

    QStringView m_text;
    QChar m_separator;
    qsizetype m_at = 0;
};

} // namespace

Sheet readCsvSheet(const QString &text, qint64 mostCells, bool &cut)
{
    auto plain = text;
    plain.remove(QChar(0xFEFF)).remove(QChar::Null);
    plain.replace(u"\r\n"_s, u"\n"_s).replace(u'\r', u'\n');
    QStringView rest(plain);
    auto separator = separatorOf(rest);
    // A line for Excel alone; Excel does not show it as a row.
    if (rest.startsWith(u"sep=", Qt::CaseInsensitive) && rest.size() > 4) {
        separator = rest[4];
        rest = rest.mid(std::max<qsizetype>(rest.indexOf(u'\n'), 4) + 1);
    }
    Sheet sheet;
    CsvFields fields(rest, separator);
    qint64 cells = 0;
    cut = false;
    for (int number = 1; !fields.atEnd() && !cut; ++number) {
        SheetRow row(number);
        for (int column = 0; !fields.takeLineEnd(); ++column) {
            auto field = fields.take();
            cut = ++cells > mostCells;
            if (cut)
                break;
            if (!QStringView(field).trimmed().isEmpty())
                row.set(column, SheetCell(std::move(field)));
        }
        if (!row.places().empty())
            sheet.rows.push_back(std::move(row));
    }
    return sheet;
}

} // namespace versta
