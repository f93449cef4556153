# Builds for machines as old as glibc 2.28 (Debian 10, Ubuntu 20.04, Kylin V10, UOS 20): the compiler of this machine, the
# headers and libraries of a folder that .ci/sysroot makes. Included by the file of each machine, which sets
# CMAKE_SYSTEM_PROCESSOR.
set(CMAKE_SYSTEM_NAME Linux)
set(triplet ${CMAKE_SYSTEM_PROCESSOR}-linux-gnu)
set(CMAKE_CXX_COMPILER ${triplet}-g++)
set(CMAKE_LIBRARY_ARCHITECTURE ${triplet})
# CMake asks the compiler where it looks for headers. A cache would answer with the folders of another tree.
set(ENV{CCACHE_DISABLE} 1)
cmake_path(SET project NORMALIZE ${CMAKE_CURRENT_LIST_DIR}/../..)
set(CMAKE_SYSROOT ${project}build/sysroots/${CMAKE_SYSTEM_PROCESSOR})
set(CMAKE_FIND_ROOT_PATH_MODE_PROGRAM NEVER) # cppumaker and unoidl-write run here
set(CMAKE_FIND_ROOT_PATH_MODE_LIBRARY ONLY)
set(CMAKE_FIND_ROOT_PATH_MODE_INCLUDE ONLY)
set(CMAKE_FIND_ROOT_PATH_MODE_PACKAGE ONLY)
# Where it is built is nobody's business, and leaves no trace in what is built. The compiler names headers of a sysroot
# that is a link by where that leads.
file(REAL_PATH ${CMAKE_SYSROOT} sysroot)
set(CMAKE_CXX_FLAGS_INIT "-ffile-prefix-map=${project}= -ffile-prefix-map=${sysroot}/=build/sysroots/${CMAKE_SYSTEM_PROCESSOR}/")
# g++ looks for the C library beside itself before it looks into the sysroot: -B and -L come before that.
# The library of C++ goes into what we link. That of unwinding (libgcc_s) stays shared: it must be the office's own, every
# machine has it, and the static one of GCC 12 needs glibc 2.35.
set(libraries "-B${CMAKE_SYSROOT}/usr/lib/${triplet} -L${CMAKE_SYSROOT}/usr/lib/${triplet} -L${CMAKE_SYSROOT}/lib/${triplet}")
foreach(kind EXE MODULE SHARED)
  set(CMAKE_${kind}_LINKER_FLAGS_INIT "${libraries} -static-libstdc++ -shared-libgcc")
endforeach()
# What is built makes templates, and is tested. Without an emulator CMake would not run it.
if(CMAKE_HOST_SYSTEM_PROCESSOR STREQUAL CMAKE_SYSTEM_PROCESSOR)
  set(CMAKE_CROSSCOMPILING_EMULATOR env)
else()
  set(CMAKE_CROSSCOMPILING_EMULATOR qemu-${CMAKE_SYSTEM_PROCESSOR}-static -L ${CMAKE_SYSROOT})
endif()
set(CROSSFOOT_PORTABLE ON)
