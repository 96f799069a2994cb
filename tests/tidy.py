#!/usr/bin/env python3
"""clang-tidy over the sources, many of them read as one.

    tests/tidy.py                 what differs from the branch main
    tests/tidy.py --all           every source
    tests/tidy.py src/core ui     these files and folders
    options: --jobs N (1), --no-analyzer, --base BRANCH

Nearly all the time that clang-tidy needs for a source goes into Qt's headers. Sources that are compiled alike and name
different things are therefore included into one file and read together; the static analyzer treats such files as the
sources they are. Sources that clash all the same are read alone. The preset «tidy» asks for the same checks.

Needs build/dev, built: moc and uic write headers there. Exit status 1 when something was found.
"""
import argparse
import concurrent.futures
import json
import re
import shlex
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "cmake"))
import unitygroups  # noqa: E402

FINDING = re.compile(r"^(/\S+?):\d+:\d+: (?:warning|error): .*\[([\w.,-]+)\]$", re.M)


def commands():
    """Source to the arguments it is compiled with."""
    found = {}
    for entry in json.loads((ROOT / "build/dev/compile_commands.json").read_text()):
        source = Path(entry["file"])
        if ROOT / "build" in source.parents:
            continue
        arguments = shlex.split(entry["command"])[1:]
        for option in ("-o", "-c"):
            at = arguments.index(option)
            del arguments[at:at + 2]
        found[source] = tuple(arguments)
    return found


def changed(base):
    names = subprocess.run(["git", "diff", "--name-only", f"{base}..."], cwd=ROOT, text=True, capture_output=True,
                           check=True).stdout
    names += subprocess.run(["git", "diff", "--name-only", "HEAD"], cwd=ROOT, text=True, capture_output=True,
                            check=True).stdout
    return {(ROOT / name).with_suffix(".cpp") for name in names.split() if name.endswith((".cpp", ".h"))}


def batches(sources):
    """(arguments, sources) with no name twice in a batch."""
    alike = {}
    for source, arguments in sources.items():
        alike.setdefault(arguments, []).append(source)
    return [(arguments, batch) for arguments, members in alike.items() for batch in unitygroups.groups(members)]


def tidy(arguments, sources, checks):
    """The findings in these sources and their headers, as clang-tidy words them."""
    with tempfile.TemporaryDirectory() as folder:
        joined = Path(folder) / "joined.cpp"
        joined.write_text("".join(f'#include "{source}"\n' for source in sources))
        one = len(sources) == 1
        run = subprocess.run(
            ["clang-tidy-14", "--quiet", f"--config-file={ROOT / '.clang-tidy'}", f"--checks={checks}",
             str(sources[0] if one else joined), "--", *arguments, "-Wno-everything", "-Wno-error"],
            text=True, capture_output=True)
    if "clang-diagnostic-error" in run.stdout and not one:
        middle = len(sources) // 2
        return tidy(arguments, sources[:middle], checks) + tidy(arguments, sources[middle:], checks)
    blocks = re.split(r"(?m)^(?=/\S+?:\d+:\d+: (?:warning|error): )", run.stdout)
    found = [block for block in blocks if FINDING.match(block.split("\n")[0])]
    if run.returncode != 0 and not found:
        found = [run.stderr]
    print(f"{len(sources)} files: {', '.join(str(source.relative_to(ROOT)) for source in sources)}", file=sys.stderr)
    return found


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("paths", nargs="*", type=Path)
    parser.add_argument("--all", action="store_true")
    parser.add_argument("--base", default="main")
    parser.add_argument("--jobs", type=int, default=1)
    parser.add_argument("--no-analyzer", action="store_true")
    options = parser.parse_args()
    sources = commands()
    if not sources:
        sys.exit("build/dev compiles sources together (VERSTA_UNITY); this needs one that does not: "
                 "cmake --preset dev -DVERSTA_UNITY=OFF && cmake --build --preset dev")
    if options.paths:
        wanted = [path.resolve() for path in options.paths]
        sources = {s: c for s, c in sources.items() if any(s == path or path in s.parents for path in wanted)}
    elif not options.all:
        wanted = changed(options.base)
        sources = {s: c for s, c in sources.items() if s in wanted}
    # Sources are included here on purpose.
    checks = "-bugprone-suspicious-include" + (",-clang-analyzer-*" if options.no_analyzer else "")
    with concurrent.futures.ThreadPoolExecutor(options.jobs) as pool:
        runs = [pool.submit(tidy, arguments, batch, checks) for arguments, batch in batches(sources)]
        findings = sorted({finding for run in runs for finding in run.result()})
    print("".join(findings), end="")
    print(f"{len(sources)} sources, {len(findings)} findings", file=sys.stderr)
    return 1 if findings else 0


if __name__ == "__main__":
    sys.exit(main())
