#include "template/ods.hpp"
#include "write/file.hpp"
#include "write/zip_writer.hpp"

namespace crossfoot {

std::string media_type(BookFile kind) {
    return kind == BookFile::spreadsheet ? "application/vnd.oasis.opendocument.spreadsheet"
                                         : "application/vnd.oasis.opendocument.spreadsheet-template";
}

std::string book_bytes(const Book& book, BookFile kind) {
    ZipWriter package;
    // First and stored, so that file(1) and others can tell the type.
    package.add("mimetype", media_type(kind), ZipWriter::Method::stored);
    package.add("content.xml", content_xml(book));
    package.add("styles.xml", styles_xml());
    package.add("settings.xml", settings_xml(book));
    package.add("meta.xml", meta_xml(book));
    package.add("META-INF/manifest.xml", manifest_xml(kind));
    return package.bytes();
}

void write_book(const Book& book, const std::filesystem::path& file, BookFile kind) {
    write_file(file, book_bytes(book, kind));
}

} // namespace crossfoot
