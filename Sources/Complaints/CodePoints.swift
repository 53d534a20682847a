extension String {
  /// Whether this text comes before another by code points, whatever the locale (spec §7).
  ///
  /// Bytes of UTF-8 order as code points do.
  package func precedes(_ other: String) -> Bool {
    utf8.lexicographicallyPrecedes(other.utf8)
  }
}
