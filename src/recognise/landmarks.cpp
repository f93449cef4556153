#include "recognise/landmarks.hpp"

#include "document/cell_figure.hpp"
#include "recognise/likeness.hpp"
#include "recognise/year_words.hpp"
#include "text/fold.hpp"
#include "text/utf8.hpp"

#include <algorithm>
#include <array>
#include <set>

namespace crossfoot {
namespace {

constexpr std::size_t longest_heading = 60; // letters
constexpr std::size_t longest_title = 240;  // bytes; longer texts are prose, which may speak of other years
constexpr std::size_t longest_organ = 40;   // letters
constexpr double own_heading = 0.85;
constexpr double section_heading = 0.75;
constexpr int label_reach = 4; // columns from a label to what it labels

// Without its number.
TextId words(const Label& label) { return label.segments.empty() ? label.core : label.segments.back().core; }

std::u32string numerals(std::u32string_view text) {
    std::u32string result;
    for (const char32_t c : text)
        if (std::u32string_view(U"一二三四五六七八九十0123456789").find(c) != std::u32string_view::npos)
            result += c;
    return result;
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
        if (grid.at({label.row, column}).kind != CellKind::empty)
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

LandmarkReader::LandmarkReader(const FormNames& names) : names_(names) {
    Labels& labels = names.labels;
    for (const auto& form : names.forms) {
        const auto add = [&](const std::vector<std::string>& words_, std::vector<TextId>& texts) {
            for (const std::string& word : words_)
                texts.push_back(labels.text(word));
        };
        add(form->title_marks, title_marks_);
        add(form->period_labels, periods_);
        add(form->year_labels, year_labels_);
        add(form->organ_labels, organ_labels_);
        for (const std::string& mark : form->title_marks)
            title_words_.push_back(fold(mark));
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
                            (label_alike(found, wanted) >= least && numerals(found) == numerals(wanted)));
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
    const auto [known, added] = kinds_.try_emplace(&label);
    if (!added || label.prose)
        return known->second;
    Kind& kind = known->second;
    const auto holds = [&](const std::vector<TextId>& texts) {
        return std::ranges::any_of(texts, [&](TextId text) { return names_.labels.holds(label.core, text); });
    };
    kind.title = holds(title_marks_);
    kind.year_label = holds(year_labels_);
    kind.period = holds(periods_);
    kind.organ_label = std::ranges::find(organ_labels_, label.core) != organ_labels_.end();
    if (!kind.title && names_.labels.letters(label.core).size() <= longest_heading)
        head(label, kind);
    return kind;
}

void LandmarkReader::take_years(const std::string& text, const Place& place, Landmarks& marks) const {
    if (text.size() > longest_title)
        return;
    const std::vector<int> years = years_in(text, title_words_);
    const std::set<int> distinct(years.begin(), years.end());
    for (const int year : distinct)
        marks.years.push_back({year, place, false});
}

void LandmarkReader::take_year(const Document& document, std::size_t block, CellAddress at, Landmarks& marks) const {
    const Grid& grid = document.blocks[block].grid;
    if (const auto value = beside(grid, at))
        if (const auto year = year_value(grid.at(*value)))
            marks.years.push_back({*year, {block, *value}, true});
}

// "某市2024年政府信息公开工作年度报告" and "2024年某市政府信息公开工作年度报告": what is left without the year.
std::string LandmarkReader::organ_in(const std::string& title) const {
    std::u32string text = fold(title);
    std::erase(text, U' ');
    std::size_t end = std::u32string::npos;
    for (const std::u32string& word : title_words_)
        end = std::min(end, text.find(word));
    if (end == std::u32string::npos)
        return {};
    text.resize(end);
    if (const std::size_t label = text.rfind(U':'); label != std::u32string::npos) // "标题:某区2021年度…"
        text.erase(0, label + 1);
    constexpr std::u32string_view digits = U"0123456789〇零○一二三四五六七八九";
    if (const std::size_t year = text.find(U'年'); year != std::u32string::npos && year >= 4) {
        std::size_t begin = year;
        while (begin > 0 && digits.find(text[begin - 1]) != std::u32string_view::npos)
            --begin;
        std::size_t behind = year + 1;
        if (behind < text.size() && text[behind] == U'度')
            ++behind;
        if (year - begin == 4)
            text.erase(begin, behind - begin);
    }
    std::erase_if(text,
                  [](char32_t c) { return std::u32string_view(U"()《》“”\"").find(c) != std::u32string_view::npos; });
    if (text == U"年" || text == U"年度") // of a template that is not filled in
        return {};
    std::string organ;
    for (const char32_t c : text)
        append_character(organ, c);
    return text.size() <= longest_organ ? organ : std::string();
}

// Where the title of a text has a line of its own for whose report it is.
std::string LandmarkReader::organ_above(const Document& document, std::size_t block) {
    if (block == 0 || document.blocks[block - 1].kind != BlockKind::paragraph)
        return {};
    std::u32string text = fold(document.blocks[block - 1].text);
    std::erase(text, U' ');
    constexpr std::u32string_view ends = U"府局委办厅院区县市省镇乡道处会心社队馆所校司部站室关旗州";
    constexpr std::u32string_view marks = U"。,:;>|、0123456789";
    if (text.empty() || text.size() > longest_organ || ends.find(text.back()) == std::u32string_view::npos ||
        text.find_first_of(marks) != std::u32string::npos)
        return {};
    std::string organ;
    for (const char32_t c : text)
        append_character(organ, c);
    return organ;
}

// "某区2021年" in the line above "政府信息公开工作年度报告".
bool LandmarkReader::year_is_above(const Document& document, std::size_t block) const {
    if (block == 0 || document.blocks[block - 1].kind != BlockKind::paragraph ||
        !years_in(document.blocks[block].text, title_words_).empty())
        return false;
    const std::u32string above = fold(document.blocks[block - 1].text);
    return above.size() <= longest_organ && (above.ends_with(U"年") || above.ends_with(U"年度")) &&
           years_in(document.blocks[block - 1].text).size() == 1;
}

Landmarks LandmarkReader::read_paragraph(const Document& document, std::size_t block) {
    Landmarks marks;
    const std::string& text = document.blocks[block].text;
    const Place place(block, TextSpan{0, text.size()});
    const Label& label = names_.labels.read(text);
    const Kind& is = kind(label);
    const bool sentence = label.prose || text.find("。") != std::string::npos;
    const bool above = is.title && !sentence && year_is_above(document, block);
    const std::string title = above ? document.blocks[block - 1].text + text : text;
    if ((is.title && !sentence) || is.period)
        take_years(title, place, marks);
    if (is_year_alone(text)) {
        take_years(text, place, marks);
        marks.titles.push_back({place, {}});
    } else if (is.title && !sentence && title.size() <= longest_title) {
        const std::string organ = organ_in(title);
        marks.titles.push_back({place, organ.empty() ? organ_above(document, above ? block - 1 : block) : organ});
    }
    for (const auto& [table, own] : is.tables)
        marks.headings.push_back({table, {place, own}});
    if (!is.section.empty())
        marks.sections.emplace_back(is.section, place);
    if (sentence || (!is.title && is.tables.empty() && is.section.empty()))
        marks.paragraphs.push_back(place);
    return marks;
}

Landmarks LandmarkReader::read(const Document& document, const BlockContents& contents) {
    if (document.blocks[contents.block].kind == BlockKind::paragraph)
        return read_paragraph(document, contents.block);
    Landmarks marks;
    const std::size_t block = contents.block;
    const Grid& grid = document.blocks[block].grid;
    for (const Content& content : contents.contents) {
        if (!content.label)
            continue;
        const Place place(block, content.at);
        const std::string& text = grid.at(content.at).text;
        if (text.find("。") != std::string::npos)
            marks.paragraphs.push_back(place);
        const Kind& is = kind(*content.label);
        if (is.year_label)
            take_year(document, block, content.at, marks);
        else if (is.title || is.period)
            take_years(text, place, marks);
        if (is.title && text.size() <= longest_title)
            marks.titles.push_back({place, organ_in(text)});
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
    }
    if (std::ranges::any_of(marks.sections, [&](const auto& one) { return instructions_.contains(one.first); }))
        marks.paragraphs.clear();
    return marks;
}

} // namespace crossfoot
