#include "template/page_sheet.hpp"

#include "template/formulas.hpp"
#include "template/sheet_writing.hpp"
#include "text/fill.hpp"
#include "text/indent.hpp"
#include "write/page_measures.hpp"

#include <algorithm>

namespace crossfoot {
namespace {

constexpr std::string_view blank_number = "　　"; // room for a year that is not filled in yet

const PagePart* field(const Pages& pages, std::string_view id) {
    for (const Page& page : pages.pages)
        for (const PagePart& block : page.blocks)
            if (block.kind == PagePartKind::field && block.id == id)
                return &block;
    return nullptr;
}

// A text with {fields}: what it shows, and the formula that makes it.
class Filled {
public:
    Filled(const Pages& pages, const Figures& figures, std::string_view text) {
        for (const Piece& piece : pieces(text)) {
            if (piece.name)
                add_field(pages, figures, piece.text);
            else
                add(std::string(piece.text), text_term(piece.text));
        }
    }

    std::string shown;
    std::string formula;

private:
    void add(const std::string& text, const std::string& term) {
        shown += text;
        formula += (formula.empty() ? "" : "&") + term;
    }

    void add_field(const Pages& pages, const Figures& figures, std::string_view id) {
        const auto given = figures.fields.find(std::string(id));
        const bool known = given != figures.fields.end() && given->second.kind != CellKind::empty;
        const std::string name = defined_name(id);
        const PagePart* block = field(pages, id);
        if (block && block->number)
            add(known ? given->second.text : std::string(blank_number),
                "IF(" + name + "=\"\";" + text_term(blank_number) + ";" + name + ")");
        else
            add(known ? given->second.text : std::string(), name);
    }
};

class PageOnSheet {
public:
    PageOnSheet(const Form& form, std::size_t index, const Pages& pages, const Figures& figures, Book& book)
        : form_(form), index_(index), pages_(pages), figures_(figures), book_(book) {
        sheet_.name = form.sheets[index].name.zh_cn;
        sheet_.one_page = false;
    }

    BookSheet put_all(const Page& page) {
        const auto has = [&](PagePartKind kind) { return std::ranges::count(page.blocks, kind, &PagePart::kind) > 0; };
        // Text is as wide as the page, since merged cells never grow with it; what it is about stands beside the paper.
        of_text_ = has(PagePartKind::prose);
        const double labels = of_text_ ? page::text_width : page.label_width;
        sheet_.widths = {labels, of_text_ ? 30 : page_width - labels};
        for (const PagePart& block : page.blocks)
            put_block(block);
        fit_rows(sheet_, 6);
        sheet_.is_printed = !has(PagePartKind::legend); // instructions are no part of the report
        sheet_.is_protected = !of_text_;
        sheet_.print = {{0, 0}, {row_ - 1, of_text_ ? 0 : 1}};
        sheet_.freeze = {1, 0};
        return std::move(sheet_);
    }

private:
    void put_block(const PagePart& block) {
        switch (block.kind) {
        case PagePartKind::title:
            put_title(block);
            break;
        case PagePartKind::heading:
        case PagePartKind::section:
        case PagePartKind::text:
            put(sheet_, across(), look(block.kind), with_sheet_names(block.text)).validity = of_heading();
            ++row_;
            break;
        case PagePartKind::legend:
            put(sheet_, left(), block.look, block.sample).sample = true;
            put(sheet_, right(), Look::text, block.text);
            ++row_;
            break;
        case PagePartKind::items:
            put_items();
            break;
        case PagePartKind::field:
            put_field(block);
            break;
        case PagePartKind::prose:
            put_prose(block);
            break;
        }
    }

    // On sheets of text nothing else keeps a heading from being typed over. Each has a validity of its own, which names
    // its cell: a row that is inserted below takes over the validity of the heading, and is to take any text.
    std::string of_heading() {
        const auto shared = std::ranges::find(pages_.validities, heading_validity, &Validity::name);
        if (!of_text_ || shared == pages_.validities.end())
            return {};
        Validity own = *shared;
        own.name.append("-").append(form_.sheets[index_].id).append("-").append(std::to_string(row_));
        const std::string cell = "[$" + sheet_reference(sheet_.name) + '.' + absolute_a1({row_, 0}) + ']';
        own.condition = fill(
            own.condition, [&](std::string_view name) { return name == "cell" ? std::optional(cell) : std::nullopt; });
        book_.validities.push_back(own);
        return own.name;
    }

    static Look look(PagePartKind kind) {
        return kind == PagePartKind::heading   ? Look::heading
               : kind == PagePartKind::section ? Look::section
                                               : Look::text;
    }

    std::string with_sheet_names(std::string_view text) const {
        return fill(text, [&](std::string_view id) -> std::optional<std::string> {
            for (const TemplateSheet& sheet : form_.sheets)
                if (sheet.id == id)
                    return sheet.name.zh_cn;
            return {};
        });
    }

