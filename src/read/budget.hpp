// What a document may take while it is read, counted in one place: memory, cells, text and work.
//
// One Budget is made for a document, in read_document_bytes(), and whatever a reader needs it can get from it alone:
// bytes of a part in a Buffer, nodes of XML in an XmlPart, blocks and cells in a Draft. All three take what they cost
// before they have it and throw ReadError(too_large) where it is not granted. So a new reader is
//     void read_docx(ZipPackage& package, Draft& draft);
// and has two things to watch by itself:
// - what it gathers beside the draft (texts that cells share, styles by name) is held in a Share, a few times the
//   nodes that it comes from at most;
// - a loop for each node that is bounded neither by the node's own children nor by what it adds to the draft (styles
//   based on styles, copies of copies) says with work() how many steps it takes.
#pragma once

#include "read/read.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>

namespace crossfoot {

// Limits of all spreadsheets that we read; what lies beyond is not shown by them either.
inline constexpr int most_rows = 1048576;
inline constexpr int most_columns = 16384;

// Throw the ReadError.
[[noreturn]] void damaged(const std::string& detail);
[[noreturn]] void too_large(const std::string& detail);

// For one thread. Must outlive the shares that it gave.
class Budget {
public:
    explicit Budget(const ReadLimits& limits) : limits_(limits) {}

    const ReadLimits& limits() const { return limits_; }

    // All of these throw ReadError(too_large).

    // One more thing that the document keeps, be it empty: a cell, a merged range, a name, a block; with its text.
    void take(std::size_t text);
    // Steps of a loop.
    void work(std::size_t steps);
    // Of a paragraph: each of its numbers is asked later whether it is a figure of a table that lines tell.
    void work_on_numbers(std::string_view paragraph);
    // Bytes of parts that are inflated, each time anew.
    void inflate(std::size_t bytes);

    // Memory in bytes, given back as the share goes.
    class Share {
    public:
        explicit Share(Budget& budget, std::size_t bytes = 0) : budget_(&budget) { add(bytes); }
        Share(Share&& other) noexcept : budget_(other.budget_), bytes_(std::exchange(other.bytes_, 0)) {}
        Share& operator=(Share&& other) noexcept {
            std::swap(budget_, other.budget_);
            std::swap(bytes_, other.bytes_);
            return *this;
        }
        ~Share() { budget_->held_ -= bytes_; }
        void add(std::size_t bytes);

    private:
        Budget* budget_;
        std::size_t bytes_ = 0;
    };

private:
    void hold(std::size_t bytes);

    ReadLimits limits_;
    std::size_t held_ = 0;
    std::size_t taken_ = 0;
    std::size_t text_ = 0;
    std::size_t steps_ = 0;
    std::size_t inflated_ = 0;

    Budget(const Budget&) = delete;
    Budget& operator=(const Budget&) = delete;
};

} // namespace crossfoot
