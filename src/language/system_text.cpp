#include "language/system_text.hpp"

#include "language/catalogue.hpp"

#include <algorithm>
#include <array>
#include <cerrno>
#include <utility>

namespace crossfoot {
namespace {

// What of the catalogue's [system] says it.
constexpr std::array<std::pair<int, const char*>, 17> words = {{{ENOENT, "none"},
                                                                {EACCES, "denied"},
                                                                {EPERM, "denied"},
                                                                {ENOTDIR, "no_folder"},
                                                                {EISDIR, "folder"},
                                                                {EEXIST, "there"},
                                                                {ENOTEMPTY, "not_empty"},
                                                                {ENOSPC, "full"},
                                                                {EDQUOT, "full"},
                                                                {EROFS, "read_only"},
                                                                {EIO, "broken"},
                                                                {ELOOP, "loop"},
                                                                {EMFILE, "many_open"},
                                                                {ENAMETOOLONG, "long_name"},
                                                                {EFBIG, "too_large"},
                                                                {EBUSY, "busy"},
                                                                {EPIPE, "pipe"}}};

} // namespace

std::string system_text(const std::error_code& reason, Language language) {
    const auto known = std::ranges::find(words, reason.value(), &std::pair<int, const char*>::first);
    if (known == words.end())
        return say(language, "system.other", {{"number", std::to_string(reason.value())}});
    return say(language, std::string("system.") + known->second);
}

} // namespace crossfoot
