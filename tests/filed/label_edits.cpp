#include "filed/label_edits.hpp"

#include "text/fold.hpp"
#include "text/utf8.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace crossfoot::filed {
namespace {

using Characters = std::u32string;

Characters characters(std::string_view text) {
    Characters result;
    for (std::size_t at = 0; at < text.size();)
        result += next_character(text, at);
    return result;
}

std::string utf8(const Characters& text) {
    std::string result;
    for (const char32_t c : text)
        append_character(result, c);
    return result;
}

template <typename List> const auto& one_of(const List& list, std::mt19937& random) {
    return list[random() % list.size()];
}

// Pairs: what stands in the form, what is written for it.
constexpr std::u32string_view alike = U"己已末未未末诉拆复夏维惟政攻结洁理埋件仵计汁人入入人企仓机枧业亚律津总恩重童"
                                      U"申甲请清举誉公么判刿处外报扱投设执扎案桉无元"
                                      U"他地大太";
constexpr std::u32string_view radicals = U"一⼀二⼆人⼈入⼊八⼋力⼒口⼝土⼟大⼤子⼦小⼩工⼯心⼼手⼿文⽂方⽅日⽇月⽉止⽌"
                                         U"比⽐水⽔用⽤立⽴自⾃行⾏言⾔非⾮面⾯色⾊";

struct Synonym {
    std::string_view official;
    std::string_view other;
};
constexpr std::array synonyms{
    Synonym{"其他", "其它"},         Synonym{"予以公开", "全部公开"},   Synonym{"总计", "合计"},
    Synonym{"办理结果", "处理结果"}, Synonym{"尚未审结", "未审结"},     Synonym{"复议后", "经复议后"},
    Synonym{"未经复议", "不经复议"}, Synonym{"科研机构", "科研单位"},   Synonym{"组织", "团体"},
    Synonym{"企业", "公司"},         Synonym{"信访举报", "信访、举报"}, Synonym{"没有", "无"},
    Synonym{"不掌握", "未掌握"},     Synonym{"新收", "新增"},           Synonym{"结转", "转结"},
    Synonym{"件数", "数量"},         Synonym{"数量", "件数"},           Synonym{"无法", "不能"},
    Synonym{"第三方", "第三人"},     Synonym{"重新出具", "再次出具"},   Synonym{"大量", "多次"},
    Synonym{"制发", "发布"},         Synonym{"上年", "去年"},           Synonym{"本年", "当年"}};

std::string with_synonym(const std::string& label, std::mt19937& random) {
    std::vector<const Synonym*> fitting;
    for (const Synonym& synonym : synonyms)
        if (label.find(synonym.official) != std::string::npos)
            fitting.push_back(&synonym);
    if (fitting.empty())
        return label;
    const Synonym& synonym = *one_of(fitting, random);
    std::string result = label;
    return result.replace(result.find(synonym.official), synonym.official.size(), synonym.other);
}

// One character that the pairs know is replaced, or all of them.
Characters replaced(Characters text, std::u32string_view pairs, bool all, std::mt19937& random) {
    const std::size_t from = random() % text.size();
    for (std::size_t i = 0; i < text.size(); ++i) {
        char32_t& c = text[(from + i) % text.size()];
        for (std::size_t pair = 0; pair < pairs.size(); pair += 2)
            if (c == pairs[pair]) {
                c = pairs[pair + 1];
                if (!all)
                    return text;
                break;
            }
    }
    return text;
}

std::string traditional(std::string label, const Form& form) {
    for (const auto& [variant, character] : form.labels.same_characters()) {
        std::string other;
        append_character(other, variant);
        std::string simplified;
        append_character(simplified, character);
        for (std::size_t at = 0; (at = label.find(simplified, at)) != std::string::npos; at += other.size())
            label.replace(at, simplified.size(), other);
    }
    return label;
}

Characters other_width(Characters text) {
    for (char32_t& c : text)
        if (c > U' ' && c < U'\x7F')
            c += 0xFEE0;
        else if (narrow(c) != c)
            c = narrow(c);
    return text;
}

// A label's number: which, and how many characters it takes.
struct Number {
    int value = 0;
    std::size_t length = 0;
    enum class Style { bracketed, chinese, digit } style = Style::digit;
};

constexpr std::u32string_view numerals = U"一二三四五六七八九";

Number number_of(const Characters& text) {
    const auto value = [&](std::size_t at) {
        const std::size_t numeral = at < text.size() ? numerals.find(text[at]) : Characters::npos;
        return numeral == Characters::npos ? 0 : static_cast<int>(numeral) + 1;
    };
    if (text.size() > 2 && text[0] == U'（' && value(1) && text[2] == U'）')
        return {value(1), 3, Number::Style::bracketed};
    if (text.size() > 1 && value(0) && text[1] == U'、')
        return {value(0), 2, Number::Style::chinese};
    if (text.size() > 1 && text[0] >= U'1' && text[0] <= U'9' && text[1] == U'.')
        return {static_cast<int>(text[0] - U'0'), 2, Number::Style::digit};
    return {};
}

Characters in_other_style(const Characters& text, std::mt19937& random) {
    const Number number = number_of(text);
    if (number.length == 0)
        return text;
    const char32_t numeral = numerals[static_cast<std::size_t>(number.value - 1)];
    const auto digit = static_cast<char32_t>(U'0' + number.value);
    const auto from_first = [&](char32_t first) { return static_cast<char32_t>(first + number.value - 1); };
    std::vector<Characters> styles;
    if (number.style == Number::Style::bracketed)
        styles = {{U'(', numeral, U')'}, {from_first(U'㈠')}, {U'（', numeral, U')'}, {U'（', digit, U'）'}};
    else if (number.style == Number::Style::chinese)
        styles = {{numeral, U'.'}, {numeral, U' '}, {numeral, U'，'}, {digit, U'、'}};
    else
        styles = {{digit, U'、'}, {U'(', digit, U')'}, {from_first(U'①')},
                  {digit, U'．'}, {from_first(U'⒈')},  {digit, U' '}};
    return one_of(styles, random) + text.substr(number.length);
}

Characters with_invisible(Characters text, std::mt19937& random) {
    constexpr std::array<char32_t, 3> invisible{U'\u200E', U'\u200B', U'\u00AD'};
    const char32_t c = one_of(invisible, random);
    for (std::size_t at = random() % 2; at <= text.size(); at += 2 + random() % 4)
        text.insert(at, 1, c);
    return text;
}

std::string with_other_year(std::string label) {
    constexpr std::string_view year = "年";
    constexpr std::string_view full = "年度";
    if (const std::size_t at = label.find(full); at != std::string::npos)
        return label.replace(at, full.size(), year);
    if (const std::size_t at = label.find(year); at != std::string::npos)
        return label.replace(at, year.size(), full);
    return label;
}

std::string with_affix(const std::string& label, std::mt19937& random) {
    constexpr std::array behind{"数量", "情况", "（件）", "：", "*", "数"};
    constexpr std::array before{"其中：", "　", "★"};
    return random() % 4 == 0 ? one_of(before, random) + label : label + one_of(behind, random);
}

Characters shortened(const Characters& text, std::mt19937& random) {
    const std::size_t kept = number_of(text).length + 4; // shorter, it might be another's beginning
    if (text.size() <= kept)
        return text;
    const std::size_t cut = text.find_first_of(U"（、，：", kept);
    const bool at_mark = cut != Characters::npos && random() % 2 == 0;
    return text.substr(0, at_mark ? cut : kept + random() % (text.size() - kept));
}

Characters with_blanks(const Characters& text, std::mt19937& random) {
    const bool everywhere = random() % 2 == 0;
    const std::size_t only = random() % text.size();
    const char32_t blank = random() % 3 == 0 ? U'　' : U' ';
    Characters result;
    for (std::size_t i = 0; i < text.size(); ++i) {
        result += text[i];
        if (everywhere ? i + 1 < text.size() : i == only)
            result += blank;
    }
    return result;
}

// Edits of one character, which leave short labels alone: little would remain of them.
Characters misspelt(Characters text, LabelEdit edit, std::mt19937& random) {
    const std::size_t from = number_of(text).length;
    if (text.size() < from + 3)
        return text;
    const std::size_t at = from + random() % (text.size() - from - 1);
    if (edit == LabelEdit::dropped)
        text.erase(at, 1);
    else if (edit == LabelEdit::doubled)
        text.insert(at, 1, text[at]);
    else
        std::swap(text[at], text[at + 1]);
    return text;
}

bool has_group(const Line& line, std::size_t level, const std::string& group) {
    return line.groups.size() > level && line.groups[level] == group;
}

void add_slots(std::vector<Line>& lines, std::vector<LabelSlot>& slots) {
    for (std::size_t i = 0; i < lines.size(); ++i) {
        slots.push_back({&lines[i].label});
        for (std::size_t level = 0; level < lines[i].groups.size(); ++level) {
            const std::string& group = lines[i].groups[level];
            if (i > 0 && has_group(lines[i - 1], level, group))
                continue;
            LabelSlot& slot = slots.emplace_back();
            for (std::size_t j = i; j < lines.size() && has_group(lines[j], level, group); ++j)
                slot.push_back(&lines[j].groups[level]);
        }
    }
}

} // namespace

