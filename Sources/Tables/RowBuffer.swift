/// The cells of the row that is being read, and memory for text that must be changed on the way.
///
/// Reused from row to row, so that a row costs no allocation.
struct RowBuffer: ~Copyable {
  /// What no spreadsheet can hold; a longer row has lost its line ends.
  static let columnLimit = 16_384

  private(set) var cells: UnsafeMutablePointer<SourceCell>
  private(set) var count = 0
  private(set) var capacity = 64
  /// A row had more cells than `columnLimit`; those beyond were left out.
  private(set) var isTooWide = false
  /// Some cell is a formula that was never calculated: whoever puts one there says so.
  var hasUncalculated = false

  private var scratch: UnsafeMutablePointer<UInt8>
  private var scratchUsed = 0
  private var scratchCapacity = 4096
  /// Earlier memory of this row, which its cells still point into.
  private var outgrown: [UnsafeMutablePointer<UInt8>] = []

  init() {
    cells = .allocate(capacity: capacity)
    scratch = .allocate(capacity: scratchCapacity)
  }

  deinit {
    cells.deallocate()
    scratch.deallocate()
    for memory in outgrown { memory.deallocate() }
  }

  /// The cells so far, valid until the next change.
  var row: UnsafeBufferPointer<SourceCell> {
    UnsafeBufferPointer(start: cells, count: count)
  }

  /// Nothing but blanks stands in it, such as the separators alone that a spreadsheet writes.
  @inline(__always)
  var isBlank: Bool {
    // A formula without its result stands for something, whatever that is.
    !hasUncalculated
      && row.allSatisfy {
        $0.kind == .empty || ($0.kind == .text && SourceCell.trim($0.bytes).isEmpty)
      }
  }

  @inline(__always)
  mutating func clear() {
    count = 0
    scratchUsed = 0
    hasUncalculated = false
    if !outgrown.isEmpty { freeOutgrown() }
  }

  @inline(__always)
  mutating func append(_ cell: SourceCell) {
    if count == capacity { growCells() }
    if isTooWide { return }
    (cells + count).initialize(to: cell)
    count += 1
  }

  /// Appends text that is read where it lies.
  @inline(__always)
  mutating func append(text start: UnsafePointer<UInt8>, _ length: Int) {
    append(
      SourceCell(
        length == 0 ? .empty : .text, bytes: UnsafeBufferPointer(start: start, count: length)))
  }

  /// Puts a cell at 0-based `column`, less than `columnLimit`, with empty cells before it where there are none yet.
  /// - Returns: How many empty cells that took.
  @inline(__always)
  mutating func place(_ cell: SourceCell, at column: Int) -> Int {
    if column == count {
      append(cell)
      return 0
    }
    if column < count {
      cells[column] = cell
      return 0
    }
    precondition(column < Self.columnLimit)
    while capacity <= column { growCells() }
    let gap = column - count
    (cells + count).initialize(repeating: SourceCell(.empty), count: gap)
    count = column
    append(cell)
    return gap
  }

  /// Drops the empty cells at the row's end.
  mutating func trimEnd() {
    while count > 0, cells[count - 1].kind == .empty, !cells[count - 1].isUncalculated {
      count -= 1
    }
  }

  /// Memory for `length` bytes that stays where it is until `clear`.
  @inline(__always)
  mutating func reserve(_ length: Int) -> UnsafeMutablePointer<UInt8> {
    if length > scratchCapacity - scratchUsed { growScratch(by: length) }
    defer { scratchUsed += length }
    return scratch + scratchUsed
  }

  /// A copy of the bytes that stays valid until `clear`.
  @inline(__always)
  mutating func copy(
    _ start: UnsafePointer<UInt8>, _ length: Int
  ) -> UnsafeBufferPointer<UInt8> {
    let memory = reserve(length)
    memory.update(from: start, count: length)
    return UnsafeBufferPointer(start: memory, count: length)
  }

  @inline(never)
  private mutating func growCells() {
    guard capacity < Self.columnLimit else {
      isTooWide = true
      return
    }
    let larger = UnsafeMutablePointer<SourceCell>.allocate(capacity: capacity * 2)
    larger.moveInitialize(from: cells, count: count)
    cells.deallocate()
    cells = larger
    capacity *= 2
  }

  @inline(never)
  private mutating func growScratch(by length: Int) {
    outgrown.append(scratch)
    scratchCapacity = max(scratchCapacity * 2, length)
    scratch = .allocate(capacity: scratchCapacity)
    scratchUsed = 0
  }

  @inline(never)
  private mutating func freeOutgrown() {
    for memory in outgrown { memory.deallocate() }
    outgrown.removeAll(keepingCapacity: true)
  }
}
