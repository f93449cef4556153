// Putting files where somebody looks for them.
#include "write/file.hpp"

#include <gtest/gtest.h>

#include <fstream>
#include <iterator>
#include <string>

namespace crossfoot {
namespace {

namespace fs = std::filesystem;

// A folder of its own for each test.
class WrittenFile : public ::testing::Test {
protected:
    WrittenFile() {
        std::string pattern = fs::temp_directory_path() / "crossfoot-XXXXXX";
        folder_ = mkdtemp(pattern.data());
    }
    ~WrittenFile() override { fs::remove_all(folder_); }

    static std::string content(const fs::path& file) {
        std::ifstream in(file, std::ios::binary);
        return {std::istreambuf_iterator<char>(in), {}};
    }
    std::size_t files() const {
        return static_cast<std::size_t>(std::distance(fs::directory_iterator(folder_), fs::directory_iterator()));
    }

    fs::path folder_;
};

TEST_F(WrittenFile, TakesThePlaceOfTheOneBefore) {
    write_file(folder_ / "a", "one");
    write_file(folder_ / "a", "two");
    EXPECT_EQ(content(folder_ / "a"), "two");
    EXPECT_EQ(files(), 1U);
}

TEST_F(WrittenFile, LeavesOneThatIsToBeKeptAlone) {
    write_file(folder_ / "a", "one", Existing::kept);
    EXPECT_THROW(write_file(folder_ / "a", "two", Existing::kept), WriteError);
    EXPECT_EQ(content(folder_ / "a"), "one");
    EXPECT_EQ(files(), 1U); // nothing stays beside it
}

TEST_F(WrittenFile, LeavesNothingBehindWhereItCannotHaveItsName) {
    fs::create_directory(folder_ / "a");
    EXPECT_THROW(write_file(folder_ / "a", "one"), WriteError);
    EXPECT_EQ(files(), 1U);
}

} // namespace
} // namespace crossfoot
