/// The candidate that a misspelt `word` most likely meant, or nil when none is near.
///
/// Damerau–Levenshtein distance (optimal string alignment) without regard to case; near is at most
/// one part in `share` of the longer word's length, and at least one. The first of equals wins.
package func nearest(
  to word: String, among candidates: some Sequence<String>, within share: Int = 3
) -> String? {
  let wanted = Array(word.lowercased())
  var best: (name: String, distance: Int)?
  for name in candidates {
    let letters = Array(name.lowercased())
    let limit = max(1, max(wanted.count, letters.count) / share)
    guard abs(wanted.count - letters.count) <= limit else { continue }
    let distance = editDistance(wanted, letters)
    if distance <= limit, distance < (best?.distance ?? Int.max) { best = (name, distance) }
  }
  return best?.name
}

private func editDistance(_ a: [Character], _ b: [Character]) -> Int {
  var beforeLast: [Int] = []
  var last = Array(0...b.count)
  for i in 0..<a.count {
    var row = [i + 1]
    for j in 0..<b.count {
      var cost = min(last[j + 1] + 1, row[j] + 1, last[j] + (a[i] == b[j] ? 0 : 1))
      if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] {
        cost = min(cost, beforeLast[j - 1] + 1)
      }
      row.append(cost)
    }
    beforeLast = last
    last = row
  }
  return last[b.count]
}

/// "Did you mean `…`?" for a near candidate, as a fix or nothing.
package func didYouMean(
  _ word: String, among candidates: some Sequence<String>, within share: Int = 3
) -> Wording? {
  nearest(to: word, among: candidates, within: share).map {
    Wording(id: "Maksudnya \u{201C}\($0)\u{201D}?", en: "Did you mean \u{201C}\($0)\u{201D}?")
  }
}
