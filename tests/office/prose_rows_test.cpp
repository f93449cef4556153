// The heights of the rows in which text is written.
#include "office/reports.hpp"
#include "office/status.hpp"

#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/table/XColumnRowRange.hpp>
#include <com/sun/star/util/XModifiable.hpp>
#include <rtl/ref.hxx>

#include <gtest/gtest.h>

#include <cstdlib>
#include <fstream>
#include <regex>

namespace crossfoot::test {
namespace {

using uno::Reference;
using uno::UNO_QUERY_THROW;

// They are looked at in the pause after an edit, before commands are told of it.
TEST(ProseRows, StayHiddenAndLeaveASavedDocumentSaved) {
    const Document report(office(), clean_report());
    util::URL url;
    const auto dispatch = dispatch_of(report, "propose-text", url);
    const rtl::Reference<Heard> heard(new Heard());
    dispatch->addStatusListener(heard.get(), url);
    ASSERT_TRUE(heard->enabled());
    const std::string cover = report.sheet_names()[1];
    const Reference<table::XColumnRowRange> cells(report.sheet(cover), UNO_QUERY_THROW);
    const Reference<beans::XPropertySet> row(cells->getRows()->getByIndex(1), UNO_QUERY_THROW);
    row->setPropertyValue(office::to_uno("IsVisible"), uno::Any(false));
    report.put(cover, "A2", "本报告由某区政府办公室编制。");
    const Reference<util::XModifiable> state(report.model, UNO_QUERY_THROW);
    state->setModified(false); // as saving does
    EXPECT_TRUE(heard->becomes(false));
    EXPECT_EQ(row->getPropertyValue(office::to_uno("IsVisible")), uno::Any(false));
    EXPECT_FALSE(state->isModified());
    dispatch->removeStatusListener(heard.get(), url);
}

// How many lines each paragraph has on paper: those from its number on, until the next begins.
std::vector<int> printed_lines(const Document& report, std::size_t paragraphs) {
    const std::filesystem::path pdf = office().folder() / "段落.pdf";
    const std::filesystem::path text = office().folder() / "段落.txt";
    report.store(pdf, "calc_pdf_Export");
    EXPECT_EQ(std::system(("pdftotext -layout '" + pdf.string() + "' '" + text.string() + "'").c_str()), 0);
    std::vector<int> lines(paragraphs);
    std::size_t at = paragraphs; // none has begun
    std::ifstream all(text);
    for (std::string line; std::getline(all, line);) {
        std::erase(line, ' ');
        std::smatch number;
        if (std::regex_search(line, number, std::regex("〔([0-9]+)〕")))
            at = std::stoul(number[1]);
        if (at < paragraphs && !line.empty())
            ++lines[at];
        if (line.find("完毕") != std::string::npos)
            at = paragraphs;
    }
    return lines;
}

// Letters of a screen are a whole number of pixels wide, those of paper are not: of paragraphs of all lengths some need
// a line more on paper.
TEST(ProseRows, AreAsTallAsTheirTextIsOnPaper) {
    const Document report(office(), clean_report());
    const std::string cover = report.sheet_names()[1];
    const Reference<table::XColumnRowRange> cells(report.sheet(cover), UNO_QUERY_THROW);
    constexpr std::size_t paragraphs = 60;
    constexpr sal_Int32 first = 5; // in the range of the section
    cells->getRows()->insertByIndex(first, paragraphs);
    for (std::size_t i = 0; i < paragraphs; ++i) {
        std::string paragraph = "　　〔" + std::to_string(i) + "〕";
        for (std::size_t piece = 0; piece < 4 + i; ++piece)
            paragraph += piece % 3 == 1 ? "2021年" : piece % 3 == 2 ? "258件（其中12345件）" : "增长24.05%，";
        report.put(cover, "A" + std::to_string(first + 1 + static_cast<sal_Int32>(i)), paragraph + "完毕");
    }
    const std::size_t typed = report.undo_titles().size();
    util::URL url;
    const auto dispatch = dispatch_of(report, "propose-text", url);
    const rtl::Reference<Heard> heard(new Heard());
    dispatch->addStatusListener(heard.get(), url); // from now on somebody listens, and rows are fitted
    ASSERT_TRUE(heard->enabled());
    EXPECT_EQ(report.undo_titles().size(), typed) << "undo is for what the user did";
    const std::vector<int> lines = printed_lines(report, paragraphs);
    const auto height = [&](std::size_t paragraph) {
        sal_Int32 found = 0;
        Reference<beans::XPropertySet>(cells->getRows()->getByIndex(first + static_cast<sal_Int32>(paragraph)),
                                       UNO_QUERY_THROW)
            ->getPropertyValue(office::to_uno("Height")) >>= found;
        return found;
    };
    constexpr sal_Int32 line = 810; // in hundredths of a millimetre
    EXPECT_TRUE(comes_true([&] { return height(paragraphs - 1) >= lines.back() * line; }))
        << "after a pause, where somebody listened before";
    for (std::size_t i = 0; i < paragraphs; ++i) {
        ASSERT_GT(lines[i], 0) << i;
        EXPECT_GE(height(i), lines[i] * line) << i << " has " << lines[i] << " lines on paper";
        EXPECT_LT(height(i), (lines[i] + 2) * line) << i;
    }
    dispatch->removeStatusListener(heard.get(), url);
}

} // namespace
} // namespace crossfoot::test
