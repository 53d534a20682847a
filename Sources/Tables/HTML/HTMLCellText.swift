/// The text of one cell as a browser shows it: blanks run together, `<br>` a line break, a paragraph
/// on lines of its own, and what is hidden left out.
struct HTMLCellText: ~Copyable {
  private var text = ByteArena()
  /// A blank is due before the next letter, or a line break.
  private var owesSpace = false
  private var owesBreak = false
  private var isLineEmpty = true
  /// `<pre>`s that are open.
  private var preformatted = 0
  private var hidden: Hidden?
  private var isOptionHidden = false

  /// The element whose content does not show, and how many of its name are open in it.
  private struct Hidden {
    var name: PackedName
    var open = 1
    /// Tables that were open around it.
    var depth: Int
  }

  /// Without blanks and line breaks around it; valid until the next change.
  var shown: UnsafeBufferPointer<UInt8> {
    SourceCell.trim(UnsafeBufferPointer(start: text.base, count: text.count))
  }

  /// In bytes, blanks around it too.
  var count: Int { text.count }

  /// Hands over the lines so far that are not blank, long ones cut, and begins anew; what is hidden
  /// stays hidden.
  mutating func takeLines() -> [String] {
    let lines = shown.split(separator: 0x0A).map { line in
      let line = SourceCell.trim(UnsafeBufferPointer(rebasing: line)).prefix(
        TableSample.longestCell)
      return String(decoding: line, as: UTF8.self)
    }
    text.cut(to: 0)
    (owesSpace, owesBreak, isLineEmpty) = (false, false, true)
    return lines.filter { !$0.isEmpty }
  }

  mutating func clear() {
    text.cut(to: 0)
    (owesSpace, owesBreak, isLineEmpty) = (false, false, true)
    (preformatted, hidden, isOptionHidden) = (0, nil, false)
  }

  /// A tag that is no part of a table, or one of a table within the cell.
  mutating func start(_ walker: HTMLWalker) {
    let tag = walker.tokenizer.tag
    let name = PackedName(walker.tokenizer.nameBytes, isFolded: true)
    if hidden != nil {
      if hidden?.name == name { hidden?.open += 1 }
      return
    }
    switch tag {
    case .br: breakLine()
    case .block: owesBreak = true
    case .pre:
      owesBreak = true
      preformatted += 1
    case .option:
      isOptionHidden = HTMLAttributes.value(of: "selected", in: walker.tokenizer) == nil
    case .template, .noscript:
      hidden = Hidden(name: name, depth: walker.depth)
    default: break
    }
    if !tag.isVoid, !walker.tokenizer.attributes.isEmpty, isHidden(walker.tokenizer) {
      hidden = Hidden(name: name, depth: walker.depth)
    }
  }

  mutating func end(_ walker: HTMLWalker) {
    if let hidden {
      guard hidden.name == PackedName(walker.tokenizer.nameBytes, isFolded: true) else { return }
      self.hidden = hidden.open > 1 ? hidden : nil
      self.hidden?.open -= 1
      return
    }
    switch walker.tokenizer.tag {
    case .block: owesBreak = true
    case .pre:
      owesBreak = true
      preformatted = max(0, preformatted - 1)
    case .option, .select:
      isOptionHidden = false
      owesSpace = true
    case .br: breakLine()
    default: break
    }
  }

  /// A table, a row or a cell within the cell begins or ends.
  mutating func boundary(_ event: HTMLWalker.Event, depth: Int) {
    if event == .cellEnd, let hidden, hidden.depth >= depth { self.hidden = nil }
    if event == .cellStart || event == .cellEnd { owesSpace = true } else { owesBreak = true }
  }

  private func isHidden(_ tag: HTMLTokenizer) -> Bool {
    guard let style = HTMLAttributes.value(of: "style", in: tag),
      let start = HTMLText.find("display", in: style)
    else { return false }
    let rest = style[(start + 7)...].filter { !HTMLText.isSpace($0) }
    return rest.prefix(5).map { $0 | 0x20 }.elementsEqual(":none".utf8.map { $0 | 0x20 })
  }

  /// Appends text of the page, its references replaced unless it is literal.
  mutating func append(_ bytes: UnsafeBufferPointer<UInt8>, isLiteral: Bool) {
    if hidden != nil || isOptionHidden { return }
    guard let base = bytes.baseAddress else { return }
    var at = 0
    while at < bytes.count {
      let byte = bytes[at]
      if HTMLText.isSpace(byte) {
        space(byte)
        at += 1
      } else if byte == UInt8(ascii: "&"), !isLiteral,
        let (scalar, length) = HTMLEntities.reference(in: bytes, at: at)
      {
        append(scalar)
        at += length
      } else if byte == 0xC2, at + 1 < bytes.count, bytes[at + 1] == 0xA0 {
        append(0xA0)
        at += 2
      } else {
        let start = at
        at += 1
        while at < bytes.count, bytes[at] > 0x20, bytes[at] != UInt8(ascii: "&"),
          bytes[at] != 0xC2
        {
          at += 1
        }
        payDebts()
        text.append(base + start, at - start)
      }
    }
  }

  private mutating func append(_ scalar: UInt32) {
    if scalar < 0x80, HTMLText.isSpace(UInt8(scalar)) { return space(UInt8(scalar)) }
    // Soft hyphens and zero-width spaces only tell where a line may break.
    if scalar == 0xAD || scalar == 0x200B { return }
    payDebts()
    // A no-break space is a blank that does not run together with others.
    text.append(scalar: scalar == 0xA0 ? 0x20 : scalar)
  }

  private mutating func space(_ byte: UInt8) {
    guard preformatted > 0 else {
      owesSpace = true
      return
    }
    switch byte {
    case 0x0D: return
    case 0x0A: breakLine()
    default:
      payDebts()
      text.append(byte)
    }
  }

  mutating func breakLine() {
    if owesBreak, !isLineEmpty { text.append(0x0A) }
    text.append(0x0A)
    (owesSpace, owesBreak, isLineEmpty) = (false, false, true)
  }

  /// Writes the blank or line break that is due before a letter.
  @inline(__always)
  private mutating func payDebts() {
    if owesBreak {
      if !isLineEmpty { text.append(0x0A) }
    } else if owesSpace, !isLineEmpty {
      text.append(0x20)
    }
    (owesSpace, owesBreak, isLineEmpty) = (false, false, false)
  }
}
