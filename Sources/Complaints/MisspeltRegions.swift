internal import Diagnostics

/// Words of owner and region columns that name no region: agencies, which is how it should be, and
/// names that were meant to be a region's.
extension RegionList {
  /// Whether a text is what an agency, an office or a unit within a region is called.
  package func isAgency(_ text: String) -> Bool {
    let words = foldedWords(text)
    return words.first.map { first in
      RegionList.agencies.contains { first.hasPrefix($0) }
        || RegionList.shortAgencies.contains(first)
    } ?? false
  }

  /// The regions that a misspelt owner may have meant; nil where it was not meant to be one.
  ///
  /// It was where it says that it is a kabupaten, or where the whole of it is near a region's name.
  package func meant(by owner: String) -> [Region]? {
    let words = foldedWords(owner).drop { RegionList.neutral.contains($0) }
    guard let first = words.first, !isAgency(owner) else { return nil }
    let kind = RegionList.kinds[first]
    let name = words.drop { RegionList.kinds[$0] != nil || RegionList.neutral.contains($0) }
    guard !name.isEmpty, name.count <= 4 else { return kind == "kabupaten" ? [] : nil }
    let glued = name.joined()
    let near = regions.filter { region in
      RegionList.spellings(of: region.name).contains {
        nearest(to: glued, among: [$0], within: 4) != nil
      }
    }
    let ofKind = near.filter { region in kind.map { region.kind.hasPrefix($0) } ?? true }
    let found = Array((ofKind.isEmpty ? near : ofKind).prefix(3))
    if glued.utf8.count < 4 || found.isEmpty { return kind == "kabupaten" ? [] : nil }
    return found
  }

  private static let agencies = [
    "dinas", "badan", "kecamatan", "kelurahan", "kantor", "sekretariat", "inspektorat", "bagian",
    "bidang", "puskesmas", "satuan", "satpol", "perusahaan", "perumda", "disduk", "diskominfo",
    "disdik", "dinkes", "dishub", "disnaker", "bappe", "bapenda", "bkpsdm", "bpbd", "unit", "uptd",
    "balai", "sekolah", "rumah", "asisten", "staf", "desa", "lembaga", "komisi", "polres", "camat",
  ]
  private static let shortAgencies: Set<String> = [
    "dpu", "dpupr", "pupr", "rsud", "rs", "upt", "opd", "skpd", "pdam", "pd", "pt", "sd", "sdn",
    "smp", "smpn", "sma", "dlh", "dp", "dprd", "setda", "setwan", "bkd", "bpkad", "bpn", "pln",
    "kec", "kel", "ppid", "bumd",
  ]
}
