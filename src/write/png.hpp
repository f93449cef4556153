// A small picture of few colours.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

namespace crossfoot {

struct Picture {
    std::size_t width = 0, height = 0;
    std::vector<std::uint32_t> colours; // 0xRRGGBB, 256 at most
    std::vector<std::uint8_t> pixels;   // row by row, each the place of its colour

    Picture(std::size_t wide, std::size_t high, std::vector<std::uint32_t> palette)
        : width(wide), height(high), colours(std::move(palette)), pixels(wide * high) {}
};

std::string png_bytes(const Picture& picture);

} // namespace crossfoot
