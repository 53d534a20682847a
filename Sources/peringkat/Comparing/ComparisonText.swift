import Complaints
import Diagnostics
import Scoring
import Workbook

/// A comparison for the terminal.
struct ComparisonText {
  let comparison: Comparison
  let language: Language
  /// Shown alone, with all its parts.
  var only: String?
  /// Two regions, and where they change places in either ranking.
  var between: (a: String, b: String)?

  private func say(_ id: String, _ en: String) -> String { language == .english ? en : id }

  var text: String {
    var blocks = [frames, only == nil ? movesTable : partsTable, agreement, data]
    blocks += betweenTables
    return blocks.filter { !$0.isEmpty }.joined(separator: "\n\n")
  }

  private var frames: String {
    func frame(_ label: String, _ ranking: Ranking) -> String {
      let (from, to) = (ranking.period.from.iso, ranking.period.to.iso)
      return "\(label): \(ranking.rubric.id) \(ranking.rubric.version), "
        + say("periode \(from) s.d. \(to), ", "period \(from) to \(to), ")
        + say("per tanggal \(ranking.asOf.iso)", "as of \(ranking.asOf.iso)")
    }
    return frame("A", comparison.a) + "\n" + frame("B", comparison.b)
  }

  private var decimals: Int { max(comparison.a.rubric.decimals, comparison.b.rubric.decimals) }

  private func signed(_ value: Double?, _ decimals: Int? = nil) -> String {
    guard let value else { return "" }
    let text = fixed(abs(value), decimals: decimals ?? self.decimals)
    guard text.contains(where: { ("1"..."9").contains($0) }) else { return text }
    return (value > 0 ? "+" : "-") + text
  }

  private func score(_ standing: Standing?) -> String {
    standing?.score.map { fixed($0, decimals: decimals) } ?? ""
  }

  private var movesTable: String {
    var table = TextTable(
      [
        Wording(id: "Kode", en: "Code"), Wording(id: "Nama", en: "Name"),
        Wording(id: "Peringkat A", en: "Rank A"), Wording(id: "Peringkat B", en: "Rank B"),
        Wording(id: "Geser", en: "Move"), Wording(id: "Nilai A", en: "Score A"),
        Wording(id: "Nilai B", en: "Score B"), Wording(id: "Selisih", en: "Change"),
      ] + comparison.causes.map(\.title) + [Wording(id: "Terbesar", en: "Largest part")])
    for move in comparison.moves {
      table.add(
        [
          AgencyCode.beside(move.name, move.code), move.name, rank(move.a), rank(move.b),
          places(move.rank),
          score(move.a), score(move.b), signed(move.score),
        ]
          + comparison.causes.map { cause in
            signed(move.byCause.first { $0.cause == cause }?.score)
          } + [largest(move)])
    }
    return table.text(language)
  }

  private func places(_ move: Int?) -> String {
    guard let move else { return "" }
    if move == 0 { return "=" }
    return move < 0 ? say("naik \(-move)", "up \(-move)") : say("turun \(move)", "down \(move)")
  }

  private func rank(_ standing: Standing?) -> String {
    guard let standing else { return "\u{2013}" }
    return standing.rank.map(String.init) ?? "\u{2013}"
  }

  private func largest(_ move: Comparison.Move) -> String {
    guard move.a != nil else { return say("hanya di B", "only in B") }
    guard move.b != nil else { return say("hanya di A", "only in A") }
    let parts = move.byCause.flatMap { cause in cause.parts.map { (cause.cause, $0) } }
    let greatest = parts.max { abs($0.1.score) < abs($1.1.score) }
    guard let (cause, part) = greatest, abs(part.score) >= 0.005 else { return "" }
    return "\(name(part.part)) (\(cause.title[language])) \(signed(part.score))"
  }

  private func name(_ part: Part) -> String {
    Phrases(language: language).title(of: part, in: comparison)
  }

  /// All parts of one region.
  private var partsTable: String {
    guard let move = comparison.moves.first(where: { $0.code == only }) else { return "" }
    let heading =
      "\(move.name): "
      + say(
        "nilai \(score(move.a)) \u{2192} \(score(move.b)), peringkat \(rank(move.a)) \u{2192} "
          + rank(move.b),
        "score \(score(move.a)) \u{2192} \(score(move.b)), rank \(rank(move.a)) \u{2192} "
          + rank(move.b))
    var table = TextTable([
      Wording(id: "Sebab", en: "Cause"), Wording(id: "Indikator", en: "Indicator"),
      Wording(id: "Poin", en: "Points"), Wording(id: "Peringkat", en: "Rank"),
    ])
    for cause in move.byCause {
      for part in cause.parts {
        table.add([
          cause.cause.title[language], name(part.part), signed(part.score, 4),
          signed(part.rank, 4),
        ])
      }
    }
    let ranks = move.byCause.compactMap(\.rank)
    table.add([
      say("Jumlah", "Total"), "", signed(move.score, 4),
      ranks.isEmpty ? "" : signed(ranks.reduce(0, +), 4),
    ])
    let note =
      comparison.isSampled
      ? "\n"
        + say(
          "Bagian peringkat per indikator dihitung dari sampel urutan yang tetap; jumlahnya tepat.",
          "Ranks by indicator come from a fixed sample of orders; they add up exactly.") : ""
    return heading + "\n\n" + table.text(language) + note
  }

