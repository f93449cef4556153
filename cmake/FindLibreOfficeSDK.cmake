# Finds LibreOffice and its SDK: Debian's layout first, any other through LibreOfficeSDK_ROOT (the folder that holds
# program/ and sdk/).
#
# Targets
#   LibreOffice::unoidl-write, LibreOffice::cppumaker   the SDK's tools
#   LibreOffice::api       the C++ headers of the office's own types, made once per build tree
#   LibreOffice::uno       what a component links: the api, cppuhelper, cppu, salhelper and sal
#   LibreOffice::client    the same for a program that runs beside the office
# Variables
#   LibreOfficeSDK_PROGRAM_DIR   where soffice and unopkg are
# Functions
#   libreoffice_add_idl(<target> <folder> <registry>)
set(LibreOfficeSDK_ROOT /usr/lib/libreoffice CACHE PATH "The folder of LibreOffice that holds program/ and sdk/")
set(LibreOfficeSDK_PROGRAM_DIR ${LibreOfficeSDK_ROOT}/program)

find_program(LibreOfficeSDK_unoidl_write unoidl-write PATHS ${LibreOfficeSDK_ROOT}/sdk/bin NO_DEFAULT_PATH)
find_program(LibreOfficeSDK_cppumaker cppumaker PATHS ${LibreOfficeSDK_ROOT}/sdk/bin NO_DEFAULT_PATH)
find_path(LibreOfficeSDK_INCLUDE_DIR sal/config.h PATHS ${LibreOfficeSDK_ROOT}/sdk/include NO_DEFAULT_PATH)
find_file(LibreOfficeSDK_types types.rdb PATHS ${LibreOfficeSDK_PROGRAM_DIR} NO_DEFAULT_PATH)
find_file(LibreOfficeSDK_offapi offapi.rdb PATHS ${LibreOfficeSDK_PROGRAM_DIR}/types NO_DEFAULT_PATH)
set(libraries cppuhelpergcc3 cppu salhelpergcc3 sal)
foreach(library IN LISTS libraries)
  find_library(LibreOfficeSDK_${library} uno_${library} PATHS ${LibreOfficeSDK_ROOT}/sdk/lib NO_DEFAULT_PATH)
endforeach()
mark_as_advanced(LibreOfficeSDK_unoidl_write LibreOfficeSDK_cppumaker LibreOfficeSDK_INCLUDE_DIR LibreOfficeSDK_types
  LibreOfficeSDK_offapi LibreOfficeSDK_cppuhelpergcc3 LibreOfficeSDK_cppu LibreOfficeSDK_salhelpergcc3 LibreOfficeSDK_sal)

include(FindPackageHandleStandardArgs)
find_package_handle_standard_args(LibreOfficeSDK
  REQUIRED_VARS LibreOfficeSDK_unoidl_write LibreOfficeSDK_cppumaker LibreOfficeSDK_INCLUDE_DIR LibreOfficeSDK_types
    LibreOfficeSDK_offapi LibreOfficeSDK_cppuhelpergcc3 LibreOfficeSDK_cppu LibreOfficeSDK_salhelpergcc3 LibreOfficeSDK_sal
  REASON_FAILURE_MESSAGE "Install libreoffice-dev, or set LibreOfficeSDK_ROOT.")

if(LibreOfficeSDK_FOUND AND NOT TARGET LibreOffice::uno)
  foreach(tool unoidl_write cppumaker)
    string(REPLACE _ - name ${tool})
    add_executable(LibreOffice::${name} IMPORTED GLOBAL)
    set_target_properties(LibreOffice::${name} PROPERTIES IMPORTED_LOCATION ${LibreOfficeSDK_${tool}})
  endforeach()

  set(headers ${PROJECT_BINARY_DIR}/libreoffice-api)
  file(MAKE_DIRECTORY ${headers})
  add_custom_command(OUTPUT ${headers}.stamp
    COMMAND LibreOffice::cppumaker -Gc -O${headers} ${LibreOfficeSDK_types} ${LibreOfficeSDK_offapi}
    COMMAND ${CMAKE_COMMAND} -E touch ${headers}.stamp
    DEPENDS ${LibreOfficeSDK_types} ${LibreOfficeSDK_offapi}
    COMMENT "Making the C++ headers of LibreOffice's types" VERBATIM)
  add_custom_target(libreoffice_api_headers DEPENDS ${headers}.stamp)

  add_library(LibreOffice::api INTERFACE IMPORTED GLOBAL)
  add_dependencies(LibreOffice::api libreoffice_api_headers)
  target_include_directories(LibreOffice::api SYSTEM INTERFACE ${LibreOfficeSDK_INCLUDE_DIR} ${headers})
  target_compile_definitions(LibreOffice::api INTERFACE LINUX UNX GCC CPPU_ENV=gcc3)

  add_library(LibreOffice::uno INTERFACE IMPORTED GLOBAL)
  target_link_libraries(LibreOffice::uno INTERFACE LibreOffice::api)
  foreach(library IN LISTS libraries)
    target_link_libraries(LibreOffice::uno INTERFACE ${LibreOfficeSDK_${library}})
  endforeach()

  # The SDK's libraries need others that lie in the program folder alone, where the client finds them at run time.
  add_library(LibreOffice::client INTERFACE IMPORTED GLOBAL)
  target_link_libraries(LibreOffice::client INTERFACE LibreOffice::uno)
  target_link_options(LibreOffice::client INTERFACE -Wl,--allow-shlib-undefined
    -Wl,-rpath,${LibreOfficeSDK_PROGRAM_DIR})
endif()

# Makes the type registry of the IDL files under a folder (whose path below it is their module path), and a target that
# gives the C++ headers of these types. Its property LIBREOFFICE_REGISTRY names the registry.
function(libreoffice_add_idl target folder registry)
  file(GLOB_RECURSE sources CONFIGURE_DEPENDS ${folder}/*.idl)
  set(headers ${CMAKE_CURRENT_BINARY_DIR}/${target})
  file(MAKE_DIRECTORY ${headers})
  add_custom_command(OUTPUT ${registry}
    COMMAND LibreOffice::unoidl-write ${LibreOfficeSDK_types} ${LibreOfficeSDK_offapi} ${folder} ${registry}
    DEPENDS ${sources} ${LibreOfficeSDK_types} ${LibreOfficeSDK_offapi}
    COMMENT "Making the type registry of ${target}" VERBATIM)
  add_custom_command(OUTPUT ${headers}.stamp
    COMMAND LibreOffice::cppumaker -Gc -nD -O${headers} ${registry} -X${LibreOfficeSDK_types} -X${LibreOfficeSDK_offapi}
    COMMAND ${CMAKE_COMMAND} -E touch ${headers}.stamp
    DEPENDS ${registry} COMMENT "Making the C++ headers of ${target}" VERBATIM)
  add_custom_target(${target}_headers DEPENDS ${headers}.stamp)
  add_library(${target} INTERFACE)
  add_dependencies(${target} ${target}_headers)
  set_target_properties(${target} PROPERTIES LIBREOFFICE_REGISTRY ${registry})
  target_include_directories(${target} SYSTEM INTERFACE ${headers})
  target_link_libraries(${target} INTERFACE LibreOffice::api)
endfunction()
