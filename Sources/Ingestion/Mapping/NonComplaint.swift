/// What a row below the header is that is no complaint (spec §3.5).
enum NonComplaint: Int, CaseIterable {
  /// It repeats the header, as each printed page does.
  case header
  /// A running number is all it bears: the rest of a form that nobody filled.
  case number
  /// It sums rows up.
  case sum
  /// It heads a month or an agency, recapitulates, signs.
  case heading
}
