internal import Complaints
internal import Tables

/// In which formats and in which order of day and month a column's cells are dates.
struct DateStudy {
  /// Formats of dates as registers write them, day first.
  static let formats = [
    "d/M/yyyy", "d-M-yyyy", "d.M.yyyy", "d MMM yyyy", "d-MMM-yyyy", "d/MMM/yyyy",
    "EEEE, d MMM yyyy", "EEEE d MMM yyyy", "EEEE/d MMM yyyy", "EEEE/ d MMM yyyy",
    "EEEE, d/M/yyyy", "EEEE, d-M-yyyy", "MMM d, yyyy", "d/M/yy", "d-M-yy", "d-MMM-yy", "d MMM yy",
    "yyyy/M/d", "yyyy.M.d", "d MMM yyyy - HH:mm", "d MMM yyyy - HH.mm",
    "d MMM yyyy 'pukul' HH:mm", "d MMM yyyy 'pukul' HH.mm", "d MMM yyyy 'jam' HH:mm",
    "d MMM yyyy 'jam' HH.mm", "d/M/yyyy - HH:mm", "d-M-yyyy - HH:mm", "d MMM yyyy | HH:mm",
    "EEEE, d MMM yyyy - HH:mm", "EEEE, d MMM yyyy 'pukul' HH:mm",
    "EEEE, d MMM yyyy 'pukul' HH.mm", "EEEE, d MMM yyyy | HH:mm",
  ]
  // Every format above is one: a test reads them all.
  private static let patterns = formats.compactMap { try? DatePattern($0) }
  private static let iso = DateFormats()

  private(set) var isoCount = 0
  /// Cells that the workbook itself holds as dates.
  private(set) var moments = 0
  /// Numbers that may be a workbook's serial ones.
  private(set) var serials = 0
  private(set) var withTime = 0
  private(set) var withZone = 0
  /// Cells that are dates in one order of day and month alone.
  private(set) var dayFirst = 0
  private(set) var monthFirst = 0
  private var counts = [Int](repeating: 0, count: patterns.count)
  private var latest = 0
  private var misses = 0

  /// Cells that are dates without doubt.
  var count: Int { isoCount + moments + counts.reduce(0, +) }
  var isMonthFirst: Bool { monthFirst > dayFirst }

  mutating func take(moment cell: SourceCell) {
    moments += 1
    if cell.hasTime { withTime += 1 }
  }

  mutating func take(number: Double) {
    if LocalDateTime.serial(number) != nil { serials += 1 }
  }

  /// A text; a column whose first two hundred are no dates is no column of dates.
  mutating func take(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard (6...48).contains(bytes.count), misses < 200 || count > 0 else { return }
    let iso = DateStudy.iso.read(bytes, monthFirst: false)
    if iso.fit == .read {
      isoCount += 1
      note(iso.wall)
      return
    }
    if take(bytes, as: latest) { return }
    for index in DateStudy.patterns.indices where index != latest {
      if take(bytes, as: index) {
        latest = index
        return
      }
    }
    misses += 1
  }

  private mutating func take(_ bytes: UnsafeBufferPointer<UInt8>, as index: Int) -> Bool {
    var reading = DateStudy.patterns[index].read(bytes, monthFirst: false)
    switch reading.fit {
    case .none: return false
    case .read: break
    case .onlyThisOrder: dayFirst += 1
    case .onlyOtherOrder:
      monthFirst += 1
      reading = DateStudy.patterns[index].read(bytes, monthFirst: true)
    }
    counts[index] += 1
    note(reading.wall)
    return true
  }

  private mutating func note(_ wall: LocalDateTime) {
    if wall.time >= 0 { withTime += 1 }
    if wall.offset != .min { withZone += 1 }
  }

  /// The formats that were met, most frequent first, as a profile writes them.
  func met(monthFirst: Bool) -> [(format: String, count: Int)] {
    DateStudy.patterns.indices.filter { counts[$0] > 0 }
      .sorted { (counts[$1], $0) < (counts[$0], $1) }
      .map { index in
        let pattern = DateStudy.patterns[index]
        let format =
          monthFirst && pattern.isOrdered ? DateStudy.turned(pattern.written) : pattern.written
        return (format, counts[index])
      }
  }

  /// `d/M/yyyy` as `M/d/yyyy`.
  private static func turned(_ format: String) -> String {
    String(format.map { $0 == "d" ? "M" : $0 == "M" ? "d" : $0 })
  }
}
