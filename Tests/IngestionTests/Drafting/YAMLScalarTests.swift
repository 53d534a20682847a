import Diagnostics
import Documents
import Testing

@testable import Ingestion

@Suite struct YAMLScalarTests {
  @Test(
    "Any text comes back from YAML as it was",
    arguments: [
      "Status", "Kab/Kota (asal)", "No", "null", "~", "yes", "1.5", "a: b", "x #y", "*", "&a",
      "- b",
      "\"q\" \\ 'r'", "{a}", "[b]", "a, b", "%x", "@x", "`x", "é", "\u{1F600} ok", "a\u{202E}b",
      "a\u{85}b", "tab\tx", "?", ":", "!x", "|", ">", "d. M", "1/2",
    ])
  func roundTrip(_ text: String) throws {
    let node = try DocumentNode.parse(text: "key: [\(yamlScalar(text))]", file: "x")
    var problems: [Diagnostic] = []
    let values = node.mapping(&problems)?["key"]?.strings(&problems)
    #expect(values == [text])
    let key = try DocumentNode.parse(text: "\(yamlScalar(text)): 1", file: "x")
    #expect(key.mapping(&problems)?.entries.map(\.key) == [text])
    #expect(problems.isEmpty)
  }
}