  private var agreement: String {
    guard let found = comparison.agreement else { return "" }
    let tau = found.tauB.map { fixed($0, decimals: 3) } ?? "\u{2013}"
    let rho = found.rho.map { fixed($0, decimals: 3) } ?? "\u{2013}"
    return say(
      "Kesamaan urutan (\(found.regions) yang diperingkat di keduanya): Kendall tau-b \(tau), "
        + "Spearman \(rho).",
      "Agreement (\(found.regions) ranked in both): Kendall's tau-b \(tau), Spearman's rho \(rho)."
    )
  }

  private var data: String {
    guard comparison.causes.contains(.data) else { return "" }
    let difference = comparison.difference
    var blocks: [String] = []
    if !difference.files.isEmpty {
      var table = TextTable([
        Wording(id: "Berkas", en: "File"), Wording(id: "Perubahan", en: "Change"),
        Wording(id: "Daerah", en: "Region"), Wording(id: "Diterima A", en: "Accepted A"),
        Wording(id: "Diterima B", en: "Accepted B"),
      ])
      for file in difference.files {
        table.add([
          file.file, change(file.kind), file.region ?? "",
          file.accepted.a.map(String.init) ?? "", file.accepted.b.map(String.init) ?? "",
        ])
      }
      blocks.append(table.text(language))
    }
    var heads = [
      Wording(id: "Kode", en: "Code"), Wording(id: "Nama", en: "Name"),
      Wording(id: "Laporan A", en: "Complaints A"), Wording(id: "Laporan B", en: "Complaints B"),
      Wording(id: "Karantina A", en: "Quarantined A"),
      Wording(id: "Karantina B", en: "Quarantined B"),
    ]
    if !difference.files.isEmpty {
      heads += [
        Wording(id: "Baru", en: "New"), Wording(id: "Hilang", en: "Gone"),
        Wording(id: "Berubah", en: "Changed"),
      ]
    }
    var table = TextTable(heads)
    for region in difference.regions where only == nil || region.code == only {
      let counts = [region.a, region.b, region.quarantinedA, region.quarantinedB].map {
        $0.map(String.init) ?? "\u{2013}"
      }
      let changes = [region.added, region.gone, region.changed].map(String.init)
      table.add(
        [region.code, region.name] + counts + (difference.files.isEmpty ? [] : changes))
    }
    blocks.append(table.text(language))
    return blocks.joined(separator: "\n\n")
  }

  private func change(_ kind: DataDifference.File.Kind) -> String {
    switch kind {
    case .added: say("baru di B", "new in B")
    case .gone: say("tidak ada di B", "not in B")
    case .changed: say("isinya lain", "other contents")
    }
  }

  private var betweenTables: [String] {
    guard let between else { return [] }
    return [("A", comparison.a), ("B", comparison.b)].map { label, ranking in
      let names = [between.a, between.b].map { code in
        ranking.standings.first { $0.code == code }?.name ?? code
      }
      let heading = say(
        "\(label): bobot yang membuat \(names[0]) dan \(names[1]) bertukar tempat",
        "\(label): weights at which \(names[0]) and \(names[1]) change places")
      guard let places = ranking.changingPlaces(between.a, between.b) else {
        return heading + ": "
          + say("salah satunya tidak bernilai di sini.", "one of them has no score here.")
      }
      var table = TextTable([
        Wording(id: "Aspek / indikator", en: "Aspect / indicator"),
        Wording(id: "Bobot kini (%)", en: "Weight now (%)"),
        Wording(id: "Bertukar pada (%)", en: "Change places at (%)"),
      ])
      for place in places {
        let shares = place.shares.map { fixed(100 * $0, decimals: 2) }
        table.add([
          place.title[language], fixed(100 * place.weight, decimals: 2),
          shares.isEmpty
            ? say("tidak ada di antara 0 dan 100", "none between 0 and 100")
            : shares.joined(separator: ", "),
        ])
      }
      return heading + "\n\n" + table.text(language)
    }
  }
}
