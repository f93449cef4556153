// Data Interchange Format: a sheet as pairs of lines, "0,12" over "V" for a number, "1,0" over a quoted text.
#include "read/encoding.hpp"
#include "read/flow.hpp"
#include "read/formats.hpp"
#include "text/trim.hpp"

#include <algorithm>
#include <utility>

namespace crossfoot {
namespace {

std::string_view take_line(std::string_view& text) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    const std::string_view line = trimmed(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
    return line;
}

// A quoted text goes over lines where its cell does, and ends where the next cell follows.
std::string take_value(std::string_view& text) {
    const auto cell_follows = [&] {
        const std::string_view next = trimmed(text.substr(0, 64));
        return next.empty() || next.starts_with("-1,0") || next.starts_with("0,") || next.starts_with("1,0");
    };
    std::string value(take_line(text));
    while (value.starts_with('"') && (value.size() == 1 || !value.ends_with('"') || !cell_follows())) {
        if (text.empty())
            damaged("a quote that nothing closes");
        value += '\n';
        value += take_line(text);
    }
    return value;
}

// Quotes in it are doubled, or not.
std::string unquoted(std::string_view text) {
    if (text.size() < 2 || !text.starts_with('"') || !text.ends_with('"'))
        return std::string(text);
    text = text.substr(1, text.size() - 2);
    std::string plain;
    for (std::size_t at = 0; at < text.size(); ++at) {
        plain += text[at];
        at += text.substr(at).starts_with("\"\"") ? 1 : 0;
    }
    return plain;
}

class DifReader {
public:
    explicit DifReader(Budget& budget) : gathered_(budget) {}

    FlowTable read(std::string_view text) {
        for (std::string_view topic; topic != "DATA";) { // each over two lines that tell of it
            if (text.empty())
                damaged("it has no data");
            topic = take_line(text);
            take_line(text);
            take_line(text);
        }
        for (bool ended = false; !ended && !text.empty();) {
            const std::string_view kind = take_line(text);
            ended = add(kind, take_value(text));
        }
        return std::move(table_);
    }

private:
    // True at the end of the data.
    bool add(std::string_view kind, const std::string& value) {
        if (kind.starts_with("-1")) {
            at_ = {at_.row + 1, 0};
            return value == "EOD";
        }
        const bool number = kind.starts_with("0,");
        // NA and ERROR stand below a number that is none.
        std::string shown = number && value == "V" ? std::string(trimmed(kind.substr(2))) : unquoted(value);
        if (at_.row < 0 || (!number && !kind.starts_with("1,")))
            damaged("a cell of no known kind");
        if (at_.row >= most_rows || at_.column >= most_columns)
            too_large("a table wider or longer than any sheet");
        if (!shown.empty()) {
            gathered_.add(2 * sizeof(FlowCell) + sizeof(FlowItem) + shown.size());
            FlowCell& cell = table_.cells.emplace_back();
            cell.at = at_;
            cell.content.push_back({std::move(shown), nullptr});
        }
        ++at_.column;
        return false;
    }

    Budget::Share gathered_;
    FlowTable table_;
    CellAddress at_{-1, 0};
};

} // namespace

void read_dif(std::string_view bytes, Draft& draft) {
    const Buffer utf8 = text_as_utf8(bytes, {}, draft.budget());
    Flow flow;
    flow.push_back({{}, std::make_unique<FlowTable>(DifReader(draft.budget()).read({utf8.data.get(), utf8.size}))});
    add_blocks(std::move(flow), draft);
}

} // namespace crossfoot
