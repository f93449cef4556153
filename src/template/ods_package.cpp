#include "template/ods.hpp"

#include <minizip/zip.h>

#include <stdexcept>
#include <utility>

namespace crossfoot {
namespace {

// Parts carry no time of writing and no system of origin, so that the same book gives the same bytes anywhere.
class Package {
public:
    explicit Package(const std::filesystem::path& file)
        : file_(file), zip_(zipOpen64(file.c_str(), APPEND_STATUS_CREATE)) {
        check(zip_ != nullptr);
    }
    Package(const Package&) = delete;
    Package& operator=(const Package&) = delete;
    ~Package() {
        if (zip_)
            zipClose(zip_, nullptr);
    }

    void add(const char* name, const std::string& content, bool deflated) {
        zip_fileinfo info = {};
        info.dosDate = (1U << 21U) | (1U << 16U); // 1 January 1980, where the format's calendar begins
        check(zipOpenNewFileInZip(zip_, name, &info, nullptr, 0, nullptr, 0, nullptr, deflated ? Z_DEFLATED : 0,
                                  deflated ? Z_BEST_COMPRESSION : 0) == ZIP_OK);
        check(zipWriteInFileInZip(zip_, content.data(), static_cast<unsigned>(content.size())) == ZIP_OK);
        check(zipCloseFileInZip(zip_) == ZIP_OK);
    }

    void close() { check(zipClose(std::exchange(zip_, nullptr), nullptr) == ZIP_OK); }

private:
    void check(bool written) const {
        if (!written)
            throw std::runtime_error(file_.string() + ": cannot be written");
    }

    const std::filesystem::path& file_;
    zipFile zip_;
};

} // namespace

std::string media_type(BookFile kind) {
    return kind == BookFile::spreadsheet ? "application/vnd.oasis.opendocument.spreadsheet"
                                         : "application/vnd.oasis.opendocument.spreadsheet-template";
}

void write_book(const Book& book, const std::filesystem::path& file, BookFile kind) {
    Package package(file);
    package.add("mimetype", media_type(kind), false); // first and stored, so that file(1) and others can tell the type
    package.add("content.xml", content_xml(book), true);
    package.add("styles.xml", styles_xml(), true);
    package.add("settings.xml", settings_xml(book), true);
    package.add("meta.xml", meta_xml(book), true);
    package.add("META-INF/manifest.xml", manifest_xml(kind), true);
    package.close();
}

} // namespace crossfoot
