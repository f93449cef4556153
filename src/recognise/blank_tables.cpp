#include "recognise/blank_tables.hpp"

#include "recognise/text_stream.hpp"
#include "recognise/text_table.hpp"
#include "text/fold.hpp"

#include <algorithm>
#include <cstddef>
#include <string_view>
#include <utility>
#include <vector>

namespace crossfoot {
namespace {

bool may_be_blank(const TableSpec& spec) {
    const auto flat = [](const Line& line) { return line.groups.empty(); };
    return spec.row_labels && !spec.heading.empty() && std::ranges::all_of(spec.rows, flat) &&
           std::ranges::all_of(spec.columns, flat);
}

// Takes the letters off the text, if it begins with them.
bool take(std::u32string_view& text, std::u32string_view letters) {
    const bool there = !letters.empty() && text.starts_with(letters);
    text.remove_prefix(there ? letters.size() : 0);
    return there;
}

// Nothing but the labels of the table in the form's order.
bool is_all(std::u32string_view text, const TextTable& table, std::u32string_view corner) {
    take(text, corner);
    for (const std::vector<std::u32string>& column : table.columns)
        if (std::ranges::none_of(column, [&](const std::u32string& name) { return take(text, name); }))
            return false;
    for (int row = 0; row < static_cast<int>(table.spec->rows.size()); ++row)
        if (std::ranges::none_of(
                table.rows, [&](const TextTable::Name& name) { return name.row == row && take(text, name.letters); }))
            return false;
    return text.empty();
}

// As the form has it, told by the paragraph of its heading.
Block blank_table(const TableSpec& spec, const Block& heading) {
    Block block;
    block.kind = BlockKind::table;
    block.page = heading.page;
    block.name = heading.name;
    block.column = heading.column;
    const auto add = [&](int row, int column, Cell cell) {
        cell.told_in = {heading.number, heading.column};
        block.grid.add({row, column}, std::move(cell));
    };
    const auto add_text = [&](int row, int column, const std::string& text) {
        add(row, column, {CellKind::text, text});
    };
    add_text(0, 0, spec.heading);
    add_text(1, 0, spec.corner);
    const int columns = static_cast<int>(spec.columns.size());
    for (int column = 0; column < columns; ++column)
        add_text(1, column + 1, spec.columns[static_cast<std::size_t>(column)].label);
    int row = 2;
    for (const Line& line : spec.rows) {
        add_text(row, 0, line.label);
        for (int column = 0; column < columns; ++column)
            add(row, column + 1, Cell());
        ++row;
    }
    return block;
}

class BlankTables {
public:
    BlankTables(Document& document, const std::set<std::string>& found, const FormNames& names)
        : document_(document), names_(names), labels_(names.labels) {
        for (const auto& form : names.forms)
            for (const TableSpec& spec : form->tables)
                if (may_be_blank(spec) && !found.contains(spec.id))
                    headings_.emplace_back(stream_letters(spec.heading, labels_), &spec);
    }

    bool put() {
        std::vector<Block> blocks;
        bool any = false;
        for (std::size_t at = 0; at < document_.blocks.size();) {
            const auto [spec, end] = table_at(at);
            any = any || spec;
            blocks.push_back(spec ? blank_table(*spec, document_.blocks[at]) : std::move(document_.blocks[at]));
            at = end;
        }
        document_.blocks = std::move(blocks);
        return any;
    }

private:
    // The table of which that paragraph is the heading, and where it ends.
    std::pair<const TableSpec*, std::size_t> table_at(std::size_t at) {
        const std::u32string letters = letters_of_labels(at);
        for (const auto& [heading, spec] : headings_)
            if (letters == heading)
                if (const std::size_t end = end_of(*spec, at + 1); end > 0)
                    return {spec, end};
        return {nullptr, at + 1};
    }

    // Behind the labels that begin there; 0 where something else stands there.
    std::size_t end_of(const TableSpec& spec, std::size_t at) {
        constexpr std::size_t most_letters = 200;
        const TextTable& table = text_table_of(spec);
        const std::u32string corner = stream_letters(spec.corner, labels_);
        std::u32string text;
        for (; at < document_.blocks.size() && text.size() <= most_letters; ++at) {
            const std::u32string more = letters_of_labels(at);
            if (more.empty())
                break;
            text += more;
            if (is_all(text, table, corner) && !is_figure(at + 1))
                return at + 1;
        }
        return 0;
    }

    const TextTable& text_table_of(const TableSpec& spec) {
        if (tables_.empty())
            tables_ = text_tables(names_);
        return *std::ranges::find(tables_, &spec, &TextTable::spec);
    }

    bool is_figure(std::size_t block) const {
        return block < document_.blocks.size() && document_.blocks[block].kind == BlockKind::paragraph &&
               labels_.read(document_.blocks[block].text).figure;
    }

    // None of what is no paragraph of labels alone.
    std::u32string letters_of_labels(std::size_t block) const {
        const Block& paragraph = document_.blocks[block];
        constexpr std::size_t longest = 300; // bytes
        const bool labels = paragraph.kind == BlockKind::paragraph && paragraph.text.size() <= longest &&
                            fold(paragraph.text).find_first_of(U"0123456789-\u2014\u2013/\\*") == std::u32string::npos;
        return labels ? stream_letters(paragraph.text, labels_) : std::u32string();
    }

    Document& document_;
    const FormNames& names_;
    Labels& labels_;
    std::vector<std::pair<std::u32string, const TableSpec*>> headings_;
    std::vector<TextTable> tables_; // once a heading stands there
};

} // namespace

bool add_blank_tables(Document& document, const std::set<std::string>& found, const FormNames& names) {
    return BlankTables(document, found, names).put();
}

} // namespace crossfoot
