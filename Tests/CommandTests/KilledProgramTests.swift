import Foundation
import TestSupport
import Testing

/// §3.7: the program killed at any instant leaves every file wholly in or wholly out, and the same
/// command again completes it. `Benchmarks/crash_test.py` does this hundreds of times.
@Suite struct KilledProgramTests {
  private func folder() throws -> TemporaryFolder {
    let folder = try Examples.folder()
    for part in 0..<6 {
      var text = Examples.header + "\n"
      for number in 0..<150 {
        text += "\(part)-\(number),64.03,Dinas \(number % 9),completed,2024-03-01,2024-03-04,\n"
      }
      try folder.write("data/bagian-\(part).csv", text + ",64.03,,,2024-03-01,,\n")
    }
    return folder
  }

  private let command = [
    "rank", "data", "--rubric", "rubric.yaml", "--period", "2024", "--archive", "a.sqlite",
    "--output", "h.xlsx", "--json", "h.json",
  ]

  @Test("§3.7: killed at 25 instants, and completed by a second run")
  func kills() async throws {
    let whole = try folder()
    let start = ContinuousClock.now
    #expect(try await Program.run(command, in: whole).status == 0)
    // Other tests that run beside this one stretch it.
    let span = min(ContinuousClock.now - start, .seconds(1.5))
    for instant in 1...25 {
      let folder = try folder()
      try folder.write("h.xlsx", "old")
      try folder.write("h.json", "old")
      let seconds = Double(span.components.attoseconds) / 1e18 + Double(span.components.seconds)
      let delay = seconds * Double(instant) / 26
      _ = try await Program.run(
        command, in: folder,
        through: ["/usr/bin/timeout", "-s", "KILL", "\(delay)"])
      for name in ["h.xlsx", "h.json"] {
        let bytes = try folder.bytes(name)
        #expect(try bytes == Data("old".utf8) || bytes == whole.bytes(name), "\(name), \(instant)")
      }
      if folder.has("a.sqlite") {
        let doctor = try await folder.run("doctor", "--archive", "a.sqlite")
        #expect(doctor.status == 0, "\(instant): \(doctor.said)")
      }
      let again = try await Program.run(command, in: folder)
      #expect(again.status == 0, "\(instant): \(again.said)")
      #expect(try folder.bytes("h.json") == whole.bytes("h.json"))
      #expect(try folder.bytes("h.xlsx") == whole.bytes("h.xlsx"))
      let sound = try await folder.run("doctor", "--archive", "a.sqlite", "--language", "en")
      #expect(sound.text == "OK: 10 exports, 909 rows, 6 quarantined rows, 1 ranking.\n")
    }
  }
}
