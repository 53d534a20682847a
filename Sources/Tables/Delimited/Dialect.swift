package import Diagnostics

/// How a delimited text parts its rows and cells.
package struct Dialect: Sendable, Hashable {
  package enum LineEnding: Sendable, Hashable {
    case lineFeed, carriageReturnLineFeed, carriageReturn, mixed
  }

  package var separator = UInt8(ascii: ",")
  /// What follows `separator` where the separator has several bytes, such as `;;`.
  package var separatorTail: [UInt8] = []
  /// A blank follows nearly every separator and belongs to it: `a, b, c`.
  package var skipsBlank = false
  package var quote = UInt8(ascii: "\"")
  /// The byte before a quote that stands for itself inside a quoted cell; 0 where such a quote is
  /// doubled.
  package var escape: UInt8 = 0
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
    let name = Self.name(of: [separator] + separatorTail)
    return Wording(id: "pemisah \(name.id)", en: "separated by \(name.en)")
  }

  static func name(of separator: [UInt8]) -> Wording {
    switch separator {
    case [UInt8(ascii: ",")]: Wording(id: "koma", en: "commas")
    case [UInt8(ascii: ";")]: Wording(id: "titik koma", en: "semicolons")
    case [UInt8(ascii: "\t")]: Wording(id: "tab", en: "tabs")
    case [UInt8(ascii: "|")]: Wording(id: "garis tegak", en: "vertical bars")
    case [UInt8(ascii: ":")]: Wording(id: "titik dua", en: "colons")
    case [0x20]: Wording(id: "spasi", en: "blanks")
    case _ where separator.count == 1 && separator[0] < 0x20:
      Wording("ASCII \(separator[0])")
    default: Wording("\u{201C}\(shown(String(decoding: separator, as: UTF8.self)))\u{201D}")
    }
  }

  package var quoteName: Wording {
    guard usesQuotes else { return Wording(id: "tanpa tanda kutip", en: "without quotes") }
    let sign = String(UnicodeScalar(quote))
    return Wording(
      id: "sel dapat diapit tanda kutip \(sign)", en: "cells may stand in quotes \(sign)")
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
