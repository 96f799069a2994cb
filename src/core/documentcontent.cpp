#include "documentcontent.h"

#include <QStringList>

#include <algorithm>

namespace versta {

QString ContentParagraph::shown() const
{
    if (label.isEmpty())
        return text;
    return text.isEmpty() ? label : label + u' ' + text;
}

QString ContentCell::text() const
{
    QStringList lines;
    for (const auto &block : blocks) {
        if (const auto *paragraph = std::get_if<ContentParagraph>(&block)) {
            lines << paragraph->shown();
            continue;
        }
        for (const auto &row : std::get<ContentTable>(block).rows) {
            for (const auto &cell : row.cells)
                lines << cell.text();
        }
    }
    return lines.join(u'\n').trimmed();
}

bool ContentCell::isBold() const
{
    return std::ranges::all_of(blocks, [](const ContentBlock &block) {
        const auto *paragraph = std::get_if<ContentParagraph>(&block);
        return paragraph && (paragraph->bold || paragraph->shown().trimmed().isEmpty());
    });
}

} // namespace versta
