// Which cells are marked, and how: the part of marking that needs no office.
#pragma once

#include "check/checked_report.hpp"

#include <cstddef>
#include <map>
#include <string>
#include <utility>
#include <vector>

namespace crossfoot {

// What a cell is in the picture. The cell that a finding is about stands out from the parts that it was compared with,
// and one that is thought to be wrong from both.
enum class Prominence { suspect, subject, part };

struct Paint {
    Severity severity = Severity::hint;
    Prominence prominence = Prominence::subject;
    friend auto operator<=>(const Paint&, const Paint&) = default; // NOLINT(modernize-use-nullptr): its own 0
};

// All of them, and the name of each: "error", "error suspect", "error part", "warning", ...
const std::vector<Paint>& all_paints();
std::string name(Paint paint);

struct MarkPlan {
    std::map<Place, Paint> paints;
    std::map<Place, std::vector<const Finding*>> notes; // the findings that the note of a cell tells of
    std::size_t unpainted = 0;                          // cells beyond the limit
    std::size_t unnoted = 0;
};

// Marking and unmarking many cells takes the office long (its time grows with their square), so the most important ones
// come first and the rest stays to the report.
struct MarkLimits {
    std::size_t paints = 2000;
    std::size_t notes = 500;
};

// A cell that is a total in one finding and a part in another is painted as the total, a suspect as the suspect;
// otherwise the graver finding decides. Notes stand where a finding leads, on suspects and on totals, since one note on
// every part would bury them. What the document accepts gets a note and no paint.
MarkPlan plan_marks(const std::vector<CheckedReport>& reports, const MarkLimits& limits = {});

} // namespace crossfoot