    CellRange left() const { return {{row_, 0}, {row_, 0}}; }
    CellRange right() const { return {{row_, 1}, {row_, 1}}; }
    CellRange across() const { return {{row_, 0}, {row_, of_text_ ? 0 : 1}}; }

    void put_title(const PagePart& block) {
        BookCell& cell = put(sheet_, across(), Look::title);
        const Filled text(pages_, figures_, block.text);
        cell.shown = {CellKind::text, text.shown, true};
        cell.formula = text.formula;
        cell.validity = of_heading();
        sheet_.heights[row_] = 24;
        ++row_;
    }

    void put_items() {
        for (const TableSpec& table : form_.tables) {
            std::vector<const Line*> lines;
            for (const auto* part : {&table.columns, &table.rows})
                for (const Line& line : *part)
                    if (!line.help.zh_cn.empty())
                        lines.push_back(&line);
            if (lines.empty())
                continue;
            put(sheet_, {{row_, 0}, {row_, 1}}, Look::field_label, table.title.zh_cn);
            ++row_;
            for (const Line* line : lines) {
                put(sheet_, left(), Look::label, line->name.zh_cn);
                put(sheet_, right(), Look::label, line->help.zh_cn);
                ++row_;
            }
        }
    }

    const Seed* seed(const PagePart& block) const {
        const auto found = std::find_if(figures_.seeds.begin(), figures_.seeds.end(),
                                        [&](const Seed& seed) { return seed.put && seed.field == block.id; });
        return found == figures_.seeds.end() ? nullptr : &*found;
    }

    void put_field(const PagePart& block) {
        put(sheet_, left(), Look::field_label, block.label);
        const Look drawn = block.fixed ? Look::fixed : block.choices.empty() ? Look::field : Look::choice;
        BookCell& cell = put(sheet_, right(), drawn);
        const auto given = figures_.fields.find(block.id);
        if (const Seed* changed = seed(block))
            cell.shown = *changed->put;
        else if (block.id == pages_.totals.field)
            cell.shown = {CellKind::text, figures_.typed_totals ? pages_.totals.typed : pages_.totals.calculated,
                          false};
        else if (given != figures_.fields.end())
            cell.shown = given->second;
        else if (block.value.find('{') != std::string::npos) {
            const Filled text(pages_, figures_, block.value);
            cell.shown = {CellKind::text, text.shown, true};
            cell.formula = text.formula;
        } else if (!block.value.empty())
            cell.shown = {CellKind::text, block.value, false};
        if (!block.message.empty() || !block.hint.empty())
            cell.validity = add_validity(block);
        if (!block.fixed)
            visit(right().first);
        book_.names.push_back({defined_name(block.id), index_, right()});
        sheet_.heights[row_] = 8;
        ++row_;
    }

    std::string add_validity(const PagePart& block) {
        std::string condition = block.condition;
        if (!block.choices.empty()) {
            for (const std::string& choice : block.choices)
                condition += (condition.empty() ? "cell-content-is-in-list(" : ";") + text_term(choice);
            condition += ')';
        }
        book_.validities.push_back({block.id, condition, block.label, block.message, block.hint});
        return block.id;
    }

    void put_prose(const PagePart& block) {
        std::vector<std::string> paragraphs;
        if (const auto given = figures_.prose.find(block.id); given != figures_.prose.end()) {
            std::string rest = given->second;
            for (std::size_t end = 0; !rest.empty(); rest.erase(0, end + 1)) {
                end = std::min(rest.find('\n'), rest.size());
                if (end > 0)
                    paragraphs.push_back(rest.substr(0, end));
                if (end == rest.size())
                    break;
            }
        }
        const bool spare = figures_.prose.empty() || figures_.spare_rows;
        const int rows = std::max(spare ? block.rows : 1, static_cast<int>(paragraphs.size()));
        put(sheet_, right(), Look::prose_label, block.label);
        visit(left().first);
        book_.names.push_back({defined_name(block.id), index_, {{row_, 0}, {row_ + rows - 1, 0}}});
        for (int i = 0; i < rows; ++i, ++row_)
            put(sheet_, left(), Look::prose,
                i < static_cast<int>(paragraphs.size()) ? indented(paragraphs[static_cast<std::size_t>(i)])
                                                        : std::string());
    }

    // The cursor goes to the first cell to fill in.
    void visit(CellAddress cell) {
        if (sheet_.cursor == CellAddress{})
            sheet_.cursor = cell;
    }

    const Form& form_;
    std::size_t index_;
    const Pages& pages_;
    const Figures& figures_;
    Book& book_;
    BookSheet sheet_;
    int row_ = 0;
    bool of_text_ = false;
};

} // namespace

BookSheet page_sheet(const Form& form, std::size_t index, const Pages& pages, const Figures& figures, Book& book) {
    PageOnSheet writer(form, index, pages, figures, book);
    for (const Page& page : pages.pages)
        if (page.sheet == form.sheets[index].id)
            return writer.put_all(page);
    return writer.put_all({});
}

} // namespace crossfoot
