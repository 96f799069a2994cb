#pragma once

#include "core/rechecks/recheckeffect.h"
#include "document/recheckqueries.h"

#include <QString>

#include <map>
#include <optional>
#include <vector>

class QWidget;

namespace versta {

class Dialogs;
class Document;

/// What the page «Перепроверки» gives out and takes in. Each asks where to or where from; errors are told. Gives what
/// was done, for the message bar; empty when nothing was.

/// The blank protocol of works for experts.
[[nodiscard]] QString writeProtocol(const Document &document, const Recheck &recheck, RecheckPaperId paper,
                                    const std::vector<RecheckWork> &works, Dialogs &dialogs, QWidget *parent);

/// A filled protocol, after it was said what of it fits and what does not.
/// \param path of the file; empty: it is asked for
[[nodiscard]] QString readFilledProtocol(Document &document, const Recheck &recheck, RecheckPaperId paper, QString path,
                                         Dialogs &dialogs, QWidget *parent);

/// «Справка о результатах перепроверки» as PDF or Word.
/// \param effects signs before and after; nullopt: they were not computed
/// \param names of the schools of the effects
[[nodiscard]] QString writeRecheckReport(const Document &document, const Recheck &recheck,
                                         const std::optional<std::vector<SignEffect>> &effects,
                                         const std::map<SchoolLogin, QString> &names, Dialogs &dialogs,
                                         QWidget *parent);

/// The register by id, as tables and papers need it.
[[nodiscard]] std::map<SchoolId, School> schoolsById(const Document &document);

} // namespace versta
