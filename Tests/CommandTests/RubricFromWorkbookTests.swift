import Foundation
import TestSupport
import Testing

/// Weights that were typed into *Simulasi*, as a new rubric.
@Suite struct RubricFromWorkbookTests {
  private static let rubric =
    "# Bobot dibahas 12 Maret.\n"
    + Examples.rubric.replacing(
      "indicator: responded\n", with: "indicator: responded\n        weight: 60 # cepat\n"
    ).replacing("indicator: completed\n", with: "indicator: completed\n        weight: 40\n")

  /// A folder with `buku.xlsx`, made by the rubric, and `disetel.xlsx`, in which cells were typed.
  private func folder(
    _ typed: [String: Package.Typed], rubric: String = rubric, language: String = "id"
  ) async throws -> TemporaryFolder {
    let folder = try Examples.folder()
    try folder.write("rubric.yaml", rubric)
    let run = try await folder.run(
      "rank", "data", "--rubric", "rubric.yaml", "--period", "2024", "--output", "buku.xlsx",
      "--language", language)
    #expect(run.status == 0, "\(run.said)")
    let book = Package(Array(try folder.bytes("buku.xlsx")))
    try folder.write("disetel.xlsx", Data(book.typing(typed)))
    return folder
  }

  @Test("The rubric's text with the new weights and the next version; who moves can be compared")
  func newVersion() async throws {
    let folder = try await folder(["bobot_responded": .number(10), "bobot_all": .number(7)])
    let run = try await folder.run("rubric", "from-workbook", "disetel.xlsx", "--output", "b.yaml")
    #expect(run.status == 0, "\(run.said)")
    #expect(
      try folder.text("b.yaml")
        == Self.rubric.replacing("version: \"1\"", with: "version: \"2\"")
        .replacing("weight: 60 # cepat", with: "weight: 10 # cepat")
        .replacing("- aspect: all\n", with: "- aspect: all\n    weight: 7\n"))
    #expect(
      run.text == """
        Rubrik kecil, versi 1 → 2: 2 dari 3 bobot berubah.

        Aspek atau indikator             Dari  Menjadi  Efektif dari (%)  menjadi (%)
        1 all                 all           1        7             100,0        100,0
        1.1 responded         responded    60       10              60,0         20,0

        Siapa yang berpindah: peringkat compare RUBRIK-LAMA.yaml b.yaml …

        """)
    #expect(run.said.contains("b.yaml:13:17: peringatan[rubric-weights]: "))
    #expect(run.said.contains("Ditulis: b.yaml\n"))
    #expect(run.said.contains("Ditulis pula: rubric.schema.json"))
    let compared = try await folder.run(
      "compare", "rubric.yaml", "b.yaml", "data", "--period", "2024")
    #expect(compared.status == 0, "\(compared.said)")

    let again = try await folder.run(
      "rubric", "from-workbook", "disetel.xlsx", "--output", "b.yaml")
    #expect(again.status == 1)
    #expect(again.said.contains("galat[rubric-exists]: berkas ini sudah ada; rubrik baru tidak"))
  }

  @Test("To standard output, with a version of one's own, from a rubric with other line ends")
  func standardOutput() async throws {
    let text = Self.rubric.replacing("\n", with: "\r\n")
    let folder = try await folder(
      ["bobot_completed": .number(40.5)], rubric: text, language: "en")
    let run = try await folder.run(
      "rubric", "from-workbook", "disetel.xlsx", "--new-version", "2025-a.1", "--language", "en")
    #expect(run.status == 0, "\(run.said)")
    #expect(
      run.text
        == text.replacing("version: \"1\"", with: "version: \"2025-a.1\"")
        .replacing("weight: 40\r\n", with: "weight: 40.5\r\n"))
    #expect(run.said.contains("Rubric kecil, version 1 → 2025-a.1: 1 of 3 weights changed.\n"))
  }

  @Test("A workbook whose text was touched needs the rubric's file, and that one")
  func namedRubric() async throws {
    let folder = try await folder([
      "bobot_completed": .number(30),
      "rubrik_sha256": .text("ab"),
    ])
    let touched = try await folder.run("rubric", "from-workbook", "disetel.xlsx")
    #expect(touched.status == 1)
    #expect(
      touched.said == """
        disetel.xlsx: galat[tuned-text-changed]: teks rubrik di lembar Rubrik tidak lagi sama dengan \
        yang dipakai (SHA-256 berbeda)
          perbaikan: Sebut berkas rubrik yang dipakai dengan --rubric.

        """)
    let other = try await folder.run(
      "rubric", "from-workbook", "disetel.xlsx", "--rubric", "rubric.yaml")
    #expect(other.status == 1)
    #expect(other.said.contains("galat[tuned-other-rubric]: buku kerja ini dibuat dengan rubrik "))
    #expect(other.said.contains("SHA-256 ab…, sedangkan rubrik yang disebut "))

    let book = Package(Array(try folder.bytes("buku.xlsx")))
    try folder.write(
      "disetel.xlsx", Data(book.typing(["bobot_completed": .number(30)])))
    let named = try await folder.run(
      "rubric", "from-workbook", "disetel.xlsx", "--rubric", "rubric.yaml")
    #expect(named.status == 0, "\(named.said)")
    #expect(named.text.contains("weight: 30\n"))
  }

  @Test("What is no weight is told with its cell, all at once")
  func impossibleWeights() async throws {
    let folder = try await folder([
      "bobot_all": .formula("50*2"), "bobot_responded": .text("enam"), "bobot_completed": .nothing,
    ])
    let run = try await folder.run("rubric", "from-workbook", "disetel.xlsx", "--output", "b.yaml")
    #expect(run.status == 1)
    #expect(
      run.said == """
        disetel.xlsx:Simulasi!C10: galat[tuned-weight-uncalculated]: bobot all adalah rumus yang belum \
        pernah dihitung
          perbaikan: Buka buku kerja itu di Excel atau LibreOffice dan simpan, atau ketik angkanya.
        disetel.xlsx:Simulasi!C11: galat[tuned-weight-impossible]: bobot responded “enam” bukan angka 0 \
        atau lebih
          perbaikan: Ketik angka 0 atau lebih di sel kuning itu; bobot rubrik: 60.
        disetel.xlsx:Simulasi!C12: galat[tuned-weight-blank]: sel bobot completed kosong
          perbaikan: Ketik angka 0 atau lebih di sel kuning itu; bobot rubrik: 40.

        """)
    #expect(!(try folder.names().contains("b.yaml")))
    let book = Package(Array(try folder.bytes("buku.xlsx")))
    for (typed, said) in [
      (
        ["bobot_completed": Package.Typed.number(-1)],
        "completed, “-1.0”, is no number of 0 or more"
      ),
      (
        ["bobot_completed": .number(0), "bobot_responded": .number(0)],
        "error[weights-all-zero]: all weights of a group are 0: responded, completed"
      ),
      (
        [:],
        "error[tuned-nothing-changed]: no weight was changed on the sheet Simulation, so there "
          + "is no new rubric\n  fix: Change weights in the yellow cells, save the workbook and repeat."
      ),
    ] {
      try folder.write("lain.xlsx", Data(book.typing(typed)))
      let run = try await folder.run("rubric", "from-workbook", "lain.xlsx", "--language", "en")
      #expect(run.status == 1)
      #expect(run.said.contains(said), "\(run.said)")
    }
  }

  @Test("What is no workbook of ours is told")
  func otherFiles() async throws {
    let folder = try await folder([:])
    let text = try await folder.run("rubric", "from-workbook", "rubric.yaml", "--language", "en")
    #expect(text.status == 1)
    #expect(
      text.said == """
        rubric.yaml: error[tuned-no-xlsx]: this file is no XLSX workbook, the only format that keeps \
        the names of the weights' cells
          fix: Save the workbook as .xlsx from Excel or LibreOffice and repeat.

        """)
    let one = try await folder.run(
      "rank", "data", "--rubric", "rubric.yaml", "--period", "2024", "--only", "64.09", "--output",
      "satu.xlsx")
    #expect(one.status == 0)
    let excerpt = try await folder.run("rubric", "from-workbook", "satu.xlsx")
    #expect(excerpt.status == 1)
    #expect(
      excerpt.said.contains(
        "galat[tuned-no-simulation]: buku kerja ini tidak berisi lembar Simulasi dari peringkat"))
    let names = try folder.bytes("buku.xlsx")
    let book = Package(Array(names))
    let gone = (book.parts["xl/workbook.xml"] ?? "").replacing("bobot_all\"", with: "bobot_x\"")
    try folder.write(
      "tanpa.xlsx",
      Zip.bytes(
        book.order.map { ($0, Data(($0 == "xl/workbook.xml" ? gone : book.parts[$0] ?? "").utf8)) })
    )
    let lacking = try await folder.run("rubric", "from-workbook", "tanpa.xlsx")
    #expect(lacking.status == 1)
    #expect(
      lacking.said.contains(
        "galat[tuned-weight-missing]: sel bobot all tidak ada lagi (nama sel bobot_all)"))
  }

  @Test("A version that could break the rubric is refused")
  func oddVersion() async throws {
    let folder = try TemporaryFolder()
    for version in ["a b", ".1", "1\"", ""] {
      let run = try await folder.run(
        "rubric", "from-workbook", "x.xlsx", "--new-version", version, "--language", "en")
      #expect(run.status == 64)
      #expect(run.said.contains("write a version with letters, digits, points, underscores"))
    }
  }
}
