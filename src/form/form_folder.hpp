// Forms of a user's own: form files that lie in a folder, checked beside the built-in ones without a line of code.
#pragma once

#include "form/form.hpp"

#include <cstdint>
#include <filesystem>
#include <map>
#include <memory>
#include <string>
#include <utility>
#include <vector>

namespace crossfoot {

// What reports are checked by.
struct FormSet {
    std::vector<std::shared_ptr<const Form>> forms;
    std::vector<std::string> complaints; // of files that cannot be used: "folder/own.toml:12: reason"
};

// Adds a folder's forms and complaints to a set. A form takes the place of one with the same id; one that lies beside a
// report and that nobody named does not, and is complained of.
void add(FormSet& set, const FormSet& own);

// The form in a file; nullptr where the file cannot be read. Throws TomlError where it cannot be used, as one larger
// than any form.
std::shared_ptr<const Form> form_in_file(const std::filesystem::path& file);

enum class FormFolder {
    named, // named for its forms: every .toml in it is meant to be one
    beside // where a report lies: only a .toml with a line that begins with [[table]] or like = is meant to be one
};

// The forms in the files *.toml that lie directly in a folder, in the order of their names; hidden files are left out.
// A file that is meant to be a form and cannot be used, or gives an id for the second time, is complained of and stops
// no other; so is a named folder that cannot be read.
FormSet forms_in(const std::filesystem::path& folder, FormFolder kind);

// The same for many folders again and again: reads one only when it or a form file in it changed. Not thread-safe.
class FormFolders {
public:
    // Valid until the next call.
    const FormSet& in(const std::filesystem::path& folder, FormFolder kind);

private:
    // When something was changed last and how large it is; the same for all that is not there.
    using State = std::pair<std::filesystem::file_time_type, std::uintmax_t>;
    using States = std::map<std::filesystem::path, State>; // of a folder and its files *.toml

    struct Known {
        States states;
        std::filesystem::file_time_type read;
        FormSet forms;
    };
    static State state(const std::filesystem::path& path);
    static bool is_current(const Known& known);
    std::map<std::pair<std::filesystem::path, FormFolder>, Known> known_;
};

} // namespace crossfoot
