import ArgumentParser
import Diagnostics
import Pipeline
import Scoring

/// Weights that were tried in *Simulasi*, as a new version of the rubric.
struct RubricFromWorkbook: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "from-workbook",
    abstract: "Menjadikan bobot yang diubah di lembar Simulasi versi baru rubriknya.",
    discussion: """
      Contoh:
        peringkat rubric from-workbook disetel.xlsx --output kaltim-2025.yaml
        peringkat rubric from-workbook disetel.xlsx --new-version 2025.1 > kaltim-2025.yaml

      Teks rubrik, beserta komentarnya, diambil dari lembar Rubrik; hanya bobot dan versinya yang \
      berubah.

      English: Makes weights that were changed on the sheet Simulation a new version of the rubric.
      """)

  @Argument(
    help: ArgumentHelp(
      id: "Buku kerja peringkat yang bobotnya diubah dan disimpan (XLSX).",
      en: "The ranking workbook whose weights were changed and saved (XLSX)."),
    completion: .file(extensions: ["xlsx"]))
  var workbook: String

  @Option(
    help: ArgumentHelp(
      id: "Rubrik yang dipakai saat buku kerja dibuat; bawaan: teks di lembar Rubrik.",
      en: "The rubric by which the workbook was made; by default the text on its sheet Rubric."),
    completion: .file(extensions: ["yaml", "yml"]))
  var rubric: String?

  @Option(
    help: ArgumentHelp(
      id: "Versi rubrik baru; bawaan: versi lama dinaikkan satu.",
      en: "The new rubric's version; by default the old one counted up."))
  var newVersion: String?

  @Option(
    help: ArgumentHelp(
      id: "Rubrik yang ditulis, beserta rubric.schema.json untuk editor di sebelahnya; tanpa ini, "
        + "ke keluaran standar.",
      en: "The rubric to write, with rubric.schema.json for editors beside it; without it, to "
        + "standard output."),
    completion: .file(extensions: ["yaml", "yml"]))
  var output: String?

  @OptionGroup var console: ConsoleOptions

  func validate() throws {
    guard let newVersion, !TunedWorkbook.isVersion(newVersion) else { return }
    throw ValidationError(UsageProblems.oddVersion(newVersion))
  }

  func run() throws {
    let console = Console(console)
    try console.run {
      let place = try output.map { try NewRubricFile($0) }
      let workbook = try TunedWorkbook.read(
        workbook, rubric: rubric.map { try Rubric.load(file: $0) })
      let new = try workbook.retuned(version: newVersion)
      console.say(try new.review(file: output ?? "-"))
      let text = TuningText(old: workbook.rubric, new: new, language: console.language)
      guard let place, let output else {
        console.say(text.text(width: console.width))
        console.write(new.text)
        return
      }
      try place.write(new.text, console.language, ProgressLine(console).monitor)
      console.print(text.text(width: console.width))
      console.print("\n" + TuningProblems.tryRetuned(rubric, output)[console.language])
    }
  }
}
