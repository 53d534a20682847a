internal import Complaints

/// What each column of a studied register is taken for, by its header and by what stands in it.
struct RoleChoice {
  enum Use: Hashable {
    case role(ColumnRole)
    /// About a person, a place of one, or free text.
    case personal
    /// Known, and needed by no profile.
    case unused
    /// Nobody but a person can say.
    case open
    /// Without a header no profile can name it.
    case nameless
  }

  let study: RegisterStudy
  private(set) var uses: [Use]
  /// Columns chosen by what stands in them, which a person must look at.
  private(set) var guessed: Set<Int> = []
  /// A region that may be where it happened instead of whose complaint it is.
  private(set) var mayBePlace = false
  let content: ColumnContent

  /// What the columns of a register are.
  init(_ study: RegisterStudy, regions: RegionList) {
    self.init(open: study, regions: regions)
    chooseByName()
    chooseByContent()
    settleRegion()
    settleRest()
  }

  /// Nothing is chosen yet.
  init(open study: RegisterStudy, regions: RegionList) {
    self.study = study
    content = ColumnContent(rows: study.rows, regions: regions)
    uses = RoleChoice.start(study.columns)
  }

  /// Of columns with one header a profile finds the first; a header with a number or an address of a
  /// person in it is none.
  private static func start(_ columns: [ColumnStudy]) -> [Use] {
    var seen: Set<String> = [""]
    return columns.map { column in
      let isNew = seen.insert(foldedName(column.header)).inserted
      return isNew && Quarantining.masked(column.header) == column.header ? .open : .nameless
    }
  }

  func column(_ role: ColumnRole) -> Int? {
    uses.firstIndex(of: .role(role))
  }

  /// Columns of dates of which nothing tells the event.
  var openDates: [Int] {
    uses.indices.filter { uses[$0] == .open && study.columns[$0].isDated }
  }

  mutating func choose(_ role: ColumnRole, for column: Int, byContent: Bool = false) {
    uses[column] = .role(role)
    if byContent { guessed.insert(column) }
  }

  /// Columns of dates whose event is told, and the moments of a log.
  var namedDates: [Int] {
    ((Event.allCases.map(\.field) + [.due]).map { .field($0) } + [.at]).compactMap(column)
  }

  /// Whether each row is an event of a complaint, not a complaint.
  var isLog: Bool { column(.at) != nil }

  // MARK: By name

  private struct Candidate {
    var column: Int
    var meaning: HeaderVocabulary.Meaning
    var strength: Int
  }

  private mutating func chooseByName() {
    var candidates: [Candidate] = []
    for column in study.columns where uses[column.index] == .open {
      let guesses = HeaderVocabulary.known.guesses(for: column.header)
      if content.isPersonal(column, guesses: guesses) {
        uses[column.index] = .personal
        continue
      }
      for guess in guesses {
        var strength = guess.strength
        if case .role(let role) = guess.meaning {
          guard content.fits(role, column, strength: strength) else { continue }
          if role == .field(.status), content.statusShare(column) >= 60 { strength += 100 }
        }
        candidates.append(
          Candidate(column: column.index, meaning: guess.meaning, strength: strength))
      }
    }
    candidates.sort { ($1.strength, $0.column) < ($0.strength, $1.column) }
    for candidate in candidates where uses[candidate.column] == .open {
      switch candidate.meaning {
      case .dropped:
        uses[candidate.column] = .personal
      case .role(let role) where column(role) == nil:
        choose(
          role, for: candidate.column, byContent: candidate.strength <= HeaderVocabulary.partial)
      case .role:
        continue
      }
    }
  }

  // MARK: By content

  private mutating func chooseByContent() {
    choose(.field(.status)) { $1.statusShare($0) >= 60 }
    choose(.field(.classification)) { $1.classificationShare($0) >= 60 }
    if column(.owner) == nil {
      choose(.field(.region)) { $1.regionShare($0) >= 60 }
    }
    choose(.field(.id)) { column, content in
      column.distinct * 100 >= column.filled * 98 && column.filled * 100 >= content.rows * 98
        && column.isMostly(column.codes, percent: 90) && !column.isDated
        && !column.isMostly(column.names)
    }
  }

  /// Gives a role that no header claims to the first column that fits.
  private mutating func choose(
    _ role: ColumnRole, _ fits: (ColumnStudy, ColumnContent) -> Bool
  ) {
    guard column(role) == nil else { return }
    let found = study.columns.first { uses[$0.index] == .open && fits($0, content) }
    if let found { choose(role, for: found.index, byContent: true) }
  }

  /// Where an owner is told, a column of regions is where it happened.
  private mutating func settleRegion() {
    guard let region = column(.field(.region)) else { return }
    if column(.owner) != nil { uses[region] = .unused } else { mayBePlace = true }
  }

  mutating func settleRest() {
    for column in study.columns where uses[column.index] == .open {
      if column.filled == 0 {
        uses[column.index] = .unused
      } else if content.looksPersonal(column) || content.isPersonal(column, guesses: [])
        || HeaderVocabulary.known.isDropped(column.header)
      {
        uses[column.index] = .personal
      }
    }
  }
}
