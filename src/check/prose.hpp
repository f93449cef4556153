// What the prose of a report says, against its tables. Each check adds its findings.
#pragma once

#include "check/figure_sums.hpp"
#include "check/rules.hpp"
#include "prose/prose.hpp"

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace crossfoot {

// Numbers that a statement of the form speaks of.
ProseCount check_statements(const Report& report, const std::vector<ReadPassage>& prose, KnownSums& sums,
                            std::vector<Finding>& findings);

// What statements say of figures: not where a text may speak of a part, nor where it says two things of one, nor of a
// sentence with several numbers that all contradict the tables, which may be about something else.
std::vector<Witness> witnesses_in(const std::vector<ReadPassage>& prose, KnownSums& sums);

// Claims, as that all requests were answered.
void check_claims(const Report& report, const std::vector<ReadPassage>& prose, std::vector<Finding>& findings);

// What a whole report has to speak of, told at the section's last passage, and sections that say nothing.
void check_sections(const Report& report, const Document& document, const std::vector<ReadPassage>& prose,
                    std::vector<Finding>& findings);

// "N件，其中 a…件，b…件", and numbers of one sentence that are all parts of a total.
void check_lists(const Report& report, const std::vector<ReadPassage>& prose, std::vector<Finding>& findings);

// "N件，占P%".
void check_shares(const Report& report, const std::vector<ReadPassage>& prose, KnownSums& sums,
                  std::vector<Finding>& findings);

// Changes since last year of which the text tells both numbers.
void check_told_changes(const Report& report, const std::vector<ReadPassage>& prose, std::vector<Finding>& findings);

// "由117件下降到147件", "由36.5%提高到37.6%，提高2.1个百分点", by the two numbers alone.
void check_becoming(const Report& report, const std::vector<ReadPassage>& prose, std::vector<Finding>& findings);

// What is said of changes since last year, which the form's rule for it weighs. Gives how many agree. Of what was told
// of this report alone it takes back that changes contradict other numbers of the text where last year bears them out.
std::size_t check_prose_with_last_year(const Report& report, const Document& document,
                                       const std::shared_ptr<const PastReport>& past, std::vector<Finding>& told,
                                       std::vector<Finding>& findings);

// Sections whose own sentences are mostly last year's, which the form's rule for it weighs.
void check_repetition(const Report& report, const Document& document, const std::shared_ptr<const PastReport>& past,
                      std::vector<Finding>& findings);

// No number of the text is to follow figures that stand in relations of which some do not hold: they may be wrong.
void let_no_text_follow_doubtful_figures(std::vector<Finding>& findings);

// Areas in the organ's name, of which a letter is taken for one that is like it.
void check_names(const Report& report, const std::vector<ReadPassage>& prose, std::vector<Finding>& findings);

// Years in sentences, and periods in long paragraphs.
void check_prose_years(const Report& report, const std::vector<ReadPassage>& prose, std::vector<Finding>& findings);

// What one of the unit is, of money: of the figure and as the text tells it.
struct MoneyUnits {
    std::int64_t own = 1;
    std::int64_t said = 1;
};

// Of a sum the column whose unit it has; nothing where that, or the number's, is no money.
const Line& column_of(const Form& form, const FigureSum& sum);
std::optional<MoneyUnits> money_units(const Form& form, const ProseNumber& number, const FigureSum& sum);

// Whether the number is the sum's value, in its unit and rounded as it is written.
bool states(const Form& form, const ProseNumber& number, const FigureSum& sum, const SumValue& value);

// The sentence as it is written, cut around what a finding is about; both in the passage.
LocalText quote(const ReadPassage& passage, const ReadSentence& sentence, std::size_t first, std::size_t last);

// What stands there, as the place of a finding.
FindingCell prose_cell(const ReadPassage& passage, std::size_t first, std::size_t last);

// Whether it is about the number which begins there in the passage.
bool is_about(const Finding& finding, const ReadPassage& passage, std::size_t first);

// Which findings are already about a number of the text, those that come later too. Not thread-safe: it learns. The
// findings must outlive it, none of them may go meanwhile.
class ToldNumbers {
public:
    explicit ToldNumbers(const std::vector<Finding>& findings) : findings_(findings) {}

    // The first one about what begins there in the passage; null where none is.
    const Finding* of(const ReadPassage& passage, std::size_t first);

private:
    const std::vector<Finding>& findings_;
    std::size_t seen_ = 0;
    std::map<std::pair<Place, std::size_t>, std::size_t> first_; // by passage and byte
};

// Half up. Nothing where the numbers are too large to be told exactly.
std::optional<Decimal> rounded(const Decimal& value, unsigned places);
std::optional<Decimal> percentage(const Decimal& part, const Decimal& whole, unsigned places);

} // namespace crossfoot
