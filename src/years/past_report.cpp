#include "years/past_report.hpp"

#include "prose/section_prose.hpp"

#include <algorithm>
#include <map>

namespace crossfoot {
namespace {

// Brings the blocks of a document that hold tables into an outline.
class Outlining {
public:
    explicit Outlining(const Document& document) : document_(document) {}

    Place in_outline(const Place& place) {
        const auto [known, added] = block_of_.try_emplace(place.block, outline_.blocks.size());
        if (added)
            outline_.blocks.push_back(emptied(place.block));
        Place moved = place;
        moved.block = known->second;
        return moved;
    }

    Document take() { return std::move(outline_); }

private:
    // Its number, which is counted among others elsewhere, is kept.
    Block emptied(std::size_t index) const {
        const Block& own = document_.blocks[index];
        Block block;
        block.kind = own.kind;
        block.name = own.name;
        block.page = own.page;
        block.number = own.number;
        if (own.number == 0)
            block.number = static_cast<int>(std::count_if(
                document_.blocks.begin(), document_.blocks.begin() + static_cast<std::ptrdiff_t>(index) + 1,
                [&](const Block& other) { return other.kind == own.kind; }));
        return block;
    }

    const Document& document_;
    Document outline_;
    std::map<std::size_t, std::size_t> block_of_; // in the outline
};

// Figures of lines that are known for certain; what else stands in the table is of no use to another year.
ReportTable past_table(const ReportTable& table, Outlining& outlining) {
    ReportTable past;
    past.spec = table.spec;
    past.parts = {outlining.in_outline(table.parts.front())};
    for (const Axis axis : {Axis::rows, Axis::columns}) {
        std::vector<ReportLine>& lines = axis == Axis::rows ? past.rows : past.columns;
        lines.reserve(table.lines(axis).size());
        for (const ReportLine& line : table.lines(axis)) {
            ReportLine& kept = lines.emplace_back();
            kept.found = line.found && !line.doubtful();
            kept.likeness = kept.found ? 1 : 0;
        }
    }
    past.figures = table.figures;
    for (std::size_t i = 0; i < past.figures.size(); ++i)
        if (auto& figure = past.figures[i]; figure) {
            if (past.rows[i / past.columns.size()].found && past.columns[i % past.columns.size()].found)
                figure->place = outlining.in_outline(figure->place);
            else
                figure.reset();
        }
    past.in_text = table.in_text;
    past.copy = table.copy;
    return past;
}

PastSection past_section(const SectionProse& section, const Form& form, Outlining& outlining) {
    PastSection past;
    past.id = form.publication.sections[section.section].id;
    past.place = outlining.in_outline(section.sentences.front().place);
    if (!past.place.range())
        past.place.in = TextSpan{}; // the paragraph
    for (const SectionSentence& sentence : section.sentences)
        past.marks.push_back(sentence.mark);
    return past;
}

} // namespace

std::optional<PastReport> past_report(const Report& report, const Document& document, std::string_view file) {
    if (!report.year || report.tables.empty())
        return {};
    PastReport past;
    past.file = file;
    past.report.form = report.form;
    past.report.organ = report.organ;
    past.report.year = NamedYear{report.year->year, {}, report.year->cell};
    Outlining outlining(document);
    for (const ReportTable& table : report.tables)
        if (!table.uncertain)
            past.report.tables.push_back(past_table(table, outlining));
    for (const SectionProse& section : section_prose(document, report))
        past.prose.push_back(past_section(section, *report.form, outlining));
    past.outline = outlining.take();
    outline_told(past);
    return past;
}

void outline_told(PastReport& past) {
    std::map<Place, ToldIn> told; // in the order in which a grid takes them
    for (const ReportTable& table : past.report.tables)
        for (const auto& figure : table.figures)
            if (figure && figure->told_in.paragraph > 0)
                told.emplace(figure->place, figure->told_in);
    for (const auto& [place, in] : told) {
        Block& block = past.outline.blocks[place.block];
        block.column = in.column;
        Cell cell;
        cell.told_in = in;
        block.grid.add(place.cell(), std::move(cell));
    }
}

} // namespace crossfoot
