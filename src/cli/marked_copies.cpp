#include "marked_copies.hpp"

#include "annotate/marked_copy.hpp"
#include "language/catalogue.hpp"
#include "output.hpp"
#include "write/file.hpp"

#include <exception>
#include <system_error>

namespace crossfoot::cli {

namespace fs = std::filesystem;

namespace {

std::string real_path(const fs::path& file) { return fs::weakly_canonical(file).string(); }

} // namespace

MarkedCopies::MarkedCopies(const CheckOptions& options) : options_(options) {
    for (const batch::NamedFile& file : batch::named_files(options, [](std::string_view) {}))
        taken_.insert(real_path(file.name));
}

void MarkedCopies::write(const File& file, batch::Told& told) {
    std::string lines;
    try {
        lines = written(file);
    } catch (const std::exception& error) { // whatever it is, the others are written all the same
        told.outcome = batch::Outcome::unread;
        lines = say(options_.language, "marked.not_written", {{"reason", error.what()}}) + '\n';
    }
    if (lines.empty())
        return;
    lines = say(options_.language, "unread.line", {{"file", file.name}, {"reason", lines}});
    if (options_.format == Format::json)
        complain(lines);
    else
        told.text += lines + '\n';
}

// Empty where nothing was found.
std::string MarkedCopies::written(const File& file) {
    const auto line = [&](std::string_view key,
                          std::initializer_list<std::pair<std::string_view, std::string_view>> values) {
        return say(options_.language, key, values) + '\n';
    };
    const Comments comments = comments_of(file.document, file.reports, options_.language);
    if (comments.all.empty() && comments.unplaced == 0)
        return {};
    const MarkedCopy copy = marked_copy(file.bytes, comments.all, options_.written);
    if (!copy.refused.empty())
        return line("marked.not_written", {{"reason", say(options_.language, "marked." + std::string(copy.refused))}});
    const fs::path out = copy_of(file.name);
    put(out, copy.bytes);
    std::string lines = line("marked.written", {{"out", out.string()}, {"count", std::to_string(comments.all.size())}});
    if (comments.unplaced > 0)
        lines += "    " + line("marked.unplaced", {{"count", std::to_string(comments.unplaced)}});
    return lines;
}

fs::path MarkedCopies::copy_of(const std::string& name) const {
    std::error_code unknown;
    for (const std::string& named : options_.files) {
        const fs::path below = fs::path(name).lexically_relative(named);
        if (fs::is_directory(named, unknown) && !below.empty() && *below.begin() != "..")
            return options_.marked / below;
    }
    return options_.marked / fs::path(name).filename();
}

void MarkedCopies::put(const fs::path& out, std::string_view bytes) {
    if (!taken_.insert(real_path(out)).second)
        throw WriteError(say(options_.language, "marked.original", {{"out", out.string()}}));
    std::error_code none;
    if (!options_.overwrite && fs::exists(out, none))
        throw WriteError(say(options_.language, "marked.exists", {{"out", out.string()}}));
    fs::create_directories(out.parent_path(), none); // else writing says why not
    write_file(out, bytes, options_.overwrite ? Existing::replaced : Existing::kept);
}

} // namespace crossfoot::cli
