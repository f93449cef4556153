// What a person should know of a report before it is published.
#pragma once

#include "language/language.hpp"
#include "publish/published_report.hpp"

#include <string>
#include <vector>

namespace crossfoot {

// One line each: figures left blank or out, sections without text, prose that belongs nowhere. Empty where the document
// says all that the report does, and all that the form asks for.
std::vector<std::string> notices(const PublishedReport& published, const Document& document, Language language);

// The first of them, and how many there are.
std::string few_places(const Document& document, std::vector<Place> places, Language language);

} // namespace crossfoot
