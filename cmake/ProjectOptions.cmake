# versta_options: what every target of the project is compiled with.

set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)
set(CMAKE_POSITION_INDEPENDENT_CODE ON)

option(VERSTA_WERROR "Warnings are errors" OFF)
option(VERSTA_UNITY "Compile sources together that do not clash: much quicker from nothing, slower after a change" OFF)
option(VERSTA_SANITIZE "Build with AddressSanitizer and UndefinedBehaviorSanitizer" OFF)

find_program(VERSTA_CCACHE ccache)
if(VERSTA_CCACHE AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
    # What was compiled in one copy of the project serves in every other. There is no precompiled header for this reason:
    # each copy has its own, of 150 MB, and nothing that includes it is found again.
    set(CMAKE_CXX_COMPILER_LAUNCHER
        env CCACHE_BASEDIR=${CMAKE_SOURCE_DIR} CCACHE_NOHASHDIR=1 ${VERSTA_CCACHE})
endif()

if(VERSTA_UNITY)
    find_package(Python3 REQUIRED COMPONENTS Interpreter)
endif()

add_library(versta_options INTERFACE)
target_compile_features(versta_options INTERFACE cxx_std_20)
target_include_directories(versta_options INTERFACE ${PROJECT_SOURCE_DIR}/src)
target_compile_options(versta_options INTERFACE
    -Wall -Wextra -Wpedantic -Wcast-qual -Wcast-align -Woverloaded-virtual -Wold-style-cast -Wnon-virtual-dtor
    -Wshadow -Wformat=2
    -Wno-missing-field-initializers # g++ 12 warns of designated initialisers, where leaving out is the point
    "-ffile-prefix-map=${PROJECT_SOURCE_DIR}=.")
target_compile_definitions(versta_options INTERFACE
    QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_URL_CAST_FROM_STRING QT_NO_CAST_FROM_BYTEARRAY
    QT_NO_FOREACH QT_NO_KEYWORDS QT_USE_QSTRINGBUILDER QT_NO_NARROWING_CONVERSIONS_IN_CONNECT
    QT_DISABLE_DEPRECATED_BEFORE=0x060400
    $<$<CONFIG:Debug>:QT_FORCE_ASSERTS _GLIBCXX_ASSERTIONS>)
if(VERSTA_UNITY)
    # Names that stand in another source of the group are no shadow, and what is included here is no header.
    target_compile_options(versta_options INTERFACE -Wno-shadow -Wno-subobject-linkage)
endif()
if(VERSTA_WERROR)
    target_compile_options(versta_options INTERFACE -Werror)
endif()
if(VERSTA_SANITIZE)
    target_compile_options(versta_options INTERFACE -fsanitize=address,undefined -fno-omit-frame-pointer
        -fno-sanitize-recover=undefined)
    target_link_options(versta_options INTERFACE -fsanitize=address,undefined)
endif()
