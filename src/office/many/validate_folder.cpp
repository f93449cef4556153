#include "office/many/validate_folder.hpp"

#include "language/catalogue.hpp"
#include "office/many/folder_run.hpp"
#include "office/many/list_document.hpp"
#include "office/many/request_dialog.hpp"
#include "office/uno/file_picker.hpp"

namespace crossfoot::office {
namespace {

CollectRequest in_paths(CollectRequest wanted, Language language) {
    for (std::string* part : {&wanted.reports, &wanted.last_year, &wanted.units, &wanted.results})
        if (part->starts_with("file:"))
            *part = shown_path(*part);
    if (wanted.results.empty())
        wanted.results = proposed_results(wanted.reports, language);
    return wanted;
}

} // namespace

std::string validate_folder(const BoxOwner& owner, const CollectRequest& wanted, Language language) {
    if (const auto run = FolderRun::running()) {
        run->to_front();
        return say(language, "many.running");
    }
    const auto trouble = [&](const CollectRequest& request) {
        std::optional<std::string> told = trouble_in(request, language);
        if (!told && list_has_changes(owner.context, request.results))
            told = say(language, "many.list_changed", {{"file", list_file(request.results).string()}});
        return told;
    };
    std::optional<CollectRequest> request = in_paths(wanted, language);
    if (wanted == CollectRequest() && can_ask(owner))
        request = ask_for_request(owner, language, trouble);
    else if (const auto told = trouble(*request))
        return *told;
    if (!request)
        return {};
    FolderRun::begin(owner, *request, language);
    return say(language, "many.started");
}

} // namespace crossfoot::office
