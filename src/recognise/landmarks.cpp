#include "recognise/landmarks.hpp"

#include "document/cell_figure.hpp"
#include "recognise/cell_sentences.hpp"
#include "recognise/likeness.hpp"
#include "recognise/year_words.hpp"
#include "text/dates.hpp"
#include "text/fold.hpp"
#include "text/utf8.hpp"

#include <algorithm>
#include <array>
#include <set>

namespace crossfoot {
namespace {

constexpr std::size_t longest_heading = 60; // letters
constexpr double own_heading = 0.85;
constexpr double section_heading = 0.75;
constexpr int label_reach = 4; // columns from a label to what it labels

// Without its number.
TextId words(const Label& label) { return label.segments.empty() ? label.core : label.segments.back().core; }

// One of several things that are named, rather than a title.
bool is_listed(std::string_view text) {
    constexpr std::array<std::string_view, 6> marks{"，", "；", "、", ",", ";", "。"};
    return std::ranges::any_of(marks, [&](std::string_view mark) { return text.find(mark) != std::string_view::npos; });
}

// 2024年报告: what a paper that holds the reports of several years has above each.
bool is_year_alone(const std::string& text) {
    std::u32string letters = fold(text.substr(0, longest_title));
    std::erase(letters, U' ');
    return letters.size() > 4 && years_in(text).size() == 1 &&
           std::ranges::any_of(std::array<std::u32string_view, 3>{U"年报告", U"年度报告", U"年年度报告"},
                               [&](std::u32string_view rest) { return letters.substr(4) == rest; });
}

std::optional<CellAddress> beside(const Grid& grid, CellAddress label) {
    for (int column = label.column + 1; column <= label.column + label_reach; ++column)
        if (const CellKind kind = grid.at({label.row, column}).kind;
            kind != CellKind::empty && kind != CellKind::picture)
            return CellAddress{label.row, column};
    return {};
}

std::optional<int> year_value(const Cell& cell) {
    const Figure figure = figure_in(cell);
    if (figure.has_value() && figure.value >= Decimal(1900) && figure.value <= Decimal(2999) &&
        figure.value.is_integer())
        return std::stoi(figure.value.str());
    const std::vector<int> years = years_in(cell.text);
    return years.size() == 1 ? std::optional(years.front()) : std::nullopt;
}

} // namespace

bool begins_report(const Title& title, const Title* before) {
    if (!before)
        return !title.organ.empty();
    if (title.year != 0 && before->year != 0 && title.year != before->year)
        return true;
    const auto holds = [](const std::string& whole, const std::string& part) {
        return whole.find(part) != std::string::npos;
    };
    return !holds(title.organ, before->organ) && !holds(before->organ, title.organ);
}

LandmarkReader::LandmarkReader(const FormNames& names) : names_(names), titles_(names.forms) {
    Labels& labels = names.labels;
    for (const auto& form : names.forms) {
        const auto add = [&](const std::vector<std::string>& words_, std::vector<TextId>& texts) {
            for (const std::string& word : words_)
                texts.push_back(labels.text(word));
        };
        add(form->period_labels, periods_);
        add(form->year_labels, year_labels_);
        add(form->organ_labels, organ_labels_);
        for (const std::string& label : form->period_labels)
            if (std::ranges::find(period_words_, label) == period_words_.end())
                period_words_.push_back(label);
        for (const std::string& end : form->organ_ends)
            organ_ends_.push_back(fold(end));
        for (const PublishedSection& section : form->publication.sections)
            for (const PublishedText& text : section.texts)
                text_labels_.push_back(labels.text(text.label));
        for (const std::u32string& unit : form->prose.all_units)
            units_.push_back(utf8(unit));
        for (const TemplateSheet& sheet : form->sheets) {
            std::vector<TextId> texts;
            std::vector<std::string> all = sheet.aliases;
            all.push_back(sheet.heading);
            for (const std::string& heading : all)
                if (const Label label = labels.read(heading); label.core != 0) {
                    texts.push_back(words(label));
                    sections_.emplace_back(words(label), sheet.heading);
                    if (sheet.instructions)
                        instructions_.insert(sheet.heading);
                }
            for (const TableSpec& table : form->tables)
                if (table.sheet == sheet.id) {
                    TableHeading heading{table.id, {}, texts};
                    if (!table.heading.empty())
                        heading.own.push_back(labels.text(table.heading));
                    headings_.push_back(std::move(heading));
                }
        }
    }
}

bool LandmarkReader::same_heading(TextId text, TextId heading, double least) const {
    // Not kept as Labels::alike() would: what a label is a heading of is kept already.
    const std::u32string& found = names_.labels.letters(text);
    const std::u32string& wanted = names_.labels.letters(heading);
    return heading != 0 && (names_.labels.holds(text, heading) ||
                            (most_alike(found.size(), wanted.size()) >= least && label_alike(found, wanted) >= least &&
                             numerals_of(found) == numerals_of(wanted)));
}

void LandmarkReader::head(const Label& label, Kind& kind) const {
    for (const TableHeading& heading : headings_) {
        const auto own = [&](TextId text) { return same_heading(label.core, text, own_heading); };
        const auto section = [&](TextId text) { return same_heading(words(label), text, section_heading); };
        if (std::ranges::any_of(heading.own, own))
            kind.tables.emplace_back(heading.table, true);
        else if (std::ranges::any_of(heading.section, section))
            kind.tables.emplace_back(heading.table, false);
    }
    for (const auto& [text, section] : sections_)
        if (same_heading(words(label), text, section_heading))
            kind.section = section;
}

const LandmarkReader::Kind& LandmarkReader::kind(const Label& label) {
    const auto [kind, added] = kinds_.of(label);
    if (!added || label.prose)
        return kind;
    const auto holds = [&](const std::vector<TextId>& texts) {
        return std::ranges::any_of(texts, [&](TextId text) { return names_.labels.holds(label.core, text); });
    };
    kind.title = title_kind(label);
    kind.year_label = holds(year_labels_);
    kind.period = holds(periods_);
    kind.organ_label = std::ranges::find(organ_labels_, label.core) != organ_labels_.end();
    kind.text_label = std::ranges::find(text_labels_, label.first) != text_labels_.end();
    if (kind.title != TitleReader::Kind::marked && names_.labels.letters(label.core).size() <= longest_heading)
        head(label, kind);
    return kind;
}

// "一、2023年政府信息公开工作总结" is a heading, and "编制年报；" one of several things that were done.
TitleReader::Kind LandmarkReader::title_kind(const Label& label) const {
    using enum TitleReader::Kind;
    const TitleReader::Kind whole = titles_.kind(names_.labels.letters(label.core));
    if (whole == marked || label.segments.empty())
        return whole;
    if (label.segments.front().level != 0)
        return none;
    const Segment& last = label.segments.back();
    return whole == none && last.remark ? titles_.kind(names_.labels.letters(last.bare)) : whole;
}

void LandmarkReader::take_years(const std::string& text, const Place& place, Landmarks& marks) const {
    if (text.size() > longest_title)
        return;
    const std::vector<int> years = titles_.years(text);
    const std::set<int> distinct(years.begin(), years.end());
    for (const int year : distinct)
        marks.years.push_back({year, place, false});
}

int LandmarkReader::only_year(const std::string& title) const {
    const std::vector<int> years = titles_.years(title);
    return years.empty() || std::ranges::any_of(years, [&](int year) { return year != years.front(); }) ? 0
                                                                                                        : years.front();
}

// Where the period stands in full, no other year of the text is the report's: a law that is of 2019.
bool LandmarkReader::take_period(const std::string& text, const Place& place, Landmarks& marks) const {
    constexpr std::size_t least_bytes = 34; // bytes: "统计期限：2023.1.1-2023.12.31" has 34
    if (text.size() < least_bytes)
        return false;
    const auto word = std::ranges::find_if(
        period_words_, [&](const std::string& each) { return text.find(each) != std::string::npos; });
    if (word == period_words_.end())
        return false;
    std::u32string letters = fold(std::string_view(text).substr(text.find(*word)));
    std::erase(letters, U' ');
    const std::optional<Period> period = period_in(letters);
    if (!period)
        return false;
    for (const int year : std::set<int>{period->first.year, period->last.year})
        marks.years.push_back({year, place, false});
    return true;
}

void LandmarkReader::take_year(const Document& document, std::size_t block, CellAddress at, Landmarks& marks) const {
    const Grid& grid = document.blocks[block].grid;
    if (const auto value = beside(grid, at))
        if (const auto year = year_value(grid.at(*value)))
            marks.years.push_back({*year, {block, *value}, true});
}

// Where the title of a text has a line of its own for whose report it is.
std::string LandmarkReader::organ_above(const Document& document, std::size_t block) const {
    if (block == 0 || document.blocks[block - 1].kind != BlockKind::paragraph)
        return {};
    std::u32string text = fold(document.blocks[block - 1].text);
    std::erase(text, U' ');
    constexpr std::u32string_view marks = U"。,:;>|、0123456789";
    if (text.size() > longest_organ || text.find_first_of(marks) != std::u32string::npos ||
        std::ranges::none_of(organ_ends_, [&](const std::u32string& end) { return text.ends_with(end); }))
        return {};
    return utf8(text);
}

// "某区2021年" in the line above "政府信息公开工作年度报告".
bool LandmarkReader::year_is_above(const Document& document, std::size_t block) const {
    if (block == 0 || document.blocks[block - 1].kind != BlockKind::paragraph ||
        !titles_.years(document.blocks[block].text).empty())
        return false;
    const std::u32string above = fold(document.blocks[block - 1].text);
    return above.size() <= longest_organ && (above.ends_with(U"年") || above.ends_with(U"年度")) &&
           years_in(document.blocks[block - 1].text).size() == 1;
}

bool LandmarkReader::is_title(TitleReader::Kind kind, const std::string& text) const {
    using enum TitleReader::Kind;
    return kind == marked || (kind == parts && !titles_.years(text).empty() && !is_listed(text));
}

std::optional<LandmarkReader::TitleText> LandmarkReader::title_at(const Document& document, std::size_t block,
                                                                  const Kind& is) {
    using enum TitleReader::Kind;
    const std::string& text = document.blocks[block].text;
    if (is.title == none || text.size() > longest_title || text.ends_with("；") || text.ends_with("，"))
        return {};
    if (is.title == end) {
        if (block == 0 || document.blocks[block - 1].kind != BlockKind::paragraph ||
            document.blocks[block - 1].text.size() + text.size() > longest_title)
            return {};
        TitleText both{document.blocks[block - 1].text + text, block - 1};
        const bool whole = is_title(title_kind(names_.labels.read(both.text)), both.text);
        return whole && !titles_.years(both.text).empty() ? std::optional(std::move(both)) : std::nullopt;
    }
    if (year_is_above(document, block))
        return TitleText{document.blocks[block - 1].text + text, block - 1};
    return is_title(is.title, text) ? std::optional(TitleText{text, block}) : std::nullopt;
}

Landmarks LandmarkReader::read_paragraph(const Document& document, std::size_t block) {
    Landmarks marks;
    const std::string& text = document.blocks[block].text;
    const Place place(block, TextSpan{0, text.size()});
    const Label& label = names_.labels.read(text);
    const Kind& is = kind(label);
    const bool sentence = label.prose || text.find("。") != std::string::npos;
    const std::optional<TitleText> title = sentence ? std::nullopt : title_at(document, block, is);
    if (title || (!take_period(text, place, marks) && is.period))
        take_years(title ? title->text : text, place, marks);
    if (is_year_alone(text)) {
        take_years(text, place, marks);
        marks.titles.push_back({place, {}, years_in(text).front()});
    } else if (title) {
        const std::string organ = titles_.organ(title->text);
        marks.titles.push_back(
            {place, organ.empty() ? organ_above(document, title->first) : organ, only_year(title->text)});
    }
    for (const auto& [table, own] : is.tables)
        marks.headings.push_back({table, {place, own}});
    if (!is.section.empty())
        marks.sections.emplace_back(is.section, place);
    if (sentence || (!title && is.tables.empty() && is.section.empty()))
        marks.paragraphs.push_back(place);
    return marks;
}

Landmarks LandmarkReader::read(const Document& document, const BlockContents& contents) {
    if (document.blocks[contents.block].kind == BlockKind::paragraph)
        return read_paragraph(document, contents.block);
    Landmarks marks;
    const std::size_t block = contents.block;
    const Grid& grid = document.blocks[block].grid;
    bool below_text_heading = false; // of a section without tables
    std::vector<SpokenCell> spoken;
    spoken.reserve(contents.contents.size());
    for (const Content& content : contents.contents) {
        SpokenCell& cell = spoken.emplace_back(SpokenCell{content.at, false, below_text_heading});
        if (!content.label)
            continue;
        const Place place(block, content.at);
        const std::string& text = grid.at(content.at).text;
        const Kind& is = kind(*content.label);
        const bool title = is_title(is.title, text);
        cell.heading = title || is.year_label || is.period || is.organ_label || is.text_label || !is.tables.empty() ||
                       !is.section.empty();
        if (is.year_label)
            take_year(document, block, content.at, marks);
        else if (title || (!take_period(text, place, marks) && is.period))
            take_years(text, place, marks);
        if (title && text.size() <= longest_title)
            marks.titles.push_back({place, titles_.organ(text), only_year(text)});
        if (const auto value = is.period ? beside(grid, content.at) : std::nullopt)
            if (grid.at(*value).kind == CellKind::text)
                take_years(grid.at(*value).text, {block, *value}, marks);
        if (const auto value = is.organ_label ? beside(grid, content.at) : std::nullopt)
            if (grid.at(*value).kind == CellKind::text)
                marks.titles.push_back({{block, *value}, grid.at(*value).text});
        for (const auto& [table, own] : is.tables)
            marks.headings.push_back({table, {place, own}});
        if (!is.section.empty())
            marks.sections.emplace_back(is.section, place);
        if (!is.section.empty() || !is.tables.empty())
            below_text_heading = is.tables.empty();
    }
    if (std::ranges::none_of(marks.sections, [&](const auto& one) { return instructions_.contains(one.first); }))
        for (const CellRange& range : cell_sentences(grid, spoken, units_))
            marks.paragraphs.emplace_back(block, range);
    return marks;
}

} // namespace crossfoot
