// The results of a run, from what it has read.
#pragma once

#include "collect/collection.hpp"
#include "collect/earlier.hpp"
#include "collect/survey.hpp"
#include "collect/work_folder.hpp"
#include "form/form_folder.hpp"

namespace crossfoot {

// Writes every result into the folder, each beside its name first, from the records and figures in the work folder,
// whose files are closed.
CollectCounts write_results(WorkFolder& work, const FormSet& forms, const CollectOptions& options);

} // namespace crossfoot
