internal import Complaints
internal import Diagnostics
internal import Scoring

/// The sheet *Bulanan*: the region's months beside those of the province.
extension LocalizedRegionReport {
  /// More charts than these do not fit a page.
  private static let chartsShown = 6
  /// More months than these do not fit its width.
  private static let monthsShown = 24

  private var course: MonthlySeries { common.reporter.course }

  func addMonthSheet(to book: Book) {
    let sheet = book.addSheet(words(RegionLabels.Sheets.months))
    let count = course.isCourse ? course.months.count : 0
    let shown = max(0, count - LocalizedRegionReport.monthsShown)..<count
    let table = monthTable(shown)
    sheet.fit([table])
    let top = head(sheet, words.say("bulan demi bulan", "month by month"))
    guard course.isCourse, standing.reason != .noExport else {
      sheet.paragraph(reasonOfNoMonths, top, Style())
      return
    }
    let row = edition.notes(monthNotes(shown), on: sheet, at: top - 1)
    let charts = mainLines
    let height = 220
    let width = sheet.pixels / 2 - 10
    let first = row + 1
    let header = first + (charts.count + 1) / 2 * (height / 20) + 1
    for (place, line) in charts.enumerated() {
      _ = sheet.place(
        chart(
          line, header: header, months: shown.count,
          left: place % 2 == 0 ? 0 : width + 10,
          size: (width, height)),
        at: first + place / 2 * (height / 20))
    }
    sheet.repeatRows(header...header)
    sheet.place(table, at: header)
    sheet.breakPages(before: [header])
  }

  private var reasonOfNoMonths: String {
    if standing.reason == .noExport {
      return words.say("Daerah ini tidak menyerahkan ekspor.", "This region handed in no export.")
    }
    if course.months.count < 2 {
      return words.say(
        "Periode ini tidak memuat dua bulan, jadi tidak ada perjalanan yang dapat digambar.",
        "The period does not hold two months, so there is no course to be drawn.")
    }
    return words.say(
      "Tidak ada indikator rubrik ini yang dapat dihitung per bulan.",
      "No indicator of this rubric can be computed by month.")
  }

  private func monthNotes(_ shown: Range<Int>) -> [String] {
    let day = words.date(ranking.asOf)
    var notes = [
      words.say(
        "Menurut bulan laporan masuk. Semua bulan dinilai menurut keadaan yang sama, per \(day): "
          + "laporan bulan-bulan terakhir punya waktu lebih sedikit untuk selesai.",
        "By the month of receipt. All months are judged by the same state, as of \(day): complaints "
          + "of the last months had less time to be completed."),
      words.say(
        "Median daerah: dari semua daerah yang punya nilai pada bulan itu, nilai mentah tanpa "
          + "taksiran. Sel kosong berarti tidak ada yang dapat dinilai.",
        "Median of regions: of all regions with a value in that month, raw values without estimates. "
          + "A blank cell means that there is nothing to judge."),
    ]
    if shown.lowerBound > 0 {
      notes.append(
        words.say(
          "Hanya \(shown.count) bulan terakhir.", "The last \(shown.count) months alone."))
    }
    return notes + gapNotes
  }

  private var gapNotes: [String] {
    let reasons: [(MonthlySeries.Gap, Wording)] = [
      (
        .figure,
        Wording(id: "penilaian tidak bertanggal", en: "an assessment bears no date")
      ),
      (
        .count,
        Wording(
          id: "banyaknya laporan bergantung pada panjang periode",
          en: "a number of complaints depends on the period's length")
      ),
      (.rows, Wording(id: "baris berkas tidak terbagi menurut bulan", en: "files have no months")),
    ]
    return reasons.compactMap { why, reason in
      let titles = course.gaps.filter { $0.why == why }.map { words($0.indicator.title) }
      guard !titles.isEmpty else { return nil }
      let list = titles.joined(separator: "; ")
      return words.say(
        "Tidak per bulan, karena \(words(reason)): \(list).",
        "Not by month, for \(words(reason)): \(list).")
    }
  }

