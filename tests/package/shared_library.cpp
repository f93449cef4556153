#include "shared_library.hpp"

#include <cstring>
#include <elf.h>
#include <map>
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

// Where a symbol's version comes from, by the number that stands in the table of versions.
std::map<Elf64_Half, Import> versions(const Elf& elf) {
    const Elf64_Shdr needs = elf.section_of_type(SHT_GNU_verneed);
    const std::size_t texts = elf.section(needs.sh_link).sh_offset;
    std::map<Elf64_Half, Import> found;
    std::size_t offset = needs.sh_offset;
    for (Elf64_Word file = 0; file < needs.sh_info; ++file) {
        const auto need = elf.at<Elf64_Verneed>(offset);
        std::size_t version_offset = offset + need.vn_aux;
        for (Elf64_Half each = 0; each < need.vn_cnt; ++each) {
            const auto version = elf.at<Elf64_Vernaux>(version_offset);
            found[version.vna_other] = {{}, elf.text(texts + version.vna_name), elf.text(texts + need.vn_file)};
            version_offset += version.vna_next;
        }
        offset += need.vn_next;
    }
    return found;
}

void read_symbols(const Elf& elf, DynamicSection& result) {
    const Elf64_Shdr symbols = elf.section_of_type(SHT_DYNSYM);
    const std::size_t texts = elf.section(symbols.sh_link).sh_offset;
    const std::size_t numbers = elf.section_of_type(SHT_GNU_versym).sh_offset;
    std::map<Elf64_Half, Import> known = versions(elf);
    for (std::size_t index = 1; index < symbols.sh_size / sizeof(Elf64_Sym); ++index) { // the first is none
        const auto symbol = elf.at<Elf64_Sym>(symbols.sh_offset + index * sizeof(Elf64_Sym));
        const std::string name = elf.text(texts + symbol.st_name);
        if (symbol.st_shndx == SHN_UNDEF) {
            Import import = known[elf.at<Elf64_Half>(numbers + index * sizeof(Elf64_Half))];
            import.name = name;
            result.imported.push_back(import);
        } else if (ELF64_ST_BIND(symbol.st_info) != STB_LOCAL) {
            result.exported.push_back(name);
        }
    }
}

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
    read_symbols(elf, result);
    return result;
}

} // namespace crossfoot::test
