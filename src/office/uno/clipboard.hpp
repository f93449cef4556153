// What lies on the clipboard of the system as text of any kind, or as files.
#pragma once

#include <com/sun/star/datatransfer/XTransferable.hpp>
#include <com/sun/star/uno/XComponentContext.hpp>

#include <string>
#include <vector>

namespace crossfoot::office {

// As a file of its kind would have it.
struct ClipboardText {
    std::string bytes;
    bool is_plain = false; // in UTF-8
};

// The kind that says most first: a web page, then RTF, then plain text.
// Empty where there is none of them.
std::vector<ClipboardText>
clipboard_texts(const com::sun::star::uno::Reference<com::sun::star::uno::XComponentContext>& context);

// By which a file manager offers files.
inline constexpr const char* file_list_type = "text/uri-list";

// The paths of this machine's files in what a file manager copied, or lets drop.
std::vector<std::string>
files_in(const com::sun::star::uno::Reference<com::sun::star::datatransfer::XTransferable>& contents);
std::vector<std::string>
clipboard_files(const com::sun::star::uno::Reference<com::sun::star::uno::XComponentContext>& context);

} // namespace crossfoot::office
