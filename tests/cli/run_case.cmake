# Runs the command in the first line of CASE, "$ [LANG=…] crossfoot …", and compares what it prints, errors included, and
# returns with the rest of the file. Run in the folder of the files that the cases name.
file(READ ${CASE} expected)
if(NOT expected MATCHES "^\\$ (LANG=([^ \n]+) )?crossfoot ([^\n]*)\n")
  message(FATAL_ERROR "${CASE} does not begin with a command")
endif()
set(first_line "${CMAKE_MATCH_0}")
set(language "${CMAKE_MATCH_2}")
separate_arguments(arguments UNIX_COMMAND "${CMAKE_MATCH_3}")

unset(ENV{LC_ALL})
unset(ENV{LC_MESSAGES})
set(ENV{LANG} "${language}")
execute_process(COMMAND ${PROGRAM} ${arguments} OUTPUT_VARIABLE printed ERROR_VARIABLE printed RESULT_VARIABLE returned)
string(REPLACE "${VERSION}" "<version>" printed "${printed}")
set(actual "${first_line}${printed}=> ${returned}\n")

if(UPDATE)
  file(WRITE ${CASE} "${actual}")
elseif(NOT actual STREQUAL expected)
  message(FATAL_ERROR "expected:\n${expected}\nbut it was:\n${actual}")
endif()
