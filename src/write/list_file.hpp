// Long lists as a spreadsheet: on each sheet a heading, then one row after the other, which are packed as they come, so
// that little of a list is in memory. The heading stays in sight and filters, and the first column stays in sight;
// texts stay texts, and none becomes a formula.
#pragma once

#include "document/address.hpp"
#include "write/chart_sheet.hpp"
#include "write/zip_writer.hpp"

#include <cstddef>
#include <cstdint>
#include <deque>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace crossfoot {

struct ListChoice {
    std::string text;
    std::string colour; // "#fbe0e3": of cells that say so; empty: none
};

struct ListColumn {
    std::string heading;
    double width = 20;                    // mm
    bool number = false;                  // its cells are numbers; empty ones are left empty
    std::vector<ListChoice> choices = {}; // what a person may choose there; anything else may be typed too
    unsigned decimals = 0;                // that its numbers are shown with; 0: those that each has
    std::string link = {};                // of its heading to a file, as link_to() gives it; empty: none
};

struct ListCell {
    std::string text;      // UTF-8, of one line or several
    std::string link = {}; // to a file, as link_to() gives it; empty: none
    struct At {
        std::string sheet, cell; // of a spreadsheet: "年报", "E51"
    };
    std::optional<At> at = {}; // in the file
    std::string linked = {};   // the part of the text that is the link; empty: all
};

struct ListSheet {
    std::string name;
    std::vector<ListColumn> columns;
};

// The same lists give the same bytes, and are marked as results (document/result_mark.hpp). Not thread-safe; the
// file, which has nothing yet, and the charts must outlive it. Throws WriteError.
class OdsList {
public:
    // One sheet at least, all of which are filled one after the other, the first of them first. Charts come on a sheet
    // behind the lists'; nullptr: none.
    OdsList(NewFile& file, std::vector<ListSheet> sheets, const ChartSheet* charts = nullptr);
    void add(const std::vector<ListCell>& row); // a cell for each column
    void next_sheet();                          // to which is added from now on
    void finish();                              // nothing can be added after that

private:
    const std::vector<ListColumn>& columns() const { return sheets_[sheet_].columns; }
    void begin_sheet();
    void end_sheet();

    std::vector<ListSheet> sheets_;
    const ChartSheet* charts_;
    ZipWriter package_;
    std::string row_;
    std::string filters_; // of the sheets that are filled
    std::size_t sheet_ = 0;
    std::size_t rows_ = 1;
};

class XlsxList {
public:
    XlsxList(NewFile& file, std::vector<ListSheet> sheets);
    void add(const std::vector<ListCell>& row);
    void next_sheet();
    void finish();

private:
    const std::vector<ListColumn>& columns() const { return sheets_[sheet_].columns; }
    void begin_sheet();
    void end_sheet();
    void add_link(std::size_t row, std::size_t column, const ListCell& cell);
    void put_links();

    std::vector<ListSheet> sheets_;
    ZipWriter package_;
    std::string row_;
    std::size_t sheet_ = 0;
    std::size_t choices_ = 0; // of the sheets that are filled, whose colours come one after the other
    // Most of what is in memory, since they come behind the rows: what several have is there once.
    struct Link {
        CellAddress from;
        std::uint32_t target; // of targets_
        const std::string* sheet = nullptr;
        std::string cell = {};
    };
    std::deque<Link> links_;
    std::deque<std::string> targets_;     // files; the links of a row lead to the same one
    std::set<std::string> linked_sheets_; // in them
    std::size_t rows_ = 1;
};

// The text with what a reference may not hold escaped.
std::string escaped_reference(std::string_view text);

// A reference to a file, as seen from a folder.
std::string link_to(const std::string& file, const std::string& folder);

} // namespace crossfoot
