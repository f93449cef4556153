#include "check/prose.hpp"
#include "text/fold.hpp"
#include "text/utf8.hpp"

#include <algorithm>
#include <string>

namespace crossfoot {
namespace {

struct AreaName {
    std::u32string name;     // "沭阳县"
    std::size_t letters = 0; // of it that may be taken for others: "沭阳"
};

// The areas in the name of an organ, which are what people mistype: "某省沭阳县水务局".
std::vector<AreaName> areas_in(std::u32string_view organ, const Words& ends) {
    constexpr std::size_t shortest = 2; // letters
    std::vector<AreaName> areas;
    std::size_t first = 0;
    for (std::size_t at = 0; at < organ.size(); ++at)
        for (const std::u32string& end : ends)
            if (organ.substr(at).starts_with(end) && at >= first + shortest) {
                areas.push_back({std::u32string(organ.substr(first, at + end.size() - first)), at - first});
                first = at + end.size();
            }
    return areas;
}

// Where the prose has a letter for another that is like it. Once is enough to have the text read again.
bool look_for(const Report& report, const AreaName& area, const std::vector<ReadPassage>& prose,
              std::vector<Finding>& findings) {
    for (std::size_t i = 0; i < area.letters; ++i)
        for (const std::u32string& group : report.form->prose.alike) {
            if (group.find(area.name[i]) == std::u32string::npos)
                continue;
            for (const char32_t other : group) {
                std::u32string mistyped = area.name;
                mistyped[i] = other;
                for (const ReadPassage& passage : prose) {
                    const std::size_t at =
                        other == area.name[i] ? std::u32string::npos : passage.passage.letters.find(mistyped);
                    if (at == std::u32string::npos)
                        continue;
                    add_finding(
                        report.form->rule(CheckKind::names), "", {prose_cell(passage, at, at + mistyped.size())},
                        {{"found", same_text(utf8(mistyped))}, {"expected", same_text(utf8(area.name))}}, findings);
                    return true;
                }
            }
        }
    return false;
}

} // namespace

void check_names(const Report& report, const std::vector<ReadPassage>& prose, std::vector<Finding>& findings) {
    if (!report.form->rule(CheckKind::names))
        return;
    for (const AreaName& area : areas_in(fold(report.organ), report.form->prose.areas))
        if (look_for(report, area, prose, findings))
            return;
}

} // namespace crossfoot
