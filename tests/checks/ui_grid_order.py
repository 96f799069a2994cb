#!/usr/bin/env python3
"""Items of grid and form layouts in .ui files must stand in reading order: tab order and screen readers follow it.

usage: ui_grid_order.py FOLDER
"""
import pathlib
import sys
import xml.etree.ElementTree as ET

failed = 0
for path in sorted(pathlib.Path(sys.argv[1]).rglob("*.ui")):
    for layout in ET.parse(path).iter("layout"):
        if layout.get("class") not in ("QGridLayout", "QFormLayout"):
            continue
        places = [(int(i.get("row", 0)), int(i.get("column", 0))) for i in layout.findall("item")]
        if places != sorted(places):
            print(f"{path}: {layout.get('name')}: items out of order: {places}")
            failed += 1
sys.exit(1 if failed else 0)
