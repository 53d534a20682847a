"""XlsxWriter writes the same cells as a workbook of the engine's has, row by row in constant memory.

    python3 xlsxwriter_sheets.py CELLS.json OUTPUT.xlsx [--no-sheets]
    python3 xlsxwriter_sheets.py --cells WORKBOOK.xlsx CELLS.json
"""
import json
import sys


def keep_cells(workbook, path):
    import python_calamine

    book = python_calamine.CalamineWorkbook.from_path(workbook)
    sheets = {name: [[cell if isinstance(cell, (str, float, bool)) else str(cell) for cell in row]
                     for row in book.get_sheet_by_name(name).to_python(skip_empty_area=False)]
              for name in book.sheet_names}
    with open(path, "w", encoding="utf-8") as out:
        json.dump(sheets, out)


def main():
    if sys.argv[1] == "--cells":
        keep_cells(*sys.argv[2:])
        return
    import xlsxwriter

    with open(sys.argv[1], encoding="utf-8") as file:
        sheets = json.load(file)
    if "--no-sheets" in sys.argv:
        return
    with xlsxwriter.Workbook(sys.argv[2], {"constant_memory": True}) as book:
        for name, rows in sheets.items():
            sheet = book.add_worksheet(name)
            for number, row in enumerate(rows):
                for column, cell in enumerate(row):
                    if isinstance(cell, str):
                        if cell:
                            sheet.write_string(number, column, cell)
                    elif isinstance(cell, bool):
                        sheet.write_boolean(number, column, cell)
                    else:
                        sheet.write_number(number, column, cell)


if __name__ == "__main__":
    main()
