package import Diagnostics

extension Event {
  /// As people call it.
  package var title: Wording {
    switch self {
    case .received: Wording(id: "diterima", en: "received")
    case .verified: Wording(id: "verifikasi", en: "verified")
    case .forwarded: Wording(id: "diteruskan", en: "forwarded")
    case .disposed: Wording(id: "disposisi", en: "disposed")
    case .firstResponse: Wording(id: "respons pertama", en: "first response")
    case .substantiveResponse: Wording(id: "respons substantif", en: "substantive response")
    case .completed: Wording(id: "selesai", en: "completed")
    }
  }
}
