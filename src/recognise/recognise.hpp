// Finds the reports in a document, wherever their tables lie and however they were laid out.
//
// A table is found by alignment of the whole: the rows and columns of a block are aligned with those of each form's
// tables, by the likeness of labels, their numbering, groups and order, and what fits best as a whole wins. What cannot
// be aligned is named as missing, at its heading where there is one.
#pragma once

#include "report/report.hpp"

#include <memory>
#include <string_view>
#include <vector>

namespace crossfoot {

// What Calc writes of two years beside each other has all items of a form and figures behind them, and is no report.
// Such a sheet bears this mark in one of its first rows, which every format keeps, and is passed over.
inline constexpr std::string_view comparison_mark = "crossfoot:comparison";
bool is_comparison(const Block& block);

// Keeps what it learned of labels, which come again in every report. Not thread-safe: one for each thread.
class Recogniser {
public:
    // Forms in any order.
    explicit Recogniser(const std::vector<std::shared_ptr<const Form>>& forms);

    // The reports in reading order, with figures read. Where headings stand without a table that can be read, a report
    // without tables names them; empty where there is neither. Hidden sheets are passed over.
    std::vector<Report> recognise(const Document& document);

    // The same, where a document comes again and again while somebody works on it: blocks that are said to be the same
    // as in the document before are not looked at again. same has a value for each block. What stands around the
    // blocks, names and properties, must be the same too.
    std::vector<Report> recognise_again(const Document& document, const std::vector<bool>& same);

    // Makes tables of the document whose cells its paragraphs tell one after the other, as texts have them that
    // somebody copied from a page. Do so before recognise() with what was read from a file.
    void lay_out_tables(Document& document);

    const std::vector<std::shared_ptr<const Form>>& forms() const { return forms_; } // the newest first

    Recogniser(const Recogniser&) = delete;
    Recogniser& operator=(const Recogniser&) = delete;
    ~Recogniser();

private:
    struct BlockFound;
    struct Memory;
    void look_at(const Document& document, std::size_t block, BlockFound& found);
    std::vector<Report> reports_of(const Document& document, std::vector<BlockFound> blocks) const;

    std::vector<std::shared_ptr<const Form>> forms_;
    std::unique_ptr<Memory> memory_;
};

// The same for one document.
std::vector<Report> recognise(const Document& document, const std::vector<std::shared_ptr<const Form>>& forms);

} // namespace crossfoot
