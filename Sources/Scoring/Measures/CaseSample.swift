/// A sample of cases that stands for a region's own (spec §5.9).
struct CaseSample {
  /// By case, in the region's order: how often it was drawn; nil: each once.
  var times: [UInt32]?
  /// What cases of other regions that were drawn are to the measure.
  var added: [Outcome] = []
  /// How many cases the region has for one that was drawn: a number of cases is given in its own.
  var scale = 1.0

  /// The region's cases as they are.
  static let everyCaseOnce = CaseSample()
}
