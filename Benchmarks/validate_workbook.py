#!/usr/bin/env python3
"""Holds every part of a workbook to the schemas of ECMA-376 (transitional).

    validate_workbook.py BOOK.xlsx SCHEMAS

SCHEMAS is a folder with the standard's `sml.xsd`, `dml-*.xsd`, `shared-*.xsd` and, in it or below it,
`opc-*.xsd`. Needs lxml. What later versions of Excel added and a part itself declares ignorable
(ECMA-376 part 3) is left out first, as an older reader would do.
"""

import pathlib
import sys
import zipfile

from lxml import etree

COMPATIBILITY = "http://schemas.openxmlformats.org/markup-compatibility/2006"
XML = "http://www.w3.org/XML/1998/namespace"
MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
ROOTS = {
    MAIN: "sml.xsd",
    "http://schemas.openxmlformats.org/drawingml/2006/main": "dml-main.xsd",
    "http://schemas.openxmlformats.org/drawingml/2006/chart": "dml-chart.xsd",
    "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing":
        "dml-spreadsheetDrawing.xsd",
    "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties":
        "shared-documentPropertiesExtended.xsd",
    "http://schemas.openxmlformats.org/officeDocument/2006/custom-properties":
        "shared-documentPropertiesCustom.xsd",
    "http://schemas.openxmlformats.org/package/2006/content-types": "opc-contentTypes.xsd",
    "http://schemas.openxmlformats.org/package/2006/relationships": "opc-relationships.xsd",
}
# Its schema needs that of Dublin Core, which the standard does not bring.
UNTRIED = {"http://schemas.openxmlformats.org/package/2006/metadata/core-properties"}


def without_ignorable(root):
    """The document as a reader sees it that knows nothing but the standard.

    `xml:space`, which keeps blanks at the ends of texts, is every writer's, Excel's too, and is
    missing from the published schema.
    """
    names = root.get(f"{{{COMPATIBILITY}}}Ignorable", "").split()
    ignored = {root.nsmap[name] for name in names} | {COMPATIBILITY, XML}
    for element in list(root.iter(etree.Element)):
        for name in list(element.attrib):
            if etree.QName(name).namespace in ignored:
                del element.attrib[name]
        if etree.QName(element).namespace in ignored and element.getparent() is not None:
            element.getparent().remove(element)
    return root


def main():
    book, folder = sys.argv[1], pathlib.Path(sys.argv[2])
    schemas, faults, tried, untried = {}, 0, 0, []
    with zipfile.ZipFile(book) as parts:
        for name in parts.namelist():
            root = etree.fromstring(parts.read(name))
            space = etree.QName(root).namespace
            if space in UNTRIED or space not in ROOTS:
                untried.append(name)
                continue
            if space not in schemas:
                schemas[space] = etree.XMLSchema(etree.parse(next(folder.rglob(ROOTS[space]))))
            tried += 1
            schema = schemas[space]
            if not schema.validate(without_ignorable(root)):
                for error in list(schema.error_log)[:5]:
                    print(f"{name}:{error.line}: {error.message}")
                faults += len(schema.error_log)
    print(f"{tried} parts tried, {faults} faults; not tried: {', '.join(untried) or 'none'}")
    sys.exit(1 if faults else 0)


if __name__ == "__main__":
    main()
