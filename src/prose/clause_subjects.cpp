#include "prose/clause_subjects.hpp"

#include "prose/dates.hpp"
#include "prose/prose.hpp"
#include "prose/word_list.hpp"

#include <algorithm>

namespace crossfoot {
namespace {

// Whether one of the words stands in the text, other than within one of the longer ones: "年来", but not "一年来".
bool holds_besides(std::u32string_view text, const FewWords& words, const FewWords& longer) {
    const auto is_within = [&](std::size_t first, std::size_t last) {
        return std::ranges::any_of(longer, [&](std::u32string_view word) {
            for (std::size_t at = text.find(word); at <= first; at = text.find(word, at + 1))
                if (at + word.size() >= last)
                    return true;
            return false;
        });
    };
    return std::ranges::any_of(words, [&](std::u32string_view word) {
        const std::size_t at = text.find(word);
        return at != std::u32string_view::npos && !is_within(at, at + word.size());
    });
}

} // namespace

SubjectWords::SubjectWords(const ReadingWords& reading, const WordsFound& here)
    : parts_of_year(reading.lists.parts_of_year.in(here)), whole_year(reading.lists.whole_year.in(here)),
      until(reading.lists.until.in(here)), year_before(reading.lists.year_before.in(here)),
      this_year(reading.lists.this_year.in(here)), wider(reading.lists.wider.in(here)),
      wider_areas(reading.lists.wider_areas.in(here)), own(reading.lists.own.in(here)),
      narrower(reading.lists.narrower.in(here)), acts(reading.lists.acts.in(here)), scope(reading.lists.scope.in(here)),
      topics(reading.lists.topics.in(here)), samples(reading.lists.samples.in(here)),
      matters(reading.lists.matters.in(here)), own_matters(reading.lists.own_matters.in(here)),
      governments(reading.lists.governments.in(here)), bodies(reading.lists.bodies.in(here)),
      groups(reading.lists.groups.in(here)), offices(reading.lists.offices.in(here)),
      fillers(reading.lists.fillers.in(here)) {}

ClauseSubjects::ClauseSubjects(const ReadingWords& reading, const SubjectWords& here)
    : reading_(reading), words_(reading.words), here_(here), matter_(here.below_a_matter) {}

void SubjectWords::go_below(std::u32string_view heading, const ProseWords& words) {
    below_a_matter = holds_any(heading, words.matters) && !holds_any(heading, words.own_matters);
}

void SubjectWords::go_behind(std::u32string_view sentence) {
    if (holds_any(sentence, own_matters))
        below_a_matter = false;
    else if (holds_any(sentence, matters))
        below_a_matter = true;
}

ClauseSubject ClauseSubjects::next(const Clause& clause, bool counts) {
    ClauseSubject subject;
    of_years_in_turn(clause, counts, subject);
    const bool in_turn = subject.part;
    subject.part = of_other_times(clause.text);
    if (!subject.part) {
        const Below below = below_the_organ(clause.text);
        subject.below_too = below == Below::too;
        subject.part = of_others(clause, counts, below);
    }
    subject.part = of_a_topic(clause, counts) || subject.part;
    subject.other_matter = of_another_matter(clause, counts);
    subject.year_in_turn = subject.part || subject.other_matter ? 0 : subject.year_in_turn;
    subject.part = subject.part || in_turn;
    subject.other_year = other_year(clause, counts);
    subject.last_year = subject.other_year && is_last_year_ && !subject.part;
    if (!clause.bracket)
        begun_ = clause.end != U';' && (begun_ || counts);
    subject.of_government = government_acts(clause.text);
    return subject;
}

// "2023年受理", "其中2023年受理".
int ClauseSubjects::year_of(std::u32string_view clause, bool counts) const {
    for (const std::u32string& word : words_.whole)
        if (clause.starts_with(word))
            return leading_year(clause.substr(word.size()));
    const int year = leading_year(clause);
    return year == 0 && counts ? year_behind_a_name(clause) : year;
}

// "全区2023年受理", "我局2023年受理", but not "较我局2023年多".
int ClauseSubjects::year_behind_a_name(std::u32string_view clause) const {
    constexpr std::size_t longest = 14; // letters
    for (std::size_t at = 1; at < std::min(clause.size(), longest); ++at) {
        const std::u32string_view name = clause.substr(0, at);
        if (is_digit(name.back()))
            return 0;
        if (const int year = leading_year(clause.substr(at)); year != 0)
            return (ends_in_any(name, words_.bodies) || ends_in_any(name, words_.wider)) &&
                           !holds_any(name, here_.acts) && !holds_any(name, words_.held_against)
                       ? year
                       : 0;
    }
    return 0;
}

// What begins with a year holds until the next.
bool ClauseSubjects::other_year(const Clause& clause, bool counts) {
    if (reading_.year == 0)
        return false;
    const bool tells = tells_of_last_year(clause, counts);
    const int year = year_of(clause.text, counts);
    if (year != 0)
        (clause.bracket ? bracket_year_ : outer_year_) = year;
    else if (!clause.bracket)
        bracket_year_ = 0;
    const int said = clause.bracket && bracket_year_ != 0 ? bracket_year_ : outer_year_;
    is_last_year_ = tells && (said == 0 || said == reading_.year || said == reading_.year - 1);
    if (said != 0 && said != reading_.year)
        return true;
    if (clause.bracket)
        return of_last_year(clause.text);
    if (of_last_year(clause.text)) // "去年收到193件，予以公开75件", but "上年结转7件，予以公开80件"
        last_year_ = tells && (last_year_ || !begun_);
    else if (year != 0 || holds_any(clause.text, here_.this_year) || holds_any(clause.text, here_.whole_year))
        last_year_ = false;
    const bool of_it = last_year_ || of_last_year(clause.text);
    last_year_ = last_year_ && clause.end != U';';
    return of_it;
}

// Whether it counts something in the year that it begins with, or names nothing but that; what begins so goes on, until
// it is compared. What was carried over, or stands beside this year's, is not of that year alone.
bool ClauseSubjects::tells_of_last_year(const Clause& clause, bool counts) {
    constexpr std::size_t only_year = 6; // letters: 2023年度
    const std::u32string_view text = clause.text;
    if (year_of(text, counts) == 0 && !of_last_year(text)) {
        told_of_last_year_ = told_of_last_year_ && !holds_any(text, reading_.last_year);
        return !clause.bracket && told_of_last_year_;
    }
    const bool tells =
        (counts || text.size() <= only_year) && !holds_any(text, words_.carried) && !holds_any(text, here_.this_year);
    told_of_last_year_ = clause.bracket ? told_of_last_year_ : tells;
    return tells;
}

// But not "上年结转的11件和本年新收的173件".
bool ClauseSubjects::of_last_year(std::u32string_view clause) const {
    return std::ranges::any_of(here_.year_before, [&](std::u32string_view word) { return clause.starts_with(word); }) &&
           !holds_any(clause, here_.this_year);
}

// What begins with a part of the year, or with several years, holds until the whole is named again, as far as the
// sentence goes.
bool ClauseSubjects::of_other_times(std::u32string_view clause) {
    const bool is_whole = holds_any(before_any(clause, words_.share), here_.whole_year);
    if (holds_besides(clause, here_.parts_of_year, here_.whole_year) || until_another_day(clause))
        other_times_ = true;
    else if (is_whole || (reading_.year != 0 && year_of(clause, false) == reading_.year))
        other_times_ = false;
    return other_times_;
}

// "2023年、2024年分别受理5件、6件，办结4件、6件": each number is of one of the years, what follows in other numbers of
// nobody knows which, until a year is named or as far as a semicolon.
void ClauseSubjects::of_years_in_turn(const Clause& clause, bool counts, ClauseSubject& subject) {
    constexpr std::size_t longest = 6; // letters: 2023年度
    const int year = leading_year(clause.text);
    if (in_turn_ == 0) {
        if (told_in_turn_ && year != 0)
            leave_years_in_turn();
        if (clause.end == U'、' && clause.text.size() <= longest && year != 0) {
            years_.push_back(year);
            return;
        }
        if (!told_in_turn_ && !years_.empty() && holds_any(clause.text, words_.respectively)) {
            years_.push_back(year);
            in_turn_ = years_.size();
            told_in_turn_ = true;
        } else if (told_in_turn_ && counts && clause.end == U'、') {
            in_turn_ = years_.size();
        } else if (!told_in_turn_) {
            years_.clear();
        }
    }
    subject.in_turn = in_turn_;
    subject.year_in_turn = in_turn_ > 0 && counts ? years_[years_.size() - in_turn_] : 0;
    subject.part = told_in_turn_;
    in_turn_ -= in_turn_ > 0 && counts ? 1 : 0;
    if (clause.end == U';')
        leave_years_in_turn();
}

void ClauseSubjects::leave_years_in_turn() {
    years_.clear();
    in_turn_ = 0;
    told_in_turn_ = false;
}

bool ClauseSubjects::until_another_day(std::u32string_view clause) const {
    return std::ranges::any_of(here_.until, [&](std::u32string_view word) {
        const std::size_t at = clause.find(word);
        return at != std::u32string_view::npos && is_within_a_year(clause.substr(at + word.size()), reading_.year);
    });
}

// What is said of the whole area, or of units below the organ, holds until a word for the other, as far as the
// sentence or bracket goes.
bool ClauseSubjects::of_others(const Clause& clause, bool counts, Below below) {
    if (clause.bracket && below == Below::alone)
        return true;
    if (another_body_acts(clause.text)) {
        others_speak_ = others_speak_ || (!clause.bracket && counts);
        return true;
    }
    const std::u32string_view said =
        before_any(clause.text, words_.share); // "占全省申请总量的" is of the same as before
    if (below == Below::alone || holds_any(said, here_.wider_areas))
        others_speak_ = true;
    else if (is_said_of_more(said, counts))
        others_speak_ = reading_.of_one_organ;
    else if (below == Below::too || holds_any(clause.text, here_.own))
        others_speak_ = false;
    return others_speak_;
}

// "全市政务公开扎实推进，收到申请2326件", but not "按照市政府要求，收到申请161件".
bool ClauseSubjects::is_said_of_more(std::u32string_view text, bool counts) const {
    return std::ranges::any_of(here_.wider, [&](std::u32string_view word) {
        const std::size_t at = text.find(word);
        return at != std::u32string_view::npos && (counts || begins_name(text.substr(0, at)));
    });
}

// "涉及征地的申请12件，予以公开9件": of these alone, until the whole is named again, as far as the sentence or part of
// it goes.
bool ClauseSubjects::of_a_topic(const Clause& clause, bool counts) {
    const bool opens =
        std::ranges::any_of(here_.topics, [&](std::u32string_view topic) { return opens_topic(clause.text, topic); });
    if ((opens && (counts || clause.text.ends_with(U'中'))) || (counts && holds_any(clause.text, here_.samples)))
        topic_ = true;
    else if (holds_any(clause.text, here_.whole_year) || holds_any(clause.text, here_.own))
        topic_ = false;
    const bool begins_list = begins_with_any(clause.text, words_.whole);
    topic_ = topic_ || (begins_list && kind_counted_);
    if (counts && !begins_list && !begins_with_any(clause.text, words_.share))
        kind_counted_ = counts_a_kind(clause.text);
    const bool of_topic = topic_;
    topic_ = topic_ && clause.end != U';';
    return of_topic;
}

// "来信来访412件，办结398件，结转14件": until a matter of the form is named, as far as the sentence or part of it goes.
// Of requests that were counted before, it is but what some are about.
bool ClauseSubjects::of_another_matter(const Clause& clause, bool counts) {
    if (holds_any(clause.text, here_.own_matters))
        matter_ = false;
    else if (!requests_ && !clause.bracket && holds_any(clause.text, here_.matters))
        matter_ = true;
    const bool of_another = matter_;
    requests_ = requests_ || (counts && !matter_ && holds_any(clause.text, words_.of_topics));
    if (clause.end == U';')
        matter_ = requests_ = false;
    return of_another;
}

// "涉及征地拆迁45件", of which "其中予以公开20件" tells.
bool ClauseSubjects::counts_a_kind(std::u32string_view clause) const {
    return std::ranges::any_of(here_.topics, [&](std::u32string_view topic) {
        return clause.starts_with(topic) && !begins_with_any(clause.substr(topic.size()), words_.no_topics);
    });
}

// Not "涉及政府信息公开的申请" or "政府信息公开类申请".
bool ClauseSubjects::opens_topic(std::u32string_view clause, std::u32string_view topic) const {
    constexpr std::size_t most_between = 16; // letters
    const std::size_t at = clause.find(topic);
    if (at == std::u32string_view::npos || ends_in_any(clause.substr(0, at), words_.no_topics))
        return false;
    const std::u32string_view behind = clause.substr(at + topic.size());
    if (begins_with_any(behind, words_.no_topics))
        return false;
    return std::ranges::any_of(words_.of_topics, [&](const std::u32string& word) {
        const std::size_t end = behind.substr(0, most_between + word.size()).find(word);
        return end != std::u32string_view::npos && std::ranges::none_of(behind.substr(0, end), is_digit);
    });
}

// "局机关及下属单位", "各镇街、各部门": units below the organ and others too.
ClauseSubjects::Below ClauseSubjects::below_the_organ(std::u32string_view clause) const {
    const auto joined = [&](std::size_t at, std::size_t end) {
        return std::ranges::any_of(words_.joins, [&](const std::u32string& join) {
            return clause.substr(0, at).ends_with(join) || clause.substr(end).starts_with(join);
        });
    };
    Below found = Below::no;
    for (const std::u32string_view word : here_.narrower)
        if (const std::size_t at = clause.find(word); at != std::u32string_view::npos) {
            const std::size_t end = at + end_of_longest(clause.substr(at));
            if (counted_in_turn(clause.substr(end)) || !joined(at, end))
                return Below::alone;
            found = Below::too;
        }
    return found;
}

// "各部门、各镇分别收到申请", but not "各部门、各镇收到、办结的申请分别".
bool ClauseSubjects::counted_in_turn(std::u32string_view behind) const {
    return std::ranges::any_of(words_.respectively, [&](const std::u32string& each) {
        const std::size_t at = behind.find(each);
        return at != std::u32string_view::npos && !holds_any(behind.substr(0, at), here_.acts);
    });
}

// "各镇街" rather than "各镇".
std::size_t ClauseSubjects::end_of_longest(std::u32string_view text) const {
    std::size_t end = 0;
    for (const std::u32string_view word : here_.narrower)
        if (text.starts_with(word))
            end = std::max(end, word.size());
    return end;
}

} // namespace crossfoot
