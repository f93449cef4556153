// The figures of whole reports as plain values, and where they come from: published reports, the same thinned out, and
// generated ones. In all of them every relation of the form holds.
#pragma once

#include "form/form.hpp"

#include <compare>
#include <filesystem>
#include <map>
#include <memory>
#include <random>
#include <string>
#include <vector>

namespace crossfoot::filed {

// Ids of a table, of its row and of its column.
struct FigureKey {
    std::string table;
    std::string row;
    std::string column;
    friend auto operator<=>(const FigureKey&, const FigureKey&) = default;
};

using FormFigures = std::map<FigureKey, std::string>; // in plain notation

bool all_relations_hold(const Form& form, const FormFigures& figures);

class FigureSource {
public:
    // Reads the files of figures in a folder; those whose relations do not all hold are left out.
    explicit FigureSource(const std::filesystem::path& folder);

    FormFigures any(const Form& form, std::mt19937& random) const;

private:
    std::map<std::string, std::vector<FormFigures>> published_; // by form
};

} // namespace crossfoot::filed
