# Writes FOLDER/LIST and FOLDER/licences/ (see crossfoot_linked). INPUTS is what the linker says it read, as make reads it.
cmake_minimum_required(VERSION 3.25)

# The licences of what may be linked, by Debian's source packages: what ours is linked with must be among them.
set(licence_of_zlib "Zlib")
set(licence_of_minizip "Zlib")
set(licence_of_pugixml "MIT")
set(licence_of_expat "MIT")
set(licence_of_utf8proc "MIT AND Unicode-DFS-2016")
set(licence_of_gumbo-parser "Apache-2.0")
set(licence_of_tomlplusplus "MIT")
set(licence_of_cli11 "BSD-3-Clause")
set(licence_of_boost1.81 "BSL-1.0")
set(licence_of_libreoffice "MPL-2.0")
set(licence_of_gcc-10 "GPL-3.0-or-later WITH GCC-exception-3.1")
set(licence_of_gcc-12 ${licence_of_gcc-10})
set(licence_of_gcc-12-cross ${licence_of_gcc-10})
set(licence_of_glibc "LGPL-2.1-or-later") # what of it is inside programs, at their start, may be there unconditionally
# Those that ask for their notice beside the program.
set(noticed zlib minizip pugixml expat utf8proc gumbo-parser tomlplusplus cli11)

function(ask result)
  execute_process(COMMAND ${DPKG_QUERY} ${ARGN} OUTPUT_VARIABLE said ERROR_QUIET OUTPUT_STRIP_TRAILING_WHITESPACE
    RESULT_VARIABLE status)
  if(NOT status EQUAL 0)
    set(said "")
  endif()
  set(${result} "${said}" PARENT_SCOPE)
endfunction()

# The package of a file, as name|version|source|architecture, and the root of the system that it is of.
function(package_of file package root)
  file(REAL_PATH ${file} file)
  set(system "")
  set(database "")
  if(SYSROOT)
    cmake_path(IS_PREFIX SYSROOT ${file} inside)
    if(inside)
      set(system ${SYSROOT})
      set(database --admindir=${SYSROOT}/var/lib/dpkg)
      string(REPLACE "${SYSROOT}" "" file ${file})
    endif()
  endif()
  ask(owner ${database} --search ${file})
  if(NOT owner)
    string(REGEX REPLACE "^/usr" "" elsewhere ${file}) # it may know /lib/… for what lies in /usr/lib/…
    ask(owner ${database} --search ${elsewhere})
  endif()
  if(NOT owner)
    message(FATAL_ERROR "${file} is linked, and of no package of Debian: its version and licence are not known.")
  endif()
  string(REGEX REPLACE ": .*" "" owner "${owner}")
  ask(said ${database} --show -f "\${Package}|\${Version}|\${source:Package}|\${Architecture}" ${owner})
  set(${package} "${said}" PARENT_SCOPE)
  set(${root} "${system}" PARENT_SCOPE)
endfunction()

function(write_notice source name root)
  file(READ ${root}/usr/share/doc/${name}/copyright notice)
  if(licence_of_${source} STREQUAL "Apache-2.0") # whose text Debian keeps elsewhere
    file(READ /usr/share/common-licenses/Apache-2.0 text)
    string(APPEND notice "\n${text}")
  endif()
  file(WRITE ${FOLDER}/licences/${source}.txt "${notice}")
endfunction()

file(READ ${INPUTS} text)
string(REGEX MATCHALL "[^ \\:\n]+" files "${text}")
list(FILTER files INCLUDE REGEX "^/")
list(REMOVE_DUPLICATES files)
set(packages "") # name|version|source|architecture|how
foreach(file IN LISTS files HEADERS)
  cmake_path(IS_PREFIX BUILD ${file} ours)
  if(ours)
    continue()
  endif()
  if(file MATCHES "\\.so[.0-9]*$")
    set(how shared)
    file(READ ${file} start LIMIT 4 HEX)
    if(NOT start STREQUAL 7f454c46) # no library, but a text that names some
      continue()
    endif()
  elseif(file MATCHES "\\.(a|o)$")
    set(how static)
  elseif(file IN_LIST HEADERS)
    set(how headers)
  else() # a map of symbols
    continue()
  endif()
  package_of(${file} package root)
  list(APPEND packages "${package}|${how}")
  string(REPLACE "|" ";" package "${package}")
  list(GET package 0 name)
  list(GET package 2 source)
  if(NOT licence_of_${source})
    message(FATAL_ERROR "${file} of ${source} is linked: say its licence in cmake/WriteLinked.cmake.")
  endif()
  if(source IN_LIST noticed AND NOT how STREQUAL shared)
    write_notice(${source} ${name} "${root}")
  endif()
endforeach()
list(REMOVE_DUPLICATES packages)
list(SORT packages)

set(components "")
foreach(package IN LISTS packages)
  string(REPLACE "|" ";" package "${package}")
  list(GET package 0 name)
  list(GET package 1 version)
  list(GET package 2 source)
  list(GET package 3 architecture)
  list(GET package 4 how)
  string(REPLACE ":" "%3A" escaped ${version})
  string(REPLACE "+" "%2B" escaped ${escaped})
  string(REPLACE "+" "%2B" escaped_name ${name})
  list(APPEND components "    {\"type\": \"library\", \"name\": \"${name}\", \"version\": \"${version}\",
     \"purl\": \"pkg:deb/debian/${escaped_name}@${escaped}?arch=${architecture}\",
     \"licenses\": [{\"expression\": \"${licence_of_${source}}\"}],
     \"properties\": [{\"name\": \"source\", \"value\": \"${source}\"}, {\"name\": \"linked\", \"value\": \"${how}\"}]}")
endforeach()
list(JOIN components ",\n" components)
file(WRITE ${FOLDER}/${LIST} "{
  \"bomFormat\": \"CycloneDX\",
  \"specVersion\": \"1.5\",
  \"version\": 1,
  \"metadata\": {\"component\": {\"type\": \"application\", \"name\": \"crossfoot\", \"version\": \"${VERSION}\",
    \"licenses\": [{\"license\": {\"id\": \"MPL-2.0\"}}]}},
  \"components\": [
${components}
  ]
}
")
