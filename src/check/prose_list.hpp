// Numbers of a sentence that make up another one: what the checks of lists and of the sums behind them have in common.
#pragma once

#include "check/prose.hpp"

#include <cstddef>
#include <string_view>
#include <vector>

namespace crossfoot {

// A number of the text that a list makes up, or one of the list.
struct ListItem {
    std::size_t clause = 0;
    const ProseNumber* number = nullptr;
    bool other = false; // a word says that it is nothing of the form's
};

// What begins a list: "其中", or "涉及", which begins other things, too.
struct ListOpening {
    std::size_t letters = 0; // 0: nothing does
    bool sure = true;
    bool is_sure() const { return letters > 0 && sure; }
};

// Not thread-safe: findings are added. All that it is made with must outlive it.
class ListedNumbers {
public:
    ListedNumbers(const Report& report, const ReadPassage& passage, const ReadSentence& sentence, ToldNumbers& told,
                  std::vector<Finding>& findings)
        : report_(report), passage_(passage), sentence_(sentence), told_(told), findings_(findings) {}

    ListOpening opens_list(std::size_t clause) const;

    // Null where it is none of the form's.
    const Statement* statement_of(const ListItem& item) const;

    std::size_t first_letter(const ListItem& item) const; // in the passage

    // Whether just one of the numbers that begin there is told to be wrong, and by as much as they do not add up.
    bool is_one_slip(const std::vector<std::size_t>& numbers, const Decimal& off);

    // That the whole is not what its parts add up to; `end`: the part that is furthest from it.
    void tell(const ListItem& whole, const ListItem& end, const Decimal& sum, std::string_view variant);

    // Likewise, of cells and of the letters that are quoted.
    void add(std::vector<FindingCell> cells, std::size_t first, std::size_t last, const Decimal& whole,
             const Decimal& sum, std::string_view variant);

private:
    const Report& report_;
    const ReadPassage& passage_;
    const ReadSentence& sentence_;
    ToldNumbers& told_;
    std::vector<Finding>& findings_;
};

// "当面12件，信函40件，网络43件，共95件", "…，三项合计95件": sums behind the numbers that they add up.
void check_sums_behind(const Report& report, const ReadPassage& passage, const ReadSentence& sentence,
                       ToldNumbers& told, std::vector<Finding>& findings);

} // namespace crossfoot
