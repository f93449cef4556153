// Pages as printed (.pdf), of which LibreOffice's own reader tells the characters and rules: a process of its own, so
// that a broken file takes nothing down.
#include "process/child.hpp"
#include "process/office.hpp"
#include "read/formats.hpp"
#include "read/printed.hpp"

#include <algorithm>

namespace crossfoot {
namespace {

// The program has been asked in two ways: up to 25.x it begins at once behind a line with the password, later ones are
// told what to do step by step. What follows is the same.
std::string stream_of(const std::string& program, int file, const ReadLimits& limits) {
    ChildLimits child;
    child.output = limits.part;
    child.stopped = limits.office.stopped;
    ChildEnd end = ChildEnd::failed;
    const std::string seen = "/dev/fd/3";
    for (const ChildCall& call : {ChildCall{{program, "-f", "/dev/null", seen}, "\n", file, {}},
                                  ChildCall{{program, seen}, "O\nG\nE\n", file, {}}}) {
        ChildResult result = run_child(call, child);
        if (result.output.find("startPage") != std::string::npos && result.end == ChildEnd::well)
            return std::move(result.output);
        if (result.end == ChildEnd::out_of_time || result.end == ChildEnd::too_much_output)
            too_large("the reader of .pdf files did not come to an end");
        if (end != ChildEnd::well)
            end = result.end;
    }
    return {};
}

} // namespace

void read_pdf(std::string_view bytes, Draft& draft) {
    const ReadLimits& limits = draft.budget().limits();
    const std::optional<std::string> office = office_programs(limits.office);
    if (!office)
        throw ReadError(limits.office.forbidden ? ReadErrorKind::office_forbidden : ReadErrorKind::no_office,
                        "xpdfimport");
    const FileInMemory file(bytes);
    const std::string stream = stream_of(*office + "/xpdfimport", file.descriptor(), limits);
    if (stream.empty()) {
        if (bytes.find("/Encrypt") != std::string_view::npos)
            throw ReadError(ReadErrorKind::encrypted, "a .pdf with a password");
        damaged("no page in it");
    }
    const Budget::Share held(draft.budget(), stream.size());
    const std::vector<PrintedPage> pages = pages_in(stream, draft.budget());
    if (std::ranges::all_of(pages, [](const PrintedPage& page) { return page.characters.empty(); }))
        throw ReadError(ReadErrorKind::scan, "pages without characters");
    add_pages(pages, draft);
}

} // namespace crossfoot
