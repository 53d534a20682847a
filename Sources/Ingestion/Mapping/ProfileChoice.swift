internal import Complaints

/// The profiles by one of which a file is read, made ready for holding many rows against all of them.
struct ProfileChoice: Sendable {
  /// A profile, and whether the user gave it.
  struct Candidate: Sendable {
    let profile: Profile
    let isGiven: Bool
    /// The folded spellings of each column without which no row can be placed.
    fileprivate let required: [[String]]

    fileprivate init(_ profile: Profile, isGiven: Bool) {
      self.profile = profile
      self.isGiven = isGiven
      required = profile.required.map { profile.column($0)?.spellings ?? [] }
    }

    /// Whether a header of these folded names may have every column that the profile needs; that of a
    /// correction sheet needs fewer.
    func mayBeComplete(_ names: [String]) -> Bool {
      required.allSatisfy { spellings in spellings.contains { names.contains($0) } }
        || names.contains(where: CorrectionHeaders.isReference)
    }
  }

  /// Those that the user gave come first.
  private let all: [Candidate]
  /// By a header's folded name a bit for each profile that knows it; the last bit is that of all
  /// profiles from the 64th on.
  private var bits: [String: UInt64] = [:]

  init(given: [Profile], builtIn: [Profile]) {
    all =
      given.map { Candidate($0, isGiven: true) } + builtIn.map { Candidate($0, isGiven: false) }
    for (index, candidate) in all.enumerated() {
      for header in candidate.profile.headers {
        bits[header, default: 0] |= ProfileChoice.bit(index)
      }
    }
  }

  /// The profiles that know one of these folded names.
  func candidates(_ names: [String]) -> [Candidate] {
    var found: UInt64 = 0
    for name in names {
      found |= bits[name] ?? (CorrectionHeaders.isReference(name) ? .max : 0)
    }
    if found == 0 { return [] }
    return all.indices.filter { found & ProfileChoice.bit($0) != 0 }.map { all[$0] }
  }

  private static func bit(_ index: Int) -> UInt64 { 1 << UInt64(min(index, 63)) }
}
