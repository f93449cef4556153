// What came of a file, and of many together.
#pragma once

namespace crossfoot::batch {

// As numbers, what the program returns. A higher one outweighs a lower one.
enum class Outcome {
    clean = 0,  // everything was read and nothing is wrong with it
    faulty = 1, // errors were found
    unread = 2  // something could not be read, or the command was not understood
};

} // namespace crossfoot::batch
