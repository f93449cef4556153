# crossfoot_linked(<target> <folder> <list> [HEADERS <headers>...])
#
# Writes into the folder what stands inside the program or library <target>: <list>, a CycloneDX list of the Debian packages
# of all that the linker read and of HEADERS (one of each library that is headers alone), with versions and licences; and
# below licences/, the notices that have to go with it. Nothing is written where Debian's packages are not known.
find_program(DPKG_QUERY dpkg-query)
find_path(TOMLPLUSPLUS_HEADERS toml++/toml.h REQUIRED)
find_path(BOOST_HEADERS boost/version.hpp REQUIRED)
find_path(CLI11_HEADERS CLI/CLI.hpp REQUIRED)
mark_as_advanced(DPKG_QUERY TOMLPLUSPLUS_HEADERS BOOST_HEADERS CLI11_HEADERS)
set(headers_of_the_core ${TOMLPLUSPLUS_HEADERS}/toml++/toml.h ${BOOST_HEADERS}/boost/version.hpp)

function(crossfoot_linked target folder list)
  cmake_parse_arguments(arg "" "" "HEADERS" ${ARGN})
  if(NOT DPKG_QUERY)
    file(MAKE_DIRECTORY ${folder})
    return()
  endif()
  set(inputs ${PROJECT_BINARY_DIR}/${target}.link.d)
  target_link_options(${target} PRIVATE -Wl,--dependency-file=${inputs})
  set(headers ${headers_of_the_core} ${arg_HEADERS})
  add_custom_command(OUTPUT ${folder}/${list}
    COMMAND ${CMAKE_COMMAND} -DVERSION=${PROJECT_VERSION} -DINPUTS=${inputs} "-DHEADERS=${headers}" -DSYSROOT=${CMAKE_SYSROOT}
      -DBUILD=${PROJECT_BINARY_DIR} -DDPKG_QUERY=${DPKG_QUERY} -DFOLDER=${folder} -DLIST=${list}
      -P ${PROJECT_SOURCE_DIR}/cmake/WriteLinked.cmake
    DEPENDS ${target} ${PROJECT_SOURCE_DIR}/cmake/WriteLinked.cmake
    COMMENT "Listing what is linked into ${target}" VERBATIM)
endfunction()
