#include "observerqueries.h"

#include "document.h"

#include "core/naturalorder.h"

#include <algorithm>

namespace versta {

Result<ObserverBook> observerBook(const Document &document)
{
    return document.read([](const Stores &stores) {
        ObserverBook book{
            {stores.observers.observers(), stores.observers.observations(), stores.observers.assignments()},
            stores.observers.acts()};
        std::ranges::stable_sort(book.schedule.observers, {},
                                 [](const Observer &observer) { return naturalSortKey(observer.name); });
        return book;
    });
}

bool touchesObservers(const ChangeSet &changes)
{
    return changes.isEverything() || std::ranges::any_of(changes.rows(), [](const ChangeSet::Row &row) {
               return ObserverStore::isObserverTable(row.table);
           });
}

} // namespace versta
