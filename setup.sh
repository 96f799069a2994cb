# Sourced by run.sh and test.sh: installs missing packages and builds. Not a program of its own.

set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)

say() { printf '%s\n' "$*" >&2; }

fail() {
    say "Ошибка: $*"
    exit 1
}

as_root() {
    if [ "$(id -u)" -eq 0 ]; then
        "$@"
    elif command -v sudo >/dev/null; then
        sudo "$@"
    else
        fail "нужны права администратора, чтобы установить пакеты. Запустите от root или установите sudo."
    fi
}

# Installs the packages of packages.txt that are missing; does nothing and asks nothing when all are there.
install_packages() {
    local package missing=()
    while read -r package; do
        dpkg-query -W -f='${Status}' "$package" 2>/dev/null | grep -q 'install ok installed' || missing+=("$package")
    done < <(grep -v '^#' "$root/packages.txt")
    [ ${#missing[@]} -eq 0 ] && return
    command -v apt-get >/dev/null || fail "нет apt-get: скрипт рассчитан на Debian 12. Нужны пакеты: ${missing[*]}"
    say "Устанавливаются пакеты: ${missing[*]}"
    as_root env DEBIAN_FRONTEND=noninteractive apt-get update -qq >&2 ||
        fail "apt-get update не выполнен: проверьте сеть и /etc/apt/sources.list."
    as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}" >&2 ||
        fail "не удалось установить пакеты: ${missing[*]}"
}

# Called through sudo in a user's folder, the build stays the user's.
as_owner() {
    if [ "$(id -u)" -eq 0 ] && [ -n "${SUDO_USER:-}" ] && [ "$(stat -c %U "$root")" = "$SUDO_USER" ]; then
        sudo -u "$SUDO_USER" --preserve-env=DISPLAY,WAYLAND_DISPLAY,XAUTHORITY,XDG_RUNTIME_DIR,CI -H "$@"
    else
        "$@"
    fi
}

# build PRESET [TARGET…]
build() {
    local preset=$1
    shift
    cd "$root"
    # Together, since a first build from nothing takes a quarter of the time; a folder that is there keeps its way.
    # Configured each time: which sources go together depends on what stands in them.
    local unity=()
    [ -f "build/$preset/build.ninja" ] || unity=(-DVERSTA_UNITY=ON)
    as_owner cmake --preset "$preset" "${unity[@]}" --log-level=WARNING >&2 ||
        fail "CMake не смог настроить сборку «$preset», причина выше."
    as_owner cmake --build --preset "$preset" ${1:+--target "$@"} >&2 || fail "сборка «$preset» не удалась, причина выше."
}
