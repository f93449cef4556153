#include "write/office_program.hpp"

#include "write/faces.hpp"
#include "write/file.hpp"

#include <sys/wait.h>

#include <cerrno>
#include <cstdlib>
#include <fcntl.h>
#include <fstream>
#include <iterator>
#include <signal.h> // NOLINT(modernize-deprecated-headers): kill() is there alone
#include <spawn.h>
#include <system_error>
#include <thread>
#include <unistd.h>
#include <utility>
#include <vector>

namespace crossfoot {
namespace {

namespace fs = std::filesystem;

fs::path own_folder() {
    std::string pattern = fs::temp_directory_path() / "crossfoot-XXXXXX";
    if (mkdtemp(pattern.data()) == nullptr)
        throw OfficeError(pattern + ": " + std::generic_category().message(errno));
    return pattern;
}

// The environment of this program but for one variable.
std::vector<std::string> environment_with(const std::string& name, const std::string& value) {
    std::vector<std::string> all = {name + '=' + value};
    for (char** each = environ; *each != nullptr; ++each)
        if (!std::string_view(*each).starts_with(name + '='))
            all.emplace_back(*each);
    return all;
}

std::vector<char*> pointers(std::vector<std::string>& texts) {
    std::vector<char*> result;
    result.reserve(texts.size() + 1);
    for (std::string& text : texts)
        result.push_back(text.data());
    result.push_back(nullptr);
    return result;
}

// What the program is started with: silent, and a group of its own, since it starts others.
class Started {
public:
    Started() {
        posix_spawn_file_actions_init(&files_);
        posix_spawn_file_actions_addopen(&files_, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
        posix_spawn_file_actions_addopen(&files_, STDOUT_FILENO, "/dev/null", O_WRONLY, 0);
        posix_spawn_file_actions_addopen(&files_, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
        posix_spawnattr_init(&how_);
        posix_spawnattr_setflags(&how_, POSIX_SPAWN_SETPGROUP);
        posix_spawnattr_setpgroup(&how_, 0);
    }
    Started(const Started&) = delete;
    Started& operator=(const Started&) = delete;
    ~Started() {
        posix_spawn_file_actions_destroy(&files_);
        posix_spawnattr_destroy(&how_);
    }

    int spawn(pid_t& process, const std::string& program, char** arguments, char** environment) const {
        return posix_spawnp(&process, program.c_str(), &files_, &how_, arguments, environment);
    }

private:
    posix_spawn_file_actions_t files_{};
    posix_spawnattr_t how_{};
};

// False where it took too long and was ended.
bool ends_within(pid_t process, std::chrono::seconds longest) {
    const auto end = std::chrono::steady_clock::now() + longest;
    for (int status = 0; waitpid(process, &status, WNOHANG) == 0;) {
        if (std::chrono::steady_clock::now() > end) {
            kill(-process, SIGKILL);
            waitpid(process, &status, 0);
            return false;
        }
        std::this_thread::sleep_for(std::chrono::milliseconds(10));
    }
    return true;
}

} // namespace

OfficeProgram::OfficeProgram(fs::path program, std::chrono::seconds longest)
    : program_(std::move(program)), longest_(longest), folder_(own_folder()) {
    write_file(folder_ / "fonts.conf", font_configuration());
}

OfficeProgram::~OfficeProgram() {
    std::error_code none;
    fs::remove_all(folder_, none);
}

void OfficeProgram::run(const std::string& input, const std::string& to) {
    std::vector<std::string> arguments = {program_.string(),
                                          "--headless",
                                          "--norestore",
                                          "-env:UserInstallation=file://" + (folder_ / "profile").string(),
                                          "--convert-to",
                                          to,
                                          "--outdir",
                                          (folder_ / "out").string(),
                                          input};
    std::vector<std::string> environment = environment_with("FONTCONFIG_FILE", folder_ / "fonts.conf");
    pid_t process = 0;
    const int error =
        Started().spawn(process, program_.string(), pointers(arguments).data(), pointers(environment).data());
    if (error != 0)
        throw OfficeError(program_.string() + ": " + std::generic_category().message(error));
    if (!ends_within(process, longest_))
        throw OfficeError(program_.string() + ": more than " + std::to_string(longest_.count()) + " s");
}

std::string OfficeProgram::converted(std::string_view bytes, const std::string& from, const std::string& to) {
    const std::scoped_lock lock(guard_);
    const fs::path input = folder_ / ("report." + from);
    const fs::path output = folder_ / "out" / ("report." + to.substr(0, to.find(':')));
    fs::remove(output);
    write_file(input, bytes);
    run(input, to);
    std::ifstream file(output, std::ios::binary);
    std::string result{std::istreambuf_iterator<char>(file), {}};
    if (result.empty()) // whatever it returned
        throw OfficeError(program_.string() + ": made nothing of the document");
    return result;
}

std::string OfficeProgram::pdf(std::string_view odt) {
    return converted(odt, "odt",
                     R"(pdf:writer_pdf_Export:{"SelectPdfVersion":{"type":"long","value":"2"},)"
                     R"("UseTaggedPDF":{"type":"boolean","value":"true"},)"
                     R"("ExportBookmarks":{"type":"boolean","value":"true"},)"
                     R"("DisplayPDFDocumentTitle":{"type":"boolean","value":"true"}})");
}

} // namespace crossfoot
