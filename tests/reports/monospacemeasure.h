#pragma once

#include "reports/textmeasure.h"

#include <QStringList>

namespace versta {

/// Measures as a typewriter would: each character, the space too, is half as wide as the type size. Lines break at
/// spaces alone. So a test can count where text must break.
class MonospaceMeasure final : public TextMeasure
{
public:
    [[nodiscard]] std::vector<TextLine> lines(const QString &text, const TextStyle &style, double width,
                                              double indent) const override
    {
        std::vector<TextLine> all;
        for (const auto &paragraph : text.split(u'\n')) {
            QString line;
            bool first = true;
            const auto finish = [&](bool last) {
                all.push_back({line, static_cast<double>(line.size()) * character(style), last});
                line.clear();
                first = false;
            };
            const auto room = [&] {
                return std::max(1, static_cast<int>((width - (first ? indent : 0)) / character(style) + 0.001));
            };
            for (auto word : paragraph.split(u' ')) {
                if (!line.isEmpty() && line.size() + 1 + word.size() > room())
                    finish(false);
                while (word.size() > room()) {
                    line = word.left(room());
                    word.remove(0, room());
                    finish(false);
                }
                line += (line.isEmpty() ? QString() : QString(u' ')) + word;
            }
            finish(true);
        }
        return all;
    }

    [[nodiscard]] std::vector<TextWord> words(const QString &text, const TextStyle &style) const override
    {
        std::vector<TextWord> all;
        for (const auto &paragraph : text.split(u'\n')) {
            for (const auto &word : paragraph.split(u' '))
                all.push_back({static_cast<double>(word.size()) * character(style), character(style), false});
            all.back().lineEnd = true;
        }
        return all;
    }

    [[nodiscard]] double ascent(const TextStyle &style) const override { return 0.9 * style.size; }

private:
    [[nodiscard]] static double character(const TextStyle &style) { return style.size / 2; }
};

} // namespace versta
