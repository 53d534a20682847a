import Documents
import Testing

/// How results for programs are written: their bytes are promised.
@Suite struct JSONValueTests {
  @Test("Plain values stand on one line, others on lines of their own")
  func layout() {
    let document: JSONValue = .object([
      ("peringkat", .integer(1)), ("none", .null), ("empty", .array([])), ("nothing", .object([])),
      ("numbers", .array([.number(2), .number(0.1), .number(-1e20), .bool(true)])),
      ("row", .object([("code", .string("64.09")), ("files", .array([]))])),
      (
        "rows",
        .array([
          .object([("a", .optional(Int?.none)), ("b", .bool(false))]),
          .object([("c", .array([.string("x")])), ("d", .object([("e", .integer(-3))]))]),
        ])
      ),
    ])
    #expect(
      document.text() == """
        {
          "peringkat": 1,
          "none": null,
          "empty": [],
          "nothing": {},
          "numbers": [2, 0.1, -1e+20, true],
          "row": {"code": "64.09", "files": []},
          "rows": [
            {"a": null, "b": false},
            {
              "c": ["x"],
              "d": {"e": -3}
            }
          ]
        }
        """)
    #expect(JSONValue.object([("a", .integer(1))]).text() == "{\n  \"a\": 1\n}")
    #expect(JSONValue.object([]).text() == "{}" && JSONValue.array([]).text() == "[]")
  }

  @Test("What would end a text or move a terminal is escaped, all other text stands as it is")
  func texts() {
    let texts = [
      "polos": "polos", "a\"b": #"a\"b"#, #"a\b"#: #"a\\b"#, "\n\r\t": #"\n\r\t"#,
      "\u{1B}[2J": #"\u001b[2J"#, "\u{7F}\u{9B}": #"\u007f\u009b"#, "a\u{2028}b": #"a\u2028b"#,
      "\u{202E}": #"\u202e"#, "Dinas Émile – „ok“ 😀": "Dinas Émile – „ok“ 😀", "": "",
    ]
    for (text, written) in texts {
      #expect(JSONValue.string(text).text() == "\"\(written)\"")
      #expect(JSONValue.object([(text, .null)]).text() == "{\n  \"\(written)\": null\n}")
    }
  }
}
