#include "recognise/told_sentences.hpp"

#include "recognise/text_stream.hpp"
#include "recognise/year_words.hpp"
#include "text/fold.hpp"
#include "text/numbering.hpp"
#include "text/utf8.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

namespace crossfoot {
namespace {

constexpr std::size_t most_between_figures = 12; // letters: the heading of the next table
constexpr std::size_t most_below_heading = 60;   // letters of a sentence that begins with something else
constexpr std::size_t most_told_cells = 12;      // of a table that is told so

// A number with its unit, and the letters before it since the number before.
struct ToldNumber {
    std::u32string before;
    std::string value;
    std::u32string unit;
    std::size_t block = 0;
};

// The numbers of paragraphs one after the other; years and the like are letters.
class NumberReader {
public:
    NumberReader(const Document& document, const FormNames& names) : document_(document), names_(names) {
        for (const auto& form : names.forms) {
            for (const std::string& unit : form->units.counts)
                units_.push_back(fold(unit));
            for (const auto& [unit, worth] : form->units.money)
                units_.push_back(fold(unit));
        }
        std::ranges::stable_sort(units_, std::greater<>(), &std::u32string::size);
    }

    std::vector<ToldNumber> read() {
        for (block_ = 0; block_ < document_.blocks.size(); ++block_)
            if (document_.blocks[block_].kind == BlockKind::paragraph)
                read(fold(document_.blocks[block_].text));
            else
                now_.before.clear();
        return std::move(numbers_);
    }

private:
    static bool is_digit(char32_t c) { return c >= U'0' && c <= U'9'; }

    void read(std::u32string_view text) {
        for (std::size_t at = 0; at < text.size();) {
            const std::size_t end = is_digit(text[at]) ? end_of_number(text, at) : at;
            std::size_t unit = end;
            while (unit < text.size() && text[unit] == U' ')
                ++unit;
            const auto known = end > at ? unit_of(text.substr(unit)) : units_.end();
            if (known != units_.end()) {
                add(text.substr(at, end - at), *known);
                at = unit + known->size();
                continue;
            }
            const std::size_t next = std::max(end, at + 1);
            std::string letters;
            for (; at < next; ++at)
                append_character(letters, text[at]);
            now_.before += stream_letters(letters, names_.labels);
        }
    }

    std::vector<std::u32string>::const_iterator unit_of(std::u32string_view behind) const {
        return std::ranges::find_if(units_, [&](const std::u32string& one) { return behind.starts_with(one); });
    }

    static std::size_t end_of_number(std::u32string_view text, std::size_t at) {
        const auto digits = [&](std::size_t from) {
            std::size_t count = 0;
            while (from + count < text.size() && is_digit(text[from + count]))
                ++count;
            return count;
        };
        at += digits(at);
        while (at < text.size() && text[at] == U',' && digits(at + 1) == 3)
            at += 4;
        if (at + 1 < text.size() && text[at] == U'.' && is_digit(text[at + 1]))
            at += 1 + digits(at + 1);
        return at;
    }

    void add(std::u32string_view number, const std::u32string& unit) {
        for (const char32_t c : number)
            if (c != U',')
                append_character(now_.value, c);
        now_.unit = unit;
        now_.block = block_;
        numbers_.push_back(std::exchange(now_, {}));
    }

    const Document& document_;
    const FormNames& names_;
    std::vector<std::u32string> units_; // the longest first
    std::size_t block_ = 0;
    ToldNumber now_;
    std::vector<ToldNumber> numbers_;
};

// What may stand before the figures of a table.
class ToldTable {
public:
    // Of a report of that year; 0: unknown.
    ToldTable(const TableSpec& spec, const Form& form, Labels& labels, int year)
        : spec_(spec), form_(form), year_(year) {
        const auto letters = [&](const Line& line) {
            std::vector<std::u32string> words{stream_letters(line.label, labels)};
            for (const std::string& alias : line.aliases)
                words.push_back(stream_letters(alias, labels));
            return words;
        };
        for (const Line& row : spec.rows)
            rows_.push_back(letters(row));
        for (const Line& column : spec.columns)
            columns_.push_back(letters(column));
        for (const Statement& statement : form.prose.statements)
            if (statement.equals.size() == 1 && statement.equals.front().size() == 1)
                add_words_of(statement, statement.equals.front().front());
        own_heading_ = stream_letters(spec.heading, labels);
        if (!own_heading_.empty())
            headings_.push_back(own_heading_);
        for (const TemplateSheet& sheet : form.sheets) {
            std::vector<std::u32string>& headings = sheet.id == spec.sheet ? headings_ : other_headings_;
            headings.push_back(without_number(stream_letters(sheet.heading, labels)));
            for (const std::string& alias : sheet.aliases)
                headings.push_back(without_number(stream_letters(alias, labels)));
        }
        const ProseWords& prose = form.prose;
        for (const Words* words : {&prose.year_before, &prose.parts_of_year, &prose.whole, &prose.narrower})
            for (const std::u32string& word : *words)
                if (word.find(U'{') == std::u32string::npos) // a year, which is looked at by itself
                    not_of_all_.push_back(stream_letters(utf8(word), labels));
    }

