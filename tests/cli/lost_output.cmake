# Where what PROGRAM prints cannot be written, it must say so and return 2.
foreach(command "check;penalties.fods" "check;--format;json;penalties.fods" "figures;penalties.fods" "rules" "--help")
  execute_process(COMMAND ${PROGRAM} ${command} OUTPUT_FILE /dev/full ERROR_VARIABLE said RESULT_VARIABLE returned)
  if(NOT returned EQUAL 2 OR said STREQUAL "")
    message(FATAL_ERROR "${command}: ${said}=> ${returned}")
  endif()
endforeach()
# Likewise where a file may not grow further, and nothing of it is left.
execute_process(COMMAND sh -c "ulimit -f 1 && exec \"$0\" template --overwrite too-large.ods" ${PROGRAM}
  WORKING_DIRECTORY ${OUT} ERROR_VARIABLE said RESULT_VARIABLE returned)
file(GLOB left ${OUT}/too-large*)
if(NOT returned EQUAL 2 OR said STREQUAL "" OR left)
  message(FATAL_ERROR "template: ${said}=> ${returned}, left: ${left}")
endif()
