// Another program at work for this one, held to limits of time, memory and output, whatever it is given to read.
#pragma once

#include <chrono>
#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace crossfoot {

struct ChildLimits {
    std::chrono::milliseconds time{10'000};      // of the clock; then it is killed
    std::size_t memory = std::size_t{1} << 30;   // bytes of addresses; 0: as many as it likes
    std::size_t output = std::size_t{128} << 20; // bytes
    std::function<bool()> stopped = {};          // asked ten times a second; where it says so, time is over
    std::function<void(int)> started = {};       // told the number of its group of processes
};

enum class ChildEnd { well, failed, out_of_time, too_much_output, not_started };

struct ChildResult {
    ChildEnd end = ChildEnd::not_started;
    std::string output; // what it wrote to its standard output, up to its end
};

// One file of the parent that the child sees as /dev/fd/3; -1 for none.
struct ChildCall {
    std::vector<std::string> command; // the program's path and its arguments
    std::string input;                // for its standard input, which ends behind it
    int file = -1;
    std::vector<std::string> environment; // variables, NAME=value, further or instead
};

// Runs the program to its end. What it says on its standard error is thrown away. It and all that it starts are one
// group of processes, which is killed as one. May be called from several threads.
ChildResult run_child(const ChildCall& call, const ChildLimits& limits);

// A program that goes on while this one does other things. Ended with all that it started as this goes, and not before,
// however long it works. Not thread-safe.
class BackgroundChild {
public:
    BackgroundChild(const ChildCall& call, std::size_t memory); // bytes of addresses; 0: as many as it likes
    ~BackgroundChild() { end(); }
    BackgroundChild(const BackgroundChild&) = delete;
    BackgroundChild& operator=(const BackgroundChild&) = delete;

    bool is_running();
    int group() const { return child_; }    // of processes; -1: it is not running
    void tell(std::string_view line) const; // on its standard input; throws std::system_error
    void await_end();                       // ends its standard input and waits for it
    void end();

private:
    int child_ = -1;
    int input_ = -1;
};

// A file in memory that holds the bytes and has no name; closed as this goes.
class FileInMemory {
public:
    explicit FileInMemory(std::string_view bytes); // throws std::system_error
    ~FileInMemory();
    int descriptor() const { return descriptor_; }
    FileInMemory(const FileInMemory&) = delete;
    FileInMemory& operator=(const FileInMemory&) = delete;

private:
    int descriptor_ = -1;
};

} // namespace crossfoot
