#include "check/acceptance.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <map>

namespace crossfoot {
namespace {

constexpr std::string_view mark = "勾稽接受 ";

// FNV-1a: the same on every machine and for ever, which std::hash is not.
class Fingerprint {
public:
    void add(std::string_view text) {
        for (const char c : text)
            add(static_cast<unsigned char>(c));
        add(0); // so that "ab", "c" is not "a", "bc"
    }
    std::string str() const {
        std::array<char, 17> digits{};
        std::snprintf(digits.data(), digits.size(), "%016llx", static_cast<unsigned long long>(hash_));
        return digits.data();
    }

private:
    void add(unsigned char byte) { hash_ = (hash_ ^ byte) * 1099511628211ULL; }

    std::uint64_t hash_ = 14695981039346656037ULL;
};

std::string property_name(const Document& document, const Breach& breach) {
    Fingerprint print;
    print.add(breach.rule->id);
    // A rule may find two things in one cell. As the form weighs it: the user may weigh it anew at any time.
    print.add(name(breach.variant->severity));
    for (const FindingCell& cell : breach.cells) {
        const std::string address = a1(cell.at());
        print.add(document.blocks[cell.place.block].name);
        print.add(cell.table ? cell.table->id : "");
        if (cell.copy > 0) // of equal tables on a sheet, each is accepted for itself
            print.add(std::to_string(cell.copy));
        print.add(cell.item ? cell.item->id : address);
        print.add(cell.applicant ? cell.applicant->id : address);
        print.add(cell.found);
    }
    for (const FindingCell& cell : breach.last_cells)
        print.add(cell.found);
    if (!breach.apart.empty())
        print.add(breach.apart);
    return std::string(mark) + breach.rule->id + ' ' + print.str();
}

} // namespace

void tell_apart(const Document& document, std::vector<Finding>& findings) {
    std::map<std::string, std::vector<Finding*>> alike;
    for (Finding& finding : findings)
        if (finding.cells.front().part)
            alike[property_name(document, finding)].push_back(&finding);
    for (const auto& [name, all] : alike) {
        std::map<std::string, int> known;
        for (Finding* finding : all.size() > 1 ? all : std::vector<Finding*>()) {
            for (const auto& [key, text] : finding->placeholders)
                finding->apart += key == "text" ? text.zh_cn : "";
            finding->apart += std::to_string(known[finding->apart]++);
        }
    }
}

std::vector<DocumentProperty> acceptances_of(const Document& document, const Finding& finding, std::string_view reason,
                                             std::string_view day) {
    const std::string value = std::string(day) + ' ' + std::string(reason);
    std::vector<DocumentProperty> result;
    for (const Breach& broken : finding.relations())
        result.push_back({property_name(document, broken), value});
    if (finding.relations().empty())
        result.push_back({property_name(document, finding), value});
    return result;
}

void apply_acceptances(const Document& document, std::vector<Finding>& findings) {
    const auto accepts = [](const DocumentProperty& property) { return property.name.starts_with(mark); };
    if (std::none_of(document.properties.begin(), document.properties.end(), accepts))
        return; // as nearly always
    for (Finding& finding : findings) {
        const std::string accepting = property_name(document, finding);
        for (const DocumentProperty& property : document.properties)
            if (property.name == accepting && property.value.find(' ') + 1 < property.value.size()) // with a reason
                finding.accepted = property.value;
    }
}

} // namespace crossfoot
