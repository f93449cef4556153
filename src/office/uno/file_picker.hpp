// Asking for files. Without a window nobody can be asked, so there no file is chosen.
#pragma once

#include "office/uno/message_box.hpp"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace crossfoot::office {

struct FileKind {
    std::string name;    // "Word 文档 (.docx)"
    std::string pattern; // "*.docx", "*.doc;*.docx"
};

struct FileQuestion {
    std::string title;  // of the box; empty: as the office names it
    std::string folder; // to begin in, as an address; empty: wherever the office is
    std::string name;   // proposed, without an ending
    std::vector<FileKind> kinds;
    std::size_t kind = 0; // proposed
};

struct ChosenFile {
    std::string address;
    std::size_t kind = 0;
};

// The file to save to. It has the ending of its kind unless the user wants another; that the file is there already was
// agreed to.
std::optional<ChosenFile> ask_where_to_save(const BoxOwner& owner, const FileQuestion& question);

// The file to open, as an address; empty where the user cancels.
std::string ask_for_file(const BoxOwner& owner, const FileQuestion& question);

// The same for any number of them.
std::vector<std::string> ask_for_files(const BoxOwner& owner, const FileQuestion& question);

// A folder, as an address; nothing where the user cancels.
std::optional<std::string>
ask_for_folder(const com::sun::star::uno::Reference<com::sun::star::uno::XComponentContext>& context,
               const std::string& begin = {});

// As a person writes it: the path of this machine's files and folders, else the address itself.
std::string shown_path(const std::string& address);

// Of an address; nothing where it is not one of this machine's files.
std::optional<std::filesystem::path> path_of(const std::string& address);
std::string address_of(const std::filesystem::path& path);

} // namespace crossfoot::office
