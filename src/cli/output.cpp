#include "output.hpp"

#include <cerrno>
#include <cstdio>

namespace crossfoot::cli {

void print(std::string_view text) {
    errno = 0;
    if (std::fwrite(text.data(), 1, text.size(), stdout) != text.size() || std::fflush(stdout) != 0)
        throw OutputLost(errno, std::generic_category());
}

void complain(std::string_view text) { std::fwrite(text.data(), 1, text.size(), stderr); }

} // namespace crossfoot::cli
