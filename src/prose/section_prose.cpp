#include "prose/section_prose.hpp"

#include "prose/prose.hpp"
#include "text/fold.hpp"
#include "text/trim.hpp"

#include <algorithm>
#include <iterator>
#include <optional>
#include <string_view>
#include <utility>

namespace crossfoot {
namespace {

using Letters = std::u32string;

// Without digits, punctuation and blanks. Numbers in Chinese numerals are words: 一是, 进一步.
Letters own_letters(std::u32string_view text) {
    Letters letters;
    for (const char32_t c : text)
        if ((c >= U'\u3400' && c <= U'\u9FFF') || (c >= U'A' && c <= U'Z') || (c >= U'a' && c <= U'z') ||
            c >= U'\U00020000')
            letters += c;
    return letters;
}

std::uint32_t fingerprint(std::u32string_view letters) { // FNV-1a
    std::uint32_t value = 2166136261U;
    for (const char32_t c : letters)
        for (int shift = 0; shift < 24; shift += 8)
            value = (value ^ ((static_cast<std::uint32_t>(c) >> static_cast<unsigned>(shift)) & 0xFFU)) * 16777619U;
    return value;
}

// What the form itself proposes: the words around the values in its proposals, the longest first.
std::vector<Letters> proposed_words(const Form& form) {
    std::vector<Letters> words;
    const auto add = [&](std::string_view text) {
        for (std::size_t at = 0; at < text.size();) {
            const std::size_t value = std::min(text.find('{', at), text.size());
            if (Letters letters = own_letters(fold(text.substr(at, value - at))); letters.size() > 1)
                words.push_back(std::move(letters));
            at = std::min(text.find('}', value), text.size() - 1) + 1;
        }
    };
    for (const Proposal& proposal : form.publication.proposals) {
        for (const std::string* text : {&proposal.lead, &proposal.begin, &proposal.end})
            add(*text);
        for (const ProposedSegment& segment : proposal.segments) {
            for (const std::string* text : {&segment.text, &segment.open, &segment.close})
                add(*text);
            for (const ProposedPart& part : segment.parts)
                for (const std::string* text : {&part.text, &part.all, &part.one})
                    add(*text);
        }
    }
    std::ranges::sort(words, std::greater<>(), &Letters::size);
    words.erase(std::unique(words.begin(), words.end()), words.end());
    return words;
}

class SectionReading {
public:
    SectionReading(const Document& document, const Report& report)
        : document_(document), report_(report), repetition_(*report.form->last_year_rules.repetition),
          proposed_(proposed_words(*report.form)), placed_(headings_of(document, report)) {}

    std::vector<SectionProse> run() {
        for (const Place& place : report_.paragraphs)
            if (const auto section = section_of(place))
                read(place, *section);
        return std::move(found_);
    }

private:
    static PlacedHeadings headings_of(const Document& document, const Report& report) {
        const auto [first, last] = std::ranges::minmax(report.paragraphs);
        return placed_headings(
            document, *report.form, first,
            [&last = last](const PlacedHeadings::value_type& heading) { return heading.first > last; });
    }

    std::optional<std::size_t> section_of(const Place& place) const {
        const auto behind = std::ranges::upper_bound(placed_, place, {}, &PlacedHeadings::value_type::first);
        return behind == placed_.begin() ? std::nullopt : std::optional(std::prev(behind)->second);
    }

    void read(const Place& place, std::size_t section) {
        const Passage passage = read_passage(document_, place, report_.form->labels.same_characters());
        // A sentence is no other for a ； in place of its 。.
        const std::u32string_view whole = passage.letters;
        for (std::size_t first = 0; first < whole.size();) {
            const std::size_t last = std::min(whole.find_first_of(U"。;!?", first), whole.size());
            read(passage, first, last, section);
            first = last + 1;
        }
    }

    void read(const Passage& passage, std::size_t first, std::size_t last, std::size_t section) {
        const auto text = std::u32string_view(passage.letters).substr(first, last - first);
        const Letters letters = own_letters(text);
        if (!says_something(text, letters))
            return;
        if (found_.empty() || found_.back().section != section)
            found_.push_back({section, {}});
        found_.back().sentences.push_back({passage.place_of(first, last), std::string(passage.as_written(first, last)),
                                           fingerprint(letters), letters.size()});
    }

    bool says_something(std::u32string_view text, const Letters& letters) const {
        if (letters.size() < static_cast<std::size_t>(repetition_.sentence))
            return false;
        if (std::ranges::any_of(repetition_.standard, [&](const std::u32string& words) {
                return text.find(words) != std::u32string_view::npos;
            }))
            return false;
        return !states_a_figure(text) && !is_proposed(letters);
    }

