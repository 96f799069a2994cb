#pragma once

#include "core/school.h"
#include "document/observerqueries.h"

#include <QString>

class QWidget;

namespace versta {

class Dialogs;
class Document;

/// The papers of the page «Наблюдатели».
enum class ObserverPaper
{
    List,     ///< приложение к приказу
    Schedule, ///< график
    Journal,  ///< журнал инструктажа
    BlankAct, ///< бланк акта
    Act,      ///< акт
    Summary   ///< итоги по школам
};

/// Asks where to and writes the paper as PDF or Word; errors are told. Gives what was done, for the message bar; empty
/// when nothing was.
/// \param list one register alone, for the list and the journal
/// \param act the assignment that an act is about
[[nodiscard]] QString writeObserverPaper(ObserverPaper paper, const ObserverBook &book,
                                         const std::vector<School> &schools, std::optional<ObserverRegister> list,
                                         AssignmentId act, const Document &document, Dialogs &dialogs, QWidget *parent);

} // namespace versta
