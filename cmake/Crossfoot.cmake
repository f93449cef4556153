# crossfoot_core(<name> DEPENDS <lower folders>... [LIBRARIES <libraries>...])
#
# One static library per folder of src/. A folder sees only its own sources and the folders it names, which is how the
# build keeps dependencies running one way: headers are reached as "folder/header.hpp" through a link of just that folder
# in the build tree, so including a folder that was not named does not compile.
function(crossfoot_core name)
  cmake_parse_arguments(arg "" "" "DEPENDS;LIBRARIES" ${ARGN})
  file(GLOB sources CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/*.cpp)
  set(view ${PROJECT_BINARY_DIR}/include/${name})
  file(MAKE_DIRECTORY ${view})
  file(CREATE_LINK ${CMAKE_CURRENT_SOURCE_DIR} ${view}/${name} SYMBOLIC)
  add_library(crossfoot_${name} STATIC ${sources})
  target_include_directories(crossfoot_${name} PUBLIC ${view})
  list(TRANSFORM arg_DEPENDS PREPEND crossfoot_)
  target_link_libraries(crossfoot_${name} PUBLIC ${arg_DEPENDS} PRIVATE ${arg_LIBRARIES})
  crossfoot_unity(crossfoot_${name})
  crossfoot_with_headers(crossfoot_${name} ${CROSSFOOT_HEADERS})
endfunction()

# Where a folder is read as one source (src/CMakeLists.txt), that source includes the folder's files on purpose.
function(crossfoot_unity target)
  set_target_properties(${target} PROPERTIES
    UNITY_BUILD_CODE_BEFORE_INCLUDE "// NOLINTNEXTLINE(bugprone-suspicious-include)")
endfunction()

# crossfoot_common_headers(<name> HEADERS <headers>... [LIBRARIES <libraries>...])
# crossfoot_with_headers(<target> <name>)
#
# Headers of others that most sources read, compiled once for all targets with these flags, where compiling from nothing
# is what counts (CROSSFOOT_UNITY). Each source names what it needs all the same: the other presets see that it does.
function(crossfoot_common_headers name)
  cmake_parse_arguments(arg "" "" "HEADERS;LIBRARIES" ${ARGN})
  if(CROSSFOOT_UNITY)
    file(WRITE ${CMAKE_CURRENT_BINARY_DIR}/${name}.cpp "")
    add_library(${name} OBJECT ${CMAKE_CURRENT_BINARY_DIR}/${name}.cpp)
    target_link_libraries(${name} PRIVATE ${arg_LIBRARIES})
    set_target_properties(${name} PROPERTIES UNITY_BUILD OFF CXX_CLANG_TIDY "")
    target_precompile_headers(${name} PRIVATE ${arg_HEADERS})
  endif()
endfunction()
function(crossfoot_with_headers target name)
  if(CROSSFOOT_UNITY)
    target_precompile_headers(${target} REUSE_FROM ${name})
  endif()
endfunction()

# crossfoot_embed(<target> <symbol> <file>...)
#
# Compiles text files into the target as `extern const std::string_view <symbol>[]` pairs of name and content, ended by
# an empty name, so that neither the command line nor the extension has to find them on disk.
function(crossfoot_embed target symbol)
  set(out ${CMAKE_CURRENT_BINARY_DIR}/${symbol}.cpp)
  add_custom_command(OUTPUT ${out}
    COMMAND ${CMAKE_COMMAND} -DOUT=${out} -DSYMBOL=${symbol} "-DFILES=${ARGN}" -P ${PROJECT_SOURCE_DIR}/cmake/Embed.cmake
    DEPENDS ${ARGN} ${PROJECT_SOURCE_DIR}/cmake/Embed.cmake VERBATIM)
  target_sources(${target} PRIVATE ${out})
  # It declares what the folder declares; its texts may be longer than compilers must take.
  set_source_files_properties(${out} PROPERTIES SKIP_UNITY_BUILD_INCLUSION ON COMPILE_OPTIONS -Wno-overlength-strings)
endfunction()

# crossfoot_unit_test(<name> SOURCES <files>... LIBRARIES <libraries>...)
#
# A test program that needs no office, run as a whole: to start it for each of its tests takes longer than they do. It
# carries the label "unit".
function(crossfoot_unit_test name)
  cmake_parse_arguments(arg "" "" "SOURCES;LIBRARIES" ${ARGN})
  add_executable(${name} ${arg_SOURCES})
  target_link_libraries(${name} PRIVATE ${arg_LIBRARIES} GTest::gtest_main GTest::gmock)
  crossfoot_with_headers(${name} test_headers)
  set(patience 120) # of what takes seconds: one that takes longer has met what grows too fast
  if(CROSSFOOT_SANITIZE OR CROSSFOOT_PORTABLE) # or is emulated
    set(patience 1200)
  endif()
  add_test(NAME ${name} COMMAND ${name} --gtest_brief=1)
  set_tests_properties(${name} PROPERTIES LABELS unit TIMEOUT ${patience})
endfunction()
