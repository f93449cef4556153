#include "shared_library.hpp"

#include <cstring>
#include <elf.h>
#include <stdexcept>

namespace crossfoot::test {
namespace {

class Elf {
public:
    explicit Elf(std::string_view bytes) : bytes_(bytes), header_(at<Elf64_Ehdr>(0)) {
        if (!bytes.starts_with(ELFMAG) || header_.e_ident[EI_CLASS] != ELFCLASS64)
            throw std::runtime_error("no 64-bit ELF file");
    }

    Elf64_Shdr section(std::size_t index) const {
        return at<Elf64_Shdr>(header_.e_shoff + index * header_.e_shentsize);
    }
    Elf64_Shdr section_of_type(Elf64_Word type) const {
        for (std::size_t index = 0; index < header_.e_shnum; ++index)
            if (section(index).sh_type == type)
                return section(index);
        throw std::runtime_error("it is not linked dynamically");
    }
    template <typename T> T at(std::size_t offset) const {
        if (offset + sizeof(T) > bytes_.size())
            throw std::runtime_error("the ELF file is cut off");
        T value;
        std::memcpy(&value, bytes_.data() + offset, sizeof(T));
        return value;
    }
    std::string text(std::size_t offset) const {
        const std::string_view rest = bytes_.substr(offset);
        return std::string(rest.substr(0, rest.find('\0')));
    }

private:
    std::string_view bytes_;
    Elf64_Ehdr header_;
};

} // namespace

DynamicSection dynamic_section(std::string_view bytes) {
    const Elf elf(bytes);
    const Elf64_Shdr dynamic = elf.section_of_type(SHT_DYNAMIC);
    const std::size_t texts = elf.section(dynamic.sh_link).sh_offset;
    DynamicSection result;
    for (std::size_t offset = 0; offset < dynamic.sh_size; offset += sizeof(Elf64_Dyn)) {
        const auto entry = elf.at<Elf64_Dyn>(dynamic.sh_offset + offset);
        if (entry.d_tag == DT_NEEDED)
            result.needed.push_back(elf.text(texts + entry.d_un.d_val));
        else if (entry.d_tag == DT_RPATH || entry.d_tag == DT_RUNPATH)
            result.searched.push_back(elf.text(texts + entry.d_un.d_val));
    }
    return result;
}

} // namespace crossfoot::test
