// What stands around tables and tells of the report: titles, periods, year cells, headings of tables and sections.
#pragma once

#include "recognise/candidate.hpp"
#include "recognise/titles.hpp"

#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace crossfoot {

struct Heading {
    Place place;
    bool own = false; // of the table itself, not of its section
};

struct Title {
    Place place;
    std::string organ; // may be empty
    int year = 0;      // 0: none, or several
};

// Whether tables below a title are of another report than those above it: it names another organ or another year than
// the title before, if there is one. A page says the title of its report once more, perhaps in short.
bool begins_report(const Title& title, const Title* before);

// Of one block.
struct Landmarks {
    std::vector<NamedYear> years; // a place that names two is not among them, as it names none
    std::vector<Title> titles;
    std::vector<std::pair<std::string, Heading>> headings; // by the table's id; of all forms
    std::vector<std::pair<std::string, Place>> sections;   // the headings of sections, each with its text in the form
    std::vector<Place> paragraphs;
};

// Reads them block by block. What a text is, is found out once for all places where it stands. Not thread-safe: it
// learns.
class LandmarkReader {
public:
    explicit LandmarkReader(const FormNames& names);
    Landmarks read(const Document& document, const BlockContents& contents);

private:
    struct Kind {
        TitleReader::Kind title = TitleReader::Kind::none;
        bool period = false;
        bool year_label = false;
        bool organ_label = false;
        bool text_label = false;                          // beside a field of a template
        std::vector<std::pair<std::string, bool>> tables; // that it heads, and whether by a heading of their own
        std::string section;
    };
    const Kind& kind(const Label& label);
    TitleReader::Kind title_kind(const Label& label) const;
    bool is_title(TitleReader::Kind kind, const std::string& text) const;
    // What a paragraph is the title with, where it is one: itself and, where the line above begins it, that one.
    struct TitleText {
        std::string text;
        std::size_t first = 0; // block of its first line
    };
    std::optional<TitleText> title_at(const Document& document, std::size_t block, const Kind& is);
    void head(const Label& label, Kind& kind) const;
    bool same_heading(TextId text, TextId heading, double least) const;
    void take_year(const Document& document, std::size_t block, CellAddress at, Landmarks& marks) const;
    int only_year(const std::string& title) const; // 0: none, or several
    void take_years(const std::string& text, const Place& place, Landmarks& marks) const;
    bool take_period(const std::string& text, const Place& place, Landmarks& marks) const;
    std::string organ_above(const Document& document, std::size_t block) const;
    bool year_is_above(const Document& document, std::size_t block) const;
    Landmarks read_paragraph(const Document& document, std::size_t block);

    struct TableHeading {
        std::string table;
        std::vector<TextId> own;
        std::vector<TextId> section;
    };
    const FormNames& names_;
    std::vector<TextId> periods_;
    std::vector<TextId> year_labels_;
    std::vector<TextId> organ_labels_;
    std::vector<TextId> text_labels_;
    TitleReader titles_;
    std::vector<std::string> period_words_;
    std::vector<std::u32string> organ_ends_;
    std::vector<std::string> units_; // of numbers in sentences
    std::vector<TableHeading> headings_;
    std::vector<std::pair<TextId, std::string>> sections_;
    std::set<std::string> instructions_; // headings of sheets that are no part of the report
    OfLabels<Kind> kinds_;
};

} // namespace crossfoot
