// Documents that only LibreOffice reads, as flat OpenDocument: by an office without a window and with a profile of its
// own, which runs no macros and follows no links.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace crossfoot {

enum class Conversion { done, missing_part, failed, out_of_time };

struct OfficeOutput {
    Conversion end = Conversion::failed;
    std::string bytes; // of the flat file
};

// `programs` is a folder as office_programs() gives it; the extension says what the file is ("doc"), `to` what it
// becomes: "fodt" or "fods". One file is converted at a time, whatever thread asks. Throws std::filesystem's errors
// where nothing can be written to the folder for temporary files.
OfficeOutput converted_by_office(const std::string& programs, std::string_view bytes, const std::string& extension,
                                 const std::string& to);

} // namespace crossfoot
