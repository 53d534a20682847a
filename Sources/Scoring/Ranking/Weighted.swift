/// Something that has a weight among its siblings.
protocol Weighted {
  var weight: Double { get }
}

extension Aspect: Weighted {}
extension Indicator: Weighted {}

extension Array where Element: Weighted {
  /// Each with its share of the weight.
  var weighted: [(element: Element, share: Double)] {
    let sum = reduce(0) { $0 + $1.weight }
    return map { ($0, sum > 0 ? $0.weight / sum : 0) }
  }
}
