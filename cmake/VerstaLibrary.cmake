# versta_unite(target source…)
# With VERSTA_UNITY sources of the target that do not clash are compiled together (unitygroups.py).
function(versta_unite target)
    if(NOT VERSTA_UNITY)
        return()
    endif()
    set(sources ${ARGN})
    list(FILTER sources INCLUDE REGEX "\\.cpp$")
    list(TRANSFORM sources PREPEND ${CMAKE_CURRENT_SOURCE_DIR}/ OUTPUT_VARIABLE paths)
    execute_process(
        COMMAND ${Python3_EXECUTABLE} ${PROJECT_SOURCE_DIR}/cmake/unitygroups.py ${paths}
        OUTPUT_VARIABLE groups OUTPUT_STRIP_TRAILING_WHITESPACE COMMAND_ERROR_IS_FATAL ANY)
    string(REPLACE "\n" ";" groups "${groups}")
    foreach(source group IN ZIP_LISTS sources groups)
        if(NOT group STREQUAL "-")
            set_source_files_properties(${source} PROPERTIES UNITY_GROUP ${group})
        endif()
    endforeach()
    set_target_properties(${target} PROPERTIES UNITY_BUILD ON UNITY_BUILD_MODE GROUP)
endfunction()

# versta_library(name SOURCES … LINK … [PRIVATE_LINK …])
# A static library versta_<name> with the alias Versta::<name>; sources are always listed by hand.
function(versta_library name)
    cmake_parse_arguments(ARG "" "" "SOURCES;LINK;PRIVATE_LINK" ${ARGN})
    add_library(versta_${name} STATIC ${ARG_SOURCES})
    add_library(Versta::${name} ALIAS versta_${name})
    target_link_libraries(versta_${name}
        PUBLIC versta_options ${ARG_LINK}
        PRIVATE ${ARG_PRIVATE_LINK})
    versta_unite(versta_${name} ${ARG_SOURCES})
endfunction()

# versta_test_main(core|gui|widgets LINK …)
# Catch2's own code with a main for one kind of application, compiled once.
function(versta_test_main kind)
    cmake_parse_arguments(ARG "" "" "LINK" ${ARGN})
    add_library(versta_test_main_${kind} OBJECT ${PROJECT_SOURCE_DIR}/tests/main_${kind}.cpp)
    target_include_directories(versta_test_main_${kind} PRIVATE ${PROJECT_SOURCE_DIR}/tests)
    target_link_libraries(versta_test_main_${kind} PRIVATE versta_options Catch2::Catch2 ${ARG_LINK})
endfunction()

# versta_test(name MAIN core|gui|widgets SOURCES … LINK …)
# One test program per library; it links that library alone, so a stray call into another layer fails to link.
function(versta_test name)
    cmake_parse_arguments(ARG "" "MAIN" "SOURCES;LINK" ${ARGN})
    add_executable(versta_test_${name} ${ARG_SOURCES} $<TARGET_OBJECTS:versta_test_main_${ARG_MAIN}>)
    target_include_directories(versta_test_${name} PRIVATE
        ${PROJECT_SOURCE_DIR}/tests ${PROJECT_BINARY_DIR}/tests/generated)
    target_link_libraries(versta_test_${name} PRIVATE versta_options ${ARG_LINK} Catch2::Catch2 rapidcheck)
    versta_unite(versta_test_${name} ${ARG_SOURCES})
    catch_discover_tests(versta_test_${name}
        TEST_PREFIX "${name}: "
        PROPERTIES ENVIRONMENT "QT_QPA_PLATFORM=offscreen;LC_ALL=C.UTF-8" TIMEOUT 120)
endfunction()
