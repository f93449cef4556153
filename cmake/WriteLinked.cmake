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

if(SYSROOT) # ./release builds again beside a link to it
  file(REAL_PATH ${SYSROOT} SYSROOT)
endif()

# The real path of a file, and the root of the system that it is of: empty for this machine's own.
function(system_of file path root)
  file(REAL_PATH ${file} file)
  set(system "")
  if(SYSROOT)
    cmake_path(IS_PREFIX SYSROOT ${file} inside)
    if(inside)
      set(system ${SYSROOT})
      string(REPLACE "${SYSROOT}" "" file ${file})
    endif()
  endif()
  set(${path} ${file} PARENT_SCOPE)
  set(${root} "${system}" PARENT_SCOPE)
endfunction()

# Asks once for all files of each system, since dpkg-query reads the lists of all packages each time. It may know /lib/…
# for what lies in /usr/lib/…. What it says is kept line by line: package: path.
function(search_owners)
  foreach(file IN LISTS ARGN)
    system_of(${file} path root)
    string(REGEX REPLACE "^/usr" "" elsewhere ${path})
    list(APPEND "asked${root}" ${path} ${elsewhere})
    list(APPEND roots "${root}|")
  endforeach()
  list(REMOVE_DUPLICATES roots)
  foreach(root IN LISTS roots)
    string(REPLACE "|" "" root "${root}")
    set(database "")
    if(root)
      set(database --admindir=${root}/var/lib/dpkg)
    endif()
    execute_process(COMMAND ${DPKG_QUERY} ${database} --search ${asked${root}} OUTPUT_VARIABLE said ERROR_QUIET)
    if(NOT said)
      message(FATAL_ERROR "${DPKG_QUERY} ${database} knows none of the files that are linked.")
    endif()
    set("owners${root}" "\n${said}" PARENT_SCOPE)
    set("database${root}" "${database}" PARENT_SCOPE)
  endforeach()
endfunction()

# The package of a file, as name|version|source|architecture, and the root of the system that it is of.
function(package_of file package root)
  system_of(${file} path system)
  string(REGEX REPLACE "^/usr" "" elsewhere ${path})
  string(REGEX REPLACE "([.+])" "\\\\\\1" either "(${path}|${elsewhere})")
  if(NOT "${owners${system}}" MATCHES "\n([^ ,\n]+)(, [^\n]+)?: ${either}\n")
    message(FATAL_ERROR "${file} is linked, and of no package of Debian: its version and licence are not known.")
  endif()
  set(owner ${CMAKE_MATCH_1})
  execute_process(COMMAND ${DPKG_QUERY} ${database${system}} --show
    -f "\${Package}|\${Version}|\${source:Package}|\${Architecture}" ${owner}
    OUTPUT_VARIABLE said COMMAND_ERROR_IS_FATAL ANY)
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
set(others "")
foreach(file IN LISTS files HEADERS)
  cmake_path(IS_PREFIX BUILD ${file} ours)
  if(NOT ours)
    list(APPEND others ${file})
  endif()
endforeach()
search_owners(${others})
foreach(file IN LISTS others)
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
