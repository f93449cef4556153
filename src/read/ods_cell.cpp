#include "read/ods_cell.hpp"

#include "document/date_text.hpp"
#include "read/budget.hpp"
#include "read/numbers.hpp"
#include "read/odf_text.hpp"

#include <algorithm>
#include <charconv>
#include <cstdint>
#include <cstdio>
#include <utility>

namespace crossfoot {

using pugi::xml_attribute;
using pugi::xml_node;

namespace {

class CellText {
public:
    explicit CellText(const SpanStyles& spans) : spans_(spans) {}

    // Annotations and drawings hold paragraphs of their own.
    void add(xml_node parent, int depth = 0) {
        constexpr int deepest_list = 64;
        for (const xml_node node : parent.children()) {
            const std::string_view name = node.name();
            if (name == "text:p" || name == "text:h")
                add_paragraph(node);
            else if (depth < deepest_list && (name.starts_with("text:list") || name == "text:section"))
                add(node, depth + 1);
        }
    }
    std::string take() { return std::move(text_); }

private:
    void add_paragraph(xml_node node) {
        const auto is_one_of = [](const StyleNames& names) {
            return [&names](xml_node span) { return names.contains(span.attribute("text:style-name").value()); };
        };
        if (std::exchange(any_, true))
            text_ += '\n';
        OdfParagraph(text_, is_one_of(spans_.taking_away), is_one_of(spans_.raising)).add(node);
    }

    const SpanStyles& spans_;
    std::string text_;
    bool any_ = false; // before it
};

std::string paragraphs(xml_node cell, const SpanStyles& spans = {}) {
    CellText text(spans);
    text.add(cell);
    return text.take();
}

// "PT08H30M00S" as it is everywhere else: "08:30:00". Fractions of a second are left out.
std::string clock_time(std::string_view duration) {
    int hours = 0;
    int minutes = 0;
    int seconds = 0;
    if (std::sscanf(std::string(duration).c_str(), "PT%dH%dM%dS", &hours, &minutes, &seconds) < 3)
        return std::string(duration);
    return time_text((std::int64_t{hours} * 60 + minutes) * 60 + seconds);
}

// Without the office's own attribute an error is written as the number 0, shown as its name: files of other programs,
// and flat ones that were stripped.
bool shows_error(xml_node node, const CellAttributes& is) {
    if (!is.formula || is.value != "0")
        return false;
    const std::string shown = paragraphs(node);
    return shown.starts_with('#') || shown.starts_with("Err:") || shown.starts_with("错误");
}

} // namespace

int positive_count(std::string_view text) {
    int value = 1;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error == std::errc::result_out_of_range)
        return most_rows;
    return std::clamp(value, 1, most_rows);
}

CellAttributes::CellAttributes(xml_node cell) {
    for (xml_attribute attribute = cell.first_attribute(); attribute; attribute = attribute.next_attribute())
        set(attribute.name(), attribute.value());
}

void CellAttributes::set(std::string_view name, std::string_view text) {
    if (name == "office:value-type")
        type = text;
    else if (name == "office:value")
        value = text;
    else if (name == "table:number-columns-repeated")
        repeated = positive_count(text);
    else if (name == "table:formula")
        formula = true;
    else if (name == "table:number-columns-spanned")
        columns = positive_count(text);
    else if (name == "table:number-rows-spanned")
        rows = positive_count(text);
    else if (name == "office:date-value")
        date = text;
    else if (name == "office:time-value")
        time = text;
    else if (name == "office:string-value")
        string = text;
    else if (name == "office:boolean-value")
        truth = text == "true";
    else if (name == "calcext:value-type")
        error = text == "error";
}

Cell ods_cell(xml_node node, const CellAttributes& is, const SpanStyles& spans) {
    Cell cell;
    if (is.error || shows_error(node, is))
        cell = {CellKind::error, paragraphs(node), false};
    else if (!is.value.empty() && (is.type == "float" || is.type == "percentage" || is.type == "currency"))
        cell = number_cell(is.value);
    else if (is.type == "boolean")
        cell = {CellKind::text, is.truth ? "TRUE" : "FALSE", false};
    else if (is.type == "date" && !is.date.empty())
        cell = {CellKind::text, std::string(is.date.substr(0, is.date.find('.'))), false};
    else if (is.type == "time" && !is.time.empty())
        cell = {CellKind::text, clock_time(is.time), false};
    else
        cell = {CellKind::text, paragraphs(node, spans), false};
    if (cell.text.empty() && cell.kind == CellKind::text)
        cell.text = is.string;
    // Of a formula whose result is an empty text, the office writes no more than an empty paragraph.
    const bool result = !is.type.empty() || node.child("text:p");
    if (cell.text.empty())
        cell.kind = is.formula && !result ? CellKind::uncalculated : CellKind::empty;
    cell.formula = is.formula;
    return cell;
}

} // namespace crossfoot
