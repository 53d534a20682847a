import TestSupport
import Testing

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

  @Test("Every module imports only what the table of Sources/README.md allows")
  func imports() throws {
    let table = try table()
    let modules = table.map(\.module)
    #expect(modules.count >= 9)
    for (place, (module, allowed)) in table.enumerated() {
      let isProgram = module == "peringkat"
      let above = Set(modules[..<place])
      #expect(allowed.allSatisfy { above.contains($0) || !modules.contains($0) })
      for file in Checkout.files(below: "Sources/\(module)", ending: ".swift") {
        for line in try Checkout.text(file).split(separator: "\n") {
          let words = line.split(separator: " ").filter {
            !["package", "internal", "private", "public", "@preconcurrency"].contains($0)
          }
          guard words.count >= 2, words[0] == "import" else { continue }
          let name = String(words[1])
          let isFree = system.contains(name) || (isProgram && above.contains(name))
          #expect(isFree || allowed.contains(name), "\(file) imports \(name)")
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
}
