import Foundation
import TestSupport
import Testing

/// Sources/README.md, Package.swift and the imports of each module say the same.
@Suite struct ImportTests {
  /// The system's own modules, free to all.
  private let system: Set<String> = [
    "Foundation", "Glibc", "Darwin", "Dispatch", "Synchronization",
  ]

  /// The table of Sources/README.md: each module, in order, and what it may import.
  private func table() throws -> [(module: String, allowed: Set<String>)] {
    try Checkout.text("Sources/README.md").split(separator: "\n")
      .filter { $0.hasPrefix("| `") }
      .map { line in
        let cells = line.split(separator: "|", omittingEmptySubsequences: false)
        let names = cells[3].split(separator: "`").filter { !$0.contains(" ") && $0 != "," }
        return (cells[1].split(separator: "`")[1].description, Set(names.map(String.init)))
      }
  }

  /// What each target of Package.swift may import by its dependencies.
  private func declared() throws -> [String: Set<String>] {
    let text = try Checkout.text("Package.swift")
    let products = Dictionary(
      uniqueKeysWithValues: text.matches(
        of: /let (\w+) = Target\.Dependency\.product\(\s*name: "(\w+)"/
      ).map { (String($0.1), String($0.2)) })
    var declared: [String: Set<String>] = [:]
    let target =
      #/
      \.(?:executableTarget|target)\(\s*name:\s"(\w+)"
      (?:,\s*dependencies:\s\[((?:[^\[\]]|\[[^\]]*\])*)\])?
      /#
    for match in text.matches(of: target) {
      let list = String(match.2 ?? "")
      let quoted = list.matches(of: /"(\w+)"/).map { String($0.1) }
      let named = products.filter { list.firstRange(of: try! Regex("\\b\($0.key)\\b")) != nil }
      declared[String(match.1)] = Set(quoted).union(named.values)
    }
    return declared
  }

  /// The modules that a file imports.
  private func imports(of file: String) throws -> [String] {
    try Checkout.text(file).split(separator: "\n").compactMap { line in
      let words = line.split(separator: " ").filter {
        !["package", "internal", "private", "public", "@preconcurrency"].contains($0)
      }
      return words.count >= 2 && words[0] == "import" ? String(words[1]) : nil
    }
  }

  @Test("Every module imports only what Package.swift declares and Sources/README.md allows")
  func imports() throws {
    let table = try table()
    let declared = try declared()
    let modules = table.map(\.module)
    #expect(modules.count >= 9)
    for (place, (module, allowed)) in table.enumerated() {
      let above = Set(modules[..<place])
      #expect(allowed.allSatisfy { above.contains($0) || !modules.contains($0) })
      let dependencies = try #require(declared[module], "\(module) is no target of Package.swift")
      #expect(
        dependencies.isSubset(of: allowed),
        "Package.swift: \(module) depends on \(dependencies.subtracting(allowed).sorted())")
      for file in Checkout.files(below: "Sources/\(module)", ending: ".swift") {
        for name in try imports(of: file) {
          #expect(
            system.contains(name) || dependencies.contains(name),
            "\(file) imports \(name), which Package.swift does not declare")
        }
      }
    }
  }

  @Test("Every folder of Sources is a module of the table or a system library")
  func folders() throws {
    let modules = try Set(table().map(\.module))
    for file in Checkout.files(below: "Sources", ending: ".swift") {
      let folder = String(file.split(separator: "/")[1])
      #expect(modules.contains(folder), "\(folder) is not in Sources/README.md")
    }
  }

  @Test("The application knows no command line, no standard stream and no exit")
  func application() throws {
    let files = Checkout.files(below: "Sources/Pipeline", ending: ".swift")
    #expect(files.count > 30)
    let terminal = try Regex(
      #"(?:^|[^.\w])(?:print|exit|fputs|isatty|debugPrint)\(|STD(?:IN|OUT|ERR)_FILENO"#
        + #"|FileHandle|\bstd(?:in|out|err)\b|CommandLine\b"#)
    for file in files {
      #expect(try !imports(of: file).contains("ArgumentParser"), "\(file)")
      for line in try Checkout.text(file).split(separator: "\n") {
        let code = line.drop { $0 == " " }
        guard !code.hasPrefix("//") else { continue }
        #expect(code.firstMatch(of: terminal) == nil, "\(file): \(code)")
      }
    }
  }

  @Test("The program stays thin: parsing, calling and printing in fewer than 4,500 lines")
  func thinProgram() throws {
    let lines = try Checkout.files(below: "Sources/peringkat", ending: ".swift").reduce(0) {
      $0 + (try Checkout.text($1).utf8.count { $0 == 0x0A })
    }
    #expect(lines < 4500, "\(lines) lines: what of them would a web page need too?")
  }
}
