import Diagnostics
@testable import Scoring
import Testing

/// Whatever a rubric's text has become, loading it ends in a rubric or in problems with places.
@Suite struct RubricMutationTests {
  /// A small generator that gives the same numbers everywhere (xorshift64*).
  private struct Dice {
    var state: UInt64

    mutating func roll(_ sides: Int) -> Int {
      state ^= state >> 12
      state ^= state << 25
      state ^= state >> 27
      return Int((state &* 2_685_821_657_736_338_717) >> 33) % sides
    }
  }

  private static let pieces = [
    "", " ", "\n", "\t", ":", "-", "[", "]", "{", "}", ",", "&a ", "*a", "|", ">", "'", "\"", "#",
    "%", "@", "`", "~", "null", "true", "0", "-1", "1e309", ".nan", "2024-02-30", "due", "p0",
    "p100", "auto", "otherwise", "at_most: 1", "weight: 0", "? x", "!!int ", "<<: ", "---\n",
    "...\n", "\u{FEFF}", "\u{0}", "é", "\r", "\u{2028}", "99999999999999999999",
  ]

  @Test(arguments: 0..<8)
  func mutationsNeverTrap(seed: Int) {
    var dice = Dice(state: 0x9E37_79B9_7F4A_7C15 &+ UInt64(seed))
    for _ in 0..<150 {
      var scalars = Array(exampleRubric.unicodeScalars)
      for _ in 0...dice.roll(3) {
        let start = dice.roll(scalars.count)
        let end = min(scalars.count, start + dice.roll(6))
        let piece = Self.pieces[dice.roll(Self.pieces.count)]
        scalars.replaceSubrange(start..<end, with: piece.unicodeScalars)
      }
      var text = String.UnicodeScalarView()
      text.append(contentsOf: scalars)
      check(String(text))
    }
  }

  @Test func everyBeginningOfTheFile() {
    let lines = exampleRubric.split(separator: "\n", omittingEmptySubsequences: false)
    for count in 0..<lines.count {
      check(lines.prefix(count).joined(separator: "\n"))
    }
  }

  private func check(_ text: String) {
    do {
      let rubric = try Rubric.load(text: text, file: "r")
      #expect(rubric.text == text)
    } catch {
      #expect(!error.list.isEmpty)
      let told = error.list.filter { $0.severity == .error }
      #expect(told.allSatisfy { $0.location?.row != nil || $0.code == "document-too-large" })
    }
  }
}
