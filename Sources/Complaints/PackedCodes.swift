/// Small whole numbers, one a row, each in as few bytes as the largest of them needs; where all are
/// alike they take none.
@usableFromInline package struct PackedCodes: RandomAccessCollection, MutableCollection, Sendable {
  /// How many bytes a row takes.
  @usableFromInline enum Width: UInt8, Sendable {
    case none, one, two, four
  }

  @usableFromInline package private(set) var count: Int
  @usableFromInline var width: Width
  /// Of every row, where they are alike.
  @usableFromInline var same: UInt32
  // Empty but for the one that `width` names.
  @usableFromInline var ones: [UInt8] = []
  @usableFromInline var twos: [UInt16] = []
  @usableFromInline var fours: [UInt32] = []

  package init(repeating code: UInt32, count: Int) {
    self.count = count
    width = .none
    same = code
  }

  package init() {
    self.init(repeating: 0, count: 0)
  }

  package init(_ codes: [UInt32]) {
    self.init()
    codes.withUnsafeBufferPointer { append($0) }
  }

  /// Bytes as they are.
  package init(bytes: [UInt8]) {
    self.init(repeating: 0, count: bytes.count)
    width = .one
    ones = bytes
  }

  /// The one code of all rows, where it is known without looking at each.
  package var ofAllRows: UInt32? { width == .none ? same : nil }

  @inlinable package var startIndex: Int { 0 }
  @inlinable package var endIndex: Int { count }

  @usableFromInline package subscript(row: Int) -> UInt32 {
    @inlinable get { code(row) }
    set { set(newValue, row) }
  }

  @inlinable @inline(__always)
  func code(_ row: Int) -> UInt32 {
    switch width {
    case .one: return UInt32(ones[row])
    case .two: return UInt32(twos[row])
    case .four: return fours[row]
    case .none:
      precondition(row >= 0 && row < count)
      return same
    }
  }

  private mutating func set(_ code: UInt32, _ row: Int) {
    makeRoom(for: code)
    switch width {
    case .one: ones[row] = UInt8(code)
    case .two: twos[row] = UInt16(code)
    case .four: fours[row] = code
    case .none: precondition(row >= 0 && row < count)
    }
  }

  package mutating func append(_ code: UInt32) {
    if count == 0, width == .none { same = code }
    makeRoom(for: code)
    switch width {
    case .one: ones.append(UInt8(code))
    case .two: twos.append(UInt16(code))
    case .four: fours.append(code)
    case .none: break
    }
    count += 1
  }

  /// Adds the codes of some rows.
  package mutating func append(_ codes: UnsafeBufferPointer<UInt32>) {
    if count == 0, width == .none { same = codes.first ?? 0 }
    if width == .none {
      guard let other = codes.first(where: { $0 != same }) else {
        count += codes.count
        return
      }
      makeRoom(for: other)
    }
    makeRoom(for: codes.max() ?? 0)
    switch width {
    case .one: ones.append(contentsOf: codes.lazy.map { UInt8(truncatingIfNeeded: $0) })
    case .two: twos.append(contentsOf: codes.lazy.map { UInt16(truncatingIfNeeded: $0) })
    case .four: fours.append(contentsOf: codes)
    case .none: break
    }
    count += codes.count
  }

  /// One by one.
  package var values: [UInt32] { indices.map(code) }

  private static func width(of code: UInt32) -> Width {
    code <= UInt8.max ? .one : code <= UInt16.max ? .two : .four
  }

  private mutating func makeRoom(for code: UInt32) {
    let least = PackedCodes.width(of: width == .none ? Swift.max(code, same) : code)
    if width == .none ? code == same : least.rawValue <= width.rawValue { return }
    let codes = values
    (ones, twos, fours) = ([], [], [])
    width = least
    fill(codes)
  }

  private mutating func fill(_ codes: [UInt32]) {
    switch width {
    case .one: ones = codes.map { UInt8(truncatingIfNeeded: $0) }
    case .two: twos = codes.map { UInt16(truncatingIfNeeded: $0) }
    case .four: fours = codes
    case .none: break
    }
  }
}

extension PackedCodes: Equatable {
  @usableFromInline package static func == (a: PackedCodes, b: PackedCodes) -> Bool {
    a.count == b.count && a.indices.allSatisfy { a.code($0) == b.code($0) }
  }
}

extension PackedCodes: ExpressibleByArrayLiteral {
  @usableFromInline package init(arrayLiteral codes: UInt32...) { self.init(codes) }
}
