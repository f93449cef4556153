#include "office/marks/marks.hpp"

#include "language/catalogue.hpp"
#include "office/marks/annotations.hpp"
#include "office/marks/highlights.hpp"
#include "office/uno/open_sheets.hpp"
#include "office/uno/spreadsheet.hpp"
#include "office/uno/undo_action.hpp"
#include "office/uno/uno_text.hpp"
#include "tell/note.hpp"

#include <algorithm>
#include <functional>
#include <iterator>
#include <map>
#include <optional>
#include <set>
#include <utility>

namespace crossfoot::office {
namespace {

using com::sun::star::table::CellRangeAddress;
using com::sun::star::uno::Reference;
using com::sun::star::uno::UNO_QUERY_THROW;
using Document = Reference<com::sun::star::sheet::XSpreadsheetDocument>;

PaintedRanges ranges_of(const std::map<Place, Paint>& paints) {
    PaintedRanges ranges;
    for (const auto& [place, paint] : paints)
        ranges[paint].push_back(range_of(place));
    return ranges;
}

// The cells of ranges; nothing where they are no marks as we set them, since somebody copied one over many cells, or
// over another.
std::optional<std::map<Place, Paint>> cells_of(const PaintedRanges& painted) {
    std::map<Place, Paint> cells;
    const std::size_t most = MarkLimits().paints;
    for (const auto& [paint, ranges] : painted)
        for (const CellRangeAddress& range : ranges)
            for (sal_Int32 row = range.StartRow; row <= range.EndRow; ++row)
                for (sal_Int32 column = range.StartColumn; column <= range.EndColumn; ++column) {
                    const Place place(static_cast<std::size_t>(range.Sheet), CellAddress{row, column});
                    if (!cells.emplace(place, paint).second || cells.size() > most)
                        return std::nullopt;
                }
    return cells;
}

// One run over a document: takes the old marks off and sets the new ones.
class Marking {
public:
    Marking(const Document& document, MarkPlan plan, const Settings& settings, Painting painting)
        : document_(document), language_(settings.language), palette_(settings.palette), painting_(painting),
          plan_(std::move(plan)), formats_(conditional_formats(document)), annotations_(annotations(document)) {}

    MarkingOutcome run(std::string_view title) {
        if (plan_.paints.empty() && plan_.notes.empty() && formats_.ours.empty() && annotations_.ours.empty()) {
            return outcome_;
        }
        if (is_read_only(document_)) {
            outcome_.read_only = true;
            return outcome_;
        }
        UndoStep step(document_, to_uno(say(language_, title)));
        OpenSheets sheets(document_);
        open(sheets);
        const NoteChanges notes = note_changes();
        const std::function<void()> show = way_back(document_);
        if (!notes.none())
            step.add(show, [] {}); // first, so that it comes last as they are undone
        repaint(step);
        rewrite(notes);
        if (!notes.none())
            step.add([] {}, show);
        outcome_.unpainted = plan_.unpainted;
        outcome_.unnoted = plan_.unnoted;
        return outcome_;
    }

private:
    // Opens the sheets that are to change; what lies on those that stay closed is forgotten.
    void open(OpenSheets& sheets) {
        std::set<std::size_t> touched;
        for (const auto& [place, paint] : plan_.paints) {
            touched.insert(place.block);
        }
        for (const auto& [place, findings] : plan_.notes) { // what is accepted gets no paint
            touched.insert(place.block);
        }
        for (const auto& [place, text] : annotations_.ours) {
            touched.insert(place.block);
        }
        for (const auto& [paint, ranges] : formats_.ours) {
            for (const CellRangeAddress& range : ranges) {
                touched.insert(static_cast<std::size_t>(range.Sheet));
            }
        }
        for (const std::size_t sheet : touched) {
            if (!sheets.open(sheet)) {
                outcome_.locked.push_back(sheet_name(document_, sheet));
                forget(sheet);
            }
        }
    }