    std::size_t size() const { return spec_.rows.size() * spec_.columns.size(); }
    const TableSpec& spec() const { return spec_; }

    // Its figures by row and column, where a list of them begins there.
    std::optional<std::vector<const ToldNumber*>> cells(const std::vector<ToldNumber>& numbers, std::size_t first,
                                                        bool behind_another) const {
        if (first + size() > numbers.size())
            return {};
        std::vector<const ToldNumber*> cells(size());
        int row = -1;
        for (std::size_t i = first; i < first + size(); ++i) {
            const std::optional<Named> named = name(numbers[i]);
            if (!named || (i > first && named->begin > most_between_figures) ||
                (i == first && !begins(numbers[i].before.substr(0, named->begin), behind_another)) ||
                is_not_of_all(std::u32string_view(numbers[i].before).substr(0, named->begin)))
                return {};
            row = named->row < 0 ? row : named->row;
            if (row < 0)
                return {};
            const ToldNumber*& cell =
                cells[static_cast<std::size_t>(row) * spec_.columns.size() + static_cast<std::size_t>(named->column)];
            if (cell)
                return {};
            cell = &numbers[i];
        }
        return cells;
    }

    // As a cell of the column would have it.
    std::string text(const ToldNumber& number, std::size_t column) const {
        const Line& line = spec_.columns[column];
        std::string text = number.value;
        if (line.number == NumberKind::money && number.unit != fold(line.unit))
            text += utf8(number.unit);
        return text;
    }

private:
    struct Named {
        int row = -1; // -1: that of the figure before
        int column = 0;
        std::size_t begin = 0; // letters before it
    };

    static std::u32string without_number(std::u32string letters) {
        while (letters.size() > 1 && is_chinese_ordinal(letters.front()))
            letters.erase(0, 1);
        return letters;
    }

    // "制发规章" is 制发 of the row 规章.
    void add_words_of(const Statement& statement, const FigurePlace& place) {
        if (&form_.tables[static_cast<std::size_t>(place.table)] != &spec_)
            return;
        for (std::u32string word : statement.words) {
            for (const std::u32string& row : rows_[static_cast<std::size_t>(place.row)])
                if (const std::size_t at = word.find(row); at != std::u32string::npos) {
                    word.erase(at, row.size());
                    break;
                }
            if (!word.empty())
                columns_[static_cast<std::size_t>(place.column)].push_back(std::move(word));
        }
    }

    // The longest of the lines' words at the end.
    static std::pair<int, std::size_t> at_end(std::u32string_view text,
                                              const std::vector<std::vector<std::u32string>>& lines) {
        std::pair<int, std::size_t> best{-1, 0};
        for (std::size_t line = 0; line < lines.size(); ++line)
            for (const std::u32string& word : lines[line])
                if (word.size() > best.second && text.ends_with(word))
                    best = {static_cast<int>(line), word.size()};
        return best;
    }

    std::optional<Named> name(const ToldNumber& number) const {
        const bool money = spec_.columns.front().number == NumberKind::money;
        if (form_.units.has(NumberKind::money, utf8(number.unit)) != money)
            return {};
        std::u32string_view left = number.before;
        const auto take = [&](const std::vector<std::vector<std::u32string>>& lines) {
            const auto [line, letters] = at_end(left, lines);
            left.remove_suffix(letters);
            return line;
        };
        int column = take(columns_);
        const int row = take(rows_);
        if (column < 0 && row >= 0)
            column = take(columns_);
        if (column < 0 && (row < 0 || spec_.columns.size() > 1))
            return {};
        const bool only_row = spec_.rows.size() == 1 && !own_heading_.empty() && left.ends_with(own_heading_);
        return Named{only_row ? 0 : row, std::max(column, 0), left.size()};
    }

    bool begins(std::u32string_view before, bool behind_another) const {
        if (behind_another && before.size() <= most_between_figures)
            return true;
        before = near(before);
        const std::optional<std::size_t> own = last_of(headings_, before);
        return own && own >= last_of(other_headings_, before);
    }

    static std::u32string_view near(std::u32string_view before) {
        return before.substr(before.size() - std::min(before.size(), most_below_heading));
    }

    static std::optional<std::size_t> last_of(const std::vector<std::u32string>& headings, std::u32string_view before) {
        std::optional<std::size_t> last;
        for (const std::u32string& heading : headings)
            if (const std::size_t at = before.rfind(heading); at != std::u32string_view::npos)
                last = std::max(last, std::optional(at));
        return last;
    }

