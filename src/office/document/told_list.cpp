#include "office/document/told_list.hpp"

#include <algorithm>
#include <utility>

namespace crossfoot::office {
namespace {

bool has_newly_fixed(const std::vector<WorkItem>& before, const std::vector<WorkItem>& items) {
    return std::ranges::any_of(items, [&](const WorkItem& item) {
        return item.status == Status::fixed && std::ranges::none_of(before, [&](const WorkItem& old) {
                   return old.status == Status::fixed && old.keys == item.keys;
               });
    });
}

} // namespace

std::vector<WorkItem> ToldList::renew(const std::vector<WorkItem>& before, std::shared_ptr<const Validation> outcome,
                                      Language language) {
    std::vector<WorkItem> now = work_items(outcome->content, outcome->reports, language);
    std::vector<WorkItem> items;
    if (told_ && language != told_in_) {
        tell_in_others();
        others_[told_in_] = before;
        items = renewed(others_[language], std::move(now));
    } else {
        items = renewed(before, std::move(now));
        if (told_ && has_newly_fixed(before, items))
            tell_in_others();
    }
    told_ = std::move(outcome);
    told_in_ = language;
    return items;
}

void ToldList::tell_in_others() {
    for (const Language other : all_languages())
        if (other != told_in_)
            others_[other] = renewed(others_[other], work_items(told_->content, told_->reports, other));
}

} // namespace crossfoot::office
