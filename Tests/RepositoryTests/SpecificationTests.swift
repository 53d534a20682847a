import Foundation
import TestSupport
import Testing

/// docs/specification.md can be opened at every section that is cited.
@Suite struct SpecificationTests {
  private let page = "docs/specification.md"
  private static let mark = "\u{A7}"

  /// The sections that a text cites: `§5.3`, both ends of `§5.1–5.5`, `spec 6.3`, `section 2 of the
  /// specification`.
  static func cited(in text: String) -> Set<String> {
    var found: Set<String> = []
    for rest in text.components(separatedBy: mark).dropFirst() {
      let (first, after) = beginning(of: rest.drop { $0 == " " || $0 == "\u{A0}" })
      guard let first else { continue }
      found.insert(first)
      guard let dash = after.first, "-\u{2013}".contains(dash) else { continue }
      if let last = beginning(of: after.dropFirst()).number { found.insert(last) }
    }
    for rest in text.components(separatedBy: "spec ").dropFirst() {
      if let section = beginning(of: rest[...]).number { found.insert(section) }
    }
    for rest in text.components(separatedBy: "section ").dropFirst() {
      let (section, after) = beginning(of: rest[...])
      if let section, after.hasPrefix(" of the specification") { found.insert(section) }
    }
    return found
  }

  /// The number that a text begins with, and what follows it.
  private static func beginning(of text: Substring) -> (number: String?, after: Substring) {
    let digits = text.prefix { "0123456789.".contains($0) }
    let number = digits.trimmingCharacters(in: ["."])
    return (number.isEmpty ? nil : number, text.dropFirst(digits.count))
  }

  /// The texts of the repository in which people cite.
  private func texts() -> [String] {
    let folders = [
      "Sources", "Tests", "Rubrics", "docs", "Benchmarks", "Fuzzing", "SampleData",
    ]
    let endings = [".swift", ".md", ".yaml", ".py", ".sh"]
    return ["README.md", "Makefile", "Package.swift"]
      + folders.flatMap { folder in
        endings.flatMap { Checkout.files(below: folder, ending: $0) }
      }
  }

  @Test("Every section that is cited has a heading in docs/specification.md")
  func citations() throws {
    let sections = try Set(MarkdownPage(page).sectionNumbers)
    var count = 0
    for file in texts() {
      for section in try Self.cited(in: Checkout.text(file)) {
        count += 1
        let isThere = sections.contains(section)
        #expect(isThere, "\(file) cites \(Self.mark)\(section)")
      }
    }
    #expect(count >= 300)
  }

  @Test("A citation is found in each of its forms")
  func forms() {
    let text =
      "\(Self.mark)5.3. And \(Self.mark) 2, \(Self.mark)5.1\u{2013}5.5, spec 6.3, spec \(Self.mark)9.9; "
      + "section 7 of the specification, section 8 of another page, 4.5"
    #expect(Self.cited(in: text) == ["5.3", "2", "5.1", "5.5", "6.3", "9.9", "7"])
  }

  @Test("Its sections have numbers that ascend, each once")
  func order() throws {
    let numbers = try MarkdownPage(page).sectionNumbers.map { number in
      number.components(separatedBy: ".").compactMap { Int($0) }
    }
    #expect(numbers.count >= 30)
    for (number, next) in zip(numbers, numbers.dropFirst()) {
      #expect(number.lexicographicallyPrecedes(next), "\(next) stands after \(number)")
    }
  }

  @Test(
    "Links lead to files and headings that are there",
    arguments: [
      "docs/specification.md", "docs/methods.md", "docs/metode.md", "README.md",
      "Sources/README.md", "Sources/Scoring/README.md", "Rubrics/README.md",
    ])
  func links(path: String) throws {
    let page = try MarkdownPage(path)
    #expect(!page.links.isEmpty)
    #expect(try page.brokenLinks() == [], "\(path)")
  }

  @Test("The rubric that it shows is one that the program takes")
  func example() async throws {
    let text = try Checkout.text(page)
    let block = try #require(
      text.components(separatedBy: "```yaml\n").dropFirst().first?
        .components(separatedBy: "```").first)
    let folder = try TemporaryFolder()
    try Data(block.utf8).write(to: folder.url.appendingPathComponent("contoh.yaml"))
    let run = try await Program.run(["rubric", "check", "contoh.yaml"], in: folder)
    #expect(run.status == 0, "\(run.said)")
  }

  @Test("The JSON that it shows is JSON")
  func json() throws {
    let text = try Checkout.text(page)
    let block = try #require(
      text.components(separatedBy: "```json\n").dropFirst().first?
        .components(separatedBy: "```").first)
    _ = try JSONSerialization.jsonObject(with: Data(block.utf8))
  }
}
