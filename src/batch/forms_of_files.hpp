// Which forms each of many files is read by.
#pragma once

#include "form/form_folder.hpp"
#include "language/language.hpp"
#include "process/office.hpp"

#include <algorithm>
#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <thread>
#include <vector>

namespace crossfoot::batch {

struct FileOptions {
    std::vector<std::string> files;
    Language language = Language::zh_cn;
    std::string form;                 // the file of the only form to go by; empty: all
    std::vector<std::string> folders; // of forms
    bool hidden = false;              // hidden sheets are taken in
    bool sources = false;             // documents are to say where in the file things stand
    OfficeChoice office;              // for formats that LibreOffice reads
    std::size_t jobs = std::max(1U, std::thread::hardware_concurrency());
};

// Built-in forms, those of the folders that were named, and those beside the file; or the one that was named alone. Not
// thread-safe.
class FormsOfFiles {
public:
    // Throws TomlError where the form file of the options cannot be used. Of others that cannot, complain is told.
    FormsOfFiles(const FileOptions& options, std::function<void(std::string_view)> complain);

    // Files come in the order of their folders, so that each folder is looked at once.
    std::shared_ptr<const FormSet> of(const std::filesystem::path& file);
    const FormSet& everywhere() const { return *everywhere_; } // those not beside any file
    bool complained() const { return complained_; }

private:
    void tell(const std::vector<std::string>& complaints);

    const FileOptions& options_;
    std::function<void(std::string_view)> complain_;
    std::shared_ptr<const FormSet> everywhere_;
    std::map<std::string, std::shared_ptr<const FormSet>> by_folder_;
    bool complained_ = false;
};

} // namespace crossfoot::batch
