// What the program under test makes of a document, in the terms of the judge. This is all that has to change when its
// recogniser does.
#pragma once

#include "document/document.hpp"
#include "filed/figures.hpp"

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace crossfoot::filed {

struct ReadTable {
    std::string form;
    std::string table;
    std::map<FigureKey, Place> figures;
};

struct Told {
    std::string rule;
    std::string table;       // whose finding it is; empty: of none
    bool arithmetic = false; // says that figures do not agree
    bool not_found = false;  // says that the table as a whole was not found
    std::vector<Place> places;
    std::string message;
};

struct Reading {
    std::vector<ReadTable> tables;
    std::vector<Told> told;
    std::optional<std::size_t> not_judged; // relations that it says it could not judge; nothing: it never says so
    double recognising = 0;                // microseconds
    double checking = 0;                   // recognising included
};

Reading read(const Document& document);

} // namespace crossfoot::filed
