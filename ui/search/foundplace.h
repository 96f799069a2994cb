#pragma once

#include "document/searchentries.h"

namespace versta {

class Dialogs;
class Document;
class DocumentPage;

/// Shows what was found where it stands: its page, its row, its cell, with the focus on it. A responsible party is
/// shown in the directory, which is a dialog.
void showFound(const SearchPlace &place, DocumentPage &page, Document &document, Dialogs &dialogs);

} // namespace versta
