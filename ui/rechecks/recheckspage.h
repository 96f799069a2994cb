#pragma once

#include "workpage.h"

#include "document/recheckqueries.h"

#include <optional>
#include <set>
#include <vector>

class QComboBox;
class QLabel;
class QStackedWidget;
class QTabWidget;

namespace versta {

class Dialogs;
class Document;
class EmptyPage;
class RecheckEffectPane;
class RecheckWorksPane;
class SignService;
class ValueTableView;

/// The re-checks of the municipality: their list, and of the chosen one its works to be entered, its discrepancies and
/// what it does to signs.
class RechecksPage final : public WorkPage
{
    Q_OBJECT

public:
    /// \param document outlives the page, as do the service and the dialogs
    RechecksPage(Document &document, SignService &signs, Dialogs &dialogs, QWidget *parent = nullptr);

    [[nodiscard]] ValueTableView &list() const { return *m_list; }
    [[nodiscard]] RecheckWorksPane &works() const { return *m_works; }
    [[nodiscard]] RecheckEffectPane &effect() const { return *m_effect; }
    [[nodiscard]] QTabWidget &tabs() const { return *m_tabs; }

    /// Makes a re-check the chosen one.
    void showRecheck(RecheckId id);
    /// Asks for an order and for works, and stores both.
    /// \param paper to begin with, and these schools
    void assign(const std::optional<PaperKey> &paper, const std::set<SchoolId> &schools);

    [[nodiscard]] QString title() const override;
    [[nodiscard]] QString drawing() const override;
    [[nodiscard]] QString menuTitle() const override;
    [[nodiscard]] QList<QAction *> pageActions() const override { return m_pageActions; }
    [[nodiscard]] QList<QAction *> editActions() const override { return m_editActions; }
    [[nodiscard]] QList<QAction *> viewActions() const override { return {}; }
    [[nodiscard]] QList<QAction *> toolBarActions() const override;
    [[nodiscard]] QString exportText() const override;
    [[nodiscard]] bool canExport() const override;
    QString exportContents() override;
    bool commitEditor() override;
    bool takeFiles(const QStringList &paths) override;

Q_SIGNALS:
    /// Something worth telling was done.
    void reported(const QString &text);

protected:
    void showEvent(QShowEvent *event) override;

private:
    void addActions();
    [[nodiscard]] QWidget *newContents();
    [[nodiscard]] QWidget *newFigures();
    void reload();
    void showChosen();
    void showFigures();
    void updateActions();
    void assignNew();
    void editHead();
    void addWorks();
    void chooseWorks(RecheckId recheck, const std::optional<PaperKey> &paper, const std::set<SchoolId> &schools);
    void removeWorks();
    void remove();
    void confirmWorks();
    void readProtocol();
    void writeBlankProtocol();
    void writeReport();
    void recordOutcome();
    void copy();
    void paste();
    void report(const QString &text);
    [[nodiscard]] QString nextSeed() const;
    template <class Done>
    bool told(const Done &done);

    Document &m_document;
    SignService &m_signs;
    Dialogs &m_dialogs;
    bool m_stale = true; ///< what is shown is older than the file
    std::vector<RecheckOverview> m_rechecks;
    Recheck m_chosen; ///< without an id: none
    QStackedWidget *m_surface;
    EmptyPage *m_empty;
    ValueTableView *m_list;
    QTabWidget *m_tabs;
    RecheckWorksPane *m_works;
    QComboBox *m_breakdown = nullptr;
    QLabel *m_sentences = nullptr;
    ValueTableView *m_figures = nullptr;
    RecheckEffectPane *m_effect;
    QAction *m_assign = nullptr;
    QAction *m_editHead = nullptr;
    QAction *m_addWorks = nullptr;
    QAction *m_removeWorks = nullptr;
    QAction *m_remove = nullptr;
    QAction *m_confirm = nullptr;
    QAction *m_read = nullptr;
    QAction *m_protocol = nullptr;
    QAction *m_report = nullptr;
    QAction *m_outcome = nullptr;
    QAction *m_copy = nullptr;
    QAction *m_paste = nullptr;
    QList<QAction *> m_pageActions;
    QList<QAction *> m_editActions;
};

} // namespace versta
