import Diagnostics

/// The sentences of a sweep.
enum SweepWords {
  static let columns = [
    Wording(id: "Nilai", en: "Value"), Wording(id: "", en: ""),
    Wording(id: "Pertama", en: "First"), Wording(id: "Skor", en: "Score"),
    Wording(id: "Kedua", en: "Second"), Wording(id: "Skor", en: "Score"),
    Wording(id: "Ketiga", en: "Third"), Wording(id: "Skor", en: "Score"),
  ]
  static let now = Wording(id: "kini", en: "now")
  static let leads = Wording(id: "Siapa memimpin:", en: "Who leads:")
  static let changes = Wording(
    id: "Di mana urutan berubah (menurut skor sebelum dibulatkan):",
    en: "Where places change (by scores before rounding):")
  static let noChange = Wording(
    id: "Urutan tidak berubah di seluruh rentang ini.",
    en: "The order is the same all over this range.")

  static func lead(_ from: String, _ to: String, _ name: String) -> Wording {
    Wording(id: "  \(from) sampai \(to): \(name)", en: "  \(from) to \(to): \(name)")
  }

  static func change(_ value: String, _ up: String, _ down: String, place: Int) -> Wording {
    Wording(
      id: "  mulai \(value): \(up) di atas \(down) (peringkat \(place))",
      en: "  from \(value) on: \(up) above \(down) (rank \(place))")
  }
}
