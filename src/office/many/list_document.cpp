#include "office/many/list_document.hpp"

#include "batch/results_folder.hpp"
#include "language/catalogue.hpp"
#include "office/command_list/outcome_bar.hpp"
#include "office/uno/file_picker.hpp"
#include "office/uno/uno_text.hpp"

#include <com/sun/star/awt/XTopWindow.hpp>
#include <com/sun/star/container/XEnumerationAccess.hpp>
#include <com/sun/star/frame/Desktop.hpp>
#include <com/sun/star/frame/XModel.hpp>
#include <com/sun/star/util/XCloseable.hpp>
#include <com/sun/star/util/XModifiable.hpp>

namespace crossfoot::office {

using com::sun::star::frame::XModel;
using com::sun::star::uno::Reference;
using com::sun::star::uno::UNO_QUERY;
using com::sun::star::uno::UNO_QUERY_THROW;
using Context = Reference<com::sun::star::uno::XComponentContext>;

namespace {

Reference<XModel> open_document(const Context& context, const std::filesystem::path& file) {
    std::error_code unknown;
    const auto all = com::sun::star::frame::Desktop::create(context)->getComponents()->createEnumeration();
    while (all->hasMoreElements()) {
        const Reference<XModel> model(all->nextElement(), UNO_QUERY);
        const auto path = model.is() ? path_of(from_uno(model->getURL())) : std::nullopt;
        if (path && std::filesystem::equivalent(*path, file, unknown))
            return model;
    }
    return {};
}

bool has_changes(const Reference<XModel>& document) {
    return Reference<com::sun::star::util::XModifiable>(document, UNO_QUERY_THROW)->isModified();
}

ResultText told(const CollectCounts& counts, Language language) {
    ResultText text = notice(say(language, "many.done"), say(language, "many.done_files",
                                                             {{"files", std::to_string(counts.files)},
                                                              {"faulty", std::to_string(counts.by_outcome[1])},
                                                              {"unread", std::to_string(counts.by_outcome[2])}}));
    if (counts.mended > 0) // before what a narrow bar has no room for
        text.headline += say(language, "many.done_mended", {{"count", std::to_string(counts.mended)}});
    if (counts.missing > 0)
        text.details += say(language, "many.done_missing", {{"count", std::to_string(counts.missing)}});
    if (counts.letters > 0)
        text.details += say(language, "many.done_letters", {{"count", std::to_string(counts.letters)}});
    if (counts.worst == batch::Outcome::clean)
        text.tone = Tone::agreement;
    return text;
}

void bring_to_front(const Reference<XModel>& document) {
    const auto frame = document->getCurrentController()->getFrame();
    frame->activate();
    if (const Reference<com::sun::star::awt::XTopWindow> window(frame->getContainerWindow(), UNO_QUERY); window.is())
        window->toFront();
}

} // namespace

std::filesystem::path list_file(const std::string& results) {
    return std::filesystem::absolute(results).lexically_normal() / (std::string(batch::list_name) + ".ods");
}

bool list_has_changes(const Context& context, const std::string& results) {
    const Reference<XModel> document = open_document(context, list_file(results));
    return document.is() && has_changes(document);
}

void open_list(const Context& context, const std::string& results, const CollectCounts& counts, Language language) {
    Reference<XModel> document = open_document(context, list_file(results));
    ResultText text = told(counts, language);
    if (document.is() && has_changes(document)) {
        text.details = say(language, "many.list_kept");
        text.tone = Tone::trouble;
    } else {
        if (document.is())
            Reference<com::sun::star::util::XCloseable>(document, UNO_QUERY_THROW)->close(true);
        document.set(com::sun::star::frame::Desktop::create(context)->loadComponentFromURL(
                         to_uno(address_of(list_file(results))), "_default", 0, {}),
                     UNO_QUERY_THROW);
    }
    bring_to_front(document);
    show_result(document->getCurrentController(), text, language);
}

} // namespace crossfoot::office
