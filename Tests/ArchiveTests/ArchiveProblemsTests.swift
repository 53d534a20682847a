import Complaints
import Diagnostics
import GRDB
import Testing

@testable import Archive

/// Each sentence as people read it.
@Suite struct ArchiveProblemsTests {
  private static let all: [(Diagnostic, indonesian: String, english: String)] = [
    (
      ArchiveProblems.missing("a.sqlite"),
      """
      a.sqlite: galat[archive-missing]: arsip ini tidak ada
        perbaikan: Periksa namanya, atau buat arsip dengan `peringkat ingest … --archive`.
      """,
      """
      a.sqlite: error[archive-missing]: there is no such archive
        fix: Check the name, or make the archive with `peringkat ingest … --archive`.
      """
    ),
    (
      ArchiveProblems.folderMissing("x/a.sqlite", folder: "x"),
      """
      x/a.sqlite: galat[archive-folder-missing]: folder “x” tidak ada
        perbaikan: Buat foldernya dahulu, atau pilih folder lain untuk arsip.
      """,
      """
      x/a.sqlite: error[archive-folder-missing]: the folder “x” does not exist
        fix: Make the folder first, or choose another one for the archive.
      """
    ),
    (
      ArchiveProblems.isFolder("x"),
      """
      x: galat[archive-is-folder]: arsip adalah satu berkas, sedangkan ini folder
        perbaikan: Tambahkan nama berkas, misalnya `arsip.sqlite`.
      """,
      """
      x: error[archive-is-folder]: an archive is one file, and this is a folder
        fix: Add a file name, such as `arsip.sqlite`.
      """
    ),
    (
      ArchiveProblems.notAnArchive("a.xlsx"),
      """
      a.xlsx: galat[not-an-archive]: berkas ini bukan arsip Peringkat; isinya tidak disentuh
        perbaikan: Pilih berkas arsip yang benar, atau nama baru untuk arsip baru.
      """,
      """
      a.xlsx: error[not-an-archive]: this file is no archive of Peringkat; it was left as it is
        fix: Choose the right archive, or a new name for a new one.
      """
    ),
    (
      ArchiveProblems.newer("a.sqlite", version: 3, known: 1),
      """
      a.sqlite: galat[archive-newer]: arsip ini dibuat oleh peringkat yang lebih baru (skema 3; \
      program ini mengenal sampai skema 1)
        perbaikan: Perbarui peringkat, lalu ulangi.
      """,
      """
      a.sqlite: error[archive-newer]: this archive was made by a newer peringkat (schema 3; \
      this program knows up to schema 1)
        fix: Update peringkat, then try again.
      """
    ),
    (
      ArchiveProblems.older("a.sqlite", version: 1, known: 2),
      """
      a.sqlite: galat[archive-older]: arsip ini masih memakai skema 1, dan untuk dibaca perlu \
      diubah ke skema 2
        perbaikan: Jalankan `peringkat rank` atau `peringkat ingest` sekali dengan `--archive` ini \
      di tempat yang boleh ditulis.
      """,
      """
      a.sqlite: error[archive-older]: this archive still has schema 1, and must be brought to \
      schema 2 to be read
        fix: Run `peringkat rank` or `peringkat ingest` once with this `--archive`, where it may \
      be written.
      """
    ),
    (
      ArchiveProblems.corrupt("a.sqlite"),
      """
      a.sqlite: galat[archive-corrupt]: arsip ini rusak dan tidak dapat dibaca seluruhnya
        perbaikan: Pulihkan arsip dari cadangan, atau masukkan lagi semua ekspor ke arsip baru.
      """,
      """
      a.sqlite: error[archive-corrupt]: this archive is damaged and cannot be read whole
        fix: Restore it from a backup, or ingest all exports again into a new archive.
      """
    ),
    (
      ArchiveProblems.readOnly("a.sqlite"),
      """
      a.sqlite: galat[archive-read-only]: arsip atau foldernya tidak boleh ditulis, atau tidak \
      boleh dibuka
        perbaikan: Minta izin tulis untuk berkas dan foldernya, atau pakai folder lain.
      """,
      """
      a.sqlite: error[archive-read-only]: the archive or its folder may not be written, or may not \
      be opened
        fix: Get permission to write the file and its folder, or use another folder.
      """
    ),
    (
      ArchiveProblems.diskFull("a.sqlite"),
      """
      a.sqlite: galat[archive-disk-full]: disk penuh; berkas yang sedang dimasukkan dibatalkan dan \
      arsip tetap seperti semula
        perbaikan: Kosongkan ruang disk, lalu jalankan perintah yang sama lagi.
      """,
      """
      a.sqlite: error[archive-disk-full]: the disk is full; the file being added was undone and \
      the archive is as it was
        fix: Free some space, then run the same command again.
      """
    ),
    (
      ArchiveProblems.locked("a.sqlite"),
      """
      a.sqlite: galat[archive-locked]: arsip sedang dipakai program lain
        perbaikan: Tunggu sampai program itu selesai atau tutup, lalu jalankan perintah yang sama \
      lagi.
      """,
      """
      a.sqlite: error[archive-locked]: another program is using the archive
        fix: Wait until that program is done or close it, then run the same command again.
      """
    ),
    (
      ArchiveProblems.unreachable("a.sqlite"),
      """
      a.sqlite: galat[archive-unreachable]: disk atau jaringan tempat arsip ini gagal membaca atau \
      menulis
        perbaikan: Periksa disk atau sambungan jaringannya, lalu jalankan perintah yang sama lagi.
      """,
      """
      a.sqlite: error[archive-unreachable]: the disk or network that holds this archive failed to \
      read or write
        fix: Check the disk or the network connection, then run the same command again.
      """
    ),
    (
      ArchiveProblems.refused("a.sqlite", rule: "counts_close"),
      """
      a.sqlite: galat[archive-refused]: arsip menolak data yang melanggar aturannya: counts_close
        perbaikan: Ini kesalahan program, bukan berkas Anda: laporkan bersama nama aturan itu.
      """,
      """
      a.sqlite: error[archive-refused]: the archive refused data that breaks its rules: counts_close
        fix: This is a fault of the program, not of your file: report it with the rule's name.
      """
    ),
    (
      ArchiveProblems.unknownZone("a.sqlite", region: "99.01", zone: "Asia/Atlantis"),
      """
      a.sqlite: galat[archive-unknown-zone]: zona waktu “Asia/Atlantis” dari wilayah 99.01 tidak \
      dikenal komputer ini
        perbaikan: Pasang data zona waktu (paket `tzdata`), atau beri daftar lain dengan \
      `--regions`.
      """,
      """
      a.sqlite: error[archive-unknown-zone]: this computer does not know the time zone \
      “Asia/Atlantis” of region 99.01
        fix: Install the time zone data (package `tzdata`), or give a list with `--regions`.
      """
    ),
    (
      ArchiveProblems.noRanking("a.sqlite", number: 7, kept: 3),
      """
      a.sqlite: galat[no-such-ranking]: tidak ada peringkat nomor 7
        perbaikan: Nomor yang ada: 1 sampai 3; lihat `peringkat rankings`.
      """,
      """
      a.sqlite: error[no-such-ranking]: there is no ranking number 7
        fix: The numbers are 1 to 3; see `peringkat rankings`.
      """
    ),
    (
      ArchiveProblems.noRanking("a.sqlite", number: 1, kept: 0),
      """
      a.sqlite: galat[no-such-ranking]: tidak ada peringkat nomor 1
        perbaikan: Arsip ini belum menyimpan peringkat; buat dengan `peringkat rank`.
      """,
      """
      a.sqlite: error[no-such-ranking]: there is no ranking number 1
        fix: This archive keeps no ranking yet; make one with `peringkat rank`.
      """
    ),
    (
      ArchiveProblems.failed("a.sqlite", code: 1),
      """
      a.sqlite: galat[archive-failed]: SQLite gagal dengan kode 1
        perbaikan: Ulangi; jika tetap gagal, laporkan bersama kode itu.
      """,
      """
      a.sqlite: error[archive-failed]: SQLite failed with code 1
        fix: Try again; if it keeps failing, report it with that code.
      """
    ),
  ]

