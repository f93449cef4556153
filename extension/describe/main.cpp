// describe FUNCTIONS OUT: writes what follows from extension/functions.toml. Below OUT/package lies what goes into the
// extension.
#include "settings.hpp"

#include <cstdlib>
#include <fstream>
#include <iostream>

namespace {

namespace fs = std::filesystem;

void write(const fs::path& file, const std::string& text) {
    fs::create_directories(file.parent_path());
    std::ofstream out(file, std::ios::binary);
    out << text;
    if (!out.flush())
        throw std::runtime_error(file.string() + " cannot be written");
}

void describe(const fs::path& functions_file, const fs::path& out) {
    const std::vector<crossfoot::describe::Function> functions = crossfoot::describe::read_functions(functions_file);
    fs::remove_all(out); // nothing of a function that is no more may stay
    write(out / "package/CalcAddIns.xcu", crossfoot::describe::add_in_settings(functions));
}

} // namespace

int main(int count, char** arguments) try {
    if (count != 3)
        throw std::runtime_error("usage: describe FUNCTIONS OUT");
    describe(arguments[1], arguments[2]);
    return EXIT_SUCCESS;
} catch (const std::exception& error) {
    std::cerr << error.what() << '\n';
    return EXIT_FAILURE;
}
