#pragma once

#include "core/rechecks/recheck.h"
#include "core/school.h"

#include <QAbstractTableModel>

#include <map>
#include <optional>
#include <vector>

namespace versta {

class ChangeSet;
class Document;

/// The works of one paper of a re-check, with what they had and what the experts gave. What is entered in a cell is one
/// gesture. A score of a task that was not entered yet is shown as it was, in brackets.
class RecheckWorkModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column
    {
        SchoolColumn,
        ClassColumn,
        CodeColumn,
        TotalBeforeColumn,
        TotalAfterColumn, ///< entered, or the sum of the tasks
        MarkBeforeColumn,
        MarkAfterColumn, ///< by the scale, or entered
        FirstTaskColumn  ///< then one for each task, then the expert and the note
    };

    /// \param document outlives the model
    explicit RecheckWorkModel(Document &document, QObject *parent = nullptr);

    /// Shows works of a paper; an invalid id shows none.
    /// \param school its works alone; nullopt: those of all schools
    void setScope(RecheckId recheck, RecheckPaperId paper, std::optional<SchoolId> school = {});
    /// Whether this is what is shown.
    [[nodiscard]] bool shows(RecheckId recheck, RecheckPaperId paper, std::optional<SchoolId> school) const
    {
        return m_recheck == recheck && m_paper.id == paper && m_school == school;
    }
    [[nodiscard]] RecheckPaperId paperId() const { return m_paper.id; }
    [[nodiscard]] const RecheckPaper &paper() const { return m_paper; }
    [[nodiscard]] const std::vector<RecheckWork> &works() const { return m_works; }

    [[nodiscard]] int taskColumn(std::size_t task) const { return FirstTaskColumn + int(task); }
    [[nodiscard]] int expertColumn() const { return FirstTaskColumn + int(m_paper.tasks.size()); }
    [[nodiscard]] int noteColumn() const { return expertColumn() + 1; }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override;

    /// Enters a block of texts, tabs between cells and line ends between rows, from a cell on, as one gesture: what
    /// does not fit at the right and below, or stands on cells that are not entered, is left out. \return false when a
    /// text is not understood; nothing is stored then
    bool paste(const QModelIndex &topLeft, const QString &text);

private:
    void hear(const ChangeSet &changes);
    /// What lies in the file for the scope.
    void read(RecheckPaper &paper, std::vector<RecheckWork> &works) const;
    void reset();
    [[nodiscard]] QString shown(const RecheckWork &work, int column) const;
    [[nodiscard]] QString typed(const RecheckWork &work, int column) const;
    [[nodiscard]] QString taskShown(const RecheckWork &work, std::size_t task) const;
    [[nodiscard]] bool isChanged(const RecheckWork &work, int column) const;
    [[nodiscard]] QString tip(const RecheckWork &work, int column) const;
    /// Takes a text into a result; says why not.
    [[nodiscard]] QString take(RecheckResult &result, int column, const QString &text) const;
    bool tell(const QString &problem);

    Document &m_document;
    RecheckId m_recheck;
    RecheckPaper m_paper;
    std::optional<SchoolId> m_school;
    std::vector<RecheckWork> m_works;
    std::map<SchoolId, QString> m_names;
};

} // namespace versta
