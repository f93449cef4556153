# Packs the CONTENTS of PACKAGE a second time, below FOLDER; fails unless the bytes are the same.
cmake_minimum_required(VERSION 3.25)
file(MAKE_DIRECTORY ${FOLDER})
execute_process(COMMAND ${CMAKE_COMMAND} -DCONTENTS=${CONTENTS} -DFOLDER=${FOLDER}/contents -DPACKAGE=${FOLDER}/again.oxt
  -DPACK=${PACK} -P ${SCRIPT} COMMAND_ERROR_IS_FATAL ANY)
execute_process(COMMAND ${CMAKE_COMMAND} -E compare_files ${PACKAGE} ${FOLDER}/again.oxt COMMAND_ERROR_IS_FATAL ANY)
