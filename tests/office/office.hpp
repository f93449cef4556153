// A LibreOffice of the test's own: a fresh profile, a pipe, and no process left behind.
//
// The environment variable CROSSFOOT_OFFICE names the program folder of another LibreOffice to test with.
#pragma once

#include <com/sun/star/frame/XDesktop2.hpp>
#include <com/sun/star/uno/XComponentContext.hpp>

#include <chrono>
#include <filesystem>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace crossfoot::test {

struct OfficeSettings {
    bool with_extension = true;
    bool window = false; // on the display of the environment; headless otherwise
    std::vector<std::string> arguments;
};

class Office {
public:
    // Starts the office and connects to it. Throws std::runtime_error when it does not answer within a minute.
    explicit Office(const OfficeSettings& settings = {});
    ~Office(); // ends it, by force if it does not end by itself, or has a window that was not quit
    Office(const Office&) = delete;
    Office& operator=(const Office&) = delete;

    // Ends the office. Gives its exit status, or -1 when it had to be killed.
    int stop();

    // Whether the office ended by itself, as after Quit in its window; stop() must not race with that.
    bool has_ended();

    // Whether a process of the office has the library in memory.
    bool has_loaded(std::string_view library) const;

    // Of its processes.
    std::size_t threads() const;
    std::size_t open_files() const;
    std::size_t resident() const;                    // KiB of memory
    std::chrono::nanoseconds processor_time() const; // since they began

    com::sun::star::uno::Reference<com::sun::star::uno::XComponentContext> context;
    com::sun::star::uno::Reference<com::sun::star::frame::XDesktop2> desktop;

    // Lines of what it wrote to its log in which this stands.
    std::size_t logged(std::string_view text) const;

    // A folder that goes with the office.
    const std::filesystem::path& folder() const { return folder_; }

    // A copy of a file in a folder of its own below folder(): whatever lies beside the file, as the lock of a session
    // that ended badly, does not come along.
    std::filesystem::path copy(const std::filesystem::path& file);

    static std::filesystem::path program_folder();

private:
    void write_profile() const;
    void spawn(const OfficeSettings& settings, const std::string& pipe);
    void connect(const std::string& pipe);
    std::vector<std::filesystem::path> processes() const; // of the office, in /proc
    std::size_t in_folders(const char* folder) const;     // entries, of each of them

    std::filesystem::path folder_;
    pid_t process_ = -1; // none once it ended
    int status_ = 0;
    bool window_ = false;
    int copies_ = 0;
};

// Looks again and again until it is so; false after a minute, or another time. An office in the middle of a change
// may refuse to answer, which is no answer yet. For what cannot be waited for otherwise.
bool comes_true(const std::function<bool()>& so, std::chrono::seconds patience = std::chrono::seconds(60));

// The office that all tests of a program share; it starts with the first use and ends with the program's tests.
Office& office();

} // namespace crossfoot::test
