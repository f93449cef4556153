// An installed office as a program that turns documents into others, as PDF: nobody else's profile is touched.
#pragma once

#include <chrono>
#include <filesystem>
#include <mutex>
#include <stdexcept>
#include <string>
#include <string_view>

namespace crossfoot {

// There is no office, it failed, or it took too long.
class OfficeError : public std::runtime_error {
public:
    using std::runtime_error::runtime_error;
};

// Has a folder of its own for the profile, removed with it. Thread-safe: one conversion at a time.
class OfficeProgram {
public:
    // By default the one that is installed, looked for where programs are. A conversion that takes longer is ended.
    explicit OfficeProgram(std::filesystem::path program = "soffice",
                           std::chrono::seconds longest = std::chrono::seconds(120));
    OfficeProgram(const OfficeProgram&) = delete;
    OfficeProgram& operator=(const OfficeProgram&) = delete;
    ~OfficeProgram();

    // The bytes of a file of one ending as those of another; to may name a filter and its options behind a colon, as
    // "pdf:writer_pdf_Export". Throws OfficeError.
    std::string converted(std::string_view bytes, const std::string& from, const std::string& to);

    // PDF/A-2b, tagged, with title, outline and all faces, from the bytes of an .odt. Throws OfficeError.
    std::string pdf(std::string_view odt);

private:
    void run(const std::string& input, const std::string& to);

    std::filesystem::path program_;
    std::chrono::seconds longest_;
    std::filesystem::path folder_;
    std::mutex guard_;
};

} // namespace crossfoot
