#include "publish/notices.hpp"

#include "language/catalogue.hpp"
#include "tell/place.hpp"

namespace crossfoot {
namespace {

constexpr std::size_t most_places = 12;

} // namespace

std::string few_places(const Document& document, std::vector<Place> places, Language language) {
    const std::size_t count = places.size();
    places.resize(std::min(count, most_places));
    std::string text = ranges_text(document, places, language);
    if (count > most_places)
        text = say(language, "finding.more_cells", {{"cells", text}, {"count", std::to_string(count)}});
    return text;
}

std::vector<std::string> notices(const PublishedReport& published, const Document& document, Language language) {
    std::vector<std::string> lines;
    if (published.no_organ)
        lines.push_back(say(language, "publish.no_organ"));
    if (published.no_year)
        lines.push_back(say(language, "publish.no_year"));
    if (published.proposed > 0)
        lines.push_back(say(language, "publish.proposed", {{"count", std::to_string(published.proposed)}}));
    for (const TableGaps& gaps : published.gaps) {
        const std::string table = gaps.spec->title.in(language);
        if (gaps.blank > 0)
            lines.push_back(say(language, "publish.blank", {{"table", table}, {"count", std::to_string(gaps.blank)}}));
        if (!gaps.left_out.empty())
            lines.push_back(say(language, "publish.figures_left_out",
                                {{"table", table}, {"places", few_places(document, gaps.left_out, language)}}));
    }
    for (const std::string& heading : published.empty_sections)
        lines.push_back(say(language, "publish.empty_section", {{"heading", heading}}));
    if (!published.left_out.empty())
        lines.push_back(
            say(language, "publish.texts_left_out", {{"places", few_places(document, published.left_out, language)}}));
    return lines;
}

} // namespace crossfoot
