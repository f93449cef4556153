#include "text/shown.hpp"
#include "years/past_report.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

namespace crossfoot {
namespace {

// Lines of fields between tabs. The first says of which report it is, one of each table where that stands, and one of
// each row its figures: column, cell, value. Where a text tells the table without cells, the paragraph follows the cell
// ("D8@25"), or the cell of the sheet's only column ("D8@A25"). Behind them one of each section of the text: where it
// begins, the cell where it is in one, and the marks of its sentences.
//
//     勾稽上年 1    cn-zfxxgk-2021    2023    某市    某市2023年.ods    2025-01-15
//     表    t3    sheet    三    0    1    0
//     r1    c1    D8    120    c2    E8    15
//     文    problems    sheet    五六    0    6    A3    1f3a00c2 9b1c44d0
constexpr std::string_view first_field = "勾稽上年 1";
constexpr std::string_view table_field_word = "表";
constexpr std::string_view prose_field_word = "文";
constexpr std::string_view unknown = "?"; // what stands there is no figure
constexpr std::string_view dash = "-";    // "无" and the like too
constexpr char told_after = '@';
constexpr std::size_t most_text = 1'000'000;

constexpr std::size_t mark_digits = 8;
constexpr std::array<std::pair<BlockKind, std::string_view>, 3> kind_words{
    {{BlockKind::sheet, "sheet"}, {BlockKind::table, "table"}, {BlockKind::paragraph, "paragraph"}}};

std::string word_of(BlockKind kind) {
    return std::string(std::ranges::find(kind_words, kind, &std::pair<BlockKind, std::string_view>::first)->second);
}

using Fields = std::vector<std::string_view>;

std::string line_of(std::initializer_list<std::string> fields) {
    std::string line;
    for (const std::string& field : fields)
        line += (line.empty() ? "" : "\t") + one_line(field);
    return line;
}

class Keeping {
public:
    explicit Keeping(const PastReport& past) : past_(past) {}

    std::string run() {
        const Report& report = past_.report;
        text_ = line_of({std::string(first_field), report.form->id, std::to_string(report.year->year), report.organ,
                         past_.file, past_.taken_on});
        for (const ReportTable& table : report.tables) {
            begin(table, table.parts.front().block);
            for (std::size_t row = 0; row < table.rows.size(); ++row)
                add_row(table, row);
        }
        for (const PastSection& section : past_.prose)
            add(section);
        return std::move(text_);
    }

private:
    void begin(const ReportTable& table, std::size_t block) {
        const Block& in = past_.outline.blocks[block];
        text_ += '\n' + line_of({std::string(table_field_word), table.spec->id, word_of(in.kind), in.name,
                                 std::to_string(in.page), std::to_string(in.number), std::to_string(table.copy)});
        block_ = block;
    }

    void add(const PastSection& section) {
        const Block& in = past_.outline.blocks[section.place.block];
        text_ += '\n' +
                 line_of({std::string(prose_field_word), section.id, word_of(in.kind), in.name, std::to_string(in.page),
                          std::to_string(in.number), section.place.range() ? a1(section.place.cell()) : std::string()});
        text_ += '\t';
        for (std::size_t i = 0; i < section.marks.size(); ++i) {
            std::array<char, mark_digits> hex{};
            const auto end = std::to_chars(hex.data(), hex.data() + hex.size(), section.marks[i], 16).ptr;
            text_ += i == 0 ? "" : " ";
            text_.append(hex.data(), end);
        }
    }

    // For each of thousands of reports: nothing is put together before it is put there. Ids are on one line.
    void add_row(const ReportTable& table, std::size_t row) {
        bool begun = false;
        for (std::size_t column = 0; column < table.columns.size(); ++column) {
            const ReportFigure* figure = table.figure(static_cast<int>(row), static_cast<int>(column));
            if (!figure)
                continue;
            if (!begun) {
                if (figure->place.block != block_)
                    begin(table, figure->place.block); // it goes on on another page
                text_ += '\n';
                text_ += table.spec->rows[row].id;
                begun = true;
            }
            text_ += '\t';
            text_ += table.spec->columns[column].id;
            text_ += '\t';
            text_ += a1(figure->place.cell());
            add_told(figure->told_in);
            text_ += '\t';
            add_value(*figure);
        }
    }

    void add_told(const ToldIn& in) {
        if (in.paragraph == 0)
            return;
        text_ += told_after;
        text_ += in.column < 0 ? std::to_string(in.paragraph) : a1(CellAddress{in.paragraph - 1, in.column});
    }

    void add_value(const ReportFigure& figure) {
        if (figure.uncalculated || figure.figure.kind == FigureKind::unreadable)
            text_ += unknown;
        else if (figure.figure.has_value())
            text_ += figure.figure.value.str();
        else if (figure.figure.kind != FigureKind::blank)
            text_ += dash;
    }

    const PastReport& past_;
    std::string text_;
    std::size_t block_ = 0;
};

Fields cut(std::string_view text, char at) {
    Fields fields;
    for (std::size_t begin = 0; begin <= text.size();) {
        const std::size_t end = std::min(text.find(at, begin), text.size());
        fields.push_back(text.substr(begin, end - begin));
        begin = end + 1;
    }
    return fields;
}

std::optional<int> number_in(std::string_view text) {
    int value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    return error == std::errc() && end == text.data() + text.size() && value >= 0 ? std::optional(value) : std::nullopt;
}

// Of "@25" or "@A25", or nothing.
ToldIn told_in(std::string_view text) {
    text.remove_prefix(std::min<std::size_t>(text.size(), 1));
    if (const auto at = parse_a1(text))
        return {at->row + 1, at->column};
    return {number_in(text).value_or(0), -1};
}

class Restoring {
public:
    explicit Restoring(PastReport& past) : past_(past) {}

