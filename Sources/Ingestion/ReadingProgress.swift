internal import Tables

/// Hears from all threads how far the reading of files has come.
package struct ReadingProgress: Sendable {
  package enum Step: Sendable {
    /// So many rows more were read.
    case rows(Int)
    case fileEnded
  }

  let report: @Sendable (Step) -> Void

  package init(_ report: @escaping @Sendable (Step) -> Void) {
    self.report = report
  }

  /// Reports now and then, so that the row loop hardly feels it.
  @inline(__always)
  func pass(_ row: borrowing SourceRow) {
    if row.number & (ReadingProgress.stride - 1) == 0 { report(.rows(ReadingProgress.stride)) }
  }

  /// A power of two.
  static let stride = 8192
}
