#include "publish/sections.hpp"

#include "form/section_headings.hpp"
#include "recognise/recognise.hpp"
#include "text/fold.hpp"
#include "text/trim.hpp"

#include <algorithm>
#include <optional>
#include <set>

namespace crossfoot {
namespace {

constexpr std::size_t longest_title = 150; // bytes

struct FoundText {
    Place place;
    std::string text;
    bool in_sheet = false;
};

// Its paragraphs: a cell may hold several.
void add_lines(const Place& place, const std::string& text, bool in_sheet, std::vector<FoundText>& found) {
    for (std::size_t at = 0; at <= text.size();) {
        const std::size_t end = std::min(text.find('\n', at), text.size());
        if (const std::string_view line = trimmed(std::string_view(text).substr(at, end - at)); !line.empty())
            found.push_back({place, std::string(line), in_sheet});
        at = end + 1;
    }
}

class DocumentTexts {
public:
    DocumentTexts(const Document& document, const std::vector<const Report*>& reports)
        : document_(document), reports_(reports) {
        for (std::size_t block = 0; block < document.blocks.size(); ++block)
            if (!document.blocks[block].hidden && !is_comparison(document.blocks[block]))
                add_block(block);
    }

    const std::vector<FoundText>& all() const { return texts_; }

    // Where a report begins and the next one does: at its title, which stands after the last table before it.
    std::pair<Place, std::optional<Place>> extent(std::size_t which) const {
        const Place first = which == 0 ? Place() : begin_of(which);
        return {first, which + 1 < reports_.size() ? std::optional(begin_of(which + 1)) : std::nullopt};
    }

    bool is_title(const std::string& text) const {
        const Form& form = *reports_.front()->form;
        std::u32string folded = fold(text);
        std::erase(folded, U' ');
        return text.size() <= longest_title && !is_sentence(text) &&
               std::ranges::any_of(form.title_marks, [&](const std::string& mark) {
                   return folded.find(fold(mark)) != std::u32string::npos;
               });
    }

private:
    bool in_table(const Place& place) const {
        return std::ranges::any_of(reports_, [&](const Report* report) {
            return std::ranges::any_of(report->tables, [&](const ReportTable& table) {
                return std::ranges::any_of(table.parts, [&](const Place& part) {
                    return part.block == place.block && part.range() && part.range()->contains(place.cell());
                });
            });
        });
    }

    void add_block(std::size_t index) {
        const Block& block = document_.blocks[index];
        if (block.kind == BlockKind::paragraph) {
            add_lines(Place(index, TextSpan{0, block.text.size()}), block.text, false, texts_);
            return;
        }
        for (const Grid::Row& row : block.grid.rows())
            for (const Grid::Entry& entry : row.cells)
                if (const Place place(index, CellAddress{row.row, entry.column});
                    entry.cell.kind == CellKind::text && !in_table(place))
                    add_lines(place, entry.cell.text, true, texts_);
    }

    Place begin_of(std::size_t which) const {
        const Place first = reports_[which]->place();
        const Place before = reports_[which - 1]->tables.empty() ? reports_[which - 1]->place()
                                                                 : reports_[which - 1]->tables.back().parts.back();
        Place begin = first;
        for (const FoundText& text : texts_)
            if (before < text.place && text.place < first && is_title(text.text))
                begin = text.place;
        return begin;
    }

    const Document& document_;
    const std::vector<const Report*>& reports_;
    std::vector<FoundText> texts_;
};

class Sections {
public:
    explicit Sections(const Form& form) : form_(form), sections_(form.publication.sections), headings_(form) {
        for (const PublishedSection& section : sections_)
            for (const PublishedText& text : section.texts)
                known_labels_.insert(form.labels.key(text.label));
        for (const TableSpec& table : form.tables)
            if (!table.heading.empty())
                known_labels_.insert(form.labels.key(table.heading));
    }

