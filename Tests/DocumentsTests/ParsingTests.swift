import Diagnostics
import Documents
import Testing

/// Text that is no readable YAML becomes one problem with its place.
@Suite struct ParsingTests {
  @Test func scalarsKeepTheirText() throws {
    let node = try DocumentNode.parse(text: "a: 2024.10\nb: \"07\"\nc: 2024-01-05\n", file: "x")
    guard case .mapping(let entries) = node.content else {
      Issue.record("no mapping")
      return
    }
    #expect(entries.map(\.key) == ["a", "b", "c"])
    #expect(
      entries.map(\.value.content) == [
        .scalar(text: "2024.10", plain: true), .scalar(text: "07", plain: false),
        .scalar(text: "2024-01-05", plain: true),
      ])
    #expect(entries[2].value.place == Place(file: "x", row: 3, column: 4))
    #expect(entries[2].keyPlace == Place(file: "x", row: 3, column: 1))
  }
}
