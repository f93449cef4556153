#include "check/figure_sums.hpp"
#include "check/prose.hpp"

#include <algorithm>
#include <iterator>
#include <map>
#include <optional>
#include <utility>

namespace crossfoot {
namespace {

// Where the parts of a claim stand in a clause, in their order and not far apart: first letter and the one behind.
std::optional<std::pair<std::size_t, std::size_t>> stands(std::u32string_view clause, const Words& parts) {
    constexpr std::size_t most_between = 24; // letters
    for (std::size_t first = clause.find(parts.front()); first != std::u32string_view::npos;
         first = clause.find(parts.front(), first + 1)) {
        std::size_t end = first + parts.front().size();
        bool all = true;
        for (auto part = parts.begin() + 1; all && part != parts.end(); ++part) {
            const std::size_t at = clause.substr(end, most_between + part->size()).find(*part);
            all = at != std::u32string_view::npos;
            end += all ? at + part->size() : 0;
        }
        if (all)
            return std::pair(first, end);
    }
    return {};
}

class ClaimCheck {
public:
    ClaimCheck(const Report& report, const std::vector<ReadPassage>& prose, std::vector<Finding>& findings)
        : report_(report), prose_(prose), findings_(findings) {}

    void run() {
        for (const ReadPassage& passage : prose_) {
            const std::vector<Made> made = made_in(passage.words);
            for (const ReadSentence& sentence : passage.sentences)
                for (std::size_t i = 0; i < sentence.sentence.clauses.size() && !made.empty(); ++i) {
                    at_.clear();
                    for (const Made& one : made)
                        if (!sentence.others[i])
                            look(passage, sentence, sentence.sentence.clauses[i], one);
                }
        }
    }

private:
    // A claim that a passage may make, and in which of its ways.
    struct Made {
        const Claim* claim;
        std::vector<const Words*> says;
    };

    std::vector<Made> made_in(const WordsFound& words) const {
        const ProseWords& prose = report_.form->prose;
        std::vector<Made> made;
        for (std::size_t i = 0; i < prose.claims.size(); ++i) {
            const Claim& claim = prose.claims[i];
            std::vector<const Words*> says;
            for (std::size_t n = 0; n < claim.says.size(); ++n)
                if (std::ranges::all_of(prose.claim_numbers[i][n],
                                        [&](WordIndex::Number part) { return words.has(part); }))
                    says.push_back(&claim.says[n]);
            if (!says.empty())
                made.push_back({&claim, std::move(says)});
        }
        return made;
    }

    // "未收到以书面形式提出的申请": what else stands between the parts of the claim, which then may be of less.
    static bool is_plain(std::u32string_view text, const Words& parts, const Words& plain) {
        if (plain.empty())
            return true;
        std::u32string rest(text);
        for (const Words* words : {&parts, &plain})
            for (const std::u32string& word : *words)
                for (std::size_t at = rest.find(word); at != std::u32string::npos; at = rest.find(word, at))
                    rest.replace(at, word.size(), 1, U' ');
        return rest.find_first_not_of(U' ') == std::u32string::npos;
    }

    void look(const ReadPassage& passage, const ReadSentence& sentence, const Clause& clause, const Made& made) {
        const Claim& claim = *made.claim;
        for (const Words* says : made.says) {
            const auto at = stands(clause.text, *says);
            if (!at)
                continue;
            const std::u32string_view around = surroundings(passage, sentence, clause);
            if (sentence.part || holds_any(clause.text, claim.apart) || is_an_aim(sentence, clause, at->first) ||
                is_of_other(sentence, clause, claim) || (!claim.with.empty() && !holds_any(around, claim.with)) ||
                holds_any(around, claim.unlike))
                return;
            std::vector<FindingCell> denying = denied_by(claim, holds_any(around, claim.some));
            if (!denying.empty())
                tell(passage, sentence, claim,
                     is_plain(std::u32string_view(clause.text).substr(at->first, at->second - at->first), *says,
                              claim.plain),
                     {clause.first(at->first), clause.last(at->second - 1)}, std::move(denying));
            return;
        }
    }

    // "确保申请全部办结", "力争复议零纠错、诉讼零败诉": in its clause and those that a 、 joins it to.
    bool is_an_aim(const ReadSentence& sentence, const Clause& clause, std::size_t claim) const {
        const std::vector<Clause>& clauses = sentence.sentence.clauses;
        std::size_t i = static_cast<std::size_t>(&clause - clauses.data());
        if (holds_any(std::u32string_view(clause.text).substr(0, claim), report_.form->prose.aims))
            return true;
        for (; i > 0 && clauses[i - 1].end == U'、'; --i)
            if (holds_any(clauses[i - 1].text, report_.form->prose.aims))
                return true;
        return false;
    }

