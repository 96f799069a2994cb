#pragma once

#include "core/schoolfields.h"

#include <QDialog>

#include <map>
#include <vector>

class QComboBox;
class QDialogButtonBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QTableWidget;

namespace versta {

/// The card of a school: all its fields and its names of the years. What is typed is checked at once, so that an
/// accepted card can be stored.
class SchoolDialog final : public QDialog
{
    Q_OBJECT

public:
    /// \param school without an id for a new one: kind and place then follow the name until they are set by hand
    /// \param others the register, to tell a login that is taken
    SchoolDialog(const School &school, const std::vector<School> &others, QWidget *parent);

    /// What the card says.
    [[nodiscard]] School school() const;
    /// Types a text into a field, as the user would.
    void setText(SchoolField field, const QString &text);
    /// What keeps the card from being accepted; empty when nothing does.
    [[nodiscard]] QString problem() const;

private:
    void layOut();
    [[nodiscard]] QFormLayout *nameForm();
    [[nodiscard]] QFormLayout *peopleForm();
    [[nodiscard]] QWidget *namesBox();
    [[nodiscard]] QLineEdit *addLine(SchoolField field, const QString &placeholder = {});
    [[nodiscard]] QComboBox *addChoice(SchoolField field, const QStringList &choices);
    void fill();
    void fillNames();
    void addName();
    void removeName();
    void followName();
    void check();
    [[nodiscard]] QString textOf(SchoolField field) const;
    [[nodiscard]] QString takenLogin(const School &school) const;
    [[nodiscard]] std::vector<SchoolName> names() const;
    /// Reads the fields into the school; the first problem, or an empty text.
    [[nodiscard]] QString readInto(School &school) const;

    School m_school;
    const std::vector<School> &m_others;
    std::map<SchoolField, QLineEdit *> m_lines;
    std::map<SchoolField, QComboBox *> m_choices;
    QPlainTextEdit *m_fullName;
    QPlainTextEdit *m_note;
    QTableWidget *m_names;
    QLabel *m_loginHint;
    QLabel *m_problem;
    QDialogButtonBox *m_buttons;
    bool m_followsName;
};

} // namespace versta
