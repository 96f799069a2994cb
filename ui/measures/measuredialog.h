#pragma once

#include "core/measures.h"
#include "core/plan.h"
#include "core/school.h"

#include <QDialog>

#include <functional>
#include <optional>
#include <vector>

class QComboBox;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;

namespace versta {

class CheckList;

/// A measure for schools whose results need a look: where in which plan it goes, what is done, by when, by whom. It
/// begins with a template whose words can be changed.
class MeasureDialog final : public QDialog
{
    Q_OBJECT

public:
    struct PlanChoice
    {
        PlanId id;
        QString title;
    };

    /// What a measure is for.
    struct Subject
    {
        std::vector<School> schools; ///< at least one
        QStringList works;           ///< «Русский язык, 5 класс»; may be empty
    };

    /// \param plans at least one, the likeliest first
    /// \param load reads a plan; asked when it is chosen
    /// \param parties of the directory, offered while typing
    MeasureDialog(std::vector<PlanChoice> plans, std::function<std::optional<Plan>(PlanId)> load, QStringList parties,
                  Subject subject, QWidget *parent = nullptr);

    [[nodiscard]] Measure measure() const;
    /// The plan that is chosen; with a section or without one.
    [[nodiscard]] const Plan &plan() const { return m_plan; }
    [[nodiscard]] std::optional<SectionId> section() const;
    void setTemplate(const QString &code);

private:
    void build();
    void readPlan();
    void fillIn();
    void explainDeadline();
    void check();
    [[nodiscard]] std::vector<School> chosenSchools() const;

    std::vector<PlanChoice> m_plans;
    std::function<std::optional<Plan>(PlanId)> m_load;
    Subject m_subject;
    Plan m_plan;
    QString m_filled; ///< the text that the template made; typed text is not replaced
    QComboBox *m_planChoice;
    QComboBox *m_section;
    QComboBox *m_template;
    CheckList *m_schools; ///< keys are places in m_subject.schools
    QPlainTextEdit *m_activity;
    QLineEdit *m_deadline;
    QLabel *m_meaning;
    QLineEdit *m_responsible;
    QLineEdit *m_result;
    QPushButton *m_accept;
};

} // namespace versta
