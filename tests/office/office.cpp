#include "office/office.hpp"

#include "office/uno/uno_text.hpp"

#include <com/sun/star/bridge/UnoUrlResolver.hpp>
#include <com/sun/star/connection/NoConnectException.hpp>
#include <com/sun/star/frame/Desktop.hpp>
#include <com/sun/star/lang/XComponent.hpp>
#include <cppuhelper/bootstrap.hxx>
#include <rtl/bootstrap.hxx>

#include <gtest/gtest.h>
#include <sys/wait.h>

#include <chrono>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <fcntl.h>
#include <fstream>
#include <functional>
#include <iostream>
#include <memory>
#include <spawn.h>
#include <stdexcept>
#include <thread>
#include <unistd.h>

extern char** environ;

namespace crossfoot::test {

using com::sun::star::uno::Reference;
using com::sun::star::uno::UNO_QUERY;
using com::sun::star::uno::UNO_QUERY_THROW;
using com::sun::star::uno::XComponentContext;
using office::to_uno;

namespace {

// The client needs the types of everything it speaks about before its first call, and they must be the office's own.
Reference<XComponentContext> local_context() {
    static const Reference<XComponentContext> context = [] {
        rtl::Bootstrap::set("URE_MORE_TYPES",
                            to_uno("file://" + (Office::program_folder() / "types/offapi.rdb").string() +
                                   " file://" CROSSFOOT_REGISTRY));
        return cppu::defaultBootstrap_InitialComponentContext();
    }();
    return context;
}

std::unique_ptr<Office>& shared_office() {
    static std::unique_ptr<Office> office;
    return office;
}

class EndsTheOffice : public testing::Environment {
    void TearDown() override {
        if (!shared_office())
            return;
        EXPECT_EQ(shared_office()->stop(), 0) << "the office ended badly";
        shared_office().reset();
    }
};
const testing::Environment* const ends_the_office = testing::AddGlobalTestEnvironment(new EndsTheOffice);

} // namespace

bool comes_true(const std::function<bool()>& so, std::chrono::seconds patience) {
    constexpr std::chrono::milliseconds beat{50}; // between two looks
    std::string last_refusal = "none";
    const auto deadline = std::chrono::steady_clock::now() + patience;
    while (std::chrono::steady_clock::now() < deadline) {
        try {
            if (so())
                return true;
        } catch (const com::sun::star::uno::Exception& refusal) {
            last_refusal = office::from_uno(refusal.Message);
        }
        std::this_thread::sleep_for(beat);
    }
    if (last_refusal != "none")
        std::fprintf(stderr, "the office's last refusal: %s\n", last_refusal.c_str());
    return false;
}

std::filesystem::path Office::program_folder() {
    const char* const chosen = std::getenv("CROSSFOOT_OFFICE");
    return chosen ? chosen : CROSSFOOT_PROGRAM_FOLDER;
}

std::filesystem::path Office::copy(const std::filesystem::path& file) {
    const std::filesystem::path own = folder_ / ("copy-" + std::to_string(++copies_));
    std::filesystem::create_directory(own);
    std::filesystem::copy_file(file, own / file.filename());
    return own / file.filename();
}

Office::Office(const OfficeSettings& settings) {
    std::string name = (std::filesystem::temp_directory_path() / "crossfoot-office-XXXXXX").string();
    if (!mkdtemp(name.data()))
        throw std::runtime_error("no folder for the office's profile");
    folder_ = name;
    const std::string pipe = folder_.filename().string();
    window_ = settings.window;
    write_profile();
    spawn(settings, pipe);
    try {
        connect(pipe);
    } catch (...) {
        stop();
        throw;
    }
}

// The first start of a version tries out what draws, for seconds, if no later one started before.
void Office::write_profile() const {
    std::filesystem::create_directories(folder_ / "profile/user");
    std::ofstream(folder_ / "profile/user/registrymodifications.xcu") << R"(<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Setup/Product"><prop oor:name="ooSetupLastVersion" oor:op="fuse"><value>99.0</value></prop></item>
</oor:items>
)";
}

void Office::spawn(const OfficeSettings& settings, const std::string& pipe) {
    std::vector<std::string> words{"/usr/bin/env",
                                   "MALLOC_ARENA_MAX=1", // or what it holds depends on which threads met, by 10 MB
                                   (program_folder() / "soffice").string(),
                                   "--norestore",
                                   "--nologo",
                                   "--nodefault",
                                   "--nolockcheck",
                                   "--accept=pipe,name=" + pipe + ";urp;",
                                   "-env:UserInstallation=file://" + (folder_ / "profile").string()};
    if (!settings.window)
        words.emplace_back("--headless");
    if (settings.with_extension)
        words.emplace_back("-env:BUNDLED_EXTENSIONS=file://" CROSSFOOT_EXTENSIONS);
    words.insert(words.end(), settings.arguments.begin(), settings.arguments.end());
    std::vector<char*> arguments;
    for (std::string& word : words)
        arguments.push_back(word.data());
    arguments.push_back(nullptr);

    posix_spawn_file_actions_t files;
    posix_spawn_file_actions_init(&files);
    posix_spawn_file_actions_addopen(&files, STDOUT_FILENO, (folder_ / "office.log").c_str(), O_CREAT | O_WRONLY, 0644);
    posix_spawn_file_actions_adddup2(&files, STDOUT_FILENO, STDERR_FILENO);
    posix_spawnattr_t attributes;
    posix_spawnattr_init(&attributes);
    posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETPGROUP); // soffice starts further processes: end them together
    posix_spawnattr_setpgroup(&attributes, 0);
    const int failed = posix_spawn(&process_, arguments.front(), &files, &attributes, arguments.data(), environ);
    posix_spawnattr_destroy(&attributes);
    posix_spawn_file_actions_destroy(&files);
    if (failed != 0)
        throw std::runtime_error("cannot start " + words[2]);
}

