# Writes OUT: the texts of FILES as C++ raw strings (see crossfoot_embed).
set(body "")
foreach(file IN LISTS FILES)
  file(READ ${file} text)
  get_filename_component(name ${file} NAME)
  string(APPEND body "    \"${name}\",\n    R\"~~(${text})~~\",\n")
endforeach()
file(WRITE ${OUT} "#include <string_view>\n\nnamespace crossfoot {\nextern const std::string_view ${SYMBOL}[];\nconst std::string_view ${SYMBOL}[] = {\n${body}    {}};\n}\n")
