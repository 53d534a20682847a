package import Complaints
package import Diagnostics

extension Ranking {
  /// What would be published of somebody's phone numbers, e-mail addresses or NIK: all words of
  /// exports that the workbook and the JSON show are looked through, each once.
  ///
  /// - Returns: An error for each word, with its file and column; none where all is well.
  package func personalData(from exports: [Export]) -> [Diagnostic] {
    var log = DiagnosticLog()
    for input in inputs {
      guard let kind = PersonalData.first(in: input.file) else { continue }
      log.add(
        ScoringProblems.personalFileName(kind, at: Place(file: PersonalData.masked(input.file))))
    }
    guard unit == .agency else { return log.all }
    for name in Set(standings.map(\.name)).sorted(by: { $0.precedes($1) }) {
      // What was masked at the door is published as `•••`, which tells nobody's number.
      guard let kind = PersonalData.first(in: name) else { continue }
      let sources = exports.filter { $0.hasAgency(name) }
      for source in sources {
        let place = Place(
          file: PersonalData.masked(source.file), sheet: source.sheet, header: Field.agency.name)
        log.add(ScoringProblems.personalAgency(name, kind, at: place))
      }
      if sources.isEmpty { log.add(ScoringProblems.personalAgency(name, kind, at: nil)) }
    }
    return log.all
  }
}

extension Export {
  /// Whether some row of it is this agency's.
  fileprivate func hasAgency(_ name: String) -> Bool {
    guard case .register(let rows) = rows else { return false }
    return rows.agency?.counts[name] != nil
  }
}
