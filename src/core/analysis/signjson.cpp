#include "signjson.h"

#include <QJsonArray>

#include <algorithm>
#include <array>
#include <cmath>

namespace versta {

using namespace Qt::StringLiterals;

namespace {

template <class Value>
struct Word
{
    Value value;
    QLatin1StringView word;
};

constexpr std::array layers{Word{SignLayer::Federal, "federal"_L1}, Word{SignLayer::Method2019, "method-2019"_L1},
                            Word{SignLayer::Versta, "versta"_L1}};

constexpr std::array kinds{Word{SignKind::FederalMarker, "federal-marker"_L1},
                           Word{SignKind::FederalCount, "federal-count"_L1},
                           Word{SignKind::MeanAboveInterval, "mean-above-interval"_L1},
                           Word{SignKind::JournalAgainst, "journal-against"_L1},
                           Word{SignKind::SharpRise, "sharp-rise"_L1},
                           Word{SignKind::SharpFall, "sharp-fall"_L1},
                           Word{SignKind::BorderLifting, "border-lifting"_L1},
                           Word{SignKind::JournalLifting, "journal-lifting"_L1},
                           Word{SignKind::FailingRescued, "failing-rescued"_L1},
                           Word{SignKind::SharedEvidence, "shared-evidence"_L1},
                           Word{SignKind::CopiedWorks, "copied-works"_L1},
                           Word{SignKind::UniformBonus, "uniform-bonus"_L1},
                           Word{SignKind::BorderGap, "border-gap"_L1},
                           Word{SignKind::LiftedShare, "lifted-share"_L1},
                           Word{SignKind::IdenticalWorks, "identical-works"_L1},
                           Word{SignKind::JournalShifted, "journal-shifted"_L1},
                           Word{SignKind::TaskProfile, "task-profile"_L1},
                           Word{SignKind::GainOverForecast, "gain-over-forecast"_L1},
                           Word{SignKind::RegionalQuota, "regional-quota"_L1}};

constexpr std::array steps{Word{EvidenceStep::None, "none"_L1}, Word{EvidenceStep::Weak, "weak"_L1},
                           Word{EvidenceStep::Noticeable, "noticeable"_L1}, Word{EvidenceStep::Strong, "strong"_L1}};

constexpr std::array bases{Word{EvidenceBasis::Nothing, "nothing"_L1}, Word{EvidenceBasis::Pupils, "pupils"_L1},
                           Word{EvidenceBasis::AggregateReports, "aggregate-reports"_L1},
                           Word{EvidenceBasis::RegionRows, "region-rows"_L1},
                           Word{EvidenceBasis::MunicipalityAlone, "municipality-alone"_L1}};

constexpr std::array procedures{Word{Procedure::Vpr, "vpr"_L1}, Word{Procedure::Oge, "oge"_L1},
                                Word{Procedure::Kdr, "kdr"_L1}, Word{Procedure::Niko, "niko"_L1},
                                Word{Procedure::Recheck, "recheck"_L1}};

constexpr std::array states{Word{ReviewState::New, "new"_L1}, Word{ReviewState::Working, "working"_L1},
                            Word{ReviewState::Explained, "explained"_L1}, Word{ReviewState::Confirmed, "confirmed"_L1},
                            Word{ReviewState::Closed, "closed"_L1}};

constexpr std::array shares{Word{FederalShare::Of::WroteRussian4, "wrote-russian-4"_L1},
                            Word{FederalShare::Of::WroteAny, "wrote-any"_L1},
                            Word{FederalShare::Of::AllSchools, "all-schools"_L1}};

template <class Words, class Value>
QString wordOf(const Words &words, Value value)
{
    const auto found = std::ranges::find_if(words, [&](const auto &one) { return one.value == value; });
    return found == words.end() ? QString() : QString(found->word);
}

QJsonValue textOrNull(const QString &text)
{
    return text.isEmpty() ? QJsonValue() : QJsonValue(text);
}

QJsonValue numberOrNull(int number)
{
    return number == 0 ? QJsonValue() : QJsonValue(number);
}

void put(QJsonObject &json, const QString &key, const std::optional<double> &value)
{
    if (value && std::isfinite(*value))
        json[key] = *value;
}

/// Reads values and remembers that one was wrong.
class Reader
{
public:
    explicit Reader(const QJsonObject &json)
        : m_json(json)
    {
    }

