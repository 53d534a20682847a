#!/usr/bin/env bash
# Renders every sheet of a workbook as LibreOffice prints it: docs/gallery.sh BOOK.xlsx FOLDER
# makes FOLDER/SHEET-1.png, SHEET-2.png, … of each sheet's first pages.
set -euo pipefail
book=$1
folder=$2
most=${3:-3}

scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
mkdir -p "$folder"
rm -f "$folder"/*.png
soffice "-env:UserInstallation=file://$scratch/profile" --headless --convert-to \
  'pdf:calc_pdf_Export:{"ExportBookmarks":{"type":"boolean","value":"true"}}' \
  --outdir "$scratch" "$book" > /dev/null
pdf="$scratch/$(basename "${book%.*}").pdf"
pages=$(pdfinfo "$pdf" | sed -n 's/^Pages: *//p')

# The outline tells on which page each sheet begins.
pdftohtml -xml -i -q -stdout "$pdf" | sed -n 's:.*<item page="\([0-9]*\)">\(.*\)</item>.*:\1 \2:p' \
  > "$scratch/sheets"
while read -r first name; do
  next=$(awk -v first="$first" '$1 > first { print $1; exit }' "$scratch/sheets")
  last=$((${next:-$((pages + 1))} - 1))
  last=$((last < first + most - 1 ? last : first + most - 1))
  for page in $(seq "$first" "$last"); do
    pdftoppm -png -r 100 -f "$page" -l "$page" -singlefile "$pdf" \
      "$folder/${name// /-}-$((page - first + 1))"
  done
done < "$scratch/sheets"
ls "$folder"
