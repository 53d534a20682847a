import ArgumentParser

/// Rubrics: checking, reading, testing and tuning them.
struct RubricCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rubric",
    abstract: "Memeriksa, membaca, menguji dan menyetel rubrik.",
    discussion: """
      Contoh:
        peringkat rubric new --output milik-kami.yaml
        peringkat rubric check milik-kami.yaml ekspor/ --period 2024
        peringkat rubric show milik-kami.yaml
        peringkat rubric test Rubrics/sp4n-lapor.yaml
        peringkat rubric sweep milik-kami.yaml ekspor/ --period 2024 --vary speed=20..60
        peringkat rubric from-workbook disetel.xlsx --output versi-baru.yaml
        peringkat rubric self-test milik-kami.yaml

      English: Checks, explains, tests and tunes rubrics.
      """,
    subcommands: [
      RubricNew.self, RubricCheck.self, RubricShow.self, RubricTest.self, RubricSweep.self,
      RubricFromWorkbook.self, RubricSelfTest.self, RubricSchemaPrint.self,
    ])
}
