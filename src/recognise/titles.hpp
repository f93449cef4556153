// Titles of reports: which texts are one, the years that they name, and whose report it is.
#pragma once

#include "form/form.hpp"

#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace crossfoot {

class TitleReader {
public:
    explicit TitleReader(const std::vector<std::shared_ptr<const Form>>& forms);

    // How much of a title a text is, taken as letters_of() has it and variant characters folded.
    enum class Kind {
        none,
        end,   // "年度报告", which the line above may begin
        parts, // "某局政府信息公开年报": one where a year is named
        marked // one at any rate
    };
    Kind kind(std::u32string_view letters) const;

    bool is_title(std::string_view text) const; // all of it, on its own
    std::vector<int> years(std::string_view text) const;
    std::string organ(std::string_view title) const; // empty where none is named

private:
    std::u32string plain(std::u32string_view folded) const;
    std::size_t subject_of(std::u32string_view letters, bool& only_end) const;

    std::unordered_map<char32_t, char32_t> same_;
    std::vector<std::u32string> marks_;
    std::vector<std::u32string> subjects_;
    std::vector<std::u32string> fillers_;
    std::vector<std::u32string> kinds_;
    std::vector<std::u32string> joins_;
    std::vector<std::u32string> unlike_;
    std::vector<std::u32string> heads_; // marks and subjects: what a bare "2023" may stand before
};

// A longer text is prose, which may speak of other years; in bytes.
inline constexpr std::size_t longest_title = 240;
inline constexpr std::size_t longest_organ = 40; // letters

} // namespace crossfoot
