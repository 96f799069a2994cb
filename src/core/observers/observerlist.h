#pragma once

#include "observerfields.h"

#include "core/documentcontent.h"
#include "core/listrowstate.h"
#include "core/results/sheet.h"

#include <QStringList>

#include <optional>

namespace versta {

/// How a sheet with a register of observers is to be read. A name may stand in several columns.
struct ObserverListLayout
{
    std::optional<int> headerRow;                      ///< Excel's number; nullopt: the list has no headers
    std::vector<std::optional<ObserverField>> columns; ///< nullopt: left out

    /// Whether a list can be read: a name is among the columns.
    [[nodiscard]] bool isUsable() const;
    friend bool operator==(const ObserverListLayout &, const ObserverListLayout &) = default;
};

/// The header row and the columns by their words.
[[nodiscard]] ObserverListLayout recogniseObserverList(const Sheet &sheet);

/// The place of the sheet that looks most like a register; 0 when none does.
[[nodiscard]] std::size_t likeliestObserverList(const std::vector<Sheet> &sheets);

/// What becomes of a row of a list.
struct ObserverListEntry
{
    using State = ListRowState;

    State state = State::New;
    int row = 0;         ///< Excel's number
    Observer observer;   ///< as it is to be stored; with the id of the stored one
    QStringList changes; ///< «Контакты: 2-12-12 → 2-13-13»
    QStringList notes;   ///< why it is refused, what was passed over
};

/// What every row under the header becomes beside the registers. A person is found by the name, and by the register
/// where several have it. A cell without text takes nothing away. Without a category the workplace may tell it; without
/// a register the heading of a part of the list does, otherwise the category. A workplace that is a school of the
/// register ties the person to it. A number alone in a row is no row.
/// \param list the register of everyone, whatever the list says; nullopt: as it says
[[nodiscard]] std::vector<ObserverListEntry> compareObserverList(const Sheet &sheet, const ObserverListLayout &layout,
                                                                 const std::vector<Observer> &stored,
                                                                 const std::vector<School> &schools,
                                                                 const std::optional<ObserverRegister> &list = {});

/// The people of all new and changed entries, in their order.
[[nodiscard]] std::vector<Observer> observersToStore(const std::vector<ObserverListEntry> &entries);

/// The tables of a document as sheets, those with at least two columns.
[[nodiscard]] std::vector<Sheet> sheetsIn(const DocumentContent &document);

} // namespace versta