    // "行政复议2件均维持，其中1件提起诉讼", "行政复议2件，1件维持；行政诉讼2件，均为维持": by its clause and those that
    // a 、 joins it to; where these name neither by what stands before them, then by what stands behind, up to a
    // semicolon.
    static bool is_of_other(const ReadSentence& sentence, const Clause& clause, const Claim& claim) {
        const std::vector<Clause>& clauses = sentence.sentence.clauses;
        const auto is_part = [](const Clause& one) { return one.end == U';'; };
        const auto is_joined = [](const Clause& one) { return one.end == U'、'; };
        const auto at = clauses.begin() + (&clause - clauses.data());
        const auto begin = std::find_if(std::make_reverse_iterator(at), clauses.rend(), is_part).base();
        const auto end = std::find_if(at, clauses.end(), is_part);
        const auto first =
            std::find_if_not(std::make_reverse_iterator(at), std::make_reverse_iterator(begin), is_joined).base();
        const auto last = std::find_if_not(at, end, is_joined);
        const auto behind_last = last == clauses.end() ? last : std::next(last);
        const auto behind_end = end == clauses.end() ? end : std::next(end);
        for (const auto& near :
             {std::pair(first, behind_last), std::pair(begin, first), std::pair(begin, behind_end)}) {
            const auto names = [&](const Words& words) {
                return std::any_of(near.first, near.second,
                                   [&](const Clause& one) { return holds_any(one.text, words); });
            };
            const bool with = names(claim.with);
            if (with || names(claim.instead))
                return !with;
        }
        return false;
    }

    // The sentence, as far as it is near.
    static std::u32string_view surroundings(const ReadPassage& passage, const ReadSentence& sentence,
                                            const Clause& clause) {
        constexpr std::size_t near = 200; // letters
        const std::size_t first =
            std::max(sentence.sentence.first, clause.at.front() - std::min(clause.at.front(), near));
        const std::size_t last = std::min(sentence.sentence.last, clause.at.back() + near);
        return std::u32string_view(passage.passage.letters).substr(first, last - first);
    }

    // The figures that are not 0.
    std::vector<FindingCell> denied_by(const Claim& claim, bool of_some) const {
        std::vector<FindingCell> denying;
        for (const FigureSum& sum : claim.zero)
            if (!of_some || std::ranges::find(claim.open, sum) == claim.open.end())
                if (SumValue value = sum_value(report_, sum); value.known && !value.value.is_zero())
                    std::ranges::move(value.cells, std::back_inserter(denying));
        return denying;
    }

    // Two claims in the same words, as of reviews and of litigation, are one.
    void tell(const ReadPassage& passage, const ReadSentence& sentence, const Claim& claim, bool plain,
              const std::pair<std::size_t, std::size_t>& letters, std::vector<FindingCell>&& denying) {
        const auto& [first, last] = letters;
        const Rule* rule = report_.form->rule(claim.rule);
        const auto [known, added] = at_.try_emplace({rule, first}, findings_.size());
        if (!added) {
            std::vector<FindingCell>& cells = findings_[known->second].cells;
            for (FindingCell& cell : denying)
                if (std::ranges::find(cells, cell.place, &FindingCell::place) == cells.end())
                    cells.push_back(std::move(cell));
            findings_[known->second].placeholders.back().second = figures(findings_[known->second].cells);
            return;
        }
        std::vector<FindingCell> cells{prose_cell(passage, first, last)};
        for (FindingCell& cell : denying)
            cells.push_back(std::move(cell));
        LocalText told = figures(cells);
        add_finding(rule, claim.sure && plain && !sentence.scope ? "" : "unsure", std::move(cells),
                    {{"text", quote(passage, sentence, first, last)},
                     {"found", quoted_text(std::string(passage.passage.as_written(first, last)))},
                     {"expected", std::move(told)}},
                    findings_);
    }

    // "四、结转下年度继续办理 1": the figures beside the first cell, which is the prose itself.
    static LocalText figures(const std::vector<FindingCell>& cells) {
        LocalText text;
        for (const FindingCell& cell : cells) {
            const Line* line = cell.table && cell.table->row_labels ? cell.item : cell.applicant;
            if (cell.role != Role::part || cell.found.empty() || cell.found == "0" || !line)
                continue;
            text.zh_cn += (text.zh_cn.empty() ? "" : "，") + line->name.zh_cn + " " + cell.found;
            text.en += (text.en.empty() ? "" : ", ") + line->name.en + " " + cell.found;
        }
        return text;
    }

    const Report& report_;
    const std::vector<ReadPassage>& prose_;
    std::vector<Finding>& findings_;
    std::map<std::pair<const Rule*, std::size_t>, std::size_t> at_; // findings of a clause
};

} // namespace

void check_claims(const Report& report, const std::vector<ReadPassage>& prose, std::vector<Finding>& findings) {
    ClaimCheck(report, prose, findings).run();
}

} // namespace crossfoot
