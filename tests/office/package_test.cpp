#include "office/document.hpp"
#include "office/reports.hpp"
#include "office/uno/configuration.hpp"
#include "office/uno/uno_text.hpp"

#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/deployment/ExtensionManager.hpp>
#include <com/sun/star/deployment/XPackage.hpp>
#include <com/sun/star/lang/XMultiComponentFactory.hpp>
#include <com/sun/star/task/XInteractionApprove.hpp>
#include <com/sun/star/task/XInteractionHandler.hpp>
#include <com/sun/star/ucb/XCommandEnvironment.hpp>
#include <com/sun/star/util/PathSettings.hpp>
#include <com/sun/star/util/theMacroExpander.hpp>
#include <cppuhelper/implbase2.hxx>

#include <gtest/gtest.h>

#include <cstdlib>
#include <fstream>
#include <sstream>

namespace crossfoot::test {
namespace {

using office::from_uno;
using office::to_uno;
namespace fs = std::filesystem;

fs::path package() {
    for (const auto& entry : fs::directory_iterator(CROSSFOOT_BUILD))
        if (entry.path().extension() == ".oxt")
            return entry.path();
    throw std::runtime_error("there is no package in " CROSSFOOT_BUILD);
}

// Runs unopkg on a profile and an extension folder of the test's own; gives what it printed.
std::string unopkg(const fs::path& folder, const std::string& words, int& status,
                   const std::string& locale = "LC_ALL=C.UTF-8") {
    const fs::path out = folder / "unopkg.txt";
    const std::string command = locale + " '" + (Office::program_folder() / "unopkg").string() + "' " + words +
                                " '-env:UserInstallation=file://" + (folder / "profile").string() +
                                "' '-env:UNO_SHARED_PACKAGES=file://" + (folder / "extensions").string() + "' > '" +
                                out.string() + "' 2>&1";
    status = std::system(command.c_str());
    std::ostringstream text;
    text << std::ifstream(out).rdbuf();
    return text.str();
}

// Another office unpacked beside the installed one must not run with that one's settings.
TEST(TheOffice, IsTheOneThatIsToBeTested) {
    const auto expander = com::sun::star::util::theMacroExpander::get(office().context);
    EXPECT_EQ(from_uno(expander->expandMacros(to_uno("$BRAND_BASE_DIR/program"))),
              "file://" + Office::program_folder().string());
}

TEST(Package, IsAddedListedAndRemovedWithoutATrace) {
    const fs::path folder = office().folder() / "unopkg";
    fs::create_directories(folder / "extensions");
    int status = -1;
    EXPECT_EQ((unopkg(folder, "add --shared -f -s '" + package().string() + "'", status), status), 0);
    EXPECT_NE(unopkg(folder, "list --shared", status).find("org.crossfoot"), std::string::npos);
    EXPECT_EQ((unopkg(folder, "remove --shared org.crossfoot", status), status), 0);
    EXPECT_EQ(unopkg(folder, "list --shared", status).find("org.crossfoot"), std::string::npos);
    for (const auto& entry : fs::recursive_directory_iterator(folder / "extensions"))
        EXPECT_EQ(entry.path().filename().string().find("crossfoot"), std::string::npos) << entry.path();
}

// The same package as it would have been before, or will be.
fs::path of_version(const std::string& version, const fs::path& folder) {
    const fs::path unpacked = folder / "unpacked";
    fs::copy(CROSSFOOT_EXTENSIONS "/crossfoot", unpacked, fs::copy_options::recursive);
    std::ostringstream text;
    text << std::ifstream(unpacked / "description.xml").rdbuf();
    std::string description = text.str();
    const std::string before = "<version value=\"";
    const std::size_t at = description.find(before) + before.size();
    description.replace(at, description.find('"', at) - at, version);
    std::ofstream(unpacked / "description.xml") << description;
    fs::path other = folder / ("crossfoot-" + version + ".oxt");
    const std::string command = "'" CROSSFOOT_PACK "' '" + unpacked.string() + "' '" + other.string() + "'";
    EXPECT_EQ(std::system(command.c_str()), 0);
    return other;
}

std::size_t occurrences(const std::string& text, const std::string& part) {
    std::size_t count = 0;
    for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + 1))
        ++count;
    return count;
}

// Where a file below the folder speaks of us.
std::vector<std::string> traces(const fs::path& folder) {
    std::vector<std::string> found;
    for (const auto& entry : fs::recursive_directory_iterator(folder)) {
        std::ostringstream text;
        if (entry.is_regular_file())
            text << std::ifstream(entry.path()).rdbuf();
        if (text.str().find("crossfoot") != std::string::npos)
            found.push_back(entry.path().string());
    }
    return found;
}

TEST(Package, TakesThePlaceOfTheVersionBeforeAndLeavesNoTraceWhenRemoved) {
    const fs::path folder = office().folder() / "upgrade";
    fs::create_directories(folder / "extensions");
    int status = -1;
    const fs::path before = of_version("0.0.9", folder);
    EXPECT_EQ((unopkg(folder, "add --shared -f -s '" + before.string() + "'", status), status), 0);
    EXPECT_NE(unopkg(folder, "list --shared", status).find("0.0.9"), std::string::npos);
    EXPECT_EQ((unopkg(folder, "add --shared -f -s '" + package().string() + "'", status), status), 0);
    const std::string listed = unopkg(folder, "list --shared", status);
    EXPECT_EQ(listed.find("0.0.9"), std::string::npos);
    EXPECT_EQ(occurrences(listed, "Identifier: org.crossfoot"), 1U) << listed;
    EXPECT_EQ((unopkg(folder, "remove --shared org.crossfoot", status), status), 0);
    unopkg(folder, "list --shared", status); // what could not be removed while it was in use goes with the next start
    EXPECT_EQ(traces(folder / "extensions"), std::vector<std::string>());
}

