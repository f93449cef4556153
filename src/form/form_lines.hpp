// The tables and lines of a form by their ids, for what a form file says of them.
#pragma once

#include "form/form_text.hpp"

#include <string>
#include <unordered_map>
#include <utility>

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
