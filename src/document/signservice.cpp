#include "signservice.h"

#include "document.h"
#include "resultqueries.h"

#include <chrono>
#include <utility>

namespace versta {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto Pause = 30ms; // an import and what follows it at once are one change
constexpr auto WatchInterval = 100ms;

} // namespace

/// What the two threads share: the thread that computes writes the result and ends, then the other one reads it.
struct SignService::Run
{
    SignGathering gathering;
    std::atomic_bool cancelled{false};
    std::atomic_int percent{0};
    std::optional<Result<SignComputation>> result;

    void carryOut(const SignData &data, const SignCalculation &calculate)
    {
        result = computeSigns(gathering, data, calculate, [this](int done) {
            percent = done;
            return !cancelled.load();
        });
    }
};

SignService::SignService(Document &document, SignPreparation prepare, QObject *parent)
    : QObject(parent)
    , m_document(document)
    , m_prepare(std::move(prepare))
    , m_run(std::make_shared<Run>())
{
    m_step.setSingleShot(true);
    connect(&m_step, &QTimer::timeout, this, [this] { m_begun ? readNext() : begin(); });
    m_watch.setInterval(WatchInterval);
    connect(&m_watch, &QTimer::timeout, this, [this] {
        if (std::exchange(m_percent, m_run->percent.load()) != m_percent)
            Q_EMIT updated();
    });
    connect(&m_document, &Document::changed, this, &SignService::hear);
    m_step.start(0ms);
}

SignService::~SignService()
{
    m_run->cancelled = true;
}

void SignService::hear(const ChangeSet &changes)
{
    if (touchesResults(changes) || changes.touches("sign_setting"))
        restart();
}

// A run under way uses what was gathered before, so the next one begins when it has ended.
void SignService::restart()
{
    m_begun = false;
    m_left.clear();
    m_again = m_task.isRunning();
    if (m_again)
        m_run->cancelled = true;
    m_step.start(Pause);
    if (m_state != State::Nothing)
        setState(State::Computing);
}

void SignService::cancel()
{
    m_step.stop();
    m_begun = false;
    m_again = false;
    m_run->cancelled = true;
    if (m_state == State::Computing)
        fail({Error::Code::Cancelled, u"Расчёт признаков остановлен."_s, {}});
}

void SignService::begin()
{
    if (m_task.isRunning())
        return; // its end leads here again
    auto calculation = m_prepare(m_document);
    if (!calculation)
        return fail(calculation.error());
    auto data = readSignRegister(m_document);
    if (!data)
        return fail(data.error());
    const auto sets = signSets(m_document);
    if (!sets)
        return fail(sets.error());
    if (sets->empty() && data->federal.empty()) {
        m_report.reset();
        m_input.reset();
        return setState(State::Nothing);
    }
    m_begun = true;
    m_calculation = std::move(*calculation);
    m_data = std::move(*data);
    m_left.assign(sets->rbegin(), sets->rend());
    m_percent = 0;
    setState(State::Computing);
    m_step.start(0ms);
}

void SignService::readNext()
{
    if (m_left.empty())
        return compute();
    auto set = readSignSet(m_document, m_left.back());
    if (!set)
        return fail(set.error());
    m_left.pop_back();
    m_data.sets.push_back(std::move(*set));
    m_step.start(0ms);
}

void SignService::compute()
{
    m_begun = false;
    m_run->cancelled = false;
    m_run->percent = 0;
    m_watch.start();
    m_task.start([run = m_run, data = std::move(m_data), calculate = m_calculation] { run->carryOut(data, calculate); },
                 [this] { finish(); });
    m_data = {};
}

void SignService::finish()
{
    m_watch.stop();
    auto result = std::exchange(m_run->result, std::nullopt);
    if (std::exchange(m_again, false)) {
        m_step.start(0ms);
        return;
    }
    if (m_run->cancelled)
        return; // cancel() has said so
    if (!*result)
        return fail(result->error());
    m_report = std::make_shared<const SignReport>(std::move((*result)->report));
    m_input = std::move((*result)->input);
    m_percent = 100;
    setState(State::Ready);
}

void SignService::fail(const Error &error)
{
    m_begun = false;
    m_error = error;
    setState(State::Failed);
}

void SignService::setState(State state)
{
    m_state = state;
    Q_EMIT updated();
}

} // namespace versta
