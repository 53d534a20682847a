import Testing

@testable import Ingestion

@Suite struct StringInternerTests {
  private func code(_ word: String, _ table: inout StringInterner) -> UInt32 {
    Array(word.utf8).withUnsafeBufferPointer { table.code(of: $0).code }
  }

  @Test("Words of every length have numbers in the order of first meeting")
  func numbers() {
    var table = StringInterner()
    let words = (0..<2000).map { String(repeating: "ab", count: $0 % 31) + String($0) }
    for (index, word) in words.enumerated() { #expect(code(word, &table) == UInt32(index + 1)) }
    for (index, word) in words.enumerated() { #expect(code(word, &table) == UInt32(index + 1)) }
    #expect(table.words == words)
    #expect(table.count == 2000)
  }

  @Test("Words that differ in one byte alone are two, wherever it stands")
  func oneByte() {
    for length in 1...40 {
      var table = StringInterner()
      let word = [UInt8](repeating: 0x61, count: length)
      var all = [word]
      for place in 0..<length {
        var other = word
        other[place] = 0x62
        all.append(other)
      }
      for (index, word) in all.enumerated() {
        let (code, isNew) = word.withUnsafeBufferPointer { table.code(of: $0) }
        #expect(isNew && code == UInt32(index + 1), "\(length)")
      }
    }
  }

  @Test("The empty word is a word")
  func empty() {
    var table = StringInterner()
    #expect(table.code(of: UnsafeBufferPointer(start: nil, count: 0)).isNew)
    #expect(code("", &table) == 1)
    #expect(table.words == [""])
  }

  @Test("A copy goes its own way")
  func copies() {
    var one = StringInterner()
    for number in 0..<100 { _ = code("kata \(number)", &one) }
    var other = one
    #expect(code("hanya satu", &one) == 101)
    #expect(code("hanya lain", &other) == 101)
    #expect(code("hanya lain", &one) == 102)
    #expect(one.words.suffix(2) == ["hanya satu", "hanya lain"])
    #expect(other.words.last == "hanya lain")
    #expect(code("kata 7", &other) == 8)
  }
}
