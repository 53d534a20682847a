import Testing

@testable import Complaints

@Suite struct PackedCodesTests {
  @Test(
    "Codes come back as they went in, whatever the largest of them is",
    arguments: [
      [], [0], [7, 7, 7], [0, 255, 3], [1, 256], [65_535, 0], [65_536, 1, 2], [.max, 0, 5],
    ] as [[UInt32]])
  func back(codes: [UInt32]) {
    #expect(Array(PackedCodes(codes)) == codes)
    var appended = PackedCodes()
    for code in codes { appended.append(code) }
    #expect(Array(appended) == codes)
    #expect(appended == PackedCodes(codes))
    var changed = PackedCodes(repeating: 0, count: codes.count)
    for (row, code) in codes.enumerated() { changed[row] = code }
    #expect(changed == PackedCodes(codes))
  }

  @Test(
    "Codes that come some at a time are the same as those that come one by one",
    arguments: [1, 2, 3, 5])
  func pieces(size: Int) {
    for codes: [UInt32] in [
      [], [0], [7, 7, 7, 7], [7, 7, 7, 3, 7], [0, 255, 3, 256, 1], [65_535, 65_535, 0, 65_536, 9],
      [.max, .max, 5, 0], [0, 0, 0, .max],
    ] {
      var added = PackedCodes()
      for start in stride(from: 0, to: codes.count, by: size) {
        codes[start..<min(start + size, codes.count)].withUnsafeBufferPointer { added.append($0) }
      }
      #expect(added.values == codes)
      #expect(added == PackedCodes(codes))
      #expect(added.ofAllRows == PackedCodes(codes).ofAllRows)
    }
  }

  @Test("One code for all rows is known without looking at each")
  func alike() {
    #expect(PackedCodes([4, 4]).ofAllRows == 4)
    #expect(PackedCodes(repeating: 9, count: 3).ofAllRows == 9)
    #expect(PackedCodes([4, 5]).ofAllRows == nil)
    var codes = PackedCodes([4, 4])
    codes[1] = 5
    #expect(codes.ofAllRows == nil)
    #expect(Array(codes) == [4, 5])
  }

  @Test("Bytes are codes as they are, and make room for more")
  func bytes() {
    var codes = PackedCodes(bytes: [1, 0, 200])
    #expect(Array(codes) == [1, 0, 200])
    codes[0] = 70_000
    codes.append(256)
    #expect(Array(codes) == [70_000, 0, 200, 256])
  }
}
