// Labels as recognition compares them: folded, cut at their numbering, and likened to the lines of forms.
//
// "三、（三）不予公开-1.属于国家秘密" is three segments: 三、 · （三）不予公开 · 1.属于国家秘密. So a label that
// carries its groups, one that stands beside them and one that stands below them are told alike.
#pragma once

#include "document/address.hpp"
#include "form/form.hpp"

#include <array>
#include <cstdint>
#include <deque>
#include <functional>
#include <list>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <utility>
#include <vector>

namespace crossfoot {

// The least likeness of two labels, as Labels::alike() has it, for what it is to show.
inline constexpr double same_label = 0.97; // they are one; an alias is the form's label too
inline constexpr double heading_like = 0.72;
inline constexpr double corner_like = 0.7;

using TextId = int; // of a folded text without blanks and punctuation; 0 is the empty one

struct Segment {
    int level = 0;   // 1 一、  2 （一）  3 1.  0 not numbered
    int number = -1; // what it is numbered, -1 where it is not
    TextId core = 0;
    TextId bare = 0;     // without remarks in brackets
    bool remark = false; // has one, be it "(%)", which is no letter
    friend bool operator==(const Segment&, const Segment&) = default;
};

// Of a folded text those characters that tell labels apart: no blanks and no marks.
std::u32string letters_of(std::u32string_view text);

// Of such letters the numerals, by which headings are told apart that differ in nothing else: 第二十条第（五）项.
std::u32string numerals_of(std::u32string_view letters);

// A text of a document.
struct Label {
    std::vector<Segment> segments; // those with a text; none of a text too long for a label
    TextId core = 0;               // of the whole text
    TextId first = 0;              // of its first line, or what stands before a colon
    bool prose = false;            // too long for a label
    bool figure = false;           // reads as a figure ("—" and "无" too), which labels nothing
    int number = 0;                // its own among all that were read
};

// Something that is found out of each label once it is asked for. What was given stays where it is.
template <typename What> class OfLabels {
public:
    // What is known of the label, and whether it was added just now, as the initial value.
    std::pair<What&, bool> of(const Label& label, const What& initial = {}) {
        const auto at = static_cast<std::size_t>(label.number);
        if (at >= known_.size())
            known_.resize(at + 1);
        const bool added = !known_[at];
        if (added)
            known_[at].emplace(initial);
        return {*known_[at], added};
    }
    const What* find(const Label& label) const {
        const auto at = static_cast<std::size_t>(label.number);
        return at < known_.size() && known_[at] ? &*known_[at] : nullptr;
    }

private:
    std::deque<std::optional<What>> known_; // by the label's number
};

// What a line of a form may be called.
struct LineName {
    struct Variant {
        TextId text;
        double worth; // 1 the form's own, a little less an alias
        friend bool operator==(const Variant&, const Variant&) = default;
    };
    std::vector<Variant> variants;
    TextId path = 0; // its groups and label together: equal for equal lines of different forms
    int level = 0;
    int number = -1;
    int group = -1; // index in the group names
    bool total = false;
    friend bool operator==(const LineName&, const LineName&) = default;
};

// The rows, or the columns, of a table of a form.
struct LineNames {
    struct Group {
        std::string name; // as the form writes it
        TextId text;
        int level;
        int number;
        friend bool operator==(const Group&, const Group&) = default;
    };
    std::vector<LineName> names;
    std::vector<Group> groups; // innermost ones
    int shape = 0;             // the same for lines that nothing here tells apart
};

// The likeness of a label to each of some lines, and the two that it is most like.
struct Likeness {
    std::vector<float> of;
    std::pair<int, float> best{-1, 0.F};
    std::pair<int, float> second{-1, 0.F};
};

struct GroupLikeness {
    int group = -1;
    double like = 0;
};

// Not thread-safe: it learns every label that it is shown, since the same ones come again in every report.
class Labels {
public:
    explicit Labels(const std::vector<std::shared_ptr<const Form>>& forms);

    const Label& read(std::string_view text); // valid as long as this

    const LineNames& names(std::size_t form, std::size_t table, Axis axis) const;
    // The first `size` of these lines so many times over, without their groups: the heads of equal groups side by side.
    const LineNames& repeated(const LineNames& names, std::size_t size, std::size_t times);

    // Of the innermost texts of a line, which may be broken over several cells. Valid as long as this.
    const Likeness& likeness(const std::vector<Segment>& segments, const LineNames& names);
    GroupLikeness group_likeness(TextId text, const LineNames& names);

    double alike(TextId one, TextId other);                  // 0..1
    double alike_by_letters(TextId one, TextId other) const; // by edit distance alone
    TextId joined(TextId one, TextId other);
    TextId text(std::string_view text) { return read(text).core; }
    const std::u32string& letters(TextId text) const { return texts_[static_cast<std::size_t>(text)]; }
    bool holds(TextId text, TextId part) const; // the part is not empty and stands in the text

    // The character that its variants are taken for.
    char32_t same(char32_t character) const {
        const auto other = character < 0x80 ? same_.end() : same_.find(character);
        return other == same_.end() ? character : other->second;
    }

    // Words in Latin letters translate labels: no form has any of its own.
    bool are_translated() const { return translated_; }

    // The text less a word for totals at its end; the text itself where none stands there.
    TextId without_total(TextId text);
    // Names of columns and rows that people add for their own use: 行次, 占比, 备注.
    bool is_helper(const Label& label, const LineNames& names);
    bool is_helper_text(TextId text) const; // one of the words themselves
    int year(TextId text) const;            // "2023年", "2023年度": the whole of it; 0 where it is none

    // So much was learned that it should be forgotten before the next document.
    bool holds_much() const;

private:
    struct Hash : std::hash<std::string_view> {
        using is_transparent = void;
    };

    bool find_helper(const Label& label, const LineNames& names);
    Label cut(std::string_view text);
    void add_segment(Segment segment, Label& label);
    TextId intern(const std::u32string& text);
    std::size_t add_names(const Form& form, const std::vector<Line>& lines, Axis axis, std::vector<TextId>& groups);
    int shape_of(const LineNames& names) const;
    LineName name_of(const Line& line, Axis axis, LineNames& names, std::vector<TextId>& groups_in_forms);
    void add(LineName& name, TextId text, double worth);
    Likeness liken(const std::vector<Segment>& segments, const LineNames& names);
    double exact(const LineName& name, TextId text) const;

    std::unordered_map<char32_t, char32_t> same_; // variant characters
    std::deque<std::u32string> texts_;            // by id
    std::unordered_map<std::u32string, TextId> ids_;
    std::unordered_map<std::string, Label, Hash, std::equal_to<>> labels_;
    std::unordered_map<std::uint64_t, std::list<std::pair<std::vector<Segment>, Likeness>>> likenesses_;
    std::unordered_map<TextId, TextId> stems_;
    std::unordered_map<std::uint64_t, double> alikes_;
    std::unordered_map<std::uint64_t, GroupLikeness> group_likes_;
    std::unordered_map<int, OfLabels<bool>> is_helper_; // by shape
    std::deque<LineNames> names_;
    std::vector<std::vector<std::pair<std::size_t, std::size_t>>> by_table_; // indices in names_ of rows and columns
    std::map<std::array<std::size_t, 3>, std::size_t> repeated_;
    std::vector<TextId> groups_;       // of all forms, also those over others
    std::unordered_set<TextId> known_; // what lines of forms are called
    std::vector<TextId> helpers_;
    std::vector<TextId> totals_; // words for totals
    bool translated_ = false;
    std::size_t learned_ = 0;
};

} // namespace crossfoot
