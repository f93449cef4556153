#include "check/prose_list.hpp"

#include <algorithm>

namespace crossfoot {

ListOpening ListedNumbers::opens_list(std::size_t clause) const {
    const ProseWords& words = report_.form->prose;
    const std::u32string_view text = sentence_.sentence.clauses[clause].text;
    for (const Words* opening : {&words.whole, &words.kinds})
        for (const std::u32string& word : *opening)
            if (text.starts_with(word) && !holds_any(text.substr(word.size(), 2), words.ends))
                return {word.size(), opening == &words.whole};
    return {};
}

const Statement* ListedNumbers::statement_of(const ListItem& item) const {
    const ProseNumber* first = sentence_.numbers[item.clause].data();
    const Reading* known = sentence_.reading_at({item.clause, static_cast<std::size_t>(item.number - first)});
    return known ? known->statement : nullptr;
}

std::size_t ListedNumbers::first_letter(const ListItem& item) const {
    return sentence_.sentence.clauses[item.clause].first(item.number->first);
}

bool ListedNumbers::is_one_slip(const std::vector<std::size_t>& numbers, const Decimal& off) {
    const Finding* only = nullptr;
    for (const std::size_t first : numbers)
        if (const Finding* told = told_.of(passage_, first)) {
            if (only)
                return false;
            only = told;
        }
    return only && (!only->difference || *only->difference == off || *only->difference == -off);
}

void ListedNumbers::tell(const ListItem& whole, const ListItem& end, const Decimal& sum, std::string_view variant) {
    const auto behind = [&](const ListItem& item) {
        return sentence_.sentence.clauses[item.clause].last(item.number->last - 1);
    };
    add({prose_cell(passage_, first_letter(whole), behind(whole))}, std::min(first_letter(whole), first_letter(end)),
        std::max(behind(whole), behind(end)), whole.number->value, sum, variant);
}

void ListedNumbers::add(std::vector<FindingCell> cells, std::size_t first, std::size_t last, const Decimal& whole,
                        const Decimal& sum, std::string_view variant) {
    if (Finding* finding = add_finding(report_.form->rule(CheckKind::lists), variant, std::move(cells),
                                       {{"text", quote(passage_, sentence_, first, last)},
                                        {"found", same_text(whole.str())},
                                        {"expected", same_text(sum.str())}},
                                       findings_)) {
        finding->found = whole;
        finding->expected = sum;
        finding->difference = whole - sum;
    }
}

} // namespace crossfoot
