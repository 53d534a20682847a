internal import Complaints

/// Accepted rows in the form in which they stay.
struct PackedRows {
  var numbers = RowNumbers()
  var moments: [Moments]
  var codes: [Codes]
  var ratings = Ratings()
  var reopened: [Int32] = []

  init(moments: Int, codes: Int) {
    self.moments = Array(repeating: Moments(), count: moments)
    self.codes = Array(repeating: Codes(), count: codes)
  }
}
