#include "check/rules.hpp"
#include "figure/characters.hpp"

#include <algorithm>
#include <optional>

namespace crossfoot {
namespace {

constexpr std::size_t longest_title = 240; // bytes; longer texts are prose, which may speak of other years
constexpr int label_reach = 4;             // the year stands at most so many columns beside its label

bool contains(std::string_view text, const std::vector<std::string>& words) {
    return std::any_of(words.begin(), words.end(), [&](const std::string& word) {
        return !word.empty() && text.find(word) != std::string_view::npos;
    });
}

int digit_of(char32_t c) {
    c = narrow(c);
    if (c >= U'0' && c <= U'9')
        return static_cast<int>(c - U'0');
    constexpr std::u32string_view numerals = U"〇一二三四五六七八九";
    const std::size_t at = c == U'零' || c == U'○' ? 0 : numerals.find(c);
    return at == std::u32string_view::npos ? -1 : static_cast<int>(at);
}

// Every "2021年" or "二〇二一年" of a text.
std::vector<int> years_in(std::string_view text) {
    std::vector<int> years;
    int value = 0;
    int digits = 0;
    for (std::size_t at = 0; at < text.size();) {
        const char32_t c = next_character(text, at);
        if (is_space(c))
            continue;
        const int digit = digit_of(c);
        if (digit >= 0) {
            value = digits < 4 ? value * 10 + digit : value;
            ++digits;
            continue;
        }
        if (c == U'年' && digits == 4)
            years.push_back(value);
        value = digits = 0;
    }
    return years;
}

std::optional<int> year_value(const Cell& cell) {
    const Figure figure = cell.kind == CellKind::number ? stored_number(Decimal::parse(cell.text).value_or(Decimal()))
                                                        : read_figure(cell.text);
    if (figure.has_value() && figure.value >= Decimal(1900) && figure.value <= Decimal(2999) &&
        figure.value.is_integer())
        return std::stoi(figure.value.str());
    const std::vector<int> years = years_in(cell.text);
    return years.size() == 1 ? std::optional(years.front()) : std::nullopt;
}

// The cell beside a label in the same row.
std::optional<CellAddress> beside(const Sheet& sheet, CellAddress label) {
    for (int column = label.column + 1; column <= label.column + label_reach; ++column)
        if (sheet.at({label.row, column}).kind != CellKind::empty)
            return CellAddress{label.row, column};
    return {};
}

class YearChecker {
public:
    YearChecker(const Form& form, const Workbook& workbook, std::size_t index, std::vector<Finding>& findings)
        : form_(form), sheet_(workbook.sheets[index]), index_(index), findings_(findings) {}

    void run() {
        for (const Sheet::Row& row : sheet_.rows())
            for (const Sheet::Entry& entry : row.cells)
                if (entry.cell.kind == CellKind::text && entry.cell.text.size() <= longest_title)
                    sort_in({row.row, entry.column}, entry.cell.text);
        // Several reports on one sheet: nobody can tell which title belongs to which year.
        if (year_cells_.size() != 1)
            return;
        const auto year = year_value(sheet_.at(year_cells_.front()));
        if (!year)
            return;
        for (const CellAddress at : dated_)
            compare(at, *year);
    }

private:
    void sort_in(CellAddress at, std::string_view text) {
        if (contains(text, form_.year_labels)) {
            if (const auto value = beside(sheet_, at); value && year_value(sheet_.at(*value)))
                year_cells_.push_back(*value);
        } else if (contains(text, form_.title_marks)) {
            dated_.push_back(at);
        } else if (contains(text, form_.period_labels)) {
            dated_.push_back(at);
            if (const auto value = beside(sheet_, at))
                dated_.push_back(*value);
        }
    }

    void compare(CellAddress at, int year) {
        for (const int other : years_in(sheet_.at(at).text)) {
            if (other == year)
                continue;
            const CellAddress year_cell = year_cells_.front();
            Finding* finding = add_finding(
                form_, "X-YEAR", "",
                {{index_, at, nullptr, nullptr, nullptr, Role::place, sheet_.at(at).text},
                 {index_, year_cell, nullptr, nullptr, nullptr, Role::total, sheet_.at(year_cell).text}},
                {{"expected", same_text(std::to_string(year))}, {"found", same_text(std::to_string(other))}},
                findings_);
            if (!finding)
                return;
            finding->found = other;
            finding->expected = year;
            return;
        }
    }

    const Form& form_;
    const Sheet& sheet_;
    std::size_t index_;
    std::vector<Finding>& findings_;
    std::vector<CellAddress> year_cells_;
    std::vector<CellAddress> dated_; // titles and periods
};

} // namespace

void check_year(const Form& form, const Workbook& workbook, std::vector<Finding>& findings) {
    if (form.year_labels.empty() || !form.rule("X-YEAR"))
        return;
    for (std::size_t sheet = 0; sheet < workbook.sheets.size(); ++sheet)
        YearChecker(form, workbook, sheet, findings).run();
}

} // namespace crossfoot
