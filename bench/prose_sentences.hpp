// Paragraphs of sentences such as reports are made of, with figures in them.
#pragma once

#include <cstdint>
#include <map>
#include <random>
#include <string>
#include <vector>

namespace crossfoot::bench {

using Values = std::map<std::string, std::int64_t>; // by their names in the form's [publication]

struct Number {
    std::size_t first = 0; // in the text, bytes
    std::size_t length = 0;
    std::int64_t value = 0; // of a share in hundredths of a per cent
    bool stated = false;    // a figure of the form
    bool share = false;
};
struct Written {
    std::string text;
    std::vector<Number> numbers;
};

// A number as it is written; of a share in hundredths of a per cent.
std::string shown(const Number& number, std::int64_t value);

// Sentences that are true of the values, in any order, up to three of them in a paragraph; counts them.
std::vector<Written> paragraphs(const Values& values, std::mt19937& random, long& sentences);

// Whole paragraphs as other people write them, in the same notation, none of a report.
const std::vector<std::string>& fresh_paragraphs();

} // namespace crossfoot::bench
