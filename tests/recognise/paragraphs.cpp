#include "paragraphs.hpp"

#include "recognise/recognise.hpp"

#include <algorithm>

namespace crossfoot::test {

Document paragraphs(const std::string& lines) {
    Document document;
    for (std::size_t first = 0; first < lines.size();) {
        const std::size_t last = std::min(lines.find('\n', first), lines.size());
        if (last > first) {
            Block& block = document.blocks.emplace_back();
            block.kind = BlockKind::paragraph;
            block.text = lines.substr(first, last - first);
        }
        first = last + 1;
    }
    return document;
}

std::vector<Report> reports_in(const std::string& lines) {
    Document document = paragraphs(lines);
    Recogniser recogniser(built_in_forms());
    recogniser.lay_out_tables(document);
    return recogniser.recognise(document);
}

} // namespace crossfoot::test
