#pragma once

#include "core/school.h"
#include "exchange/signtables.h"

#include <QWidget>

#include <optional>

class QCheckBox;
class QComboBox;

namespace versta {

class QueryEdit;

/// What of the signs is to be in sight: words, year, subject, grade, layer, kind of school.
class SignFilterBar final : public QWidget
{
    Q_OBJECT

public:
    explicit SignFilterBar(QWidget *parent = nullptr);

    /// Offers the years, subjects and grades that there are; what was chosen stays chosen when it is there again.
    void offer(const SignReport &report);
    /// Without a school.
    [[nodiscard]] SignChoice choice() const;
    [[nodiscard]] std::optional<SchoolKind> kind() const;
    [[nodiscard]] QString query() const;
    /// What is chosen, in words: «2025, Математика»; empty for everything.
    [[nodiscard]] QString description() const;
    /// Everything, as in the beginning.
    void clear();
    /// Moves the focus into the line for words, its text selected.
    void takeFocus();
    /// Whether «только требующие внимания» means anything for the table in sight.
    void setFlaggedOffered(bool offered);

Q_SIGNALS:
    void filtered();
    /// Back to the table.
    void finished();

private:
    QueryEdit *m_query;
    QComboBox *m_year;
    QComboBox *m_subject;
    QComboBox *m_grade;
    QComboBox *m_layer;
    QComboBox *m_kind;
    QCheckBox *m_flagged;
};

} // namespace versta
