// 粘贴年报 and 粘贴数字: what lies on the clipboard, as other programs put it there.
#include "office/copied.hpp"
#include "office/published.hpp"

#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/datatransfer/clipboard/SystemClipboard.hpp>
#include <com/sun/star/frame/DispatchHelper.hpp>
#include <com/sun/star/frame/XDispatchProvider.hpp>
#include <com/sun/star/sheet/XCellRangeData.hpp>
#include <osl/file.hxx>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace crossfoot::test {
namespace {

using testing::AllOf;
using testing::HasSubstr;

uno::Any bytes(const std::string& text) {
    return uno::Any(
        uno::Sequence<sal_Int8>(reinterpret_cast<const sal_Int8*>(text.data()), static_cast<sal_Int32>(text.size())));
}

// UTF-16 without a mark, the lower byte first, as browsers give it.
std::string utf_16(const std::string& text) {
    std::string wide;
    const rtl::OUString units = to_uno(text);
    for (sal_Int32 i = 0; i < units.getLength(); ++i) {
        wide += static_cast<char>(units[i] & 0xFF);
        wide += static_cast<char>(units[i] >> 8);
    }
    return wide;
}

void copy(const char* type, const uno::Any& data) {
    datatransfer::clipboard::SystemClipboard::create(office().context)->setContents(new Copied(type, data), {});
}

std::string paste() { return Document(office()).run("paste-report", {property("Confirmed", uno::Any(true))}); }

// A report opened in Writer, and all of it copied there.
void copy_in_writer(const fs::path& file) {
    const Document::Argument hidden = property("Hidden", uno::Any(true));
    const Reference<frame::XModel> text(
        office().desktop->loadComponentFromURL(to_uno("file://" + file.string()), "_blank", 0, {&hidden, 1}),
        UNO_QUERY_THROW);
    const Reference<frame::XDispatchProvider> frame(text->getCurrentController()->getFrame(), UNO_QUERY_THROW);
    for (const char* command : {".uno:SelectAll", ".uno:Copy"})
        frame::DispatchHelper::create(office().context)
            ->executeDispatch(frame, rtl::OUString::createFromAscii(command), "_self", 0, {});
    Reference<util::XCloseable>(text, UNO_QUERY_THROW)->close(true);
}

TEST(PasteReport, FillsTheTemplateFromWhatWasCopiedInAText) {
    copy_in_writer(published(clean_report(), "docx"));
    const Document any(office());
    EXPECT_THAT(any.run("paste-report"), HasSubstr("Nothing was imported")) << "nobody said that it is wanted";
    EXPECT_THAT(any.run("paste-report", {property("Confirmed", uno::Any(true))}),
                AllOf(HasSubstr("200 figures"), HasSubstr("the clipboard")));
    const Opened opened;
    EXPECT_EQ(opened.cell("三", "D6")->getValue(), 13);
    EXPECT_EQ(opened.cell("填报说明", "B4")->getValue(), 2021);
}

TEST(PasteReport, SaysThatNothingIsThere) {
    const Document any(office());
    any.put(any.sheet_names()[0], "A1", "今天没有表格。");
    any.select(any.sheet_names()[0], "A1");
    any.dispatch(".uno:Copy");
    EXPECT_THAT(any.run("paste-report", {property("Confirmed", uno::Any(true))}), HasSubstr("No report to import"));
}

TEST(PasteReport, TakesEveryFormInWhichATextMayBeOffered) {
    const std::string page = content(published(clean_report(), "html"));
    const std::string rich = content(published(clean_report(), "rtf", "Rich Text Format"));
    const std::string plain = content(published(clean_report(), "txt"));
    const struct {
        const char* type;
        uno::Any data;
    } forms[] = {{"text/html", bytes(page)},
                 {"text/html", bytes(utf_16(page))},
                 {"text/html;charset=utf-8", bytes(page)},
                 {"text/rtf", bytes(rich)},
                 {"text/richtext", bytes(rich)},
                 {"application/rtf", bytes(rich)},
                 {"text/plain;charset=utf-16", uno::Any(to_uno(plain))},
                 {"text/plain;charset=utf-8", bytes(plain)}};
    for (const auto& form : forms) {
        copy(form.type, form.data);
        EXPECT_THAT(paste(), HasSubstr("200 figures")) << form.type;
        const Opened opened;
        EXPECT_EQ(opened.cell("三", "D6")->getValue(), 13) << form.type;
        EXPECT_EQ(opened.cell("三", "D8")->getValue(), 4) << form.type;
    }
}

TEST(PasteReport, ReadsTheFilesThatAFileManagerCopied) {
    const fs::path file = published(clean_report(), "docx");
    rtl::OUString address; // its name is Chinese, which no address is
    ASSERT_EQ(osl::FileBase::getFileURLFromSystemPath(to_uno(file.string()), address), osl::FileBase::E_None);
    copy("text/uri-list", bytes("# copied\r\n" + from_uno(address) + "\r\n"));
    EXPECT_THAT(paste(), AllOf(HasSubstr("200 figures"), HasSubstr(file.filename().string())));
    EXPECT_EQ(Opened().cell("三", "D6")->getValue(), 13);
    copy("text/uri-list", bytes("https://example.org/a.html\r\n"));
    EXPECT_THAT(paste(), HasSubstr("no text")) << "no file of this machine";
}

// A row of 表三 as it stands in a sheet of one's own: text among it, and its own total at the end.
TEST(PasteFigures, FillsWhatMayBeFilledAndLeavesAllElse) {
    const Document own(office());
    const std::string sheet = own.sheet_names()[0];
    int column = 0;
    for (const char* content : {"1", "'5件", "3", "", "'１２", "6", "99"})
        own.put(sheet, std::string(1, static_cast<char>('A' + column++)) + "1", content);
    own.select(sheet, "A1:G1");
    own.dispatch(".uno:Copy");
    const Document report(office(), clean_report());
    const std::string third = report.sheet_names()[3];
    const auto look = [&] {
        return Reference<beans::XPropertySet>(report.cell(third, "D6"), UNO_QUERY_THROW)->getPropertyValue("CellStyle");
    };
    const uno::Any before = look();
    report.select(third, "D6");
    EXPECT_THAT(report.run("paste-figures"),
                AllOf(HasSubstr("4 figures were filled in"), HasSubstr("kept what they have: 1"),
                      HasSubstr("no numbers were left out: 1")));
    const double expected[] = {1, 0, 3, 0, 12, 6};
    for (int i = 0; i < 6; ++i)
        EXPECT_EQ(report.cell(third, std::string(1, static_cast<char>('D' + i)) + "6")->getValue(), expected[i]) << i;
    EXPECT_EQ(report.cell(third, "J6")->getType(), table::CellContentType_FORMULA);
    EXPECT_EQ(look(), before);
    EXPECT_EQ(report.undo_titles().size(), 1U);
    report.undo_manager()->undo();
    EXPECT_EQ(report.cell(third, "D6")->getValue(), 13);
}

TEST(PasteFigures, GoesFromOneMergedCellToTheNext) {
    const Document own(office());
    const std::string sheet = own.sheet_names()[0];
    own.put(sheet, "A1", "7");
    own.put(sheet, "A2", "8");
    own.select(sheet, "A1:A2");
    own.dispatch(".uno:Copy");
    const Document report(office(), clean_report());
    const std::string second = report.sheet_names()[2];
    report.select(second, "B12"); // 行政处罚, over three columns
    EXPECT_THAT(report.run("paste-figures"), HasSubstr("2 figures were filled in"));
    EXPECT_EQ(report.cell(second, "B12")->getValue(), 7);
    EXPECT_EQ(report.cell(second, "B13")->getValue(), 8);
}

TEST(PasteFigures, PastesEveryRowHoweverManyThereAreAndTellsWhatHasNoRoom) {
    const Document own(office());
    const std::string sheet = own.sheet_names()[0];
    uno::Sequence<uno::Sequence<uno::Any>> rows(1500);
    for (sal_Int32 i = 0; i < rows.getLength(); ++i) {
        const uno::Any number(static_cast<double>(i + 1));
        rows[i] = uno::Sequence<uno::Any>(&number, 1);
    }
    const Reference<sheet::XCellRangeData> cells(own.sheet(sheet)->getCellRangeByName("A1:A1500"), UNO_QUERY_THROW);
    cells->setDataArray(rows);
    own.select(sheet, "A1:A1500");
    own.dispatch(".uno:Copy");
    own.select(sheet, "C1");
    EXPECT_EQ(own.run("paste-figures"), "1500 figures were filled in");
    EXPECT_EQ(own.cell(sheet, "C1500")->getValue(), 1500);
    own.select(sheet, "C1048576");
    EXPECT_THAT(own.run("paste-figures"), AllOf(HasSubstr("1 figures were filled in"),
                                                HasSubstr("beyond the end of the sheet, not pasted: 1499")));
}

// 表三 with its labels, some of which are merged over many rows.
TEST(PasteFigures, KeepsTheColumnsOfRowsUnderMergedLabels) {
    const Document filled(office(), clean_report());
    const std::string third = filled.sheet_names()[3];
    filled.select(third, "A6:J30");
    filled.dispatch(".uno:Copy");
    const Document report(office(), clean_report());
    for (int row = 6; row <= 30; ++row)
        if (row != 29) // the total
            report.put(third, "D" + std::to_string(row), "777");
    report.select(third, "A6");
    report.run("paste-figures");
    for (int row = 6; row <= 30; ++row)
        for (const char column : {'D', 'E'}) {
            const std::string at = column + std::to_string(row);
            EXPECT_EQ(report.cell(third, at)->getValue(), filled.cell(third, at)->getValue()) << at;
        }
}

TEST(PasteFigures, TellsOfTablesThatItLeavesOut) {
    copy_in_writer(published(clean_report(), "docx"));
    const Document own(office());
    EXPECT_THAT(own.run("paste-figures"), HasSubstr("Only the first table was pasted"));
}

} // namespace
} // namespace crossfoot::test
