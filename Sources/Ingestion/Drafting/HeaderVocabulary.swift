internal import Complaints
internal import Diagnostics

/// What a header's words say its column holds, whichever system wrote it.
///
/// Known are the spellings of `vocabulary.yaml` and those of all built-in registers.
struct HeaderVocabulary {
  enum Meaning: Hashable {
    case role(ColumnRole)
    /// A person, an address, free text, or something that no profile needs.
    case dropped
  }

  struct Guess {
    var meaning: Meaning
    /// From `exact` on the header is a known spelling; from `partial` on it has one in it.
    var strength: Int
  }

  private struct Phrase {
    var glued: String
    var words: [String]
    var meaning: Meaning
    /// Its place in the list: the first are the surest.
    var rank: Int
  }

  static let exact = 600
  static let partial = 400
  private static let generic = 350
  static let near = 300

  /// Words that say little beside others: `Nama OPD` is an agency, no name.
  private static let genericWords: Set<String> = [
    "no", "nomor", "nama", "name", "tanggal", "tgl", "date", "waktu", "jam", "time", "id", "kode",
    "type", "jenis", "masuk", "selesai", "hasil", "unit", "source", "state", "sumber", "media",
  ]

  /// The words themselves, in the shape of a profile that reads no file.
  static let words = Profile(embedded: PackageResources.vocabulary_yaml, file: "vocabulary.yaml")

  static let known = HeaderVocabulary()

  /// The words of follow-up logs, in the shape of a profile that reads no file.
  static let wordsOfLogs = Profile(
    embedded: PackageResources.vocabulary_log_yaml, file: "vocabulary-log.yaml")

  static let ofLogs = HeaderVocabulary(ofLogs: wordsOfLogs)

  private let phrases: [Phrase]
  /// All words of the vocabulary's own spellings that are dropped.
  private let droppedWords: Set<String>

  private static func phrase(_ spelling: String, _ meaning: Meaning, rank: Int) -> Phrase {
    Phrase(
      glued: foldedName(spelling), words: foldedWords(spelling), meaning: meaning, rank: rank)
  }

  /// Numbers, owners and regions are called in logs as in registers; the rest is the logs' own.
  private init(ofLogs logs: Profile) {
    var phrases: [Phrase] = []
    let shared: [ColumnRole] = [.field(.id), .field(.region), .owner]
    for column in logs.columns + HeaderVocabulary.words.columns {
      let isShared = shared.contains(column.role)
      guard isShared || HeaderVocabulary.rolesOfLogs.contains(column.role) else { continue }
      for (rank, header) in column.headers.enumerated() {
        phrases.append(HeaderVocabulary.phrase(header, .role(column.role), rank: rank))
      }
    }
    self.phrases = phrases
    droppedWords = []
  }

  private static let rolesOfLogs: [ColumnRole] = [.at, .event, .actor, .text]

  private init() {
    var phrases: [Phrase] = []
    func add(_ spelling: String, _ meaning: Meaning, rank: Int) {
      phrases.append(HeaderVocabulary.phrase(spelling, meaning, rank: rank))
    }
    for column in HeaderVocabulary.words.columns {
      for (rank, header) in column.headers.enumerated() {
        add(header, .role(column.role), rank: rank)
      }
    }
    for pattern in HeaderVocabulary.words.dropped { add(pattern.written, .dropped, rank: 0) }
    for profile in Profile.builtIn where profile.kind == .register {
      // Short spellings are sure only beside the others of their own system.
      for column in profile.columns {
        let isOfRecord = profile.name == "canonical"
        for header in column.headers where isOfRecord || foldedName(header).utf8.count > 6 {
          add(header, .role(column.role), rank: 100)
        }
      }
      for pattern in profile.dropped where pattern.isExact && pattern.folded.utf8.count > 6 {
        add(pattern.written, .dropped, rank: 100)
      }
    }
    self.phrases = phrases
    droppedWords = Set(HeaderVocabulary.words.dropped.flatMap { foldedWords($0.written) })
  }

  /// The best guess for each meaning, strongest first; of equals the one that drops the column.
  func guesses(for header: String) -> [Guess] {
    let glued = foldedName(header)
    guard !glued.isEmpty else { return [] }
    let words = foldedWords(header)
    var strengths: [Meaning: Int] = [:]
    for phrase in phrases {
      let strength = strength(of: phrase, glued, words)
      if strength > 0 { strengths[phrase.meaning] = max(strength, strengths[phrase.meaning] ?? 0) }
    }
    if strengths.isEmpty, glued.utf8.count > 4 {
      let long = phrases.filter { $0.glued.utf8.count > 4 }
      if let spelling = nearest(to: glued, among: long.map(\.glued)) {
        for phrase in long where phrase.glued == spelling {
          strengths[phrase.meaning] = HeaderVocabulary.near
        }
      }
    }
    return strengths.map { Guess(meaning: $0.key, strength: $0.value) }
      .sorted { HeaderVocabulary.order($0) < HeaderVocabulary.order($1) }
  }

  /// Whether a header is a known spelling, whatever it means.
  func names(_ header: String) -> Bool {
    let glued = foldedName(header)
    return phrases.contains { $0.glued == glued }
  }

  /// Whether a header surely tells of a person, an address, free text, or something that no profile
  /// needs: `NIK`, `No Telepon Pelapor`. So whoever's profile reads it, it is dropped on purpose.
  func isDropped(_ header: String) -> Bool {
    let glued = foldedName(header)
    if let best = phrases.filter({ $0.glued == glued }).min(by: { $0.rank < $1.rank }) {
      return best.meaning == .dropped
    }
    let words = foldedWords(header)
    let isAboutIt = phrases.contains { phrase in
      phrase.meaning == .dropped && !HeaderVocabulary.genericWords.contains(phrase.glued)
        && strength(of: phrase, glued, words) >= HeaderVocabulary.partial
    }
    return isAboutIt
      && words.allSatisfy {
        droppedWords.contains($0) || HeaderVocabulary.genericWords.contains($0)
      }
  }

  private static func order(_ guess: Guess) -> (Int, String) {
    switch guess.meaning {
    case .dropped: (-guess.strength, "")
    case .role(let role): (-guess.strength, "\(role)")
    }
  }

  private func strength(of phrase: Phrase, _ glued: String, _ words: [String]) -> Int {
    if phrase.glued == glued { return 1000 - min(phrase.rank, 300) }
    guard !phrase.words.isEmpty, words.count > phrase.words.count else { return 0 }
    let isPart = (0...words.count - phrase.words.count).contains { start in
      words[start..<start + phrase.words.count].elementsEqual(phrase.words)
    }
    guard isPart else { return 0 }
    if HeaderVocabulary.genericWords.contains(phrase.glued) { return HeaderVocabulary.generic }
    return HeaderVocabulary.partial + min(phrase.glued.utf8.count, 150)
  }
}
