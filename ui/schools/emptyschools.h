#pragma once

#include "emptypage.h"

class QCommandLinkButton;
class QPushButton;

namespace versta {

/// What stands in the place of the table while there is no school to show.
class EmptySchools final : public EmptyPage
{
    Q_OBJECT

public:
    enum class Reason
    {
        NoSchools,
        NothingFits ///< the filter hides all
    };

    explicit EmptySchools(QWidget *parent);

    /// \param writable false: offers nothing that would change the file
    void say(Reason reason, bool writable);

Q_SIGNALS:
    void addRequested();
    void importRequested();
    void everythingWanted();

private:
    QCommandLinkButton *m_import;
    QCommandLinkButton *m_add;
    QPushButton *m_everything;
};

} // namespace versta
