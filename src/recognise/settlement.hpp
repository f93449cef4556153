// Which tables are one report, and of which form it is.
#pragma once

#include "recognise/candidate.hpp"
#include "recognise/landmarks.hpp"

#include <vector>

namespace crossfoot {

struct Settled {
    std::size_t form = 0;
    std::vector<Candidate> tables; // in the order of their places
    std::vector<NamedYear> years;
    std::optional<NamedYear> year;
    std::vector<std::pair<std::string, Heading>> headings; // around the report
    std::vector<std::string> beside; // ids of tables that another report has at the same place, or in common with it
    std::vector<std::string> twice;  // ids of its tables that others below the same title have too
    std::vector<Title> titles;
    std::size_t sections = 0; // how many of the form's section headings stand there
    std::vector<Place> paragraphs;
};

// A cell made for the year says so, unless two such cells differ; else what most places name that name one alone, of
// equal numbers the first.
std::optional<NamedYear> most_named(const std::vector<NamedYear>& years);

// Takes places in any order, and the landmarks of each block of the document.
std::vector<Settled> settle(std::vector<Alternatives> places, const std::vector<Landmarks>& landmarks,
                            const FormNames& names);

} // namespace crossfoot
