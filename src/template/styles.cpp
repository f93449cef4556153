#include "template/styles.hpp"

#include <algorithm>

namespace crossfoot {
namespace {

constexpr std::string_view black = "#000000";
constexpr std::string_view grey = "#595959";
constexpr std::string_view shade = "#f2f2f2";

constexpr double mm_per_point = 0.3528;
constexpr double padding = 3.2; // mm, of a cell on both sides

} // namespace

const std::vector<Style>& styles() {
    // clang-format off
    static const std::vector<Style> all = {
        // look              id             name          pt    bold   sans   align     colour     fill       border input
        {Look::title,       "title",       "报告标题",    22,   false, false, "center", black,     {}, {}, false},
        {Look::heading,     "heading",     "章节标题",    16,   false, true,  "start",  black,     {}, {}, false},
        {Look::table_title, "table_title", "表格章节标题", 18,  false, true,  "start",  black,     {}, {}, false},
        {Look::section,     "section",     "说明标题",    12,   false, true,  "start",  black,     {}, {}, false},
        {Look::text,        "text",        "说明正文",    10.5, false, false, "start",  black,     {}, {}, false},
        {Look::label,       "label",       "行标题",      9,    false, false, "start",  black,     {}, black, false},
        {Look::head,        "head",        "列标题",      9,    false, false, "center", black,     {}, black, false},
        {Look::corner,      "corner",      "表头说明",    9,    false, false, "center", black,     {}, black, false},
        {Look::count,       "count",       "填报格",      10,   false, false, "center", black,     {}, black, true},
        {Look::total,       "total",       "总计格",      10,   false, false, "center", black,     shade, black, false},
        {Look::typed,       "typed",       "手填总计格",  10,   false, false, "center", black,     "#fffbe6", black, true},
        {Look::typed_head,  "typed_head",  "手填总计标题", 8,   false, true,  "center", grey,      {}, {}, false},
        {Look::check,       "check",       "核对格",      10,   false, true,  "center", grey,      {}, {}, false},
        {Look::check_head,  "check_head",  "核对标题",    8,    false, true,  "center", grey,      {}, {}, false},
        {Look::note,        "note",        "填报提示",    8,    false, true,  "start",  grey,      {}, {}, false},
        {Look::status,      "status",      "核对结论",    10,   true,  true,  "center", grey,      {}, {}, false},
        {Look::agrees,      "agrees",      "勾稽相符",    10,   false, true,  "center", "#1e6b2d", "#e2f2e5", {}, false},
        {Look::off,         "off",         "勾稽不符",    10,   true,  true,  "center", "#b00020", "#fbe0e3", {}, false},
        {Look::field_label, "field_label", "栏目名称",    10.5, false, true,  "center", black,     shade, black, false},
        {Look::field,       "field",       "栏目填写",    10.5, false, false, "start",  black,     {}, black, true},
        {Look::choice,      "choice",      "栏目选择",    10.5, false, false, "start",  black,     {}, black, true},
        {Look::fixed,       "fixed",       "固定内容",    9,    false, false, "start",  grey,      {}, black, false},
        {Look::prose_label, "prose_label", "段落名称",    8,    false, true,  "start",  grey,      {}, {}, false},
        {Look::prose,       "prose",       "段落填写",    16,   false, false, "justify", black,    {}, {}, true},
    };
    // clang-format on
    return all;
}

const Style& style(Look look) {
    return *std::find_if(styles().begin(), styles().end(), [&](const Style& style) { return style.look == look; });
}

std::optional<Look> look_named(std::string_view id) {
    for (const Style& style : styles())
        if (style.id == id)
            return style.look;
    return {};
}

double indent(const Style& drawn) {
    return drawn.look == Look::heading || drawn.look == Look::table_title ? 2 * drawn.points : 0;
}

std::size_t characters_in(Look look, double width) {
    return static_cast<std::size_t>(std::max(0.0, (width - padding) / (style(look).points * mm_per_point)));
}

double text_height(std::string_view text, Look look, double width) {
    const Style& drawn = style(look);
    const double character = drawn.points * mm_per_point; // a Chinese character is as wide as its font is tall
    const double room = width - padding - indent(drawn) * mm_per_point;
    int lines = 1;
    double used = 0;
    for (const char byte : text) {
        const auto code = static_cast<unsigned char>(byte);
        if ((code & 0xC0U) == 0x80U)
            continue; // within a UTF-8 character
        const double advance = code < 0x80 ? character * 0.55 : character;
        if (byte == '\n' || used + advance > room) {
            ++lines;
            used = 0;
        }
        used += byte == '\n' ? 0 : advance;
    }
    return lines * character * 1.45 + 2.0;
}

} // namespace crossfoot
