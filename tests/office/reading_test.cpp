// What is read from an open document, as from its file.
#include "office/reports.hpp"
#include "office/uno/uno_text.hpp"
#include "office/wrong_report.hpp"

#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/util/NumberFormat.hpp>
#include <com/sun/star/util/XNumberFormatTypes.hpp>
#include <com/sun/star/util/XNumberFormatsSupplier.hpp>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace crossfoot::test {
namespace {

using namespace com::sun::star;
using office::to_uno;
using testing::AllOf;
using testing::HasSubstr;
using testing::Not;
using uno::Reference;
using uno::UNO_QUERY_THROW;

TEST(Reading, TakesDatesTimesAndTruthValuesThatAFormulaGivesForTexts) {
    for (const auto& [typed, told] :
         {std::pair{"=DATE(2024;5;3)", "2024-05-03"}, {"=TIME(10;30;0)", "10:30:00"}, {"=1=1", "TRUE"}}) {
        const Document dated(office(), file_of("sound.fods", sound_report()));
        dated.put(sheet_name, suspect, typed);
        EXPECT_THAT(dated.run("validate"), AllOf(HasSubstr("V-NUM"), HasSubstr(told))) << typed;
    }
}

TEST(Reading, TakesANumberShownAsADateForAText) {
    const Document report(office(), file_of("sound.fods", sound_report()));
    report.put(sheet_name, suspect, "45415");
    EXPECT_THAT(report.run("validate"), Not(HasSubstr("V-NUM")));
    const Reference<util::XNumberFormatsSupplier> formats(report.model, UNO_QUERY_THROW);
    const sal_Int32 date = Reference<util::XNumberFormatTypes>(formats->getNumberFormats(), UNO_QUERY_THROW)
                               ->getStandardFormat(util::NumberFormat::DATE, lang::Locale());
    Reference<beans::XPropertySet>(report.cell(sheet_name, suspect), UNO_QUERY_THROW)
        ->setPropertyValue(to_uno("NumberFormat"), uno::Any(date));
    EXPECT_THAT(report.run("validate"), AllOf(HasSubstr("V-NUM"), HasSubstr("2024-05-03")));
}

TEST(Reading, TakesAnEmptyTextForTheResultOfAFormula) {
    const Document report(office(), file_of("sound.fods", sound_report()));
    report.put(sheet_name, suspect, "=\"\"");
    EXPECT_THAT(report.run("validate"), Not(HasSubstr("V-NUM")));
}

} // namespace
} // namespace crossfoot::test
