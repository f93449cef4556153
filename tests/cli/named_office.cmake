# PROGRAM reads a .pdf by the office that CROSSFOOT_OFFICE or --office names, in both ways in which its reader is asked;
# --office no and a folder without one are said. OUT is a folder of its own.
cmake_minimum_required(VERSION 3.21)
file(REMOVE_RECURSE ${OUT})
file(WRITE ${OUT}/a.pdf "%PDF-1.7\n")
set(page "printf 'startPage 60000 80000\\ndrawChar 50 700 60 700 1 0 0 1 10 a\\nendPage\\n'\n")
file(WRITE ${OUT}/25/xpdfimport "#!/bin/sh\n[ \"$1\" = -f ] && read line && ${page}")
file(WRITE ${OUT}/26/xpdfimport
  "#!/bin/sh\n[ \"$1\" != -f ] && read a && [ \"$a\" = O ] && echo '#OPEN' && read b && [ \"$b\" = G ] && ${page}")
file(MAKE_DIRECTORY ${OUT}/none)
file(CHMOD ${OUT}/25/xpdfimport ${OUT}/26/xpdfimport PERMISSIONS OWNER_READ OWNER_WRITE OWNER_EXECUTE)

function(expect said where)
  execute_process(COMMAND ${CMAKE_COMMAND} -E env CROSSFOOT_OFFICE=${where} ${PROGRAM} check a.pdf --lang en ${ARGN}
    WORKING_DIRECTORY ${OUT} RESULT_VARIABLE returned OUTPUT_VARIABLE told ERROR_VARIABLE told)
  string(FIND "${told}" "${said}" at)
  if(at EQUAL -1 OR NOT returned EQUAL 2)
    message(FATAL_ERROR "“${said}” is not said for ${where} ${ARGN}: ${returned}\n${told}")
  endif()
endfunction()
expect("no standard table" ${OUT}/25)
expect("no standard table" ${OUT}/26)
expect("no standard table" ${OUT}/none --office ${OUT}/26)
expect("was not found" ${OUT}/none)
expect("--office no forbids it" ${OUT}/25 --office no)
