private import Synchronization

/// Which regions a name fits, looked up without case, accents and the word for their kind.
///
/// Folding a thousand names takes longer than reading a small file, and most files tell codes: so it
/// is done when the first name is asked for.
final class RegionNames: Sendable {
  private let current: [String]
  private let former: [(name: String, index: Int)]
  /// Folded names without their kind: indices of the regions so called.
  private let byName = Mutex<[String: [Int]]?>(nil)

  /// - Parameters:
  ///   - current: The name of each region.
  ///   - former: Names that are no longer in force, each with its region.
  init(current: [String] = [], former: [(name: String, index: Int)] = []) {
    self.current = current
    self.former = former
  }

  /// - Parameter name: Folded, without the word for the kind.
  func indices(of name: String) -> [Int] {
    byName.withLock { made in
      let indices = made ?? folded()
      made = indices
      return indices[name] ?? []
    }
  }

  private func folded() -> [String: [Int]] {
    var indices: [String: [Int]] = [:]
    for (index, name) in current.enumerated() {
      for spelling in RegionList.spellings(of: name) {
        indices[spelling, default: []].append(index)
      }
    }
    let now = indices
    for (name, index) in former {
      for spelling in RegionList.spellings(of: name) where now[spelling] == nil {
        if indices[spelling]?.contains(index) != true {
          indices[spelling, default: []].append(index)
        }
      }
    }
    return indices
  }
}
