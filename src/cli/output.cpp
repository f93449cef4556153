#include "output.hpp"

#include <cerrno>
#include <cstdio>
#include <system_error>

namespace crossfoot::cli {

void print(std::string_view text) {
    errno = 0;
    if (std::fwrite(text.data(), 1, text.size(), stdout) != text.size() || std::fflush(stdout) != 0)
        throw std::system_error(errno, std::generic_category(), "standard output");
}

void complain(std::string_view text) { std::fwrite(text.data(), 1, text.size(), stderr); }

} // namespace crossfoot::cli
