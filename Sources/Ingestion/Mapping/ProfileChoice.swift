internal import Complaints

/// The profiles by one of which a file is read, made ready for holding many rows against all of them.
struct ProfileChoice: Sendable {
  /// A profile, and whether the user gave it. One of the program's own is read when it is asked for.
  enum Candidate: Sendable {
    case given(Profile)
    case builtIn(BuiltInProfile)

    var isGiven: Bool {
      if case .given = self { true } else { false }
    }

    var profile: Profile {
      switch self {
      case .given(let profile): profile
      case .builtIn(let builtIn): builtIn.profile
      }
    }

    /// By which folded names it knows columns: at least those.
    fileprivate var columnNames: Set<String> {
      switch self {
      case .given(let profile): Set(profile.headers)
      case .builtIn(let builtIn): builtIn.columnNames
      }
    }

    /// Whether a header of these folded names may have every column that the profile needs; that of a
    /// correction sheet needs fewer.
    func mayBeComplete(_ names: [String]) -> Bool {
      let profile = profile
      return profile.required.allSatisfy { role in
        profile.column(role)?.spellings.contains { names.contains($0) } ?? false
      } || names.contains(where: CorrectionHeaders.isReference)
    }
  }

  /// Those that the user gave come first.
  private let all: [Candidate]
  /// By a header's folded name a bit for each profile that knows it; the last bit is that of all
  /// profiles from the 64th on.
  private var bits: [String: UInt64] = [:]

  init(given: [Profile], builtIn: [BuiltInProfile]) {
    all = given.map(Candidate.given) + builtIn.map(Candidate.builtIn)
    for (index, candidate) in all.enumerated() {
      for name in candidate.columnNames where !name.isEmpty {
        bits[name, default: 0] |= ProfileChoice.bit(index)
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
