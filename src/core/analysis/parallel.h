#pragma once

#include <algorithm>
#include <atomic>
#include <cstddef>
#include <thread>
#include <vector>

namespace versta {

/// Calls `work(i)` for i = 0…count − 1, each once, on as many threads as there are cores. Equal results on any number
/// of threads as long as no call writes what another reads.
template <class Work>
void inParallel(std::size_t count, const Work &work)
{
    std::atomic<std::size_t> next{0};
    const auto run = [&] {
        for (std::size_t i = next++; i < count; i = next++)
            work(i);
    };
    const std::size_t threads = std::min<std::size_t>(std::max(1U, std::thread::hardware_concurrency()), count);
    std::vector<std::jthread> others;
    others.reserve(threads);
    for (std::size_t t = 1; t < threads; ++t)
        others.emplace_back(run);
    run();
}

} // namespace versta
