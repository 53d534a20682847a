internal import Diagnostics
internal import Scoring

extension Labels {
  /// Of *Simulasi*. What stands in formulas is shorter than the 255 characters that Excel takes.
  enum Simulation {
    static let everything = Wording(id: "Semua aspek", en: "All aspects")
    static let version = Wording(id: "Versi", en: "Version")
    static let instruction = Wording(
      id: "Ubah bobot di sel kuning: skor, peringkat, dan penghargaan di kanannya dihitung ulang "
        + "seketika. Peringkat resmi tidak berubah.",
      en:
        "Change weights in the yellow cells: scores, ranks and awards to the right are calculated "
        + "anew at once. The official ranking stays as it is.")
    static let onlyNumbers = Wording(
      id: "Isi dengan angka 0 atau lebih. Yang dihitung adalah perbandingannya dengan bobot lain "
        + "dalam kelompok yang sama.",
      en: "Enter a number of 0 or more. What counts is its proportion to the other weights of the "
        + "same group.")
    static let balanced = Wording(
      id: "Periksa bobot: setiap kelompok berjumlah 100 (atau 1).",
      en: "Check of weights: every group adds up to 100 (or 1).")
    static let unbalanced = Wording(
      id: " kelompok bobot tidak berjumlah 100; tetap dihitung, menurut perbandingannya "
        + "(dinormalkan).",
      en: " group(s) of weights do not add up to 100; they still count, by their proportions "
        + "(normalised).")
    static let noNumber = Wording(
      id: "Periksa bobot: ada sel kuning yang kosong atau bukan angka; dihitung sebagai 0.",
      en: "Check of weights: a yellow cell is blank or no number; it counts as 0.")
    static let negative = Wording(
      id: "Periksa bobot: ada bobot negatif; hasil di bawah tidak berlaku.",
      en: "Check of weights: a weight is negative; the results below do not hold.")
    static let allZero = Wording(
      id: "Periksa bobot: semua bobot dalam satu kelompok adalah 0; rubrik seperti itu ditolak.",
      en: "Check of weights: all weights of a group are 0; such a rubric is refused.")
    static let movedGoalposts = Wording(
      id: "Perhatian: bobot 0 (atau bukan lagi 0) mengubah wilayah yang ikut; m taksiran di sini "
        + "tetap yang resmi, maka skor dapat berbeda sedikit. Untuk angka yang tepat, jalankan "
        + "peringkat dengan rubrik baru.",
      en: "Note: a weight of 0 (or no longer 0) changes which regions take part; the estimates' m "
        + "stays the official one here, so scores can differ a little. For exact numbers make a "
        + "ranking with a new rubric.")
    static let refused = Wording(
      id: "Periksa bobot: satu indikator membutuhkan data yang tidak ada di ekspor mana pun; "
        + "bobotnya harus 0.",
      en: "Check of weights: an indicator needs what no export carries; its weight must be 0.")
    static let moved = Wording(id: "Berpindah peringkat: ", en: "Other ranks than officially: ")

    static func movedOf(_ count: Int) -> Wording {
      Wording(id: " dari \(count).", en: " of \(count).")
    }

    static func title(_ column: SimulationLayout.WeightColumn) -> Wording {
      switch column {
      case .number: Labels.number
      case .title: Labels.aspectOrIndicator
      case .weight: Wording(id: "Bobot simulasi", en: "Simulated weight")
      case .official: Wording(id: "Bobot rubrik", en: "Rubric's weight")
      case .share: Wording(id: "Bagian", en: "Share")
      case .effective: Labels.effectiveWeight
      case .sum: Wording(id: "Jumlah di dalamnya", en: "Sum within")
      }
    }

    static func title(
      _ column: SimulationLayout.ResultColumn, unit: UnitOfRanking
    ) -> Wording {
      switch column {
      case .place: Labels.number
      case .rank: Wording(id: "Peringkat simulasi", en: "Simulated rank")
      case .move: Wording(id: "Pindah", en: "Move")
      case .officialRank: Wording(id: "Peringkat resmi", en: "Official rank")
      case .region: Labels.unitOfRanking(unit)
      case .score: Wording(id: "Skor simulasi", en: "Simulated score")
      case .officialScore: Wording(id: "Skor resmi", en: "Official score")
      case .groupRank: Labels.groupRank
      case .award: Labels.award
      }
    }

    static func title(_ column: SimulationLayout.StepColumn, unit: UnitOfRanking) -> Wording {
      switch column {
      case .name: Labels.unitOfRanking(unit)
      case .code: Wording(id: "Urutan kode", en: "Order of codes")
      case .eligible: Wording(id: "Memenuhi syarat", en: "Eligible")
      case .group: Labels.group
      case .estimate: Labels.estimate
      case .goalpost: Labels.Cases.title(.goalpost, unit: unit)
      case .scaled: Labels.Cases.title(.scaled, unit: unit)
      case .node: Labels.score
      case .before: Wording(id: "Sebelum penyesuaian", en: "Before adjustments")
      case .points: Labels.adjustments
      case .score: Labels.unrounded
      case .final: Labels.finalScore
      case .key: Wording(id: "Kunci peringkat", en: "Key of the rank")
      case .tieBreak: Wording(id: "Pemutus nilai sama", en: "Tie-breaker")
      case .rank: Labels.rank
      case .groupRank: Labels.groupRank
      case .position: Wording(id: "Urutan", en: "Place")
      case .officialRank: Wording(id: "Peringkat resmi", en: "Official rank")
      case .officialScore: Wording(id: "Skor resmi", en: "Official score")
      }
    }

    static func notes(stepsFrom letters: String) -> [Wording] {
      [
        Wording(
          id:
            "Bobot boleh berapa saja asal tidak negatif: yang dihitung adalah bagiannya di antara "
            + "sesamanya. Bobot 0 berarti tidak ikut dihitung. Bobot rubrik ada di sebelah sel "
            + "kuning; ketik kembali untuk memulihkannya.",
          en: "Weights may be any numbers but negative ones: what counts is the share among "
            + "siblings. A weight of 0 means left out. The rubric's weight stands beside the yellow "
            + "cell; type it to return to it."),
        Wording(
          id:
            "Yang berubah hanya bobot. Kasus dan nilai (lembar Rekap Kasus), aturan skor, "
            + "penyesuaian, syarat, pembulatan, dan pemutus nilai sama tetap seperti pada "
            + "peringkat resmi. \u{25B2} naik, \u{25BC} turun sekian tempat.",
          en: "Weights alone change. Cases and values (sheet Case Counts), rules of scoring, "
            + "adjustments, eligibility, rounding and tie-breakers stay those of the official "
            + "ranking. \u{25B2} up, \u{25BC} down by so many places."),
        Wording(
          id: "Langkah hitungan setiap wilayah ada di kolom \(letters) dan seterusnya. Sel selain "
            + "yang kuning dikunci tanpa sandi agar rumus tidak terhapus tanpa sengaja.",
          en: "Each region's steps stand from column \(letters) on. Cells other than the yellow "
            + "ones are locked without a password, so that no formula is lost by a slip."),
      ]
    }
  }
}
