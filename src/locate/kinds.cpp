#include "locate/locate.hpp"

namespace crossfoot {

std::string_view name(ErrorKind kind) {
    switch (kind) {
    case ErrorKind::digits_swapped:
        return "digits_swapped";
    case ErrorKind::digit_wrong:
        return "digit_wrong";
    case ErrorKind::digit_missing:
        return "digit_missing";
    case ErrorKind::digit_doubled:
        return "digit_doubled";
    case ErrorKind::digit_extra:
        return "digit_extra";
    case ErrorKind::factor_of_ten:
        return "factor_of_ten";
    case ErrorKind::sign:
        return "sign";
    case ErrorKind::swapped:
        return "swapped";
    case ErrorKind::moved:
        return "moved";
    case ErrorKind::misfiled:
        return "misfiled";
    case ErrorKind::split:
        return "split";
    case ErrorKind::joined:
        return "joined";
    case ErrorKind::omitted:
        return "omitted";
    case ErrorKind::blank:
        return "blank";
    case ErrorKind::unreadable:
        return "unreadable";
    case ErrorKind::not_updated:
        return "not_updated";
    case ErrorKind::stale_formula:
        return "stale_formula";
    case ErrorKind::followed:
        return "followed";
    case ErrorKind::other:
        return "other";
    }
    return {};
}

} // namespace crossfoot
