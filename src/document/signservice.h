#pragma once

#include "backgroundtask.h"
#include "signcalculation.h"
#include "signdata.h"

#include "core/analysis/sign.h"

#include <QObject>
#include <QTimer>

#include <atomic>
#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace versta {

class ChangeSet;

/// The signs of an open municipality, computed anew behind every change of what they rest on. The file is read in short
/// steps on the document's thread, everything else is done on another one. The last report stays until there is a new
/// one. Nothing of it is stored (docs/decisions/005).
class SignService final : public QObject
{
    Q_OBJECT

public:
    enum class State
    {
        Nothing,   ///< no results and no list are loaded
        Computing, ///< report() is of an earlier state of the file, or there is none
        Ready,     ///< report() is of the file as it is
        Failed     ///< see error(); report() is of an earlier state of the file, or there is none
    };

    /// \param document outlives the service
    /// \param prepare reads the settings on the document's thread, at the beginning of each computation
    SignService(Document &document, SignPreparation prepare, QObject *parent = nullptr);
    ~SignService() override;

    [[nodiscard]] State state() const { return m_state; }
    /// The last report, or nullptr. Stays as it is until changed() comes.
    [[nodiscard]] const SignReport *report() const { return m_report.get(); }
    /// The same, for whoever keeps it beyond the next report.
    [[nodiscard]] const std::shared_ptr<const SignReport> &sharedReport() const { return m_report; }
    /// What report() was made of, for charts and tables that stand beside it; nullptr as long as report() is. Whoever
    /// keeps it has that state of the file.
    [[nodiscard]] const std::shared_ptr<const SignInput> &input() const { return m_input; }
    [[nodiscard]] const Error &error() const { return m_error; }
    /// How far the computation is, 0–100.
    [[nodiscard]] int percent() const { return m_percent; }

    /// Computes again, for instance after a failure.
    void restart();
    /// Gives the computation up; restart() or a change of data begins it anew.
    void cancel();

Q_SIGNALS:
    /// There is another state, report or percentage. Tells of what was derived, never of data: that is
    /// Document::changed(), which this one follows.
    void updated();

private:
    struct Run;

    void hear(const ChangeSet &changes);
    void begin();
    void readNext();
    void compute();
    void finish();
    void fail(const Error &error);
    void setState(State state);

    Document &m_document;
    SignPreparation m_prepare;
    State m_state = State::Nothing;
    std::shared_ptr<const SignReport> m_report;
    std::shared_ptr<const SignInput> m_input;
    Error m_error;
    int m_percent = 0;
    QTimer m_step;  // between two steps of reading, and before the first one: several changes are one
    QTimer m_watch; // looks how far the other thread is
    bool m_begun = false;
    bool m_again = false; // the run under way is of an earlier state
    SignData m_data;
    std::vector<ResultSetId> m_left; // sets to be read, the next one last
    SignCalculation m_calculation;
    std::shared_ptr<Run> m_run;
    BackgroundTask m_task;
};

} // namespace versta
