#pragma once

#include "core/results/sheetdecision.h"

#include <QDialog>

#include <vector>

class QCheckBox;
class QComboBox;
class QLabel;
class QPushButton;
class QSpinBox;
class QTableWidget;
class QTabWidget;
class QTimer;

namespace versta {

class ValueTableView;

/// How a sheet is to be read, as a person says it: its header, what each column is, what work and kind of table it is;
/// below, what would be read of it.
class MappingDialog final : public QDialog
{
    Q_OBJECT

public:
    /// \param fileName for the title
    /// \param sheets at least one that is not empty
    /// \param decisions made before; their sheets are shown as they were decided
    MappingDialog(const QString &fileName, std::vector<SheetSource> sheets, std::vector<SheetDecision> decisions,
                  ReadingContext context, QWidget *parent = nullptr);

    /// How the sheet in sight is to be read.
    [[nodiscard]] SheetDecision decision() const;
    /// Its beginning, see SheetSource.
    [[nodiscard]] const Sheet &sheet() const { return m_sheets[m_sheet].head(); }
    /// What would be read of it; of a long sheet of its first rows.
    [[nodiscard]] const SheetReading &reading() const { return m_reading; }
    /// «Запомнить для таких таблиц».
    [[nodiscard]] bool isToBeRemembered() const;

    /// Reads a column as something else, as the user would choose it.
    void setRole(int column, const RoleChoice &choice);
    void setKind(ReportKind kind);

private:
    void layOut();
    [[nodiscard]] QWidget *paperLine();
    [[nodiscard]] QWidget *columnsBox();
    void chooseSheet(int index);
    void chooseHeader(int row);
    void takeMapping(const SheetMapping &mapping);
    void completeColumn(int row, int column);
    void fillColumns();
    void showPaper(const PaperMention &paper);
    void showKind();
    void readAgain();
    [[nodiscard]] PaperMention paper() const;
    [[nodiscard]] SheetMapping usedMapping() const;

    std::vector<SheetSource> m_sheets;
    std::vector<SheetDecision> m_decisions;
    ReadingContext m_context;
    std::size_t m_sheet = 0;
    SheetMapping m_mapping; ///< with columns that have no role
    SheetReading m_reading;
    bool m_kindChosen = false; ///< by hand; else the roles tell it
    QComboBox *m_sheetChoice;
    QSpinBox *m_header;
    QComboBox *m_kind;
    QComboBox *m_procedure;
    QSpinBox *m_year;
    QComboBox *m_subject;
    QSpinBox *m_grade;
    QComboBox *m_level;
    QTableWidget *m_columns;
    QTabWidget *m_results;
    ValueTableView *m_rows;
    ValueTableView *m_problems;
    QLabel *m_summary;
    QCheckBox *m_remember;
    QPushButton *m_accept;
    QTimer *m_reread;
};

} // namespace versta
