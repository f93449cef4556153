# Where what PROGRAM prints cannot be written, it must say so and return 2.
foreach(command "check;penalties.fods" "check;--format;json;penalties.fods" "figures;penalties.fods" "rules" "--help")
  execute_process(COMMAND ${PROGRAM} ${command} OUTPUT_FILE /dev/full ERROR_VARIABLE said RESULT_VARIABLE returned)
  if(NOT returned EQUAL 2 OR said STREQUAL "")
    message(FATAL_ERROR "${command}: ${said}=> ${returned}")
  endif()
endforeach()
