#pragma once

#include "core/charts/signoverview.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QLabel;

namespace versta {

/// The line above the overview: year, municipality where there are several, grade, subject, kind of school, layer,
/// order, whether schools without signs are hidden.
class OverviewFilterBar final : public QWidget
{
    Q_OBJECT

public:
    explicit OverviewFilterBar(QWidget *parent = nullptr);

    [[nodiscard]] OverviewFilter filter() const;
    [[nodiscard]] OverviewOrder order() const;
    /// Offers the years, municipalities, grades and subjects that there are; what was chosen stays chosen while it is
    /// among them.
    void setChoices(const Overview &overview);
    /// Says how many schools are in sight.
    void setCount(int shown, int hidden);

Q_SIGNALS:
    void changed();

private:
    QComboBox *newChoice(const QString &name, const QString &meaning);

    QComboBox *m_year;
    QComboBox *m_municipality;
    QComboBox *m_grade;
    QComboBox *m_subject;
    QComboBox *m_kind;
    QComboBox *m_layer;
    QComboBox *m_order;
    QCheckBox *m_onlyWithSigns;
    QLabel *m_count;
};

} // namespace versta
