/// Where a text ends in its file, and what stands behind it.
struct TextEnd {
  let text: UnsafeBufferPointer<UInt8>
  /// What its beginning proves of its encoding.
  let marked: (encoding: TextEncoding, mark: Int)?
  /// NULs behind the text.
  let nulls: Int
  /// What DOS put behind a text, and filled the rest of a disk's block.
  private let hasEndMark: Bool

  init(of whole: UnsafeBufferPointer<UInt8>) {
    var count = whole.count
    var hasEndMark = false
    while count > 0, whole[count - 1] == 0 || whole[count - 1] == 0x1A {
      count -= 1
      hasEndMark = hasEndMark || whole[count] == 0x1A
    }
    marked = TextEncoding.marked(UnsafeBufferPointer(rebasing: whole.prefix(count)))
    // The last character of a text of larger units ends in NULs of its own.
    let unit = marked?.encoding.unit ?? 1
    while count % unit != 0, count < whole.count, whole[count] == 0 { count += 1 }
    text = UnsafeBufferPointer(rebasing: whole.prefix(count))
    nulls = whole.count - count
    self.hasEndMark = hasEndMark
  }

  /// A copy that was broken off leaves NULs in place of what it had not written yet; a single one is
  /// how some programs end a text.
  var isCut: Bool { nulls > 1 && !hasEndMark }
}
