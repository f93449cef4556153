// The reports of the year before that a person named, as files and folders, beside those that are to be checked.
#pragma once

#include "batch/file_run.hpp"
#include "check/check.hpp"
#include "years/predecessors.hpp"

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace crossfoot::batch {

// Asking is safe from several threads once all were read. Must outlive those whom it gave out.
class LastYearFiles {
public:
    // Of the files of `options` as a person named them; `last_years` are read with the same options. None: nothing is
    // ever found. Organs are found by the names that `name_of` knows them by.
    LastYearFiles(const FileOptions& options, std::vector<std::string> last_years, Predecessors::NameOf name_of = {});

    using Complain = std::function<void(std::string_view)>;

    // Reads them all. Lines about those that hold no report of a year go to `complain`; `told` is called after each
    // file, by one thread at a time, and what it throws is thrown here. Gives the worst that was met.
    Outcome read(const Complain& complain, const std::function<void()>& told = {});

    bool any() const { return !files_.empty(); }
    const std::vector<std::string>& files() const { return files_; }

    // Whom the check of that file is to ask; nobody where no file was named.
    LastYears of(const Item& item) const;

private:
    Told past_reports(const Item& item, const Document& document, Recogniser& recogniser, const Complain& complain);
    Told useless(const Item& item, const std::string& reason, const Complain& complain) const;

    const FileOptions& options_;
    std::vector<std::string> files_;
    bool one_of_each_; // a person named one file, and one of last year that is no archive
    Predecessors named_;
};

} // namespace crossfoot::batch