    // The first of the sections from there on that has such a heading.
    std::optional<std::size_t> headed(const std::string& text, std::size_t from) const {
        return headings_.section(text, from);
    }

    // As the caption of a section's only table does.
    bool repeats_heading(std::size_t section, const std::string& text) const {
        const PublishedSection& at = sections_[section];
        return !at.tables.empty() && !at.heading.empty() &&
               form_.labels.key(text) == form_.labels.key(unnumbered(at.heading));
    }

    bool is_known_label(const std::string& text) const { return known_labels_.contains(form_.labels.key(text)); }

    // What stands before the first heading; nothing where the form has no such section.
    std::optional<std::size_t> preamble() const {
        return !sections_.empty() && sections_.front().heading.empty() ? std::optional<std::size_t>(0) : std::nullopt;
    }

    // In a sheet other things stand beside tables too, as checks and their outcome.
    bool takes(std::size_t section, const FoundText& text) const {
        return !text.in_sheet || is_sentence(text.text) ||
               (sections_[section].tables.empty() && !sections_[section].heading.empty());
    }

private:
    const Form& form_;
    const std::vector<PublishedSection>& sections_;
    SectionHeadings headings_;
    std::set<std::string> known_labels_;
};

// Of a template, by the names of its cells; false where it has none of them.
bool take_named(const Document& document, const DocumentTexts& texts, const Form& form, SectionTexts& result) {
    std::set<std::size_t> blocks;
    std::vector<const NamedRange*> ranges;
    for (std::size_t s = 0; s < form.publication.sections.size(); ++s)
        for (const PublishedText& part : form.publication.sections[s].texts) {
            result.parts[s].emplace_back();
            const NamedRange* range = document.named(defined_name(part.id));
            if (!range)
                continue;
            ranges.push_back(range);
            blocks.insert(range->block);
            for (const FoundText& text : texts.all())
                if (text.place.block == range->block && range->range.contains(text.place.cell()))
                    result.parts[s].back().push_back({text.place, text.text});
        }
    for (const FoundText& text : texts.all())
        if (blocks.contains(text.place.block) && is_sentence(text.text) &&
            std::ranges::none_of(ranges, [&](const NamedRange* range) {
                return range->block == text.place.block && range->range.contains(text.place.cell());
            }))
            result.left_out.push_back({text.place, text.text});
    return !ranges.empty();
}

void take_below_headings(const DocumentTexts& texts, const Report& report, std::size_t which, SectionTexts& result) {
    const Sections sections(*report.form);
    const std::string& organ = report.organ;
    const auto [first, end] = texts.extent(which);
    std::optional<std::size_t> current;
    for (const FoundText& text : texts.all()) {
        if (text.place < first || (end && !(text.place < *end)))
            continue;
        if (const auto headed = sections.headed(text.text, current ? *current + 1 : 0)) {
            current = headed;
            continue;
        }
        if (!current && text.text == organ) // in a line of its own above the title
            continue;
        if (texts.is_title(text.text)) {
            if (!current)
                current = sections.preamble();
            continue;
        }
        if (text.in_sheet && sections.is_known_label(text.text)) // beside what a template has room for
            continue;
        if (current && sections.repeats_heading(*current, text.text))
            continue;
        if (current && sections.takes(*current, text))
            result.sections[*current].push_back({text.place, text.text});
        else if (is_sentence(text.text) || (!text.in_sheet && !current))
            result.left_out.push_back({text.place, text.text});
    }
}

} // namespace

SectionTexts section_texts(const Document& document, const std::vector<const Report*>& reports, std::size_t which) {
    const Form& form = *reports[which]->form;
    const DocumentTexts texts(document, reports);
    SectionTexts result;
    result.sections.resize(form.publication.sections.size());
    result.parts.resize(form.publication.sections.size());
    if (reports.size() > 1 || !take_named(document, texts, form, result)) {
        result.parts.assign(form.publication.sections.size(), {});
        take_below_headings(texts, *reports[which], which, result);
    }
    return result;
}

} // namespace crossfoot
