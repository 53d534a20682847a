import Complaints
import Diagnostics
import Scoring
import Workbook

/// A comparison for people, in lines of a given width.
struct ComparisonText {
  let comparison: Comparison
  let words: Phrases
  let language: Language
  /// How many characters a line may have.
  let width: Int
  /// Shown alone, with all its parts.
  var only: String?
  /// Two regions, and where they change places in either ranking.
  var between: (a: String, b: String)?

  init(_ comparison: Comparison, language: Language, width: Int) {
    self.comparison = comparison
    self.language = language
    self.width = width
    words = Phrases(language: language)
  }

  func say(_ id: String, _ en: String) -> String { words.say(id, en) }

  var text: String {
    let moves = only.map(partsOfMove) ?? movesTable
    let blocks = [frames] + moves + [agreement] + data + betweenTables
    return blocks.filter { !$0.isEmpty }.joined(separator: "\n\n")
  }

  func prose(_ text: String) -> String { wrapped(text, to: width, hanging: 2) }

  private var frames: String {
    func frame(_ label: String, _ ranking: Ranking) -> String {
      let (from, to) = (ranking.period.from.iso, ranking.period.to.iso)
      return "\(label): \(ranking.rubric.id) \(ranking.rubric.version), "
        + say("periode \(from) s.d. \(to), ", "period \(from) to \(to), ")
        + say("per tanggal \(ranking.asOf.iso)", "as of \(ranking.asOf.iso)")
    }
    return prose(frame("A", comparison.a) + "\n" + frame("B", comparison.b))
  }

  private var agreement: String {
    guard let found = comparison.agreement else {
      return prose(
        say(
          "Kesamaan urutan tidak dihitung: kurang dari dua yang diperingkat di keduanya.",
          "Agreement is not computed: fewer than two are ranked in both."))
    }
    let (tau, rho) = (number(found.tauB, 3), number(found.rho, 3))
    return prose(
      say(
        "Kesamaan urutan (\(found.regions) yang diperingkat di keduanya): Kendall tau-b \(tau), "
          + "Spearman \(rho).",
        "Agreement (\(found.regions) ranked in both): Kendall's tau-b \(tau), Spearman's rho "
          + "\(rho)."))
  }

  private var betweenTables: [String] {
    guard let between else { return [] }
    return [("A", comparison.a), ("B", comparison.b)].flatMap { label, ranking -> [String] in
      let names = [between.a, between.b].map { code in
        ranking.standings.first { $0.code == code }?.name ?? code
      }
      let heading = say(
        "\(label): bobot yang membuat \(names[0]) dan \(names[1]) bertukar tempat",
        "\(label): weights at which \(names[0]) and \(names[1]) change places")
      guard let places = ranking.changingPlaces(between.a, between.b) else {
        return [
          prose(
            heading + ": "
              + say("salah satunya tidak bernilai di sini.", "one of them has no score here."))
        ]
      }
      var table = TextTable([
        Wording(id: "Aspek / indikator", en: "Aspect / indicator"),
        Wording(id: "Bobot kini (%)", en: "Weight now (%)"),
        Wording(id: "Bertukar pada (%)", en: "Change places at (%)"),
      ])
      for place in places {
        table.add([
          place.title[language], number(100 * place.weight, 2),
          place.shares.isEmpty
            ? say("tidak ada di antara 0 dan 100", "none between 0 and 100")
            : place.shares.map { number(100 * $0, 2) }.joined(separator: ", "),
        ])
      }
      return [prose(heading), table.text(language, width: width)]
    }
  }
}

/// Numbers and names of a comparison.
extension ComparisonText {
  var decimals: Int { max(comparison.a.rubric.decimals, comparison.b.rubric.decimals) }

  var isOfAgencies: Bool { comparison.b.unit == .agency }

  func number(_ value: Double?, _ decimals: Int) -> String {
    value.map { notation(ofDecimal: fixed($0, decimals: decimals))[language] } ?? "\u{2013}"
  }

  func signed(_ value: Double?, _ decimals: Int? = nil) -> String {
    guard let value else { return "" }
    let text = number(abs(value), decimals ?? self.decimals)
    guard text.contains(where: { ("1"..."9").contains($0) }) else { return text }
    return (value > 0 ? "+" : "-") + text
  }

  func score(_ standing: Standing?) -> String { number(standing?.score, decimals) }

  func rank(_ standing: Standing?) -> String { standing?.rank.map(String.init) ?? "\u{2013}" }

  func name(_ part: Part) -> String { words.title(of: part, in: comparison) }

  var codeHead: Wording {
    isOfAgencies ? Wording(id: "Daerah", en: "Region") : Wording(id: "Kode", en: "Code")
  }

  /// What is printed of the difference is not that of the scores beside it.
  func isRoundedOtherwise(_ move: Comparison.Move) -> Bool {
    guard let a = move.a?.score, let b = move.b?.score, let score = move.score else { return false }
    return rounded(score, decimals: decimals)
      != rounded(b, decimals: decimals) - rounded(a, decimals: decimals)
  }

  var roundingNote: String {
    say(
      "Selisih dan bagiannya dihitung dari nilai yang belum dibulatkan.",
      "Changes and their parts are computed from scores before rounding.")
  }
}
