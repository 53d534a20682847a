import Foundation
import TestSupport
import Testing

/// What stands in the program's way, met for real: each a sentence, with everything as it was.
@Suite struct FaultTests {
  private let rest = ["--rubric", "rubric.yaml", "--period", "2024", "--language", "en"]

  /// A shell that sets the stage and then becomes the program.
  private func shell(_ script: String) -> [String] {
    ["/bin/sh", "-c", script + "\nexec \"$@\"", "sh"]
  }

  /// A register of many rows, so that an archive of it passes the limits below.
  private func folder() throws -> TemporaryFolder {
    let folder = try Examples.folder()
    var text = Examples.header + "\n"
    for number in 0..<3000 {
      text += "L-\(number),64.03,Dinas \(number % 50),completed,2024-03-01,2024-03-04,2024-03-05\n"
    }
    try folder.write("besar/berau.csv", text)
    return folder
  }

  @Test("§3.7: a limit on the size of files undoes the file in hand, and the rest is there")
  func limitOfAnArchive() async throws {
    let folder = try folder()
    #expect(try await folder.run("ingest", "data", "--archive", "a.sqlite").status == 0)
    let bytes = try folder.bytes("a.sqlite")
    // In blocks of 512 bytes.
    let run = try await Program.run(
      ["ingest", "besar", "--archive", "a.sqlite", "--language", "en"], in: folder,
      through: shell("ulimit -f \(bytes.count / 512 + 20)"))
    #expect(run.status == 1)
    #expect(
      run.said.contains(
        """
        a.sqlite: error[archive-not-written]: the system refused to write any more of the archive; \
        the file being added was undone and the archive is as it was
          fix: Check the disk's room, quota and limit on the size of files, and the network \
        connection, then run the same command again.
        """), "\(run.said)")
    #expect(try folder.names() == ["a.sqlite", "besar", "data", "rubric.yaml"])
    let doctor = try await folder.run("doctor", "--archive", "a.sqlite", "--language", "en")
    #expect(doctor.text.hasPrefix("OK: 4 exports"))
    #expect(try await folder.run("ingest", "besar", "--archive", "a.sqlite").status == 0)
  }

  @Test("A new archive that does not fit is not there at all", arguments: [0, 8, 60])
  func limitOfANewArchive(blocks: Int) async throws {
    let folder = try folder()
    let run = try await Program.run(
      ["ingest", "data", "--archive", "a.sqlite"], in: folder,
      through: shell("ulimit -f \(blocks)"))
    #expect(run.status != 0)
    #expect(try folder.names() == ["besar", "data", "rubric.yaml"])
  }

  @Test("A result that does not fit leaves the old one as it was")
  func limitOfResults() async throws {
    let folder = try folder()
    for (option, name) in [("--output", "h.xlsx"), ("--json", "h.json")] {
      try folder.write(name, "old")
      let run = try await Program.run(
        ["rank", "data"] + rest + [option, name], in: folder, through: shell("ulimit -f 2"))
      #expect(run.status == 1, "\(option)")
      #expect(
        run.said.contains(
          """
          \(name): error[output-disk-full]: The disk ran out of room before the result was written; \
          no half-written file is left.
            fix: Free some room on that disk, or choose another one.
          """), "\(run.said)")
      #expect(try folder.text(name) == "old")
    }
    #expect(try folder.names() == ["besar", "data", "h.json", "h.xlsx", "rubric.yaml"])
  }

  @Test("Standard output that is full or closed is said, and the status is 1")
  func standardOutput() async throws {
    let folder = try folder()
    for end in [">/dev/full", ">&-"] {
      let run = try await Program.run(
        ["rank", "data", "--json", "-", "--archive", "a.sqlite"] + rest, in: folder,
        through: ["/bin/sh", "-c", "exec \"$@\" \(end)", "sh"])
      #expect(run.status == 1, "\(end)")
      #expect(run.said.contains("error[output-not-written]: standard output cannot be written"))
      let table = try await Program.run(
        ["rank", "data", "--output", "h.xlsx", "--archive", "a.sqlite"] + rest, in: folder,
        through: ["/bin/sh", "-c", "exec \"$@\" \(end)", "sh"])
      #expect(table.status == 1)
      let list = try await folder.run("rankings", "--archive", "a.sqlite")
      #expect(list.text.split(separator: "\n").count == 1, "nothing was published")
      #expect(try await folder.run("doctor", "--archive", "a.sqlite").status == 0)
    }
    let device = try await Program.run(
      ["rank", "data", "--json", "/dev/full"] + rest, in: folder)
    #expect(device.status == 1)
    #expect(device.said.contains("/dev/full: error[output-path-not-a-file]"))
  }

  @Test("With standard error closed nothing that is said reaches another file")
  func standardError() async throws {
    let folder = try folder()
    let run = try await Program.run(
      ["ingest", "data", "--archive", "a.sqlite"], in: folder,
      through: ["/bin/sh", "-c", "exec \"$@\" 2>&- <&-", "sh"])
    #expect(run.status == 0)
    #expect(try await folder.run("doctor", "--archive", "a.sqlite").status == 0)
  }

  @Test("A second program waits a moment, and then names the first")
  func twoPrograms() async throws {
    let folder = try folder()
    #expect(try await folder.run("ingest", "data", "--archive", "a.sqlite").status == 0)
    let bytes = try folder.bytes("a.sqlite")
    // The shell of SQLite holds the lock while it reads from a pipe that says nothing. Whoever is left
    // running keeps the test waiting, so the pipe ends with the program.
    let run = try await Program.run(
      ["ingest", "besar", "--archive", "a.sqlite", "--language", "en"], in: folder,
      through: [
        "/bin/sh", "-c",
        """
        mkfifo hold
        (echo "BEGIN IMMEDIATE; SELECT writefile('ready', 'x');"; cat hold) | sqlite3 a.sqlite &
        exec 3> hold
        while [ ! -e ready ]; do sleep 0.1; done
        "$@" 3>&-; status=$?; exec 3>&-; wait; exit $status
        """, "sh",
      ])
    #expect(run.status == 1)
    #expect(run.said.contains("a.sqlite: error[archive-locked]: another program"), "\(run.said)")
    #expect(run.said.contains("is using the archive"))
    #if os(Linux)
      #expect(run.said.contains("another program (sqlite3, "))
    #endif
    #expect(try folder.bytes("a.sqlite") == bytes)
  }

  @Test("An archive of a newer version, and a file that is none, are left as they are")
  func foreignArchives() async throws {
    let folder = try folder()
    #expect(try await folder.run("ingest", "data", "--archive", "a.sqlite").status == 0)
    for (sql, code) in [
      ("PRAGMA user_version = 99", "archive-newer"),
      ("PRAGMA application_id = 1", "not-an-archive"),
    ] {
      let made = try await Program.run(
        [], in: folder, through: ["/bin/sh", "-c", "sqlite3 a.sqlite '\(sql)'", "sh"])
      #expect(made.status == 0)
      let bytes = try folder.bytes("a.sqlite")
      for arguments in [
        ["ingest", "besar"], ["rank", "data"] + rest, ["doctor"], ["quarantine"], ["rankings"],
      ] {
        let run = try await Program.run(
          arguments + ["--archive", "a.sqlite"], in: folder)
        #expect(run.status == 1)
        #expect(run.said.contains("[\(code)]: "), "\(run.said)")
      }
      #expect(try folder.bytes("a.sqlite") == bytes)
    }
  }
}
