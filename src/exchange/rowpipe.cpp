#include "rowpipe.h"

#include <condition_variable>
#include <deque>
#include <mutex>
#include <thread>

namespace versta {

namespace {

constexpr std::size_t batchRows = 128;
constexpr std::size_t batches = 3; ///< one being filled, one waiting, one being taken

/// Rows whose memory is used again: only the first `count` are there.
struct Batch
{
    std::vector<SheetRow> rows = std::vector(batchRows, SheetRow(0));
    std::size_t count = 0;
};

/// Batches on their way from one thread to another and, emptied, back.
class Pipe
{
public:
    Pipe()
        : m_empty(batches)
    {
    }

    /// An empty batch, as soon as there is one; false when nobody takes rows any more.
    bool emptyBatch(Batch &batch) { return pass(m_empty, batch); }
    /// The next batch of rows; false behind the last one.
    bool fullBatch(Batch &batch) { return pass(m_full, batch); }
    void giveBack(Batch batch) { put(m_empty, std::move(batch)); }
    void send(Batch batch) { put(m_full, std::move(batch)); }

    /// No more batches will come; those on their way still arrive.
    void close()
    {
        {
            const std::lock_guard lock(m_mutex);
            m_closed = true;
        }
        m_changed.notify_all();
    }

private:
    bool pass(std::deque<Batch> &from, Batch &batch)
    {
        std::unique_lock lock(m_mutex);
        m_changed.wait(lock, [&] { return !from.empty() || m_closed; });
        if (from.empty())
            return false;
        batch = std::move(from.front());
        from.pop_front();
        return true;
    }

    void put(std::deque<Batch> &to, Batch batch)
    {
        {
            const std::lock_guard lock(m_mutex);
            to.push_back(std::move(batch));
        }
        m_changed.notify_all();
    }

    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::deque<Batch> m_empty;
    std::deque<Batch> m_full;
    bool m_closed = false;
};

/// Runs on the reading thread.
Result<> readInto(Pipe &pipe, const std::function<Result<>(const RowSink &)> &read)
{
    Batch batch;
    bool taken = pipe.emptyBatch(batch);
    auto end = read([&](SheetRow &row) {
        if (!taken)
            return;
        std::swap(batch.rows[batch.count++], row);
        if (batch.count == batchRows) {
            pipe.send(std::move(batch));
            taken = pipe.emptyBatch(batch);
        }
    });
    if (taken && batch.count > 0)
        pipe.send(std::move(batch));
    pipe.close();
    return end;
}

/// Ends the reading thread however the caller's part ends.
class Reading
{
public:
    Reading(Pipe &pipe, const std::function<Result<>(const RowSink &)> &read)
        : m_pipe(pipe)
        , m_thread([this, &read] { m_end = readInto(m_pipe, read); })
    {
    }
    Reading(const Reading &) = delete;
    Reading &operator=(const Reading &) = delete;
    ~Reading() { finish(); }

    Result<> finish()
    {
        m_pipe.close();
        if (m_thread.joinable())
            m_thread.join();
        return m_end;
    }

private:
    Pipe &m_pipe;
    Result<> m_end;
    std::thread m_thread;
};

} // namespace

Result<> pipeRows(const std::function<Result<>(const RowSink &)> &read, const SheetSource::Take &take)
{
    Pipe pipe;
    Reading reading(pipe, read);
    Batch batch;
    while (pipe.fullBatch(batch)) {
        for (std::size_t at = 0; at < batch.count; ++at)
            take(batch.rows[at]);
        batch.count = 0;
        pipe.giveBack(std::move(batch));
    }
    return reading.finish();
}

} // namespace versta
