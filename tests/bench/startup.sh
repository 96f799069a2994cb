#!/usr/bin/env bash
# Starts the window five times under Xvfb and prints how long it takes to show and how much memory is used.
#   tests/bench/startup.sh build/release/src/versta
# Needs the packages xvfb, x11-utils and time.
set -euo pipefail

versta=$(realpath "$1")
folder=$(mktemp -d)
number=99
trap 'kill "$server" 2>/dev/null; rm -rf "$folder"' EXIT
export HOME=$folder DISPLAY=:$number QT_QPA_PLATFORM=xcb

"$versta" new "$folder/Пример.versta" --sample
Xvfb "$DISPLAY" -screen 0 1280x800x24 >/dev/null 2>&1 &
server=$!
until xwininfo -root >/dev/null 2>&1; do sleep 0.1; done

shown() {
    local window
    window=$(xwininfo -root -tree 2>/dev/null | awk '/ — Верста"/ { print $1; exit }')
    [ -n "$window" ] && xwininfo -id "$window" 2>/dev/null | grep -q IsViewable
}

for _ in 1 2 3 4 5; do
    start=$(date +%s%N)
    /usr/bin/time -f '%M' -o "$folder/memory" "$versta" "$folder/Пример.versta" 2>/dev/null &
    until shown; do sleep 0.01; done
    end=$(date +%s%N)
    sleep 1
    pkill -f "^$versta " || true
    wait %% || true
    printf '%d ms, %d MB\n' $(((end - start) / 1000000)) $(($(tail -n 1 "$folder/memory") / 1024))
done
