// The heights of the rows in which text is written.
#include "office/reports.hpp"
#include "office/status.hpp"

#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/table/XColumnRowRange.hpp>
#include <com/sun/star/util/XModifiable.hpp>
#include <rtl/ref.hxx>

#include <gtest/gtest.h>

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

} // namespace
} // namespace crossfoot::test
