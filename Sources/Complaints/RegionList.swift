/// The regions that can be ranked, with the codes and names by which files call them (spec §3.2).
///
/// Built in are all 514 kabupaten and kota with their populations of the second half of 2024, and
/// codes and names that were in force before (`Resources/regions.csv`, `region_names.csv`). A list
/// of the user's adds to them or replaces them.
package struct RegionList: Sendable {
  /// By code, ascending.
  package private(set) var regions: [Region]
  /// Codes of the regions in the user's own list, in its order; empty without one.
  package internal(set) var listed: [String] = []

  private var indexByCode: [String: Int] = [:]
  /// Codes that are no longer in force, by the code that took their place.
  private var currentCodes: [String: String] = [:]
  private var formerNames: [(name: String, code: String)] = []
  private var names = RegionNames()

  package static let builtIn: RegionList = {
    var regions: [Region] = []
    regions.reserveCapacity(514)
    EmbeddedTable(PackageResources.regions_csv).forEachRow { row in
      // Regions of one province stand together.
      let identifier = row[7]
      let zone =
        regions.last.flatMap { $0.zone.identifier == identifier ? $0.zone : nil }
        ?? Zone(identifier: identifier)!
      let province = row[2]
      regions.append(
        Region(
          code: row[0], name: row[5],
          kind: row.cell(3, beginsWith: "Kota") ? "kota" : "kabupaten",
          province: regions.last.flatMap { $0.province == province ? $0.province : nil }
            ?? province,
          zone: zone, population: Double(row[8])))
    }
    var former: [(code: String, name: String, current: String)] = []
    EmbeddedTable(PackageResources.region_names_csv).forEachRow { row in
      former.append((code: row[0], name: row[1], current: row[2]))
    }
    return RegionList(regions: regions, former: former)
  }()

  package init(regions: [Region], former: [(code: String, name: String, current: String)] = []) {
    self.regions = regions
    for entry in former {
      if entry.code != entry.current { currentCodes[entry.code] = entry.current }
      formerNames.append((entry.name, entry.current))
    }
    index()
  }

  /// The region of a code; a code in force wins over one that was.
  package func region(code: String) -> Region? {
    index(code: code).map { regions[$0] }
  }

  func index(code: String) -> Int? {
    indexByCode[code] ?? currentCodes[code].flatMap { indexByCode[$0] }
  }

  /// Indices of the regions called by a folded name without its kind.
  func indices(named name: String) -> [Int] {
    names.indices(of: name)
  }

  /// Takes a region in, in place of one of the same code.
  mutating func take(_ taken: [Region]) {
    for region in taken {
      if let index = indexByCode[region.code] {
        regions[index] = region
      } else {
        indexByCode[region.code] = regions.count
        regions.append(region)
      }
    }
    index()
  }

  private mutating func index() {
    regions.sort { $0.code < $1.code }
    indexByCode = Dictionary(minimumCapacity: regions.count)
    for (index, region) in regions.enumerated() { indexByCode[region.code] = index }
    names = RegionNames(
      current: regions.map(\.name),
      former: formerNames.compactMap { former in index(code: former.code).map { (former.name, $0) }
      })
  }

  /// The folded names without kind by which a region is called; `Kep.` stands for `Kepulauan`.
  static func spellings(of name: String) -> Set<String> {
    var words = foldedWords(name)[...]
    while let first = words.first, words.count > 1, prefixWords.contains(first) {
      words.removeFirst()
    }
    let short = words.map { $0 == "kepulauan" ? "kep" : $0 }.joined()
    let long = words.map { $0 == "kep" ? "kepulauan" : $0 }.joined()
    return [words.joined(), short, long]
  }

  private static let prefixWords: Set<String> = ["kabupaten", "kab", "kota", "administrasi", "adm"]

  /// `kota` where the name says so, else `kabupaten`.
  static func kind(ofName name: String) -> String {
    foldedWords(name).first == "kota" ? "kota" : "kabupaten"
  }
}
