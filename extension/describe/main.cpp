// describe FOLDER OUT: writes what follows from FOLDER/{functions,commands,help}.toml. Below OUT/package lies what goes
// into the extension, below OUT/docs what goes there.
#include "command_list.hpp"
#include "guide.hpp"
#include "menus.hpp"
#include "pages.hpp"
#include "settings.hpp"

#include <cstdlib>
#include <fstream>
#include <iostream>

namespace {

namespace fs = std::filesystem;
using namespace crossfoot;
using namespace crossfoot::describe;

void write(const fs::path& file, const std::string& text) {
    fs::create_directories(file.parent_path());
    std::ofstream out(file, std::ios::binary);
    out << text;
    if (!out.flush())
        throw std::runtime_error(file.string() + " cannot be written");
}

void describe_all(const fs::path& folder, const fs::path& out) {
    const std::vector<Function> functions = read_functions(folder / "functions.toml");
    const std::vector<Command> all = read_commands(folder / "commands.toml");
    const std::vector<Command> commands = of_menu(all);
    const Prose prose = read_prose(folder / "help.toml");
    fs::remove_all(out); // nothing of a function that is no more may stay
    write(out / "include/commands.inc", command_list(all));
    write(out / "package/CalcAddIns.xcu", add_in_settings(functions, prose));
    write(out / "package/Addons.xcu", menu_settings(commands, prose));
    for (const Language language : {Language::zh_cn, Language::en})
        write(out / "package/help" / (std::string(language_tag(language)) + ".html"),
              help_page(functions, commands, prose, language));
    write(out / "docs/functions.zh-CN.md", functions_page(functions, prose, Language::zh_cn));
    write(out / "docs/functions.md", functions_page(functions, prose, Language::en));
}

} // namespace

int main(int count, char** arguments) try {
    if (count != 3)
        throw std::runtime_error("usage: describe FOLDER OUT");
    describe_all(arguments[1], arguments[2]);
    return EXIT_SUCCESS;
} catch (const std::exception& error) {
    std::cerr << error.what() << '\n';
    return EXIT_FAILURE;
}
