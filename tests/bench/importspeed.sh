#!/usr/bin/env bash
# A region's «Индивидуальные результаты» read and stored, against what openpyxl's read-only mode needs to read it alone.
#   tests/bench/importspeed.sh build/release/src/versta [PUPILS]
# Prints seconds of processor time (the machine may be busy), seconds that passed and the largest memory; three runs
# each, the best counts.
# Needs the packages python3-openpyxl and time.
set -euo pipefail

versta=$(realpath "$1")
pupils=${2:-24000}
here=$(dirname "$(realpath "$0")")
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
export XDG_RUNTIME_DIR=$folder

/usr/bin/python3 "$here/regionalworkbook.py" "$folder/Ф1.xlsx" "$pupils"

# The least of the sums of user and system time, the least time passed, and the memory.
best() {
    for _ in 1 2 3; do
        [ "$1" = "$versta" ] && rm -rf "$folder"/*.versta* && "$versta" new "$folder/Регион.versta" &>/dev/null
        /usr/bin/time -f '%U %S %e %M' -o "$folder/time" "$@" >/dev/null
        tail -1 "$folder/time"
    done | awk '{
        t = $1 + $2
        if (NR == 1 || t < b) { b = t; m = $4 }
        if (NR == 1 || $3 < w) w = $3
    } END { printf "%.2f s, passed %.2f s, %d MB", b, w, m / 1024 }'
}

cat >"$folder/read.py" <<'EOF'
import sys
import openpyxl
for sheet in openpyxl.load_workbook(sys.argv[1], read_only=True):
    for row in sheet.iter_rows(values_only=True):
        pass
EOF

echo "openpyxl, reading:            $(best /usr/bin/python3 "$folder/read.py" "$folder/Ф1.xlsx")"
echo "versta, reading:              $(best "$versta" results read "$folder/Ф1.xlsx" --json)"
echo "versta, reading and storing:  $(best "$versta" results import "$folder/Регион.versta" "$folder/Ф1.xlsx" --add-schools)"
