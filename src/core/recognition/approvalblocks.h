#pragma once

#include "sourceitems.h"

#include <QString>
#include <QStringList>

#include <vector>

namespace versta {

struct FrontItem;

enum class BlockKind
{
    None,
    Approval, ///< УТВЕРЖДАЮ, УТВЕРЖДЕН
    Agreement ///< СОГЛАСОВАНО, ПРИНЯТО, РАССМОТРЕНО
};

/// The kind of block that begins with this line.
[[nodiscard]] BlockKind blockHeading(const QString &line);

/// A block, or a line outside of all blocks.
struct FrontPiece
{
    BlockKind kind = BlockKind::None;
    QStringList lines; ///< of a block
    SourceLine line;   ///< of no block
};

/// Tells blocks of approval and agreement from other lines. Blocks may stand one below another, in the columns of a
/// table, or side by side with tabs or spaces between.
[[nodiscard]] std::vector<FrontPiece> takeApprovalBlocks(const std::vector<FrontItem> &items);

} // namespace versta
