#include "read/xml_part.hpp"

#include <utility>

namespace crossfoot {

XmlPart::XmlPart(Buffer buffer, unsigned whitespace, std::string_view name) : buffer_(std::move(buffer)) {
    const unsigned options =
        pugi::parse_escapes | pugi::parse_eol | pugi::parse_cdata | pugi::parse_embed_pcdata | whitespace;
    const pugi::xml_parse_result result = document_.load_buffer_inplace(buffer_.data.get(), buffer_.size, options);
    if (result.status == pugi::status_out_of_memory)
        too_large(std::string(name) + ": out of memory");
    if (!result)
        damaged(std::string(name) + ": " + result.description() + " at byte " + std::to_string(result.offset));
}

} // namespace crossfoot
