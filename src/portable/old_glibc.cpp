// What the code, a library or the static one of C++ takes from a glibc newer than 2.28, as glibc 2.28 has it.
#include <sys/random.h>

#include <algorithm>
#include <cerrno>
#include <cstddef>
#include <cstring>
#include <ctime>
#include <pthread.h>

extern "C" {

// glibc 2.32. The library of C++ counts references without atomics where it is true.
char __libc_single_threaded = 0; // NOLINT(bugprone-reserved-identifier)

// glibc 2.30. std::condition_variable::wait_until looks at its own clock afterwards, and waits again if this was early.
int pthread_cond_clockwait(pthread_cond_t* condition, pthread_mutex_t* mutex, clockid_t clock, const timespec* until) {
    timespec now_there{};
    timespec now{};
    clock_gettime(clock, &now_there);
    clock_gettime(CLOCK_REALTIME, &now);
    constexpr long second = 1'000'000'000;
    const long nanoseconds = now.tv_nsec + until->tv_nsec - now_there.tv_nsec; // more than -1 s, less than 2 s
    const long seconds = nanoseconds < 0 ? -1 : nanoseconds / second;
    const timespec end{now.tv_sec + until->tv_sec - now_there.tv_sec + seconds, nanoseconds - seconds * second};
    return pthread_cond_timedwait(condition, mutex, &end);
}

// glibc 2.36. expat asks it for what it mixes into its tables of names. Where the kernel gives none, or may not be
// asked, the time has to do: nothing of ours is a secret.
void arc4random_buf(void* bytes, std::size_t size) {
    auto* at = static_cast<unsigned char*>(bytes);
    while (size > 0) {
        const ssize_t given = getrandom(at, size, 0);
        if (given < 0 && errno == EINTR)
            continue;
        auto count = static_cast<std::size_t>(given);
        if (given < 0) {
            timespec now{};
            clock_gettime(CLOCK_MONOTONIC, &now);
            count = std::min(size, sizeof now.tv_nsec);
            std::memcpy(at, &now.tv_nsec, count);
        }
        at += count;
        size -= count;
    }
}

// glibc 2.36. std::random_device asks it.
unsigned arc4random() {
    unsigned number = 0;
    arc4random_buf(&number, sizeof number);
    return number;
}
}
