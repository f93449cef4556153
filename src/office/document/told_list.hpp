// The list of findings from check to check, in whatever language it is told.
#pragma once

#include "review/validation.hpp"
#include "review/worklist.hpp"

#include <map>
#include <memory>
#include <vector>

namespace crossfoot::office {

// Not thread-safe: in the main thread, one for each document. What was fixed is found no more, so that it is told in
// all other languages as soon as it is gone.
class ToldList {
public:
    // The list after a check, from that before it.
    std::vector<WorkItem> renew(const std::vector<WorkItem>& before, std::shared_ptr<const Validation> outcome,
                                Language language);

private:
    void tell_in_others();

    std::shared_ptr<const Validation> told_;
    Language told_in_ = Language::zh_cn;
    std::map<Language, std::vector<WorkItem>> others_; // as they were when the last was fixed, or earlier
};

} // namespace crossfoot::office
