import Complaints
import Diagnostics

@testable import Scoring

/// A made-up ranking with all that a workbook must show: aspects within aspects, a tie, groups,
/// unranked regions of every reason, missing and absent values, assessments and adjustments.
enum Example {
  static let text = """
    # Contoh buatan: bukan rubrik resmi
    rubric: contoh
    version: "2024.1"
    title: {id: Pengelolaan pengaduan & aspirasi, en: Handling of complaints}
    aspects:
    \t=1+1  # _x0041_ dan "kutip" <tag> é
      - {aspect: speed, weight: 40}

    """ + "# " + String(repeating: "panjang ", count: 60) + "\r\nselesai: true\n"

  static let response = Clock(
    name: "response", from: .received, to: .firstResponse, unit: .workingDays)
  static let completion = Clock(
    name: "completion", from: .received, to: .completed, unit: .workingDays)

  static var rubric: Rubric {
    var rubric = Rubric(
      id: "contoh", version: "2024.1",
      title: Wording(id: "Pengelolaan pengaduan & aspirasi", en: "Handling of complaints"),
      missing: .zero, text: text, sha256: String(repeating: "0123456789abcdef", count: 4))
    rubric.basis = ["PermenPANRB 62/2018"]
    rubric.population.excluded = [
      .init(field: .status, values: ["archived", "rejected", "duplicate"])
    ]
    rubric.clocks = [response, completion]
    rubric.aspects = aspects
    rubric.acrossAspects = .geometric
    rubric.adjustments = [
      Adjustment(
        title: Wording(id: "Laporan dibuka kembali", en: "Reopened"), points: -5,
        measure: .share(.reopened), condition: .above(0.1))
    ]
    rubric.minComplaints = 10
    rubric.breakBy = ["response_on_time", "trust"]
    rubric.grades = [
      GradeBand(atLeast: 88, grade: "A"), GradeBand(atLeast: 78, grade: "B"),
      GradeBand(atLeast: nil, grade: "C"),
    ]
    rubric.awards = Awards(
      per: .overall,
      titles: ["I", "II", "III"].map { Wording(id: "Terbaik \($0)", en: "Best \($0)") })
    rubric.groups = .kind
    return rubric
  }

  private static var aspects: [Aspect] {
    [
      Aspect(
        id: "speed", title: Wording(id: "Kecepatan respons", en: "Response speed"), weight: 40,
        children: .indicators(speed)),
      Aspect(
        id: "completion", title: Wording(id: "Penyelesaian tindak lanjut", en: "Completion"),
        weight: 40, children: .indicators(completed)),
      Aspect(
        id: "trust", title: Wording(id: "Kepercayaan dan tata kelola", en: "Trust and governance"),
        weight: 20, aggregation: .arithmetic,
        children: .aspects([
          Aspect(
            id: "satisfaction", title: Wording(id: "Kepuasan", en: "Satisfaction"), weight: 60,
            children: .indicators(satisfaction)),
          Aspect(
            id: "governance", title: Wording(id: "Tata kelola", en: "Governance"), weight: 40,
            children: .indicators(governance)),
        ])),
    ]
  }

  private static var speed: [Indicator] {
    [
      Indicator(
        id: "response_on_time",
        title: Wording(id: "Respons dalam 5 hari kerja", en: "Response within 5 working days"),
        weight: 60, measure: .onTimeShare(response, .number(5)), estimate: .shrinkAuto,
        scale: .linear(worst: 0.4, best: 1)),
      Indicator(
        id: "response_median",
        title: Wording(id: "Median hari kerja hingga respons", en: "Median days to response"),
        weight: 40, measure: .time(response, .quantile(0.5), .censor(horizon: 60)),
        scale: .bands(
          [.init(edge: 1, score: 100), .init(edge: 5, score: 60), .init(edge: 14, score: 30)],
          atMost: true, otherwise: 0)),
    ]
  }

  private static var completed: [Indicator] {
    [
      Indicator(
        id: "completed_on_time",
        title: Wording(id: "Selesai dalam batas waktu", en: "Completed within the limit"),
        weight: 70,
        measure: .onTimeShare(
          completion,
          .byClassification([
            .informationRequest: 5, .complaint: 14, .aspiration: 14, .oversightComplaint: 60,
            .other: 14,
          ])), estimate: .shrink(10), scale: .linear(worst: 0.4, best: 1)),
      Indicator(
        id: "completion_share", title: Wording(id: "Persentase selesai", en: "Share completed"),
        weight: 30, measure: .share(.completed),
        scale: .points([
          .init(value: 0, score: 0), .init(value: 0.5, score: 40), .init(value: 1, score: 100),
        ])),
    ]
  }

  private static var satisfaction: [Indicator] {
    [
      Indicator(
        id: "rating", title: Wording(id: "Kepuasan pelapor", en: "Reporter satisfaction"),
        weight: 50, measure: .meanRating, scale: .linear(worst: 1, best: 5), missing: .average),
      Indicator(
        id: "reach",
        title: Wording(id: "Laporan per 100.000 penduduk", en: "Reports per 100,000 people"),
        weight: 50, measure: .rate(per: 100_000), scale: .relative(.minmax, higherIsBetter: true)),
    ]
  }

  private static var governance: [Indicator] {
    [
      Indicator(
        id: "team_decree", title: Wording(id: "SK Tim Pengelola", en: "Decree on the team"),
        weight: 100, measure: .assessment(key: "sk_tim"), scale: .identity,
        missing: .redistribute)
    ]
  }

