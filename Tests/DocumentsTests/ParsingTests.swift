import Diagnostics
import Documents
import Testing

/// Text that is no readable YAML becomes one problem with its place; scalars keep their text.
@Suite struct ParsingTests {
  @Test func scalarsKeepTheirText() throws {
    let node = try DocumentNode.parse(text: "a: 2024.10\nb: \"07\"\nc: 2024-01-05\n", file: "x")
    let entries = entries(of: node)
    #expect(entries.map(\.key) == ["a", "b", "c"])
    #expect(
      entries.map(\.value.content) == [
        .scalar(text: "2024.10", plain: true), .scalar(text: "07", plain: false),
        .scalar(text: "2024-01-05", plain: true),
      ])
    #expect(entries[2].value.place == Location(file: "x", row: 3, column: 4))
    #expect(entries[2].keyPlace == Location(file: "x", row: 3, column: 1))
  }

  @Test(arguments: ["\u{FEFF}{\"a\": 1, \"b\": [null]}", "a: 1\r\nb: [~]\r\n"])
  func jsonMarksAndLineEndings(text: String) throws {
    let entries = entries(of: try DocumentNode.parse(text: text, file: "x"))
    #expect(entries.map(\.key) == ["a", "b"])
    #expect(entries[0].value.content == .scalar(text: "1", plain: true))
    guard case .list(let items) = entries[1].value.content else {
      Issue.record("no list")
      return
    }
    #expect(items.map(\.content) == [.empty])
  }

  @Test func aliasesStandForTheirValues() throws {
    let entries = entries(of: try DocumentNode.parse(text: "a: &x [1]\nb: *x\n", file: "x"))
    #expect(entries[0].value == entries[1].value)
  }

  @Test(arguments: [
    ("", "x:1:1: galat[document-empty]: Berkas ini kosong."),
    ("# hanya komentar\n", "x:1:1: galat[document-empty]: Berkas ini kosong."),
    ("a: [1, 2\nb: 3\n", "x:2:2: galat[document-syntax]: YAML ini tidak dapat dibaca: "),
    ("a: {b: 1\n", "x:2:1: galat[document-syntax]: YAML ini tidak dapat dibaca: pasangan {…} ini"),
    (
      "a: b: c\n",
      "x:1:5: galat[document-syntax]: YAML ini tidak dapat dibaca: titik dua tidak boleh ada di sini."
    ),
    ("a:\n\tb: 1\n", "x:2:1: galat[document-tab]: Tab tidak boleh dipakai untuk menjorokkan baris"),
    ("a: \"b\n", "x:2:1: galat[document-syntax]: YAML ini tidak dapat dibaca: berkas habis di"),
    (
      "a: @b\n",
      "x:1:4: galat[document-syntax]: YAML ini tidak dapat dibaca: teks tidak boleh mulai"
    ),
    ("a: *b\n", "x:1:4: galat[document-syntax]: YAML ini tidak dapat dibaca: alias *nama ini"),
    ("a: 1\n---\nb: 2\n", "x:2:1: galat[document-several]: Berkas ini berisi lebih dari satu"),
    ("a: 1\nb: 2\na: 3\n", "x:1:1: galat[document-duplicate-key]: Kunci “a” ditulis lebih dari"),
    (
      "é: 1\nb: \u{1}\n", "x:2:4: galat[document-syntax]: YAML ini tidak dapat dibaca: ada karakter"
    ),
    ("[a]: 1\n", "x:1:1: galat[document-key]: Sebuah kunci harus berupa kata"),
    ("a: !!int 1\n", "x:1:4: galat[document-tag]: Tanda jenis YAML “tag:yaml.org,2002:int” tidak"),
  ])
  func mistakes(text: String, start: String) {
    let told = told(text)
    #expect(told.count == 1)
    #expect(told.first?.hasPrefix(start) == true, "\(told)")
  }

  @Test func mistakesInEnglish() {
    #expect(
      told("a: {b: 1\n", .english).first == """
        x:2:1: error[document-syntax]: This YAML cannot be read: this mapping {…} is not closed, \
        or lacks a comma.
          fix: Add “,” or “}”.
        """)
  }

  @Test func deepNestingIsRefused() {
    let text = String(repeating: "[", count: 100_000)
    #expect(told(text, .english).first?.contains("it is nested too deeply") == true)
    let allowed = String(repeating: "[", count: 990) + String(repeating: "]", count: 990)
    #expect(told(allowed).isEmpty)
  }

  @Test func aliasBombsAreRefused() {
    var text = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n"
    for level in 1...9 {
      let aliases = Array(repeating: "*a\(level - 1)", count: 10).joined(separator: ", ")
      text += "a\(level): &a\(level) [\(aliases)]\n"
    }
    #expect(told(text).first?.hasPrefix("x: galat[document-too-large]: ") == true)
    var few = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n"
    for level in 1...6 {
      let aliases = Array(repeating: "*a\(level - 1)", count: 5).joined(separator: ", ")
      few += "a\(level): &a\(level) [\(aliases)]\n"
    }
    #expect(told(few).first?.hasPrefix("x: galat[document-too-large]: ") == true)
  }

  @Test func bytesThatAreNotUTF8() {
    #expect(throws: Problems.self) {
      try DocumentNode.text(of: Array("a: é\nb: ".utf8) + [0xE9, 0x0A], file: "x")
    }
    do {
      _ = try DocumentNode.text(of: Array("a: é\nb: ".utf8) + [0xE9, 0x0A], file: "x")
    } catch {
      #expect(error.list.map(\.code) == ["document-encoding"])
      #expect(error.list.first?.location == Location(file: "x", row: 2, column: 4))
    }
  }

  private func entries(of node: DocumentNode) -> [DocumentEntry] {
    if case .mapping(let entries) = node.content { entries } else { [] }
  }

  private func told(_ text: String, _ language: Language = .indonesian) -> [String] {
    do {
      _ = try DocumentNode.parse(text: text, file: "x")
      return []
    } catch {
      return error.list.map { $0.rendered(language) }
    }
  }
}
