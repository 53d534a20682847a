package import Diagnostics
package import Scoring

/// Two rankings compared, and what is to be known of either.
package struct RankedPair {
  package let comparison: Comparison
  package let hasQuarantine: Bool
  /// Published rankings that come out otherwise today.
  let reproductions: [Diagnostic]

  /// - Parameter log: Limits how many findings of a kind are listed.
  package func findings(_ log: DiagnosticLog) -> [Diagnostic] {
    var log = log
    var said: Set<Diagnostic> = []
    log.add(
      (comparison.a.warnings + comparison.b.warnings).filter { said.insert($0).inserted })
    return log.all + reproductions
  }
}
