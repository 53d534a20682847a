"""python-calamine hands every cell of every workbook of a folder to Python.

    python3 calamine_read.py FOLDER
"""
import pathlib
import sys

import python_calamine


def main():
    for path in sorted(pathlib.Path(sys.argv[1]).glob("*.xlsx")):
        book = python_calamine.CalamineWorkbook.from_path(str(path))
        print(len(book.get_sheet_by_index(0).to_python()))


if __name__ == "__main__":
    main()
