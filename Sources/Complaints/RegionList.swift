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
  /// Folded names without their kind: indices of the regions so called.
  private var indicesByName: [String: [Int]] = [:]

  package static let builtIn = RegionList(
    regions: rows(of: PackageResources.regions_csv).map { cells in
      Region(
        code: cells[0], name: cells[5], kind: kind(ofName: cells[5]), province: cells[2],
        zone: Zone(identifier: cells[7])!, population: Double(cells[8]))
    },
    former: rows(of: PackageResources.region_names_csv).map { cells in
      (code: cells[0], name: cells[1], current: cells[2])
    })

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
    indicesByName[name] ?? []
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
    indexByCode = [:]
    indicesByName = [:]
    for (index, region) in regions.enumerated() {
      indexByCode[region.code] = index
      for name in RegionList.spellings(of: region.name) {
        indicesByName[name, default: []].append(index)
      }
    }
    let current = indicesByName
    for former in formerNames {
      guard let index = self.index(code: former.code) else { continue }
      for name in RegionList.spellings(of: former.name) where current[name] == nil {
        if indicesByName[name]?.contains(index) != true {
          indicesByName[name, default: []].append(index)
        }
      }
    }
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

  /// The lines of an embedded table without its header; its values hold no commas.
  private static func rows(of bytes: [UInt8]) -> [[String]] {
    String(decoding: bytes, as: UTF8.self).split(separator: "\n").dropFirst().map {
      $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }
  }
}
