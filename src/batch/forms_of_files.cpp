#include "batch/forms_of_files.hpp"

#include "language/catalogue.hpp"
#include "language/complaint.hpp"

#include <utility>

namespace crossfoot::batch {
namespace {

// Throws TomlError.
std::shared_ptr<const Form> form_in_file(const FileOptions& options) {
    if (auto form = crossfoot::form_in_file(options.form))
        return form;
    throw TomlError(say(options.language, "command.form_not_read", {{"file", options.form}}));
}

} // namespace

FormsOfFiles::FormsOfFiles(const FileOptions& options, std::function<void(std::string_view)> complain)
    : options_(options), complain_(std::move(complain)) {
    FormSet set;
    set.forms = options.form.empty() ? built_in_forms() : std::vector{form_in_file(options)};
    for (const std::string& folder : options.folders)
        add(set, forms_in(folder, FormFolder::named));
    tell(set.complaints);
    everywhere_ = std::make_shared<const FormSet>(std::move(set));
    for (const std::string& folder : options.folders)
        by_folder_[folder] = everywhere_; // a report that lies there meets no form twice
}

std::shared_ptr<const FormSet> FormsOfFiles::of(const std::filesystem::path& file) {
    if (!options_.form.empty())
        return everywhere_;
    const std::string folder = file.has_parent_path() ? file.parent_path().string() : ".";
    if (const auto known = by_folder_.find(folder); known != by_folder_.end())
        return known->second;
    auto& forms = by_folder_[folder] = everywhere_;
    const FormSet own = forms_in(folder, FormFolder::beside);
    if (own.forms.empty() && own.complaints.empty())
        return forms;
    FormSet set = *everywhere_;
    set.complaints.clear(); // told already
    add(set, own);
    tell(set.complaints);
    set.complaints.insert(set.complaints.begin(), everywhere_->complaints.begin(), everywhere_->complaints.end());
    return forms = std::make_shared<const FormSet>(std::move(set));
}

void FormsOfFiles::tell(const std::vector<std::string>& complaints) {
    for (const std::string& reason : complaints) {
        complain_(say(options_.language, "report.bad_form", {{"reason", complaint_in(options_.language, reason)}}) +
                  '\n');
        complained_ = true;
    }
}

} // namespace crossfoot::batch
