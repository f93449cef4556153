# PROGRAM writes the same report byte for byte where SOURCE_DATE_EPOCH is set, refuses one with errors, leaves files that
# are there alone, and gives files of one name from several folders names of their own; it fills a template from
# what it wrote. Run in the folder of the files; OUT is a folder of its own.
file(REMOVE_RECURSE ${OUT})
file(MAKE_DIRECTORY ${OUT}/one ${OUT}/two)
set(ENV{SOURCE_DATE_EPOCH} 1642636800)

function(run expected_status expected_text)
  run_command(${expected_status} "${expected_text}" report --lang en ${ARGN})
endfunction()

function(run_command expected_status expected_text)
  execute_process(COMMAND ${PROGRAM} ${ARGN} OUTPUT_VARIABLE printed ERROR_VARIABLE printed
    RESULT_VARIABLE returned)
  if(NOT returned EQUAL expected_status OR NOT printed MATCHES "${expected_text}")
    message(FATAL_ERROR "${ARGN}\nreturned ${returned} and printed:\n${printed}")
  endif()
endfunction()

set(endings docx odt html txt csv ods xlsx)
list(TRANSFORM endings PREPEND "--to=" OUTPUT_VARIABLE formats)
run(0 "written: .*hulan-2021.docx .figures 200" hulan-2021.fods ${formats} --out ${OUT}/one)
run(0 "written" hulan-2021.fods ${formats} --out ${OUT}/two)
foreach(ending ${endings})
  file(SHA256 ${OUT}/one/hulan-2021.${ending} one)
  file(SHA256 ${OUT}/two/hulan-2021.${ending} two)
  if(NOT one STREQUAL two)
    message(FATAL_ERROR "${ending} differs")
  endif()
endforeach()
run(2 "is there already" hulan-2021.fods --to docx --out ${OUT}/two)
run(0 "written" hulan-2021.fods --to docx --out ${OUT}/two --overwrite)
run(1 "5 errors are open, so no report" hongze-2023.fods --to docx --out ${OUT}/two)
if(EXISTS ${OUT}/two/hongze-2023.docx)
  message(FATAL_ERROR "a report with errors was written")
endif()
run(1 "written all the same.*written: " hongze-2023.fods --to docx --out ${OUT}/two --force)
run(0 "written: ${OUT}/hulan-2021.html.*written: ${OUT}/hulan-2021-two.html"
  ${OUT}/one/hulan-2021.odt ${OUT}/two/hulan-2021.odt --to html --out ${OUT} --jobs 2)
run(2 "file of another report" ${OUT}/one/hulan-2021.odt --to odt --overwrite)

set(ENV{LANG} en)
run_command(0 "written: .*back.ods .figures 200" template ${OUT}/back.ods --from ${OUT}/one/hulan-2021.docx)
run_command(0 "All 44 relations within the tables hold" check ${OUT}/back.ods)
run_command(2 "file of another report" template ${OUT}/back.ods --from ${OUT}/back.ods)
run_command(2 "LibreOffice|damaged|table" template ${OUT}/none.ods --from cut-off.ods)
