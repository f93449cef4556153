#include "process/leash.hpp"

namespace crossfoot {
namespace {

// Each line tells anew what is held: numbers of groups, and the path of a socket.
constexpr const char* script = R"(
while read -r line; do held=$line; done
for each in $held; do case $each in /*) ;; *) kill -KILL "-$each" ;; esac; done
for each in $held; do case $each in /*) rm -f -- "$each" ;; esac; done
rm -rf -- "$1" || { sleep 1; rm -rf -- "$1"; }
)";

} // namespace

Leash::Leash(const std::filesystem::path& folder)
    : shell_({{"/bin/sh", "-c", script, "sh", folder.string()}, {}, -1, {}}, 0) {}

void Leash::hold(std::initializer_list<int> groups, const std::string& socket) const {
    std::string line;
    for (const int group : groups)
        if (group > 0)
            line += std::to_string(group) + ' ';
    shell_.tell(line + socket + '\n');
}

} // namespace crossfoot
