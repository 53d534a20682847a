@testable import Tables
import Testing

@Suite struct NumberFormatTests {
  @Test(
    arguments: [
      ("General", .number), ("0", .number), ("#,##0.00", .number), ("0.00E+00", .number),
      ("@", .number), ("[Red]0.00;[Blue]-0.00", .number), ("\"hari\" 0", .number),
      ("\\d0", .number),
      ("_-* #,##0_-", .number), ("[$Rp-421]#,##0", .number), ("[>100]0", .number), ("", .number),
      ("0 ?/?", .number), ("0%", .number),
      ("dd/mm/yyyy", .date), ("[$-421]dd mmmm yyyy;@", .date), ("d-mmm-yy", .date),
      ("mmm yy", .date),
      ("mmmm", .date), ("m/d", .date), ("yyyy\"年\"m\"月\"d\"日\"", .date), ("DD.MM.YYYY", .date),
      ("[$-411]ggge", .date), ("[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy", .date),
      ("h:mm", .time), ("h:mm:ss AM/PM", .time), ("mm:ss", .time), ("mm:ss.0", .time),
      ("h A/P", .time),
      ("hh\"jam\"mm", .time), ("[$-F400]h:mm:ss\\ AM/PM", .time),
      ("dd/mm/yyyy hh:mm", .dateTime), ("yyyy-mm-dd\\Thh:mm:ss.000", .dateTime),
      ("hh:mm dd-mm", .dateTime),
      ("[h]:mm:ss", .elapsed), ("[mm]:ss", .elapsed), ("[SS]", .elapsed),
      ("\"tidak ditutup", .number), ("[tidak ditutup", .number), ("0\\", .number),
    ] as [(String, NumberFormat)])
  func codesAreUnderstood(_ code: String, _ expected: NumberFormat) {
    #expect(NumberFormat(code: code) == expected)
  }

  @Test func builtInFormatsAreKnown() {
    for id in [14, 15, 16, 17, 27, 30, 31, 36, 50, 54, 57, 58] {
      #expect(NumberFormat.builtIn(id) == .date)
    }
    for id in [18, 19, 20, 21, 32, 33, 45, 47] { #expect(NumberFormat.builtIn(id) == .time) }
    for id in [22, 34, 35, 55, 56] { #expect(NumberFormat.builtIn(id) == .dateTime) }
    #expect(NumberFormat.builtIn(46) == .elapsed)
    for id in [0, 1, 13, 23, 26, 37, 44, 48, 49, 59, 164, -1] {
      #expect(NumberFormat.builtIn(id) == .number)
    }
  }
}
