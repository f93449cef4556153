// The figures of one report as data: what a sample or a test puts into a form.
//
// clang-format off
//     form = "cn-zfxxgk-2021"
//     totals = "calculated"            # the totals below are left to formulas; or "typed": they are typed in as they are
//     [fields]                         # of the cover, by id
//     unit = "呼兰区"
//     year = 2021
//     [prose]                          # by id; one paragraph a line
//     overview = "…"
//     [figures.t3]                     # by table and row, in the order of the columns
//     r1 = [13, 0, 0, 0, 0, 0, 13]     # a text stands in the cell as it is; "" leaves it empty
//     [[seed]]                         # then something is changed, as careless hands would
//     rule = "T3-SUM"                  # which rule is to find it
//     table = "t3"
//     row = "r24"
//     column = "c2"
//     put = 9                          # also in place of a formula
// clang-format on
//
// A seed is one of: put (with table, row, column, or with field); label (with table and row or column: the label is
// changed); insert = "小计" with values (a line is added after that row); hide = true (the row is hidden). One that
// names a rule alone stands for something wrong in the file's own prose.
#pragma once

#include "document/document.hpp"
#include "form/form.hpp"
#include "text/toml_error.hpp"

#include <filesystem>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace crossfoot {

// Something put into a report that a rule is to find.
struct Seed {
    std::string rule;
    std::string table; // ids; empty where they do not apply
    std::string row;
    std::string column;
    std::string field;
    std::optional<Cell> put;
    std::string label;
    std::string insert;
    std::vector<Cell> values; // of an inserted row
    bool hide = false;
};

struct Figures {
    std::string form;          // id
    bool typed_totals = false; // totals are typed in, not calculated
    bool spare_rows = false;   // of prose that is written on, as an empty template has them; gaps on paper
    std::map<std::string, Cell> fields;
    std::map<std::string, std::string> prose;
    std::map<std::pair<std::string, std::string>, std::vector<Cell>> rows; // by table and row
    std::vector<Seed> seeds;

    bool empty() const { return rows.empty() && fields.empty() && prose.empty(); }
};

// Reads figures from the text of a file; source names it in errors. Tables, rows, columns and the number of values
// must be those of the form. Throws TomlError.
Figures parse_figures(std::string_view text, std::string_view source, const Form& form);

// Reads several files of one report: a later one adds to the earlier ones, as seeds to a sample.
Figures load_figures(const std::vector<std::filesystem::path>& files, const Form& form);

// The form with the labels and lines that the seeds change, so that a template built from it is wrong on purpose.
Form seeded(const Form& form, const Figures& figures);

} // namespace crossfoot
