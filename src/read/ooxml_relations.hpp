// Which part of an Office Open XML package refers to which other.
#pragma once

#include "read/zip_package.hpp"

#include <string>
#include <string_view>
#include <unordered_map>

namespace crossfoot {

struct PartRelation {
    std::string type; // the last word of its address: "worksheet", "sharedStrings"
    std::string part;
};

class Relations {
public:
    // Those of a part; of the package itself where its name is empty. Throws ReadError.
    Relations(ZipPackage& package, std::string_view of);

    const PartRelation* with_id(const std::string& id) const; // nullptr when there is none, as below
    const std::string* part_of_type(std::string_view type) const;

private:
    std::unordered_map<std::string, PartRelation> by_id_;
    std::unordered_map<std::string, std::string> by_type_;
};

} // namespace crossfoot
