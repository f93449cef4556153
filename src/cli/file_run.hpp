// Going through the files that a person named, the ones in folders among them: reading each and the reports in it, and
// telling of it in the order in which they were named.
#pragma once

#include "commands.hpp"
#include "form/form_folder.hpp"
#include "recognise/recognise.hpp"

#include <array>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <thread>
#include <vector>

namespace crossfoot::cli {

struct FileOptions {
    std::vector<std::string> files;
    Language language = Language::zh_cn;
    std::string form;                 // the file of the only form to go by; empty: all
    std::vector<std::string> folders; // of forms
    bool hidden = false;              // hidden sheets are taken in
    std::size_t jobs = std::max(1U, std::thread::hardware_concurrency());
};

// Adds the options that every such command has.
void add_file_options(CLI::App& command, FileOptions& options, Language language);

// What is to be told about: a file to read, or one of which it is known already why nothing can be read.
struct Item {
    std::string name;
    std::shared_ptr<const FormSet> forms; // to read it by
    std::string_view unread;              // why not; empty: to be read
};

struct Told {
    std::string text;
    Outcome outcome = Outcome::clean;
};

// What a command makes of a file; called from several threads.
struct FileWork {
    std::function<Told(const Item&, const Document&, Recogniser&)> of_document;
    std::function<Told(const Item&, std::string_view kind)> of_unread;
};

struct FileCounts {
    std::size_t files = 0;
    std::array<std::size_t, 3> by_outcome{};
    Outcome worst = Outcome::clean;
};

// Files are read several at once, and each is told as soon as it and all before it were: a reviewer's thousand files
// need no memory and show progress. Complaints of forms go to standard error, and make the worst outcome unread.
FileCounts run_files(const FileOptions& options, const FileWork& work);

} // namespace crossfoot::cli
