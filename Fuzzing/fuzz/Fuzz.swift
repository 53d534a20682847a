import CLibFuzzer
import Foundation

/// `fuzz READER --seeds FOLDER` writes what the fuzzing of a reader begins with;
/// `fuzz READER [options of libFuzzer] [folders]` fuzzes it.
@main
struct Fuzz {
  /// libFuzzer calls a function without a context, so the reader it is for cannot be passed on.
  private static let reader: Reader = {
    guard CommandLine.arguments.count > 1, let reader = Reader(rawValue: CommandLine.arguments[1])
    else {
      let names = Reader.allCases.map(\.rawValue).joined(separator: " ")
      FileHandle.standardError.write(Data("fuzz READER …, one of: \(names)\n".utf8))
      exit(64)
    }
    return reader
  }()

  static func main() throws {
    let reader = Fuzz.reader
    if CommandLine.arguments.count == 4, CommandLine.arguments[2] == "--seeds" {
      return try writeSeeds(of: reader, into: CommandLine.arguments[3])
    }
    var words: [UnsafeMutablePointer<CChar>?] = CommandLine.arguments.map { strdup($0) }
    words.remove(at: 1)
    words.append(nil)
    var count = Int32(words.count - 1)
    words.withUnsafeMutableBufferPointer { buffer in
      var start = buffer.baseAddress
      withUnsafeMutablePointer(to: &start) { pointer in
        let status = LLVMFuzzerRunDriver(&count, pointer) { start, count in
          Fuzz.reader.take(UnsafeBufferPointer(start: start, count: count))
          return 0
        }
        exit(status)
      }
    }
  }

  private static func writeSeeds(of reader: Reader, into folder: String) throws {
    let url = URL(fileURLWithPath: folder)
    let seeds = url.appendingPathComponent("seeds")
    try FileManager.default.createDirectory(at: seeds, withIntermediateDirectories: true)
    for (number, seed) in reader.seeds.enumerated() {
      try Data(seed).write(to: seeds.appendingPathComponent("\(number)"))
    }
    let words = reader.words.map { word in
      "\""
        + word.utf8.map { "\\x" + String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }
        .joined() + "\"\n"
    }
    try Data(words.joined().utf8).write(to: url.appendingPathComponent("words"))
  }
}
