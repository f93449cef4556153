#include "collect/sheet_room.hpp"

#include "language/catalogue.hpp"

namespace crossfoot {

void SheetRoom::add(std::vector<ListCell> row, bool written) {
    columns_ = row.size();
    if (room_ > 0) {
        --room_;
        put_(row);
    } else if (left_out_ == 0 && !last_) {
        last_ = std::move(row);
        last_is_written_ = written;
    } else {
        if (std::exchange(last_, {})) // its place is wanted for what is said of all
            leave_out(last_is_written_);
        leave_out(written);
    }
}

void SheetRoom::leave_out(bool written) {
    ++left_out_;
    writing_is_out_ = writing_is_out_ || written;
}

void SheetRoom::finish(const std::string& file, Language language) {
    if (left_out_ > 0) {
        last_.emplace(columns_);
        last_->front() = {say(language, "list.rows_left_out", {{"count", std::to_string(left_out_)}, {"file", file}}),
                          escaped_reference(file),
                          {},
                          file};
    }
    if (last_)
        put_(*last_);
}

} // namespace crossfoot
