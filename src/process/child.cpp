#include "process/child.hpp"

#include <sys/mman.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/wait.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>
#include <fcntl.h>
#include <poll.h>
#include <system_error>
#include <unistd.h>
#include <utility>

namespace crossfoot {
namespace {

using Clock = std::chrono::steady_clock;

constexpr int file_seen = 3;

// To a child's input by sockets, since writing to one raises no signal where the child does not read.
enum class Through { pipe, sockets };

class Pipe {
public:
    explicit Pipe(Through through) {
        const int failed = through == Through::pipe ? pipe2(ends_.data(), O_CLOEXEC)
                                                    : socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends_.data());
        if (failed != 0)
            ends_ = {-1, -1};
    }
    ~Pipe() {
        close_end(0);
        close_end(1);
    }
    bool open() const { return ends_[0] >= 0; }
    int reading() const { return ends_[0]; }
    int writing() const { return ends_[1]; }
    void close_end(std::size_t end) {
        if (const int descriptor = std::exchange(ends_[end], -1); descriptor >= 0)
            close(descriptor);
    }
    Pipe(const Pipe&) = delete;
    Pipe& operator=(const Pipe&) = delete;

private:
    std::array<int, 2> ends_{-1, -1};
};

// Whether one of the variables has the name of that one.
bool is_set(const std::vector<std::string>& variables, std::string_view other) {
    const std::string_view name = other.substr(0, other.find('=') + 1);
    return std::ranges::any_of(variables, [&](const std::string& variable) { return variable.starts_with(name); });
}

std::vector<char*> pointers(std::vector<std::string>& texts) {
    std::vector<char*> all;
    all.reserve(texts.size() + 1);
    for (std::string& text : texts)
        all.push_back(text.data());
    all.push_back(nullptr);
    return all;
}

void limit(int what, rlim_t most) {
    const rlimit both{most, most};
    setrlimit(static_cast<__rlimit_resource>(what), &both);
}

// As close_range(), which glibc 2.28 and older systems do not have.
void close_all_from(int first) {
    constexpr long close_range_number = 436; // on every machine that Linux runs on since 5.9
    constexpr int most = 4096;
    if (syscall(close_range_number, static_cast<unsigned>(first), ~0U, 0U) == 0)
        return;
    for (int descriptor = first; descriptor < most; ++descriptor)
        close(descriptor);
}

// Between fork and exec nothing may be called but what a signal handler may call.
[[noreturn]] void become(char* const* command, char* const* environment, int in, int out, int file,
                         const ChildLimits& limits) {
    setpgid(0, 0);
    const int nowhere = open("/dev/null", O_WRONLY | O_CLOEXEC);
    const int kept = file < 0 ? -1 : fcntl(file, F_DUPFD_CLOEXEC, 10);
    dup2(in, STDIN_FILENO);
    dup2(out, STDOUT_FILENO);
    dup2(nowhere, STDERR_FILENO);
    if (kept >= 0)
        dup2(kept, file_seen);
    close_all_from(file_seen + (kept >= 0 ? 1 : 0)); // what an office has open is not its children's
    if (limits.memory > 0)
        limit(RLIMIT_AS, limits.memory);
    limit(RLIMIT_CORE, 0);
    limit(RLIMIT_CPU, static_cast<rlim_t>(limits.time.count() / 1000 + 2));
    execve(command[0], command, environment);
    _exit(127);
}

class Running {
public:
    Running(pid_t child, Pipe& in, Pipe& out, const ChildLimits& limits)
        : child_(child), in_(in), out_(out), limits_(limits), end_(Clock::now() + limits.time) {}

    ChildResult finish(std::string_view input) {
        ChildResult result;
        result.end = ChildEnd::well;
        while (out_.reading() >= 0 && result.end == ChildEnd::well)
            step(input, result);
        if (result.end != ChildEnd::well)
            kill(-child_, SIGKILL);
        const bool well = wait();
        kill(-child_, SIGKILL); // what it left behind
        if (result.end == ChildEnd::well && !well)
            result.end = ended_ ? ChildEnd::failed : ChildEnd::out_of_time;
        return result;
    }

private:
    void step(std::string_view& input, ChildResult& result) {
        if (is_over()) {
            result.end = ChildEnd::out_of_time;
            return;
        }
        const auto left = std::chrono::ceil<std::chrono::milliseconds>(end_ - Clock::now()).count();
        std::array<pollfd, 2> ready = {{{out_.reading(), POLLIN, 0}, {in_.writing(), POLLOUT, 0}}};
        if (poll(ready.data(), 2, static_cast<int>(limits_.stopped ? std::min<long>(left, 100) : left)) == 0)
            return;
        if (in_.writing() >= 0 && ready[1].revents != 0)
            write_some(input);
        if (ready[0].revents != 0)
            read_some(result);
    }

    bool is_over() const { return Clock::now() >= end_ || (limits_.stopped && limits_.stopped()); }