  /// The indicators with the greatest weights, in the rubric's order.
  private var mainLines: [Int] {
    let weights = Dictionary(
      edition.outline.map { ($0.id, $0.effective) }, uniquingKeysWith: { first, _ in first })
    let order = course.lines.indices.sorted { a, b in
      let (x, y) = (
        weights[course.lines[a].indicator.id] ?? 0, weights[course.lines[b].indicator.id] ?? 0
      )
      return x == y ? a < b : x > y
    }
    return order.prefix(LocalizedRegionReport.chartsShown).sorted()
  }

  // MARK: Table

  private func monthTable(_ shown: Range<Int>) -> Table {
    let isOneYear = Set(course.months[shown].map(\.from.year)).count == 1
    let columns: [Table.Column] =
      [
        .init(title: words(Labels.indicator), style: .wrapped, width: 34...44),
        .init(title: words.say("Baris", "Row"), style: .wrapped, width: 18...24),
      ]
      + course.months[shown].map { month in
        let (year, number, _) = month.from.civil
        let name = words(Phrases.months[number - 1]).prefix(3)
        return .init(
          title: isOneYear ? String(name) : "\(name) \(year)", style: edition.whole,
          width: 7.5...9)
      }
    let received = course.received[standing.code] ?? []
    var rows = [
      Table.Row(
        cells: [.text(words(Labels.complaints)), .text(words.say("daerah ini", "this region"))]
          + shown.map { $0 < received.count ? .count(received[$0]) : .blank }, emphasis: .section)
    ]
    for line in course.lines { rows += monthRows(line, shown) }
    return Table(columns: columns, rows: rows)
  }

  /// The region's values, of how many cases, and the province's median.
  private func monthRows(_ line: MonthlySeries.Line, _ shown: Range<Int>) -> [Table.Row] {
    let points = line.points[standing.code] ?? []
    let value = shortStyle(of: line.indicator.measure)
    func styles(_ style: Style) -> [Int: Style] {
      Dictionary(uniqueKeysWithValues: shown.indices.map { ($0 - shown.lowerBound + 2, style) })
    }
    func number(_ value: Double?) -> Cell { value.map { .number($0) } ?? .blank }
    let own = shown.map { $0 < points.count ? points[$0] : nil }
    return [
      Table.Row(
        cells: [.text(words(line.indicator.title)), .text(words.say("daerah ini", "this region"))]
          + own.map { number($0?.value) }, emphasis: .firstOfGroup,
        styles: styles(value.with { $0.isBold = true })),
      Table.Row(
        cells: [.text(words.unit(line.indicator.measure)), .text("n")]
          + own.map { $0.map { .count($0.n) } ?? .blank }),
      Table.Row(
        cells: [.blank, .text(words(RegionLabels.median).lowercased())]
          + shown.map { number(line.median[$0]) }, styles: styles(value)),
    ]
  }

  /// Narrow columns have room for a decimal.
  private func shortStyle(of measure: Measure) -> Style {
    measure.isShare ? .number(words.format("0.0%")) : edition.decimals(1)
  }

  private func chart(
    _ place: Int, header: Int, months: Int, left: Int, size: (width: Int, height: Int)
  ) -> CourseChart {
    let line = course.lines[place]
    let row = header + 2 + 3 * place
    let title = words(line.indicator.title)
    return CourseChart(
      title: title,
      description: words.say(
        "\(title) tiap bulan: \(standing.name) dan median daerah",
        "\(title) by month: \(standing.name) and the median of regions"),
      names: header, columns: 2...(1 + months),
      lines: [
        .init(name: standing.name, color: Palette.deep, row: row),
        .init(
          name: words(RegionLabels.median), color: Palette.limit, isDashed: true, row: row + 2),
      ], isShare: line.indicator.measure.isShare, left: left, width: size.width,
      height: size.height)
  }
}
