// What hangs together: disjoint sets that grow together.
#pragma once

#include <cstddef>
#include <numeric>
#include <vector>

namespace crossfoot::locator {

class Partition {
public:
    explicit Partition(std::size_t size) : parent_(size) { std::iota(parent_.begin(), parent_.end(), std::size_t{0}); }
    std::size_t of(std::size_t one) {
        while (parent_[one] != one)
            one = parent_[one] = parent_[parent_[one]];
        return one;
    }
    void join(std::size_t one, std::size_t other) { parent_[of(one)] = of(other); }

private:
    std::vector<std::size_t> parent_;
};

} // namespace crossfoot::locator
