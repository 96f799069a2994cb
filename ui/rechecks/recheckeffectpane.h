#pragma once

#include "core/rechecks/recheck.h"
#include "core/rechecks/recheckeffect.h"
#include "document/backgroundtask.h"

#include <QWidget>

#include <map>
#include <memory>
#include <optional>
#include <vector>

class QLabel;
class QPushButton;

namespace versta {

class Document;
class SignService;
class ValueTableView;
struct SignReport;

/// The signs of the schools of a re-check as they are and as they would be with what was found, side by side. Computed
/// on another thread when the pane is looked at; nothing of it is stored.
class RecheckEffectPane final : public QWidget
{
    Q_OBJECT

public:
    /// \param document outlives the pane, as does the service
    RecheckEffectPane(Document &document, SignService &signs, QWidget *parent = nullptr);
    ~RecheckEffectPane() override;

    /// Shows another re-check, or the same one as it is now.
    void show(const Recheck &recheck);
    /// nullopt: they are not computed for the re-check as it is now.
    [[nodiscard]] const std::optional<std::vector<SignEffect>> &effects() const { return m_effects; }
    [[nodiscard]] const std::map<SchoolLogin, QString> &names() const { return m_names; }
    [[nodiscard]] ValueTableView &table() const { return *m_table; }

Q_SIGNALS:
    /// There are effects, or there are none any more.
    void updated();

protected:
    void showEvent(QShowEvent *event) override;

private:
    struct Run;

    void hear();
    void begin();
    void finish();
    void clear(const QString &text);

    Document &m_document;
    SignService &m_signs;
    Recheck m_recheck;
    std::shared_ptr<const SignReport> m_before;
    std::shared_ptr<Run> m_run;
    std::optional<std::vector<SignEffect>> m_effects;
    std::map<SchoolLogin, QString> m_names;
    QLabel *m_state;
    ValueTableView *m_table;
    BackgroundTask m_task;
};

} // namespace versta
