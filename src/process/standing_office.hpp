// An office that stays for many documents, since its start takes ten times as long as one of them.
#pragma once

#include "process/child.hpp"

#include <filesystem>
#include <string>
#include <vector>

namespace crossfoot {

// It holds an empty document open, without which it would end behind the first that it converts. Whoever starts another
// office with the same profile reaches this one, and waits until it has done what was asked of it: so it needs no other
// language than that of the command line. Not thread-safe.
class StandingOffice {
public:
    // `start` is the program with its profile, and all that an office without a window needs. Waits until it can be
    // reached, or for so long.
    StandingOffice(ChildCall start, const std::filesystem::path& folder, bool for_sheets, std::chrono::seconds longest);
    ~StandingOffice();
    StandingOffice(const StandingOffice&) = delete;
    StandingOffice& operator=(const StandingOffice&) = delete;

    bool is_reached() { return !socket_.empty() && office_.is_running(); }
    int group() const { return office_.group(); }
    const std::string& socket() const { return socket_; } // that it listens at; it leaves it behind where it is killed

private:
    BackgroundChild office_;
    std::string socket_;
};

} // namespace crossfoot
