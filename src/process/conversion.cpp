#include "process/conversion.hpp"

#include "process/child.hpp"

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <mutex>
#include <sstream>
#include <system_error>
#include <unistd.h>

namespace crossfoot {

namespace fs = std::filesystem;

namespace {

// Never asks, runs nothing and loads nothing from elsewhere, whatever a document wants.
constexpr std::string_view settings = R"(<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema"
 xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="MacroSecurityLevel" oor:op="fuse"><value>3</value></prop></item>
<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="DisableMacrosExecution" oor:op="fuse"><value>true</value></prop></item>
<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="BlockUntrustedRefererLinks" oor:op="fuse"><value>true</value></prop></item>
<item oor:path="/org.openoffice.Office.Calc/Content/Update"><prop oor:name="Link" oor:op="fuse"><value>2</value></prop></item>
<item oor:path="/org.openoffice.Office.Writer/Content/Update"><prop oor:name="Link" oor:op="fuse"><value>0</value></prop></item>
</oor:items>
)";

// Kept for the whole run, since the first start in a new profile takes longest.
class Workshop {
public:
    Workshop() {
        std::string name = (fs::temp_directory_path() / "crossfoot-XXXXXX").string();
        if (mkdtemp(name.data()) == nullptr)
            throw fs::filesystem_error("no folder for temporary files", name,
                                       std::error_code(errno, std::generic_category()));
        folder_ = name;
        fs::create_directories(folder_ / "profile" / "user");
        fs::create_directories(folder_ / "out");
        std::ofstream(folder_ / "profile" / "user" / "registrymodifications.xcu") << settings;
    }
    ~Workshop() {
        std::error_code unknown;
        fs::remove_all(folder_, unknown);
    }
    Workshop(const Workshop&) = delete;
    Workshop& operator=(const Workshop&) = delete;

    OfficeOutput convert(const std::string& programs, const ConversionCall& call) const {
        const fs::path in = folder_ / ("document." + call.extension);
        const fs::path out = folder_ / "out" / ("document." + call.to.substr(0, call.to.find(':')));
        write(in, call.bytes);
        ChildLimits limits;
        limits.time = call.longest;
        limits.memory = std::size_t{6} << 30;
        limits.stopped = call.stopped;
        ChildCall office{{programs + "/soffice", "-env:UserInstallation=file://" + (folder_ / "profile").string(),
                          "--headless", "--norestore", "--nologo", "--nolockcheck", "--convert-to", call.to, "--outdir",
                          (folder_ / "out").string(), in.string()},
                         {},
                         -1,
                         {}};
        if (!call.fonts.empty()) {
            write(folder_ / "fonts.conf", call.fonts);
            office.environment.push_back("FONTCONFIG_FILE=" + (folder_ / "fonts.conf").string());
        }
        const ChildEnd end = run_child(office, limits).end;
        OfficeOutput result;
        if (end == ChildEnd::out_of_time)
            result.end = Conversion::out_of_time;
        if (std::ifstream file(out, std::ios::binary); end == ChildEnd::well && file) {
            std::ostringstream all;
            all << file.rdbuf();
            result = {Conversion::done, std::move(all).str()};
        }
        std::error_code unknown;
        fs::remove(in, unknown);
        fs::remove(out, unknown);
        return result;
    }

private:
    static void write(const fs::path& file, std::string_view bytes) {
        std::ofstream stream(file, std::ios::binary);
        stream.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
        stream.close();
        if (!stream)
            throw fs::filesystem_error("a temporary file", file, std::make_error_code(std::errc::no_space_on_device));
    }

    fs::path folder_;
};

} // namespace

OfficeOutput converted_by_office(const std::string& programs, const ConversionCall& call) {
    const bool to_sheets = call.to == "fods" || call.to == "ods";
    const fs::path part = fs::path(programs) / (to_sheets ? "libsclo.so" : "libswlo.so");
    std::error_code unknown;
    if (!fs::exists(part, unknown) || !fs::exists(fs::path(programs) / "soffice", unknown))
        return {Conversion::missing_part, {}};
    static std::mutex one_at_a_time;
    const std::lock_guard lock(one_at_a_time);
    static const Workshop workshop;
    return workshop.convert(programs, call);
}

} // namespace crossfoot
