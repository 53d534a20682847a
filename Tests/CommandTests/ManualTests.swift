import Foundation
import TestSupport
import Testing

/// The man page and the completions, which are made from the commands.
@Suite struct ManualTests {
  private struct Help: Decodable {
    struct Command: Decodable {
      struct Argument: Decodable {
        struct Name: Decodable {
          var kind, name: String
        }

        var names: [Name]?
        var abstract, discussion: String?
      }

      var commandName: String
      var discussion: String?
      var subcommands: [Command]?
      var arguments: [Argument]?
    }

    var command: Command
  }

  /// Every command but `help`, with its options as they are typed.
  private func commands() async throws -> [(name: String, options: [String])] {
    let dump = try await Program.run(["--experimental-dump-help"], in: TemporaryFolder())
    let program = try JSONDecoder().decode(Help.self, from: dump.output).command
    return (program.subcommands ?? []).filter { $0.commandName != "help" }.map { command in
      let names = (command.arguments ?? []).flatMap { $0.names ?? [] }
      return (
        command.commandName, names.filter { $0.kind == "long" }.map { "--\($0.name)" }
      )
    }
  }

  @Test("The man page has every command with every option, in both languages")
  func complete() async throws {
    let folder = try TemporaryFolder()
    for (language, title) in [("id", "STATUS KELUAR"), ("en", "EXIT STATUS")] {
      let run = try await folder.run("manual", "--language", language)
      #expect(run.status == 0 && run.text.hasPrefix(".TH PERINGKAT 1 "))
      let page = run.text.replacing("\\-", with: "-")
      #expect(page.contains(".SH \(title)\n") && page.contains("NO_COLOR"))
      for (name, options) in try await commands() {
        let parts = page.components(separatedBy: ".SS \"peringkat \(name)\"\n")
        #expect(parts.count == 2, "\(name)")
        let section = parts.last?.components(separatedBy: "\n.SS ").first ?? ""
        #expect(options.count >= 2)
        for option in options {
          #expect(section.contains("\(option) ") || section.contains("\(option)\n"), "\(option)")
        }
      }
    }
  }

  @Test("Help has examples, and says everything in both languages")
  func bilingual() async throws {
    let dump = try await Program.run(["--experimental-dump-help"], in: TemporaryFolder())
    let program = try JSONDecoder().decode(Help.self, from: dump.output).command
    let ours = [
      "rank", "check", "preview", "ingest", "quarantine", "doctor", "rankings", "show", "manual",
    ]
    for command in [program] + (program.subcommands ?? []).filter({ ours.contains($0.commandName) })
    {
      let name = command.commandName
      #expect(command.discussion?.hasPrefix("Contoh:\n  peringkat ") == true, "\(name)")
      #expect(command.discussion?.contains("\n\nEnglish: ") == true, "\(name)")
      for argument in command.arguments ?? [] {
        let option = argument.names?.last?.name
        if option == "help" || option == "version" { continue }
        #expect(argument.abstract?.isEmpty == false, "\(name) \(option ?? "")")
        #expect(argument.discussion?.isEmpty == false, "\(name) \(option ?? "")")
        #expect(argument.discussion != argument.abstract, "\(name) \(option ?? "")")
      }
    }
  }

  @Test("groff sets the man page without a warning")
  func renders() async throws {
    guard FileManager.default.isExecutableFile(atPath: "/usr/bin/groff") else { return }
    let folder = try TemporaryFolder()
    for language in ["id", "en"] {
      let run = try await folder.run(
        "manual", "--language", language,
        through: ["/bin/sh", "-c", "\"$0\" \"$@\" | groff -man -Tutf8 -ww"])
      #expect(run.status == 0 && run.said.isEmpty, "\(run.said)")
      #expect(run.text.contains("peringkat rank ekspor/ --rubric Rubrics/sp4n-lapor.yaml"))
    }
  }

  @Test("Completions know every command and option", arguments: ["bash", "zsh", "fish"])
  func completions(_ shell: String) async throws {
    let folder = try TemporaryFolder()
    let run = try await folder.run("--generate-completion-script", shell)
    #expect(run.status == 0 && run.said.isEmpty)
    for (name, options) in try await commands() {
      #expect(run.text.contains(name), "\(name)")
      for option in options {
        #expect(
          run.text.contains(option.dropFirst(shell == "fish" ? 2 : 0)), "\(option)")
      }
    }
    guard shell == "bash" else { return }
    try folder.write("c.bash", run.output)
    let check = try await folder.run("c.bash", through: ["/bin/sh", "-c", "bash -n \"$1\""])
    #expect(check.status == 0 && check.said.isEmpty, "\(check.said)")
  }
}
