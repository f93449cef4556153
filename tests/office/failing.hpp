// Entries of ours (office/uno/guarded.hpp) that fail in the office on demand.
#pragma once

#include <cstddef>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>
#include <unistd.h>

namespace crossfoot::test {

// While it lives, the entry fails, with an exception of UNO ("uno") or another. The office reads at each entry from a
// file which one is to fail, and writes down which one did.
class Failing {
public:
    // To be called before the office starts.
    static void prepare() { setenv("CROSSFOOT_FAIL_AT", file().c_str(), 1); }

    Failing(const std::string& entry, const std::string& kind) : line_(entry + ' ' + kind) {
        std::ofstream(file()) << line_;
    }
    ~Failing() {
        std::filesystem::remove(file());
        std::filesystem::remove(failed());
    }
    Failing(const Failing&) = delete;
    Failing& operator=(const Failing&) = delete;

    bool happened() const { return times() > 0; }
    std::size_t times() const {
        std::size_t count = 0;
        std::ifstream all(failed());
        for (std::string line; std::getline(all, line);)
            count += line == line_ ? 1 : 0;
        return count;
    }

private:
    static std::filesystem::path file() {
        return std::filesystem::temp_directory_path() / ("crossfoot-fail-at-" + std::to_string(getpid()));
    }
    static std::filesystem::path failed() { return file().string() + ".failed"; }

    std::string line_;
};

// The first base of a fixture whose office starts with it.
struct PreparedToFail {
    PreparedToFail() { Failing::prepare(); }
};

} // namespace crossfoot::test
