#pragma once

#include "emptypage.h"

namespace versta {

/// What a municipality without plans shows: the ways to get the first one.
class EmptyMunicipality final : public EmptyPage
{
    Q_OBJECT

public:
    /// \param writable false: says that there is nothing, and offers nothing
    explicit EmptyMunicipality(bool writable, QWidget *parent = nullptr);

Q_SIGNALS:
    void importRequested();
    void createRequested();
    void exampleRequested();
};

} // namespace versta
