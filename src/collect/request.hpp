// What a person wants to have collected, as they wrote or chose it.
#pragma once

#include "collect/collection.hpp"

#include <optional>
#include <string>

namespace crossfoot {

struct CollectRequest {
    std::string reports;   // a folder or a file: a path, as all of them
    std::string last_year; // the same; may be empty
    std::string units;     // a file; may be empty
    std::string results;   // a folder, be it there or not
    std::string by;        // a day in words; may be empty
    friend bool operator==(const CollectRequest&, const CollectRequest&) = default;
};

// What a person has to mend before it can be done; nothing where it can be.
std::optional<std::string> trouble_in(const CollectRequest& request, Language language);

// Beside the folder with the reports: "/报送/2024 批量校验结果"; empty where none is named.
std::string proposed_results(const std::string& reports, Language language);

// Of a request without trouble.
batch::FileOptions file_options_of(const CollectRequest& request, Language language);
CollectOptions collect_options_of(const CollectRequest& request, Language language);

} // namespace crossfoot
