/// What the bytes of one cell look like: a number of a person, an address of one, a name, prose.
struct CellShape {
  private var digits = 0
  private var letters = 0
  /// Signs that stand between the digits of a number.
  private var joiners = 0
  private var others = 0
  private var words = 0
  private var capitalWords = 0
  private var at = -1
  private var hasDotAfterAt = false
  private let first: UInt8
  private let count: Int

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    count = bytes.count
    first = bytes.first ?? 0
    var isInWord = false
    for (index, byte) in bytes.enumerated() {
      let isCapital = byte &- 0x41 < 26
      if byte &- 0x30 < 10 {
        digits += 1
      } else if isCapital || byte &- 0x61 < 26 || byte >= 0x80 {
        letters += 1
        if !isInWord {
          words += 1
          if isCapital { capitalWords += 1 }
        }
      } else if byte == 0x20 || byte == 0x2B || byte == 0x2D || byte == 0x2E || byte == 0x28
        || byte == 0x29
      {
        joiners += 1
        if byte == 0x2E, at >= 0 { hasDotAfterAt = true }
      } else {
        if byte == 0x40 { at = index }
        others += 1
      }
      isInWord = byte > 0x20
    }
  }

  var isEmail: Bool { at > 0 && hasDotAfterAt && words < 8 }

  /// Nine to fifteen digits and what stands between them, as `0812-3456-7890`, `+62 812…`.
  var isPhone: Bool {
    (9...15).contains(digits) && letters == 0 && others == 0
      && [0x30, 0x2B, 0x36, 0x38, 0x28].contains(first)
  }

  /// Sixteen digits, as a NIK or the number of a family card has.
  var isIdentityNumber: Bool { digits == 16 && letters == 0 && others == 0 }

  /// Two to five words that begin with capitals, and nothing else: a person's name may be that.
  var isName: Bool {
    digits == 0 && (2...5).contains(words) && capitalWords == words && count <= 50
      && others <= 2
  }

  /// Longer than a word of a list is.
  var isProse: Bool { count > 80 || words > 8 }

  /// Has a digit or is one word: what a tracking ID looks like.
  var isCode: Bool { count <= 40 && words <= 2 && (digits > 0 || words == 1) }

  var isNumber: Bool { digits > 0 && letters == 0 && others == 0 }
}
