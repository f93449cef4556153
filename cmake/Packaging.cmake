# What `cmake --install` and `cpack` (a .deb) take: the command line with its manual and completions, the extension where
# Debian's LibreOffice looks for those of the system, and what is linked into both.
set(manual ${PROJECT_BINARY_DIR}/manual)
set(pages "")
foreach(language en zh_CN)
  add_custom_command(OUTPUT ${manual}/${language}/crossfoot.1.gz
    COMMAND ${CMAKE_COMMAND} -E make_directory ${manual}/${language}
    COMMAND ${CMAKE_COMMAND} -E env LC_ALL=${language} ${CMAKE_CROSSCOMPILING_EMULATOR} $<TARGET_FILE:crossfoot> manual > ${manual}/${language}/crossfoot.1
    COMMAND gzip -9nf ${manual}/${language}/crossfoot.1
    DEPENDS crossfoot VERBATIM)
  list(APPEND pages ${manual}/${language}/crossfoot.1.gz)
endforeach()
foreach(file bash/crossfoot zsh/_crossfoot fish/crossfoot.fish) # named as each shell looks for its own
  cmake_path(GET file PARENT_PATH shell)
  add_custom_command(OUTPUT ${manual}/${file}
    COMMAND ${CMAKE_COMMAND} -E make_directory ${manual}/${shell}
    COMMAND ${CMAKE_COMMAND} -E env ${CMAKE_CROSSCOMPILING_EMULATOR} $<TARGET_FILE:crossfoot> manual --format ${shell} > ${manual}/${file}
    DEPENDS crossfoot VERBATIM)
  list(APPEND pages ${manual}/${file})
endforeach()
add_custom_target(manuals ALL DEPENDS ${pages})

if(CROSSFOOT_PORTABLE) # offered as a file of its own
  target_link_options(crossfoot PRIVATE $<$<CONFIG:Release>:-s>)
endif()
set(linked ${PROJECT_BINARY_DIR}/linked/crossfoot)
crossfoot_linked(crossfoot ${linked} crossfoot.cdx.json HEADERS ${CLI11_HEADERS}/CLI/CLI.hpp)
if(DPKG_QUERY)
  add_custom_target(crossfoot_linked_list ALL DEPENDS ${linked}/crossfoot.cdx.json)
endif()

include(GNUInstallDirs)
install(TARGETS crossfoot)
install(FILES ${manual}/en/crossfoot.1.gz DESTINATION ${CMAKE_INSTALL_MANDIR}/man1)
install(FILES ${manual}/zh_CN/crossfoot.1.gz DESTINATION ${CMAKE_INSTALL_MANDIR}/zh_CN/man1)
install(FILES ${manual}/bash/crossfoot DESTINATION ${CMAKE_INSTALL_DATADIR}/bash-completion/completions)
install(FILES ${manual}/zsh/_crossfoot DESTINATION ${CMAKE_INSTALL_DATADIR}/zsh/vendor-completions)
install(FILES ${manual}/fish/crossfoot.fish DESTINATION ${CMAKE_INSTALL_DATADIR}/fish/vendor_completions.d)
install(FILES LICENSE DESTINATION ${CMAKE_INSTALL_DOCDIR} RENAME copyright)
install(FILES CHANGELOG.md DESTINATION ${CMAKE_INSTALL_DOCDIR})
install(DIRECTORY ${linked}/ DESTINATION ${CMAKE_INSTALL_DOCDIR})
get_target_property(unpacked crossfoot_oxt FOLDER_UNPACKED)
install(DIRECTORY ${unpacked} DESTINATION lib/libreoffice/share/extensions)

set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_CONTACT "Crossfoot")
file(READ extension/description/en.txt CPACK_DEBIAN_PACKAGE_DESCRIPTION)
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_STRIP_FILES ON)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SECTION editors)
if(CMAKE_SYSTEM_PROCESSOR MATCHES "^(aarch64|arm64)$")
  set(CPACK_DEBIAN_PACKAGE_ARCHITECTURE arm64)
else()
  set(CPACK_DEBIAN_PACKAGE_ARCHITECTURE amd64)
endif()
if(CROSSFOOT_PORTABLE)
  set(CPACK_DEBIAN_PACKAGE_DEPENDS "libc6 (>= 2.28), libgcc-s1 | libgcc1")
else()
  set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
endif()
set(CPACK_DEBIAN_PACKAGE_RECOMMENDS "libreoffice-calc (>= 1:7.4)")
set(CPACK_DEBIAN_PACKAGE_SUGGESTS "libreoffice-writer")
include(CPack)