  @Test func everySentenceReadsWell() {
    for (problem, indonesian, english) in Self.all {
      #expect(problem.rendered(.indonesian) == indonesian)
      #expect(problem.rendered(.english) == english)
    }
  }

  @Test(arguments: [
    (ResultCode.SQLITE_NOTADB, "not-an-archive"), (.SQLITE_CORRUPT_VTAB, "archive-corrupt"),
    (.SQLITE_FULL, "archive-disk-full"), (.SQLITE_BUSY_SNAPSHOT, "archive-locked"),
    (.SQLITE_LOCKED, "archive-locked"), (.SQLITE_READONLY_DBMOVED, "archive-read-only"),
    (.SQLITE_CANTOPEN, "archive-read-only"), (.SQLITE_IOERR_FSYNC, "archive-unreachable"),
    (.SQLITE_CONSTRAINT_CHECK, "archive-refused"), (.SQLITE_TOOBIG, "archive-refused"),
    (.SQLITE_NOMEM, "archive-failed"),
  ])
  func everyFailureOfSQLiteHasASentence(result: ResultCode, code: String) {
    let found = ArchiveProblems.from(DatabaseError(resultCode: result), "a.sqlite")
    #expect(found.code == code)
  }

  /// A value on its way into the archive is never told.
  @Test func boundValuesAreNeverTold() throws {
    let archive = try Archive.inMemory()
    var export = Samples.register()
    export.sha256 = "Siti Aminah 081234567890"
    let refused = try #require(problem { try archive.add(export) })
    #expect(refused.code == "archive-refused")
    let sql = "INSERT INTO assessment_row SELECT 1, 1, 1, 'a', 'b', 'Siti Aminah 081', NULL"
    let mistyped = try #require(problem { try archive.write { try $0.execute(sql: sql) } })
    #expect(mistyped.code == "archive-refused")
    for text in [refused, mistyped].flatMap({ [$0.rendered(.indonesian), $0.rendered(.english)] }) {
      #expect(!text.contains("Siti") && !text.contains("081"))
    }
  }
}
