#include "form/form.hpp"
#include "recognise/kept_recognisers.hpp"

#include <gtest/gtest.h>

namespace crossfoot::test {
namespace {

using Forms = std::vector<std::shared_ptr<const Form>>;

class Kept : public testing::Test {
protected:
    const Recogniser* of(const Forms& forms) {
        return kept_.by(forms, [](const Recogniser& by) { return &by; });
    }

    // Another set each time, as files beside documents make it.
    static Forms own_forms() {
        Forms forms = built_in_forms();
        forms.push_back(std::make_shared<Form>(*forms.front()));
        return forms;
    }

private:
    KeptRecognisers kept_;
};

TEST_F(Kept, ServesDocumentsWithFormsOfTheirOwnInTurns) {
    const Forms one = own_forms();
    const Forms other = own_forms();
    const Recogniser* const first = of(one);
    const Recogniser* const second = of(other);
    EXPECT_NE(first, second);
    EXPECT_EQ(of(one), first) << "its labels were learnt in vain";
    EXPECT_EQ(of(other), second);
}

TEST_F(Kept, LetsGoOfWhatWasNotAskedForLately) {
    const std::weak_ptr<const Form> gone = [&] {
        const Forms closed = own_forms();
        of(closed);
        return std::weak_ptr(closed.back());
    }();
    const Forms used = own_forms();
    const Recogniser* const kept = of(used);
    EXPECT_FALSE(gone.expired());
    for (std::size_t i = 0; i < KeptRecognisers::most; ++i) {
        of(own_forms());
        EXPECT_EQ(of(used), kept);
    }
    EXPECT_TRUE(gone.expired());
}

} // namespace
} // namespace crossfoot::test
