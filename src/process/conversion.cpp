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

    OfficeOutput convert(const std::string& programs, std::string_view bytes, const std::string& extension,
                         const std::string& to) const {
        const fs::path in = folder_ / ("document." + extension);
        const fs::path out = folder_ / "out" / ("document." + to);
        std::ofstream(in, std::ios::binary).write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
        ChildLimits limits;
        limits.time = std::chrono::seconds(60);
        limits.memory = std::size_t{6} << 30;
        const ChildCall call{{programs + "/soffice", "-env:UserInstallation=file://" + (folder_ / "profile").string(),
                              "--headless", "--norestore", "--nologo", "--nolockcheck", "--convert-to", to, "--outdir",
                              (folder_ / "out").string(), in.string()},
                             {},
                             -1,
                             {}};
        const ChildEnd end = run_child(call, limits).end;
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
    fs::path folder_;
};

} // namespace

OfficeOutput converted_by_office(const std::string& programs, std::string_view bytes, const std::string& extension,
                                 const std::string& to) {
    const fs::path part = fs::path(programs) / (to == "fodt" ? "libswlo.so" : "libsclo.so");
    std::error_code unknown;
    if (!fs::exists(part, unknown) || !fs::exists(fs::path(programs) / "soffice", unknown))
        return {Conversion::missing_part, {}};
    static std::mutex one_at_a_time;
    const std::lock_guard lock(one_at_a_time);
    static const Workshop workshop;
    return workshop.convert(programs, bytes, extension, to);
}

} // namespace crossfoot
