import Diagnostics
import Testing

@testable import Documents

/// Changes to a text at the places that reading it told.
@Suite struct DocumentEditsTests {
  /// Replaces the values of the keys, and adds the others beside the first.
  private func edited(
    _ text: String, _ values: [String: String], adding key: String? = nil
  ) throws -> String {
    let root = try DocumentNode.parse(text: text, file: "x")
    guard case .mapping(let entries) = root.content else { return "no mapping" }
    var edits = DocumentEdits(text)
    for entry in entries {
      guard let value = values[entry.key] else { continue }
      let isDone = edits.replace(entry.value, with: value)
      #expect(isDone, "\(entry.key)")
    }
    if let key {
      let isDone = edits.add(key, "3", beside: entries[0], in: root)
      #expect(isDone)
    }
    return edits.text
  }

  @Test(arguments: [
    ("a: 1 # satu\nb: \"x\"\n", "a: 20 # satu\nb: \"yz\"\n"),
    ("\u{FEFF}a: 1\r\n# é\r\nb:   'x'  # dua\r\n", "\u{FEFF}a: 20\r\n# é\r\nb:   'yz'  # dua\r\n"),
    ("{a: 1, b: x}", "{a: 20, b: yz}"),
    ("{\"a\": 1,\n \"b\": \"x\"}\n", "{\"a\": 20,\n \"b\": \"yz\"}\n"),
    ("é: ü\u{85}b: x\u{2028}a: 1", "é: ü\u{85}b: yz\u{2028}a: 20"),
  ])
  func valuesAreReplacedAndNothingElse(text: String, wanted: String) throws {
    #expect(try edited(text, ["a": "20", "b": "yz"]) == wanted)
  }

  @Test(arguments: [
    ("a: x # satu\nb: 1\n", "a: x # satu\nc: 3\nb: 1\n"),
    ("a: x\r\nb: 1", "a: x\r\nc: 3\r\nb: 1"),
    ("a: x", "a: x\nc: 3"),
    ("{a: x, b: 1}", "{c: 3, a: x, b: 1}"),
    ("{\"a\": \"x\"}", "{\"c\": 3, \"a\": \"x\"}"),
  ])
  func aKeyIsAddedBesideAnother(text: String, wanted: String) throws {
    #expect(try edited(text, [:], adding: "c") == wanted)
  }

  @Test func aKeyIsAddedAsDeepAsTheOther() throws {
    let text = "top:\n  - a: x\n    b: 1\n"
    let root = try DocumentNode.parse(text: text, file: "x")
    guard case .mapping(let top) = root.content, case .list(let items) = top[0].value.content,
      case .mapping(let entries) = items[0].content
    else {
      Issue.record("no mapping in a list")
      return
    }
    var edits = DocumentEdits(text)
    let isDone = edits.add("c", "3", beside: entries[0], in: items[0])
    #expect(isDone)
    #expect(edits.text == "top:\n  - a: x\n    c: 3\n    b: 1\n")
  }

  @Test(
    "What is written in another way than it reads is left alone",
    arguments: ["a: &x 1\n", "a: \"\\x31\"\n", "a: |\n  1\n", "a: [1]\n", "a:\n"])
  func whatCannotBeReplaced(text: String) throws {
    let root = try DocumentNode.parse(text: text, file: "x")
    guard case .mapping(let entries) = root.content else { return }
    var edits = DocumentEdits(text)
    let isDone = edits.replace(entries[0].value, with: "2")
    #expect(!isDone)
    #expect(edits.text == text)
  }

  @Test func aPlaceIsReplacedOnlyOnce() throws {
    let text = "a: 1\n"
    let root = try DocumentNode.parse(text: text, file: "x")
    guard case .mapping(let entries) = root.content else { return }
    var edits = DocumentEdits(text)
    let isDone = [
      edits.replace(entries[0].value, with: "2"), edits.replace(entries[0].value, with: "3"),
    ]
    #expect(isDone == [true, false])
    #expect(edits.text == "a: 2\n")
  }
}
