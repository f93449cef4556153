// Which cells of a template get proposed sentences, and which are known to be as they were proposed.
#include "publish/notices.hpp"
#include "publish/proposal_plan.hpp"
#include "publish/published_report.hpp"
#include "recognise/recognise.hpp"
#include "report/forms.hpp"
#include "template/template.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace crossfoot {
namespace {

using testing::Contains;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;

using test::form;

// The sample, of which a test blanks the text that it means.
class ProposalsInATemplate : public testing::Test {
protected:
    ProposalsInATemplate()
        : figures(load_figures({std::string(SAMPLES) + "/heilongjiang-harbin-hulan-2021.toml"}, form())) {}

    void read() {
        document = crossfoot::document(report_book(form(), built_in_pages(form().id), figures));
        reports = recognise(document, built_in_forms());
    }
    ProposalPlan plan() const { return plan_proposals(document, reports.at(0)); }

    // As the command does, with the cells of the figures.
    void carry_out(const ProposalPlan& made) {
        for (const char* id : {"preamble", "overview", "other"}) {
            const NamedRange& room = *document.named(defined_name(id));
            std::string& prose = figures.prose[id];
            for (const auto& [cell, text] : made.written)
                if (cell.block == room.block && room.range.contains(cell.cell()))
                    prose += (prose.empty() ? "" : "\n") + text;
        }
        read();
        document.properties = made.properties();
    }
    PublishedReport published() const { return published_report(document, {&reports.at(0)}, 0, {}); }

    Figures figures;
    Document document;
    std::vector<Report> reports;
};

TEST_F(ProposalsInATemplate, GoWhereNobodyWrote) {
    read();
    const ProposalPlan made = plan();
    EXPECT_EQ(made.rooms, 3U);
    EXPECT_EQ(made.taken, 2U) << "sections one and six";
    ASSERT_THAT(made.written, SizeIs(1));
    EXPECT_THAT(made.written.begin()->second, HasSubstr("2021年12月31日止"));
    EXPECT_EQ(made.written.begin()->first.block, document.named("crossfoot_preamble")->block);
}

TEST_F(ProposalsInATemplate, ComeOutMarkedUntilTheyAreTouched) {
    figures.prose.erase("overview");
    read();
    EXPECT_EQ(published().proposed, 0U);
    carry_out(plan());
    EXPECT_EQ(published().proposed, 4U);
    EXPECT_THAT(notices(published(), document, Language::zh_cn), Contains(HasSubstr("有 4 段")));
    figures.prose["overview"].insert(0, "全年，");
    const std::vector<DocumentProperty> kept = document.properties;
    read();
    document.properties = kept;
    EXPECT_EQ(published().proposed, 3U);
    EXPECT_THAT(plan().written, IsEmpty()) << "a person wrote there";
    EXPECT_THAT(plan().standing, SizeIs(3));
}

TEST_F(ProposalsInATemplate, AreRenewedAsLongAsNobodyTouchedThem) {
    figures.prose.erase("overview");
    read();
    carry_out(plan());
    EXPECT_THAT(plan().written, IsEmpty());
    figures.rows[{"t2-8", "fees"}] = {{CellKind::number, "7", false}};
    const std::vector<DocumentProperty> kept = document.properties;
    read();
    document.properties = kept;
    const ProposalPlan renewed = plan();
    ASSERT_THAT(renewed.written, SizeIs(1));
    EXPECT_THAT(renewed.written.begin()->second, HasSubstr("收取行政事业性收费7万元"));
}

TEST_F(ProposalsInATemplate, SayNothingOfFiguresThatAreNotThere) {
    figures.rows.clear();
    figures.prose.clear();
    read();
    const ProposalPlan made = plan();
    EXPECT_EQ(made.unknown, 1U) << "section one";
    EXPECT_THAT(made.written, SizeIs(2)) << "the period, and that no processing fee was collected";
}

} // namespace
} // namespace crossfoot