    // "上年制发", "2022年制发" in the report of 2023, "上半年制发", "其中，局机关制发": by what stands below the
    // heading.
    bool is_not_of_all(std::u32string_view before) const {
        before = near(before);
        before.remove_prefix(last_of(headings_, before).value_or(0));
        const std::vector<int> years = years_in(utf8(before));
        return (year_ != 0 && !years.empty() && years.back() != year_) ||
               std::ranges::any_of(not_of_all_, [&](const std::u32string& word) {
                   return before.find(word) != std::u32string_view::npos;
               });
    }

    const TableSpec& spec_;
    const Form& form_;
    int year_;
    std::vector<std::vector<std::u32string>> rows_; // what each may be called
    std::vector<std::vector<std::u32string>> columns_;
    std::u32string own_heading_; // of the table alone
    std::vector<std::u32string> headings_;
    std::vector<std::u32string> other_headings_;
    std::vector<std::u32string> not_of_all_;
};

bool may_be_told(const TableSpec& spec) {
    const auto flat = [](const Line& line) { return line.groups.empty(); };
    return spec.row_labels && spec.rows.size() * spec.columns.size() <= most_told_cells &&
           std::ranges::all_of(spec.rows, flat) && std::ranges::all_of(spec.columns, flat);
}

// That of the title; 0 where no text names one. Days are when something was published.
int first_year(const Document& document) {
    for (const Block& block : document.blocks)
        if (const std::vector<int> years = years_in(block.text);
            !years.empty() && block.text.find("月") == std::string::npos)
            return years.front();
    return 0;
}

// As the form has it.
Block block_of(const ToldTable& table, const std::vector<const ToldNumber*>& cells, const Document& document) {
    const TableSpec& spec = table.spec();
    const Block& from = document.blocks[cells.front()->block];
    Block block;
    block.kind = BlockKind::table;
    block.page = from.page;
    block.name = from.name;
    block.column = from.column;
    int row = 0;
    const auto add = [&](int column, const std::string& text, const Block& in) {
        Cell cell{CellKind::text, text};
        cell.told_in = {in.number, in.column};
        block.grid.add({row, column}, std::move(cell));
    };
    if (!spec.heading.empty()) {
        add(0, spec.heading, from);
        ++row;
    }
    add(0, spec.corner, from);
    for (std::size_t column = 0; column < spec.columns.size(); ++column)
        add(static_cast<int>(column) + 1, spec.columns[column].label, from);
    for (std::size_t cell = 0; cell < cells.size(); ++cell) {
        const std::size_t column = cell % spec.columns.size();
        const Block& in = document.blocks[cells[cell]->block];
        if (column == 0) {
            ++row;
            add(0, spec.rows[cell / spec.columns.size()].label, in);
        }
        Cell figure{CellKind::number, table.text(*cells[cell], column)};
        figure.kind = figure.text == cells[cell]->value ? CellKind::number : CellKind::text;
        figure.told_in = {in.number, in.column};
        block.grid.add({row, static_cast<int>(column) + 1}, std::move(figure));
    }
    return block;
}

} // namespace

bool add_told_tables(Document& document, const std::set<std::string>& found, const FormNames& names) {
    std::vector<ToldTable> tables;
    const int year = first_year(document);
    for (const auto& form : names.forms)
        for (const TableSpec& spec : form->tables)
            if (may_be_told(spec) && !found.contains(spec.id))
                tables.emplace_back(spec, *form, names.labels, year);
    const std::vector<ToldNumber> numbers =
        tables.empty() ? std::vector<ToldNumber>() : NumberReader(document, names).read();
    std::map<std::string, std::pair<std::size_t, Block>> told; // by table: the block behind which it stands
    std::set<std::string> twice;
    bool behind_another = false;
    for (std::size_t first = 0; first < numbers.size();) {
        std::optional<std::vector<const ToldNumber*>> cells;
        auto table = tables.begin();
        for (; table != tables.end(); ++table)
            if ((cells = table->cells(numbers, first, behind_another)))
                break;
        behind_another = cells.has_value();
        if (!cells) {
            ++first;
            continue;
        }
        first += table->size();
        const std::string& id = table->spec().id;
        if (!told.emplace(id, std::pair(numbers[first - 1].block, block_of(*table, *cells, document))).second)
            twice.insert(id);
    }
    std::multimap<std::size_t, Block> behind;
    for (auto& [id, block] : told)
        if (!twice.contains(id))
            behind.emplace(block.first, std::move(block.second));
    if (behind.empty())
        return false;
    std::vector<Block> blocks;
    for (std::size_t at = 0; at < document.blocks.size(); ++at) {
        blocks.push_back(std::move(document.blocks[at]));
        for (auto [next, end] = behind.equal_range(at); next != end; ++next)
            blocks.push_back(std::move(next->second));
    }
    document.blocks = std::move(blocks);
    return true;
}

} // namespace crossfoot
