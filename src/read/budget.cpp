#include "read/budget.hpp"

namespace crossfoot {

void damaged(const std::string& detail) { throw ReadError(ReadErrorKind::damaged, detail); }

void too_large(const std::string& detail) { throw ReadError(ReadErrorKind::too_large, detail); }

void Budget::take(std::size_t text) {
    if (cells_ == 0 || text > text_)
        too_large("too many filled cells");
    --cells_;
    text_ -= text;
}

} // namespace crossfoot
