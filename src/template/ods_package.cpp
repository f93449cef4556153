#include "document/result_mark.hpp"
#include "template/ods.hpp"
#include "template/thumbnail.hpp"
#include "write/file.hpp"
#include "write/zip_writer.hpp"

namespace crossfoot {

std::string media_type(BookFile kind) {
    return kind == BookFile::spreadsheet ? "application/vnd.oasis.opendocument.spreadsheet"
                                         : "application/vnd.oasis.opendocument.spreadsheet-template";
}

namespace {

void put_parts(ZipWriter& package, const Book& book, BookFile kind,
               const std::function<void(const PutText&)>& more_rows) {
    // First and stored, so that file(1) and others can tell the type.
    package.add("mimetype", media_type(kind), ZipWriter::Method::stored);
    const std::string content = content_xml(book);
    const std::size_t end = more_rows ? content.rfind("</table:table>") : content.size();
    package.begin("content.xml");
    package.put(std::string_view(content).substr(0, end));
    if (more_rows)
        more_rows([&](std::string_view rows) { package.put(rows); });
    package.put(std::string_view(content).substr(end));
    package.end();
    const std::string mark = book.result ? result_mark(package.crc(), package.size()) : std::string();
    package.add("styles.xml", styles_xml());
    package.add("settings.xml", settings_xml(book));
    package.add("meta.xml", meta_xml(book, mark));
    if (kind == BookFile::spreadsheet_template)
        package.add(thumbnail_part, thumbnail_png(book), ZipWriter::Method::stored); // packed already
    package.add("META-INF/manifest.xml", manifest_xml(kind));
}

} // namespace

std::string book_bytes(const Book& book, BookFile kind) {
    ZipWriter package;
    put_parts(package, book, kind, {});
    return package.bytes();
}

void put_book(NewFile& file, const Book& book, BookFile kind, const std::function<void(const PutText&)>& more_rows) {
    ZipWriter package(file);
    put_parts(package, book, kind, more_rows);
    package.finish();
}

void write_book(const Book& book, const std::filesystem::path& file, BookFile kind) {
    write_file(file, book_bytes(book, kind));
}

} // namespace crossfoot