std::string edited(const std::string& label, LabelEdit edit, const Form& form, std::mt19937& random) {
    const Characters text = characters(label);
    if (text.empty())
        return label;
    switch (edit) {
    case LabelEdit::dropped:
    case LabelEdit::doubled:
    case LabelEdit::swapped:
        return utf8(misspelt(text, edit, random));
    case LabelEdit::look_alike:
        return utf8(replaced(text, alike, false, random));
    case LabelEdit::synonym:
        return with_synonym(label, random);
    case LabelEdit::blanks:
        return utf8(with_blanks(text, random));
    case LabelEdit::line_break:
        return utf8(Characters(text).insert(1 + random() % text.size(), 1, U'\n'));
    case LabelEdit::width:
        return utf8(other_width(text));
    case LabelEdit::number_style:
        return utf8(in_other_style(text, random));
    case LabelEdit::number_gone:
        return without_number(label);
    case LabelEdit::traditional:
        return traditional(label, form);
    case LabelEdit::radicals:
        return utf8(replaced(text, radicals, true, random));
    case LabelEdit::invisible:
        return utf8(with_invisible(text, random));
    case LabelEdit::year:
        return with_other_year(label);
    case LabelEdit::affix:
        return with_affix(label, random);
    case LabelEdit::shortened:
        return utf8(shortened(text, random));
    }
    return label;
}

