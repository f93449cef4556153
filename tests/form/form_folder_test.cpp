#include "form/form_folder.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/stat.h>

#include <chrono>
#include <fstream>

using namespace crossfoot;
using testing::ElementsAre;
using testing::IsEmpty;
namespace fs = std::filesystem;

namespace {

std::string form_text(const std::string& id, const std::string& label = "甲") {
    return "id = \"" + id + R"("
name = { zh-CN = "小表", en = "small" }
authority = "样例"
years = [2021, 9999]
[[sheet]]
id = "s"
name = { zh-CN = "一", en = "one" }
[[table]]
id = "t"
sheet = "s"
title = { zh-CN = "表", en = "table" }
columns = [{ id = "c1", label = ")" +
           label + R"(", en = "first" }]
rows = [{ id = "r1", label = "收到", en = "received" }]
)";
}

class Folder : public testing::Test {
protected:
    Folder() {
        std::string name = (fs::temp_directory_path() / "crossfoot-forms-XXXXXX").string();
        if (!mkdtemp(name.data()))
            throw std::runtime_error("no folder for the test");
        folder = name;
    }
    ~Folder() override { fs::remove_all(folder); }

    void write(const std::string& name, const std::string& text) const {
        std::ofstream(folder / name, std::ios::binary) << text;
    }
    std::string path(const std::string& name) const { return (folder / name).string(); }

    fs::path folder;
};

std::vector<std::string> ids(const FormSet& set) {
    std::vector<std::string> result;
    for (const auto& form : set.forms)
        result.push_back(form->id);
    return result;
}

TEST_F(Folder, GivesItsFormsInTheOrderOfTheirNames) {
    write("b.toml", form_text("second"));
    write("甲.toml", form_text("third"));
    write("a.toml", form_text("first"));
    write("a.toml.bak", form_text("not named as a form"));
    write(".hidden.toml", form_text("hidden"));
    fs::create_directory(folder / "folder.toml");
    for (const FormFolder kind : {FormFolder::named, FormFolder::beside}) {
        const FormSet set = forms_in(folder, kind);
        EXPECT_THAT(ids(set), ElementsAre("first", "second", "third"));
        EXPECT_THAT(set.complaints, IsEmpty());
    }
}

TEST_F(Folder, ComplainsOfAMalformedFormAndGivesTheOthers) {
    write("a.toml", form_text("first"));
    write("b.toml", form_text("second") + "colour = 1\n[[rule]]\n");
    write("c.toml", "[[table]]\nid = \n");
    write("d.toml", form_text("fourth"));
    for (const FormFolder kind : {FormFolder::named, FormFolder::beside}) {
        const FormSet set = forms_in(folder, kind);
        EXPECT_THAT(ids(set), ElementsAre("first", "fourth"));
        EXPECT_THAT(set.complaints,
                    ElementsAre(path("b.toml") + ":14: unknown key \"colour\"",
                                testing::StartsWith(path("c.toml") + ":2: Error while parsing key-value pair")));
    }
}

TEST_F(Folder, TakesAFileThatIsPlainlyNoFormForOneOnlyWhereItWasNamedForItsForms) {
    write("program.toml", "[tool]\n# [[table]]\nname = \"[[table]]\"\n");
    write("empty.toml", "");
    EXPECT_THAT(forms_in(folder, FormFolder::beside).complaints, IsEmpty());
    EXPECT_THAT(
        forms_in(folder, FormFolder::named).complaints,
        ElementsAre(testing::StartsWith(path("empty.toml") + ":"), path("program.toml") + ":1: unknown key \"tool\""));
}

TEST_F(Folder, KnowsAFormByATableWhereverItsLineBegins) {
    for (const std::string start : {"[[table]]", "  \t[[table]]", "id = 1\r\n[[table]]\r\n"}) {
        write("a.toml", start);
        EXPECT_EQ(forms_in(folder, FormFolder::beside).complaints.size(), 1U) << start;
    }
}

TEST_F(Folder, KnowsAFormThatIsLikeAnotherByThat) {
    write("a.toml", "id = \"own\"\nlike = \"cn-zfxxgk-2021\"\n");
    EXPECT_THAT(ids(forms_in(folder, FormFolder::beside)), ElementsAre("own"));
    write("a.toml", "likely = 1\n");
    EXPECT_THAT(forms_in(folder, FormFolder::beside).complaints, IsEmpty()) << "another program's";
}

TEST_F(Folder, RefusesTheSecondFormOfAnId) {
    write("a.toml", form_text("same", "甲"));
    write("b.toml", form_text("same", "乙"));
    const FormSet set = forms_in(folder, FormFolder::named);
    ASSERT_EQ(set.forms.size(), 1U);
    EXPECT_EQ(set.forms[0]->tables[0].columns[0].label, "甲");
    EXPECT_THAT(set.complaints,
                ElementsAre(path("b.toml") + ":1: another file in this folder has the id \"same\" too"));
}

