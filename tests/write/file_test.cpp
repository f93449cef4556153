// A file is there whole, the old one or the new one, whatever happens while it is written.
#include "write/file.hpp"
#include "write/zip_writer.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/stat.h>
#include <sys/wait.h>

#include <cerrno>
#include <csignal>
#include <cstdarg>
#include <cstdio>
#include <cstdlib>
#include <fcntl.h>
#include <fstream>
#include <iterator>
#include <string>
#include <unistd.h>
#include <vector>

namespace fs = std::filesystem;

namespace {

// The call that fails, counted from 1; 0 for none. It is the disk that is full, or gone.
int fails_at = 0;
int calls = 0;
bool in_small_pieces = false;

bool fails() {
    if (++calls != fails_at)
        return false;
    errno = ENOSPC;
    return true;
}

} // namespace

extern "C" {
int __real_open(const char* name, int flags, mode_t mode);
ssize_t __real_write(int file, const void* bytes, size_t count);
ssize_t __real_pwrite(int file, const void* bytes, size_t count, off_t at);
int __real_fsync(int file);
int __real_rename(const char* from, const char* to);
int __real_renameat2(int from_folder, const char* from, int to_folder, const char* to, unsigned flags);

int __wrap_open(const char* name, int flags, ...) {
    va_list arguments;
    va_start(arguments, flags);
    const mode_t mode = (flags & O_CREAT) != 0 ? va_arg(arguments, mode_t) : 0;
    va_end(arguments);
    return fails() ? -1 : __real_open(name, flags, mode);
}
ssize_t __wrap_write(int file, const void* bytes, size_t count) {
    if (fails())
        return -1;
    return __real_write(file, bytes, in_small_pieces && count > 100 ? 100 : count);
}
ssize_t __wrap_pwrite(int file, const void* bytes, size_t count, off_t at) {
    if (fails())
        return -1;
    return __real_pwrite(file, bytes, in_small_pieces && count > 100 ? 100 : count, at);
}
int __wrap_fsync(int file) { return fails() ? -1 : __real_fsync(file); }
int __wrap_rename(const char* from, const char* to) { return fails() ? -1 : __real_rename(from, to); }
int __wrap_renameat2(int from_folder, const char* from, int to_folder, const char* to, unsigned flags) {
    return fails() ? -1 : __real_renameat2(from_folder, from, to_folder, to, flags);
}
}

namespace crossfoot {
namespace {

using testing::HasSubstr;

const std::string old_bytes(1000, 'o');
const std::string new_bytes(3000, 'n');

class WrittenFile : public testing::Test {
protected:
    WrittenFile() {
        std::string name = (fs::temp_directory_path() / "crossfoot-write-XXXXXX").string();
        if (mkdtemp(name.data()) == nullptr)
            throw std::runtime_error("no folder for the test");
        folder_ = name;
        file_ = folder_ / "年报.ods";
        std::ofstream(file_, std::ios::binary) << old_bytes;
        in_small_pieces = true;
        calls = 0;
    }
    ~WrittenFile() override {
        fails_at = 0;
        in_small_pieces = false;
        fs::remove_all(folder_);
    }

    std::string content() const {
        std::ifstream stream(file_, std::ios::binary);
        return {std::istreambuf_iterator<char>(stream), {}};
    }
    long files() const { return std::distance(fs::directory_iterator(folder_), fs::directory_iterator()); }

