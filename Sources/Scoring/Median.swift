/// The middle of the values, or the mean of the two in the middle; nil of none.
package func median(_ values: [Double]) -> Double? {
  guard !values.isEmpty else { return nil }
  let ordered = values.sorted()
  let upper = ordered[ordered.count / 2]
  return ordered.count % 2 == 1 ? upper : (ordered[ordered.count / 2 - 1] + upper) / 2
}
