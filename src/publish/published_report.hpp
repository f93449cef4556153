// A report as the official document that is filed and published, in the form's words and order.
#pragma once

#include "publish/tables.hpp"
#include "report/report.hpp"
#include "write/official_document.hpp"

#include <chrono>
#include <string>
#include <vector>

namespace crossfoot {

struct PublishedReport {
    OfficialDocument document;
    std::size_t figures = 0;
    std::size_t paragraphs = 0;
    std::size_t proposed = 0; // paragraphs that nobody wrote or touched
    // What a person should know of before it is published.
    bool no_organ = false;
    bool no_year = false;
    std::vector<TableGaps> gaps;             // figures left blank, never filled; figures left out
    std::vector<std::string> empty_sections; // headings below which nothing stands
    std::vector<Place> left_out;             // prose that belongs to no section
};

struct PublishingOptions {
    std::chrono::sys_seconds written = {};
    bool propose = false; // sentences that repeat figures, where a section has no text
    std::string scope;    // of whom they speak; empty: as the form says
};

// Of one of the reports of a document, which come in their order. Nothing that does not stand in the document is added
// but the headings and labels of the form, and what is marked as proposed.
PublishedReport published_report(const Document& document, const std::vector<const Report*>& reports, std::size_t which,
                                 const PublishingOptions& options);

} // namespace crossfoot
