#include "recognise/blank_tables.hpp"

#include "recognise/text_stream.hpp"
#include "text/fold.hpp"

#include <algorithm>
#include <cstddef>
#include <functional>
#include <string_view>
#include <utility>
#include <vector>

namespace crossfoot {
namespace {

using FoldedText = std::u32string;

// What is taken off a text, label by label, if it stands there.
class LabelReader {
public:
    LabelReader(const TableSpec& spec, Labels& labels) : spec_(spec), heading_(stream_letters(spec.heading, labels)) {
        if (!spec.corner.empty())
            corner_.push_back(stream_letters(spec.corner, labels));
        for (const Line& column : spec.columns)
            columns_.push_back(names_of(column, labels));
        for (const Line& row : spec.rows)
            rows_.push_back(names_of(row, labels));
    }

    const TableSpec& spec() const { return spec_; }
    bool is_heading(const FoldedText& letters) const { return letters == heading_; }
    std::size_t most_letters() const { return most_; }

    // Nothing but the labels.
    bool is_all(std::u32string_view text) const {
        take(text, corner_);
        const auto taken = [&](const std::vector<FoldedText>& names) { return take(text, names); };
        return std::ranges::all_of(columns_, taken) && std::ranges::all_of(rows_, taken) && text.empty();
    }

private:
    std::vector<FoldedText> names_of(const Line& line, Labels& labels) {
        std::vector<FoldedText> names{stream_letters(line.label, labels)};
        for (const std::string& alias : line.aliases)
            names.push_back(stream_letters(alias, labels));
        std::ranges::stable_sort(names, std::greater<>(), &FoldedText::size);
        most_ += names.front().size();
        return names;
    }

    static bool take(std::u32string_view& text, const std::vector<FoldedText>& names) {
        const auto name =
            std::ranges::find_if(names, [&](const FoldedText& one) { return !one.empty() && text.starts_with(one); });
        if (name == names.end())
            return false;
        text.remove_prefix(name->size());
        return true;
    }

    const TableSpec& spec_;
    FoldedText heading_;
    std::vector<FoldedText> corner_;
    std::vector<std::vector<FoldedText>> columns_; // what each may be called, the longest first
    std::vector<std::vector<FoldedText>> rows_;
    std::size_t most_ = 16; // of the corner, whatever it is called
};

bool may_be_blank(const TableSpec& spec) {
    const auto flat = [](const Line& line) { return line.groups.empty(); };
    return spec.row_labels && !spec.heading.empty() && std::ranges::all_of(spec.rows, flat) &&
           std::ranges::all_of(spec.columns, flat);
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
        : document_(document), labels_(names.labels) {
        for (const auto& form : names.forms)
            for (const TableSpec& spec : form->tables)
                if (may_be_blank(spec) && !found.contains(spec.id))
                    tables_.emplace_back(spec, labels_);
    }

    bool put() {
        std::vector<Block> blocks;
        for (std::size_t at = 0; at < document_.blocks.size();) {
            const auto [table, end] = at_heading(at);
            if (table)
                blocks.push_back(blank_table(table->spec(), document_.blocks[at]));
            else
                blocks.push_back(std::move(document_.blocks[at]));
            any_ = any_ || table;
            at = end;
        }
        document_.blocks = std::move(blocks);
        return any_;
    }

private:
    // The table that begins with that paragraph, and where it ends.
    std::pair<const LabelReader*, std::size_t> at_heading(std::size_t at) const {
        const FoldedText heading = letters(at);
        for (const LabelReader& table : tables_)
            if (table.is_heading(heading)) {
                FoldedText text;
                for (std::size_t next = at + 1; next < document_.blocks.size(); ++next) {
                    const FoldedText more = letters(next);
                    text += more;
                    if (more.empty() || text.size() > table.most_letters())
                        break;
                    if (table.is_all(text) && !is_figure(next + 1))
                        return {&table, next + 1};
                }
            }
        return {nullptr, at + 1};
    }

    bool is_figure(std::size_t block) const {
        return block < document_.blocks.size() && document_.blocks[block].kind == BlockKind::paragraph &&
               labels_.read(document_.blocks[block].text).figure;
    }

    // None of what is no paragraph of labels alone.
    FoldedText letters(std::size_t block) const {
        const Block& paragraph = document_.blocks[block];
        constexpr std::size_t longest = 300; // bytes
        const bool labels = paragraph.kind == BlockKind::paragraph && paragraph.text.size() <= longest &&
                            fold(paragraph.text).find_first_of(U"0123456789-\u2014\u2013/\\*") == FoldedText::npos;
        return labels ? stream_letters(paragraph.text, labels_) : FoldedText();
    }

    Document& document_;
    Labels& labels_;
    std::vector<LabelReader> tables_;
    bool any_ = false;
};

} // namespace

bool add_blank_tables(Document& document, const std::set<std::string>& found, const FormNames& names) {
    return BlankTables(document, found, names).put();
}

} // namespace crossfoot