void Office::connect(const std::string& pipe) {
    const auto resolver = com::sun::star::bridge::UnoUrlResolver::create(local_context());
    const bool connected = comes_true([&] {
        try {
            context.set(resolver->resolve(to_uno("uno:pipe,name=" + pipe + ";urp;StarOffice.ComponentContext")),
                        UNO_QUERY_THROW);
            return true;
        } catch (const com::sun::star::connection::NoConnectException&) {
            if (waitpid(process_, nullptr, WNOHANG) == process_) {
                process_ = -1;
                throw std::runtime_error("the office ended before it could be asked anything");
            }
            return false;
        }
    });
    if (!connected)
        throw std::runtime_error("the office did not answer");
    desktop = com::sun::star::frame::Desktop::create(context);
}

bool Office::has_ended() {
    if (process_ >= 0 && waitpid(process_, &status_, WNOHANG) == process_) {
        kill(-process_, SIGKILL); // what it may have left behind; usually nothing
        process_ = -1;
        if (status_ != 0)
            std::cerr << "what the office said: " << std::ifstream(folder_ / "office.log").rdbuf() << '\n';
    }
    return process_ < 0;
}

std::vector<std::filesystem::path> Office::processes() const {
    std::vector<std::filesystem::path> result;
    std::error_code gone; // processes end while one looks
    for (const auto& process : std::filesystem::directory_iterator("/proc", gone)) {
        const std::string name = process.path().filename().string();
        const auto id = static_cast<pid_t>(std::strtol(name.c_str(), nullptr, 10));
        if (id > 0 && getpgid(id) == process_)
            result.push_back(process.path());
    }
    return result;
}

bool Office::has_loaded(std::string_view library) const {
    for (const std::filesystem::path& process : processes()) {
        std::ifstream maps(process / "maps");
        for (std::string line; std::getline(maps, line);)
            if (line.ends_with(library))
                return true;
    }
    return false;
}

std::size_t Office::in_folders(const char* folder) const {
    std::size_t count = 0;
    std::error_code gone;
    for (const std::filesystem::path& process : processes())
        for (const auto& entry : std::filesystem::directory_iterator(process / folder, gone))
            count += entry.path().empty() ? 0 : 1;
    return count;
}

std::size_t Office::logged(std::string_view text) const {
    std::size_t count = 0;
    std::ifstream log(folder_ / "office.log");
    for (std::string line; std::getline(log, line);)
        count += line.find(text) != std::string::npos ? 1 : 0;
    return count;
}

std::size_t Office::threads() const { return in_folders("task"); }
std::size_t Office::open_files() const { return in_folders("fd"); }

std::size_t Office::resident() const {
    constexpr std::string_view field = "VmRSS:";
    std::size_t sum = 0;
    for (const std::filesystem::path& process : processes()) {
        std::ifstream status(process / "status");
        for (std::string line; std::getline(status, line);)
            if (line.starts_with(field))
                sum += std::strtoul(line.c_str() + field.size(), nullptr, 10);
    }
    return sum;
}

std::chrono::nanoseconds Office::processor_time() const {
    std::chrono::nanoseconds sum{};
    for (const std::filesystem::path& process : processes()) {
        clockid_t clock{};
        timespec used{};
        const auto id = static_cast<pid_t>(std::stoi(process.filename().string()));
        if (clock_getcpuclockid(id, &clock) == 0 && clock_gettime(clock, &used) == 0)
            sum += std::chrono::seconds(used.tv_sec) + std::chrono::nanoseconds(used.tv_nsec);
    }
    return sum;
}

int Office::stop() {
    if (!has_ended() && window_) { // which might ask to save first, where a test failed
        kill(-process_, SIGKILL);
    } else if (!has_ended() && desktop.is()) {
        try {
            desktop->terminate();
        } catch (const com::sun::star::uno::Exception&) {
            // The office closes the connection while it ends.
        }
    }
    desktop.clear();
    context.clear();
    if (!comes_true([this] { return has_ended(); })) {
        kill(-process_, SIGKILL);
        waitpid(process_, nullptr, 0);
        process_ = -1;
        status_ = -1;
    }
    return status_;
}

Office::~Office() {
    stop();
    std::error_code ignored;
    std::filesystem::remove_all(folder_, ignored);
}

Office& office() {
    if (!shared_office())
        shared_office() = std::make_unique<Office>();
    return *shared_office();
}

} // namespace crossfoot::test