  static var ranking: Ranking {
    var all = [
      standing("64.72", "Kota Samarinda", "kota", 88.125, rank: 1, complaints: 412),
      standing(
        "64.09", "Kabupaten Penajam Paser Utara", "kabupaten", 83.415, rank: 2, complaints: 803),
      standing("64.03", "Kabupaten Kutai Kartanegara", "kabupaten", 78.9, rank: 3, complaints: 230),
      standing("64.71", "Kota Balikpapan", "kota", 78.9, rank: 3, complaints: 1345),
    ]
    all[0].award = rubric.awards?.titles[0]
    all[1].award = rubric.awards?.titles[1]
    all[2].award = rubric.awards?.titles[2]
    all[3].award = rubric.awards?.titles[2]
    for (index, place) in [1, 1, 2, 2].enumerated() { all[index].groupRank = place }
    all[2].adjustments = [
      AppliedAdjustment(title: rubric.adjustments[0].title, points: -5)
    ]
    return Ranking(
      rubric: rubric, period: Period("2024")!, asOf: Day(iso: "2024-12-31")!, unit: .region,
      inputs: inputs, standings: all + unranked, warnings: warnings)
  }

  private static var unranked: [Standing] {
    var few = standing(
      "64.02", "Kabupaten Kutai Barat", "kabupaten", 91, rank: nil, complaints: 7)
    few.reason = .belowMinComplaints(10)
    few.eligible = false
    var lacking = standing(
      "64.07", "Kabupaten Berau", "kabupaten", 60, rank: nil, complaints: 50)
    lacking.reason = .missing(["rating", "team_decree"])
    var none = Standing(code: "64.11", name: "Kabupaten Mahakam Ulu", kind: "kabupaten")
    none.group = "kabupaten"
    none.reason = .noExport
    var scoreless = Standing(code: "64.74", name: "Kota Bontang", kind: "kota")
    scoreless.reason = .noScore
    return [few, lacking, none, scoreless]
  }

  static func standing(
    _ code: String, _ name: String, _ kind: String, _ score: Double, rank: Int?, complaints: Int
  ) -> Standing {
    var standing = Standing(code: code, name: name, kind: kind)
    standing.group = kind
    standing.complaints = complaints
    standing.excluded = 4
    standing.quarantined = 2
    standing.supplied = [.firstResponse: 12, .completed: 3]
    standing.eligible = true
    standing.rank = rank
    standing.score = score
    standing.grade = rank == nil ? nil : score >= 88 ? "A" : score >= 78 ? "B" : "C"
    standing.aspects = rubric.aspects.map { result($0, score) }
    return standing
  }

  private static func result(_ aspect: Aspect, _ score: Double) -> AspectResult {
    let children: AspectResult.Children =
      switch aspect.children {
      case .aspects(let aspects): .aspects(aspects.map { result($0, score) })
      case .indicators(let indicators): .indicators(indicators.map { result($0, score) })
      }
    return AspectResult(
      id: aspect.id, title: aspect.title, weight: aspect.weight / 100, score: score,
      children: children)
  }

  private static func result(_ indicator: Indicator, _ score: Double) -> IndicatorResult {
    var result = IndicatorResult(
      id: indicator.id, title: indicator.title, weight: indicator.weight / 100, n: 790,
      value: 0.91, estimate: 0.9043, score: score)
    switch indicator.id {
    case "response_median": (result.value, result.estimate) = (3, 3)
    case "rating" where score < 80: (result.value, result.estimate, result.n) = (nil, nil, 0)
    case "rating": (result.value, result.estimate) = (4.25, 4.25)
    case "reach" where score > 85:
      result = IndicatorResult(
        id: indicator.id, title: indicator.title, weight: 0.5, n: 0, score: 0, isAbsent: true)
    case "reach": (result.value, result.estimate) = (1234.5, 1234.5)
    case "team_decree": (result.value, result.n, result.isAssessment) = (75, 1, true)
    default: break
    }
    return result
  }

  private static var inputs: [Input] {
    func input(_ file: String, _ region: String?, _ rows: Export.Rows, _ read: Int) -> Input {
      var export = Export(
        file: file, sha256: String(repeating: "fedcba9876543210", count: 4),
        profile: "sp4n-lapor", source: "sp4n-lapor", rows: rows)
      export.region = region
      export.generated = region == nil ? nil : Day(iso: "2025-01-10")
      export.counts.read = read
      export.counts.accepted = read - 5
      export.counts.quarantined = 2
      export.counts.duplicates = 1
      export.counts.skipped = 2
      return Input(export)
    }
    return [
      input("64.09 Penajam Paser Utara/laporan 2024.xlsx", "64.09", .register(RegisterRows()), 812),
      input("=HYPERLINK(\"x\").csv", "99.99", .log(LogRows()), 2400),
      input("assessments.csv", nil, .assessment([]), 30),
    ]
  }

  private static var warnings: [Diagnostic] {
    [
      Diagnostic(
        .warning, "excluded-share", at: Location(file: "laporan 2024.xlsx"),
        Wording(
          id: "Lebih dari 10 % laporan Kabupaten Berau tidak ikut dinilai menurut rubrik.",
          en: "More than 10 % of Kabupaten Berau's complaints are left out by the rubric."),
        fix: Wording(
          id: "Periksa status laporan: banyak yang diarsipkan atau ditolak. Mintalah penjelasan "
            + "tertulis dari pengelola sebelum peringkat diumumkan.",
          en: "Look at the statuses: many are archived or rejected. Ask the managers for a written "
            + "explanation before the ranking is announced."))
    ]
  }
}
