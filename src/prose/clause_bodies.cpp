// Whether a clause tells of what another body does than the organ of the report.
#include "prose/clause_subjects.hpp"
#include "prose/prose.hpp"
#include "prose/word_list.hpp"

#include <algorithm>

namespace crossfoot {

// "县自然资源局收到23件、县住建局": what stands behind has a number of its own.
bool ClauseSubjects::ends_a_count(std::u32string_view text) const {
    return std::ranges::any_of(words_.units, [&](const std::u32string& unit) {
        const std::size_t at = text.rfind(unit);
        return at != std::u32string_view::npos && at > 0 && is_digit(text[at - 1]);
    });
}

// "县公安局受理21件" in the report of the county, or of its bureau of education.
bool ClauseSubjects::another_body_acts(std::u32string_view clause) const {
    constexpr std::size_t longest = 40; // letters of a subject: not all of a clause for each act in it
    if (reading_.organ.empty())
        return false;
    const bool scoped = holds_any(clause, here_.scope);
    return std::ranges::any_of(here_.acts, [&](std::u32string_view act) {
        for (std::size_t at = clause.find(act); at != std::u32string_view::npos; at = clause.find(act, at + 1)) {
            const std::size_t first = at - std::min(at, longest);
            const std::u32string_view subject = without_fillers(clause.substr(first, at - first));
            if (scoped ? !reading_.of_one_organ && ends_in_a_group(subject) : is_of_others(subject))
                return true;
        }
        return false;
    });
}

bool ClauseSubjects::is_of_others(std::u32string_view subject) const {
    return is_an_office(subject) || (reading_.of_one_organ ? is_unlike_the_organ(subject) : is_another(subject));
}

// "县公安局全年共收到".
std::u32string_view ClauseSubjects::without_fillers(std::u32string_view subject) const {
    const auto ends = [&](std::u32string_view word) { return subject.ends_with(word); };
    for (int most = 2; most > 0; --most)
        if (const auto filler = std::ranges::find_if(here_.fillers, ends); filler != here_.fillers.end())
            subject.remove_suffix(filler->size());
    return subject;
}

// "法规科办理申请12件": of a part of the organ. The organ itself may be a 管理处, and 查处 is no office.
bool ClauseSubjects::is_an_office(std::u32string_view subject) const {
    constexpr std::size_t name = 3; // letters
    return subject.size() >= name && !ends_in_any(subject, here_.bodies) && !ends_in_any(subject, words_.no_offices) &&
           std::ranges::any_of(here_.offices, [&](std::u32string_view office) {
               return subject.ends_with(office) && !is_the_organ(subject, office);
           });
}

// "县政府收到58件", beside what its departments received.
bool ClauseSubjects::government_acts(std::u32string_view clause) const {
    if (reading_.of_one_organ)
        return false;
    return std::ranges::any_of(here_.acts, [&](std::u32string_view act) {
        const std::size_t at = clause.find(act);
        return at != std::u32string_view::npos && std::ranges::any_of(here_.governments, [&](std::u32string_view body) {
                   const std::u32string_view subject = clause.substr(0, at);
                   const auto joined = [&] { // "县政府及其部门收到"
                       for (std::size_t found = subject.find(body); found != std::u32string_view::npos;
                            found = subject.find(body, found + 1))
                           if (begins_with_any(subject.substr(found + body.size()), words_.joins))
                               return true;
                       return false;
                   };
                   return (subject.ends_with(body) || joined()) &&
                          std::ranges::find(words_.areas, body) == words_.areas.end();
               });
    });
}

bool ClauseSubjects::is_another(std::u32string_view subject) const {
    const auto each = std::ranges::find_if( // "县公安局、县教育局分别收到"
        words_.respectively, [&](const std::u32string& word) { return subject.ends_with(word); });
    const bool in_turn = each != words_.respectively.end();
    subject.remove_suffix(in_turn ? each->size() : 0);
    if (ends_in_a_group(subject))
        return true;
    if (!in_turn && holds_a_government(subject))
        return false;
    return std::ranges::any_of(here_.bodies, [&](std::u32string_view body) {
        return subject.ends_with(body) && !is_the_organ(subject, body);
    });
}

// "县政府、县公安局收到", but not "县公安局、县教育局收到": the organ itself is one of them.
bool ClauseSubjects::holds_a_government(std::u32string_view subject) const {
    const std::u32string_view first = before_any(subject, words_.joins_bodies);
    if (first.size() == subject.size() || ends_a_count(first))
        return false;
    const auto governs = [&](std::u32string_view word) {
        return std::ranges::find(words_.areas, word) == words_.areas.end() &&
               first.find(word) != std::u32string_view::npos;
    };
    return std::ranges::any_of(here_.governments, governs) || holds_any(first, here_.own) ||
           std::ranges::any_of(here_.bodies, [&](std::u32string_view body) {
               return first.ends_with(body) && is_the_organ(first, body);
           });
}

// Of a bureau: "县公安局", "省教育厅" and "公安部门" in the report of 某县教育局, but not 县教体局 in that of
// 某县教育体育局: what is short for the organ has a letter of its name. An organ that is no 厅 is none of that name.
bool ClauseSubjects::is_unlike_the_organ(std::u32string_view subject) const {
    constexpr std::size_t said = 2;    // letters before what it ends in
    constexpr std::size_t area = 5;    // letters of an area at most
    constexpr std::size_t general = 2; // letters of 部门, 机关
    std::u32string_view own = reading_.organ;
    for (int areas = 3; areas > 0; --areas)
        for (const std::u32string& word : words_.areas)
            if (const std::size_t at = own.substr(0, area).find(word); at != std::u32string_view::npos && at > 0)
                own.remove_prefix(at + word.size());
    const auto shares_a_letter = [&](std::size_t end) {
        const std::u32string_view name = subject.substr(0, end);
        return name.substr(name.size() - std::min(name.size(), said)).find_first_of(own) != std::u32string_view::npos;
    };
    if (holds_any(subject, here_.own))
        return false;
    return (ends_in_a_group(subject) && !shares_a_letter(subject.size() - general)) ||
           std::ranges::any_of(here_.bodies, [&](std::u32string_view body) {
               const bool other_kind = body.size() == 1 && reading_.organ.find(body) == std::u32string::npos;
               return subject.ends_with(body) && !is_the_organ(subject, body) &&
                      (other_kind || !shares_a_letter(subject.size() - body.size()));
           });
}

// "三家单位收到", "三家单位共收到", "公安部门收到", but not "各部门收到" or "县政府及部门收到".
bool ClauseSubjects::ends_in_a_group(std::u32string_view subject) const {
    if (holds_any(subject, here_.wider)) // "全县45个单位收到"
        return false;
    const auto ends = [&](std::u32string_view text) {
        return std::ranges::any_of(here_.groups, [&](std::u32string_view group) {
            const std::u32string_view before = text.substr(0, text.size() - std::min(text.size(), group.size()));
            return text.ends_with(group) && !ends_in_any(before, words_.no_names) && !ends_in_any(before, words_.joins);
        });
    };
    return ends(subject) || std::ranges::any_of(here_.fillers, [&](std::u32string_view filler) {
               return subject.ends_with(filler) && ends(subject.substr(0, subject.size() - filler.size()));
           });
}

// Not only 我局 and "柳林镇收到" in the report of 柳林镇人民政府, "2023年泰县收到" in that of 泰县人民政府办公室 and
// "管委会收到" in that of a 管理委员会, which none is named before. An area in its name before the last is a wider one.
bool ClauseSubjects::is_the_organ(std::u32string_view subject, std::u32string_view body) const {
    constexpr std::size_t name = 3; // letters
    const std::u32string_view before = subject.substr(0, subject.size() - body.size());
    if (subject.size() < name || ends_in_any(before, words_.no_names))
        return true;
    const std::u32string_view organ = reading_.organ;
    const auto is_last_area = [&](std::size_t end) {
        const std::u32string_view rest = organ.substr(end);
        return std::ranges::none_of(words_.areas, [&](const std::u32string& area) {
            const std::size_t at = rest.find(area);
            return at != std::u32string_view::npos && at > 0;
        });
    };
    if (const std::size_t at = organ.find(subject.substr(subject.size() - name)); at != std::u32string_view::npos)
        return is_last_area(at + name);
    constexpr std::size_t short_name = 2; // letters
    const std::size_t at = organ.find(subject.substr(subject.size() - short_name));
    if (at != std::u32string_view::npos && (at == 0 || ends_in_any(organ.substr(0, at), words_.areas)) &&
        (begins_name(subject.substr(0, subject.size() - short_name)) ||
         ends_in_any(subject.substr(0, subject.size() - short_name), words_.areas)))
        return is_last_area(at + short_name);
    const auto is_one_of = [](const Words& words, std::u32string_view word) {
        return std::ranges::find(words, word) != words.end();
    };
    return body.size() > 1 && (begins_name(before) || is_one_of(words_.areas, before)) &&
           is_one_of(words_.governments, body);
}

// Whether a name may begin behind it.
bool ClauseSubjects::begins_name(std::u32string_view before) const {
    return before.empty() || ends_in_any(before, reading_.this_year) || ends_in_any(before, reading_.whole_year);
}

} // namespace crossfoot
