#!/usr/bin/env bash
# Builds Versta and starts it on the example municipality. Installs what is missing (Debian 12).
# Without a display it does the main job instead: reads a plan from a Word file and writes the approval PDF.
source "$(dirname "${BASH_SOURCE[0]}")/setup.sh"

install_packages
build release versta

versta=$root/build/release/src/versta
example=$root/build/example
as_owner mkdir -p "$example"
municipality=$example/Пример.versta
if [ ! -f "$municipality" ]; then
    as_owner "$versta" new "$municipality" --sample || fail "не удалось создать пример «$municipality»."
fi

if [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ]; then
    as_owner "$versta" "$municipality" && exit 0
    say "Окно не открылось (причина выше), поэтому — без окна."
fi

document=$root/tests/data/plans/000-tynda-whole.docx
own=$example/Без-окна.versta
pdf=$example/План-на-утверждение.pdf
as_owner rm -f "$own"
as_owner "$versta" new "$own" || fail "не удалось создать «$own»."
as_owner "$versta" plan import "$own" "$document" || fail "не удалось прочитать план из «$document»."
as_owner "$versta" plan export "$own" --plan 1 --to "$pdf" || fail "не удалось записать PDF."
echo "Экрана нет, поэтому сделано главное без окна."
echo "План прочитан из:    $document"
echo "PDF на утверждение:  $pdf"
