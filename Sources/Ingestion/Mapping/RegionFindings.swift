internal import Complaints
internal import Diagnostics

extension RegionOfRow {
  /// Which rows got their region by which rule, columns first.
  func findings(headers: [String]) -> [RegionFinding] {
    var findings: [RegionFinding] = []
    for source in sources {
      let header = shown(headers[source.column])
      let rule: RegionRule = source.isRegion ? .regionColumn(header) : .ownerColumn(header)
      var rows: [Int32: Int] = [:]
      for (meaning, count) in zip(source.meanings, source.counts) where meaning != 0 {
        rows[meaning, default: 0] += count
      }
      for (meaning, count) in rows.sorted(by: { $0.key < $1.key }) where count > 0 {
        let isOther = meaning == RegionOfRow.otherGovernment
        findings.append(
          RegionFinding(
            rule: rule, code: isOther ? nil : codes[Int(meaning) - 1], isOtherGovernment: isOther,
            rows: count))
      }
    }
    for (number, count) in toldByReference.sorted(by: { $0.key < $1.key }) {
      findings.append(
        RegionFinding(rule: .reference, code: codes[Int(number) - 1], rows: count))
    }
    if fallenThrough > 0 || findings.isEmpty {
      findings.append(RegionFinding(rule: told.rule, code: told.code, rows: fallenThrough))
    }
    return findings
  }
}
