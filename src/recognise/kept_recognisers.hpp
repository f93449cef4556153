// Recognisers that are kept, since learning labels takes ten times as long as a report whose labels are known.
#pragma once

#include "recognise/recognise.hpp"

#include <algorithm>
#include <list>
#include <memory>
#include <mutex>
#include <vector>

namespace crossfoot {

// One for each set of forms that was asked for last: documents may have forms of their own, and are asked in turns.
// Thread-safe.
class KeptRecognisers {
public:
    static constexpr std::size_t most = 4; // sets, so that those of documents that were closed go in time

    // Gives what the work gives, during which nobody else has a recogniser; it must not call the office.
    template <typename Work> auto by(const std::vector<std::shared_ptr<const Form>>& forms, Work work) {
        const std::lock_guard lock(guard_);
        const auto known = std::ranges::find(kept_, forms, &Kept::forms);
        if (known != kept_.end())
            kept_.splice(kept_.begin(), kept_, known);
        else
            kept_.emplace_front(forms);
        if (kept_.size() > most)
            kept_.pop_back();
        return work(kept_.front().recogniser);
    }

private:
    struct Kept {
        explicit Kept(const std::vector<std::shared_ptr<const Form>>& its) : forms(its), recogniser(its) {}
        std::vector<std::shared_ptr<const Form>> forms;
        Recogniser recogniser;
    };

    std::mutex guard_;
    std::list<Kept> kept_; // the last used first
};

} // namespace crossfoot
