#include "process/child.hpp"

#include <gtest/gtest.h>

#include <string>
#include <unistd.h>

namespace crossfoot {
namespace {

ChildResult shell(const std::string& script, const std::string& input = "", int file = -1, ChildLimits limits = {}) {
    return run_child({{"/bin/sh", "-c", script}, input, file, {"CROSSFOOT_TEST=5"}}, limits);
}

TEST(Child, GivesWhatItWrites) {
    const ChildResult result = shell("cat; echo $CROSSFOOT_TEST; echo lost >&2", "in\n");
    EXPECT_EQ(result.end, ChildEnd::well);
    EXPECT_EQ(result.output, "in\n5\n");
}

TEST(Child, SeesTheFileThatItIsGiven) {
    const FileInMemory file("some bytes");
    EXPECT_EQ(shell("cat /dev/fd/3", "", file.descriptor()).output, "some bytes");
}

TEST(Child, SeesNothingElseThatIsOpen) {
    const int open_here = dup(STDERR_FILENO); // that a program keeps over exec
    const std::string seen =
        "test -e /proc/$$/fd/" + std::to_string(open_here) + " && echo open; test -e /proc/$$/fd/0 && echo well";
    EXPECT_EQ(shell(seen).output, "well\n");
    const FileInMemory file("some bytes");
    EXPECT_EQ(shell(seen, "", file.descriptor()).output, open_here == 3 ? "open\nwell\n" : "well\n");
    close(open_here);
}

TEST(Child, MayLeaveItsInputUnread) {
    EXPECT_EQ(shell("exec <&-; echo well", std::string(1U << 20U, 'x')).output, "well\n");
}

TEST(Child, TellsThatItFailed) {
    EXPECT_EQ(shell("exit 3").end, ChildEnd::failed);
    EXPECT_EQ(shell("kill -9 $$").end, ChildEnd::failed);
    EXPECT_EQ(run_child({{"/nowhere/program"}, "", -1, {}}, {}).end, ChildEnd::failed);
}

TEST(Child, IsEndedWithAllThatItStartedWhenItsTimeIsOver) {
    ChildLimits limits;
    limits.time = std::chrono::milliseconds(100);
    EXPECT_EQ(shell("sleep 60 & sleep 60", "", -1, limits).end, ChildEnd::out_of_time);
    EXPECT_EQ(shell("exec >&-; sleep 60", "", -1, limits).end, ChildEnd::out_of_time);
}

TEST(Child, IsEndedWhenNobodyWantsItAnyLonger) {
    ChildLimits limits;
    int asked = 0;
    limits.stopped = [&] { return ++asked > 2; };
    EXPECT_EQ(shell("sleep 60 & sleep 60", "", -1, limits).end, ChildEnd::out_of_time);
    asked = 0;
    EXPECT_EQ(shell("exec >&-; sleep 60", "", -1, limits).end, ChildEnd::out_of_time);
    limits.stopped = [] { return false; };
    EXPECT_EQ(shell("sleep 0.3; echo well", "", -1, limits).output, "well\n");
}

TEST(Child, IsEndedWhenItWritesTooMuch) {
    ChildLimits limits;
    limits.output = 1000;
    EXPECT_EQ(shell("yes", "", -1, limits).end, ChildEnd::too_much_output);
}

} // namespace
} // namespace crossfoot
