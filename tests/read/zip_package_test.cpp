#include "read/zip_package.hpp"
#include "zip_bytes.hpp"

#include <gmock/gmock.h>

#include <filesystem>
#include <fstream>
#include <optional>

namespace crossfoot {
namespace {

using test::Parts;
using test::zipped;

const Parts two_parts{{"content.xml", "<a>" + std::string(1000, 'x') + "</a>"}, {"META-INF/manifest.xml", "<b/>"}};

// The parts, or why they cannot be read.
struct Outcome {
    Parts parts;
    std::optional<ReadErrorKind> fault;
    friend bool operator==(const Outcome&, const Outcome&) = default;
};

Outcome read(const std::string& bytes) {
    Outcome outcome;
    Budget budget{ReadLimits()};
    try {
        ZipPackage package(bytes, budget);
        for (std::size_t nth = 0; nth < package.size(); ++nth) {
            const Buffer part = package.extract(nth);
            outcome.parts.emplace_back(package.name(nth), std::string(part.data.get(), part.size));
        }
    } catch (const ReadError& error) {
        outcome.fault = error.kind();
    }
    return outcome;
}

const Outcome both{two_parts, {}};
const Outcome none{{}, ReadErrorKind::damaged};

std::size_t list_end(const std::string& package) { return package.rfind("PK\x05\x06"); }

TEST(ZipPackage, GivesEachPartInTheOrderOfTheList) { EXPECT_EQ(read(zipped(two_parts)), both); }

TEST(ZipPackage, IsReadBehindBytesThatAreNotIts) { EXPECT_EQ(read("#!/bin/sh\n" + zipped(two_parts)), both); }

TEST(ZipPackage, MayHaveACommentBehindItsList) {
    std::string package = zipped(two_parts) + "PK";
    package[list_end(package) + 20] = 2; // its length
    EXPECT_EQ(read(package), both);
    EXPECT_EQ(read(package + std::string(70'000, ' ')), none) << "longer than a comment may be";
}

TEST(ZipPackage, TakesFromTheExtraFieldWhatDoesNotFit) { EXPECT_EQ(read(zipped(two_parts, nullptr, true)), both); }

TEST(ZipPackage, TakesTheListFromWhereTheLargeEndTells) {
    // The end of a list as the format has it for more entries than fit: that many, their bytes, where they begin.
    std::string package = zipped(two_parts);
    const std::size_t end = list_end(package);
    const auto bytes = [](std::uint64_t value, std::size_t count) {
        std::string all;
        for (; count > 0; --count, value >>= 8U)
            all += static_cast<char>(value & 0xFFU);
        return all;
    };
    const std::size_t begin = package.find("PK\x01\x02");
    const std::string large_end = "PK\x06\x06" + bytes(44, 8) + bytes(45, 2) + bytes(45, 2) + bytes(0, 8) +
                                  bytes(2, 8) + bytes(2, 8) + bytes(end - begin, 8) + bytes(begin, 8);
    const std::string locator = "PK\x06\x07" + bytes(0, 4) + bytes(end, 8) + bytes(1, 4);
    package.replace(end + 8, 12, std::string(12, '\xFF'));
    EXPECT_EQ(read(package), none);
    EXPECT_EQ(read(std::string(package).insert(end, large_end + locator)), both);
}

TEST(ZipPackage, IsDamagedWhereAPartsHeaderIsAnothers) {
    std::string package = zipped(two_parts);
    package[14] = static_cast<char>(package[14] + 1); // of the checksum
    EXPECT_EQ(read(package), none);
}

TEST(ZipPackage, IsDamagedWhereTheListIsCutShort) {
    std::string package = zipped(two_parts);
    package[list_end(package) + 10] = 3; // entries, one more than there are
    EXPECT_EQ(read(package), none);
    package[list_end(package) + 10] = 0;
    EXPECT_EQ(read(package), none);
}

TEST(ZipPackage, CopiesAPartAsItIsPacked) {
    const std::string package = zipped(two_parts);
    Budget budget{ReadLimits()};
    const PackedPart part = ZipPackage(package, budget).packed(0);
    EXPECT_EQ(part.name, "content.xml");
    EXPECT_EQ(part.size, two_parts.front().second.size());
    EXPECT_LT(part.bytes.size, 100U);
    EXPECT_THAT(package, testing::HasSubstr(std::string(part.bytes.data.get(), part.bytes.size)));
}

TEST(ZipPackage, IsReadFromAFileAsFromMemory) {
    const std::filesystem::path file =
        std::filesystem::temp_directory_path() /
        ("zip_package_test" + std::to_string(testing::UnitTest::GetInstance()->random_seed()));
    std::ofstream(file, std::ios::binary) << zipped(two_parts);
    Budget budget{ReadLimits()};
    {
        ZipPackage package = ZipPackage::in_file(file, budget);
        const Buffer part = package.extract("content.xml");
        EXPECT_EQ(std::string(part.data.get(), part.size), two_parts.front().second);
    }
    std::filesystem::remove(file);
    EXPECT_THROW(ZipPackage::in_file(file, budget), ReadError);
}

} // namespace
} // namespace crossfoot
