// Going through the files that a person named, the ones in folders among them: reading each and the reports in it, and
// telling of it in the order in which they were named.
#pragma once

#include "batch/forms_of_files.hpp"
#include "batch/outcome.hpp"
#include "recognise/recognise.hpp"

#include <array>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace crossfoot::batch {

// What is to be told about: a file to read, or one of which it is known already why nothing can be read.
struct Item {
    std::string name;
    std::shared_ptr<const FormSet> forms; // to read it by
    std::string_view unread;              // why not; empty: to be read
};

struct Told {
    std::string text;
    Outcome outcome = Outcome::clean;
    // Called when it is to be told, by one thread at a time, after those of all files before it, and may change it.
    // May be empty.
    std::function<void(Told&)> in_turn = {};
};

// What a command makes of files.
struct FileWork {
    // Called from several threads.
    std::function<Told(const Item&, Document&&, Recogniser&)> of_document;
    std::function<Told(const Item&, std::string_view kind)> of_unread;
    // Called by one thread at a time: the texts in the order of the files, and lines about form files.
    std::function<void(std::string_view)> print;
    std::function<void(std::string_view)> complain;
};

struct FileCounts {
    std::size_t files = 0;
    std::array<std::size_t, 3> by_outcome{};
    Outcome worst = Outcome::clean;
};

// Files are read several at once, and each is told as soon as it and all before it were: a reviewer's thousand files
// need no memory and show progress. A zip file is as many files as it packs together, one level deep; they are named
// "报送.zip/甲局.docx". Complaints of forms make the worst outcome unread. What print throws ends the run
// and is thrown here.
FileCounts run_files(const FileOptions& options, const FileWork& work);

} // namespace crossfoot::batch
