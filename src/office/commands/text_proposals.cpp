#include "office/commands/text_proposals.hpp"

#include "language/catalogue.hpp"
#include "office/document/document_properties.hpp"
#include "office/marks/highlights.hpp"
#include "office/uno/open_sheets.hpp"
#include "office/uno/spreadsheet.hpp"
#include "office/uno/undo_action.hpp"
#include "office/uno/uno_text.hpp"
#include "publish/proposal_plan.hpp"

#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/container/XNameAccess.hpp>
#include <com/sun/star/sheet/XCellRangeData.hpp>
#include <com/sun/star/text/XTextRange.hpp>

#include <algorithm>
#include <memory>
#include <optional>
#include <set>
#include <utility>

namespace crossfoot::office {
namespace {

using com::sun::star::uno::Reference;
using com::sun::star::uno::UNO_QUERY;
using com::sun::star::uno::UNO_QUERY_THROW;

// What of a document says which texts are proposed: the properties, and the marks of cells.
struct Proposed {
    PropertyTexts properties;
    ProposedTexts marked;
};

void exchange(const SpreadsheetDocument& document, const Proposed& from, const Proposed& to, Palette palette) {
    unmark_proposed(document, from.marked);
    put_properties(document, to.properties);
    mark_proposed(document, to.marked, palette);
}

class Proposing {
public:
    Proposing(const BoxOwner& owner, const SpreadsheetDocument& document, ProposalPlan plan, const Answers& answers,
              const Settings& settings)
        : owner_(owner), document_(document), plan_(std::move(plan)), answers_(answers), settings_(settings) {}

    ResultText run() {
        if (plan_.rooms == 0)
            return refused("proposal.no_rooms");
        if (is_read_only(document_))
            return refused("calc.decision_read_only");
        if (!plan_.written.empty())
            return write();
        if (!plan_.standing.empty())
            return keep();
        ResultText told = notice(said("proposal.nothing"));
        told.more = of_rooms();
        return told;
    }

private:
    std::string said(std::string_view key) const { return say(settings_.language, key); }
    std::string said(std::string_view key, std::size_t count) const {
        return say(settings_.language, key, {{"count", std::to_string(count)}});
    }

    ResultText refused(std::string_view why) const { return notice(said("proposal.nothing"), said(why)); }

    // Rooms that got nothing, and why.
    std::string of_rooms() const {
        std::string text;
        if (plan_.taken > 0)
            text = said("proposal.taken", plan_.taken);
        if (plan_.unknown > 0)
            text += (text.empty() ? "" : "\n") + said("proposal.unknown", plan_.unknown);
        return text;
    }

    // What is there to be changed of the properties, whatever is in them now.
    PropertyTexts properties_with(const std::vector<DocumentProperty>& wanted) const {
        std::set<std::string> names;
        for (const std::string& name : proposal_properties(document_properties(document_)))
            names.insert(name);
        PropertyTexts all;
        for (const DocumentProperty& property : wanted) {
            names.erase(property.name);
            all.emplace_back(property.name, property.value);
        }
        for (const std::string& name : names)
            all.emplace_back(name, std::nullopt);
        return all;
    }

    void remember(UndoStep& step, const std::vector<DocumentProperty>& properties, const ProposedTexts& marked) {
        Proposed after{properties_with(properties), marked};
        std::vector<std::string> names;
        for (const auto& [name, value] : after.properties)
            names.push_back(name);
        Proposed before{texts_of_properties(document_, names), plan_.standing};
        step.perform(
            [=, document = document_, palette = settings_.palette] { exchange(document, after, before, palette); },
            [=, document = document_, palette = settings_.palette] { exchange(document, before, after, palette); });
    }

    ResultText write() {
        UndoStep step(document_, to_uno(said("proposal.undo")));
        OpenSheets sheets(document_);
        for (const auto& [cell, text] : plan_.written)
            if (!sheets.open(cell.block))
                return notice(said("proposal.nothing"), say(settings_.language, "proposal.locked",
                                                            {{"sheet", sheet_name(document_, cell.block)}}));
        for (const auto& [cell, text] : plan_.written)
            Reference<com::sun::star::text::XTextRange>(
                sheet_at(document_, cell.block)->getCellByPosition(cell.cell().column, cell.cell().row),
                UNO_QUERY_THROW)
                ->setString(to_uno(text));
        remember(step, plan_.properties(), plan_.proposed);
        const auto texts = std::ranges::count_if(plan_.written, [](const auto& cell) { return !cell.second.empty(); });
        ResultText told = success(said("proposal.written", static_cast<std::size_t>(texts)), said("proposal.check"));
        told.more = of_rooms();
        told.tone = Tone::notice; // there is something to do
        return told;
    }

    ResultText keep() {
        const std::size_t count = plan_.standing.size();
        if (!answers_.confirmed && !ask(owner_, said("proposal.title"), said("proposal.ask_keep", count)))
            return notice(said("proposal.still", count), said("proposal.check"));
        UndoStep step(document_, to_uno(said("proposal.undo_keep")));
        OpenSheets sheets(document_);
        for (const auto& [cell, text] : plan_.standing)
            sheets.open(cell.block);
        remember(step, {}, {});
        return success(said("proposal.kept", count));
    }

    const BoxOwner& owner_;
    const SpreadsheetDocument& document_;
    const ProposalPlan plan_;
    const Answers& answers_;
    const Settings& settings_;
};

// The texts that stand in the cells of that name; nothing where there is no such name.
std::optional<std::vector<std::string>> texts_named(const SpreadsheetDocument& document, const std::string& name) {
    const Reference<com::sun::star::container::XNameAccess> names(
        Reference<com::sun::star::beans::XPropertySet>(document, UNO_QUERY_THROW)->getPropertyValue("NamedRanges"),
        UNO_QUERY_THROW);
    if (!names->hasByName(to_uno(name)))
        return {};
    const Reference<com::sun::star::sheet::XCellRangeData> cells(cells_of_name(names->getByName(to_uno(name))),
                                                                 UNO_QUERY);
    if (!cells.is())
        return {};
    std::vector<std::string> texts;
    for (const auto& row : cells->getDataArray())
        for (const auto& cell : row) {
            rtl::OUString text;
            if (!(cell >>= text) || !text.isEmpty())
                texts.push_back(from_uno(text));
        }
    return texts;
}

} // namespace

ResultText propose_text(const BoxOwner& owner, const SpreadsheetDocument& document, const Validation& validation,
                        const Answers& answers, const Settings& settings) {
    const auto refused = [&](std::string_view key) {
        return notice(say(settings.language, "proposal.nothing"), say(settings.language, key));
    };
    if (validation.reports.empty())
        return refused("unread.no_table");
    if (validation.reports.size() > 1)
        return refused("proposal.several");
    return Proposing(owner, document, plan_proposals(validation.content, validation.reports.front().report), answers,
                     settings)
        .run();
}

bool has_room_for_proposals(const SpreadsheetDocument& document, const FormSet& forms) {
    crossfoot::Document kept;
    kept.properties = document_properties(document);
    std::set<std::string> names;
    for (const std::shared_ptr<const Form>& form : forms.forms)
        for (const std::string& name : proposal_rooms(*form))
            names.insert(name);
    return std::ranges::any_of(names, [&](const std::string& name) {
        const auto texts = texts_named(document, name);
        return texts && std::ranges::all_of(*texts, [&](const std::string& text) { return is_proposed(kept, text); });
    });
}

} // namespace crossfoot::office
