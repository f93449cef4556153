// What a document may take.
#pragma once

#include "read/read.hpp"

#include <cstddef>
#include <string>

namespace crossfoot {

// Limits of all spreadsheets that we read; what lies beyond is not shown by them either.
inline constexpr int most_rows = 1048576;
inline constexpr int most_columns = 16384;

// Throw the ReadError.
[[noreturn]] void damaged(const std::string& detail);
[[noreturn]] void too_large(const std::string& detail);

// Counts what the cells of a workbook take.
class Budget {
public:
    explicit Budget(const ReadLimits& limits) : cells_(limits.cells), text_(limits.text) {}

    // Throws ReadError(too_large).
    void take(std::size_t text);

private:
    std::size_t cells_;
    std::size_t text_;
};

} // namespace crossfoot
