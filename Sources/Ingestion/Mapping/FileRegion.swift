internal import Complaints
internal import Diagnostics
internal import Tables

/// The region that a file tells as a whole, for rows whose owner names none (spec §3.2).
enum FileRegion {
  case one(Region, RegionRule)
  case none
  /// The file's or a folder's name fits a kabupaten and a kota.
  case ambiguous(name: String, among: [Region])

  var code: String? {
    if case .one(let region, _) = self { return region.code }
    return nil
  }

  var rule: RegionRule {
    if case .one(_, let rule) = self { return rule }
    return .none
  }

  /// The first that tells one: the option, the preamble, the profile, the file's name, the folders
  /// from the nearest up.
  static func told(
    by option: String?, institution: String?, profile: Region?, name: String, folders: [String],
    in list: RegionList
  ) -> FileRegion {
    if let region = option.flatMap({ list.region(code: $0) }) { return .one(region, .option) }
    if let institution, case .region(let code) = list.owner(institution),
      let region = list.region(code: code)
    {
      return .one(region, .preamble(shown(Quarantining.masked(institution))))
    }
    if let profile { return .one(profile, .profile) }
    for (index, word) in ([name] + folders).enumerated() {
      let (match, part) = list.inName(word)
      switch match {
      case .one(let region):
        return .one(region, index == 0 ? .fileName(part) : .folder(name: shown(word), part: part))
      case .several(let regions): return .ambiguous(name: word, among: regions)
      case .none: continue
      }
    }
    return .none
  }
}

/// Finds each row's region: the option, the row's own columns, the file (spec §3.2).
struct RegionOfRow: ~Copyable {
  /// A column that names regions or owners, with what each of its words means.
  struct Source {
    let column: Int
    /// A `region` column: a word in it that names no region is worth a warning.
    let isRegion: Bool
    var words = StringInterner()
    /// By word number − 1: a region's code from 1 on, 0 for none, −1 for another government.
    var meanings: [Int32] = []
    var counts: [Int] = []
    /// By word: some row that has it got its region from the next column.
    var wentOn: [Bool] = []

    /// Indices of the words that name no region.
    var unplaced: [Int] {
      meanings.indices.filter { meanings[$0] == 0 && counts[$0] > 0 }
    }
  }

  static let otherGovernment: Int32 = -1

  private let list: RegionList
  private let isFixed: Bool
  private let columns: FixedList<Source>
  private(set) var fileRegion: Int32 = 0
  let told: FileRegion
  /// Rows whose own columns name no region, so that the file had to tell.
  private(set) var fallenThrough = 0
  /// Rows of a correction sheet by the region that their reference tells.
  private(set) var toldByReference: [Int32: Int] = [:]
  /// Codes and zones of the regions met, in the order of first meeting.
  private(set) var codes: [String] = []
  private(set) var zones: [Zone] = []
  /// Of the same regions: microseconds east of UTC, `.min` where that changes.
  private(set) var offsets: [Int64] = []

  init(list: RegionList, isFixed: Bool, told: FileRegion, columns: [ColumnRole: Int]) {
    self.list = list
    self.isFixed = isFixed
    self.told = told
    var sources: [Source] = []
    if !isFixed {
      if let column = columns[.field(.region)] {
        sources.append(Source(column: column, isRegion: true))
      }
      if let column = columns[.owner] {
        sources.append(Source(column: column, isRegion: false))
      }
    }
    self.columns = FixedList(sources)
    if case .one(let region, _) = told { fileRegion = number(of: region) }
  }

  /// The row's region as a number from 1 on, 0 for none, `otherGovernment` for a row not owned.
  /// - Throws: Where the file's name would have to tell, and fits two regions.
  @inline(__always)
  mutating func number(_ row: borrowing SourceRow) throws(AmbiguousFileName) -> Int32 {
    var passed = 0
    let sources = columns.all
    for index in sources.indices {
      let cell = row.cell(sources[index].column)
      let word = cell.withText { text in text.isEmpty ? 0 : self.word(text, index) }
      guard word > 0 else { continue }
      let meaning = sources[index].meanings[word - 1]
      if meaning != 0 {
        if passed > 0 { sources[0].wentOn[passed - 1] = true }
        return meaning
      }
      if index == 0 { passed = word }
    }
    fallenThrough += 1
    if fileRegion == 0, case .ambiguous(let name, let regions) = told {
      throw AmbiguousFileName(name: name, regions: regions)
    }
    return fileRegion
  }

