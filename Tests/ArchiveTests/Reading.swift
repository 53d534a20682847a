import Diagnostics
import GRDB

@testable import Archive

extension Archive {
  /// The tables that point at rows that are not there.
  func brokenReferences() throws -> [String] {
    try read { try Row.fetchAll($0, sql: "PRAGMA foreign_key_check").map { $0[0] } }
  }

  /// The first column of what a query gives, as text.
  func texts(_ sql: String) throws -> [String?] {
    try read { db in
      try DatabaseValue.fetchAll(db, sql: sql).map { $0.isNull ? nil : "\($0)" }
    }
  }
}

/// The problem that `body` throws, or nil.
func problem(_ body: () throws -> Void) -> Diagnostic? {
  do {
    try body()
    return nil
  } catch {
    return error as? Diagnostic
  }
}