std::string without_number(const std::string& label) {
    const Characters text = characters(label);
    return utf8(text.substr(number_of(text).length));
}

std::string with_wrong_number(const std::string& label, std::mt19937& random) {
    Characters text = characters(label);
    const Number number = number_of(text);
    if (number.length == 0)
        return label;
    const std::size_t other = (static_cast<std::size_t>(number.value) + random() % 8) % numerals.size(); // not its own
    text[number.style == Number::Style::bracketed ? 1 : 0] =
        number.style == Number::Style::digit ? static_cast<char32_t>(U'1' + other) : numerals[other];
    return utf8(text);
}

std::vector<LabelSlot> label_slots(Plan& plan) {
    std::vector<LabelSlot> slots;
    for (TableSpec& table : plan.tables) {
        if (!table.heading.empty())
            slots.push_back({&table.heading});
        if (table.row_labels)
            add_slots(table.rows, slots);
        add_slots(table.columns, slots);
    }
    return slots;
}

void edit_labels(Plan& plan, int count, std::mt19937& random) {
    std::vector<LabelSlot> slots = label_slots(plan);
    std::shuffle(slots.begin(), slots.end(), random);
    for (const LabelSlot& slot : slots) {
        if (count == 0)
            return;
        const std::string before = *slot.front();
        for (int tries = 0; tries < 20 && *slot.front() == before; ++tries) {
            const std::string after =
                edited(before, static_cast<LabelEdit>(random() % label_edits), *plan.form, random);
            for (std::string* label : slot)
                *label = after;
        }
        count -= *slot.front() != before ? 1 : 0;
    }
}

} // namespace crossfoot::filed
