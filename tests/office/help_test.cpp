#include "office/document.hpp"
#include "office/uno/uno_text.hpp"

#include <com/sun/star/frame/XModel.hpp>
#include <com/sun/star/frame/XStorable.hpp>
#include <com/sun/star/text/XParagraphCursor.hpp>
#include <com/sun/star/text/XTextDocument.hpp>
#include <com/sun/star/text/XTextViewCursorSupplier.hpp>
#include <com/sun/star/util/XCloseable.hpp>

#include <gtest/gtest.h>

namespace crossfoot::test {
namespace {

using com::sun::star::uno::Reference;
using com::sun::star::uno::UNO_QUERY;
using com::sun::star::uno::UNO_QUERY_THROW;
using office::from_uno;

// The page that the office shows after the command help on A1 with the formula.
class HelpPage {
public:
    explicit HelpPage(std::string_view formula = {}) : sheet_(office()) {
        const std::string name = sheet_.sheet_names().front();
        if (!formula.empty())
            sheet_.put(name, "A1", formula);
        sheet_.select(name, "A1");
        address = sheet_.run("help");
        const auto components = office().desktop->getComponents()->createEnumeration();
        while (components->hasMoreElements()) {
            const Reference<com::sun::star::frame::XModel> model(components->nextElement(), UNO_QUERY);
            if (model.is() && !model->getURL().isEmpty() && address.starts_with(from_uno(model->getURL())))
                page_.set(model, UNO_QUERY);
        }
    }
    ~HelpPage() {
        if (page_.is())
            Reference<com::sun::star::util::XCloseable>(page_, UNO_QUERY_THROW)->close(true);
    }
    HelpPage(const HelpPage&) = delete;
    HelpPage& operator=(const HelpPage&) = delete;

    std::string address;
    bool is_shown() const { return page_.is(); }
    std::string text() const { return page_.is() ? from_uno(page_->getText()->getString()) : std::string(); }
    // The paragraph at which the window stands.
    std::string at() const {
        const Reference<com::sun::star::text::XTextViewCursorSupplier> view(
            Reference<com::sun::star::frame::XModel>(page_, UNO_QUERY_THROW)->getCurrentController(), UNO_QUERY_THROW);
        const auto start = view->getViewCursor()->getStart();
        const Reference<com::sun::star::text::XParagraphCursor> paragraph(
            start->getText()->createTextCursorByRange(start), UNO_QUERY_THROW);
        paragraph->gotoStartOfParagraph(false);
        paragraph->gotoEndOfParagraph(true);
        return from_uno(paragraph->getString());
    }
    bool is_read_only() const {
        return Reference<com::sun::star::frame::XStorable>(page_, UNO_QUERY_THROW)->isReadonly();
    }

private:
    Document sheet_;
    Reference<com::sun::star::text::XTextDocument> page_;
};

TEST(Help, IsShownByTheOfficeItselfInItsLanguage) {
    const HelpPage help;
    EXPECT_TRUE(help.address.ends_with("/help/en.html")) << help.address;
    ASSERT_TRUE(help.is_shown());
    EXPECT_TRUE(help.is_read_only());
    EXPECT_TRUE(help.text().starts_with("Crossfoot help")) << help.text();
}

TEST(Help, OpensAtTheFunctionOfTheCell) {
    const HelpPage help("=IF(ORG.CROSSFOOT.FUNCTIONS.FOOTDIFFERENCE(B1;C1:D1)=0;1;2)");
    EXPECT_TRUE(help.address.ends_with("/help/en.html#footdifference")) << help.address;
    ASSERT_TRUE(help.is_shown());
    EXPECT_EQ(help.at(), "CF_FOOTDIFF");
}

TEST(Help, OpensAtItsBeginningForAnyOtherFormula) {
    for (const char* formula : {"=SUM(B1:C1)", "=ORG.CROSSFOOT.FUNCTIONS.NOSUCH(B1)"}) {
        const HelpPage help(formula);
        ASSERT_TRUE(help.is_shown());
        EXPECT_EQ(help.at(), "Crossfoot help") << formula;
    }
}

} // namespace
} // namespace crossfoot::test
