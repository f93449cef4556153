#include "check/prose_share.hpp"

#include <algorithm>
#include <optional>

namespace crossfoot {

void tell_share(const Report& report, const ShareInText& share, const Decimal& part, const Decimal& whole,
                std::string_view variant, std::vector<Finding>& findings) {
    const Decimal& said = share.percent.value;
    const auto right = percentage(part, whole, share.percent.places);
    if (!right)
        return;
    if (Finding* finding = add_finding(report.form->rule(CheckKind::shares), variant,
                                       {prose_cell(share.passage, share.first, share.last)},
                                       {{"text", quote(share.passage, share.sentence, share.first, share.last)},
                                        {"part", same_text(part.str())},
                                        {"whole", same_text(whole.str())},
                                        {"found", same_text(said.str())},
                                        {"expected", same_text(right->str())}},
                                       findings)) {
        finding->found = said;
        finding->expected = *right;
        finding->difference = said - *right;
    }
}

FigureSum totals_of(const Form& form, const FigureSum& part, Axis axis) {
    FigureSum whole;
    for (FigurePlace place : part) {
        const std::vector<Line>& lines = form.tables[static_cast<std::size_t>(place.table)].lines(axis);
        const auto total = std::ranges::find_if(lines, &Line::total);
        int& line = axis == Axis::rows ? place.row : place.column;
        const int at = static_cast<int>(total - lines.begin());
        if (total == lines.end() || std::ranges::count_if(lines, &Line::total) != 1 || at == line)
            return {};
        line = at;
        if (std::ranges::find(whole, place) == whole.end())
            whole.push_back(place);
    }
    return whole;
}

bool ends_in(std::u32string_view text, const Words& words) {
    constexpr std::size_t most_behind = 2; // letters
    return std::ranges::any_of(words, [&](const std::u32string& word) {
        const std::size_t at = text.rfind(word);
        return at != std::u32string_view::npos && at + word.size() + most_behind >= text.size();
    });
}

} // namespace crossfoot
