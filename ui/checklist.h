#pragma once

#include <QListWidget>

#include <optional>
#include <vector>

namespace versta {

/// A list of things of which some are ticked. Each has a key, usually the number of its row in the file; what is
/// ticked is told by the keys.
class CheckList final : public QListWidget
{
public:
    using QListWidget::QListWidget;

    /// \param checked nullopt: without a box, to be chosen as the current one
    void add(const QString &text, qint64 key, std::optional<bool> checked);
    [[nodiscard]] qint64 keyAt(int row) const;
    /// Makes it the current one when it has no box. Nothing happens when there is no such key.
    void setChosen(qint64 key, bool chosen);
    /// The ticked ones in the order of the list.
    [[nodiscard]] std::vector<qint64> checkedKeys() const;
};

} // namespace versta
