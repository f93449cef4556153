#include "recognise/labels.hpp"

#include "figure/figure.hpp"
#include "recognise/likeness.hpp"
#include "recognise/numbering.hpp"
#include "recognise/translations.hpp"
#include "text/fold.hpp"
#include "text/numbering.hpp"
#include "text/utf8.hpp"

#include <algorithm>

namespace crossfoot {
namespace {

constexpr std::size_t longest_label = 360;  // bytes, 120 Chinese characters: longer texts are prose
constexpr std::size_t longest_in_two = 900; // the same of labels that are translated
constexpr std::size_t much = 20'000;        // texts and likenesses that are kept between documents
constexpr double without_its_remark = 0.99; // a label that would be the line's but for what it has in brackets

bool is_letter(char32_t c) {
    if (c < 0x80)
        return (c >= U'0' && c <= U'9') || (c >= U'a' && c <= U'z');
    return !((c >= 0x80 && c < 0xC0) || c == U'×' || c == U'÷' || (c >= 0x2000 && c < 0x2E80) ||
             (c >= 0x3000 && c <= 0x3004) || (c >= 0x3008 && c <= 0x3020) || c == 0x3030 || c == 0x30FB || c == 0xFFFD);
}

bool reads_as_figure(std::string_view text) {
    const FigureKind kind = read_figure(text).kind;
    return kind != FigureKind::blank && kind != FigureKind::unreadable &&
           !(kind == FigureKind::note && is_numbered_label(text));
}

// What stands in brackets is a remark.
std::u32string without_remarks(std::u32string_view text) {
    std::u32string result;
    for (std::size_t at = 0; at < text.size(); ++at) {
        const std::size_t close = text[at] == U'(' ? text.find_first_of(U"()", at + 1) : std::u32string_view::npos;
        if (close != std::u32string_view::npos && text[close] == U')')
            at = close;
        else if (text[at] == U'(' && close == std::u32string_view::npos)
            break;
        else
            result += text[at];
    }
    return result;
}

std::uint64_t key_of(const std::vector<Segment>& segments, int names) {
    std::uint64_t key = static_cast<std::uint64_t>(names) + 1;
    const std::size_t first = segments.size() > 3 ? segments.size() - 3 : 0;
    for (std::size_t i = first; i < segments.size(); ++i)
        key = (key ^ static_cast<std::uint64_t>(segments[i].core)) * 1099511628211ULL;
    return key;
}

std::uint64_t pair_of(int one, int other) {
    return (static_cast<std::uint64_t>(one) << 32U) | static_cast<std::uint32_t>(other);
}

bool same_end(const std::vector<Segment>& one, const std::vector<Segment>& other) {
    const std::size_t count = std::min<std::size_t>(3, one.size());
    return count == std::min<std::size_t>(3, other.size()) &&
           std::equal(one.end() - static_cast<std::ptrdiff_t>(count), one.end(),
                      other.end() - static_cast<std::ptrdiff_t>(count),
                      [](const Segment& a, const Segment& b) { return a.core == b.core && a.bare == b.bare; });
}

} // namespace

std::u32string letters_of(std::u32string_view text) {
    std::u32string result;
    result.reserve(text.size());
    for (const char32_t c : text)
        if (is_letter(c))
            result += c;
    return result;
}

std::u32string numerals_of(std::u32string_view letters) {
    std::u32string result;
    for (const char32_t c : letters)
        if ((c >= U'0' && c <= U'9') ||
            (c >= U'一' && c <= U'四' && is_chinese_ordinal(c))) // the first and the last of them
            result += c;
    return result;
}

Labels::Labels(const std::vector<std::shared_ptr<const Form>>& forms) {
    intern({});
    for (const auto& form : forms)
        for (const auto& [variant, character] : form->labels.same_characters())
            same_.emplace(variant, character);
    const auto add_words = [&](const std::vector<std::string>& words, std::vector<TextId>& texts) {
        for (const std::string& word : words)
            texts.push_back(text(word));
    };
    for (const auto& form : forms) {
        add_words(form->total_labels, totals_);
        add_words(form->subtotal_labels, totals_);
        add_words(form->ignored_labels, helpers_);
    }
    std::vector<TextId> groups;
    for (const auto& form : forms) {
        auto& tables = by_table_.emplace_back();
        for (const TableSpec& table : form->tables) {
            const std::size_t rows = add_names(*form, table.rows, Axis::rows, groups);
            tables.emplace_back(rows, add_names(*form, table.columns, Axis::columns, groups));
        }
    }
    for (const LineNames& names : names_)
        for (const LineName& name : names.names)
            for (const LineName::Variant& variant : name.variants)
                known_.insert(variant.text);
    translated_ = std::ranges::none_of(
        texts_, [](const std::u32string& one) { return std::ranges::any_of(one, is_latin_letter); });
    std::ranges::sort(groups);
    groups.erase(std::unique(groups.begin(), groups.end()), groups.end());
    groups_ = std::move(groups);
    labels_.clear(); // read before the groups were known
}

TextId Labels::intern(const std::u32string& text) {
    const auto [known, added] = ids_.try_emplace(text, static_cast<TextId>(texts_.size()));
    if (added)
        texts_.push_back(text);
    return known->second;
}

TextId Labels::joined(TextId one, TextId other) {
    if (one == 0 || other == 0)
        return one == 0 ? other : one;
    return intern(letters(one) + letters(other));
}

const Label& Labels::read(std::string_view text) {
    auto known = labels_.find(text);
    if (known == labels_.end()) {
        known = labels_.emplace(std::string(text), cut(text)).first;
        known->second.number = static_cast<int>(labels_.size()) - 1;
    }
    return known->second;
}

Label Labels::cut(std::string_view text) {
    Label label;
    std::size_t size = text.size();
    if (translated_ && size > longest_label && size <= longest_in_two)
        size -= static_cast<std::size_t>(
            std::ranges::count_if(text, [](char c) { return is_latin_letter(static_cast<unsigned char>(c)); }));
    label.prose = size > longest_label;
    if (label.prose)
        return label;
    ++learned_;
    label.figure = reads_as_figure(text);
    std::u32string plain;
    for (char32_t c : translated_ ? without_translation(fold(text)) : fold(text)) {
        if (c == U' ')
            continue;
        c = same(c);
        plain += c >= U'A' && c <= U'Z' ? c + 0x20 : c;
    }
    label.core = intern(letters_of(plain));
    std::string_view first = text.substr(0, text.find('\n'));
    first = first.substr(0, first.find("："));
    label.first = first.size() == text.size() ? label.core : read(first.substr(0, first.find(':'))).core;
    for (const NumberedText& part : numbered_parts(plain)) {
        const std::u32string core = letters_of(part.text);
        if (core.empty())
            continue;
        const std::u32string plain_part = without_remarks(part.text);
        const std::u32string bare = letters_of(plain_part);
        const bool remark = !bare.empty() && plain_part.size() != part.text.size();
        add_segment({part.level, part.number, intern(core), intern(bare.empty() ? core : bare), remark}, label);
    }
    return label;
}

// "法人或其他组织 商业企业": a group and a label in one cell, whatever stands between them.
void Labels::add_segment(Segment segment, Label& label) {
    TextId group = 0;
    if (!known_.contains(segment.core))
        for (const TextId candidate : groups_)
            if (letters(segment.core).starts_with(letters(candidate)) &&
                letters(segment.core).size() > letters(candidate).size() + 1 &&
                letters(candidate).size() > letters(group).size())
                group = candidate;
    if (group == 0) {
        label.segments.push_back(segment);
        return;
    }
    const auto rest = [&](TextId text) {
        return letters(text).starts_with(letters(group)) ? intern(letters(text).substr(letters(group).size())) : text;
    };
    label.segments.push_back({segment.level, segment.number, group, group, false});
    const TextId bare = rest(segment.bare);
    add_segment({0, -1, rest(segment.core), bare == 0 ? rest(segment.core) : bare, segment.remark}, label);
}

double Labels::exact(const LineName& name, TextId text) const {
    const auto known = std::ranges::find(name.variants, text, &LineName::Variant::text);
    return known == name.variants.end() || text == 0 ? 0 : known->worth;
}

const Likeness& Labels::likeness(const std::vector<Segment>& segments, const LineNames& names) {
    auto& known = likenesses_[key_of(segments, names.shape)];
    for (const auto& [of, likeness] : known)
        if (same_end(of, segments) && likeness.of.size() == names.names.size())
            return likeness;
    ++learned_;
    return known.emplace_back(segments, liken(segments, names)).second;
}

Likeness Labels::liken(const std::vector<Segment>& segments, const LineNames& names) {
    Likeness result;
    result.of.assign(names.names.size(), 0);
    std::vector<TextId> tails;
    TextId tail = 0;
    TextId bare = 0; // of a label with a remark
    for (std::size_t n = 1; n <= std::min<std::size_t>(3, segments.size()); ++n) {
        const Segment& segment = segments[segments.size() - n];
        tail = joined(segment.core, tail);
        tails.push_back(tail);
        if (n == 1 && segment.bare != segment.core)
            tails.push_back(bare = segment.bare);
    }
    bool known = false;
    for (std::size_t i = 0; i < names.names.size(); ++i) {
        double best = 0;
        for (const TextId text : tails)
            best = std::max(best, text == bare ? without_its_remark * exact(names.names[i], text)
                                  : text == names.names[i].path && text != tails.front() ? 1.0
                                                                                         : exact(names.names[i], text));
        result.of[i] = static_cast<float>(best);
        known = known || best >= 0.98;
    }
    if (!known) // a label that some line has letter for letter is no other line's, however alike the two may be
        for (const TextId text : tails) {
            LikenedLabel label(letters(text));
            for (std::size_t i = 0; i < names.names.size(); ++i)
                for (const LineName::Variant& variant : names.names[i].variants)
                    result.of[i] =
                        std::max(result.of[i], static_cast<float>(variant.worth * label.alike(letters(variant.text))));
        }
    for (std::size_t i = 0; i < names.names.size(); ++i) {
        const std::pair<int, float> found{static_cast<int>(i), result.of[i]};
        if (found.second > result.best.second)
            result.second = std::exchange(result.best, found);
        else if (found.second > result.second.second)
            result.second = found;
    }
    return result;
}

GroupLikeness Labels::group_likeness(TextId text, const LineNames& names) {
    const auto [known, added] = group_likes_.try_emplace(pair_of(text, names.shape));
    if (!added)
        return known->second;
    GroupLikeness& best = known->second;
    for (std::size_t i = 0; i < names.groups.size(); ++i)
        if (const double like = alike(text, names.groups[i].text); like > best.like)
            best = {static_cast<int>(i), like};
    return best;
}

double Labels::alike(TextId one, TextId other) {
    if (one == other)
        return one == 0 ? 0 : 1;
    const auto [known, added] = alikes_.try_emplace(pair_of(one, other));
    if (added)
        known->second = label_alike(letters(one), letters(other));
    return known->second;
}

double Labels::alike_by_letters(TextId one, TextId other) const { return letters_alike(letters(one), letters(other)); }

bool Labels::holds(TextId text, TextId part) const {
    return part != 0 && letters(text).find(letters(part)) != std::u32string::npos;
}

TextId Labels::without_total(TextId text) {
    const auto known = stems_.find(text);
    if (known != stems_.end())
        return known->second;
    const std::u32string whole = letters(text);
    TextId stem = text;
    for (const TextId word : totals_)
        if (stem == text && whole.ends_with(letters(word)))
            stem = intern(whole.substr(0, whole.size() - letters(word).size()));
    return stems_[text] = stem;
}

bool Labels::is_helper(const Label& label, const LineNames& names) {
    const auto [known, added] = is_helper_[names.shape].of(label);
    if (added)
        known = find_helper(label, names);
    return known;
}

bool Labels::find_helper(const Label& label, const LineNames& names) {
    const std::vector<Segment>& segments = label.segments;
    if (segments.empty())
        return false;
    constexpr std::size_t more = 3; // letters behind the word: 占比（％）
    const TextId core = segments.back().core;
    const TextId bare = segments.back().bare;
    for (const TextId helper : helpers_) {
        if (core == helper || bare == helper || label.first == helper || segments.front().core == helper)
            return true;
        const std::u32string& word = letters(helper);
        const std::u32string& whole = letters(bare);
        if (word.size() > 1 && whole.starts_with(word) && whole.size() <= word.size() + more &&
            likeness(segments, names).best.second < 0.6F)
            return true;
    }
    return false;
}

bool Labels::is_helper_text(TextId text) const { return std::ranges::find(helpers_, text) != helpers_.end(); }

int Labels::year(TextId text) const {
    const std::u32string& word = letters(text);
    constexpr std::size_t digits = 4;
    int year = 0;
    for (const char32_t c : word.substr(0, digits))
        year = c >= U'0' && c <= U'9' ? year * 10 + static_cast<int>(c - U'0') : 0;
    const std::u32string_view rest = std::u32string_view(word).substr(std::min(digits, word.size()));
    return year > 999 && (rest == U"年" || rest == U"年度") ? year : 0;
}

bool Labels::holds_much() const { return learned_ >= much; }

} // namespace crossfoot
