#pragma once

#include <algorithm>
#include <atomic>
#include <cstddef>
#include <thread>
#include <vector>

namespace versta {

/// Calls `work(state, i)` for i = 0…count − 1, each once, on as many threads as there are cores; each thread has a
/// State of its own. Equal results on any number of threads as long as no call writes what another reads and no result
/// depends on the state.
template <class State, class Work>
void inParallelWith(std::size_t count, const Work &work)
{
    std::atomic<std::size_t> next{0};
    const auto run = [&] {
        State state;
        for (std::size_t i = next++; i < count; i = next++)
            work(state, i);
    };
    const std::size_t threads = std::min<std::size_t>(std::max(1U, std::thread::hardware_concurrency()), count);
    std::vector<std::jthread> others;
    others.reserve(threads);
    for (std::size_t t = 1; t < threads; ++t)
        others.emplace_back(run);
    run();
}

/// The same where threads keep nothing: `work(i)`.
template <class Work>
void inParallel(std::size_t count, const Work &work)
{
    struct Nothing
    {
    };
    inParallelWith<Nothing>(count, [&work](Nothing &, std::size_t i) { work(i); });
}

} // namespace versta
