#pragma once

#include <QString>
#include <QStringList>

namespace versta {

/// A «гриф»: УТВЕРЖДАЮ or СОГЛАСОВАНО, by a person or by an act (ГОСТ Р 7.0.97, requisites 16 and 20).
struct ApprovalBlock
{
    QString heading; ///< «УТВЕРЖДАЮ», «УТВЕРЖДЕН», «СОГЛАСОВАНО»; empty means the block is absent
    QString post;         ///< post of the person, line breaks kept; empty for an act
    QString organisation; ///< line breaks kept
    QString person;       ///< «Л.М. Миннуллина»
    QString date;         ///< as typed: «от 26 февраля 2021 года», «"__" ______ 2022 г.»
    QString act;          ///< «приказом Управления образования»; empty for a person
    QString actNumber;    ///< «57», without «№»
    bool headingRunsOn = false; ///< what follows the heading stands in its line: «УТВЕРЖДЕН приказом …»
    bool dateRunsOn = false; ///< date and number stand in the line of what is before them

    [[nodiscard]] bool isEmpty() const;
    /// The block as it is printed, one entry a line.
    [[nodiscard]] QStringList lines() const;
    /// Takes a block apart. No word is lost: what is not recognised stays in `post`, so that lines() of the result
    /// holds the same words in the same order, and the first line is the first line given.
    [[nodiscard]] static ApprovalBlock fromLines(const QStringList &lines);

    friend bool operator==(const ApprovalBlock &, const ApprovalBlock &) = default;
};

} // namespace versta
