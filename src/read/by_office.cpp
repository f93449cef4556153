// Formats that LibreOffice reads for us: it stores them as flat OpenDocument, which is read as any other.
#include "process/conversion.hpp"
#include "process/office.hpp"
#include "read/formats.hpp"

#include <filesystem>

namespace crossfoot {

void read_by_office(std::string_view bytes, const OfficeFormat& format, Draft& draft) {
    const OfficeChoice& choice = draft.budget().limits().office;
    if (choice.forbidden)
        throw ReadError(ReadErrorKind::office_forbidden, std::string(format.extension));
    const std::optional<std::string> programs = choice.convert ? std::string() : office_programs(choice);
    if (!programs)
        throw ReadError(ReadErrorKind::no_office, std::string(format.extension));
    OfficeOutput converted;
    try {
        ConversionCall call{bytes, std::string(format.extension), std::string(format.to)};
        call.stopped = choice.stopped;
        converted = choice.convert ? choice.convert(call) : converted_by_office(*programs, call);
    } catch (const std::filesystem::filesystem_error& error) {
        throw ReadError(ReadErrorKind::unreadable, error.what());
    }
    switch (converted.end) {
    case Conversion::missing_part:
        throw ReadError(ReadErrorKind::no_office, "without what reads " + std::string(format.extension));
    case Conversion::out_of_time:
        too_large("LibreOffice did not come to an end");
    case Conversion::failed:
        damaged("LibreOffice cannot read it");
    case Conversion::done:
        break;
    }
    const Budget::Share held(draft.budget(), converted.bytes.size());
    read_flat(converted.bytes, draft);
}

} // namespace crossfoot
