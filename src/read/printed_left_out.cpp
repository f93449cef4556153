#include "read/printed_left_out.hpp"

#include <algorithm>

namespace crossfoot {
namespace {

bool holds_text(const PrintedPicture& picture, const std::vector<Drawn>& characters, Budget& budget) {
    constexpr std::size_t looks_a_step = 16;
    budget.work(1 + characters.size() / looks_a_step);
    return std::ranges::any_of(characters, [&](const Drawn& one) {
        return picture.left <= one.from.x && one.from.x <= picture.right && picture.top <= one.from.y &&
               one.from.y <= picture.bottom;
    });
}

// Seals and emblems are smaller than what may be a table; what text stands on is its ground.
bool has_pictures_instead(const LeftOut& left_out, const std::vector<Drawn>& kept, double page_area, Budget& budget) {
    constexpr double least = 0.15; // of the page
    double area = 0;
    for (const PrintedPicture& picture : left_out.pictures)
        if (picture.left < picture.right && picture.top < picture.bottom && !holds_text(picture, kept, budget))
            area += (picture.right - picture.left) * (picture.bottom - picture.top);
    return area > 0 && area >= least * page_area;
}

} // namespace

bool has_digit(std::string_view text) {
    constexpr std::string_view wide = "\xEF\xBC"; // of ０ to ９, and what stands around them
    for (std::size_t i = 0; i < text.size(); ++i) {
        if ('0' <= text[i] && text[i] <= '9')
            return true;
        if (text.substr(i).starts_with(wide) && i + 2 < text.size() && '\x90' <= text[i + 2] && text[i + 2] <= '\x99')
            return true;
    }
    return false;
}

std::vector<PassedOver> not_read_of(const LeftOut& left_out, const std::vector<Drawn>& kept, double page_area,
                                    Budget& budget) {
    std::vector<PassedOver> result;
    const bool pictures = has_pictures_instead(left_out, kept, page_area, budget);
    const bool scan = pictures && kept.empty(); // behind which a program keeps what it read off it
    if (!scan && hold_other_digits(left_out.unseen, kept))
        result.push_back(PassedOver::unseen);
    if (std::ranges::any_of(left_out.watermarks, [](const Drawn& one) { return has_digit(one.text); }))
        result.push_back(PassedOver::watermark);
    if (pictures)
        result.push_back(PassedOver::picture);
    return result;
}

} // namespace crossfoot
