# Every library of whose headers the sources in src/ read any, as NINJA noted in BUILD, is in the lists of what is linked.
cmake_minimum_required(VERSION 3.25)
execute_process(COMMAND ${NINJA} -C ${BUILD} -t deps
  COMMAND awk "/^[^ ].*:/ {ours = /^src/} ours && /^    [/]usr/ {print $1}"
  COMMAND sort -u
  COMMAND xargs ${DPKG_QUERY} --search
  OUTPUT_VARIABLE said ERROR_QUIET)
string(REGEX MATCHALL "(^|\n)[^:,]+" owners "${said}")
list(TRANSFORM owners STRIP)
list(REMOVE_DUPLICATES owners)
list(LENGTH owners count)
if(count LESS 5)
  message(FATAL_ERROR "headers of ${owners} alone")
endif()
file(READ ${BUILD}/linked/crossfoot/crossfoot.cdx.json lists)
file(GLOB extension ${BUILD}/linked/extension/*/crossfoot.cdx.json)
file(READ ${extension} text)
string(APPEND lists "${text}")
foreach(owner IN LISTS owners)
  execute_process(COMMAND ${DPKG_QUERY} --show -f "\${source:Package}" ${owner} OUTPUT_VARIABLE source)
  if(source MATCHES "^(glibc|linux|gcc-[0-9]+)$") # in every program there is
    continue()
  endif()
  string(FIND "${lists}" "\"name\": \"source\", \"value\": \"${source}\"" at)
  if(at EQUAL -1)
    message(SEND_ERROR "headers of ${owner} are read, and ${source} is not in the lists")
  endif()
endforeach()
