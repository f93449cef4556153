#include "publish/sections.hpp"

#include "document/joined_cells.hpp"
#include "form/section_headings.hpp"
#include "recognise/recognise.hpp"
#include "recognise/titles.hpp"
#include "text/fold.hpp"
#include "text/trim.hpp"
#include "text/utf8.hpp"

#include <algorithm>
#include <optional>
#include <set>

namespace crossfoot {
namespace {

struct FoundText {
    Place place;
    std::string text;
    bool in_sheet = false;
};

std::u32string without_blanks(const std::string& text) {
    std::u32string folded = fold(text);
    std::erase(folded, U' ');
    return folded;
}

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
        : document_(document), reports_(reports), titles_({reports.front()->form}) {
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

    bool is_title(const std::string& text) const { return !is_sentence(text) && titles_.is_title(text); }

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
        CellAddress joined{-1, -1}; // the last cell of a sentence that was added
        for (const Grid::Row& row : block.grid.rows()) {
            const bool whole = has_loose_numbers(index, row);
            FoundText cells{Place(index, CellAddress{row.row, row.cells.front().column}), {}, true};
            for (const Grid::RowCell& entry : row.cells) {
                const Place place(index, CellAddress{row.row, entry.column});
                if (entry.cell.kind == CellKind::empty || place.cell() <= joined || in_table(place))
                    continue;
                if (const CellRange sentence = sentence_at(place); sentence.first != sentence.last) {
                    joined = sentence.last;
                    add_lines(place, joined_cells(block.grid, sentence).text, true, texts_);
                } else if (whole) {
                    cells.text += (cells.text.empty() ? "" : " ") + entry.cell.text;
                } else if (entry.cell.kind == CellKind::text) {
                    add_lines(place, entry.cell.text, true, texts_);
                }
            }
            if (!cells.text.empty())
                texts_.push_back(std::move(cells));
        }
    }

    // Numbers beside texts that are of no table, as "新收申请 | 23 | 件", which say something with these alone.
    bool has_loose_numbers(std::size_t block, const Grid::Row& row) const {
        const auto has = [&](CellKind kind) {
            return std::ranges::any_of(row.cells, [&](const auto& entry) { return entry.cell.kind == kind; });
        };
        return has(CellKind::number) && has(CellKind::text) && std::ranges::none_of(row.cells, [&](const auto& entry) {
                   return in_table(Place(block, CellAddress{row.row, entry.column}));
               });
    }

    // All that it goes on in, as somebody cut or broke it.
    CellRange sentence_at(const Place& place) const {
        for (const Report* report : reports_)
            if (const auto found = std::ranges::lower_bound(report->paragraphs, place);
                found != report->paragraphs.end() && found->block == place.block && found->cell() == place.cell())
                return *found->range();
        return *place.range();
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
    TitleReader titles_;
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
                table_headings_.insert(form.labels.key(table.heading));
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
    bool is_table_heading(const std::string& text) const { return table_headings_.contains(form_.labels.key(text)); }

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
    std::set<std::string> table_headings_;
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

// "某区2021年", where the title goes on in the next line.
bool begins_title(const std::string& text, const Report& report) {
    std::string title = report.organ;
    if (report.year)
        title += std::to_string(report.year->year) + "年";
    return without_blanks(title).starts_with(without_blanks(text));
}

// What is left of a line or a page: a bracket, the page's number.
bool has_words(const std::string& text) {
    return std::ranges::any_of(characters(text), [](char32_t c) {
        return (c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z') || (c >= 0x3400 && c < 0xFB00) || c >= 0x20000;
    });
}

// Gives each text of a report to the section below whose heading it stands.
class BelowHeadings {
public:
    BelowHeadings(const DocumentTexts& texts, const Report& report, SectionTexts& result)
        : texts_(texts), report_(report), sections_(*report.form), result_(result) {}

    void take(const std::vector<const FoundText*>& all) {
        for (std::size_t i = 0; i < all.size(); ++i) {
            const std::string* next = i + 1 < all.size() ? &all[i + 1]->text : nullptr;
            if (const std::size_t lines = lines_of_heading(all[i]->text, next); lines > 0)
                i += lines - 1;
            else if (!is_printed_anyway(*all[i]))
                take(*all[i]);
        }
    }

private:
    // How many lines a heading takes that begins there, and goes on in the next one; 0 where none does.
    std::size_t lines_of_heading(const std::string& text, const std::string* next) {
        const std::size_t from = current_ ? *current_ + 1 : 0;
        auto headed = sections_.headed(text, from);
        const bool whole = headed.has_value();
        if (!whole && next && !sections_.headed(*next, from))
            headed = sections_.headed(text + *next, from);
        if (headed)
            current_ = headed;
        return whole ? 1 : headed ? 2 : 0;
    }

    // Title, captions and the heads of tables are the form's own.
    bool is_printed_anyway(const FoundText& text) {
        if (!current_ && begins_title(text.text, report_))
            return true;
        if (texts_.is_title(text.text)) {
            if (!current_)
                current_ = sections_.preamble();
            return true;
        }
        return (text.in_sheet && sections_.is_known_label(text.text)) || // beside what a template has room for
               sections_.is_table_heading(text.text) || (current_ && sections_.repeats_heading(*current_, text.text));
    }

    void take(const FoundText& text) {
        if (current_ && has_words(text.text) && sections_.takes(*current_, text))
            result_.sections[*current_].push_back({text.place, text.text});
        else if (is_sentence(text.text) || !text.in_sheet)
            result_.left_out.push_back({text.place, text.text});
    }

    const DocumentTexts& texts_;
    const Report& report_;
    const Sections sections_;
    SectionTexts& result_;
    std::optional<std::size_t> current_;
};

void take_below_headings(const DocumentTexts& texts, const Report& report, std::size_t which, SectionTexts& result) {
    const auto [first, end] = texts.extent(which);
    std::vector<const FoundText*> mine;
    for (const FoundText& text : texts.all())
        if (!(text.place < first) && (!end || text.place < *end))
            mine.push_back(&text);
    BelowHeadings(texts, report, result).take(mine);
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