    fs::path folder_;
    fs::path file_;
};

TEST_F(WrittenFile, TakesThePlaceOfTheOldOne) {
    write_file(file_, new_bytes);
    EXPECT_EQ(content(), new_bytes);
    EXPECT_EQ(files(), 1) << "and nothing else is left";
}

TEST_F(WrittenFile, LeavesTheOldOneAloneWhicheverCallFails) {
    write_file(file_, new_bytes);
    const int all = calls;
    ASSERT_GT(all, 30) << "one for each piece";
    for (int failing = 1; failing <= all; ++failing) {
        std::ofstream(file_, std::ios::binary) << old_bytes;
        calls = 0;
        fails_at = failing;
        try {
            write_file(file_, new_bytes);
            fails_at = 0; // a static library of C++ makes its calls here as well: the test's own do not fail
            EXPECT_EQ(content(), new_bytes) << "what failed does not matter: call " << failing;
        } catch (const WriteError& error) {
            fails_at = 0;
            EXPECT_EQ(content(), old_bytes) << "call " << failing;
            EXPECT_THAT(error.what(), HasSubstr("年报.ods"));
            EXPECT_THAT(error.what(), HasSubstr("No space left"));
        }
        EXPECT_EQ(files(), 1) << "call " << failing;
    }
}

// Too large to be kept until its sizes are known.
const std::string large_part = [] {
    std::string part;
    for (unsigned i = 0, value = 1; i < 300'000; ++i) {
        value = value * 1'103'515'245U + 12'345U; // as good as random, so that it cannot be packed
        part += static_cast<char>(value >> 16U);
    }
    return part;
}();

void add_parts(ZipWriter& archive) {
    archive.add("mimetype", "a", ZipWriter::Method::stored);
    archive.begin("content.xml");
    for (std::size_t at = 0; at < large_part.size(); at += 1000)
        archive.put(std::string_view(large_part).substr(at, 1000));
    archive.end();
    archive.add("meta.xml", "b");
}

void write_archive(const fs::path& file) {
    NewFile beside(file);
    ZipWriter archive(beside);
    add_parts(archive);
    archive.finish();
    beside.finish();
}

TEST_F(WrittenFile, IsTheSameArchivePieceByPieceAsInMemory) {
    ZipWriter in_memory;
    add_parts(in_memory);
    in_small_pieces = false;
    write_archive(file_);
    EXPECT_TRUE(content() == in_memory.bytes());
    EXPECT_GT(calls, 5) << "it was not kept until it was whole";
}

TEST_F(WrittenFile, IsTheOldOneWhicheverCallFailsWithinAnArchive) {
    in_small_pieces = false;
    write_archive(file_);
    const std::string whole = content();
    const int all = calls;
    for (int failing = 1; failing <= all; ++failing) {
        std::ofstream(file_, std::ios::binary) << old_bytes;
        calls = 0;
        fails_at = failing;
        try {
            write_archive(file_);
            fails_at = 0;
            EXPECT_TRUE(content() == whole) << "what failed does not matter: call " << failing;
        } catch (const WriteError& error) {
            fails_at = 0;
            EXPECT_EQ(content(), old_bytes) << "call " << failing;
            EXPECT_THAT(error.what(), HasSubstr("No space left"));
        }
        EXPECT_EQ(files(), 1) << "call " << failing;
    }
}

TEST(FileName, IsTheTitleWithoutWhatNoNameMayHave) {
    EXPECT_EQ(file_name_of("某市2021年政府信息公开工作年度报告"), "某市2021年政府信息公开工作年度报告");
    EXPECT_EQ(file_name_of("../某市/某局:\"二\"\n"), "_某市_某局__二_");
    EXPECT_EQ(file_name_of("  ... "), "");
    std::string endless;
    for (int i = 0; i < 500; ++i)
        endless += "县";
    EXPECT_LT(file_name_of(endless).size(), 230U);
}

TEST_F(WrittenFile, IsNotReplacedWhereItIsToBeKept) {
    EXPECT_THROW(write_file(file_, new_bytes, Existing::kept), WriteError);
    EXPECT_EQ(content(), old_bytes);
    EXPECT_EQ(files(), 1);
    fs::remove(file_);
    write_file(file_, new_bytes, Existing::kept);
    EXPECT_EQ(content(), new_bytes);
}

TEST_F(WrittenFile, TakesThePlaceOfNoPipeAndNoFolder) {
    fs::remove(file_);
    ASSERT_EQ(mkfifo(file_.c_str(), 0600), 0);
    fs::create_symlink(file_, folder_ / "link.ods");
    fs::create_directory(folder_ / "folder.ods");
    for (const char* name : {"年报.ods", "link.ods", "folder.ods"})
        EXPECT_THROW(write_file(folder_ / name, new_bytes), WriteError) << name;
    EXPECT_TRUE(fs::is_fifo(file_));
    EXPECT_TRUE(fs::is_symlink(folder_ / "link.ods"));
    EXPECT_EQ(files(), 3) << "and nothing else is left";
}

TEST_F(WrittenFile, TakesThePlaceOfALinkAndLeavesWhatItLeadsTo) {
    const fs::path link = folder_ / "link.ods";
    fs::create_symlink(file_, link);
    write_file(link, new_bytes);
    EXPECT_EQ(content(), old_bytes);
    EXPECT_FALSE(fs::is_symlink(link));
}

TEST_F(WrittenFile, IsWholeWhenTheProgramIsKilled) {
    for (int killed_after = 1; killed_after <= 9; ++killed_after) {
        int channel[2];
        ASSERT_EQ(pipe(channel), 0);
        const pid_t writer = fork();
        ASSERT_GE(writer, 0);
        if (writer == 0) {
            for (int i = 0;; ++i) {
                write_file(file_, i % 2 == 0 ? new_bytes : old_bytes);
                (void)!__real_write(channel[1], "x", 1);
            }
        }
        close(channel[1]);
        char told = 0;
        for (int i = 0; i < killed_after; ++i)
            ASSERT_EQ(read(channel[0], &told, 1), 1);
        for (int i = 0; i < killed_after * 20; ++i) // another moment of its writing each time
            (void)fs::exists(file_);
        kill(writer, SIGKILL);
        ASSERT_EQ(waitpid(writer, nullptr, 0), writer);
        close(channel[0]);
        const std::string left = content();
        EXPECT_TRUE(left == old_bytes || left == new_bytes) << left.size() << " bytes";
    }
}

} // namespace
} // namespace crossfoot
