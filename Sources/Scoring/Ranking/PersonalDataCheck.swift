package import Complaints
package import Diagnostics

extension Ranking {
  /// What would be published of somebody's phone numbers, e-mail addresses or NIK: all words of
  /// exports that the workbook and the JSON show are looked through, each once.
  ///
  /// - Parameter places: Names of places that are shown.
  /// - Returns: An error for each word, with its file and column; none where all is well.
  package func personalData(from exports: [Export], places: [PlaceCount] = []) -> [Diagnostic] {
    var log = DiagnosticLog()
    for input in inputs {
      guard let kind = PersonalData.first(in: input.file) else { continue }
      log.add(
        ScoringProblems.personalFileName(kind, at: Location(file: PersonalData.masked(input.file))))
    }
    if unit == .agency { check(standings.map(\.name), of: .agency, exports, &log) }
    check(places.compactMap(\.place), of: .place, exports, &log)
    return log.all
  }

  private func check(
    _ words: [String], of field: Field, _ exports: [Export], _ log: inout DiagnosticLog
  ) {
    for word in Set(words).sorted(by: { $0.precedes($1) }) {
      // What was masked at the door is published as `•••`, which tells nobody's number.
      guard let kind = PersonalData.first(in: word) else { continue }
      let sources = exports.filter { $0.has(word, in: field) }
      for source in sources {
        let place = Location(
          file: PersonalData.masked(source.file), sheet: source.sheet, header: field.name)
        log.add(ScoringProblems.personalWord(word, of: field, kind, at: place))
      }
      if sources.isEmpty { log.add(ScoringProblems.personalWord(word, of: field, kind, at: nil)) }
    }
  }
}

extension Export {
  /// Whether some row of it says this word.
  fileprivate func has(_ word: String, in field: Field) -> Bool {
    guard case .register(let rows) = rows else { return false }
    return (field == .agency ? rows.agency : rows.place)?.counts[word] != nil
  }
}
