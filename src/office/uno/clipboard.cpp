#include "office/uno/clipboard.hpp"

#include "office/uno/file_picker.hpp"
#include "office/uno/uno_text.hpp"

#include <com/sun/star/datatransfer/clipboard/SystemClipboard.hpp>

#include <iterator>
#include <sstream>
#include <utility>

namespace crossfoot::office {
namespace {

using com::sun::star::datatransfer::DataFlavor;
using com::sun::star::uno::Reference;
using com::sun::star::uno::Sequence;

std::string bytes_of(const com::sun::star::uno::Any& data) {
    if (rtl::OUString text; data >>= text)
        return from_uno(text);
    Sequence<sal_Int8> bytes;
    data >>= bytes;
    std::string all(reinterpret_cast<const char*>(bytes.getConstArray()), static_cast<std::size_t>(bytes.getLength()));
    if (all.size() > 1 && all[0] != '\0' && all[1] == '\0') // UTF-16 without its mark, as browsers give it
        all.insert(0, "\xFF\xFE");
    return all;
}

using Contents = Reference<com::sun::star::datatransfer::XTransferable>;
using Types = std::vector<const char*>; // by which one kind of text may be offered

std::string first_of(const Contents& contents, const Types& types) {
    for (const DataFlavor& flavor : contents->getTransferDataFlavors())
        for (const char* type : types)
            if (flavor.MimeType.startsWithIgnoreAsciiCase(rtl::OUString::createFromAscii(type))) {
                try {
                    if (std::string text = bytes_of(contents->getTransferData(flavor)); !text.empty())
                        return text;
                } catch (const com::sun::star::uno::Exception&) { // it is there no longer, or in another form
                }
            }
    return {};
}

Contents contents_of(const Reference<com::sun::star::uno::XComponentContext>& context) {
    return com::sun::star::datatransfer::clipboard::SystemClipboard::create(context)->getContents();
}

} // namespace

// A line each, ended as in a mail; a remark begins with #.
std::vector<std::string> files_in(const Contents& contents) {
    std::vector<std::string> files;
    std::istringstream lines(first_of(contents, {file_list_type}));
    for (std::string line; std::getline(lines, line);) {
        while (!line.empty() && (line.back() == '\r' || line.back() == '\0'))
            line.pop_back();
        if (line.empty() || line.front() == '#')
            continue;
        if (const auto path = path_of(line))
            files.push_back(path->string());
    }
    return files;
}

std::vector<std::string> clipboard_files(const Reference<com::sun::star::uno::XComponentContext>& context) {
    const Contents contents = contents_of(context);
    return contents.is() ? files_in(contents) : std::vector<std::string>();
}

std::vector<ClipboardText> clipboard_texts(const Reference<com::sun::star::uno::XComponentContext>& context) {
    const Types kinds[] = {{"text/html"}, {"text/richtext", "text/rtf", "application/rtf"}, {"text/plain"}};
    std::vector<ClipboardText> texts;
    const Contents contents = contents_of(context);
    if (!contents.is())
        return texts;
    for (const Types& types : kinds)
        if (std::string text = first_of(contents, types); !text.empty())
            texts.push_back({std::move(text), &types == std::end(kinds) - 1});
    return texts;
}

} // namespace crossfoot::office
