internal import Diagnostics
internal import Scoring

/// The sheet *Kecamatan*: where complaints come from, in counts.
extension LocalizedRanking {
  func addPlaceSheet(to book: Book) {
    guard let table = placeTable else { return }
    let sheet = book.addSheet(words(Labels.Sheets.places))
    sheet.fit([table])
    var row = head(sheet, words.say("Asal laporan", "Where complaints come from"))
    let fewest = PlaceCount.fewestNamed
    row = notes(
      [
        words.say(
          "Hanya banyaknya laporan; tidak memengaruhi skor. Tempat dengan kurang dari \(fewest) "
            + "laporan digabung sebagai \u{201C}lainnya\u{201D} supaya tidak menunjuk siapa pun.",
          "Counts alone; no score depends on them. Places with fewer than \(fewest) complaints are "
            + "put together as \u{201C}others\u{201D}, so that they point at nobody.")
      ], on: sheet, at: row - 1)
    placeAlone(table, on: sheet, below: row, keysInSight: 2)
  }

  /// nil where no register tells places.
  var placeTable: Table? {
    guard !attachments.places.isEmpty else { return nil }
    return Table(
      name: "TabelKecamatan",
      columns: [
        .init(title: words(Labels.unitOfRanking(.region)), style: .wrapped, width: 20...36),
        .init(title: words(Labels.place), style: .wrapped, width: 24...44),
        .init(title: words(Labels.complaints), style: whole, width: 10...14),
        .init(title: words(Labels.completed), style: whole, width: 10...14),
        .init(
          title: words.say("Bagian selesai", "Share completed"), style: percent, width: 10...14),
      ], rows: placeRows)
  }

  private var placeRows: [Table.Row] {
    let byRegion = Dictionary(grouping: attachments.places, by: \.code)
    return ranking.standings.flatMap { standing in
      (byRegion[standing.code] ?? []).enumerated().map { number, place in
        Table.Row(
          cells: [
            .text(place.region), .text(place.place ?? words.say("lainnya", "others")),
            .count(place.complaints), .count(place.completed),
            .number(Double(place.completed) / Double(place.complaints)),
          ], emphasis: number == 0 ? .firstOfGroup : .none)
      }
    }
  }
}