    void forget(std::size_t sheet) {
        std::erase_if(plan_.paints, [&](const auto& entry) { return entry.first.block == sheet; });
        std::erase_if(plan_.notes, [&](const auto& entry) { return entry.first.block == sheet; });
        std::erase_if(annotations_.ours, [&](const auto& entry) { return entry.first.block == sheet; });
        for (auto& [paint, ranges] : formats_.ours) {
            std::erase_if(ranges, [&](const auto& range) { return static_cast<std::size_t>(range.Sheet) == sheet; });
        }
        std::erase_if(formats_.ours, [](const auto& entry) { return entry.second.empty(); });
    }

    void repaint(UndoStep& step) {
        outcome_.under_formats =
            std::erase_if(plan_.paints, [&](const auto& entry) { return formats_.taken(entry.first); });
        PaintedRanges old = std::move(formats_.ours);
        if (painting_ == Painting::changes)
            leave_alone_what_stays(old);
        const PaintedRanges fresh = ranges_of(plan_.paints);
        if (fresh.empty() && old.empty())
            return;
        const auto exchange = [document = document_, palette = palette_](const PaintedRanges& before,
                                                                         const PaintedRanges& after) {
            if (!before.empty()) {
                unpaint(document, before);
            }
            if (!after.empty()) {
                paint(document, after, palette);
            }
        };
        step.perform([=] { exchange(fresh, old); }, [=] { exchange(old, fresh); });
    }

    // Sheets on which the marks are those that are wanted. Of any other sheet all marks are set anew, so that the order
    // of its formats is the same again when this is undone.
    void leave_alone_what_stays(PaintedRanges& old) {
        const auto painted = cells_of(old);
        if (!painted)
            return;
        std::vector<std::pair<Place, Paint>> others;
        std::set_symmetric_difference(painted->begin(), painted->end(), plan_.paints.begin(), plan_.paints.end(),
                                      std::back_inserter(others));
        std::set<std::size_t> sheets;
        for (const auto& [place, paint] : others)
            sheets.insert(place.block);
        std::erase_if(plan_.paints, [&](const auto& entry) { return !sheets.contains(entry.first.block); });
        for (auto& [paint, ranges] : old)
            std::erase_if(ranges, [&](const CellRangeAddress& range) {
                return !sheets.contains(static_cast<std::size_t>(range.Sheet));
            });
        std::erase_if(old, [](const auto& entry) { return entry.second.empty(); });
    }

    struct NoteChanges {
        std::map<Place, std::string> fresh;
        std::set<Place> gone;
        bool none() const { return fresh.empty() && gone.empty(); }
    };

    // Those that stay as they are, are left alone: the office takes nearly a millisecond for each.
    NoteChanges note_changes() {
        NoteChanges changes;
        for (const auto& [place, findings] : plan_.notes) {
            if (annotations_.others.count(place) != 0) {
                ++outcome_.under_notes;
            } else {
                changes.fresh.emplace(place, note_text(findings, language_));
            }
        }
        for (const auto& [place, text] : annotations_.ours) {
            if (const auto known = changes.fresh.find(place); known != changes.fresh.end() && known->second == text) {
                changes.fresh.erase(known);
            } else {
                changes.gone.insert(place);
            }
        }
        return changes;
    }

    void rewrite(const NoteChanges& changes) {
        remove_annotations(document_, changes.gone);
        for (const auto& [place, text] : changes.fresh) {
            annotate(document_, place, text);
        }
    }

    Document document_;
    Language language_;
    Palette palette_;
    Painting painting_;
    MarkPlan plan_;
    ConditionalFormats formats_;
    Annotations annotations_;
    MarkingOutcome outcome_;
};

} // namespace

MarkingOutcome mark(const Document& document, const std::vector<CheckedReport>& reports, const Settings& settings,
                    Painting painting, std::string_view title) {
    return Marking(document, plan_marks(reports), settings, painting).run(title);
}

bool has_marks(const Document& document) {
    return !conditional_formats(document).ours.empty() || !annotations(document).ours.empty();
}

MarkingOutcome clear_marks(const Document& document, const Settings& settings) {
    return Marking(document, {}, settings, Painting::all).run("calc.undo_clear");
}

} // namespace crossfoot::office
