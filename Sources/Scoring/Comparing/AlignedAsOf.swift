import Complaints

/// Two sides with periods of which nobody gave the day that they are judged by: the earlier one as
/// many days after its end as the later one, so that its cases had no more time.
package func alignedAsOf(
  _ a: RankingSide, _ b: RankingSide
) -> (a: RankingSide, b: RankingSide) {
  guard a.request.asOf == nil, b.request.asOf == nil else { return (a, b) }
  var (a, b) = (a, b)
  let (first, second) = (a.request.period, b.request.period)
  if first.to < second.to {
    a.request.asOf = first.day(like: b.asOf, of: second)
  } else if second.to < first.to {
    b.request.asOf = second.day(like: a.asOf, of: first)
  }
  return (a, b)
}
