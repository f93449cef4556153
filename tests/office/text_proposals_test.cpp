// 建议文字: sentences that only repeat figures, in the prose cells of an open workbook.
#include "office/document.hpp"
#include "office/published.hpp"
#include "office/reports.hpp"
#include "office/uno/uno_text.hpp"
#include "publish/proposal_plan.hpp"
#include "read/read.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace crossfoot::test {
namespace {

namespace fs = std::filesystem;
using namespace com::sun::star;
using office::to_uno;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::Not;
using testing::SizeIs;
using testing::StartsWith;

constexpr const char* ground = "#FFF2A8";

// The sample, in which nobody wrote a preamble, and nothing on what was received.
class TextProposals : public testing::Test {
protected:
    TextProposals() : report(office(), clean_report()), cover(report.sheet_names()[1]) {
        for (const char* cell : {"A4", "A5", "A6"})
            report.put(cover, cell, "");
    }

    bool is_marked() const { return report.colours().contains(ground); }
    int marked() const {
        const auto colours = report.colours();
        const auto found = colours.find(ground);
        return found == colours.end() ? 0 : found->second;
    }

    const Document report;
    const std::string cover;
};

TEST_F(TextProposals, StandMarkedInCellsInWhichNobodyWroteAsOneUndoStep) {
    const std::size_t before = report.undo_titles().size();
    EXPECT_THAT(report.run("propose-text"),
                testing::AllOf(HasSubstr("Paragraphs proposed: 4"), HasSubstr("something was written, left alone: 1")));
    EXPECT_THAT(report.text(cover, "A2"), HasSubstr("自2021年1月1日起至2021年12月31日止"));
    EXPECT_THAT(report.text(cover, "A4"), StartsWith("　　（一）主动公开情况。2021年，本机关制发"));
    EXPECT_THAT(report.text(cover, "A5"), HasSubstr("新收政府信息公开申请13件"));
    EXPECT_EQ(marked(), 4);
    EXPECT_THAT(report.undo_titles(), SizeIs(before + 1));
    report.undo_manager()->undo();
    EXPECT_EQ(report.text(cover, "A2") + report.text(cover, "A5"), "");
    EXPECT_EQ(report.formats().size(), Document(office(), clean_report()).formats().size());
    report.undo_manager()->redo();
    EXPECT_EQ(marked(), 4);
}

TEST_F(TextProposals, AreMarkedUntilTheyAreTouchedAndAReportMadeBeforeSaysSo) {
    report.run("propose-text");
    const fs::path file = office().folder() / "建议.odt";
    const std::vector<Document::Argument> to_file{property("File", uno::Any(to_uno("file://" + file.string()))),
                                                  confirmed};
    EXPECT_THAT(report.run("generate-report", to_file), HasSubstr("4 paragraphs are proposed"));
    report.put(cover, "A5", report.text(cover, "A5") + "均在期限内答复。");
    EXPECT_EQ(marked(), 3);
    EXPECT_THAT(report.run("generate-report", to_file), HasSubstr("3 paragraphs are proposed"));
    EXPECT_THAT(report.run("propose-text"), HasSubstr("that nobody edited: 3")) << "and nobody can be asked";
    EXPECT_EQ(marked(), 3);
}

TEST_F(TextProposals, AreRenewedAfterFiguresChangedAndKeptWhereTheyAgree) {
    report.run("propose-text");
    const std::string requests = report.sheet_names()[3];
    report.put(requests, "D6", "31"); // one of 13 that were received
    report.put(cover, "A2", "本报告由某区政府办公室编制。");
    report.run("propose-text");
    EXPECT_THAT(report.text(cover, "A5"), Not(HasSubstr("新收政府信息公开申请13件")));
    EXPECT_EQ(report.text(cover, "A2"), "本报告由某区政府办公室编制。");
    EXPECT_EQ(marked(), 3);
    EXPECT_THAT(report.run("propose-text", {confirmed}), HasSubstr("marked no longer: 3"));
    EXPECT_FALSE(is_marked());
    EXPECT_THAT(report.run("propose-text"), HasSubstr("No text was proposed"));
    report.undo_manager()->undo();
    EXPECT_EQ(marked(), 3);
}

TEST_F(TextProposals, AreKnownInTheStoredFile) {
    report.run("propose-text");
    for (const auto& [ending, filter] : {std::pair{".ods", "calc8"}, {".xlsx", "Calc MS Excel 2007 XML"}}) {
        const fs::path file = office().folder() / (std::string("建议") + ending);
        report.store(file, filter);
        const Document again(office(), file);
        EXPECT_TRUE(again.colours().contains(ground)) << ending;
        const crossfoot::Document read = read_document(file, {});
        EXPECT_TRUE(is_proposed(read, again.text(cover, "A5"))) << ending;
        again.put(cover, "A5", "改过的文字。");
        EXPECT_EQ(again.colours().at(ground), 3) << ending;
        EXPECT_THAT(again.run("propose-text", {confirmed}), HasSubstr("marked no longer: 3")) << ending;
        EXPECT_FALSE(again.colours().contains(ground)) << ending;
    }
}

// A cell that is marked as a proposal is not coloured over; one that was edited since is.
TEST_F(TextProposals, MakeRoomForMarksOfFindingsOnceTheyAreTouched) {
    report.run("propose-text");
    report.put(cover, "A5", "2021年，本机关新收政府信息公开申请99件。");
    report.run("validate");
    EXPECT_THAT(report.formats()[cover + ".A5"], HasSubstr("crossfoot:"));
    EXPECT_THAT(report.formats()[cover + ".A5"], Not(HasSubstr("crossfoot:proposed")));
    EXPECT_EQ(marked(), 3);
}

TEST(TextProposalsElsewhere, AreNotMade) {
    const Document empty(office());
    EXPECT_THAT(empty.run("propose-text"), HasSubstr("No text was proposed"));
    const Document blank(office(), CROSSFOOT_EXTENSIONS "/crossfoot/templates/crossfoot/report.ots");
    EXPECT_THAT(blank.run("propose-text"), HasSubstr("not there yet: 3"));
    EXPECT_FALSE(blank.modified());
}

} // namespace
} // namespace crossfoot::test
