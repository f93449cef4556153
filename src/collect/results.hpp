// The results of a run, from what it has read.
#pragma once

#include "collect/collection.hpp"
#include "collect/earlier.hpp"
#include "collect/survey.hpp"
#include "collect/unit_list.hpp"
#include "collect/work_folder.hpp"
#include "form/form_folder.hpp"

#include <cstddef>
#include <functional>

namespace crossfoot {

// Writes every result into the folder, each beside its name first, from the records and figures in the work folder,
// whose files are closed. Where `stopped` says so, which may be empty, it ends by CollectStopped before the list and
// the records take their names; all that was read is still there then. On up to so many threads, which may ask
// `stopped`.
CollectCounts write_results(WorkFolder& work, const FormSet& forms, const UnitList& units,
                            const CollectOptions& options, std::size_t threads, const std::function<bool()>& stopped);

} // namespace crossfoot
