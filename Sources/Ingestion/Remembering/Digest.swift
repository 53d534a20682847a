/// A SHA-256 as four numbers.
struct Digest: Hashable, Sendable {
  private let words: SIMD4<UInt64>

  /// - Returns: nil for what is not 64 hexadecimal digits.
  init?(_ text: String) {
    guard text.utf8.count == 64 else { return nil }
    var words = SIMD4<UInt64>()
    var rest = Substring(text)
    for index in words.indices {
      guard let word = UInt64(rest.prefix(16), radix: 16) else { return nil }
      words[index] = word
      rest = rest.dropFirst(16)
    }
    self.words = words
  }

  init(_ numbers: ArraySlice<UInt64>) {
    words = SIMD4(numbers)
  }

  var numbers: [UInt64] { words.indices.map { words[$0] } }

  var text: String {
    numbers.map { word in
      let digits = String(word, radix: 16)
      return String(repeating: "0", count: 16 - digits.count) + digits
    }.joined()
  }
}
