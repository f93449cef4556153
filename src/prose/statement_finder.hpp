// Which statement of the form a number of a text is of.
#pragma once

#include "prose/around_number.hpp"
#include "prose/passage_words.hpp"
#include "prose/reading_words.hpp"

#include <cstddef>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace crossfoot {

struct NumberOfStatement {
    NumberPlace place;
    const Statement* statement = nullptr;
};

// Words of changes since last year that may stand in a passage.
struct ChangeWords {
    FewWords last_year;
    FewWords more;
    FewWords less;
    FewWords level;
    FewWords told_of_last_year;
};

class StatementFinder {
public:
    // In the passage, in which these words stand, below the heading. Passage and heading must outlive it.
    StatementFinder(const ReadingWords& reading, const Passage& passage, const std::u32string& heading,
                    const PassageWords& words);

    // By what stands beside it and by the number that was read before it; null where it is none of the form's.
    const Statement* of(const ReadSentence& read, const NumberPlace& place) const;

    // The same by the words that count in company alone.
    const Statement* in_company(const ReadSentence& read, const NumberPlace& place) const;

    // By the number that was read behind it.
    const Statement* before_what_follows(const ReadSentence& read, const NumberPlace& place) const;

    // "A、B分别为N件、M件", "分别作出A、B答复N件、M件": the numbers from the first on, all of them or none. Empty where
    // it is nothing of the kind.
    std::vector<NumberOfStatement> respectively(const ReadSentence& read, const NumberPlace& first) const;

    // "申请由80件增加到161件": of the second, what is said before 由; nothing where it is nothing of the kind, null
    // where that is none of the form's.
    std::optional<std::u32string_view> what_became(const ReadSentence& read, const NumberPlace& place) const;
    const Statement* became(const ReadSentence& read, const NumberPlace& place) const;

    // "2022年、2023年受理申请分别为5件、6件": of as many numbers as there are years, from the clause on; null where
    // they are not just so many, or none of the form's.
    const Statement* of_years(const ReadSentence& read, std::size_t clause, std::size_t years) const;

    // "新收12件，与上年持平，均为12件": of the second; null where it is nothing of the kind.
    const Statement* of_both_years(const ReadSentence& read, const NumberPlace& place) const;

    // What the text before a number names, whatever the unit where that is empty.
    const Statement* named(const ReadSentence& read, const NumberPlace& place, std::u32string_view before,
                           const std::u32string& unit) const;
    // Likewise of a short text that ends in the name.
    const Statement* named_beside(const ReadSentence& read, const NumberPlace& place, std::u32string_view name) const;

    // The statement whose rows another one crosses that the text names: "结转申请中" for natural persons; null for
    // none.
    const Statement* row_named(const ReadSentence& read, const NumberPlace& place, std::u32string_view text,
                               const Statement& crossing) const;

    // Whether a word beside the number says that it is of other things than the form's.
    bool says_other_things(const AroundNumber& beside) const { return beside.holds(unlike_); }

    const ReadingWords& reading() const { return reading_; }
    const ChangeWords& changes() const { return changes_; }
    const FewWords& shares() const { return shares_; }

private:
    // A statement of whose words one stands in the passage, with those of its words that may.
    struct Here {
        const Statement* statement;
        FewWords words;
        FewWords unlike;
        FewWords with;
        FewWords apart;
    };

    using Heres = std::vector<Here>;

    const Statement* of(const ReadSentence& read, const NumberPlace& place, const Heres& among) const;

    template <typename MayBe>
    static const Statement* nearest_before(const Heres& among, std::u32string_view text, const std::u32string& unit,
                                           const MayBe& may_be);
    template <typename MayBe>
    static const Statement* nearest_behind(const Heres& among, std::u32string_view text, const std::u32string& unit,
                                           const MayBe& may_be);

    const Statement* named_in_turn(const ReadSentence& read, const NumberPlace& place, std::u32string_view name,
                                   const std::u32string& unit, const Statement* before) const;
    bool is_about(const Here& one, const ReadSentence& read, const NumberPlace& place,
                  const AroundNumber& beside) const;
    bool goes_on(const Here& one, const ReadSentence& read, const NumberPlace& place) const;
    bool is_apart(const Here& one, const ReadSentence& read, const NumberPlace& place,
                  const AroundNumber& beside) const;
    bool is_bare(std::u32string_view before) const;
    static bool consists_of(std::u32string_view text, std::initializer_list<const Words*> words);
    bool is_of_several(const ReadSentence& read, const NumberPlace& place, const AroundNumber& beside) const;
    bool is_of_more(const ReadSentence& read, const NumberPlace& place) const;
    bool is_of_other_things(const AroundNumber& beside, std::u32string_view word) const;
    bool is_change(std::u32string_view before) const;
    bool ends_in_a_change(std::u32string_view before) const;
    bool take_level(std::u32string_view& text) const;
    std::optional<std::u32string_view> before_from(std::u32string_view left) const;
    bool is_what_was(const ReadSentence& read, const NumberPlace& place) const;
    std::u32string_view until(const ReadSentence& read, const NumberPlace& place) const;
    std::u32string_view between(const ReadSentence& read, const NumberPlace& first, const NumberPlace& second) const;

    const ProseWords& words_;
    const ReadingWords& reading_;
    const Passage& passage_;
    const std::u32string& heading_;
    Heres statements_;
    Heres company_; // of words that count in company alone
    FewWords unlike_;
    FewWords kinds_;
    ChangeWords changes_;
    FewWords narrowed_;
    FewWords shares_;
    FewWords narrowable_;
    FewWords levels_;
};

} // namespace crossfoot
