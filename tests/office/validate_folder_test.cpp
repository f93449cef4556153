// 批量校验: a folder is validated in the background, and its list opens.
#include "office/document.hpp"
#include "office/reports.hpp"
#include "office/uno/uno_text.hpp"

#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/container/XEnumerationAccess.hpp>
#include <com/sun/star/frame/XModel.hpp>
#include <com/sun/star/frame/XTitle.hpp>
#include <com/sun/star/sheet/XCellRangeAddressable.hpp>
#include <com/sun/star/table/XTableChart.hpp>
#include <com/sun/star/table/XTableChartsSupplier.hpp>
#include <com/sun/star/text/XText.hpp>
#include <com/sun/star/text/XTextFieldsSupplier.hpp>
#include <com/sun/star/util/XCloseable.hpp>
#include <com/sun/star/util/XModifiable.hpp>
#include <rtl/uri.hxx>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>
#include <iterator>

namespace crossfoot::test {
namespace {

namespace fs = std::filesystem;
using namespace com::sun::star;
using office::from_uno;
using office::to_uno;
using testing::AllOf;
using testing::HasSubstr;
using uno::Reference;
using uno::UNO_QUERY;
using uno::UNO_QUERY_THROW;

Document::Argument path(const char* name, const fs::path& file) {
    return property(name, uno::Any(to_uno(file.string())));
}

// Two reports, one of them in a format that only the office reads; gone with the object, and so are its documents.
class Reports {
public:
    explicit Reports(Office& office) : office_(office), folder_(office.folder() / "报送") {
        fs::create_directories(folder_);
        fs::copy_file(faulty_report(), folder_ / "有误.ods");
        Document(office, clean_report()).store(folder_ / "无误.xls", "MS Excel 97");
    }
    ~Reports() {
        if (office_.desktop.is())
            close();
        fs::remove_all(folder_);
        fs::remove_all(results());
    }
    Reports(const Reports&) = delete;
    Reports& operator=(const Reports&) = delete;

    void close() const {
        for (const char* name : {"清单.ods", "有误.ods"})
            if (const Reference<frame::XModel> document = opened(name); document.is()) {
                Reference<util::XModifiable>(document, UNO_QUERY_THROW)->setModified(false);
                Reference<util::XCloseable>(document, UNO_QUERY_THROW)->close(true);
            }
    }
    fs::path folder() const { return folder_; }
    fs::path results() const { return office_.folder() / "结果"; }
    std::string validate(const fs::path& folder) const {
        return Document(office_).run("validate-folder", {path("Folder", folder), path("Results", results())});
    }
    std::string validate() const { return validate(folder_); }

