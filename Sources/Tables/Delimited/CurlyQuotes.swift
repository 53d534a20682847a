/// Cells in curly quotes, which word processors and chats make of straight ones: `“a”,“b, c”`.
struct CurlyQuotes {
  private static let sampleBytes = 256 * 1024
  private static let separators = [0x2C, 0x3B, 0x09, 0x7C] as [UInt8]
  private static let straight = UInt8(ascii: "\"")

  private let separator: UInt8
  private let isSingle: Bool

  /// - Returns: Nil where cells do not stand in such quotes: at least three begin and as many end with
  ///   them at separators, and most of the quotes of their kind do one or the other.
  init?(_ text: UnsafeBufferPointer<UInt8>) {
    let sample = UnsafeBufferPointer(rebasing: text.prefix(Self.sampleBytes))
    guard [0xE2, 0xC2, 0xEF].contains(where: { ByteSearch.contains($0, sample) }) else {
      return nil
    }
    var best: (quotes: CurlyQuotes, inner: Int)?
    for isSingle in [false, true] {
      for separator in Self.separators where ByteSearch.contains(separator, sample) {
        let quotes = CurlyQuotes(separator, isSingle: isSingle)
        let ends = quotes.ends(in: sample)
        if ends.areOfCells, ends.inner > best?.inner ?? 0 { best = (quotes, ends.inner) }
      }
    }
    guard let best else { return nil }
    self = best.quotes
  }

  private init(_ separator: UInt8, isSingle: Bool) {
    self.separator = separator
    self.isSingle = isSingle
  }

  /// How often such quotes stand at the ends of cells.
  private struct Ends {
    var all = 0
    var opening = 0
    var closing = 0
    /// At a separator, not at the end of a line.
    var inner = 0
    /// Straight quotes at the beginning of a cell.
    var straight = 0

    var areOfCells: Bool {
      opening >= 3 && inner >= 3 && abs(opening - closing) * 10 <= max(opening, closing)
        && (opening + closing) * 10 >= all * 6 && straight * 10 <= opening
    }
  }

  private func ends(in sample: UnsafeBufferPointer<UInt8>) -> Ends {
    var ends = Ends()
    var at = 0
    while at < sample.count {
      if sample[at] == Self.straight, startsCell(sample, at) { ends.straight += 1 }
      let length = mark(sample, at)
      guard length > 0 else {
        at += 1
        continue
      }
      ends.all += 1
      let opens = startsCell(sample, at)
      let closes = endsCell(sample, at + length)
      if opens { ends.opening += 1 }
      if closes { ends.closing += 1 }
      let isInner =
        opens && at > 0 && !Self.isLineEnd(sample[at - 1])
        || closes && at + length < sample.count && !Self.isLineEnd(sample[at + length])
      if isInner { ends.inner += 1 }
      at += length
    }
    return ends
  }

  /// The text with straight quotes around such cells, those inside of them doubled.
  func straightened(_ text: UnsafeBufferPointer<UInt8>) -> RewrittenText {
    RewrittenText { arena in
      var at = 0
      // Where nothing closes one cell, nothing closes those behind it.
      var canClose = true
      while at < text.count {
        let length = startsCell(text, at) ? mark(text, at) : 0
        guard length > 0, canClose else {
          at = copyPlain(text, from: at, &arena)
          continue
        }
        let content = at + length
        switch closing(text, from: content) {
        case .mark(let close):
          arena.append(Self.straight)
          for index in content..<close {
            if text[index] == Self.straight { arena.append(Self.straight) }
            arena.append(text[index])
          }
          arena.append(Self.straight)
          at = close + mark(text, close)
        case .otherCell: at = copyPlain(text, from: at, &arena)
        case .nothing: canClose = false
        }
      }
    }
  }

  private enum Closing {
    case mark(Int)
    /// Another such cell begins before.
    case otherCell
    case nothing
  }

  /// What closes the cell whose content begins at `start`.
  private func closing(_ text: UnsafeBufferPointer<UInt8>, from start: Int) -> Closing {
    var at = start
    while at < text.count {
      let length = mark(text, at)
      if length > 0 {
        if endsCell(text, at + length) { return .mark(at) }
        if at > start, startsCell(text, at), text[at - 1] != 0x20 { return .otherCell }
      }
      at += max(length, 1)
    }
    return .nothing
  }

  /// Copies a cell in straight quotes, else one byte.
  /// - Returns: Where the rest begins.
  private func copyPlain(
    _ text: UnsafeBufferPointer<UInt8>, from start: Int, _ arena: inout ByteArena
  ) -> Int {
    var end = start + 1
    if text[start] == Self.straight, startsCell(text, start) {
      while end < text.count, text[end] != Self.straight { end += 1 }
      end = min(end + 1, text.count)
    }
    arena.append(text.baseAddress! + start, end - start)
    return end
  }

  /// A cell begins here, perhaps with a blank that stands behind the separator.
  private func startsCell(_ text: UnsafeBufferPointer<UInt8>, _ at: Int) -> Bool {
    if at == 0 || Self.isLineEnd(text[at - 1]) || text[at - 1] == separator { return true }
    return at > 1 && text[at - 1] == 0x20 && text[at - 2] == separator
  }

  private func endsCell(_ text: UnsafeBufferPointer<UInt8>, _ at: Int) -> Bool {
    at == text.count || text[at] == separator || Self.isLineEnd(text[at])
  }

  private static func isLineEnd(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D }

  /// The length of such a quote that stands here; 0 where none does.
  private func mark(_ text: UnsafeBufferPointer<UInt8>, _ at: Int) -> Int {
    guard at + 1 < text.count, text[at] >= 0xC2 else { return 0 }
    let third = at + 2 < text.count ? text[at + 2] : 0
    switch (text[at], text[at + 1]) {
    case (0xE2, 0x80): return (isSingle ? 0x98...0x9B : 0x9C...0x9F).contains(third) ? 3 : 0
    // Guillemets, and the quote of full width.
    case (0xC2, 0xAB), (0xC2, 0xBB): return isSingle ? 0 : 2
    case (0xEF, 0xBC): return third == 0x82 && !isSingle ? 3 : 0
    default: return 0
    }
  }
}
