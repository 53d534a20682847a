internal import Complaints

/// Accepted rows in the form in which they stay.
struct PackedRows {
  var numbers = RowNumbers()
  var moments: [PackedMoments]
  var codes: [PackedCodes]
  var ratings = PackedRatings()
  var reopened: [Int32] = []

  init(moments: Int, codes: Int) {
    self.moments = Array(repeating: PackedMoments(), count: moments)
    self.codes = Array(repeating: PackedCodes(), count: codes)
  }
}
