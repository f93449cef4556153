// What was found in a report that is to be taken in, for a person to look at before it is: table by table, and of
// figures that are doubtful or missing each where it stands.
#pragma once

#include "document/document.hpp"
#include "language/language.hpp"
#include "report/report.hpp"

#include <string>
#include <vector>

namespace crossfoot {

enum class Doubt {
    none,
    doubtful, // it is taken as it stands, or by what its neighbours say
    missing   // it stays blank
};

struct PreviewLine {
    int depth = 0; // 0: a file, 1: a report in it, 2: a table, 3: a figure
    Doubt doubt = Doubt::none;
    std::string text; // in words that need no colour: "缺：一、本年新收…·自然人"
};

// Of each table of the form a line, missing ones among them, and below it its figures that are not plain, of many the
// first. They stand at depth 2 and 3.
std::vector<PreviewLine> preview_of(const Report& report, const Document& document, Language language);

// As plain text: a line each, moved in by its depth, with a mark where there is a doubt.
std::string text_of(const std::vector<PreviewLine>& lines);

} // namespace crossfoot
