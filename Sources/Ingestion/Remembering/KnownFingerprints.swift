/// What the file of a cache holds, and what has come since.
struct KnownFingerprints {
  private let path: String
  private var old: [CachedFingerprint] = []
  private var byPath: [Digest: CachedFingerprint]?
  var new: [CachedFingerprint] = []

  /// - Parameter path: The file, which is read when first something is asked for.
  init(_ path: String) {
    self.path = path
  }

  mutating func entry(of file: Digest) -> CachedFingerprint? {
    read()
    return byPath?[file]
  }

  /// As many as that, each file once, those that came last before the others.
  mutating func latest(_ count: Int) -> [CachedFingerprint] {
    read()
    var taken: Set<Digest> = []
    let each = (new.reversed() + old).filter { taken.insert($0.path).inserted }
    return Array(each.prefix(count))
  }

  private mutating func read() {
    guard byPath == nil else { return }
    old = CachedFingerprint.read(path, atMost: FingerprintCache.limit)
    byPath = Dictionary(old.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
  }
}
