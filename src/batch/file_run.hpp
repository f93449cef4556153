// Going through the files that a person named, the ones in folders among them: reading each and the reports in it, and
// telling of it in the order in which they were named.
#pragma once

#include "batch/forms_of_files.hpp"
#include "batch/outcome.hpp"
#include "recognise/recognise.hpp"

#include <array>
#include <functional>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace crossfoot::batch {

// A file that a person meant, by its own name or that of a folder.
struct NamedFile {
    std::string name;
    std::string_view unread; // why nothing can be read; empty: to be read
    bool of_folder = false;  // nobody named it itself
    friend bool operator==(const NamedFile&, const NamedFile&) = default;
};

// The files themselves, and those in folders in the order of their paths; a folder in which there are none stands for
// itself. Files in folders that are to be passed over are left out, and so are results of earlier runs, of which each
// folder is complained of once.
std::vector<NamedFile> named_files(const FileOptions& options, const std::function<void(std::string_view)>& complain,
                                   const std::function<bool(const std::string&)>& passed_over = {});

// What is to be told about: a file to read, or one of which it is known already why nothing can be read.
struct Item {
    std::string name;
    std::shared_ptr<const FormSet> forms; // to read it by
    std::string_view unread;              // why not; empty: to be read
    std::string archive = {};             // that holds it; empty: it lies on the disk itself
    bool of_folder = false;               // it was found in a folder or an archive
    std::string_view bytes = {};          // of the file, as long as something is made of its document
};

struct Told {
    std::string text;
    Outcome outcome = Outcome::clean;
    // Called when it is to be told, by one thread at a time, after those of all files before it, and may change it.
    // May be empty.
    std::function<void(Told&)> in_turn = {};
    std::string figures = {}; // rows for a table beside the text, where the command makes one
};

// What a command makes of files.
struct FileWork {
    // Called from several threads.
    std::function<Told(const Item&, Document&&, Recogniser&)> of_document;
    std::function<Told(const Item&, std::string_view kind)> of_unread;
    // Called by one thread at a time, in the order of the files: what came of one; of an archive, of each file in it.
    std::function<void(const std::vector<Told>&)> tell;
    // Lines about form files, and about results of earlier runs among the files, by one thread at a time.
    std::function<void(std::string_view)> complain;
    bool no_results = false; // those of earlier runs are left out where a person named them too
};

struct FileCounts {
    std::size_t files = 0;
    std::array<std::size_t, 3> by_outcome{};
    Outcome worst = Outcome::clean;
};

// Files are read several at once, and each is told as soon as it and all before it were: a reviewer's thousand files
// need no memory and show progress. A zip file is as many files as it packs together, one level deep; they are named
// "报送.zip/甲局.docx". Results of earlier runs that were copied among the files are left out and complained of, and
// where nothing else is there the worst outcome is unread. Complaints of forms make the worst outcome unread. What tell
// throws ends the run and is thrown here.
FileCounts run_files(const FileOptions& options, const FileWork& work);

// The same for these files instead of those of the options.
FileCounts run_files(const FileOptions& options, std::span<const NamedFile> files, const FileWork& work);

} // namespace crossfoot::batch
