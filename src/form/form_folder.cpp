#include "form/form_folder.hpp"

#include <algorithm>
#include <array>
#include <chrono>
#include <fstream>
#include <optional>
#include <string_view>
#include <system_error>

namespace crossfoot {

namespace fs = std::filesystem;

namespace {

// The largest built-in form has 30 KB.
constexpr std::size_t longest_file = std::size_t{1} << 20; // bytes
constexpr std::size_t most_bytes = std::size_t{2} << 20;   // of all forms of a folder

// The files in a folder that bear the name of a form file, in the order of their names.
std::vector<fs::path> toml_files(const fs::path& folder, std::error_code& error) {
    std::vector<fs::path> files;
    for (auto at = fs::directory_iterator(folder, error); !error && at != fs::directory_iterator();
         at.increment(error)) {
        std::error_code gone;
        if (!at->path().native().ends_with(".toml")) // most files beside a report are others like it
            continue;
        const bool hidden = at->path().filename().native().starts_with('.');
        if (!hidden && at->is_regular_file(gone))
            files.push_back(at->path());
    }
    std::sort(files.begin(), files.end(), [](const fs::path& a, const fs::path& b) { return a.native() < b.native(); });
    return files;
}

// Does a line begin with [[table]], or with like = "…"? Other programs use such files too.
bool is_meant_as_form(std::string_view text) {
    while (!text.empty()) {
        const std::string_view line = text.substr(0, text.find('\n'));
        const std::size_t start = line.find_first_not_of(" \t");
        const std::string_view begin = line.substr(std::min(start, line.size()));
        if (begin.starts_with("[[table]]") ||
            (begin.starts_with("like") && line.find('=') == line.find_first_not_of(" \t", start + 4)))
            return true;
        text.remove_prefix(std::min(line.size() + 1, text.size()));
    }
    return false;
}

// At most one byte more than a form may have, since some files never end. Nothing where it cannot be read, or where it
// is a pipe, which could wait for ever.
std::optional<std::string> content(const fs::path& file) {
    if (std::error_code unknown; !fs::is_regular_file(file, unknown))
        return {};
    std::ifstream stream(file, std::ios::binary);
    std::string text;
    for (std::array<char, 65536> part{}; stream && text.size() <= longest_file;) {
        stream.read(part.data(), part.size());
        text.append(part.data(), static_cast<std::size_t>(stream.gcount()));
    }
    if (!stream.is_open() || stream.bad())
        return {};
    text.resize(std::min(text.size(), longest_file + 1));
    return text;
}

// Takes the bytes of the text from the budget.
std::shared_ptr<const Form> parse_limited(const std::string& text, const fs::path& file, std::size_t& budget) {
    if (text.size() > longest_file)
        throw TomlError(file.string() + ": it is too large for a form");
    if (text.size() > budget)
        throw TomlError(file.string() + ": the forms of this folder are too large together");
    budget -= text.size();
    return parse_form(text, file.string());
}

// nullptr where the file is not meant to be a form. Throws TomlError where it cannot be used.
std::shared_ptr<const Form> form_in(const fs::path& file, FormFolder kind, std::size_t& budget) {
    const auto text = content(file);
    if (!text)
        throw TomlError(file.string() + ": it cannot be read");
    if (kind == FormFolder::named)
        return parse_limited(*text, file, budget);
    if (!is_meant_as_form(*text))
        return nullptr;
    auto form = std::make_shared<Form>(*parse_limited(*text, file, budget));
    form->beside = file.string();
    return form;
}

auto same_id(std::vector<std::shared_ptr<const Form>>& forms, const std::string& id) {
    return std::find_if(forms.begin(), forms.end(), [&](const auto& form) { return form->id == id; });
}

} // namespace

void add(FormSet& set, const FormSet& own) {
    for (const auto& form : own.forms) {
        const auto replaced = same_id(set.forms, form->id);
        if (replaced == set.forms.end())
            set.forms.push_back(form);
        else if (form->beside.empty())
            *replaced = form;
        else
            set.complaints.push_back(one_line(form->beside + ":1: the id \"" + form->id +
                                              "\" is that of a form which no file beside a report replaces"));
    }
    set.complaints.insert(set.complaints.end(), own.complaints.begin(), own.complaints.end());
}

std::shared_ptr<const Form> form_in_file(const fs::path& file) {
    const auto text = content(file);
    std::size_t budget = most_bytes;
    return text ? parse_limited(*text, file, budget) : nullptr;
}

FormSet forms_in(const fs::path& folder, FormFolder kind) {
    FormSet set;
    std::size_t budget = most_bytes;
    std::error_code error;
    for (const fs::path& file : toml_files(folder, error)) {
        try {
            const auto form = form_in(file, kind, budget);
            if (!form)
                continue;
            if (same_id(set.forms, form->id) != set.forms.end())
                throw TomlError(file.string() + ":1: another file in this folder has the id \"" + form->id + "\" too");
            set.forms.push_back(form);
        } catch (const TomlError& complaint) {
            set.complaints.emplace_back(complaint.what());
        }
    }
    if (error && kind == FormFolder::named)
        set.complaints.push_back(one_line(folder.string() + ": " + error.message()));
    return set;
}

FormFolders::State FormFolders::state(const fs::path& path) {
    std::error_code none;
    return {fs::last_write_time(path, none), fs::file_size(path, none)};
}

bool FormFolders::is_current(const Known& known) {
    // What was changed just before it was read may have been changed again in the same tick of the disk's clock.
    constexpr std::chrono::seconds tick(2);
    return !known.states.empty() && std::all_of(known.states.begin(), known.states.end(), [&](const auto& at) {
        return state(at.first) == at.second && at.second.first + tick < known.read;
    });
}

const FormSet& FormFolders::in(const fs::path& folder, FormFolder kind) {
    Known& known = known_[{folder, kind}];
    if (!is_current(known)) {
        std::error_code error;
        known.read = fs::file_time_type::clock::now();
        known.states = {{folder, state(folder)}};
        for (const fs::path& file : toml_files(folder, error))
            known.states.emplace(file, state(file));
        known.forms = forms_in(folder, kind);
    }
    return known.forms;
}

} // namespace crossfoot