    Reference<frame::XModel> opened(const std::string& name) const {
        const auto all = office_.desktop->getComponents()->createEnumeration();
        while (all->hasMoreElements())
            if (const Reference<frame::XModel> one(all->nextElement(), UNO_QUERY);
                one.is() && from_uno(Reference<frame::XTitle>(one, UNO_QUERY_THROW)->getTitle()) == name)
                return one;
        return {};
    }
    // Opens what the link leads to: the sheet and the cell where the cursor is then, "三!E7".
    std::string place_behind(const std::string& address) const {
        office_.desktop->loadComponentFromURL(to_uno(address), "_default", 0, {});
        const Reference<frame::XModel> faulty = opened("有误.ods");
        if (!faulty.is())
            return "nothing is open";
        const auto at = Reference<sheet::XCellRangeAddressable>(faulty->getCurrentSelection(), UNO_QUERY_THROW)
                            ->getRangeAddress(); // cells may be merged
        const auto names =
            Reference<sheet::XSpreadsheetDocument>(faulty, UNO_QUERY_THROW)->getSheets()->getElementNames();
        return from_uno(names[at.Sheet]) + '!' + static_cast<char>('A' + at.StartColumn) +
               std::to_string(at.StartRow + 1);
    }
    // Nothing where it does not open in a minute.
    Reference<frame::XModel> wait_for_list() const {
        Reference<frame::XModel> list;
        comes_true([&] { return (list = opened("清单.ods")).is(); });
        return list;
    }

private:
    Office& office_;
    fs::path folder_;
};

Reference<table::XCell> cell(const Reference<frame::XModel>& document, const char* at) {
    const Reference<container::XIndexAccess> sheets(
        Reference<sheet::XSpreadsheetDocument>(document, UNO_QUERY_THROW)->getSheets(), UNO_QUERY_THROW);
    return Reference<table::XCellRange>(sheets->getByIndex(0), UNO_QUERY_THROW)
        ->getCellRangeByName(to_uno(at))
        ->getCellByPosition(0, 0);
}

std::string text(const Reference<frame::XModel>& document, const char* at) {
    return from_uno(Reference<text::XText>(cell(document, at), UNO_QUERY_THROW)->getString());
}

// In plain characters.
std::string link(const Reference<frame::XModel>& document, const char* at) {
    const auto fields =
        Reference<text::XTextFieldsSupplier>(cell(document, at), UNO_QUERY_THROW)->getTextFields()->createEnumeration();
    rtl::OUString address;
    Reference<beans::XPropertySet>(fields->nextElement(), UNO_QUERY_THROW)->getPropertyValue("URL") >>= address;
    return from_uno(rtl::Uri::decode(address, rtl_UriDecodeWithCharset, RTL_TEXTENCODING_UTF8));
}

TEST(ValidateFolder, OpensTheListWhoseLinksLeadToTheFindings) {
    const Reports reports(office());
    EXPECT_THAT(reports.validate(), HasSubstr("being validated"));
    const auto list = reports.wait_for_list();
    ASSERT_TRUE(list.is());
    EXPECT_EQ(office().desktop->getCurrentComponent(), list) << "it is in front";
    EXPECT_THAT(text(list, "C2"), HasSubstr("无误.xls"));
    EXPECT_EQ(text(list, "E2"), "0") << "the office read it";
    EXPECT_THAT(link(list, "C3"), HasSubstr("/报送/有误.ods"));
    const std::string place = reports.place_behind(link(list, "H3"));
    EXPECT_THAT(text(list, "H3"), HasSubstr(place));
    EXPECT_NE(place.substr(0, place.find('!')), "封面") << "not where the file opens";
}

// Links of a workbook lie beside its cells, and name places in another way.
TEST(ValidateFolder, LeadsToTheSamePlacesFromTheListAsAWorkbook) {
    const Reports reports(office());
    reports.validate();
    const auto list = reports.wait_for_list();
    ASSERT_TRUE(list.is());
    const Document workbook(office(), reports.results() / "清单.xlsx");
    const Reference<frame::XModel> other(workbook.model, UNO_QUERY_THROW);
    for (const char* at : {"C2", "C3", "O1"}) {
        EXPECT_EQ(link(other, at), link(list, at)) << at;
        const auto hidden = property("Hidden", uno::Any(true));
        const Reference<util::XCloseable> behind(
            office().desktop->loadComponentFromURL(to_uno(link(other, at)), "_blank", 0, {&hidden, 1}), UNO_QUERY);
        ASSERT_TRUE(behind.is()) << at;
        behind->close(true);
    }
    EXPECT_THAT(text(list, "H3"), HasSubstr(reports.place_behind(link(other, "H3"))));
}

Reference<container::XIndexAccess> charts(const Document& document) {
    const Reference<table::XTableChartsSupplier> sheet(document.sheet(document.sheet_names().back()), UNO_QUERY_THROW);
    return {sheet->getCharts(), UNO_QUERY_THROW};
}

TEST(ValidateFolder, ComparesUnitsInChartsOfTheOfficeThatStayWhenTheyAreSaved) {
    const Reports reports(office());
    fs::remove(reports.folder() / "有误.ods"); // another report of the same unit
    reports.validate();
    const auto list = reports.wait_for_list();
    ASSERT_TRUE(list.is());
    EXPECT_THAT(link(list, "P1"), testing::EndsWith("/汇总.ods")) << "the sums";
    const fs::path comparison = reports.results() / "比较.ods";
    const fs::path saved = reports.results() / "saved.ods";
    {
        Document document(office(), comparison);
        const auto all = charts(document);
        ASSERT_EQ(all->getCount(), 2) << "results by kind, and who received most";
        const auto ranges = Reference<table::XTableChart>(all->getByIndex(0), UNO_QUERY_THROW)->getRanges();
        ASSERT_EQ(ranges.getLength(), 1) << "it draws cells";
        EXPECT_EQ(ranges[0].EndRow - ranges[0].StartRow, 6) << "six kinds below a heading";
        document.store(saved);
    }
    EXPECT_EQ(charts(Document(office(), saved))->getCount(), 2);
}

TEST(ValidateFolder, LosesNoChangeInAListThatIsOpen) {
    const Reports reports(office());
    reports.validate();
    const auto list = reports.wait_for_list();
    ASSERT_TRUE(list.is());
    cell(list, "K2")->setFormula(to_uno("电话已问"));
    EXPECT_THAT(reports.validate(), AllOf(HasSubstr("Save it first"), HasSubstr("清单.ods")));
    EXPECT_EQ(text(list, "K2"), "电话已问");
}

TEST(ValidateFolder, SaysWhatIsWrongBeforeItBegins) {
    const Reports reports(office());
    EXPECT_THAT(reports.validate("/no/such/folder"), HasSubstr("/no/such/folder"));
    EXPECT_THAT(Document(office()).run("validate-folder"), HasSubstr("Choose the folder")) << "nobody can be asked";
}

// Files that another program reads for it take a second each; the office waits for one of them, not for all.
TEST(ValidateFolder, EndsWithTheOfficeAndKeepsWhatItHas) {
    constexpr int more = 20;
    Office own;
    const Reports reports(own);
    for (int i = 0; i < more; ++i)
        fs::copy_file(reports.folder() / "无误.xls", reports.folder() / (std::to_string(i) + ".xls"));
    reports.validate();
    EXPECT_EQ(own.stop(), 0);
    EXPECT_FALSE(fs::exists(reports.results() / "清单.ods"));
    ASSERT_TRUE(fs::exists(reports.results() / ".crossfoot-collect/reports.jsonl"));
    std::ifstream records(reports.results() / ".crossfoot-collect/reports.jsonl");
    EXPECT_LT(std::count(std::istreambuf_iterator<char>(records), {}, '\n'), more)
        << "it read the rest before it ended";
}

} // namespace
} // namespace crossfoot::test
