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
#include <map>
#include <set>
#include <utility>

namespace crossfoot::office {
namespace {

using com::sun::star::table::CellRangeAddress;
using com::sun::star::uno::Reference;
using com::sun::star::uno::UNO_QUERY_THROW;
using Document = Reference<com::sun::star::sheet::XSpreadsheetDocument>;

// One run over a document: takes the old marks off and sets the new ones.
class Marking {
public:
    Marking(const Document& document, MarkPlan plan, const Settings& settings)
        : document_(document), language_(settings.language), palette_(settings.palette), plan_(std::move(plan)),
          formats_(conditional_formats(document)), annotations_(annotations(document)) {}

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
        PaintedRanges fresh;
        for (const auto& [place, paint] : plan_.paints) {
            if (formats_.taken(place)) {
                ++outcome_.under_formats;
                continue;
            }
            fresh[paint].push_back({static_cast<sal_Int16>(place.block), place.cell().column, place.cell().row,
                                    place.cell().column, place.cell().row});
        }
        if (fresh.empty() && formats_.ours.empty()) {
            return;
        }
        const auto exchange = [document = document_, palette = palette_](const PaintedRanges& before,
                                                                         const PaintedRanges& after) {
            if (!before.empty()) {
                unpaint(document, before);
            }
            if (!after.empty()) {
                paint(document, after, palette);
            }
        };
        step.perform([=, old = formats_.ours] { exchange(fresh, old); },
                     [=, old = formats_.ours] { exchange(old, fresh); });
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
    MarkPlan plan_;
    ConditionalFormats formats_;
    Annotations annotations_;
    MarkingOutcome outcome_;
};

} // namespace

MarkingOutcome mark(const Document& document, const std::vector<CheckedReport>& reports, const Settings& settings,
                    std::string_view title) {
    return Marking(document, plan_marks(reports), settings).run(title);
}

bool has_marks(const Document& document) {
    return !conditional_formats(document).ours.empty() || !annotations(document).ours.empty();
}

MarkingOutcome clear_marks(const Document& document, const Settings& settings) {
    return Marking(document, {}, settings).run("calc.undo_clear");
}

} // namespace crossfoot::office