  /// The name of a file or folder that two regions share, where nothing else tells the region.
  struct AmbiguousFileName: Error {
    var name: String
    var regions: [Region]
  }

  @inline(__always)
  private mutating func word(_ text: UnsafeBufferPointer<UInt8>, _ index: Int) -> Int {
    let (code, isNew) = columns.all[index].words.code(of: text)
    if isNew { learn(index) }
    columns.all[index].counts[Int(code) - 1] += 1
    return Int(code)
  }

  @inline(never)
  private mutating func learn(_ index: Int) {
    let sources = columns.all
    let word = sources[index].words.word(UInt32(sources[index].words.count))
    var meaning: Int32 = 0
    switch list.owner(word) {
    case .region(let code): meaning = list.region(code: code).map { number(of: $0) } ?? 0
    case .otherGovernment: meaning = RegionOfRow.otherGovernment
    case .none: break
    }
    sources[index].meanings.append(meaning)
    sources[index].counts.append(0)
    sources[index].wentOn.append(false)
  }

  private mutating func number(of region: Region) -> Int32 {
    if let known = codes.firstIndex(of: region.code) { return Int32(known) + 1 }
    codes.append(region.code)
    zones.append(region.zone)
    offsets.append(region.zone.fixedOffset ?? .min)
    return Int32(codes.count)
  }

  /// The region that a correction sheet's row says its own file told; 0 where that is none or not
  /// known.
  mutating func number(told code: String?) -> Int32 {
    guard let region = code.flatMap({ list.region(code: $0) }) else { return 0 }
    let number = number(of: region)
    fallenThrough -= 1
    toldByReference[number, default: 0] += 1
    return number
  }

  /// Takes back what a row of sums has added to the counts of words.
  mutating func forget(_ row: borrowing SourceRow) {
    let sources = columns.all
    for index in sources.indices {
      let cell = row.cell(sources[index].column)
      let code = cell.withText { text in text.isEmpty ? 0 : sources[index].words.code(of: text).code
      }
      guard code > 0 else { continue }
      sources[index].counts[Int(code) - 1] -= 1
      if sources[index].meanings[Int(code) - 1] != 0 { return }
    }
    fallenThrough -= 1
  }

  /// The columns that tell a row's region, in the order in which they are asked.
  var sources: [Source] { Array(columns.all) }

  /// A word that was meant to name a region and names none.
  struct UnknownWord {
    var column: Int
    var word: String
    var count: Int
    var nearest: [Region]
    /// The next column told the region of rows that have it.
    var next: Int?
  }

  /// Words of a `region` column that name no region and no agency, and those of an owner's that
  /// were meant to name a region.
  var unknownWords: [UnknownWord] {
    let sources = sources
    return sources.indices.flatMap { index in
      let source = sources[index]
      return source.unplaced.compactMap { word -> UnknownWord? in
        let text = source.words.word(UInt32(word + 1))
        var found = list.meant(by: text)
        if source.isRegion, found?.isEmpty ?? !list.isAgency(text) {
          found = list.regionsNear(text)
        }
        return found.map {
          UnknownWord(
            column: source.column, word: text, count: source.counts[word], nearest: $0,
            next: source.wentOn[word] ? sources[index + 1].column : nil)
        }
      }
    }
  }

  /// Words of all owner and region columns that name no region, most frequent first.
  var unplaced: [String] {
    sources.flatMap { source in
      source.unplaced.sorted { (source.counts[$1], $0) < (source.counts[$0], $1) }
        .map { source.words.word(UInt32($0 + 1)) }
    }
  }
}
