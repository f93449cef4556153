# PROGRAM collects the files of this folder: the same from standard input and from parts that are joined, with the status
# that checking them gives. Run in the folder of the files; OUT is a folder of its own.
file(REMOVE_RECURSE ${OUT})
file(MAKE_DIRECTORY ${OUT})

function(run expected_status expected_text)
  execute_process(COMMAND ${PROGRAM} ${ARGN} OUTPUT_VARIABLE printed ERROR_VARIABLE printed RESULT_VARIABLE returned)
  if(NOT returned EQUAL expected_status OR NOT printed MATCHES "${expected_text}")
    message(FATAL_ERROR "${ARGN}\nreturned ${returned} and printed:\n${printed}")
  endif()
endfunction()

function(same one other)
  foreach(file 清单.ods 清单.xlsx 汇总.ods 问题.csv figures.csv reports.jsonl)
    file(SHA256 ${OUT}/${one}/${file} of_one)
    file(SHA256 ${OUT}/${other}/${file} of_other)
    if(NOT of_one STREQUAL of_other)
      message(FATAL_ERROR "${file} of ${one} and of ${other} differ")
    endif()
  endforeach()
endfunction()

run(0 "Files: 1. Without errors: 1" collect --lang en hulan-2021.fods --out ${OUT}/clean)
run(1 "The reports are of 2021" collect --lang en hulan-2021.fods hongze-2023.fods --year 2021 --out ${OUT}/one)
run(2 "not checked: 1" collect --lang en hulan-2021.fods no-such-file.ods --out ${OUT}/unread)
run(2 "no files to collect|没有给出" collect --lang en --out ${OUT}/none)
file(WRITE ${OUT}/numbers.csv "1,2\n3,4\n")
run(2 "holds no name" collect --lang en hulan-2021.fods --units ${OUT}/numbers.csv --out ${OUT}/none)

file(WRITE ${OUT}/names "hongze-2023.fods\nhulan-2021.fods\n")
execute_process(COMMAND ${PROGRAM} collect --lang en --files-from - --year 2021 --out ${OUT}/from-input
  INPUT_FILE ${OUT}/names OUTPUT_QUIET RESULT_VARIABLE returned)
if(NOT returned EQUAL 1)
  message(FATAL_ERROR "names from standard input: ${returned}")
endif()
same(one from-input)

run(1 "The results are in" collect --lang en hongze-2023.fods --out ${OUT}/part-1)
run(0 "The results are in" collect --lang en hulan-2021.fods --out ${OUT}/part-2)
run(1 "The reports are of 2021" join --lang en ${OUT}/part-1 ${OUT}/part-2 --year 2021 --out ${OUT}/joined)
same(one joined)
