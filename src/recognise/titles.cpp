#include "recognise/titles.hpp"

#include "recognise/labels.hpp"
#include "recognise/year_words.hpp"
#include "text/fold.hpp"
#include "text/utf8.hpp"

#include <algorithm>

namespace crossfoot {
namespace {

std::u32string unblanked(std::string_view text) {
    std::u32string letters = fold(text);
    std::erase(letters, U' ');
    return letters;
}

// The longest of the words that stands at the end of a text; 0 where none does.
std::size_t length_of_end(std::u32string_view text, const std::vector<std::u32string>& words) {
    std::size_t longest = 0;
    for (const std::u32string& word : words)
        if (text.ends_with(word))
            longest = std::max(longest, word.size());
    return longest;
}

// Where a title ends that has a remark behind it: 年度报告（2023年度）.
std::size_t end_before_remark(std::u32string_view text) {
    const std::size_t open = text.ends_with(U')') ? text.rfind(U'(') : std::u32string_view::npos;
    return open == std::u32string_view::npos ? text.size() : open;
}

} // namespace

TitleReader::TitleReader(const std::vector<std::shared_ptr<const Form>>& forms) {
    for (const auto& form : forms)
        for (const auto& [variant, character] : form->labels.same_characters())
            same_.emplace(variant, character);
    for (const auto& form : forms) {
        const auto add = [&](const std::vector<std::string>& words, std::vector<std::u32string>& to) {
            for (const std::string& word : words)
                if (std::u32string folded = plain(fold(word)); std::ranges::find(to, folded) == to.end())
                    to.push_back(std::move(folded));
        };
        add(form->title_marks, marks_);
        add(form->title_parts.subjects, subjects_);
        add(form->title_parts.fillers, fillers_);
        add(form->title_parts.kinds, kinds_);
        add(form->title_parts.joins, joins_);
        add(form->title_parts.unlike, unlike_);
        add(form->title_marks, heads_);
        add(form->title_parts.subjects, heads_);
    }
}

std::u32string TitleReader::plain(std::u32string_view folded) const {
    std::u32string result(folded);
    for (char32_t& c : result)
        if (const auto other = c < 0x80 ? same_.end() : same_.find(c); other != same_.end())
            c = other->second;
    return result;
}

// Where the subject begins before the fillers and the kind at the end of a text; npos where none does.
std::size_t TitleReader::subject_of(std::u32string_view letters, bool& only_end) const {
    only_end = false;
    std::size_t length = length_of_end(letters, kinds_);
    if (length == 0)
        return std::u32string_view::npos;
    while (length > 0) {
        letters.remove_suffix(length);
        if (const std::size_t subject = length_of_end(letters, subjects_); subject > 0)
            return letters.size() - subject;
        length = length_of_end(letters, fillers_);
    }
    only_end = letters.empty();
    return std::u32string_view::npos;
}

TitleReader::Kind TitleReader::kind(std::u32string_view letters) const {
    const auto in = [&](std::u32string_view text) {
        return [text](const std::u32string& word) { return text.find(word) != std::u32string_view::npos; };
    };
    if (std::ranges::any_of(marks_, in(letters)))
        return Kind::marked;
    if (letters.size() > longest_title / 3 || std::ranges::none_of(kinds_, in(letters)))
        return Kind::none;
    bool only_end = false;
    const std::u32string rest = without_year(std::u32string(letters));
    if (std::ranges::any_of(marks_, [&](const std::u32string& mark) { return rest.ends_with(mark); }))
        return Kind::parts;
    const bool whole = subject_of(rest, only_end) != std::u32string::npos;
    if (only_end)
        return Kind::end;
    return whole && std::ranges::none_of(unlike_, in(letters)) ? Kind::parts : Kind::none;
}

bool TitleReader::is_title(std::string_view text) const {
    if (text.size() > longest_title)
        return false;
    const std::u32string letters = plain(unblanked(text));
    const Kind whole = kind(letters_of(letters));
    const Kind found = whole == Kind::none ? kind(letters_of(letters.substr(0, end_before_remark(letters)))) : whole;
    return found == Kind::marked || (found == Kind::parts && !years(text).empty());
}

std::vector<int> TitleReader::years(std::string_view text) const { return years_in(text, heads_); }

// "某市2024年政府信息公开工作年度报告" and "2024年某市政府信息公开工作年度报告": what is left without the year.
std::string TitleReader::organ(std::string_view title) const {
    std::u32string text = without_year(unblanked(title));
    const std::u32string letters = plain(text);
    std::size_t end = std::u32string::npos;
    for (const std::u32string& mark : marks_)
        end = std::min(end, letters.find(mark));
    bool only_end = false;
    if (end == std::u32string::npos)
        end = subject_of(std::u32string_view(letters).substr(0, end_before_remark(letters)), only_end);
    if (end == std::u32string::npos)
        return {};
    text.resize(end);
    if (const std::size_t label = text.rfind(U':'); label != std::u32string::npos) // "标题:某区2021年度…"
        text.erase(0, label + 1);
    std::erase_if(text,
                  [](char32_t c) { return std::u32string_view(U"()《》“”\"").find(c) != std::u32string_view::npos; });
    for (const std::u32string& join : joins_) {
        if (text.starts_with(join))
            text.erase(0, join.size());
        if (text.ends_with(join))
            text.resize(text.size() - join.size());
    }
    if (text == U"年" || text == U"年度") // of a template that is not filled in
        return {};
    return text.size() <= longest_organ ? utf8(text) : std::string();
}

} // namespace crossfoot
