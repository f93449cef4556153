#include "check/prose.hpp"

#include <algorithm>
#include <set>

namespace crossfoot {

namespace {

// At most 15 digits, see Decimal::units().
constexpr std::int64_t most_units = 1000000000000;

std::int64_t power_of_ten(unsigned places) {
    std::int64_t power = 1;
    for (unsigned i = 0; i < places; ++i)
        power *= 10;
    return power;
}

std::int64_t half_up(std::int64_t part, std::int64_t whole) { return (2 * part + whole) / (2 * whole); }

// Cells of which a table says that they, or others with them, are wrong.
std::set<Place> doubtful_figures(const std::vector<Finding>& findings) {
    std::set<Place> places;
    for (const Finding& finding : findings)
        if (finding.cells.front().table && !finding.accepted) {
            for (const FindingCell& cell : finding.cells)
                places.insert(cell.place);
            for (const Suspect& suspect : finding.suspects())
                places.insert(suspect.cell.place);
        }
    return places;
}

} // namespace

void let_no_text_follow_doubtful_figures(std::vector<Finding>& findings) {
    const std::set<Place> doubtful = doubtful_figures(findings);
    for (Finding& finding : findings)
        if (finding.number_in_text && std::any_of(finding.cells.begin() + 1, finding.cells.end(),
                                                  [&](const auto& cell) { return doubtful.contains(cell.place); }))
            finding.number_in_text.reset();
}

std::optional<Decimal> rounded(const Decimal& value, unsigned places) {
    const auto units = value.units(value.places());
    if (value.places() <= places || !units || *units < 0)
        return value;
    return Decimal::of_units(half_up(*units, power_of_ten(value.places() - places)), places);
}

std::optional<Decimal> percentage(const Decimal& part, const Decimal& whole, unsigned places) {
    constexpr unsigned most_places = 4;
    const unsigned decimals = std::max(part.places(), whole.places());
    const auto of = part.units(decimals);
    const auto all = whole.units(decimals);
    if (!of || !all || *all <= 0 || *of < 0 || *of > most_units || *all > most_units || places > most_places)
        return {};
    return Decimal::of_units(half_up(*of * 100 * power_of_ten(places), *all), places);
}

LocalText quote(const ReadPassage& passage, const ReadSentence& sentence, std::size_t first, std::size_t last) {
    constexpr std::size_t before = 30; // letters
    constexpr std::size_t behind = 12;
    constexpr std::size_t most = 200; // characters: a list of all that the form enumerates is shown whole
    const std::size_t begin = std::max(sentence.sentence.first, first > before ? first - before : 0);
    const std::size_t end = std::min(sentence.sentence.last, last + behind);
    std::string text = begin > sentence.sentence.first ? "…" : "";
    text += passage.passage.as_written(begin, end);
    text += end < sentence.sentence.last ? "…" : "";
    return same_text(shown(text, most));
}

namespace {

// Of all that stands in one paragraph, or in one cell, the same.
Place passage_at(const Place& place) { return place.range() ? place : Place(place.block, WholePage{}); }

} // namespace

bool is_about(const Finding& finding, const ReadPassage& passage, std::size_t first) {
    return std::ranges::any_of(finding.cells, [&](const FindingCell& cell) {
        return cell.part && cell.part->first == passage.passage.span_of(first, first + 1).first &&
               passage_at(cell.place) == passage_at(passage.passage.place_of(first, first + 1));
    });
}

const Finding* ToldNumbers::of(const ReadPassage& passage, std::size_t first) {
    for (; seen_ < findings_.size(); ++seen_)
        for (const FindingCell& cell : findings_[seen_].cells)
            if (cell.part)
                first_.try_emplace({passage_at(cell.place), cell.part->first}, seen_);
    const auto told = first_.find(
        {passage_at(passage.passage.place_of(first, first + 1)), passage.passage.span_of(first, first + 1).first});
    return told == first_.end() ? nullptr : &findings_[told->second];
}

FindingCell prose_cell(const ReadPassage& passage, std::size_t first, std::size_t last) {
    return {passage.passage.place_of(first, last),
            nullptr,
            nullptr,
            nullptr,
            Role::place,
            std::string(passage.passage.as_written(first, last)),
            0,
            false,
            {},
            passage.passage.span_of(first, last)};
}

ProseCount check_prose(const Report& report, const Document& document, std::vector<Finding>& findings,
                       std::vector<Witness>& witnesses) {
    const std::vector<ReadPassage> prose = read_prose(document, report);
    KnownSums sums(report);
    ProseCount count = check_statements(report, prose, sums, findings);
    check_claims(report, prose, findings);
    check_sections(report, document, prose, findings);
    check_lists(report, prose, findings);
    check_shares(report, prose, sums, findings);
    check_told_changes(report, prose, findings);
    check_becoming(report, prose, findings);
    check_names(report, prose, findings);
    check_prose_years(report, prose, findings);
    count.passages = prose.size();
    witnesses = witnesses_in(prose, sums);
    return count;
}

} // namespace crossfoot
