#pragma once

#include "document/recheckedits.h"
#include "document/recheckqueries.h"

#include <QDialog>

#include <memory>
#include <optional>
#include <set>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QSpinBox;

namespace versta {

class CheckList;

/// Which works of a paper are checked again: schools, and all of their works, a share at random, or those that signs
/// point to. Says how many that are before anything is stored.
class RecheckChoiceDialog final : public QDialog
{
    Q_OBJECT

public:
    /// \param document outlives the dialog
    /// \param report of the signs; nullptr: they are not known, and nothing can be chosen by them
    /// \param seed that is proposed for a random choice
    RecheckChoiceDialog(const Document &document, std::shared_ptr<const SignReport> report, const QString &seed,
                        QWidget *parent = nullptr);

    /// Chooses a paper and schools to begin with; papers and schools that are not offered are left out.
    void begin(const std::optional<PaperKey> &paper, const std::set<SchoolId> &schools);

    [[nodiscard]] ChosenWorks chosen() const;

private:
    void loadPaper();
    void update();
    [[nodiscard]] RecheckChoiceKind kind() const;
    /// Indices of the works of checked schools.
    [[nodiscard]] std::vector<std::size_t> pool() const;
    /// How many signs of the paper a school has, that are flagged.
    [[nodiscard]] int signsOf(const SchoolLogin &school) const;
    void checkSchools(bool flaggedOnly);

    const Document &m_document;
    std::shared_ptr<const SignReport> m_report;
    std::vector<std::pair<ResultSetId, PaperKey>> m_papers;
    RecheckCandidates m_candidates;
    QComboBox *m_paper;
    QComboBox *m_kind;
    QSpinBox *m_percent;
    QSpinBox *m_least;
    QLineEdit *m_seed;
    CheckList *m_schools;
    QPushButton *m_all;
    QPushButton *m_flagged;
    QLabel *m_explanation;
    QLabel *m_count;
    QPushButton *m_accept = nullptr;
};

} // namespace versta
