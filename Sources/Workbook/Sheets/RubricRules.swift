internal import Complaints
package import Scoring

extension LocalizedRanking {
  var rules: [RubricRules.Rule] { RubricRules(ranking.rubric, words).list }
}

/// What a rubric says besides its tree, as pairs of a name and a sentence.
package struct RubricRules {
  package struct Rule {
    package var name: String
    package var value: String
  }

  private let rubric: Rubric
  private let words: Phrases

  package init(_ rubric: Rubric, _ words: Phrases) {
    self.rubric = rubric
    self.words = words
  }

  package var list: [Rule] {
    var rules: [Rule] = []
    func add(_ indonesian: String, _ english: String, _ value: String) {
      guard !value.isEmpty else { return }
      rules.append(Rule(name: words.say(indonesian, english), value: value))
    }
    add("Dasar", "Basis", rubric.basis.joined(separator: "; "))
    add("Kalender", "Calendar", calendar)
    add("Laporan yang dinilai", "Population", population)
    add("Jam layanan", "Clocks", rubric.clocks.map { clock($0) }.joined(separator: "; "))
    add("Agregasi", "Aggregation", aggregation)
    add(
      "Data tidak ada", "Missing data",
      words(Labels.missing(rubric.missing))
        + words.say(", kecuali indikator berkata lain", ", unless an indicator says otherwise"))
    add("Baris karantina", "Quarantined rows", quarantine)
    add("Syarat", "Eligibility", eligibility)
    add(
      "Penyesuaian", "Adjustments",
      rubric.adjustments.map { adjustment($0) }.joined(separator: "; "))
    add("Nilai sama", "Ties", ties)
    add("Nilai huruf", "Grades", grades)
    add("Penghargaan", "Awards", awards)
    add("Kelompok", "Groups", groups)
    add("Ketidakpastian", "Uncertainty", uncertainty)
    return rules
  }

  private func clock(_ clock: Clock) -> String {
    "\(clock.name): \(words.clock(clock)), \(words.unit(clock.unit))"
  }

  private var population: String {
    let filter = words.filter(rubric.population)
    return filter.isEmpty ? words.say("semua", "all") : filter
  }

  private var aggregation: String {
    let within = words(Labels.aggregation(rubric.withinAspect))
    let across = words(Labels.aggregation(rubric.acrossAspects))
    return words.say(
      "antarindikator \(within), antaraspek \(across)",
      "\(within) of indicators, \(across) of aspects")
  }

  private var quarantine: String {
    switch rubric.quarantined {
    case .countAgainst:
      words.say("dihitung terlambat dan tidak selesai", "count as late and never done")
    case .ignore: words.say("tidak dihitung", "are not counted")
    }
  }

  private var eligibility: String {
    guard let least = rubric.minComplaints else { return "" }
    return words.say(
      "paling sedikit \(words.count(least)) laporan", "at least \(words.count(least)) complaints")
  }

  private func adjustment(_ adjustment: Adjustment) -> String {
    let value = { (edge: Double) in
      adjustment.measure.isShare ? words.percent(edge) : words.number(edge)
    }
    let condition =
      switch adjustment.condition {
      case .above(let edge): words.say("di atas ", "above ") + value(edge)
      case .below(let edge): words.say("di bawah ", "below ") + value(edge)
      }
    let filter = words.filter(adjustment.filter)
    return words.adjustment(adjustment.title, adjustment.points) + words.say(" bila ", " when ")
      + words.measure(adjustment.measure).lowercased() + (filter.isEmpty ? "" : " (\(filter))")
      + " " + condition
  }

  private var ties: String {
    let titles = rubric.breakBy.map { id in
      rubric.outline.first { $0.id == id }.map { words($0.title) } ?? id
    }
    let places = words.count(rubric.decimals)
    let rounding = words.say("setelah \(places) desimal", "after \(places) decimals")
    guard !titles.isEmpty else {
      return rounding + words.say(", berbagi peringkat", ", a shared rank")
    }
    return rounding + words.say(", diputus oleh: ", ", broken by: ")
      + titles.joined(separator: words.say(", lalu ", ", then "))
  }

  private var grades: String {
    rubric.grades.map { band in
      band.atLeast.map { "\(band.grade) \u{2265} \(words.number($0))" }
        ?? "\(band.grade) " + words.say("selain itu", "otherwise")
    }.joined(separator: "; ")
  }

  private var awards: String {
    guard let awards = rubric.awards else { return "" }
    return awards.titles.map { words($0) }.joined(separator: "; ")
      + (awards.per == .group ? words.say(" (per kelompok)", " (per group)") : "")
  }

  private var groups: String {
    switch rubric.groups {
    case nil: ""
    case .kind: words.say("kabupaten dan kota", "regencies and cities")
    case .volume(let edges):
      words.say("menurut jumlah laporan, batas ", "by number of complaints, edges ")
        + edges.map { words.count($0) }.joined(separator: ", ")
    }
  }

  private var uncertainty: String {
    guard let rules = rubric.uncertainty else { return "" }
    let spread = words.percent(rules.weightSpread)
    let interval = words.percent(rules.interval)
    let (draws, resamples) = (words.count(rules.draws), words.count(rules.resamples))
    return words.say(
      "\(draws) undian bobot \u{B1}\(spread), \(resamples) sampel ulang laporan dengan tambahan "
        + "\(words.number(rules.prior)) dari semua, rentang \(interval), benih acak \(rules.seed)",
      "\(draws) draws of weights \u{B1}\(spread), \(resamples) resamples of complaints with "
        + "\(words.number(rules.prior)) added from all, \(interval) intervals, seed \(rules.seed)")
  }

  private var calendar: String {
    let rules = rubric.calendar
    let days: String =
      switch rules.holidays {
      case .national: words.say("libur nasional", "national holidays are off")
      case .nationalAndJointLeave:
        words.say("libur nasional dan cuti bersama", "national holidays and joint leave are off")
      case .none: words.say("tanpa hari libur", "no holidays")
      }
    var parts = [days]
    parts +=
      rules.workweeks.isEmpty
      ? [weekdays([.mon, .tue, .wed, .thu, .fri])] : rules.workweeks.map { workweek($0) }
    if !rules.extraHolidays.isEmpty {
      parts.append(
        words.say("libur tambahan: ", "extra holidays: ")
          + rules.extraHolidays.map { extra($0) }.joined(separator: ", "))
    }
    if !rules.extraWorkingDays.isEmpty {
      parts.append(
        words.say("hari kerja tambahan: ", "extra working days: ")
          + rules.extraWorkingDays.map { extra($0) }.joined(separator: ", "))
    }
    return parts.joined(separator: "; ")
  }

  private func workweek(_ week: CalendarRules.Workweek) -> String {
    weekdays(week.days)
      + (week.since.map { words.say(" sejak ", " since ") + words.date($0) } ?? "")
      + (week.regions.isEmpty ? "" : " (\(week.regions.joined(separator: ", ")))")
  }

  private func extra(_ day: CalendarRules.ExtraDay) -> String {
    words.date(day.day) + (day.regions.isEmpty ? "" : " (\(day.regions.joined(separator: ", ")))")
  }

  private func weekdays(_ days: Set<Weekday>) -> String {
    let names = [
      ("Senin", "Mon"), ("Selasa", "Tue"), ("Rabu", "Wed"), ("Kamis", "Thu"), ("Jumat", "Fri"),
      ("Sabtu", "Sat"), ("Minggu", "Sun"),
    ]
    return words.say("kerja ", "work on ")
      + days.sorted { $0.rawValue < $1.rawValue }
      .map { words.say(names[$0.rawValue].0, names[$0.rawValue].1) }.joined(separator: ", ")
  }
}
