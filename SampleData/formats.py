"""Writes tables as the files that offices hand in: workbooks and delimited text.

The same table gives the same bytes: no clock, fixed ZIP timestamps, one compression level. (Another
build of zlib may compress a workbook to other bytes with the same parts inside; `make_sample.py
--check` compares the parts.)
"""

import io
import zipfile
from xml.sax.saxutils import escape

XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
TITLE, HEADER, TEXT = 3, 1, 2  # cell styles, by their place in STYLES
STYLES = (
    XML + f'<styleSheet xmlns="{MAIN}"><fonts count="1"><font><sz val="10"/><name val="Arial"/></font>'
    '</fonts><fills count="4"><fill><patternFill patternType="none"/></fill><fill><patternFill '
    'patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFFAFAFA"/>'
    '</patternFill></fill><fill><patternFill patternType="solid"><fgColor rgb="FFEEEEEE"/>'
    '</patternFill></fill></fills><borders count="2"><border/><border><left style="thin"/><right '
    'style="thin"/><top style="thin"/><bottom style="thin"/></border></borders><cellStyleXfs '
    'count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="4">'
    '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>'
    '<xf numFmtId="49" fontId="0" fillId="3" borderId="1" xfId="0" applyNumberFormat="1"/>'
    '<xf numFmtId="49" fontId="0" fillId="0" borderId="1" xfId="0" applyNumberFormat="1"/>'
    '<xf numFmtId="49" fontId="0" fillId="2" borderId="0" xfId="0" applyNumberFormat="1"/></cellXfs>'
    '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>'
)


def column(index):
    """A, B, … Z, AA of a column counted from 0."""
    name = ""
    index += 1
    while index:
        index, rest = divmod(index - 1, 26)
        name = chr(65 + rest) + name
    return name


def workbook(sheet, preamble, header, rows, shared=True):
    """An XLSX whose cells are all text, as SP4N-LAPOR! writes them.

    `preamble` is a list of (label, value), two sheet rows each with merged cells; `rows` holds
    lists of strings (None: an empty cell; an empty list: an empty row). Texts stand in a table of
    shared strings, or inline in the cells.
    """
    strings, places = [], {}

    def cell(name, value, style):
        if value is None:
            return f'<c r="{name}" s="{style}"/>'
        if not shared:
            return f'<c r="{name}" s="{style}" t="inlineStr"><is>{text(value)}</is></c>'
        if value not in places:
            places[value] = len(strings)
            strings.append(value)
        return f'<c r="{name}" s="{style}" t="s"><v>{places[value]}</v></c>'

    lines, merged, number = [], [], 0
    for label, value in preamble:
        number += 1
        cells = cell(f"A{number}", label, TITLE) + cell(f"C{number}", value, TITLE)
        lines.append(f'<row r="{number}">{cells}</row>')
        merged += [f"A{number}:B{number + 1}", f"C{number}:C{number + 1}"]
        number += 1
        lines.append(f'<row r="{number}"/>')
    for row, style in [(header, HEADER)] + [(row, TEXT) for row in rows]:
        number += 1
        cells = "".join(cell(column(i) + str(number), value, style) for i, value in enumerate(row))
        lines.append(f'<row r="{number}">{cells}</row>')
    merges = "".join(f'<mergeCell ref="{ref}"/>' for ref in merged)
    merges = f'<mergeCells count="{len(merged)}">{merges}</mergeCells>' if merged else ""
    last = f"{column(len(header) - 1)}{number}"
    parts = {
        "xl/workbook.xml": f'<workbook xmlns="{MAIN}" xmlns:r="{OFFICE}"><sheets>'
        f'<sheet name="{escape(sheet)}" sheetId="1" r:id="rId1"/></sheets></workbook>',
        "xl/worksheets/sheet1.xml": f'<worksheet xmlns="{MAIN}"><dimension ref="A1:{last}"/>'
        f'<sheetData>{"".join(lines)}</sheetData>{merges}</worksheet>',
        "xl/styles.xml": STYLES[len(XML):],
        "_rels/.rels": relations("officeDocument", "xl/workbook.xml"),
    }
    related = [("worksheet", "worksheets/sheet1.xml"), ("styles", "styles.xml")]
    if shared:
        table = "".join(f"<si>{text(value)}</si>" for value in strings)
        parts["xl/sharedStrings.xml"] = f'<sst xmlns="{MAIN}" uniqueCount="{len(strings)}">{table}</sst>'
        related.append(("sharedStrings", "sharedStrings.xml"))
    parts["xl/_rels/workbook.xml.rels"] = relations(*[end for pair in related for end in pair])
    return package({"[Content_Types].xml": content_types(parts), **parts})


def text(value):
    return f'<t xml:space="preserve">{escape(value)}</t>'


def relations(*ends):
    rows = "".join(
        f'<Relationship Id="rId{i // 2 + 1}" Type="{OFFICE}/{ends[i]}" Target="{ends[i + 1]}"/>'
        for i in range(0, len(ends), 2)
    )
    return f'<Relationships xmlns="{PACKAGE}/relationships">{rows}</Relationships>'


def content_types(parts):
    prefix = "application/vnd.openxmlformats-officedocument.spreadsheetml."
    kinds = {"workbook": "sheet.main", "sheet1": "worksheet", "styles": "styles",
             "sharedStrings": "sharedStrings"}
    overrides = "".join(
        f'<Override PartName="/{part}" ContentType="{prefix}{kinds[part.split("/")[-1][:-4]]}+xml"/>'
        for part in parts if part.endswith(".xml")
    )
    return (
        f'<Types xmlns="{PACKAGE}/content-types"><Default Extension="rels" ContentType='
        '"application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" '
        f'ContentType="application/xml"/>{overrides}</Types>'
    )


def package(parts):
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name, body in parts.items():
            entry = zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0))
            entry.compress_type, entry.create_system = zipfile.ZIP_DEFLATED, 0
            archive.writestr(entry, XML + body, compresslevel=9)
    return out.getvalue()


def delimited(rows, separator=",", encoding="utf-8", newline="\n", bom=False):
    """Delimited text; a field is quoted when it must be. An empty list is a line of separators."""
    width = max(len(row) for row in rows)

    def quoted(value):
        value = "" if value is None else value
        if any(sign in value for sign in (separator, '"', "\n", "\r")):
            return '"' + value.replace('"', '""') + '"'
        return value

    lines = [separator.join(quoted(v) for v in row + [None] * (width - len(row))) for row in rows]
    content = "".join(line + newline for line in lines)
    return ("\ufeff" * bom + content).encode(encoding)
