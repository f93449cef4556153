// Rows for a sheet that has an end: where there are more than it can hold, its last row says so.
#pragma once

#include "language/language.hpp"
#include "write/list_file.hpp"

#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace crossfoot {

// Of spreadsheets as they are everywhere, a heading among them.
inline constexpr std::size_t most_sheet_rows = 1'048'576;

// Hands rows on as they come, the last one late: nobody knows before the next whether its place is needed. Not
// thread-safe.
class SheetRoom {
public:
    using Put = std::function<void(const std::vector<ListCell>&)>;
    // rows: that the sheet has, its heading among them; three at least.
    explicit SheetRoom(Put put, std::size_t rows = most_sheet_rows) : put_(std::move(put)), room_(rows - 2) {}

    // written: a person wrote into the row.
    void add(std::vector<ListCell> row, bool written = false);
    // file: that has what is left out, beside the sheet's.
    void finish(const std::string& file, Language language);

    std::size_t left_out() const { return left_out_; }          // rows, once all were added
    bool leaves_out_writing() const { return writing_is_out_; } // some of these were written into

private:
    void leave_out(bool written);

    Put put_;
    std::size_t room_; // for so many more, the last row apart
    std::optional<std::vector<ListCell>> last_;
    bool last_is_written_ = false;
    std::size_t left_out_ = 0;
    bool writing_is_out_ = false;
    std::size_t columns_ = 0;
};

} // namespace crossfoot
