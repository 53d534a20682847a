import ArgumentParser
import Diagnostics

/// Prints the man page, which is made from the declarations of the commands.
struct PrintManual: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "manual",
    abstract: "Mencetak halaman man (roff) program ini.",
    discussion: """
      Contoh:
        peringkat manual > peringkat.1

      English: Prints this program's man page (roff).
      """)

  @OptionGroup var console: ConsoleOptions

  func run() throws {
    Console(console).write(ManPage(manual: try Manual.read(), language: console.language).text)
  }
}
