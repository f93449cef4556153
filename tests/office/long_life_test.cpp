// Hundreds of reports, one after the other, in an office that nobody ends in between.
#include "office/document.hpp"
#include "office/office.hpp"
#include "office/reports.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <limits>
#include <stdexcept>
#include <string>
#include <system_error>

namespace crossfoot::test {
namespace {

namespace fs = std::filesystem;

struct Holdings {
    std::size_t memory = 0; // KiB
    std::size_t files = 0;  // open
    std::size_t threads = 0;
    std::size_t temporary = 0; // files and folders
};

class LongLife : public testing::Test {
protected:
    ~LongLife() override {
        office_.stop();
        std::error_code ignored;
        fs::remove_all(temporary_, ignored);
    }

    // A person's round with a report.
    void cycle() {
        const fs::path file = office_.copy(faulty_report());
        {
            const Document report(office_, file);
            report.run("validate");
            report.run("next-finding");
            report.run("adopt-suggestion", {property("Confirmed", com::sun::star::uno::Any(true))});
            report.undo_manager()->undo();
            report.run("validate");
            report.store(file);
        }
        fs::remove_all(file.parent_path());
    }

    Holdings after(int cycles) {
        for (int i = 0; i < cycles; ++i)
            cycle();
        const auto temporary = std::distance(fs::directory_iterator(temporary_), fs::directory_iterator());
        const Holdings held{office_.resident(), office_.open_files(), office_.threads(),
                            static_cast<std::size_t>(temporary)};
        std::printf("%6d %7zu %10zu %7zu %9zu\n", done_ += cycles, held.memory, held.files, held.threads,
                    held.temporary);
        return held;
    }

private:
    // Where this office, and no other program, puts what is for a while. Its profile lies there too.
    static fs::path own_folder() {
        std::string name = (fs::temp_directory_path() / "crossfoot-long-life-XXXXXX").string();
        if (!mkdtemp(name.data()))
            throw std::runtime_error("no folder for temporary files");
        setenv("TMPDIR", name.c_str(), 1);
        return name;
    }

    const fs::path temporary_ = own_folder();
    Office office_;
    int done_ = 0; // cycles
};

TEST_F(LongLife, OfFiveHundredReportsHoldsNoMore) {
    constexpr int parts = 10;
    constexpr int warming = 50; // cycles in which the office itself takes all that it keeps
    const char* const wanted = std::getenv("CROSSFOOT_CYCLES");
    const int cycles = wanted ? std::atoi(wanted) : 500;
    ASSERT_GE(cycles, warming + parts);
    std::printf("cycles     KiB open files threads temporary\n");
    const Holdings first = after(warming);
    Holdings last;
    std::size_t least = std::numeric_limits<std::size_t>::max(); // of the second half: what is freed is not given back
    for (int part = 0; part < parts; ++part) {
        last = after((cycles - warming) / parts);
        least = part < parts / 2 ? least : std::min(least, last.memory);
    }
    EXPECT_LT(least, first.memory * 6 / 5);
    EXPECT_LE(last.files, first.files + 2) << "the office's own come and go";
    EXPECT_LE(last.threads, first.threads + 3) << "the office's own come and go";
    EXPECT_EQ(last.temporary, first.temporary);
}

} // namespace
} // namespace crossfoot::test
