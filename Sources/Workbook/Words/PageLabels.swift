internal import Diagnostics

extension Labels {
  /// Of the web page.
  enum Page {
    static let skip = Wording(id: "Langsung ke isi", en: "Skip to the content")
    static let contents = Wording(id: "Isi halaman", en: "What is on this page")
    static let podium = Wording("Podium")
  }
}
