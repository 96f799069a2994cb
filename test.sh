#!/usr/bin/env bash
# Builds Versta and runs all its tests. Installs what is missing (Debian 12).
#   ./test.sh         warnings are errors; with the window, and the command line alone
#   ./test.sh --full  the same, then under AddressSanitizer and UndefinedBehaviorSanitizer
source "$(dirname "${BASH_SOURCE[0]}")/setup.sh"

install_packages
presets=(dev cli)
[ "${1:-}" = --full ] && presets+=(asan)

for preset in "${presets[@]}"; do
    build "$preset"
    say "Тесты: $preset"
    cd "$root"
    as_owner ctest --preset "$preset" || fail "тесты «$preset» не прошли: что именно — выше."
done
say "Все тесты прошли: ${presets[*]}"
