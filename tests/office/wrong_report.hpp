// A report with one wrong figure, and what the commands are to do with it in any document.
#pragma once

#include "office/document.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace crossfoot::test {

using Arguments = std::vector<Document::Argument>;

extern const Arguments yes;     // confirms
extern const Arguments because; // gives a reason

constexpr char sheet_name[] = "年报";
constexpr char suspect[] = "D23"; // has 31 where 13 is right
constexpr int suspect_row = 22;

std::string sound_report();
std::string wrong_report();
std::filesystem::path wrong_file();

std::string replaced(std::string text, std::string_view what, std::string_view by);
std::filesystem::path file_of(const std::string& name, const std::string& text);

std::string wrong_place(); // sheet and cell
double value(const Document& document);

// What the document would be stored as: sheets, notes, formats, names, filters, and its own properties. Without the
// heights of rows, and where notes are drawn in consequence: in rows of an .xls file the office still chooses them, as
// when a note that it removed comes back, but does not say so when it writes them.
std::string state(const Document& document);
void expect_same(const std::string& expected, const std::string& actual, const std::string& what);

// Runs a command that changes the document, and looks whether that is one step, forth and back.
std::string step(const Document& document, const std::string& command, const Arguments& arguments = {});

// Runs a command that is to change nothing.
std::string look(const Document& document, const std::string& command, const Arguments& arguments = {});

void go_to_suspect(const Document& document);

// All commands that change a document; in the end all of it is undone.
void expect_all_commands_to_work(const Document& document);

} // namespace crossfoot::test
