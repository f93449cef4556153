// Which figures of the form the numbers of a text state.
#pragma once

#include "prose/prose.hpp"

#include <string>

namespace crossfoot {

// "received 23; done 20": statements of the 2021 form with their numbers.
inline std::string stated(const std::string& text, int year = 2023) {
    Document document;
    Block block;
    block.kind = BlockKind::paragraph;
    block.text = text;
    document.blocks.push_back(std::move(block));
    Report report;
    report.form = built_in_forms().back();
    report.year = NamedYear{year, {}, false};
    report.paragraphs = {Place(0, TextSpan{0, text.size()})};
    std::string all;
    for (const ReadPassage& passage : read_prose(document, report))
        for (const ReadSentence& sentence : passage.sentences)
            for (const Reading& reading : sentence.readings)
                all += (all.empty() ? "" : "; ") + reading.statement->id + ' ' + sentence.number(reading).value.str();
    return all;
}

} // namespace crossfoot
