package import Diagnostics

/// How a delimited text parts its rows and cells.
package struct Dialect: Sendable, Hashable {
  package enum LineEnding: Sendable, Hashable {
    case lineFeed, carriageReturnLineFeed, carriageReturn, mixed
  }

  package var separator = UInt8(ascii: ",")
  package var quote = UInt8(ascii: "\"")
  /// The first rows have quoted cells.
  package var usesQuotes = false
  /// A quote opens a cell even after blanks: `a, "b, c"`.
  package var allowsBlankBeforeQuote = false
  package var lineEnding = LineEnding.lineFeed
  /// The cells that most of the first rows have; 0 when no row has two.
  package var width = 0
  /// How the sample read with each separator that was tried, the best first.
  package var trials: [SeparatorTrial] = []

  package var separatorName: Wording {
    Wording(
      id: "pemisah \(Self.name(of: separator).id)",
      en: "separated by \(Self.name(of: separator).en)")
  }

  static func name(of separator: UInt8) -> Wording {
    switch separator {
    case UInt8(ascii: ";"): Wording(id: "titik koma", en: "semicolons")
    case UInt8(ascii: "\t"): Wording(id: "tab", en: "tabs")
    case UInt8(ascii: "|"): Wording(id: "garis tegak", en: "vertical bars")
    default: Wording(id: "koma", en: "commas")
    }
  }

  package var quoteName: Wording {
    usesQuotes
      ? Wording(id: "sel dapat diapit tanda kutip \"", en: "cells may stand in quotes \"")
      : Wording(id: "tanpa tanda kutip", en: "without quotes")
  }

  package var lineEndingName: Wording {
    switch lineEnding {
    case .lineFeed: Wording(id: "akhir baris LF", en: "lines end in LF")
    case .carriageReturnLineFeed: Wording(id: "akhir baris CRLF", en: "lines end in CRLF")
    case .carriageReturn: Wording(id: "akhir baris CR", en: "lines end in CR")
    case .mixed: Wording(id: "akhir baris campuran", en: "lines end in several ways")
    }
  }
}
