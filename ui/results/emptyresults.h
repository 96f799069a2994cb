#pragma once

#include "emptypage.h"

namespace versta {

/// What stands in the place of the matrix while there are no results.
class EmptyResults final : public EmptyPage
{
    Q_OBJECT

public:
    /// \param writable false: offers nothing that would change the file
    EmptyResults(bool writable, QWidget *parent);

Q_SIGNALS:
    void filesWanted();
    void folderWanted();
};

} // namespace versta
