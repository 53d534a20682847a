import Complaints
import Diagnostics
import Foundation
import GRDB
import Testing

@testable import Archive

/// `doctor`: what is wrong with an archive, found without changing it.
@Suite struct ExaminationTests {
  private let folder: Folder
  private let path: String

  init() throws {
    folder = try Folder()
    path = folder.path("a.sqlite")
    let archive = try Archive(opening: path, mode: .readWriteCreate)
    for export in Samples.all { try archive.add(export, diagnostics: Samples.diagnostics) }
    var ranking = Samples.ranking()
    ranking.inputs = [
      PublishedRanking.InputFile(file: "bare.csv", sha256: Samples.bareRegister().sha256)
    ]
    // Of "rubric: contoh\n".
    ranking.rubric.sha256 = "74f33b6ddc89ebdbcfa5900f953bdac631f00c10e9cff6439d1042def6737335"
    ranking.document = #"{"rubric": {"sha256": "\#(ranking.rubric.sha256)"}, "regions": [1, 2]}"#
    _ = try archive.publish(ranking)
  }

  /// Faults made by hand, where no rule of the schema looks.
  private func spoil(_ sql: String) throws {
    let queue = try DatabaseQueue(path: path)
    try queue.writeWithoutTransaction { db in
      try db.execute(sql: "PRAGMA foreign_keys = OFF; PRAGMA ignore_check_constraints = ON")
      try db.execute(sql: sql)
    }
    try queue.close()
  }

