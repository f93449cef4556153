#include "intake/prose_rooms.hpp"

#include <algorithm>
#include <iterator>

namespace crossfoot {
namespace {

constexpr std::string_view stop = "。";

// "（二）改进情况" alone or before the first stop; the room that it heads, or none.
const PublishedText* headed(const Form& form, const PublishedSection& section, std::string_view line) {
    const std::string key = form.labels.key(std::string(line));
    for (const PublishedText& text : section.texts)
        if (!text.heading.empty() && (key == form.labels.key(text.heading) || key == form.labels.key(text.label)))
            return &text;
    return nullptr;
}

void take_section(const Form& form, const PublishedSection& section, const std::vector<SourceText>& texts,
                  ProseRooms& rooms) {
    const PublishedText* room = &section.texts.front();
    for (SourceText text : texts) {
        const std::size_t end = std::min(text.text.find(stop), text.text.size());
        if (const PublishedText* begun = headed(form, section, std::string_view(text.text).substr(0, end))) {
            room = begun; // whose heading is written again wherever the report is
            text.text.erase(0, end == text.text.size() ? end : end + stop.size());
        }
        if (!text.text.empty())
            rooms.taken[room->id].push_back(std::move(text));
    }
}

} // namespace

ProseRooms prose_rooms(const Form& form, const SectionTexts& texts) {
    ProseRooms rooms;
    for (std::size_t s = 0; s < form.publication.sections.size(); ++s) {
        const PublishedSection& section = form.publication.sections[s];
        for (std::size_t part = 0; part < texts.parts[s].size(); ++part)
            std::ranges::copy(texts.parts[s][part], std::back_inserter(rooms.taken[section.texts[part].id]));
        if (section.texts.empty())
            std::ranges::copy(texts.sections[s], std::back_inserter(rooms.left_out));
        else
            take_section(form, section, texts.sections[s], rooms);
    }
    std::ranges::copy(texts.left_out, std::back_inserter(rooms.left_out));
    std::erase_if(rooms.taken, [](const auto& room) { return room.second.empty(); });
    return rooms;
}

} // namespace crossfoot