    // Whether it is one.
    bool head(const Fields& fields, const std::vector<std::shared_ptr<const Form>>& forms) {
        if (fields.size() != 6 || fields[0] != first_field)
            return false;
        const auto form = std::ranges::find_if(forms, [&](const auto& each) { return each->id == fields[1]; });
        const auto year = number_in(fields[2]);
        if (form == forms.end() || !year)
            return false;
        past_.report.form = *form;
        past_.report.year = NamedYear{*year, {}, true};
        past_.report.organ = fields[3];
        past_.file = fields[4];
        past_.taken_on = fields[5];
        return true;
    }

    // Lines of tables and rows that the form does not have are left out.
    void line(const Fields& fields) {
        if (fields.size() == 7 && fields[0] == table_field_word)
            begin(fields);
        else if (fields.size() == 8 && fields[0] == prose_field_word)
            add_section(fields);
        else if (table_)
            add_row(fields);
    }

private:
    void add_section(const Fields& fields) {
        Block block;
        for (const auto& [kind, word] : kind_words)
            if (fields[2] == word)
                block.kind = kind;
        block.name = fields[3];
        block.page = number_in(fields[4]).value_or(0);
        block.number = number_in(fields[5]).value_or(1);
        past_.outline.blocks.push_back(std::move(block));
        PastSection section;
        section.id = fields[1];
        const std::size_t in = past_.outline.blocks.size() - 1;
        const auto cell = parse_a1(fields[6]);
        section.place = cell ? Place(in, *cell) : Place(in, TextSpan{});
        for (const std::string_view mark : cut(fields[7], ' '))
            if (std::uint32_t value = 0;
                std::from_chars(mark.data(), mark.data() + mark.size(), value, 16).ptr == mark.data() + mark.size())
                section.marks.push_back(value);
        past_.prose.push_back(std::move(section));
        table_ = nullptr;
    }

    void begin(const Fields& fields) {
        const TableSpec* spec = past_.report.form->table(fields[1]);
        table_ = nullptr;
        if (!spec)
            return;
        Block block;
        block.kind = fields[2] == "sheet" ? BlockKind::sheet : BlockKind::table;
        block.name = fields[3];
        block.page = number_in(fields[4]).value_or(0);
        block.number = number_in(fields[5]).value_or(1);
        past_.outline.blocks.push_back(std::move(block));
        const auto known = std::ranges::find(past_.report.tables, spec, &ReportTable::spec);
        table_ = known != past_.report.tables.end() ? &*known : &empty_table(*spec);
        table_->in_text = past_.outline.blocks.back().kind == BlockKind::table;
        table_->copy = number_in(fields[6]).value_or(0);
    }

    ReportTable& empty_table(const TableSpec& spec) {
        ReportTable& table = past_.report.tables.emplace_back();
        table.spec = &spec;
        table.parts = {Place(past_.outline.blocks.size() - 1, CellAddress{})};
        table.rows.resize(spec.rows.size());
        table.columns.resize(spec.columns.size());
        table.figures.resize(spec.rows.size() * spec.columns.size());
        return table;
    }

    void add_row(const Fields& fields) {
        const int row = table_->spec->row(fields[0]);
        for (std::size_t i = 1; row >= 0 && i + 2 < fields.size(); i += 3) {
            const int column = table_->spec->column(fields[i]);
            const std::string_view where = fields[i + 1];
            const std::size_t end = std::min(where.find(told_after), where.size());
            const auto at = parse_a1(where.substr(0, end));
            if (column >= 0 && at)
                add_figure(row, column, *at, fields[i + 2]).told_in = told_in(where.substr(end));
        }
    }

    ReportFigure& add_figure(int row, int column, CellAddress at, std::string_view value) {
        ReportFigure figure;
        figure.place = Place(past_.outline.blocks.size() - 1, at);
        figure.text = value == unknown ? std::string() : std::string(value);
        if (const auto number = Decimal::parse(value))
            figure.figure = stored_number(*number);
        else
            figure.figure.kind = value.empty()   ? FigureKind::blank
                                 : value == dash ? FigureKind::dash
                                                 : FigureKind::unreadable;
        for (ReportLine* line :
             {&table_->rows[static_cast<std::size_t>(row)], &table_->columns[static_cast<std::size_t>(column)]}) {
            line->found = true;
            line->likeness = 1;
        }
        return table_
            ->figures[static_cast<std::size_t>(row) * table_->columns.size() + static_cast<std::size_t>(column)]
            .emplace(std::move(figure));
    }

    PastReport& past_;
    ReportTable* table_ = nullptr; // the one that was begun last
};

} // namespace

std::string kept_text(const PastReport& past) { return Keeping(past).run(); }

std::shared_ptr<const PastReport> kept_report(std::string_view text,
                                              const std::vector<std::shared_ptr<const Form>>& forms) {
    if (!text.starts_with(first_field) || text.size() > most_text)
        return nullptr;
    const auto past = std::make_shared<PastReport>();
    Restoring restoring(*past);
    const Fields lines = cut(text, '\n');
    if (!restoring.head(cut(lines.front(), '\t'), forms))
        return nullptr;
    for (std::size_t i = 1; i < lines.size(); ++i)
        restoring.line(cut(lines[i], '\t'));
    outline_told(*past);
    return past->report.tables.empty() ? nullptr : past;
}

} // namespace crossfoot
