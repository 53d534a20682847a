/// The strings that a workbook's cells refer to by number, in one piece of memory.
final class SharedStrings {
  /// All strings together; each is kept once, however many cells show it.
  static let sizeLimit = 1 << 30
  static let countLimit = 50_000_000
  /// Text that the cells of one sheet may show all together, where many show one string.
  static let shownLimit = 4 << 30

  /// The strings as long as the object lives and no more are added.
  struct View {
    fileprivate let base: UnsafePointer<UInt8>
    /// Where each ends; it begins where the one before ends.
    fileprivate let ends: UnsafePointer<UInt32>
    let count: Int

    /// String `index` from 0; nil where there is none.
    @inline(__always)
    subscript(index: Int) -> UnsafeBufferPointer<UInt8>? {
      guard index >= 0, index < count else { return nil }
      let start = index == 0 ? 0 : Int(ends[index - 1])
      return UnsafeBufferPointer(start: base + start, count: Int(ends[index]) - start)
    }
  }

  // Asking for each string who else has hold of it would cost as much as adding it.
  @exclusivity(unchecked) private var arena = ByteArena(capacity: 64 * 1024)
  @exclusivity(unchecked) private var ends = LongColumn<UInt32>()

  var count: Int { ends.count }

  init() {}

  /// String `index` from 0, valid as long as this object; nil where there is none.
  subscript(index: Int) -> UnsafeBufferPointer<UInt8>? { view[index] }

  var view: View {
    View(base: UnsafePointer(arena.base), ends: UnsafePointer(ends.base), count: ends.count)
  }

  /// Adds the string that `write` appends to the memory of them all; only while no cell is read.
  /// - Returns: False when that is more than any workbook has.
  func add<Failure>(
    _ write: (inout ByteArena) throws(Failure) -> Void
  ) throws(Failure) -> Bool {
    try write(&arena)
    guard arena.count <= Self.sizeLimit, ends.count < Self.countLimit else { return false }
    ends.append(UInt32(arena.count))
    return true
  }
}
