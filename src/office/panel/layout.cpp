#include "office/panel/layout.hpp"

#include <com/sun/star/awt/Rectangle.hpp>

#include <algorithm>
#include <array>
#include <span>

namespace crossfoot::office {

namespace awt = com::sun::star::awt;

namespace {

constexpr std::array<const char*, 4> top_row{"validate", "previous-finding", "next-finding", "clear-marks"};
constexpr sal_Int32 gap = 6;             // pixels
constexpr sal_Int32 lines_of_detail = 5; // at most, where the list can use the room

// With an icon, as wide as high.
sal_Int32 width_of(const Controls& controls, const char* button) {
    const awt::Size size = controls.preferred(button);
    return controls.has_icon(button) ? controls.preferred("validate").Height : size.Width;
}

// Side by side, or where the width does not do, on lines below. Gives where the next row begins.
sal_Int32 lay_out_row(const Controls& controls, std::span<const char* const> buttons, sal_Int32 top, sal_Int32 width) {
    const sal_Int32 height = controls.preferred("validate").Height;
    sal_Int32 left = gap;
    for (const char* button : buttons) {
        const sal_Int32 wanted = std::min(width_of(controls, button), width);
        if (left > gap && left + wanted > gap + width) {
            left = gap;
            top += height + gap / 2;
        }
        controls.place(button, {left, top, wanted, height});
        left += wanted + gap / 2;
    }
    return top + height + gap;
}

} // namespace

void lay_out(const Controls& controls, awt::Size sidebar) {
    const sal_Int32 width = std::max<sal_Int32>(sidebar.Width - 2 * gap, 60);
    const sal_Int32 field = controls.preferred("search").Height;
    const awt::Size label = controls.preferred("search_label");
    sal_Int32 top = lay_out_row(controls, top_row, gap, width);
    const sal_Int32 filter = std::min(controls.preferred("severity").Width, width * 9 / 20);
    controls.place("search_label", {gap, top + (field - label.Height) / 2, label.Width, label.Height});
    controls.place("search", {2 * gap + label.Width, top, width - label.Width - filter - 2 * gap, field});
    controls.place("severity", {gap + width - filter, top, filter, field});
    top += field + gap;
    controls.place("counts", {gap, top, width, label.Height});
    top += label.Height + gap / 2;
    const auto place_buttons = [&](sal_Int32 at) {
        lay_out_row(controls, std::array{"adopt-suggestion", "withdraw-acceptance"}, at,
                    width); // which stands where the other does
        return lay_out_row(controls,
                           std::array{"adopt-suggestion", "accept-finding", "copy-findings", "save-findings-sheet",
                                      "save-findings-csv", "summary-sheet"},
                           at, width);
    };
    const sal_Int32 left = std::max<sal_Int32>(sidebar.Height - top - place_buttons(0) - label.Height - 2 * gap, 120);
    const sal_Int32 list = std::max(left * 2 / 3, left - lines_of_detail * label.Height); // the list has what is left
    controls.place("list", {gap, top, width, list});
    top += list + gap / 2;
    controls.place("detail_label", {gap, top, width, label.Height});
    top += label.Height;
    controls.place("detail", {gap, top, width, left - list});
    place_buttons(top + left - list + gap);
}

sal_Int32 minimal_width(const Controls& controls) {
    const auto width_of_all = [&](std::span<const char* const> row) {
        sal_Int32 width = 2 * gap;
        for (const char* button : row) {
            width += width_of(controls, button) + gap / 2;
        }
        return width;
    };
    return std::max(width_of_all(top_row), width_of_all(std::array{"adopt-suggestion", "accept-finding"}));
}

} // namespace crossfoot::office
