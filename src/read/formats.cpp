#include "read/formats.hpp"

#include "read/flow.hpp"
#include "read/other_format.hpp"
#include "read/properties.hpp"
#include "read/word_xml.hpp"
#include "read/xml_part.hpp"

#include <algorithm>
#include <array>
#include <cstring>
#include <optional>

namespace crossfoot {
namespace {

constexpr std::string_view zip_start = "PK\x03\x04";
constexpr std::string_view rtf_start = "{\\rtf";
constexpr std::string_view ole_start = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"; // .xls, .doc, .et, .wps, and encrypted .xlsx

// Root of the part with the content, and of the one with the styles where that is another.
void read_opendocument(pugi::xml_node content, pugi::xml_node styles, const OdtFormulas& formulas, Draft& draft) {
    if (!content.child("office:body").child("office:text"))
        return read_ods(content, draft);
    OdtStyles all;
    for (const pugi::xml_node root : {styles, content})
        for (const char* group : {"office:styles", "office:automatic-styles"})
            all.add(root.child(group));
    read_odt(content, all, formulas, draft);
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

void read_opendocument(ZipPackage& package, Draft& draft) {
    try {
        Budget& budget = draft.budget();
        const XmlPart content(package.extract("content.xml"), pugi::parse_ws_pcdata, "content.xml", budget);
        std::optional<XmlPart> styles;
        OdtFormulas formulas;
        if (content.root().child("office:body").child("office:text")) {
            if (package.contains("styles.xml"))
                styles.emplace(package.extract("styles.xml"), pugi::parse_ws_pcdata_single, "styles.xml", budget);
            formulas = formulas_in(package);
        }
        read_opendocument(content.root(), styles ? styles->root() : pugi::xml_node(), formulas, draft);
        draft.add_properties(ods_properties(package));
    } catch (const ReadError& error) {
        if (error.kind() != ReadErrorKind::damaged)
            throw;
        rethrow_unless_encrypted(package, error);
    }
}

// Word on the web calls its text word/document2.xml.
bool holds_text_document(const ZipPackage& package) {
    bool any = package.contains("word/document.xml");
    for (std::size_t nth = 0; nth < package.size() && !any; ++nth)
        any = package.name(nth).starts_with("word/document") && package.name(nth).ends_with(".xml");
    return any;
}

// The formats of zip packages, told by the parts in them; the first that fits.
struct PackageFormat {
    std::string_view name;
    bool (*fits)(const ZipPackage& package);
    void (*read)(ZipPackage& package, Draft& draft);
};

constexpr std::array<PackageFormat, 5> package_formats = {{
    {"xlsb", [](const ZipPackage& package) { return package.contains("xl/workbook.bin"); },
     [](ZipPackage& package, Draft& draft) {
         read_by_office(package.bytes(), {"xlsb", "fods"}, draft);
     }},
    {"odf",
     [](const ZipPackage& package) {
         return package.contains("content.xml") || package.contains("META-INF/manifest.xml");
     },
     read_opendocument},
    {"docx", holds_text_document, read_docx},
    {"pptx", [](const ZipPackage& package) { return package.contains("ppt/presentation.xml"); },
     [](ZipPackage&, Draft&) { throw ReadError(ReadErrorKind::unknown_format, "a presentation"); }},
    {"xlsx", [](const ZipPackage& package) { return package.contains("[Content_Types].xml"); }, read_xlsx},
}};

void read_package(std::string_view bytes, Draft& draft) {
    ZipPackage package(bytes, draft.budget());
    for (const PackageFormat& format : package_formats)
        if (format.fits(package)) {
            format.read(package, draft);
            if (draft.blocks().empty() && holds_pictures(package))
                throw ReadError(ReadErrorKind::scan, "pictures without a text");
            return;
        }
    throw ReadError(holds_files(package) ? ReadErrorKind::archive : ReadErrorKind::unsupported,
                    "a zip file of another kind");
}

// The names inside an OLE2 file are UTF-16.
bool holds_wide(std::string_view bytes, std::string_view word) {
    std::string wide;
    for (const char c : word)
        wide.append({c, '\0'});
    return bytes.find(wide) != std::string_view::npos;
}

// A password on .doc is a bit at the head of the text, one on .xls a record behind the first of the workbook; both
// begin where a sector does.
bool has_password(std::string_view bytes) {
    constexpr std::size_t sector = 512;
    constexpr std::size_t flags_at = 10;
    constexpr unsigned encrypted = 0x01; // in the second byte of the flags
    constexpr std::string_view text_start = "\xEC\xA5";
    constexpr std::string_view book_start("\x09\x08\x10\x00\x00\x06\x05\x00", 8);
    constexpr std::string_view file_pass("\x2F\x00", 2);
    constexpr std::size_t head_and_length = 4;
    for (std::size_t at = sector; at + sector <= bytes.size(); at += sector) {
        const std::string_view start = bytes.substr(at, sector);
        if (start.starts_with(text_start))
            return (static_cast<unsigned char>(start[flags_at + 1]) & encrypted) != 0;
        if (start.starts_with(book_start))
            return start.substr(head_and_length + static_cast<unsigned char>(start[2])).starts_with(file_pass);
    }
    return false;
}

// .doc and .wps, .xls and .et, and what Office encrypts.
void read_ole(std::string_view bytes, Draft& draft) {
    if (holds_wide(bytes, "EncryptedPackage") || has_password(bytes))
        throw ReadError(ReadErrorKind::encrypted, "an encrypted Office file");
    if (holds_wide(bytes, "WordDocument"))
        return read_by_office(bytes, {"doc", "fodt"}, draft);
    if (holds_wide(bytes, "PowerPoint Document"))
        throw ReadError(ReadErrorKind::unknown_format, "a presentation");
    if (holds_wide(bytes, "Workbook") || holds_wide(bytes, "Book"))
        return read_by_office(bytes, {"xls", "fods"}, draft);
    throw ReadError(ReadErrorKind::unsupported, "an old binary format of another kind");
}

// The formats of files, told by the bytes in them; the first that fits.
struct FileFormat {
    std::string_view name; // empty: told by what is in it
    bool (*fits)(std::string_view bytes);
    void (*read)(std::string_view bytes, Draft& draft);
};

constexpr std::array<FileFormat, 14> file_formats = {{
    {"", [](std::string_view bytes) { return bytes.starts_with(zip_start); }, read_package},
    {"office", [](std::string_view bytes) { return bytes.starts_with(ole_start); }, read_ole},
    {"pdf", [](std::string_view bytes) { return bytes.substr(0, 1024).find("%PDF-") != std::string_view::npos; },
     read_pdf},
    {"flat", is_flat, read_flat},
    {"office", [](std::string_view bytes) { return bytes.starts_with(rtf_start); },
     [](std::string_view bytes, Draft& draft) {
         read_by_office(bytes, {"rtf", "fodt"}, draft);
     }},
    {"office", is_word_package_xml,
     [](std::string_view, Draft&) {
         throw ReadError(ReadErrorKind::unsupported, "a package of Word as one XML file");
     }},
    {"office", is_word_xml,
     [](std::string_view bytes, Draft& draft) {
         const Budget::Share held(draft.budget(), bytes.size());
         read_by_office(word_xml_as_shown(bytes), {"xml", "fodt"}, draft);
     }},
    {"office", is_excel_xml,
     [](std::string_view bytes, Draft& draft) {
         read_by_office(bytes, {"xml", "fods"}, draft);
     }},
    {"office", is_uof,
     [](std::string_view bytes, Draft& draft) {
         const bool text = bytes.find("文字处理>") != std::string_view::npos;
         read_by_office(bytes, text ? OfficeFormat{"uof", "fodt"} : OfficeFormat{"uof", "fods"}, draft);
     }},
    {"office", [](std::string_view bytes) { return bytes.starts_with("ID;P"); },
     [](std::string_view bytes, Draft& draft) {
         read_by_office(bytes, {"slk", "fods"}, draft);
     }},
    {"dif", is_dif, read_dif},
    {"mht", is_mht, [](std::string_view bytes, Draft& draft) { add_blocks(mht_flow(bytes, draft.budget()), draft); }},
    {"html", is_html,
     [](std::string_view bytes, Draft& draft) { add_blocks(html_flow(bytes, {}, draft.budget()), draft); }},
    {"text", is_text,
     [](std::string_view bytes, Draft& draft) { add_blocks(plain_text_flow(bytes, draft.budget()), draft); }},
}};

} // namespace

void read_flat(std::string_view bytes, Draft& draft) {
    if (bytes.size() > draft.budget().limits().part)
        throw ReadError(ReadErrorKind::too_large, std::to_string(bytes.size()) + " bytes");
    Buffer copy(draft.budget(), bytes.size());
    std::memcpy(copy.data.get(), bytes.data(), bytes.size());
    const XmlPart flat(std::move(copy), pugi::parse_ws_pcdata, "the file", draft.budget());
    read_opendocument(flat.root(), {}, {}, draft);
    draft.add_properties(ods_properties(flat.root()));
}

bool begins_as_document(std::string_view start) {
    return std::ranges::any_of(std::array<std::string_view, 4>{zip_start, ole_start, "%PDF-", rtf_start},
                               [&](std::string_view known) { return start.starts_with(known); });
}

bool is_package(const ZipPackage& package) {
    return std::ranges::any_of(package_formats, [&](const PackageFormat& format) { return format.fits(package); });
}

void read_any(std::string_view bytes, Draft& draft) {
    if (bytes.size() > draft.budget().limits().file)
        throw ReadError(ReadErrorKind::too_large, std::to_string(bytes.size()) + " bytes");
    if (bytes.empty())
        throw ReadError(ReadErrorKind::damaged, "the file is empty");
    for (const FileFormat& format : file_formats)
        if (format.fits(bytes))
            return format.read(bytes, draft);
    throw ReadError(other_format(bytes), "no format that is read");
}

std::string_view format_name(std::string_view bytes, Budget& budget) {
    const auto* format = std::ranges::find_if(file_formats, [&](const FileFormat& one) { return one.fits(bytes); });
    if (format == file_formats.end() || !format->name.empty())
        return format == file_formats.end() ? std::string_view() : format->name;
    return format_name(ZipPackage(bytes, budget));
}

std::string_view format_name(const ZipPackage& package) {
    const auto* format =
        std::ranges::find_if(package_formats, [&](const PackageFormat& one) { return one.fits(package); });
    return format == package_formats.end() ? std::string_view() : format->name;
}

} // namespace crossfoot
