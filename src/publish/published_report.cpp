#include "publish/published_report.hpp"

#include "publish/printable.hpp"
#include "publish/proposal_plan.hpp"
#include "publish/proposals.hpp"
#include "publish/sections.hpp"
#include "text/fill.hpp"
#include "text/numbering.hpp"
#include "text/utf8.hpp"
#include "write/page_measures.hpp"

#include <algorithm>
#include <numeric>

namespace crossfoot {
namespace {

using Kind = OfficialParagraph::Kind;

constexpr std::size_t longest_lead = 30; // characters
constexpr std::size_t longest_heading = 45;
constexpr double tallest = page::text_height - 13; // mm: of a table below its heading on one page
constexpr std::string_view blank_number = "　　";

// Behind "（一）", or npos.
std::size_t behind_number(std::string_view text) {
    std::size_t at = 0;
    if (text.empty())
        return std::string_view::npos;
    const char32_t open = next_character(text, at);
    if (open != U'（' && open != U'(')
        return std::string_view::npos;
    std::size_t count = 0;
    while (at < text.size()) {
        const char32_t c = next_character(text, at);
        if (c == U'）' || c == U')')
            return count > 0 ? at : std::string_view::npos;
        if (!is_chinese_ordinal(c) || ++count > 3)
            break;
    }
    return std::string_view::npos;
}

// "（一）…" alone in its line is a heading; where it runs into its paragraph, it ends with the first sentence.
OfficialParagraph paragraph(std::string text) {
    constexpr std::string_view stop = "。";
    OfficialParagraph result;
    if (behind_number(text) != std::string_view::npos) {
        const std::size_t sentence = text.find(stop);
        if (sentence == std::string::npos && characters(text).size() <= longest_heading) {
            result.kind = Kind::heading;
            result.level = 2;
        } else if (sentence != std::string::npos && characters(text.substr(0, sentence)).size() <= longest_lead) {
            result.lead = text.substr(0, sentence + stop.size());
            text.erase(0, sentence + stop.size());
        }
    }
    result.text = std::move(text);
    return result;
}

class ReportPublisher {
public:
    ReportPublisher(const Document& source, const Report& report, SectionTexts texts, const PublishingOptions& options)
        : source_(source), report_(report), texts_(std::move(texts)), options_(options) {}

    PublishedReport publish() {
        result_.document.written = options_.written;
        result_.no_organ = report_.organ.empty();
        result_.no_year = !report_.year;
        add_title();
        const std::vector<PublishedSection>& sections = report_.form->publication.sections;
        for (std::size_t i = 0; i < sections.size(); ++i)
            add_section(sections[i], i);
        for (const SourceText& text : texts_.left_out)
            result_.left_out.push_back(text.place);
        return std::move(result_);
    }

private:
    std::string filled(const std::string& text) const {
        return printable(fill(text, [&](std::string_view name) -> std::optional<std::string> {
            if (name == "organ")
                return report_.organ;
            if (name == "year")
                return report_.year ? std::to_string(report_.year->year) : std::string(blank_number);
            return {};
        }));
    }

    void add_title() {
        OfficialParagraph title;
        title.kind = Kind::title;
        for (const std::string& line : report_.form->publication.title)
            if (const std::string text = filled(line); !text.empty()) {
                title.text += (title.text.empty() ? "" : "\n") + text;
                result_.document.title += text;
            }
        result_.document.author = printable(report_.organ);
        result_.document.blocks.emplace_back(std::move(title));
    }

    void add_heading(const std::string& text, int level, bool on_a_new_page = false) {
        OfficialParagraph heading;
        heading.kind = Kind::heading;
        heading.level = level;
        heading.text = printable(text);
        heading.on_a_new_page = on_a_new_page;
        result_.document.blocks.emplace_back(std::move(heading));
    }

    void add_texts(const std::vector<SourceText>& texts) {
        for (const SourceText& text : texts) {
            OfficialParagraph written = paragraph(printable(text.text));
            written.proposed = is_proposed(source_, text.text);
            result_.proposed += written.proposed ? 1 : 0;
            result_.document.blocks.emplace_back(std::move(written));
            ++result_.paragraphs;
        }
    }

    void add_proposals(const PublishedSection& section) {
        for (const ProposedText& text : proposals(report_, section.id, options_.scope)) {
            OfficialParagraph paragraph;
            paragraph.lead = printable(text.lead);
            paragraph.text = printable(text.text);
            paragraph.proposed = true;
            result_.document.blocks.emplace_back(std::move(paragraph));
            ++result_.paragraphs;
            ++result_.proposed;
        }
    }

    void add_section(const PublishedSection& section, std::size_t index) {
        PublishedTables tables = published_tables(report_, section);
        const std::size_t before = result_.paragraphs;
        if (!section.heading.empty())
            add_heading(section.heading, 1, begins_page(tables.tables));
        if (!texts_.parts[index].empty()) {
            for (std::size_t part = 0; part < section.texts.size(); ++part) {
                const std::vector<SourceText>& texts = texts_.parts[index][part];
                if (!texts.empty() && !section.texts[part].heading.empty())
                    add_heading(section.texts[part].heading, 2);
                add_texts(texts);
            }
        }
        for (OfficialTable& table : tables.tables)
            result_.document.blocks.emplace_back(std::move(table));
        add_texts(texts_.sections[index]);
        if (options_.propose && result_.paragraphs == before)
            add_proposals(section);
        if (tables.tables.empty() && result_.paragraphs == before && !section.heading.empty())
            result_.empty_sections.push_back(section.heading);
        result_.figures += tables.figures;
        std::ranges::move(tables.gaps, std::back_inserter(result_.gaps));
    }

    // A table that needs most of a page, and fits on it below its heading, begins one.
    static bool begins_page(const std::vector<OfficialTable>& tables) {
        if (tables.empty() || tables.front().whole)
            return false;
        const std::vector<double>& heights = tables.front().heights;
        return std::accumulate(heights.begin(), heights.end(), 0.0) <= tallest;
    }

    const Document& source_;
    const Report& report_;
    const SectionTexts texts_;
    const PublishingOptions& options_;
    PublishedReport result_;
};

} // namespace

PublishedReport published_report(const Document& document, const std::vector<const Report*>& reports, std::size_t which,
                                 const PublishingOptions& options) {
    return ReportPublisher(document, *reports[which], section_texts(document, reports, which), options).publish();
}

} // namespace crossfoot