    void write_some(std::string_view& input) {
        const ssize_t written = input.empty() ? -1 : send(in_.writing(), input.data(), input.size(), MSG_NOSIGNAL);
        if (written > 0)
            input.remove_prefix(static_cast<std::size_t>(written));
        if (input.empty() || (written < 0 && errno != EAGAIN && errno != EINTR))
            in_.close_end(1);
    }

    void read_some(ChildResult& result) {
        std::array<char, 65536> bytes; // NOLINT(cppcoreguidelines-pro-type-member-init): it is filled below
        const ssize_t count = read(out_.reading(), bytes.data(), bytes.size());
        if (count > 0)
            result.output.append(bytes.data(), static_cast<std::size_t>(count));
        else if (count == 0 || (errno != EAGAIN && errno != EINTR))
            out_.close_end(0);
        if (result.output.size() > limits_.output)
            result.end = ChildEnd::too_much_output;
    }

    // It may have closed its output and go on working.
    bool wait() {
        constexpr timespec pause{0, 1'000'000};
        int status = 0;
        for (;;) {
            const bool over = is_over();
            if (over)
                kill(-child_, SIGKILL);
            const pid_t waited = waitpid(child_, &status, over ? 0 : WNOHANG);
            if (waited == child_)
                break;
            if (waited < 0 && errno != EINTR)
                return false;
            if (!over)
                nanosleep(&pause, nullptr);
        }
        ended_ = !is_over();
        return WIFEXITED(status) && WEXITSTATUS(status) == 0;
    }

    pid_t child_;
    Pipe& in_;
    Pipe& out_;
    const ChildLimits& limits_;
    Clock::time_point end_;
    bool ended_ = true;
};

// Its number and that of its group; -1: there is none.
pid_t started(const ChildCall& call, int in, int out, const ChildLimits& limits) {
    std::vector<std::string> command = call.command;
    std::vector<std::string> environment;
    for (char** variable = environ; *variable != nullptr; ++variable)
        if (!is_set(call.environment, *variable))
            environment.emplace_back(*variable);
    environment.insert(environment.end(), call.environment.begin(), call.environment.end());
    const std::vector<char*> arguments = pointers(command);
    const std::vector<char*> variables = pointers(environment);
    const pid_t child = fork();
    if (child == 0)
        become(arguments.data(), variables.data(), in, out, call.file, limits);
    if (child > 0)
        setpgid(child, child); // whoever comes first
    return child;
}

} // namespace

ChildResult run_child(const ChildCall& call, const ChildLimits& limits) {
    Pipe in(Through::sockets);
    Pipe out(Through::pipe);
    if (!in.open() || !out.open())
        return {};
    const pid_t child = started(call, in.reading(), out.writing(), limits);
    if (child < 0)
        return {};
    in.close_end(0);
    out.close_end(1);
    fcntl(in.writing(), F_SETFL, O_NONBLOCK);
    if (limits.started)
        limits.started(child);
    return Running(child, in, out, limits).finish(call.input);
}

BackgroundChild::BackgroundChild(const ChildCall& call, std::size_t memory) {
    ChildLimits limits;
    limits.memory = memory;
    limits.time = std::chrono::hours(1000);
    std::array<int, 2> ends{-1, -1};
    const int nowhere = open("/dev/null", O_WRONLY | O_CLOEXEC);
    if (nowhere >= 0 && socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends.data()) == 0) {
        child_ = started(call, ends[0], nowhere, limits);
        input_ = ends[1];
        close(ends[0]);
        tell(call.input);
    }
    if (nowhere >= 0)
        close(nowhere);
}

void BackgroundChild::end() {
    if (child_ > 0)
        kill(-child_, SIGKILL);
    await_end();
}

bool BackgroundChild::is_running() {
    if (child_ > 0 && waitpid(child_, nullptr, WNOHANG) == child_)
        child_ = -1;
    return child_ > 0;
}

void BackgroundChild::tell(std::string_view line) const {
    if (input_ >= 0 && send(input_, line.data(), line.size(), MSG_NOSIGNAL) < 0 && errno != EPIPE)
        throw std::system_error(errno, std::generic_category());
}

void BackgroundChild::await_end() {
    if (input_ >= 0)
        close(std::exchange(input_, -1));
    while (child_ > 0)
        if (waitpid(child_, nullptr, 0) == child_ || errno != EINTR)
            child_ = -1;
}

FileInMemory::FileInMemory(std::string_view bytes) : descriptor_(memfd_create("document", MFD_CLOEXEC)) {
    if (descriptor_ < 0)
        throw std::system_error(errno, std::generic_category());
    while (!bytes.empty()) {
        const ssize_t written = write(descriptor_, bytes.data(), bytes.size());
        if (written < 0 && errno != EINTR) {
            const int failure = errno;
            close(descriptor_);
            throw std::system_error(failure, std::generic_category());
        }
        bytes.remove_prefix(static_cast<std::size_t>(std::max<ssize_t>(written, 0)));
    }
}

FileInMemory::~FileInMemory() { close(descriptor_); }

} // namespace crossfoot
