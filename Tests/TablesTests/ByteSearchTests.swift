import Testing

@testable import Tables

@Suite struct ByteSearchTests {
  @Test("A byte is found wherever it stands, and its like is not", arguments: 0...70)
  func first(_ length: Int) {
    let like: [UInt8] = [0x2B, 0x2D, 0x00, 0xFF, 0xAC, 0x2E]
    let plain = (0..<length).map { like[$0 % like.count] }
    plain.withUnsafeBufferPointer { bytes in
      #expect(!ByteSearch.contains(0x2C, bytes))
    }
    for place in 0..<length {
      var text = plain
      text[place] = 0x2C
      text[length - 1] = 0x2C
      text.withUnsafeBufferPointer { bytes in
        let start = bytes.baseAddress!
        #expect(ByteSearch.first(0x2C, start, start + length) - start == place)
        var places: [Int] = []
        ByteSearch.forEach(0x2C, in: bytes) { places.append($0) }
        #expect(places == Array(Set([place, length - 1])).sorted())
      }
    }
  }

  @Test("The first of four bytes is found, whichever it is", arguments: 1...40)
  func firstOfFour(_ length: Int) {
    let wanted: [UInt8] = [0x26, 0x0D, 0x5F, 0x3C]
    for place in 0..<length {
      for byte in wanted {
        var text = [UInt8](repeating: 0xA6, count: length)
        text[length - 1] = 0x3C
        text[place] = byte
        text.withUnsafeBufferPointer { bytes in
          let start = bytes.baseAddress!
          let end = start + length
          #expect(ByteSearch.first(0x26, 0x0D, 0x5F, 0x3C, start, end) - start == place)
          #expect(ByteSearch.first(0x26, 0x0D, 0x5F, 0x3D, start, start + place) - start == place)
        }
      }
    }
  }

  @Test("Marks of a block are all found, in order", arguments: [1, 2, 3, 7, 16, 40, 63, 64, 65])
  func marks(_ step: Int) {
    let signs: [UInt8] = [0x3B, 0x0A, 0x0D]
    for length in [0, 1, 63, 64, 65, 127, 128, 129, 300] {
      var text = [UInt8](repeating: 0xBB, count: length)
      let places = Array(stride(from: step - 1, to: length, by: step))
      for place in places { text[place] = signs[place % 3] }
      text.withUnsafeBufferPointer { bytes in
        guard let start = bytes.baseAddress else { return }
        var block = MarkedBlock(separator: 0x3B)
        var found: [Int] = []
        var at = block.nextMark(start, start + length)
        while at < start + length {
          found.append(at - start)
          at = block.nextMark(at + 1, start + length)
        }
        #expect(found == places, "\(length)")
      }
    }
  }
}