// Approves of everything, as a person who adds an extension does.
class Approving final : public cppu::WeakImplHelper2<com::sun::star::ucb::XCommandEnvironment,
                                                     com::sun::star::task::XInteractionHandler> {
public:
    com::sun::star::uno::Reference<com::sun::star::task::XInteractionHandler>
        SAL_CALL getInteractionHandler() override {
        return this;
    }
    com::sun::star::uno::Reference<com::sun::star::ucb::XProgressHandler> SAL_CALL getProgressHandler() override {
        return {};
    }
    void SAL_CALL
    handle(const com::sun::star::uno::Reference<com::sun::star::task::XInteractionRequest>& request) override {
        for (const auto& answer : request->getContinuations()) {
            const com::sun::star::uno::Reference<com::sun::star::task::XInteractionApprove> approval(
                answer, com::sun::star::uno::UNO_QUERY);
            if (approval.is())
                approval->select();
        }
    }
};

TEST(Package, IsGoneWhileItIsDisabled) {
    OfficeSettings settings;
    settings.with_extension = false;
    Office bare(settings);
    try {
        namespace star = com::sun::star;
        const auto manager = star::deployment::ExtensionManager::get(bare.context);
        const star::beans::NamedValue no_license(to_uno("SUPPRESS_LICENSE"), star::uno::Any(to_uno("1")));
        const star::uno::Sequence<star::beans::NamedValue> silent(&no_license, 1);
        const star::uno::Reference<star::ucb::XCommandEnvironment> approving(new Approving);
        const auto added =
            manager->addExtension(to_uno("file://" + package().string()), silent, to_uno("user"), {}, approving);
        const auto in_menu = [&] {
            return office::configuration(bare.context, "/org.openoffice.Office.Addons/AddonUI/OfficeMenuBar")
                ->hasByHierarchicalName(to_uno("org.crossfoot"));
        };
        EXPECT_TRUE(in_menu());
        manager->disableExtension(added, {}, approving);
        EXPECT_FALSE(in_menu());
        EXPECT_EQ(Document(bare, faulty_report()).run("validate"), "") << "nobody answers the command";
        EXPECT_EQ(manager->getDeployedExtensions(to_uno("user"), {}, approving).getLength(), 1) << "it can be enabled";
        manager->removeExtension(to_uno("org.crossfoot"), added->getName(), to_uno("user"), {}, approving);
        EXPECT_EQ(manager->getDeployedExtensions(to_uno("user"), {}, approving).getLength(), 0);
        EXPECT_FALSE(in_menu());
        EXPECT_FALSE(bare.has_loaded("crossfoot.uno.so")) << "it was used without being asked";
    } catch (const com::sun::star::uno::Exception& error) {
        FAIL() << from_uno(error.Message);
    }
    EXPECT_EQ(bare.stop(), 0);
}

// A bare machine has no locale, or one that was never generated; then no Chinese file name can be unpacked.
TEST(Package, IsAddedWhereTheLocaleKnowsNoChinese) {
    for (const std::string locale : {"LC_ALL=C", "LC_ALL=zh_CN.UTF-8"}) {
        const fs::path folder = office().folder() / locale;
        fs::create_directories(folder / "extensions");
        int status = -1;
        const std::string said = unopkg(folder, "add --shared -f -s '" + package().string() + "'", status, locale);
        EXPECT_EQ(status, 0) << locale << ": " << said;
    }
}

TEST(Package, BringsTheTemplateIntoTheTemplateManager) {
    const auto paths = com::sun::star::util::PathSettings::create(office().context);
    com::sun::star::uno::Sequence<rtl::OUString> folders;
    com::sun::star::uno::Reference<com::sun::star::beans::XPropertySet>(paths, com::sun::star::uno::UNO_QUERY_THROW)
        ->getPropertyValue(to_uno("Template_internal")) >>= folders;
    bool found = false;
    for (const rtl::OUString& folder : folders)
        found = found || from_uno(folder).find("crossfoot/templates") != std::string::npos;
    EXPECT_TRUE(found);
    EXPECT_TRUE(fs::exists(CROSSFOOT_EXTENSIONS "/crossfoot/templates/crossfoot/report.ots"));
}

// The template must serve a colleague who has not installed anything: totals and live checks are native formulas.
TEST(Template, WorksWithoutTheExtension) {
    OfficeSettings settings;
    settings.with_extension = false;
    Office bare(settings);
    {
        const Document report(bare, clean_report());
        const std::string third = report.sheet_names()[3];
        EXPECT_EQ(report.text(third, "D29"), "13");
        report.put(third, "D6", "15");
        EXPECT_EQ(report.text(third, "J6"), "15") << "the row's total follows";
        bool told = false;
        for (const char* column : {"L", "M"})
            for (int row = 4; row <= 40; ++row)
                told = told || report.text(third, column + std::to_string(row)).find("不符") != std::string::npos;
        for (int row = 30; row <= 40; ++row)
            told = told || report.text(third, "D" + std::to_string(row)).find("差") != std::string::npos;
        EXPECT_TRUE(told) << "the live check beside or below the table says that the balance is off";
        EXPECT_EQ(report.run("validate"), "") << "nobody answers the command";
    }
    EXPECT_EQ(bare.stop(), 0);
}

} // namespace
} // namespace crossfoot::test
