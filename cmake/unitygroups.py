#!/usr/bin/env python3
"""Which sources can be compiled as one: those that name different things.

    cmake/unitygroups.py SOURCE…     prints the number of each source's group, or - for one that stays alone, a line each

Nearly all the time a source needs goes into the headers of Qt and of the standard library; sixteen sources read them
once. Sources whose own things, those of the namespace without a name and aliases, have a name in common are kept apart.
CMake asks for the groups with VERSTA_UNITY, tests/tidy.py for the same reason.
"""
import re
import sys
from pathlib import Path

LONGEST = 16  # sources of a group
NO_NAME = ("namespace", "TEST_CASE", "using namespace", "using ::")
LABELS = {"private", "public", "protected"}


def names_in(source):
    """What a source names at the left edge, where the things of its own namespace without a name stand."""
    text = re.sub(r'//.*|"(?:\\.|[^"\n])*"', "", source.read_text())
    names = set()
    for line in text.split("\n"):
        if not line or line[0] in " \t#}/{" or line.startswith(NO_NAME):
            continue
        kind = re.match(r"(?:struct|class|enum class|enum|concept)\s+(\w+)", line)
        if kind:
            names.add(kind.group(1))
        name = re.search(r"(?<!::)(?<!~)\b(\w+)\s*(?=\(|=|\{|\[|;|:(?!:))", line)
        member = re.search(r"[\w>]::~?(\w+)\s*\(", line)
        if name and not (member and member.start(1) <= name.start(1) + 1):
            names.add(name.group(1))
    return names - LABELS


def groups(sources):
    """Lists of sources with no name twice in a list."""
    made = []
    for source in sources:
        names = names_in(source)
        for group, taken in made:
            if len(group) < LONGEST and not taken & names:
                group.append(source)
                taken |= names
                break
        else:
            made.append(([source], names))
    return [group for group, _ in made]


def main():
    sources = [Path(name) for name in sys.argv[1:]]
    numbers = {source: str(number) if len(group) > 1 else "-"
               for number, group in enumerate(groups(sources)) for source in group}
    print("\n".join(numbers[source] for source in sources))


if __name__ == "__main__":
    main()
