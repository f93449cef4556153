// Documents turned into others by LibreOffice: by an office without a window and with a profile of its own, which runs
// no macros and follows no links.
#pragma once

#include <chrono>
#include <functional>
#include <string>
#include <string_view>

namespace crossfoot {

enum class Conversion { done, missing_part, failed, out_of_time };

struct OfficeOutput {
    Conversion end = Conversion::failed;
    std::string bytes; // of the file that was made
};

struct ConversionCall {
    std::string_view bytes;
    std::string extension; // what they are: "doc"
    std::string to; // what they become: "fods", or a filter and its options behind a colon, as "pdf:writer_pdf_Export"
    std::string fonts{}; // what fontconfig is to go by instead of the machine's own settings; empty: nothing
    std::chrono::seconds longest{60};   // then it is ended
    std::function<bool()> stopped = {}; // see ChildLimits
};

// `programs` is a folder as office_programs() gives it. One file is converted at a time, whatever thread asks, and many
// by one office, which is held until end_conversions() or the end of the program: it and its profile go then, be it
// killed. Throws std::filesystem's errors where nothing can be written to the folder for temporary files.
OfficeOutput converted_by_office(const std::string& programs, const ConversionCall& call);

// For a program that goes on when its documents are done, as an office does: nothing is held any longer.
void end_conversions();

} // namespace crossfoot
