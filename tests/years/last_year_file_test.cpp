#include "years/last_year_file.hpp"

#include <gtest/gtest.h>

using namespace crossfoot;

namespace {

using Names = std::vector<std::string>;

TEST(LastYearFile, IsTheOneOfTheSameNameWithTheYearBefore) {
    EXPECT_EQ(files_of_last_year({"2022年报.ods", "2023年报.docx", "2023年工作总结.docx", "2024年报.ods"},
                                 "2024年报.ods", "", 2024),
              Names{"2023年报.docx"});
}

TEST(LastYearFile, IsFoundByOrganAndYearBehindThatOfTheSameName) {
    EXPECT_EQ(files_of_last_year({"某市二〇二三年度报告.pdf", "某市2023.ods", "乙市2023.ods", "某市2023对比2024.ods"},
                                 "某市2024.ods", "某市人民政府", 2024),
              (Names{"某市2023.ods", "某市二〇二三年度报告.pdf"}));
}

TEST(LastYearFile, IsNotGuessedFromTheYearAlone) {
    EXPECT_EQ(files_of_last_year({"2023.ods", "120231.ods"}, "年报.ods", "", 2024), Names());
    EXPECT_EQ(files_of_last_year({"A12023.ods"}, "A12024.ods", "", 2024), Names()) << "the year is no year there";
}

} // namespace
