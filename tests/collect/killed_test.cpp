// A run that is killed at any moment leaves what was there or what it was to write, and can be gone on with.
#include "folder.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/wait.h>

#include <cstdio>
#include <optional>
#include <unistd.h>

namespace {

int dies_at = 0; // the call of the system at which the program ends, counted from 1; 0: none
int calls = 0;

void count() {
    if (++calls == dies_at)
        _exit(99);
}

} // namespace

extern "C" {
ssize_t __real_write(int file, const void* bytes, size_t count);
ssize_t __real_pwrite(int file, const void* bytes, size_t size, off_t at);
int __real_fsync(int file);
int __real_rename(const char* from, const char* to);
int __real_ftruncate(int file, off_t size);

ssize_t __wrap_write(int file, const void* bytes, size_t size) {
    count();
    return __real_write(file, bytes, size);
}
ssize_t __wrap_pwrite(int file, const void* bytes, size_t size, off_t at) {
    count();
    return __real_pwrite(file, bytes, size, at);
}
int __wrap_fsync(int file) {
    count();
    return __real_fsync(file);
}
int __wrap_rename(const char* from, const char* to) {
    count();
    return __real_rename(from, to);
}
int __wrap_ftruncate(int file, off_t size) {
    count();
    return __real_ftruncate(file, size);
}
}

namespace crossfoot {
namespace {

using test::Folder;
namespace fs = std::filesystem;

// Ends at that call, or with all done.
bool dies(const Folder& folder, int call) {
    const pid_t child = fork();
    if (child == 0) {
        calls = 0;
        dies_at = call;
        folder.collect();
        _exit(0);
    }
    int status = 0;
    waitpid(child, &status, 0);
    return WIFEXITED(status) && WEXITSTATUS(status) == 99;
}

void copy(const Folder& folder, const std::string& from, const std::string& to) {
    fs::remove_all(folder.path(to));
    fs::copy(folder.path(from), folder.path(to), fs::copy_options::recursive);
    // With their times, by which a table is known that a person changed since.
    for (const auto& entry : fs::recursive_directory_iterator(folder.path(from)))
        fs::last_write_time(folder.path(to) / entry.path().lexically_relative(folder.path(from)),
                            entry.last_write_time());
}

// The bytes of a file; nothing where it is not there.
std::optional<std::string> of(const std::map<std::string, std::string>& files, const std::string& name) {
    const auto found = files.find(name);
    return found == files.end() ? std::nullopt : std::optional(found->second);
}

TEST(KilledRun, LeavesOldFilesOrNewOnesAndIsGoneOnWith) {
    const Folder folder;
    for (int i = 1; i < 3; ++i)
        folder.report("in/" + std::to_string(i) + ".ods", "第" + std::to_string(i) + "局", 2023, i);
    folder.collect_into("old", {"in"});
    folder.wrong_report("in/2.ods", "第2局", 2023, 8);
    copy(folder, "old", "out");
    folder.collect();
    copy(folder, "out", "new");
    const auto old_files = folder.files("old");
    const auto new_files = folder.files("new");
    ASSERT_FALSE(old_files == new_files);
    int call = 0;
    for (bool died = true; died;) {
        copy(folder, "old", "out");
        died = dies(folder, ++call);
        const auto left = folder.files("out");
        for (const auto& [name, bytes] : new_files)
            EXPECT_TRUE(of(left, name) == bytes || of(left, name) == of(old_files, name))
                << name << " at call " << call;
        const bool all_new = left.at("reports.jsonl") == new_files.at("reports.jsonl"); // which comes last
        folder.collect({}, 1, true);
        EXPECT_TRUE(all_new || folder.files("out") == new_files) << "call " << call;
    }
    EXPECT_GT(call, 25) << "there were that many moments to die at";
}

TEST(KilledRun, ReadsNothingASecondTime) {
    const Folder folder;
    for (int i = 0; i < 4; ++i)
        folder.report("in/" + std::to_string(i) + ".ods", "第" + std::to_string(i) + "局", 2023, i);
    ASSERT_TRUE(dies(folder, 12));
    EXPECT_EQ(folder.collect({}, 1, true).gone_on, 2U);
}

TEST(KilledRun, ReadsAFileAnewThatWasChangedSince) {
    const Folder folder;
    for (int i = 0; i < 4; ++i)
        folder.report("in/" + std::to_string(i) + ".ods", "第" + std::to_string(i) + "局", 2023, i);
    ASSERT_TRUE(dies(folder, 12));
    folder.report("in/0.ods", "改名局", 2023, 1);
    EXPECT_EQ(folder.collect({}, 1, true).gone_on, 0U);
    EXPECT_EQ(folder.row("改名局").at("年度"), "2023");
}

} // namespace
} // namespace crossfoot
