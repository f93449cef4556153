#include "read/read.hpp"

#include "read/formats.hpp"
#include "read/other_format.hpp"
#include "read/properties.hpp"
#include "read/xml_part.hpp"

#include <sys/stat.h>

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <memory>
#include <new>
#include <system_error>

namespace crossfoot {

namespace fs = std::filesystem;

std::string_view name(ReadErrorKind kind) {
    switch (kind) {
    case ReadErrorKind::not_found:
        return "not_found";
    case ReadErrorKind::unreadable:
        return "unreadable";
    case ReadErrorKind::not_a_spreadsheet:
        return "not_a_spreadsheet";
    case ReadErrorKind::damaged:
        return "damaged";
    case ReadErrorKind::encrypted:
        return "encrypted";
    case ReadErrorKind::too_large:
        return "too_large";
    case ReadErrorKind::unsupported:
        return "unsupported";
    }
    return "unreadable";
}

namespace {

constexpr std::string_view zip_start = "PK\x03\x04";
constexpr std::string_view ole_start = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"; // .xls, .doc, .et, .wps, and encrypted .xlsx

std::string file_bytes(const fs::path& file, const ReadLimits& limits) {
    struct stat status {};
    if (stat(file.c_str(), &status) != 0)
        throw ReadError(errno == ENOENT || errno == ENOTDIR ? ReadErrorKind::not_found : ReadErrorKind::unreadable,
                        std::generic_category().message(errno));
    if (!S_ISREG(status.st_mode)) // a folder, a device; reading a pipe could wait for ever
        throw ReadError(ReadErrorKind::unreadable, "not a regular file");
    const auto size = static_cast<std::size_t>(status.st_size);
    if (size > limits.file)
        throw ReadError(ReadErrorKind::too_large, std::to_string(size) + " bytes");
    const std::unique_ptr<std::FILE, int (*)(std::FILE*)> stream(std::fopen(file.c_str(), "rb"), std::fclose);
    if (!stream)
        throw ReadError(ReadErrorKind::unreadable, std::generic_category().message(errno));
    std::setvbuf(stream.get(), nullptr, _IONBF, 0); // it is read in one piece
    std::string bytes(size, '\0');
    bytes.resize(std::fread(bytes.data(), 1, bytes.size(), stream.get()));
    if (std::ferror(stream.get()) != 0)
        throw ReadError(ReadErrorKind::unreadable, std::generic_category().message(errno));
    return bytes;
}

// An .ods with a password keeps its list of contents readable, which says so.
[[noreturn]] void rethrow_unless_encrypted(ZipPackage& package, const ReadError& error) {
    constexpr std::string_view manifest = "META-INF/manifest.xml";
    if (package.contains(manifest)) {
        const Buffer part = package.extract(manifest);
        if (std::string_view(part.data.get(), part.size).find("encryption-data") != std::string_view::npos)
            throw ReadError(ReadErrorKind::encrypted, "its parts are encrypted");
    }
    throw error;
}

void read_package(std::string_view bytes, Draft& draft) {
    ZipPackage package(bytes, draft.budget());
    if (package.contains("xl/workbook.bin"))
        throw ReadError(ReadErrorKind::unsupported, "the binary format .xlsb");
    if (package.contains("[Content_Types].xml") && !package.contains("content.xml")) {
        if (package.contains("word/document.xml") || package.contains("ppt/presentation.xml"))
            throw ReadError(ReadErrorKind::not_a_spreadsheet, "a text document or a presentation",
                            other_format(package));
        return read_xlsx(package, draft);
    }
    const bool opendocument = package.contains("META-INF/manifest.xml");
    if (!opendocument && !package.contains("content.xml"))
        throw ReadError(ReadErrorKind::not_a_spreadsheet, "a zip file without a workbook", other_format(package));
    try {
        const XmlPart content(package.extract("content.xml"), pugi::parse_ws_pcdata, "content.xml", draft.budget());
        read_ods(content.root(), draft);
        draft.add_properties(ods_properties(package));
    } catch (const ReadError& error) {
        if (error.kind() != ReadErrorKind::damaged)
            throw;
        rethrow_unless_encrypted(package, error);
    }
}

// The names inside an OLE2 file are UTF-16.
bool holds_wide(std::string_view bytes, std::string_view word) {
    std::string wide;
    for (const char c : word)
        wide.append({c, '\0'});
    return bytes.find(wide) != std::string_view::npos;
}

void read_any(std::string_view bytes, Draft& draft) {
    const ReadLimits& limits = draft.budget().limits();
    if (bytes.size() > limits.file)
        throw ReadError(ReadErrorKind::too_large, std::to_string(bytes.size()) + " bytes");
    if (bytes.empty())
        throw ReadError(ReadErrorKind::damaged, "the file is empty");
    if (bytes.starts_with(zip_start))
        return read_package(bytes, draft);
    if (bytes.starts_with(ole_start)) {
        if (holds_wide(bytes, "EncryptedPackage"))
            throw ReadError(ReadErrorKind::encrypted, "an encrypted Office file");
        if (holds_wide(bytes, "WordDocument"))
            throw ReadError(ReadErrorKind::not_a_spreadsheet, "a text document", OtherFormat::text_document);
        if (holds_wide(bytes, "PowerPoint Document"))
            throw ReadError(ReadErrorKind::not_a_spreadsheet, "a presentation");
        throw ReadError(ReadErrorKind::unsupported, "an old binary format (.xls, .et)");
    }
    if (bytes.substr(0, 4096).find("<office:document ") == std::string_view::npos)
        throw ReadError(ReadErrorKind::not_a_spreadsheet, "neither .ods nor .xlsx by its content", other_format(bytes));
    if (bytes.size() > limits.part)
        throw ReadError(ReadErrorKind::too_large, std::to_string(bytes.size()) + " bytes");
    Buffer copy(draft.budget(), bytes.size());
    std::memcpy(copy.data.get(), bytes.data(), bytes.size());
    const XmlPart flat(std::move(copy), pugi::parse_ws_pcdata, "the file", draft.budget());
    read_ods(flat.root(), draft);
    draft.add_properties(ods_properties(flat.root()));
}

} // namespace

Document read_document_bytes(std::string_view bytes, const ReadLimits& limits) {
    try {
        Budget budget(limits);
        const Budget::Share file(budget, bytes.size());
        Draft draft(budget);
        read_any(bytes, draft);
        return draft.finish();
    } catch (const std::bad_alloc&) {
        throw ReadError(ReadErrorKind::too_large, "out of memory");
    }
}

Document read_document(const fs::path& file, const ReadLimits& limits) {
    const std::string bytes = file_bytes(file, limits);
    return read_document_bytes(bytes, limits);
}

} // namespace crossfoot
