// The sample reports that the build writes.
#pragma once

#include <filesystem>

namespace crossfoot::test {

inline std::filesystem::path clean_report() { return CROSSFOOT_BUILD "/samples/呼兰区2021.ods"; }
inline std::filesystem::path faulty_report() { return CROSSFOOT_BUILD "/samples/呼兰区2021-有误.ods"; }

} // namespace crossfoot::test
