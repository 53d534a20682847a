import Diagnostics
import Documents
import Testing

/// Readers give the value, or nil and one problem at the value's place.
@Suite struct ReadingTests {
  @Test(arguments: [
    ("12", 12.0), ("-0.5", -0.5), ("+3", 3), ("1e3", 1000), (".5", 0.5), ("5.", 5), ("007", 7),
  ])
  func numbers(text: String, number: Double) throws {
    var problems: [Diagnostic] = []
    #expect(try value("a: \(text)").number(&problems) == number)
    #expect(problems.isEmpty)
  }

  @Test(arguments: [
    "\"12\"", "40%", "1_000", "0x1F", "1:30", ".inf", ".nan", "1e999", "abc", ".", "1e", "~",
    "[1]", "0,4", "1 000", "!!str 5", "٣",
  ])
  func noNumbers(text: String) throws {
    var problems: [Diagnostic] = []
    #expect(try value("a: \(text)").number(&problems) == nil)
    #expect(problems.map(\.code).count == 1)
    #expect(problems.first?.location?.text == "x:1:4")
  }

  @Test func integers() throws {
    var problems: [Diagnostic] = []
    #expect(try value("a: 7").integer(1...9, &problems) == 7)
    #expect(try value("a: 7.0").integer(1...9, &problems) == nil)
    #expect(try value("a: 10").integer(1...9, &problems) == nil)
    #expect(try value("a: 99999999999999999999").integer(1...9, &problems) == nil)
    #expect(problems.count == 3)
    #expect(problems.map(\.fix?.en).last == "Write 9 at most.")
    #expect(problems.first?.fix?.en.hasPrefix("Write it with digits alone") == true)
    #expect(
      problems.last?.message.id
        == "Di sini harus ada bilangan bulat 1 sampai 9; tertulis 99999999999999999999.")
  }

  @Test func textsAndTruth() throws {
    var problems: [Diagnostic] = []
    #expect(try value("a:   64.10 ").string(&problems) == "64.10")
    #expect(try value("a: \" dua \"").string(&problems) == "dua")
    #expect(try value("a: [51, Bali]").strings(&problems) == ["51", "Bali"])
    #expect(try value("a: 51").strings(&problems) == ["51"])
    #expect(try value("a: true").bool(&problems) == true)
    #expect(problems.isEmpty)
    #expect(try value("a: ya").bool(&problems) == nil)
    #expect(problems.map(\.message.en) == ["“ya” is not known; allowed: true, false."])
  }

  @Test(arguments: [
    ("a: Judul", "Judul", "Judul"), ("a: {id: Judul, en: Title}", "Judul", "Title"),
    ("a: {id: Judul}", "Judul", "Judul"), ("a: {en: Title}", "Title", "Title"),
    (
      "a: {id: Per 100.000 orang, en: Per 100,000 people}", "Per 100.000 orang",
      "Per 100,000 people"
    ),
    ("a: {id: Cepat, tepat,  tuntas, en: Fast}", "Cepat, tepat,  tuntas", "Fast"),
  ])
  func wordings(text: String, id: String, en: String) throws {
    var problems: [Diagnostic] = []
    #expect(try value(text).wording(&problems) == Wording(id: id, en: en))
    #expect(problems.isEmpty)
  }

  @Test func wordingsThatAreNone() throws {
    var problems: [Diagnostic] = []
    #expect(try value("a: {id: A, en: }").wording(&problems) == nil)
    #expect(try value("a: {id: A, english: B}").wording(&problems) == Wording("A"))
    #expect(try value("a: {id: \"A\", b}").wording(&problems) == Wording("A"))
    #expect(problems.map(\.location?.column) == [16, 12, 14])
  }

  @Test func dates() throws {
    var problems: [Diagnostic] = []
    let date = try value("a: 2024-04-10").date(&problems)
    #expect(date?.year == 2024 && date?.month == 4 && date?.day == 10)
    for text in ["2024-4-10", "10-04-2024", "2024-04-10T00:00:00Z", "20240410", "[]", "2024-0a-10"]
    {
      let count = problems.count
      #expect(try value("a: \(text)").date(&problems) == nil)
      #expect(problems.count == count + 1)
    }
  }

  @Test func keys() throws {
    var problems: [Diagnostic] = []
    let node = try DocumentNode.parse(text: "from: 1\ntoo: 2\nx: 3\n", file: "x")
    let map = try #require(node.mapping(keys: ["from", "to", "unit"], &problems))
    #expect(map["from"] != nil)
    #expect(map.required("to", &problems) == nil)
    #expect(map.required("unit", &problems) == nil)
    #expect(
      problems.map { $0.rendered(.indonesian) } == [
        "x:2:1: galat[document-unknown-key]: Kunci “too” tidak dikenal di sini.\n"
          + "  perbaikan: Maksudnya “to”?",
        "x:3:1: galat[document-unknown-key]: Kunci “x” tidak dikenal di sini.\n"
          + "  perbaikan: Kunci yang dikenal: from, to, unit.",
        "x:1:1: galat[document-missing-key]: Kunci “unit” wajib ada di sini.\n"
          + "  perbaikan: Tambahkan “unit: …”.",
      ])
  }

  /// The value of the one key of a mapping.
  private func value(_ text: String) throws -> DocumentNode {
    var problems: [Diagnostic] = []
    let map = try DocumentNode.parse(text: text, file: "x").mapping(&problems)
    return try #require(map?.entries.first?.value)
  }
}
