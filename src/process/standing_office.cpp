#include "process/standing_office.hpp"

#include <chrono>
#include <ctime>
#include <fstream>
#include <set>
#include <sstream>
#include <system_error>
#include <unistd.h>

namespace crossfoot {

namespace fs = std::filesystem;

namespace {

constexpr const char* empty_text = R"(<?xml version="1.0" encoding="UTF-8"?>
<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
 xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" office:version="1.2"
 office:mimetype="application/vnd.oasis.opendocument.text"><office:body><office:text><text:p/></office:text>
</office:body></office:document>
)";
constexpr const char* empty_sheet = R"(<?xml version="1.0" encoding="UTF-8"?>
<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
 xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" office:version="1.2"
 office:mimetype="application/vnd.oasis.opendocument.spreadsheet"><office:body><office:spreadsheet>
<table:table table:name="1"><table:table-row><table:table-cell/></table:table-row></table:table>
</office:spreadsheet></office:body></office:document>
)";

fs::path number_file(const fs::path& folder) { return folder / "office.pid"; }

ChildCall with_document(ChildCall start, const fs::path& folder, bool for_sheets) {
    const fs::path document = folder / (for_sheets ? "standing.fods" : "standing.fodt");
    std::ofstream(document) << (for_sheets ? empty_sheet : empty_text);
    std::error_code unknown;
    fs::remove(number_file(folder), unknown); // of the one before
    start.command.insert(start.command.end(), {"--pidfile=" + number_file(folder).string(), document.string()});
    return start;
}

std::set<std::string> socket_numbers(const std::string& process) {
    std::set<std::string> numbers;
    std::error_code unknown;
    for (fs::directory_iterator at("/proc/" + process + "/fd", unknown); !unknown && at != fs::directory_iterator();
         at.increment(unknown)) {
        std::error_code closed;
        const std::string target = fs::read_symlink(at->path(), closed).string();
        constexpr std::string_view kind = "socket:[";
        if (target.starts_with(kind))
            numbers.insert(target.substr(kind.size(), target.size() - kind.size() - 1));
    }
    return numbers;
}

// By what the system lists of sockets with names: the office chooses the name itself.
std::string socket_of(const std::string& process) {
    const std::set<std::string> numbers = socket_numbers(process);
    std::ifstream sockets("/proc/net/unix");
    for (std::string line; !numbers.empty() && std::getline(sockets, line);) {
        std::istringstream fields(line);
        std::string skipped;
        std::string number;
        std::string path;
        for (int i = 0; i < 6; ++i)
            fields >> skipped;
        if (fields >> number >> path && path.find("SingleOfficeIPC") != std::string::npos && numbers.contains(number))
            return path;
    }
    return {};
}

} // namespace

StandingOffice::StandingOffice(ChildCall start, const fs::path& folder, bool for_sheets, std::chrono::seconds longest)
    : office_(with_document(std::move(start), folder, for_sheets), std::size_t{6} << 30) {
    constexpr timespec pause{0, 5'000'000};
    const auto end = std::chrono::steady_clock::now() + longest;
    while (socket_.empty() && office_.is_running() && std::chrono::steady_clock::now() < end) {
        std::string process;
        if (std::ifstream(number_file(folder)) >> process)
            socket_ = socket_of(process);
        if (socket_.empty())
            nanosleep(&pause, nullptr);
    }
}

StandingOffice::~StandingOffice() {
    office_.end();
    if (!socket_.empty())
        unlink(socket_.c_str());
}

} // namespace crossfoot
