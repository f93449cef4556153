// Holds what this program needs for the time of its work alone, so that nothing of it is left behind.
#pragma once

#include "process/child.hpp"

#include <filesystem>
#include <initializer_list>
#include <string>

namespace crossfoot {

// A shell that waits for the end of this program, however it ends, be it killed. Then, and as this goes, it ends the
// groups of processes that are held and removes the folder and the socket. Not thread-safe.
class Leash {
public:
    explicit Leash(const std::filesystem::path& folder);
    ~Leash() { shell_.await_end(); }
    Leash(const Leash&) = delete;
    Leash& operator=(const Leash&) = delete;

    // Instead of what was held before. Groups below 1 and an empty path stand for none.
    void hold(std::initializer_list<int> groups, const std::string& socket) const;

private:
    BackgroundChild shell_;
};

} // namespace crossfoot
