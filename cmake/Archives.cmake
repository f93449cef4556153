# The libraries that are linked into our own programs, so that neither the command line nor the extension needs a shared
# library of theirs: Archive::minizip (with zlib) and Archive::pugixml.
find_library(MINIZIP_ARCHIVE libminizip.a REQUIRED)
find_library(ZLIB_ARCHIVE libz.a REQUIRED)
find_library(PUGIXML_ARCHIVE libpugixml.a REQUIRED)
mark_as_advanced(MINIZIP_ARCHIVE ZLIB_ARCHIVE PUGIXML_ARCHIVE)
add_library(Archive::minizip INTERFACE IMPORTED)
target_link_libraries(Archive::minizip INTERFACE ${MINIZIP_ARCHIVE} ${ZLIB_ARCHIVE})
add_library(Archive::pugixml INTERFACE IMPORTED)
target_link_libraries(Archive::pugixml INTERFACE ${PUGIXML_ARCHIVE})
