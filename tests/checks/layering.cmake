# The dependency rule of docs/architecture.md, as far as includes show it: in Debian `#include <QtWidgets/QWidget>`
# compiles with Qt6::Core alone, so link lists are not enough.
# Called with -DROOT=<source folder>.

function(forbid pattern folders except message)
    foreach(folder IN LISTS folders)
        file(GLOB_RECURSE files ${ROOT}/${folder}/*.h ${ROOT}/${folder}/*.cpp)
        foreach(file IN LISTS files)
            file(RELATIVE_PATH name ${ROOT} ${file})
            if(NOT except STREQUAL "" AND name MATCHES "${except}")
                continue()
            endif()
            file(STRINGS ${file} found REGEX "^[ \t]*#[ \t]*include[ \t]*[<\"](${pattern})")
            if(found)
                message(SEND_ERROR "${name}: ${message}\n    ${found}")
            endif()
        endforeach()
    endforeach()
endfunction()

# Classes of Qt6::Widgets by their own names, for the includes without a folder.
set(widgets "QtWidgets|QtPrintSupport|QtCharts|QApplication|QMainWindow|QPrint|QChart|QLabel|QMenu[>\"]")
string(APPEND widgets "|Q[A-Za-z]*(Widget|Button|Dialog|Delegate|Splitter|Completer)[>\"]|QFrame|QStyle")
string(APPEND widgets "|Q(Tree|Table|List|Column|Header|Graphics|Undo|AbstractItem)View[>\"]")
string(APPEND widgets "|Q(VBox|HBox|Box|Grid|Form|Stacked)?Layout[>\"]|Q(Menu|Tool|Status|Scroll|Progress|Tab)Bar[>\"]")
string(APPEND widgets "|Q(Combo|Group|Spin|DoubleSpin|Check|Message|Tool|DialogButton)Box[>\"]")
string(APPEND widgets "|Q(Line|Text|PlainText|Date|Time|DateTime)Edit[>\"]")

forbid("${widgets}|ui/" "src" "^src/main\\.cpp$" "nothing under src/ includes Widgets, PrintSupport, Charts or ui/")
forbid("storage/|document/|reports/|exchange/|cli/|QGui|QPainter|QFont|QColor|sqlite3" "src/core" "" "core is plain Qt Core")
forbid("document/|reports/|exchange/|cli/" "src/storage" "" "storage sees core only")
forbid("reports/|exchange/|cli/" "src/document" "" "document sees core and storage only")
forbid("storage/|document/|exchange/|cli/" "src/reports" "" "reports sees core only")
forbid("storage/|document/|cli/" "src/exchange" "" "exchange sees core and reports only")
forbid("storage/|sqlite3" "src/cli;ui" "" "SQL ends at document")
forbid("sqlite3" "src;ui" "^src/storage/" "sqlite3.h is for storage alone")
forbid("QtCharts|QChart" "ui" "^ui/results/charts/" "Qt Charts stays in ui/results/charts/")
forbid("cli/" "ui" "" "the window does not use the command line")