TEST_F(Folder, RefusesAFileFarLargerThanAnyForm) {
    write("a.toml", form_text("large") + std::string(std::size_t{5} << 20, '#'));
    EXPECT_THAT(forms_in(folder, FormFolder::named).complaints,
                ElementsAre(path("a.toml") + ": it is too large for a form"));
    EXPECT_THROW(form_in_file(folder / "a.toml"), TomlError);
    EXPECT_EQ(form_in_file("/dev/zero"), nullptr) << "it never ends";
    EXPECT_EQ(form_in_file(folder / "none.toml"), nullptr);
    EXPECT_THAT(forms_in(folder, FormFolder::beside).complaints,
                ElementsAre(path("a.toml") + ": it is too large for a form"))
        << "beside a report it would have been used";
}

TEST_F(Folder, WaitsForNoPipe) {
    ASSERT_EQ(::mkfifo((folder / "pipe.toml").c_str(), 0600), 0);
    EXPECT_EQ(form_in_file(folder / "pipe.toml"), nullptr);
}

TEST_F(Folder, RefusesFormsThatAreTooLargeTogether) {
    for (const char* name : {"a.toml", "b.toml", "c.toml"})
        write(name, form_text(name) + std::string(900'000, '#'));
    const FormSet set = forms_in(folder, FormFolder::beside);
    EXPECT_THAT(ids(set), ElementsAre("a.toml", "b.toml"));
    EXPECT_THAT(set.complaints, ElementsAre(path("c.toml") + ": the forms of this folder are too large together"));
}

TEST_F(Folder, OfAReportReplacesNoOtherFormUnasked) {
    write("readme.toml", form_text("official", "乙"));
    write("own.toml", form_text("own"));
    const auto official = parse_form(form_text("official", "甲"), "built in");
    FormSet set{{official}, {}};
    add(set, forms_in(folder, FormFolder::beside));
    EXPECT_THAT(ids(set), ElementsAre("official", "own"));
    EXPECT_EQ(set.forms[0], official);
    EXPECT_EQ(set.forms[1]->beside, path("own.toml")) << "so that whoever is told of it knows where it came from";
    EXPECT_THAT(set.complaints, ElementsAre(path("readme.toml") + ":1: the id \"official\" is that of a form which no "
                                                                  "file beside a report replaces"));
    FormSet asked{{official}, {}};
    add(asked, forms_in(folder, FormFolder::named));
    EXPECT_NE(asked.forms[0], official);
    EXPECT_EQ(asked.forms[0]->beside, "");
    EXPECT_THAT(asked.complaints, IsEmpty());
}

TEST_F(Folder, GivesTextsOnOneLineWithoutControlCharacters) {
    write("a.toml", form_text("own", "甲\\u001b[2J\\n乙"));
    const FormSet set = forms_in(folder, FormFolder::named);
    ASSERT_EQ(set.forms.size(), 1U);
    EXPECT_EQ(set.forms[0]->tables[0].columns[0].label, "甲 [2J 乙");
    write("b\x1b]0;x\x07.toml", "id = 1\n[[table]]");
    for (const std::string& complaint : forms_in(folder, FormFolder::named).complaints)
        EXPECT_EQ(complaint.find('\x1b'), std::string::npos) << complaint;
}

TEST_F(Folder, IsComplainedOfWhereItWasNamedAndIsNotThere) {
    EXPECT_THAT(forms_in(folder / "missing", FormFolder::named).complaints,
                ElementsAre(path("missing") + ": No such file or directory"));
    EXPECT_THAT(forms_in(folder / "missing", FormFolder::beside).complaints, IsEmpty());
}

TEST_F(Folder, IsReadAgainOnlyAfterItChanged) {
    FormFolders folders;
    EXPECT_THAT(ids(folders.in(folder, FormFolder::beside)), IsEmpty());
    write("a.toml", form_text("one"));
    const auto form = folders.in(folder, FormFolder::beside).forms.at(0);
    EXPECT_NE(folders.in(folder, FormFolder::beside).forms.at(0), form)
        << "it may have changed again in the same instant";
    const auto long_ago = fs::file_time_type::clock::now() - std::chrono::hours(1);
    fs::last_write_time(folder / "a.toml", long_ago);
    fs::last_write_time(folder, long_ago);
    const auto settled = folders.in(folder, FormFolder::beside).forms.at(0);
    EXPECT_EQ(folders.in(folder, FormFolder::beside).forms.at(0), settled) << "it was read again";
    write("a.toml", form_text("changed"));
    EXPECT_THAT(ids(folders.in(folder, FormFolder::beside)), ElementsAre("changed"));
    write("b.toml", form_text("another"));
    EXPECT_THAT(ids(folders.in(folder, FormFolder::beside)), ElementsAre("changed", "another"));
    fs::remove(folder / "a.toml");
    EXPECT_THAT(ids(folders.in(folder, FormFolder::beside)), ElementsAre("another"));
}

TEST(FormSet, HasAFormReplacedByOneWithTheSameIdAndKeepsTheOthers) {
    const auto built_in = parse_form(form_text("official", "甲"), "built in");
    const auto other = parse_form(form_text("other"), "other");
    const auto own = parse_form(form_text("official", "乙"), "own");
    const auto more = parse_form(form_text("more"), "more");
    FormSet set{{built_in, other}, {"first"}};
    add(set, {{more, own}, {"second"}});
    EXPECT_THAT(set.forms, ElementsAre(own, other, more));
    EXPECT_THAT(set.complaints, ElementsAre("first", "second"));
}

} // namespace
