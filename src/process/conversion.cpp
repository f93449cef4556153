#include "process/conversion.hpp"

#include "process/child.hpp"
#include "process/leash.hpp"
#include "process/standing_office.hpp"

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <memory>
#include <mutex>
#include <optional>
#include <set>
#include <sstream>
#include <system_error>
#include <unistd.h>
#include <utility>

namespace crossfoot {

namespace fs = std::filesystem;

namespace {

// Never asks, runs nothing and loads nothing from elsewhere, whatever a document wants; nor tries out how it draws, as
// a first start does for seconds where no later version started before.
constexpr std::string_view settings = R"(<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema"
 xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="MacroSecurityLevel" oor:op="fuse"><value>3</value></prop></item>
<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="DisableMacrosExecution" oor:op="fuse"><value>true</value></prop></item>
<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="BlockUntrustedRefererLinks" oor:op="fuse"><value>true</value></prop></item>
<item oor:path="/org.openoffice.Office.Calc/Content/Update"><prop oor:name="Link" oor:op="fuse"><value>2</value></prop></item>
<item oor:path="/org.openoffice.Office.Writer/Content/Update"><prop oor:name="Link" oor:op="fuse"><value>0</value></prop></item>
<item oor:path="/org.openoffice.Setup/Product"><prop oor:name="ooSetupLastVersion" oor:op="fuse"><value>99.0</value></prop></item>
</oor:items>
)";

constexpr int most_taken = 200; // documents: one that runs for longer dies
constexpr std::chrono::seconds most_to_start{30};

bool to_sheets(const ConversionCall& call) { return call.to == "fods" || call.to == "ods"; }

fs::path new_folder() {
    std::string name = (fs::temp_directory_path() / "crossfoot-XXXXXX").string();
    if (mkdtemp(name.data()) == nullptr)
        throw fs::filesystem_error("no folder for temporary files", name,
                                   std::error_code(errno, std::generic_category()));
    return name;
}

// Kept for the whole run, since the first start in a new profile takes longest.
class Workshop {
public:
    Workshop() : folder_(new_folder()), leash_(folder_) {
        fs::create_directories(folder_ / "profile" / "user");
        fs::create_directories(folder_ / "out");
        fs::create_directories(folder_ / "temporary");
        std::ofstream(folder_ / "profile" / "user" / "registrymodifications.xcu") << settings;
    }
    ~Workshop() = default; // the leash takes the folder away
    Workshop(const Workshop&) = delete;
    Workshop& operator=(const Workshop&) = delete;

    // A first document is given an office of its own, since no second may follow; for the second one is started that
    // stays, and takes many. Whatever it fails at is tried again by one that is new, as if each document had its own.
    OfficeOutput convert(const std::string& programs, const ConversionCall& call) {
        if (standing_ && (worn() || standing_for_ != std::pair(programs, call.fonts)))
            dismiss();
        if (++calls_ > 1 && !standing_)
            engage(programs, call);
        OfficeOutput result = made(programs, call);
        if (result.end == Conversion::failed && standing_ && taken_ > 1) {
            dismiss();
            engage(programs, call);
            result = made(programs, call);
        }
        if (result.end == Conversion::out_of_time)
            dismiss();
        return result;
    }

private:
    bool worn() { return taken_ >= most_taken || !standing_->is_reached(); }

    void engage(const std::string& programs, const ConversionCall& call) {
        standing_for_ = {programs, call.fonts};
        taken_ = 0;
        if (refused_.contains(programs))
            return;
        standing_.emplace(office(programs, call), folder_, to_sheets(call), std::min(call.longest, most_to_start));
        hold({});
        if (standing_->is_reached())
            return;
        refused_.insert(programs); // then each document has an office of its own
        dismiss();
    }

    void dismiss() {
        standing_.reset();
        hold({});
    }

    // No group for longer than it is there: its number may be another program's by and by.
    void hold(std::optional<int> group) {
        if (standing_)
            leash_.hold({group.value_or(0), standing_->group()}, standing_->socket());
        else
            leash_.hold({group.value_or(0)}, {});
    }

    ChildCall office(const std::string& programs, const ConversionCall& call) const {
        ChildCall office{
            {programs + "/soffice", "-env:UserInstallation=file://" + (folder_ / "profile").string(), "--headless",
             "--norestore", "--nologo", "--nolockcheck"},
            {},
            -1,
            {"TMPDIR=" + (folder_ / "temporary").string()}}; // it leaves there what it made, where it is killed
        if (!call.fonts.empty()) {
            write(folder_ / "fonts.conf", call.fonts);
            office.environment.push_back("FONTCONFIG_FILE=" + (folder_ / "fonts.conf").string());
        }
        return office;
    }

    // By the office that stays, which this one passes its arguments to, else by this one itself.
    OfficeOutput made(const std::string& programs, const ConversionCall& call) {
        ++taken_;
        const fs::path in = folder_ / ("document." + call.extension);
        const fs::path out = folder_ / "out" / ("document." + call.to.substr(0, call.to.find(':')));
        write(in, call.bytes);
        ChildLimits limits;
        limits.time = call.longest;
        limits.memory = std::size_t{6} << 30;
        limits.stopped = call.stopped;
        limits.started = [this](int group) { hold(group); };
        ChildCall asked = office(programs, call);
        asked.command.insert(asked.command.end(),
                             {"--convert-to", call.to, "--outdir", (folder_ / "out").string(), in.string()});
        const ChildEnd end = run_child(asked, limits).end;
        hold({});
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

    static void write(const fs::path& file, std::string_view bytes) {
        std::ofstream stream(file, std::ios::binary);
        stream.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
        stream.close();
        if (!stream)
            throw fs::filesystem_error("a temporary file", file, std::make_error_code(std::errc::no_space_on_device));
    }

    fs::path folder_;
    Leash leash_; // outlives the office
    std::optional<StandingOffice> standing_;
    std::pair<std::string, std::string> standing_for_; // programs and fonts
    std::set<std::string> refused_;                    // programs that do not stay
    int calls_ = 0;
    int taken_ = 0; // documents, by the one that stays
};

std::mutex& one_at_a_time() {
    static std::mutex mutex;
    return mutex;
}

std::unique_ptr<Workshop>& workshop() {
    static std::unique_ptr<Workshop> one;
    return one;
}

} // namespace

OfficeOutput converted_by_office(const std::string& programs, const ConversionCall& call) {
    const fs::path part = fs::path(programs) / (to_sheets(call) ? "libsclo.so" : "libswlo.so");
    std::error_code unknown;
    if (!fs::exists(part, unknown) || !fs::exists(fs::path(programs) / "soffice", unknown))
        return {Conversion::missing_part, {}};
    const std::lock_guard lock(one_at_a_time());
    if (!workshop())
        workshop() = std::make_unique<Workshop>();
    return workshop()->convert(programs, call);
}

void end_conversions() {
    const std::lock_guard lock(one_at_a_time());
    workshop().reset();
}

} // namespace crossfoot
