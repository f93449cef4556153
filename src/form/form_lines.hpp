// The tables and lines of a form by their ids, for what a form file says of them.
#pragma once

#include "form/form_text.hpp"

#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

namespace crossfoot {

// The form must outlive it, with the tables that it has then. What is not there is complained of.
class FormLines {
public:
    FormLines(const FormText& file, Form& form);

    TableSpec& table(const std::string& id, const toml::node& at) const;
    int line(const TableSpec& table, Axis axis, const std::string& id, const toml::node& at) const; // its index

    // Of "r24" or "r3..r23" the first and the last index.
    std::pair<int, int> lines(const TableSpec& table, Axis axis, const std::string& word, const toml::node& at) const;

    // Of "t3.r24.c7" its table, and what names the row and the column.
    struct FigureWords {
        const TableSpec* table;
        int index; // of the table
        std::string row;
        std::string column;
    };
    FigureWords figure(const std::string& word, const toml::node& at) const;
    // Of "t3.r5..r12.c7" each figure, row by row. `most` of them are left to name, and fewer then; more are refused as
    // what `what` names.
    std::vector<FigurePlace> figures(const std::string& word, const toml::node& at, std::size_t& most,
                                     std::string_view what) const;

    // Of the words of a key, "r24", "-repealed" (subtracted) or "r3..r23" (from one to the other), each line, which may
    // come once. None of them is no term. `named` counts them, up to a million in a form.
    std::vector<Term> terms(const toml::table& table, std::string_view key, const TableSpec& of, Axis axis,
                            std::size_t& named) const;

private:
    struct Lines {
        TableSpec* spec = nullptr;
        std::unordered_map<std::string, int> rows;
        std::unordered_map<std::string, int> columns;
    };
    const FormText& file_;
    Form& form_;
    std::unordered_map<std::string, Lines> tables_;
};

} // namespace crossfoot
