#pragma once

#include "core/school.h"

#include <QDialog>

#include <vector>

class QLineEdit;

namespace versta {

class CheckList;

/// Which schools something concerns: the register with a tick before each, found by typing.
class SchoolChoiceDialog final : public QDialog
{
    Q_OBJECT

public:
    /// \param schools in the order in which they are shown
    SchoolChoiceDialog(const std::vector<School> &schools, const std::vector<SchoolId> &chosen,
                       QWidget *parent = nullptr);

    /// Rising.
    [[nodiscard]] std::vector<SchoolId> chosen() const;
    void setChosen(SchoolId school, bool chosen);

private:
    void filter(const QString &text);

    QLineEdit *m_query;
    CheckList *m_list;
};

} // namespace versta
