// Nothing that a program needed for its work is left behind where it is killed.
#include "process/leash.hpp"

#include <gtest/gtest.h>
#include <sys/prctl.h>
#include <sys/wait.h>

#include <csignal>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <unistd.h>

namespace crossfoot {
namespace {

namespace fs = std::filesystem;

class Leashed : public testing::Test {
protected:
    Leashed() {
        std::string pattern = (fs::temp_directory_path() / "crossfoot-leash-XXXXXX").string();
        folder_ = mkdtemp(pattern.data());
        std::ofstream(folder_ / "socket") << "";
        fs::create_directories(folder_ / "kept");
        std::ofstream(folder_ / "kept" / "file") << "x";
    }
    ~Leashed() override { fs::remove_all(folder_); }

    fs::path folder_;
};

const ChildCall endless{{"/bin/sh", "-c", "tail -f /dev/null"}, {}, -1, {}};

TEST_F(Leashed, GoesWithTheProgramThatIsKilled) {
    ASSERT_EQ(prctl(PR_SET_CHILD_SUBREAPER, 1), 0); // what the child leaves behind is ours to wait for
    const pid_t child = fork();
    if (child == 0) {
        const BackgroundChild work(endless, 0);
        const Leash leash(folder_ / "kept");
        leash.hold({0, work.group()}, (folder_ / "socket").string());
        kill(getpid(), SIGKILL);
    }
    EXPECT_EQ(waitpid(child, nullptr, 0), child);
    int left = 0;
    while (waitpid(-1, nullptr, 0) > 0)
        ++left;
    EXPECT_GE(left, 2) << "the work and the leash";
    EXPECT_TRUE(fs::is_empty(folder_));
}

TEST_F(Leashed, IsNoLongerHeldWhereOthersAre) {
    BackgroundChild work(endless, 0);
    {
        const Leash leash(folder_ / "kept");
        leash.hold({work.group()}, (folder_ / "socket").string());
        leash.hold({}, {});
    }
    EXPECT_TRUE(work.is_running());
    EXPECT_TRUE(fs::exists(folder_ / "socket"));
    EXPECT_FALSE(fs::exists(folder_ / "kept"));
}

TEST(BackgroundChild, IsEndedWithAllThatItStarted) {
    ASSERT_EQ(prctl(PR_SET_CHILD_SUBREAPER, 1),
              0); // what it started is ours to wait for: until then it is in the group
    BackgroundChild work(endless, 0);
    const int group = work.group();
    ASSERT_TRUE(work.is_running());
    work.end();
    EXPECT_FALSE(work.is_running());
    while (waitpid(-group, nullptr, 0) > 0)
        continue;
    EXPECT_EQ(kill(-group, SIGKILL), -1);
}

TEST(BackgroundChild, TakesLinesUntilItsInputEnds) {
    BackgroundChild work({{"/bin/sh", "-c", "read -r a; read -r b; ! read -r c && [ $a$b = onetwo ]"}, {}, -1, {}}, 0);
    work.tell("one\n");
    work.tell("two\n");
    work.await_end();
    EXPECT_FALSE(work.is_running());
}

} // namespace
} // namespace crossfoot
