import Complaints
import Diagnostics
import Testing

@testable import Ingestion

/// §3.4, §3.5: what is said of a date that is not read.
@Suite struct DateProblemsTests {
  private func sentence(_ value: String, _ profile: String = "sp4n-lapor") throws -> [String] {
    let profile = try #require(Profile.builtIn.first { $0.name == profile })
    let (message, fix) = IngestionProblems.dateSentence(value, profile)
    return [message.id, message.en, fix.id, fix.en]
  }

  @Test(
    "A day that the calendar lacks is no unknown form",
    arguments: [
      "31/02/2024", "31-02-2024", "30 Februari 2024", "2023-02-29", "31/04/24", "32/01/2024",
      "2024/02/30", "31/02/2024 10:15", "Senin, 31 April 2024",
    ])
  func noSuchDay(_ value: String) throws {
    for profile in ["sp4n-lapor", "canonical"] where profile != "canonical" || value.count > 8 {
      let found = try sentence(value, profile)
      #expect(found[0] == "tanggal \u{201C}\(value)\u{201D} tidak ada di kalender")
      #expect(found[1] == "there is no such day as \u{201C}\(value)\u{201D} in the calendar")
      #expect(
        found[2] == "Lihat tanggal yang benar di aplikasi asalnya, lalu perbaiki selnya.")
      #expect(
        found[3]
          == "Look up the right date in the application it comes from, and mend the cell.")
    }
  }

  @Test(
    "Another form is told how to write a date, in dates",
    arguments: ["besok", "29/02", "12/2024", "31 01 2024", "05:70"])
  func otherForm(_ value: String) throws {
    let found = try sentence(value)
    #expect(found[0] == "tanggal \u{201C}\(value)\u{201D} tidak terbaca")
    #expect(
      found[2]
        == "Tulis tanggalnya seperti \u{201C}2023-05-29\u{201D}, \u{201C}29 Mei 2023\u{201D},"
        + " \u{201C}29/5/2023\u{201D} atau \u{201C}29-5-2023\u{201D}. Bila seluruh kolomnya memakai"
        + " bentuk lain, bentuk itu dapat ditambahkan ke profil sp4n-lapor (dates.formats).")
    #expect(found[3].hasPrefix("Write the date like \u{201C}2023-05-29\u{201D}, "))
  }

  @Test("A day that is real in a form of another profile is an unknown form")
  func realDay() throws {
    #expect(try sentence("31/12/2024", "canonical")[0].hasSuffix("tidak terbaca"))
  }

  @Test("§3.4: a year that stands first leaves no doubt, with slashes too")
  func yearFirst() throws {
    let exports = try Exports()
    let (export, _) = try exports.read(
      "id,received\n1,2024/02/05\n2,2024/2/5\n3,2024-2-5\n4,2024/02/05 08:00\n", name: "64.01.csv")
    #expect(export.counts == Export.Counts(read: 4, accepted: 4))
    #expect(
      export.register.moments[0]?.map(\.utc)
        == ["2024-02-05", "2024-02-05", "2024-02-05", "2024-02-05 00:00"])
    let (other, _) = try exports.read(
      "Tracking ID,Tanggal Laporan Masuk,Status Laporan\n1,2024/02/05,Tunda\n2,05/02/2024,Tunda\n",
      name: "64.01 b.csv")
    #expect(other.register.moments[0]?.map(\.utc) == ["2024-02-05", "2024-02-05"])
  }

  @Test("Every format of every profile has an example that it reads")
  func examples() {
    for profile in Profile.builtIn {
      for pattern in profile.dates.dates {
        let text = Array(pattern.example.utf8)
        let reading = text.withUnsafeBufferPointer {
          pattern.read($0, monthFirst: pattern.isMonthFirst)
        }
        #expect(reading.fit == .read || reading.fit == .onlyThisOrder, "\(pattern.example)")
        #expect(Day(number: reading.wall.day).iso == "2023-05-29", "\(pattern.written)")
      }
    }
  }
}
