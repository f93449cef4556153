// How the report of a form is published as an official document: its title, its sections in order, the tables and texts
// in them. From [publication] of a form file; docs/form-files.md describes it.
#pragma once

#include "form/figure_place.hpp"

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace crossfoot {

// Paragraphs that a template has room for.
struct PublishedText {
    std::string id;      // of the field, named crossfoot_<id>
    std::string heading; // over these paragraphs; may be empty
    std::string label;   // beside the field; no text of the report
};

struct PublishedSection {
    std::string id;
    std::string heading; // "一、总体情况"; empty: what stands between the title and the first heading
    std::vector<std::string> aliases; // of the heading
    std::vector<int> tables;          // indices of the form's; drawn as one table where each has a heading of its own
    std::vector<PublishedText> texts;
    bool needed = false; // a whole report says something in it
    // Of its table in mm; empty or 0 where the form leaves it to the program.
    std::vector<double> widths;
    std::vector<double> head_heights;
    double row_height = 0;
};

// One of several things that make up a total: "予以公开4件".
struct ProposedPart {
    std::string value;
    std::string text; // among others
    std::string all;  // where it is all of them; as among others where it is empty
    std::string one;  // where it is the only one; as all where it is empty
};

// Texts hold {names} of values, {year}, {organ}, {scope} and {authority}.
struct ProposedSegment {
    std::vector<std::string> when; // values that are not 0, or with "!" before them are; all must hold
    std::string text;
    // Or: what makes up a value, between open and close. Nothing where the parts do not make it, or none is there.
    std::string total; // empty: they need not
    std::string open, close;
    std::vector<ProposedPart> parts;
};

// A paragraph that repeats figures of the report, for a section without text. Nothing is proposed from a figure that is
// blank or cannot be read.
struct Proposal {
    std::string id;
    std::string section;
    std::vector<std::string> when;
    std::string lead;
    std::string begin, between, end; // around its segments; nothing at all where none is left
    std::vector<ProposedSegment> segments;
};

struct Publication {
    std::vector<std::string> title; // its lines, with {organ} and {year}
    std::map<std::string, std::string>
        breaks; // labels that stand in narrow cells, and the same with \n where they break
    std::vector<PublishedSection> sections;
    std::string scope = {}; // of whom the report speaks where nobody says: "本机关"
    // Sums of figures by their names in proposals; empty where the form does not have all of them.
    std::map<std::string, std::vector<FigurePlace>> values = {};
    std::vector<Proposal> proposals = {}; // in the order of their paragraphs
};

// The name by which a template knows its cells: "t2-1" -> "crossfoot_t2_1".
std::string defined_name(std::string_view id);

} // namespace crossfoot