    // "收到申请12件": what tells the figures of the form is in the same words every year.
    bool states_a_figure(std::u32string_view text) const {
        return std::ranges::any_of(text, is_digit) &&
               std::ranges::any_of(report_.form->prose.statements,
                                   [&](const Statement& statement) { return holds_any(text, statement.words); });
    }

    // But for whom it speaks of, and other joints.
    bool is_proposed(Letters letters) const {
        constexpr std::size_t most_of_own = 6;
        for (const Letters& words : proposed_)
            for (std::size_t at = letters.find(words); at != Letters::npos; at = letters.find(words, at + 1))
                letters.replace(at, words.size(), 1, U' ');
        std::erase(letters, U' ');
        return letters.size() <= most_of_own;
    }

    const Document& document_;
    const Report& report_;
    const Repetition& repetition_;
    const std::vector<Letters> proposed_;
    const PlacedHeadings placed_;
    std::vector<SectionProse> found_;
};

class HeadingReading {
public:
    HeadingReading(const Document& document, const SectionHeadings& headings)
        : document_(document), headings_(headings) {}

    PlacedHeadings in_paragraph(std::size_t index) const {
        PlacedHeadings found;
        const Block& block = document_.blocks[index];
        if (block.kind == BlockKind::paragraph)
            look_at(Place(index, TextSpan{0, block.text.size()}), block.text, found);
        return found;
    }

    PlacedHeadings in_row(std::size_t index, const Grid::Row& row) const {
        PlacedHeadings found;
        for (const Grid::RowCell& entry : row.cells)
            if (entry.cell.kind == CellKind::text)
                look_at(Place(index, CellAddress{row.row, entry.column}), entry.cell.text, found);
        return found;
    }

private:
    void look_at(const Place& place, const std::string& text, PlacedHeadings& found) const {
        constexpr std::size_t shortest = 9; // bytes
        if (text.size() >= shortest)
            if (const auto section = headings_.section(trimmed(text)))
                found.emplace_back(place, *section);
    }

    const Document& document_;
    const SectionHeadings& headings_;
};

class HeadingSearch {
public:
    HeadingSearch(const Document& document, const Form& form, const Place& from)
        : document_(document), sections_(form), from_(from) {}

    PlacedHeadings run(const std::function<bool(const PlacedHeadings::value_type&)>& ends) {
        look_before();
        for (std::size_t index = from_.block; index < document_.blocks.size(); ++index) {
            const std::vector<Grid::Row>& rows = document_.blocks[index].grid.rows();
            const auto first = index > from_.block ? rows.begin() : behind(rows);
            if (index > from_.block && add(reading_.in_paragraph(index), ends))
                return std::move(placed_);
            for (auto row = first; row != rows.end(); ++row)
                if (add(reading_.in_row(index, *row), ends))
                    return std::move(placed_);
        }
        return std::move(placed_);
    }

private:
    std::vector<Grid::Row>::const_iterator behind(const std::vector<Grid::Row>& rows) const {
        return std::ranges::upper_bound(rows, from_.cell().row, {}, [](const Grid::Row& row) { return row.row; });
    }

    void look_before() {
        const auto found = [&] { return !placed_.empty() && placed_.front().first <= from_; };
        for (std::size_t index = from_.block + 1; index-- > 0 && !found();) {
            const std::vector<Grid::Row>& rows = document_.blocks[index].grid.rows();
            put_in_front(reading_.in_paragraph(index));
            for (auto row = index < from_.block ? rows.end() : behind(rows); row != rows.begin() && !found();)
                put_in_front(reading_.in_row(index, *--row));
        }
    }

    void put_in_front(const PlacedHeadings& headings) {
        placed_.insert(placed_.begin(), headings.begin(), headings.end());
    }

    bool add(const PlacedHeadings& headings, const std::function<bool(const PlacedHeadings::value_type&)>& ends) {
        placed_.insert(placed_.end(), headings.begin(), headings.end());
        return std::ranges::any_of(headings, ends);
    }

    const Document& document_;
    const SectionHeadings sections_;
    const HeadingReading reading_{document_, sections_};
    const Place from_;
    PlacedHeadings placed_;
};

} // namespace

PlacedHeadings placed_headings(const Document& document, const Form& form, const Place& from,
                               const std::function<bool(const PlacedHeadings::value_type&)>& ends) {
    return HeadingSearch(document, form, from).run(ends);
}

PlacedHeadings headings_in(const Document& document, const SectionHeadings& headings, std::size_t block) {
    const HeadingReading reading(document, headings);
    PlacedHeadings found = reading.in_paragraph(block);
    for (const Grid::Row& row : document.blocks[block].grid.rows())
        std::ranges::move(reading.in_row(block, row), std::back_inserter(found));
    return found;
}

std::vector<SectionProse> section_prose(const Document& document, const Report& report) {
    if (!report.form->last_year_rules.repetition || report.paragraphs.empty())
        return {};
    return SectionReading(document, report).run();
}

} // namespace crossfoot
