// Inputs of each kind, as large as they are asked for.
#pragma once

#include <functional>
#include <string>
#include <utility>
#include <vector>

namespace crossfoot::bench {

enum class Through { document, form, printed_pages, archive }; // who reads it

struct Kind {
    const char* name;
    int smallest; // of what is doubled
    Through through;
    std::function<std::string(int count)> input;
};

std::vector<Kind> growing_sheets(); // and forms
std::vector<Kind> growing_texts();  // documents, pages, printed pages, archives of them

// One after the other, made of 1, 2, ...
std::string times(int count, const std::function<std::string(const std::string& number)>& make);

std::string zipped(const std::vector<std::pair<std::string, std::string>>& files);

// Title, heading and prose around a table.
extern const std::string title_of_a_report;
extern const std::string prose_of_a_report[2];

} // namespace crossfoot::bench
