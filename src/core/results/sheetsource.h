#pragma once

#include "sheet.h"

#include "core/result.h"

#include <functional>
#include <memory>

namespace versta {

/// A sheet of any length: its beginning is at hand, its rows come one by one as often as they are asked for, so that
/// memory need not hold them. Copies share what they read from.
class SheetSource
{
public:
    using Take = std::function<void(const SheetRow &)>;
    /// Goes through all rows from top to bottom. Fails as the reader of the file fails.
    using Walk = std::function<Result<>(const Take &)>;
    /// The sheet as a grid. Fails as the reader of the file fails, and beyond its limits.
    using Load = std::function<Result<Sheet>()>;

    /// How many rows with something on them the beginning has at least, if the sheet has so many: recognition looks at
    /// no more.
    static constexpr size_t headRows = 300;

    /// A sheet that is in memory.
    explicit SheetSource(Sheet whole);
    /// \param head the first rows and all merged blocks
    SheetSource(Sheet head, Walk walk, Load load);
    /// A sheet that stays where it is; it must outlive the source.
    [[nodiscard]] static SheetSource of(const Sheet &whole);

    /// Name, merged blocks and the first rows: all rows when the sheet is short.
    [[nodiscard]] const Sheet &head() const { return *m_head; }
    /// The beginning is all there is.
    [[nodiscard]] bool isShort() const { return !m_walk; }
    [[nodiscard]] bool isEmpty() const { return m_head->isEmpty(); }
    /// Calls `take` for every row with something on it. The row holds for that call alone.
    [[nodiscard]] Result<> eachRow(const Take &take) const;
    /// All of the sheet in memory.
    [[nodiscard]] Result<std::shared_ptr<const Sheet>> whole() const;

private:
    explicit SheetSource(std::shared_ptr<const Sheet> head)
        : m_head(std::move(head))
    {
    }

    std::shared_ptr<const Sheet> m_head;
    Walk m_walk; ///< empty: the head is the whole sheet
    Load m_load;
};

} // namespace versta
