#pragma once

#include "frontmatter.h"
#include "planrecognition.h"
#include "planrows.h"
#include "tablelayout.h"

#include "../planreading.h"

#include <QString>
#include <QStringList>

#include <optional>
#include <variant>
#include <vector>

namespace versta {

/// A plan as it is gathered from the document, before its rows are understood: its columns, what stands around the
/// tables, and the rows with the lines between them.
struct PlanDraft
{
    std::vector<PlanColumn> columns;
    std::vector<std::vector<QString>> headerRows; ///< as typed, to know them again
    std::vector<FrontItem> front;
    std::vector<FrontItem> back;
    std::vector<std::variant<SourceLine, PlanRow>> events;
    QString sheet;                           ///< name of the sheet the plan begins on
    std::optional<std::size_t> joinedColumn; ///< read from two columns, the beginning and the end of a deadline

    [[nodiscard]] std::vector<ColumnRole> roles() const;
};

/// Everything that was gathered from a document.
struct DraftedDocument
{
    std::vector<PlanDraft> drafts;
    std::vector<ReadTable> tables;
    QStringList lines; ///< every paragraph, for words that concern the whole document
};

[[nodiscard]] DraftedDocument draftPlans(const std::vector<SourceItem> &items, const RecognitionChoices &choices);

} // namespace versta