  private func errors() throws -> [String] {
    let before = try Data(contentsOf: URL(fileURLWithPath: path))
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.url.path).sorted()
    let found = try Archive.examine(path)
    #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == before)
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: folder.url.path).sorted() == names)
    return found.findings.filter { $0.severity == .error }.map(\.code)
  }

  /// Each altered by somebody who knew the tables well: no count and no reference is wrong.
  @Test(
    "A row that is altered, added or deleted by another program is found",
    arguments: [
      "UPDATE register_row SET received = received + 2 WHERE number = 13",
      "UPDATE register_row SET completed = NULL WHERE number = 13",
      "UPDATE register_row SET status = 4 WHERE number = 17",
      "UPDATE register_row SET id = '4071236' WHERE id = '4071235'",
      "UPDATE register_row SET rating = 5 WHERE number = 17",
      "UPDATE register_row SET reopened = 4294967296 WHERE number = 12",
      "UPDATE register_row SET region = (SELECT region FROM register_row WHERE number = 17)",
      // A column that the file lacks: no ranking looks at it, but whoever asks SQLite does.
      "UPDATE register_row SET completed = received WHERE number = 2",
      "UPDATE word SET text = 'Dinas Perhubungan Baru' WHERE text = 'Dinas Perhubungan'",
      "UPDATE register_row SET number = number + 4294967296 WHERE number = 13",
      """
      DELETE FROM register_row WHERE number = 13;
      UPDATE export SET accepted = 2, read = read - 1 WHERE file = 'kukar/laporan.xlsx'
      """,
      """
      INSERT INTO register_row (key, number, source, id, region, received)
      SELECT key + 1, 3, source, '2', region, received FROM register_row WHERE number = 2;
      UPDATE export SET accepted = 2, read = 2 WHERE file = 'bare.csv'
      """,
      "UPDATE log_row SET events = 64 WHERE number = 2", "UPDATE log_row SET at = at + 1",
      "UPDATE log_row SET region = NULL",
      "UPDATE assessment_row SET value = 1 WHERE number = 3",
      "UPDATE assessment_row SET evidence = 'SK 13/2024' WHERE number = 2",
      "UPDATE quarantined_row SET region = NULL WHERE number = 14",
      "UPDATE quarantined_row SET cells = '[]' WHERE number = 14",
      "UPDATE quarantined_row SET received = NULL, events = 0 WHERE number = 15",
      "UPDATE correction SET number = 13",
      "UPDATE export SET generated = '2025-01-11' WHERE file = 'kukar/laporan.xlsx'",
      "UPDATE export SET region = '64.01' WHERE file = 'kukar/log.csv'",
      "UPDATE export_field SET in_file = 0 WHERE field = 'status'",
      "DELETE FROM export_event WHERE event = 'completed'",
      "UPDATE export_duplicate SET rows = 2", "UPDATE export_column SET header = 'Tgl'",
      "DELETE FROM diagnostic WHERE position = 1", "UPDATE diagnostic SET message_id = 'x'",
    ])
  func alteredExports(sql: String) throws {
    try spoil(sql)
    #expect(try errors().contains { $0 == "archive-export-changed" || $0.hasSuffix("unreadable") })
  }

  @Test(
    "A published ranking that is altered is found",
    arguments: [
      "UPDATE ranking_row SET score = 90 WHERE rank = 1",
      "UPDATE ranking_row SET name = 'Kabupaten Lain' WHERE rank = 1",
      "UPDATE ranking SET document = replace(document, '[1, 2]', '[1, 3]')",
      "UPDATE ranking SET as_of = '2024-12-30'", "UPDATE ranking SET engine = '9'",
      "UPDATE rubric SET version = '2'", "UPDATE ranking_input SET file = 'lain.csv'",
    ])
  func alteredRankings(sql: String) throws {
    try spoil(sql)
    #expect(try errors().contains("archive-ranking-changed"))
  }

  @Test(
    "A whole export, ranking or region that is added, deleted or altered is found",
    arguments: [
      """
      DELETE FROM assessment_row; DELETE FROM diagnostic WHERE export = 4;
      DELETE FROM export WHERE id = 4
      """,
      "UPDATE region SET population = 1", "DELETE FROM region",
      """
      DELETE FROM ranking_row; DELETE FROM ranking_input; DELETE FROM ranking; DELETE FROM rubric
      """,
      "DELETE FROM seal WHERE list = 'exports'", "DELETE FROM seal WHERE list = 'rankings'",
      "UPDATE export SET content = NULL WHERE id = 2",
    ])
  func alteredLists(sql: String) throws {
    try Archive(opening: path, mode: .readWrite).replaceRegions([
      Region(
        code: "64.99", name: "Kabupaten Uji", kind: "kabupaten", province: "Contoh",
        zone: Zone(identifier: "Asia/Makassar")!, population: 10)
    ])
    #expect(try errors().isEmpty)
    try spoil(sql)
    #expect(try errors() == ["archive-list-changed"])
  }

  /// Words that two numbers were masked to are one word, with two places in the list of words.
  @Test func whatIsReadBackHasTheSameHash() throws {
    var export = Samples.register()
    guard case .register(var rows) = export.rows else { return }
    rows.agency = CategoryColumn(codes: [1, 2, 3], words: ["\u{2022}", "\u{2022}", "Dinas"])
    rows.category = CategoryColumn(codes: [1, 2, 0], words: ["a\u{0}b", "a\u{0}c"])
    export.rows = .register(rows)
    export.file = "aneh.csv"
    export.sha256 = fingerprint(77)
    try Archive(opening: path, mode: .readWrite).add(export, diagnostics: Samples.diagnostics)
    try Archive(opening: path, mode: .readWrite).add(Samples.long(3000))
    #expect(try errors().isEmpty)
  }

  @Test("Corrected rows are told from those that still wait, which `quarantine` counts")
  func corrected() throws {
    let own = folder.path("b.sqlite")
    let archive = try Archive(opening: own, mode: .readWriteCreate)
    let sha256 = String(repeating: "a", count: 64)
    var register = Samples.register()
    register.sha256 = sha256
    var sheet = Samples.correction()
    sheet.corrections = [RowReference(sha256: sha256, row: 14)]
    sheet.quarantine[0].corrects = RowReference(sha256: sha256, row: 15)
    try archive.add(register)
    #expect(try Archive.examine(own).quarantined == 2)
    try archive.add(sheet)
    let found = try Archive.examine(own)
    // A sheet mends the first; its own bad row is the second, which it does not count again.
    #expect(found.quarantined == 1)
    #expect(found.corrected == 1)
    #expect(found.isSound)
  }

  @Test(arguments: [
    ("DELETE FROM register_row WHERE number = 13", "archive-counts-differ"),
    ("DELETE FROM quarantined_row WHERE number = 14", "archive-counts-differ"),
    ("DELETE FROM correction", "archive-counts-differ"),
    ("DELETE FROM assessment_row WHERE position = 1", "archive-counts-differ"),
    ("DELETE FROM word WHERE text = 'Jalan'", "archive-broken-references"),
    ("UPDATE quarantined_row SET reason = 'x' WHERE number = 14", "archive-export-unreadable"),
    ("DELETE FROM export_word WHERE field = 'agency'", "archive-export-unreadable"),
    ("UPDATE rubric SET text = text || ' '", "archive-rubric-changed"),
    ("UPDATE ranking SET document = '{}'", "archive-ranking-changed"),
    ("DELETE FROM ranking_row", "archive-ranking-changed"),
    (
      "UPDATE ranking_input SET sha256 = '\(String(repeating: "e", count: 64))'",
      "archive-input-missing"
    ),
  ])
  func everyFaultIsFound(sql: String, code: String) throws {
    #expect(try errors().isEmpty)
    try spoil(sql)
    #expect(try errors().contains(code))
  }

  @Test func damagedPagesAreFound() throws {
    try Archive(opening: path, mode: .readWrite).add(Samples.long(5000))
    var bytes = try Data(contentsOf: URL(fileURLWithPath: path))
    for index in (bytes.count / 2)..<(bytes.count / 2 + 5000) { bytes[index] = 7 }
    try bytes.write(to: URL(fileURLWithPath: path))
    var found: [String] = []
    let stopped = problem { found = try errors() }
    #expect(stopped?.code == "archive-corrupt" || found == ["archive-damaged-pages"])
  }

  @Test func whatLiesBesideIsNamed() throws {
    try Data().write(to: URL(fileURLWithPath: folder.path(".peringkat-1-0.tmp")))
    let found = try Archive.examine(path).findings.filter { $0.severity == .warning }
    #expect(
      found.map { $0.rendered(.english) } == [
        """
        \(path): warning[leftover-file]: its folder has a remainder of an interrupted command: \
        .peringkat-1-0.tmp
          fix: Delete that file if no peringkat is running.
        """
      ])
  }

  @Test func anotherJournalIsNamed() throws {
    try spoil("PRAGMA journal_mode = WAL; PRAGMA wal_checkpoint(TRUNCATE)")
    let found = try Archive.examine(path).findings.filter { $0.severity == .warning }
    #expect(found.map(\.code) == ["archive-other-journal"])
  }

  /// An archive with a journal of an interrupted command is looked through as it was before.
  @Test func aHalfWrittenExportIsLookedThroughInACopy() throws {
    struct Crash: Error {}
    let archive = try Archive(opening: path, mode: .readWrite)
    _ = problem {
      try archive.load { db in
        try db.execute(sql: "PRAGMA cache_size = 5")
        try ExportWriter(Archive.Addition(Samples.long(5000)), into: db).write()
        for ending in ["", "-journal"] {
          try FileManager.default.copyItem(
            atPath: folder.path("a.sqlite\(ending)"), toPath: folder.path("b.sqlite\(ending)"))
        }
        throw Crash()
      }
    }
    let journal = try Data(contentsOf: URL(fileURLWithPath: folder.path("b.sqlite-journal")))
    let found = try Archive.examine(folder.path("b.sqlite"))
    #expect(found.exports == Samples.all.count)
    #expect(found.findings.contains { $0.code == "archive-journal-left" })
    #expect(!found.findings.contains { $0.code == "archive-damaged-pages" })
    #expect(
      try Data(contentsOf: URL(fileURLWithPath: folder.path("b.sqlite-journal"))) == journal)
  }

  @Test(arguments: [
    ("no.sqlite", "archive-missing"), ("", "archive-is-folder"), ("x.txt", "not-an-archive"),
    ("other.sqlite", "not-an-archive"), ("new.sqlite", "archive-newer"),
  ])
  func whatIsNoArchiveIsSaid(name: String, code: String) throws {
    try Data("hello".utf8).write(to: URL(fileURLWithPath: folder.path("x.txt")))
    try DatabaseQueue(path: folder.path("other.sqlite")).write { db in
      try db.execute(sql: "CREATE TABLE mine (a)")
    }
    try FileManager.default.copyItem(atPath: path, toPath: folder.path("new.sqlite"))
    try DatabaseQueue(path: folder.path("new.sqlite")).write { db in
      try db.execute(sql: "PRAGMA user_version = 99")
    }
    let place = name.isEmpty ? folder.url.path : folder.path(name)
    #expect(problem { _ = try Archive.examine(place) }?.code == code)
  }

  /// Each sentence as people read it.
  @Test func everySentenceReadsWell() {
    let sentences: [(Diagnostic, String)] = [
      (
        ArchiveProblems.damagedPages("a", found: ["row 5 missing from index x"]),
        """
        a: galat[archive-damaged-pages]: pemeriksaan SQLite menemukan kerusakan
          perbaikan: Pulihkan arsip dari cadangan, atau masukkan lagi semua ekspor ke arsip baru.
          row 5 missing from index x
        """
      ),
      (
        ArchiveProblems.brokenReferences("a", tables: "register_row → word", count: 3),
        """
        a: galat[archive-broken-references]: 3 baris menunjuk ke baris yang tidak ada \
        (register_row → word)
          perbaikan: Pulihkan arsip dari cadangan, atau masukkan lagi semua ekspor ke arsip baru.
        """
      ),
      (
        ArchiveProblems.rowsMissing("a", export: "b.csv", what: "accepted", said: 3, found: 2),
        """
        a: galat[archive-counts-differ]: b.csv: tercatat 3 baris accepted, yang ada 2
          perbaikan: Pulihkan arsip dari cadangan, atau masukkan lagi semua ekspor ke arsip baru.
        """
      ),
      (
        ArchiveProblems.unreadableExport("a", export: "b.csv"),
        """
        a: galat[archive-export-unreadable]: b.csv: isinya tidak dapat dibaca kembali
          perbaikan: Pulihkan arsip dari cadangan, atau masukkan lagi semua ekspor ke arsip baru.
        """
      ),
      (
        ArchiveProblems.changedRubric("a", rubric: "r"),
        """
        a: galat[archive-rubric-changed]: teks rubrik r tidak cocok dengan SHA-256-nya
          perbaikan: Pulihkan arsip dari cadangan, atau masukkan lagi semua ekspor ke arsip baru.
        """
      ),
      (
        ArchiveProblems.changedRanking("a", number: 2),
        """
        a: galat[archive-ranking-changed]: peringkat nomor 2 tidak lagi seperti waktu diterbitkan: \
        dokumen, baris, masukan atau rubriknya diubah
          perbaikan: Pulihkan arsip dari cadangan, atau masukkan lagi semua ekspor ke arsip baru.
        """
      ),
      (
        ArchiveProblems.changedExport("a", export: "b.csv"),
        """
        a: galat[archive-export-changed]: b.csv: isinya di arsip diubah dengan program lain sejak \
        dimasukkan; ada baris, sel atau temuan yang diganti, ditambah atau dihapus
          perbaikan: Pulihkan arsip dari cadangan, atau masukkan lagi semua ekspor ke arsip baru.
        """
      ),
      (
        ArchiveProblems.changedList("a", .regions),
        """
        a: galat[archive-list-changed]: daftar daerah di arsip diubah dengan program lain: ada yang \
        ditambah, dihapus atau diganti
          perbaikan: Pulihkan arsip dari cadangan, atau masukkan lagi semua ekspor ke arsip baru.
        """
      ),
      (
        ArchiveProblems.unhashed("a", exports: 3),
        """
        a: catatan[archive-not-hashed]: 3 ekspor masuk dengan versi lama yang belum mencatat hash \
        isinya; perubahan barisnya tidak dapat diketahui
          perbaikan: Tidak perlu apa-apa; agar dapat diketahui, masukkan lagi semua ekspor ke arsip \
        baru.
        """
      ),
      (
        ArchiveProblems.rankingMissing("a", number: 2),
        """
        a: galat[archive-ranking-missing]: peringkat nomor 2 hilang
          perbaikan: Pulihkan arsip dari cadangan, atau masukkan lagi semua ekspor ke arsip baru.
        """
      ),
      (
        ArchiveProblems.inputMissing("a", ranking: 2, input: "b.csv"),
        """
        a: galat[archive-input-missing]: peringkat nomor 2 memakai b.csv, yang tidak ada di arsip
          perbaikan: Masukkan lagi berkas itu dengan `peringkat ingest`, atau pulihkan arsip dari \
        cadangan.
        """
      ),
      (
        ArchiveProblems.willBeMigrated("a", version: 1, to: 2),
        """
        a: catatan[archive-schema-old]: arsip ini memakai skema 1; yang terbaru skema 2
          perbaikan: Tidak perlu apa-apa: `ingest` atau `rank` berikutnya mengubahnya.
        """
      ),
      (
        ArchiveProblems.otherJournal("a", mode: "wal"),
        """
        a: peringatan[archive-other-journal]: arsip ini diubah ke cara jurnal “wal”, yang tidak \
        aman di folder jaringan
          perbaikan: Jalankan: sqlite3 ARSIP "PRAGMA journal_mode = DELETE".
        """
      ),
      (
        ArchiveProblems.journalLeft("a"),
        """
        a: peringatan[archive-journal-left]: ada jurnal di sampingnya: satu perintah terputus, \
        atau sedang berjalan
          perbaikan: Biarkan di tempatnya: `ingest` atau `rank` berikutnya membatalkan yang \
        setengah jadi.
        """
      ),
      (
        ArchiveProblems.notCopied("a"),
        """
        a: galat[archive-not-copied]: arsip ini perlu disalin dahulu untuk diperiksa, dan \
        salinannya gagal dibuat
          perbaikan: Kosongkan ruang di folder sementara (TMPDIR), lalu ulangi.
        """
      ),
      (
        ArchiveProblems.notWritten("a"),
        """
        a: galat[archive-not-written]: sistem menolak menulis arsip lebih besar lagi; berkas yang \
        sedang dimasukkan dibatalkan dan arsip tetap seperti semula
          perbaikan: Periksa ruang disk, kuota dan batas ukuran berkas, dan sambungan jaringannya, \
        lalu jalankan perintah yang sama lagi.
        """
      ),
      (
        ArchiveProblems.locked("a", by: ArchiveFile.Holder(name: "peringkat", process: 12)),
        """
        a: galat[archive-locked]: arsip sedang dipakai program lain (peringkat, 12)
          perbaikan: Tunggu sampai program itu selesai atau tutup, lalu jalankan perintah yang \
        sama lagi.
        """
      ),
    ]
    for (problem, sentence) in sentences { #expect(problem.rendered(.indonesian) == sentence) }
  }
}