    [[nodiscard]] QString text(const QString &key) const { return m_json[key].toString(); }
    [[nodiscard]] int number(const QString &key) const { return m_json[key].toInt(); }
    [[nodiscard]] std::optional<double> optional(const QString &key) const
    {
        const QJsonValue value = m_json[key];
        return value.isDouble() ? std::optional(value.toDouble()) : std::nullopt;
    }
    [[nodiscard]] SchoolLogin login(const QString &key)
    {
        const auto login = SchoolLogin::fromText(text(key));
        m_whole = m_whole && login.has_value();
        return login.value_or(SchoolLogin());
    }
    template <class Words>
    [[nodiscard]] auto word(const Words &words, const QString &key)
    {
        const QString written = text(key);
        const auto found = std::ranges::find_if(words, [&](const auto &one) { return one.word == written; });
        m_whole = m_whole && found != words.end();
        return found == words.end() ? words.front().value : found->value;
    }
    [[nodiscard]] bool isWhole() const { return m_whole; }

private:
    const QJsonObject m_json;
    bool m_whole = true;
};

std::optional<Sign> signFromJson(const QJsonObject &json)
{
    Reader reader(json);
    Sign sign;
    sign.school = reader.login(u"school"_s);
    sign.paper = {reader.word(procedures, u"procedure"_s), reader.number(u"year"_s), reader.text(u"subject"_s),
                  reader.number(u"grade"_s), reader.text(u"level"_s)};
    sign.schoolClass = reader.text(u"class"_s);
    sign.border = reader.number(u"border"_s);
    sign.layer = reader.word(layers, u"layer"_s);
    sign.kind = reader.word(kinds, u"kind"_s);
    sign.flagged = json[u"flagged"_s].toBool();
    sign.n = reader.number(u"n"_s);
    sign.value = reader.optional(u"value"_s);
    sign.expected = reader.optional(u"expected"_s);
    sign.threshold = reader.optional(u"threshold"_s);
    sign.low = reader.optional(u"low"_s);
    sign.high = reader.optional(u"high"_s);
    sign.other = reader.optional(u"other"_s);
    if (const auto among = reader.optional(u"among"_s))
        sign.among = int(*among);
    sign.effect = reader.optional(u"effect"_s);
    sign.evidence = reader.optional(u"evidence"_s);
    sign.q = reader.optional(u"q"_s);
    sign.percentileHere = reader.optional(u"percentile_municipality"_s);
    sign.percentileRegion = reader.optional(u"percentile_region"_s);
    sign.step = reader.word(steps, u"step"_s);
    sign.sentence = reader.text(u"sentence"_s);
    sign.whyNot = reader.text(u"why_not"_s);
    return reader.isWhole() ? std::optional(sign) : std::nullopt;
}

QJsonObject schoolToJson(const SchoolSigns &school)
{
    QJsonArray years;
    for (const int year : school.federalYears)
        years.append(year);
    const QJsonObject layersJson{
        {u"federal"_s, QJsonObject{{u"years"_s, years}, {u"markers"_s, school.federalMarkers}}},
        {u"method-2019"_s, QJsonObject{{u"flagged"_s, school.method2019}}},
        {u"versta"_s,
         QJsonObject{{u"step"_s, evidenceStepCode(school.step)}, {u"copied_classes"_s, school.copiedClasses}}}};
    QJsonObject json{{u"login"_s, school.school.text()},
                     {u"name"_s, school.name},
                     {u"works"_s, school.works},
                     {u"layers"_s, layersJson},
                     {u"evidence"_s, school.evidence ? QJsonValue(*school.evidence) : QJsonValue()},
                     {u"listed"_s, school.listed},
                     {u"summary"_s, QJsonArray::fromStringList(school.summary)}};
    put(json, u"last_year"_s, school.lastYear);
    if (!school.whyNot.isEmpty())
        json[u"why_not"_s] = school.whyNot;
    return json;
}

std::optional<SchoolSigns> schoolFromJson(const QJsonObject &json)
{
    Reader reader(json);
    const QJsonObject parts = json[u"layers"_s].toObject();
    const QJsonObject federal = parts[u"federal"_s].toObject();
    Reader versta(parts[u"versta"_s].toObject());
    SchoolSigns school;
    school.school = reader.login(u"login"_s);
    school.name = reader.text(u"name"_s);
    school.works = reader.number(u"works"_s);
    for (const QJsonValue &year : federal[u"years"_s].toArray())
        school.federalYears.push_back(year.toInt());
    school.federalMarkers = federal[u"markers"_s].toInt();
    school.method2019 = parts[u"method-2019"_s].toObject()[u"flagged"_s].toInt();
    school.step = versta.word(steps, u"step"_s);
    school.copiedClasses = versta.number(u"copied_classes"_s);
    school.evidence = reader.optional(u"evidence"_s);
    school.lastYear = reader.optional(u"last_year"_s);
    school.listed = json[u"listed"_s].toBool();
    for (const QJsonValue &line : json[u"summary"_s].toArray())
        school.summary << line.toString();
    school.whyNot = reader.text(u"why_not"_s);
    return reader.isWhole() && versta.isWhole() ? std::optional(school) : std::nullopt;
}

QJsonObject listToJson(const SignList &list)
{
    return {{u"basis"_s, evidenceBasisCode(list.basis)},
            {u"schools"_s, list.schools},
            {u"listed"_s, list.listed},
            {u"mirrored"_s, list.mirrored},
            {u"expected_false"_s, list.expectedFalse},
            {u"withheld"_s, textOrNull(list.withheld)}};
}

QJsonArray numbersToJson(const std::vector<int> &numbers)
{
    QJsonArray json;
    for (const int number : numbers)
        json.append(number);
    return json;
}

std::vector<int> numbersFromJson(const QJsonArray &json)
{
    std::vector<int> numbers;
    numbers.reserve(std::size_t(json.size()));
    for (const QJsonValue &number : json)
        numbers.push_back(number.toInt());
    return numbers;
}

QJsonArray sharesToJson(const std::vector<FederalShare> &all)
{
    QJsonArray json;
    for (const FederalShare &share : all) {
        const auto percent = share.percent();
        json.append(QJsonObject{{u"year"_s, share.year},
                                {u"municipality"_s, textOrNull(share.municipality)},
                                {u"listed"_s, share.listed},
                                {u"schools"_s, share.schools},
                                {u"of"_s, wordOf(shares, share.of)},
                                {u"percent"_s, percent ? QJsonValue(*percent) : QJsonValue()}});
    }
    return json;
}

bool readTables(const QJsonObject &json, SignReport &report)
{
    Reader list(json[u"list"_s].toObject());
    report.list.basis = list.word(bases, u"basis"_s);
    report.list.schools = list.number(u"schools"_s);
    report.list.listed = list.number(u"listed"_s);
    report.list.mirrored = list.number(u"mirrored"_s);
    report.list.expectedFalse = list.optional(u"expected_false"_s).value_or(0);
    report.list.withheld = list.text(u"withheld"_s);
    for (const QJsonValue &value : json[u"objectivity"_s].toArray()) {
        const Reader one(value.toObject());
        report.objectivity.push_back({one.number(u"year"_s), one.number(u"schools"_s), one.number(u"marked"_s),
                                      one.optional(u"index"_s).value_or(0)});
    }
    bool whole = list.isWhole();
    for (const QJsonValue &value : json[u"federal_shares"_s].toArray()) {
        Reader one(value.toObject());
        report.federalShares.push_back({one.number(u"year"_s), one.text(u"municipality"_s), one.number(u"listed"_s),
                                        one.number(u"schools"_s), one.word(shares, u"of"_s)});
        whole = whole && one.isWhole();
    }
    const QJsonObject view = json[u"federal_view"_s].toObject();
    report.federalView = {numbersFromJson(view[u"years"_s].toArray()), numbersFromJson(view[u"in_years"_s].toArray())};
    return whole;
}

} // namespace

QString signLayerCode(SignLayer layer)
{
    return wordOf(layers, layer);
}

QString signKindCode(SignKind kind)
{
    return wordOf(kinds, kind);
}

QString evidenceStepCode(EvidenceStep step)
{
    return wordOf(steps, step);
}

QString evidenceBasisCode(EvidenceBasis basis)
{
    return wordOf(bases, basis);
}

QString reviewStateCode(ReviewState state)
{
    return wordOf(states, state);
}

std::optional<ReviewState> reviewStateFromCode(const QString &code)
{
    const auto found = std::ranges::find_if(states, [&](const auto &one) { return one.word == code; });
    return found == states.end() ? std::nullopt : std::optional(found->value);
}

QJsonArray signNameToJson(const SignName &name)
{
    return {wordOf(procedures, name.paper.procedure),
            name.paper.year,
            name.paper.subject,
            name.paper.grade,
            name.paper.level,
            name.schoolClass,
            name.border,
            wordOf(kinds, name.kind)};
}

Result<SignName> signNameFromJson(SchoolLogin school, const QJsonArray &json)
{
    Reader reader({{u"procedure"_s, json.at(0)}, {u"kind"_s, json.at(7)}});
    SignName name;
    name.school = school;
    name.paper = {reader.word(procedures, u"procedure"_s), json.at(1).toInt(), json.at(2).toString(),
                  json.at(3).toInt(), json.at(4).toString()};
    name.schoolClass = json.at(5).toString();
    name.border = json.at(6).toInt();
    name.kind = reader.word(kinds, u"kind"_s);
    if (!reader.isWhole())
        return failure(Error::Code::Parse, u"Запись о признаке не понята: её сделала более новая версия программы."_s);
    return name;
}

QJsonArray reviewsToJson(const std::vector<SignReview> &reviews)
{
    QJsonArray json;
    for (const SignReview &review : reviews) {
        if (review.history.empty())
            continue;
        const ReviewEntry &last = review.history.front();
        json.append(QJsonObject{{u"school"_s, review.name.school.text()},
                                {u"sign"_s, signNameToJson(review.name)},
                                {u"state"_s, reviewStateCode(review.state)},
                                {u"reopened"_s, review.reopened},
                                {u"note"_s, last.note},
                                {u"who"_s, last.who},
                                {u"at"_s, last.at.toUTC().toString(Qt::ISODate)}});
    }
    return json;
}

QJsonObject signToJson(const Sign &sign)
{
    QJsonObject json{{u"school"_s, sign.school.text()},
                     {u"procedure"_s, wordOf(procedures, sign.paper.procedure)},
                     {u"year"_s, numberOrNull(sign.paper.year)},
                     {u"subject"_s, textOrNull(sign.paper.subject)},
                     {u"grade"_s, numberOrNull(sign.paper.grade)},
                     {u"layer"_s, signLayerCode(sign.layer)},
                     {u"kind"_s, signKindCode(sign.kind)},
                     {u"flagged"_s, sign.flagged},
                     {u"n"_s, sign.n},
                     {u"value"_s, QJsonValue()},
                     {u"threshold"_s, QJsonValue()},
                     {u"step"_s, evidenceStepCode(sign.step)},
                     {u"sentence"_s, sign.sentence}};
    if (!sign.paper.level.isEmpty())
        json[u"level"_s] = sign.paper.level;
    if (!sign.schoolClass.isEmpty())
        json[u"class"_s] = sign.schoolClass;
    if (sign.border > 0)
        json[u"border"_s] = sign.border;
    if (sign.among)
        json[u"among"_s] = *sign.among;
    if (!sign.whyNot.isEmpty())
        json[u"why_not"_s] = sign.whyNot;
    put(json, u"value"_s, sign.value);
    put(json, u"threshold"_s, sign.threshold);
    put(json, u"expected"_s, sign.expected);
    put(json, u"low"_s, sign.low);
    put(json, u"high"_s, sign.high);
    put(json, u"other"_s, sign.other);
    put(json, u"effect"_s, sign.effect);
    put(json, u"evidence"_s, sign.evidence);
    put(json, u"q"_s, sign.q);
    put(json, u"percentile_municipality"_s, sign.percentileHere);
    put(json, u"percentile_region"_s, sign.percentileRegion);
    return json;
}

QJsonObject signReportToJson(const SignReport &report)
{
    QJsonArray signs;
    for (const Sign &sign : report.signs)
        signs.append(signToJson(sign));
    QJsonArray schools;
    for (const SchoolSigns &school : report.schools)
        schools.append(schoolToJson(school));
    QJsonArray objectivity;
    for (const ObjectivityIndex &index : report.objectivity) {
        objectivity.append(QJsonObject{{u"year"_s, index.year},
                                       {u"schools"_s, index.schools},
                                       {u"marked"_s, index.marked},
                                       {u"index"_s, index.index}});
    }
    const QJsonObject view{{u"years"_s, numbersToJson(report.federalView.years)},
                           {u"in_years"_s, numbersToJson(report.federalView.inYears)}};
    return {{u"method_version"_s, report.methodVersion},
            {u"fingerprint"_s, report.fingerprint},
            {u"computed_at"_s, report.computedAt.toUTC().toString(Qt::ISODateWithMs)},
            {u"signs"_s, signs},
            {u"schools"_s, schools},
            {u"list"_s, listToJson(report.list)},
            {u"objectivity"_s, objectivity},
            {u"federal_shares"_s, sharesToJson(report.federalShares)},
            {u"federal_view"_s, view}};
}

Result<SignReport> signReportFromJson(const QJsonObject &json)
{
    SignReport report;
    bool whole = readTables(json, report) && json[u"method_version"_s].isDouble();
    report.methodVersion = json[u"method_version"_s].toInt();
    report.fingerprint = json[u"fingerprint"_s].toString();
    report.computedAt = QDateTime::fromString(json[u"computed_at"_s].toString(), Qt::ISODateWithMs).toUTC();
    for (const QJsonValue &value : json[u"signs"_s].toArray()) {
        auto sign = signFromJson(value.toObject());
        whole = whole && sign.has_value();
        if (sign)
            report.signs.push_back(std::move(*sign));
    }
    for (const QJsonValue &value : json[u"schools"_s].toArray()) {
        auto school = schoolFromJson(value.toObject());
        whole = whole && school.has_value();
        if (school)
            report.schools.push_back(std::move(*school));
    }
    if (!whole)
        return failure(Error::Code::Parse, u"Сохранённые признаки не читаются; они будут вычислены заново."_s);
    return report;
}

} // namespace versta
