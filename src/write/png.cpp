#include "write/png.hpp"

#include <stdexcept>
#include <string_view>
#include <zlib.h>

namespace crossfoot {
namespace {

std::string big_endian(std::uint32_t number) {
    std::string bytes;
    for (int shift = 24; shift >= 0; shift -= 8)
        bytes += static_cast<char>(number >> shift & 0xFFU);
    return bytes;
}

const Bytef* raw(std::string_view bytes) { return reinterpret_cast<const Bytef*>(bytes.data()); }

std::string chunk(std::string_view kind, std::string_view content) {
    const std::string body = std::string(kind) + std::string(content);
    return big_endian(static_cast<std::uint32_t>(content.size())) + body +
           big_endian(static_cast<std::uint32_t>(crc32(0, raw(body), static_cast<uInt>(body.size()))));
}

std::string packed(const std::string& content) {
    uLongf size = compressBound(content.size());
    std::string bytes(size, '\0');
    if (compress2(reinterpret_cast<Bytef*>(bytes.data()), &size, raw(content), content.size(), Z_BEST_COMPRESSION) !=
        Z_OK)
        throw std::runtime_error("a picture cannot be packed");
    bytes.resize(size);
    return bytes;
}

} // namespace

std::string png_bytes(const Picture& picture) {
    std::string head =
        big_endian(static_cast<std::uint32_t>(picture.width)) + big_endian(static_cast<std::uint32_t>(picture.height));
    head += {8, 3, 0, 0, 0}; // bits of a pixel; by palette; the only methods there are; not interlaced
    std::string palette;
    for (const std::uint32_t colour : picture.colours)
        palette += big_endian(colour).substr(1);
    std::string rows;
    for (std::size_t row = 0; row < picture.height; ++row) {
        rows += '\0'; // as it is
        rows.append(reinterpret_cast<const char*>(&picture.pixels[row * picture.width]), picture.width);
    }
    return "\x89PNG\r\n\x1a\n" + chunk("IHDR", head) + chunk("PLTE", palette) + chunk("IDAT", packed(rows)) +
           chunk("IEND", {});
}

} // namespace crossfoot
