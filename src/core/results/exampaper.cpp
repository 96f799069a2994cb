#include "exampaper.h"

#include <QRegularExpression>
#include <QResource>
#include <QStringList>

#include <algorithm>
#include <tuple>

namespace versta {

using namespace Qt::StringLiterals;

namespace {

/// Fields of one line; quotes hold commas and doubled quotes.
QStringList csvFields(QStringView line)
{
    QStringList fields{QString()};
    bool quoted = false;
    for (qsizetype at = 0; at < line.size(); ++at) {
        const auto c = line[at];
        if (c == u'"' && quoted && at + 1 < line.size() && line[at + 1] == u'"') {
            fields.last() += c;
            ++at;
        } else if (c == u'"') {
            quoted = !quoted;
        } else if (c == u',' && !quoted) {
            fields << QString();
        } else {
            fields.last() += c;
        }
    }
    return fields;
}

/// Number, criterion and part of a code: «4К1» is 4, 1, 0; «5(2)» is 5, 0, 2.
std::tuple<int, int, int> codeParts(const QString &code)
{
    static const QRegularExpression pattern(u"^(\\d{1,4})(?:К(\\d{1,4}))?(?:[.(](\\d{1,4})\\)?)?"_s);
    const auto match = pattern.match(code);
    if (!match.hasMatch())
        return {100'000, 0, 0};
    return {match.captured(1).toInt(), match.captured(2).toInt(), match.captured(3).toInt()};
}

} // namespace

QString procedureName(Procedure procedure)
{
    switch (procedure) {
    case Procedure::Vpr:
        return u"ВПР"_s;
    case Procedure::Oge:
        return u"ОГЭ"_s;
    case Procedure::Kdr:
        return u"КДР"_s;
    case Procedure::Niko:
        return u"НИКО"_s;
    case Procedure::Recheck:
        return u"Перепроверка"_s;
    }
    return {};
}

QString PaperKey::title() const
{
    QStringList parts{procedureName(procedure)};
    if (year > 0)
        parts << QString::number(year);
    if (!subject.isEmpty())
        parts << subject;
    if (!level.isEmpty())
        parts << u'(' + level + u" уровень)";
    if (grade > 0)
        parts << QString::number(grade) + u" класс";
    return parts.join(u' ');
}

bool PaperTask::comesBefore(const QString &left, const QString &right)
{
    return codeParts(left) < codeParts(right);
}

int MarkScale::markOf(int score) const
{
    return 2 + static_cast<int>(std::ranges::count_if(lowest, [score](int from) { return score >= from; }));
}

MarkScales MarkScales::fromCsv(const QString &text)
{
    MarkScales scales;
    for (const auto &line : text.split(u'\n').mid(1)) {
        const auto fields = csvFields(QStringView(line).trimmed());
        if (fields.size() < 7)
            continue;
        PaperKey key;
        key.year = fields[0].toInt();
        key.subject = fields[1];
        key.grade = fields[2].toInt();
        MarkScale scale;
        scale.maximum = fields[3].toInt();
        scale.lowest = {fields[4].toInt(), fields[5].toInt(), fields[6].toInt()};
        scale.source = fields.value(7);
        if (key.isComplete() && scale.lowest[0] > 0 && std::ranges::is_sorted(scale.lowest))
            scales.m_scales.emplace_back(std::move(key), std::move(scale));
    }
    return scales;
}

const MarkScales &MarkScales::builtIn()
{
    static const auto scales = fromCsv(QString::fromUtf8(QResource(u":/results/vpr-scales.csv"_s).uncompressedData()));
    return scales;
}

std::optional<MarkScale> MarkScales::find(const PaperKey &key) const
{
    const auto found = std::ranges::find(m_scales, key, &std::pair<PaperKey, MarkScale>::first);
    return found == m_scales.end() ? std::nullopt : std::optional(found->second);
}

} // namespace versta
