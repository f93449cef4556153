#include "target.hpp"

#include <algorithm>
#include <cstdio>
#include <cstdlib>

namespace crossfoot::fuzz {

const std::array<Target, 15> targets{{{"any_file", any_file},
                                      {"ods_tables", ods_tables},
                                      {"odt_text", odt_text},
                                      {"xlsx_parts", xlsx_parts},
                                      {"docx_parts", docx_parts},
                                      {"web_page", web_page},
                                      {"plain_text", plain_text},
                                      {"printed_pages", printed_pages},
                                      {"grid", grid},
                                      {"form_file", form_file},
                                      {"figure_and_address", figure_and_address},
                                      {"located", located},
                                      {"prose", prose},
                                      {"accepted", accepted},
                                      {"published", published}}};

void require(bool holds, const char* promise) {
    if (holds)
        return;
    std::fprintf(stderr, "a promise is broken: %s\n", promise);
    std::abort();
}

std::size_t Decisions::up_to(std::size_t most) {
    std::size_t value = 0;
    for (std::size_t reach = most; reach > 0 && !bytes_.empty(); reach >>= 8U) {
        value = value << 8U | static_cast<unsigned char>(bytes_.front());
        bytes_.remove_prefix(1);
    }
    return most == static_cast<std::size_t>(-1) ? value : value % (most + 1);
}

std::string_view Decisions::text(std::size_t longest) {
    const std::string_view taken = bytes_.substr(0, up_to(longest));
    bytes_.remove_prefix(std::min(taken.size(), bytes_.size()));
    return taken;
}

} // namespace crossfoot::fuzz
