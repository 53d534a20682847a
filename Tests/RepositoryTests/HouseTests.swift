import Foundation
import TestSupport
import Testing

/// The names that Sources/README.md leads a reader to are those of the code.
@Suite struct HouseTests {
  private let page = "Sources/README.md"

  private func quoted(_ line: String) -> [String] {
    line.split(separator: "`", omittingEmptySubsequences: false).enumerated()
      .filter { $0.offset % 2 == 1 }.map { String($0.element) }
  }

  /// The modules of the table of Sources/README.md, by name.
  private func modules() throws -> [String: ModuleNames] {
    let names = try Checkout.text(page).split(separator: "\n").filter { $0.hasPrefix("| `") }
      .compactMap { quoted(String($0)).first }
    return try Dictionary(uniqueKeysWithValues: names.map { ($0, try ModuleNames($0)) })
  }

  @Test("What a complaint's way names is in the code, each function in the module of its line")
  func way() throws {
    let modules = try modules()
    let steps = try MarkdownPage(page).section("One complaint, from file to workbook")
      .filter { $0.first?.isNumber == true }
    #expect(steps.count == 10)
    for step in steps {
      let names = quoted(step)
      let module = try #require(modules[names.first ?? ""], "\(step)")
      #expect(names.contains { $0.hasSuffix(")") }, "no function: \(step)")
      for name in names.dropFirst() {
        let isThere =
          name.hasSuffix(")")
          ? module.declares(function: name)
          : modules.values.contains { $0.declares(type: name) }
        #expect(isThere, "\(name): \(step)")
      }
    }
  }

  @Test("Every type of the glossary is in the module that it names")
  func glossary() throws {
    let modules = try modules()
    let rows = try MarkdownPage(page).section("Glossary").filter { $0.hasPrefix("| ") }
      .map { $0.components(separatedBy: " | ") }.filter { $0.count == 4 && $0[0] != "| Term" }
    #expect(rows.count >= 25)
    for row in rows {
      let (type, place) = (quoted(row[2]).first ?? "", quoted(row[3]).first ?? "")
      let module = try #require(modules[place], "\(row)")
      let isThere = module.declares(type: type)
      #expect(isThere, "\(place) has no \(type)")
    }
  }

  @Test("A name that is not in a module is missed")
  func missed() throws {
    let module = try ModuleNames("Complaints")
    #expect(module.declares(type: "Joiner") && !module.declares(type: "Joinery"))
    #expect(module.declares(function: "Joiner.table()"))
    #expect(!module.declares(function: "Joiner.table(_:)"))
    #expect(!module.declares(function: "Period.table()"))
    #expect(!module.declares(function: "table()"))
  }
}
