import Foundation
import TestSupport

/// A page of the repository as a reader sees it: its headings, its links, its sections.
struct MarkdownPage {
  /// From the repository's root.
  let path: String
  /// The lines outside blocks of code.
  let lines: [String]

  init(_ path: String) throws {
    self.path = path
    var isCode = false
    lines = try Checkout.text(path).components(separatedBy: "\n").filter { line in
      guard line.hasPrefix("```") else { return !isCode }
      isCode.toggle()
      return false
    }
  }

  var headings: [String] {
    lines.filter { $0.hasPrefix("#") }
      .map { $0.drop { $0 == "#" }.trimmingCharacters(in: .whitespaces) }
  }

  /// The names by which links open its headings.
  var anchors: Set<String> {
    Set(
      headings.map { heading in
        heading.lowercased().filter { $0.isLetter || $0.isNumber || " -_".contains($0) }
          .replacing(" ", with: "-")
      })
  }

  /// The numbers that its headings begin with: `3.4` of `### 3.4 Dates`, `3` of `## 3. Ingestion`.
  var sectionNumbers: [String] {
    headings.compactMap { heading in
      guard heading.first?.isNumber == true else { return nil }
      return String(heading.prefix { $0.isNumber || $0 == "." }).trimmingCharacters(in: ["."])
    }
  }

  /// What its links lead to, but for other sites.
  var links: [String] {
    lines.flatMap { line in
      line.components(separatedBy: "](").dropFirst().compactMap { rest in
        rest.firstIndex(of: ")").map { String(rest[..<$0]) }
      }
    }.filter { !$0.contains("://") }
  }

  /// The links that lead to no file, or to no heading of the page that they name.
  func brokenLinks() throws -> [String] {
    try links.filter { link in
      let parts = link.components(separatedBy: "#")
      let base = URL(fileURLWithPath: "/" + path)
      let file =
        parts[0].isEmpty ? base : base.deletingLastPathComponent().appendingPathComponent(parts[0])
      let target = String(file.standardized.path.dropFirst())
      guard FileManager.default.fileExists(atPath: Checkout.path(target)) else { return true }
      return try parts.count > 1 && !MarkdownPage(target).anchors.contains(parts[1])
    }
  }

  /// The lines below a heading, up to the next one; none where there is no such heading.
  func section(_ title: String) -> [String] {
    let start = lines.firstIndex { $0.hasPrefix("#") && $0.hasSuffix("# " + title) }
    guard let start else { return [] }
    return Array(lines[(start + 1)...].prefix { !$0.hasPrefix("#") })
  }
}
