#pragma once

#include <QWidget>

class QLabel;
class QPushButton;

namespace versta {

/// What stands in the place of the table while there is nothing to show: says what to do, with buttons that do it.
class EmptyPlan final : public QWidget
{
    Q_OBJECT

public:
    enum class Reason
    {
        NoPlan,     ///< no plan is chosen
        NoRows,     ///< the plan has neither sections nor activities
        NothingFits ///< the filter hides everything
    };

    explicit EmptyPlan(QWidget *parent);

    void say(Reason reason, bool writable);

Q_SIGNALS:
    void activityWanted();
    void sectionWanted();
    void everythingWanted();

private:
    QLabel *m_title;
    QLabel *m_text;
    QPushButton *m_activity;
    QPushButton *m_section;
    QPushButton *m_everything;
};

} // namespace versta
