import Foundation
import TestSupport
import Testing

/// README.md and the program say the same.
@Suite struct ReadmeTests {
  /// What `--experimental-dump-help` tells of a command.
  private struct Command: Decodable {
    struct Argument: Decodable {
      struct Name: Decodable {
        var kind: String
        var name: String
      }

      var names: [Name]?
    }

    var commandName: String
    var subcommands: [Command]?
    var arguments: [Argument]?
  }

  private struct Help: Decodable {
    var command: Command
  }

  @Test("Every command and every long option is in README.md")
  func options() async throws {
    let readme = try Checkout.text("README.md")
    let dump = try await Program.run(["--experimental-dump-help"], in: TemporaryFolder())
    let program = try JSONDecoder().decode(Help.self, from: dump.output).command
    let commands = (program.subcommands ?? []).filter { $0.commandName != "help" }
    #expect(commands.count >= 4)
    for command in commands {
      #expect(readme.contains("peringkat \(command.commandName) "), "\(command.commandName)")
      let names = (command.arguments ?? []).flatMap { $0.names ?? [] }
      for name in names where name.kind == "long" && !["help", "version"].contains(name.name) {
        #expect(
          readme.firstRange(of: try Regex("--\(name.name)(?![a-z-])")) != nil,
          "--\(name.name) of \(command.commandName)")
      }
    }
  }

  /// The lines of README's `sh` blocks, those that a backslash continues made one, without remarks.
  private func shellLines() throws -> [String] {
    let blocks = try Checkout.text("README.md").components(separatedBy: "```sh\n").dropFirst()
      .compactMap { $0.components(separatedBy: "```").first }
    return blocks.joined().replacing("\\\n", with: " ").split(separator: "\n").map {
      ($0.components(separatedBy: " # ").first ?? "").trimmingCharacters(in: .whitespaces)
    }
  }

  private let sample = "SampleData/kalimantan-timur-2024"
  /// Left out here, for speed alone: the whole sample is ranked in `SampleProvinceTests`.
  private let manyRegisters = ["64.01-paser", "kota-samarinda", "kutai-kartanegara"]
  /// Of whose weekly registers, each with all complaints so far, every tenth is taken.
  private let weekly = "64.09-penajam-paser-utara"

  private func link(_ name: String, in folder: TemporaryFolder) throws {
    let place = folder.url.appendingPathComponent(name)
    try FileManager.default.createDirectory(
      at: place.deletingLastPathComponent(), withIntermediateDirectories: true)
    try FileManager.default.createSymbolicLink(
      atPath: place.path, withDestinationPath: Checkout.path(name))
  }

  @Test("README's command lines run in the order in which they stand")
  func commandLines() async throws {
    let lines = try shellLines().filter { $0.hasPrefix("peringkat ") }
    #expect(lines.count >= 6)
    let folder = try TemporaryFolder()
    for name in ["Rubrics", "SampleData/baltimore-311"] { try link(name, in: folder) }
    for name in try FileManager.default.contentsOfDirectory(atPath: Checkout.path(sample))
    where !manyRegisters.contains(name) && name != weekly {
      try link("\(sample)/\(name)", in: folder)
    }
    let files = try FileManager.default.contentsOfDirectory(
      atPath: Checkout.path("\(sample)/\(weekly)")
    ).sorted()
    for (number, name) in files.reversed().enumerated()
    where number % 10 == 0 || !name.hasPrefix("register-") {
      try link("\(sample)/\(weekly)/\(name)", in: folder)
    }
    for line in lines {
      let words = line.split(separator: " ").map(String.init)
      let run = try await Program.run(Array(words.dropFirst()), in: folder)
      #expect(run.status == 0, "\(line): \(run.said.suffix(500))")
      let output = words.firstIndex(of: "--output").map { words[$0 + 1] }
      #expect(!run.output.isEmpty || output.map(folder.has) ?? false, "\(line)")
      for word in words where word.hasPrefix("hasil.") || word.hasSuffix(".sqlite") {
        #expect(folder.has(word), "\(line) makes \(word)")
      }
    }
  }

  @Test("Targets of make that README names are there")
  func targets() throws {
    let makefile = "\n" + (try Checkout.text("Makefile"))
    let readme = try Checkout.text("README.md")
    let named = Set(readme.matches(of: /make ([a-z]+)[ `\n]/).map { String($0.output.1) })
      .intersection(Set(readme.matches(of: /(?:`|\n)make ([a-z]+)/).map { String($0.output.1) }))
    #expect(named.isSuperset(of: ["demo", "test", "lint"]))
    for target in named {
      #expect(makefile.contains("\n\(target):"), "make \(target)")
    }
  }

  @Test("Files that README links to are there")
  func links() throws {
    for (_, target) in try Checkout.text("README.md").matches(of: /\]\(([^):#]+)\)/).map(\.output) {
      #expect(FileManager.default.fileExists(atPath: Checkout.path(String(target))), "\(target)")
    }
  }
}
