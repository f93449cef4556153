// What of a page as printed is not read, as far as a person has to be told.
#pragma once

#include "document/document.hpp"
#include "read/printed_drawn.hpp"

#include <string_view>
#include <vector>

namespace crossfoot {

bool has_digit(std::string_view text); // 3 or ３

struct PrintedPicture {
    double left = 0;
    double top = 0;
    double right = 0;
    double bottom = 0;
};

struct LeftOut {
    std::vector<Drawn> unseen;
    std::vector<Drawn> watermarks;
    std::vector<PrintedPicture> pictures; // all of the page
};

// Why figures of a page were not read, from what was left out and the characters that were kept.
std::vector<PassedOver> not_read_of(const LeftOut& left_out, const std::vector<Drawn>& kept, double page_area,
                                    Budget& budget);

} // namespace crossfoot
