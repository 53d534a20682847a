/// One cell of a row; what it points at is valid only during the callback that got the row.
@usableFromInline package struct SourceCell {
  @usableFromInline package enum Kind: UInt8, Sendable {
    /// Nothing, or text without a character.
    case empty
    case text
    case number
    /// A day, with or without a time of day, on the wall clock of whoever made the file.
    case moment
    /// A time without a day; an elapsed time (`[h]:mm`) may pass 24 hours.
    case timeOfDay
    case boolean
    /// An error that the spreadsheet shows, such as `#N/A`.
    case error
  }

  /// Valid UTF-8 as the file shows it: text without its quotes and escapes, a number as it is
  /// written, `TRUE`, `#N/A`; empty for a moment and a time, which `text` writes out.
  @usableFromInline package var bytes: UnsafeBufferPointer<UInt8>
  /// The value of a number, 1 or 0 of a boolean, the serial of a moment; 0 otherwise.
  @usableFromInline package var number: Double
  /// Microseconds since 1970-01-01T00:00 of the wall clock, or into the day for `timeOfDay`.
  @usableFromInline package var wall: Int64
  @usableFromInline package var kind: Kind
  /// The moment carries a time of day: its format shows one, or its value has one.
  @usableFromInline package var hasTime: Bool
  /// A formula that was saved before anything calculated it: what the cell holds is no result. It
  /// is empty, or the number 0 that some programs put there.
  @usableFromInline package var isUncalculated = false

  @inlinable package init(
    _ kind: Kind, bytes: UnsafeBufferPointer<UInt8> = UnsafeBufferPointer(start: nil, count: 0),
    number: Double = 0, wall: Int64 = 0, hasTime: Bool = false
  ) {
    self.kind = kind
    self.bytes = bytes
    self.number = number
    self.wall = wall
    self.hasTime = hasTime
  }

  /// This cell, its formula never calculated.
  package var uncalculated: SourceCell {
    var cell = self
    cell.isUncalculated = true
    return cell
  }

  /// The cell as a string: a moment in ISO 8601, anything else as the file shows it.
  ///
  /// For people and tests; too slow for a loop over many rows.
  @usableFromInline package var text: String {
    switch kind {
    case .moment:
      let day = ISOText.day(wall)
      return hasTime ? "\(day)T\(ISOText.clock(ISOText.timeIntoDay(wall)))" : day
    case .timeOfDay:
      return ISOText.clock(wall)
    default:
      return String(decoding: bytes, as: UTF8.self)
    }
  }
}
