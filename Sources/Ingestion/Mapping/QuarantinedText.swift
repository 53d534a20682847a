internal import Complaints
internal import Tables

/// A date or time of a quarantined row as text that the profile reads alike when it comes back.
struct QuarantinedText {
  private struct Reading {
    var formats: DateFormats
    var monthFirst: Bool
    var isTime: Bool
    var is1904: Bool
  }

  private var readings: [Int: Reading] = [:]

  init(_ columns: [MomentColumn]) {
    for column in columns.reversed() {
      if column.time >= 0 {
        readings[column.time] = Reading(
          formats: column.formats, monthFirst: column.monthFirst, isTime: true,
          is1904: column.is1904)
      }
      readings[column.date] = Reading(
        formats: column.formats, monthFirst: column.monthFirst, isTime: false,
        is1904: column.is1904)
    }
  }

  /// nil where the column holds no moment, or the cell none that can be read.
  ///
  /// A text stands as the file has it, unless the file's whole column showed to be in the other
  /// order of day and month than the profile's: a sheet of a few rows cannot show that again. A
  /// serial number is only one in a cell of numbers, so it becomes ISO 8601 too.
  func text(of cell: SourceCell, in column: Int) -> String? {
    guard let reading = readings[column] else { return nil }
    if reading.isTime { return time(cell, reading) }
    guard cell.kind == .text || cell.kind == .number else { return nil }
    let found = reading.formats.read(cell.trimmed, monthFirst: reading.monthFirst)
    switch found.fit {
    case .read, .onlyThisOrder:
      return reading.monthFirst == reading.formats.isMonthFirst
        ? cell.string : QuarantinedText.iso(found.wall)
    case .onlyOtherOrder: return nil
    case .none:
      guard cell.kind == .number else { return nil }
      return LocalDateTime.serial(cell.number, is1904: reading.is1904).map(QuarantinedText.iso)
    }
  }

  private func time(_ cell: SourceCell, _ reading: Reading) -> String? {
    if cell.kind == .number, cell.number >= 0, cell.number < 1 {
      return ISOText.clock(Int64((cell.number * 86_400_000).rounded()) * 1000)
    }
    return reading.formats.readTime(cell.trimmed) == nil ? nil : cell.string
  }

  private static func iso(_ wall: LocalDateTime) -> String {
    let day = Day(number: wall.day).iso
    if wall.time < 0 { return day }
    let clock = "\(day)T\(ISOText.clock(wall.time))"
    if wall.offset == .min { return clock }
    let minutes = abs(wall.offset) / 60_000_000
    let pair = { (number: Int64) in (number < 10 ? "0" : "") + String(number) }
    return clock + (wall.offset < 0 ? "-" : "+") + pair(minutes / 60) + ":" + pair(minutes % 60)
  }
}
