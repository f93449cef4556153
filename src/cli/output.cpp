#include "output.hpp"

#include "text/shown.hpp"

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <string>
#include <utility>

namespace crossfoot::cli {

void print(std::string_view text) {
    errno = 0;
    if (std::fwrite(text.data(), 1, text.size(), stdout) != text.size() || std::fflush(stdout) != 0)
        throw OutputLost(errno, std::generic_category());
}

void print_texts(const std::vector<batch::Told>& all) {
    for (const batch::Told& told : all)
        print(told.text);
}

void complain(std::string_view text) {
    std::string clean;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        clean += one_line(text.substr(0, end)) + '\n';
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    std::fwrite(clean.data(), 1, clean.size(), stderr);
}

void complain_in_turn(batch::Told& told, std::string text) {
    told.in_turn = [text = std::move(text)](batch::Told&) { complain(text); };
}

} // namespace crossfoot::cli
