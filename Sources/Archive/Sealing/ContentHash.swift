internal import Complaints
internal import Fingerprints

/// The SHA-256 of values in an order, each so written that no other values make the same bytes.
///
/// Every value has its length or its presence before it. Numbers are written as all machines that
/// this runs on hold them, the least byte first.
struct ContentHash: ~Copyable {
  private let hash = SHA256()

  /// - Parameter kind: What is hashed, and by which version of the order of its values.
  init(_ kind: String) {
    add(kind)
  }

  func add(_ number: Int) {
    add(raw: Int64(number))
  }

  func add(_ number: Int?) {
    add(number == nil ? 0 : 1)
    if let number { add(number) }
  }

  func add(_ real: Double?) {
    add(real == nil ? 0 : 1)
    // There is one zero in SQLite.
    if let real { add(raw: Int64(bitPattern: (real + 0).bitPattern)) }
  }

  func add(_ text: String?) {
    guard let text else { return add(-1) }
    var kept = ContentHash.kept(text)
    kept.withUTF8 { bytes in
      add(bytes.count)
      hash.update(UnsafeRawBufferPointer(bytes))
    }
  }

  /// What comes back of a text: SQLite's texts end at a NUL.
  private static func kept(_ text: String) -> String {
    guard text.utf8.contains(0) else { return text }
    return String(decoding: text.utf8.prefix { $0 != 0 }, as: UTF8.self)
  }

  func add(_ texts: [String]) {
    add(texts.count)
    for text in texts { add(text) }
  }

  func add(_ column: TextColumn) {
    add(values: column.ends)
    add(values: column.bytes)
  }

  /// The words of the rows, whatever their codes: a word that stands twice in the list is one word.
  func add(_ column: CategoryColumn?) {
    add(column == nil ? 0 : 1)
    guard let column else { return }
    var codes: [String: UInt32] = [:]
    var same: [UInt32] = [0]
    var words: [String] = []
    for word in column.words.map(ContentHash.kept) {
      if codes[word] == nil {
        words.append(word)
        codes[word] = UInt32(words.count)
      }
      same.append(codes[word] ?? 0)
    }
    add(words)
    let isDistinct = words.count == column.words.count
    add(values: isDistinct ? Array(column.codes) : column.codes.map { same[Int($0)] })
  }

  func add(_ column: [UInt8]?) { add(optional: column) }

  func add(_ column: [UInt32]) { add(values: column) }

  func add(_ column: [Int32]?) { add(optional: column) }

  func add(_ column: [Moment]?) { add(optional: column) }

  func add(_ column: PackedMoments?) { add(optional: column.map(Array.init)) }

  /// What is missing is one value, whichever of the many that are none.
  func add(_ column: [Double]?) {
    add(optional: column?.map { $0.isNaN ? UInt64.max : $0.bitPattern })
  }

  consuming func finish() -> String {
    hash.finish()
  }

  private func add<Value>(optional column: [Value]?) {
    add(column == nil ? 0 : 1)
    if let column { add(values: column) }
  }

  private func add<Value>(values: [Value]) {
    add(values.count)
    values.withUnsafeBytes { hash.update($0) }
  }

  private func add(raw value: Int64) {
    withUnsafeBytes(of: value.littleEndian) { hash.update($0) }
  }
}
