#pragma once

#include "id.h"
#include "planprogress.h"

#include <QByteArray>
#include <QDate>
#include <QString>
#include <QUrl>

#include <array>
#include <optional>
#include <vector>

namespace versta {

using EvidenceId = Id<struct EvidenceTag>;
using ConclusionId = Id<struct ConclusionTag>;

enum class EvidenceKind
{
    Order,       ///< приказ
    Letter,      ///< письмо
    Minutes,     ///< протокол
    Reference,   ///< справка
    Report,      ///< отчёт
    Act,         ///< акт
    Publication, ///< публикация
    Photo,       ///< фото
    Other,       ///< документ
};

inline constexpr std::array AllEvidenceKinds{EvidenceKind::Order,       EvidenceKind::Letter, EvidenceKind::Minutes,
                                             EvidenceKind::Reference,   EvidenceKind::Report, EvidenceKind::Act,
                                             EvidenceKind::Publication, EvidenceKind::Photo,  EvidenceKind::Other};

/// What proves that an activity was carried out: a paper, a page on a site, an attached file.
struct Evidence
{
    EvidenceId id;
    EvidenceKind kind = EvidenceKind::Order;
    QString number;
    std::optional<QDate> date; ///< of the paper
    QString text;              ///< its title, or what it says
    QString link;              ///< where it lies; see evidenceUrl()
    QString fileName;          ///< of the attached file, without a folder; empty: nothing is attached
    qint64 fileSize = 0;       ///< bytes

    friend bool operator==(const Evidence &, const Evidence &) = default;
};

/// A file attached to an evidence.
struct EvidenceFile
{
    QString name;
    QByteArray contents;
};

/// The most that one attached file, and all of a municipality together, may hold: it is one file that is sent by mail.
inline constexpr qint64 MostFileBytes = 10 * 1024 * 1024;
inline constexpr qint64 MostFilesBytes = 100 * 1024 * 1024;

/// A conclusion of the control of an activity.
struct ControlConclusion
{
    ConclusionId id;
    QDate date;
    QString author; ///< may be empty
    QString text;

    friend bool operator==(const ControlConclusion &, const ControlConclusion &) = default;
};

/// What is kept about the control of one activity, beside the text of the plan's own control column.
struct ControlRecord
{
    std::vector<Evidence> evidence;             ///< in the order in which it was entered
    std::vector<ControlConclusion> conclusions; ///< by date, those of a day in the order in which they were entered
    std::optional<int> percent;                 ///< 0–99, as it was said

    [[nodiscard]] bool isEmpty() const { return evidence.empty() && conclusions.empty() && !percent; }
    friend bool operator==(const ControlRecord &, const ControlRecord &) = default;
};

/// How an activity stands on a day, with what is kept about its control.
struct ActivityControl
{
    ActivityState state = ActivityState::NotStarted;
    std::optional<QDate> due;   ///< see dueDay()
    std::optional<int> percent; ///< 0–100, see percentOf()
    ControlRecord record;
};

/// «приказ», «письмо», «протокол» …
[[nodiscard]] QString evidenceKindWord(EvidenceKind kind);
/// The fixed code in files: «order», «letter» …
[[nodiscard]] QString evidenceKindCode(EvidenceKind kind);
[[nodiscard]] std::optional<EvidenceKind> evidenceKindFromCode(QStringView code);
/// «Протокол № 20 от 19.12.2022 «О результатах перепроверки»», as papers refer to it. Without anything else, the name
/// of the file or the link. Line breaks become spaces.
[[nodiscard]] QString evidenceReference(const Evidence &evidence);
/// Why the evidence cannot be stored, for the user; empty when it can.
[[nodiscard]] QString evidenceProblem(const Evidence &evidence);
/// Where a link leads: a page of the web («edu.ru/vpr» too) or a file of a disk or a share. nullopt for anything else,
/// such as a program to run.
[[nodiscard]] std::optional<QUrl> evidenceUrl(const QString &link);
/// Why the conclusion cannot be stored; empty when it can.
[[nodiscard]] QString conclusionProblem(const ControlConclusion &conclusion);

/// Per cent as shown: 100 when done, none when cancelled, otherwise as it was said.
[[nodiscard]] std::optional<int> percentOf(ActivityStatus status, const std::optional<int> &said);

/// What a control column says of an activity by its record: the text of the last conclusion; when nobody concluded
/// anything, what its evidence is. Empty when there is neither.
[[nodiscard]] QString controlColumnText(const ControlRecord &record);

} // namespace versta
