/// A unit that is ranked: a kabupaten or kota, or a region of a list of one's own.
package struct Region: Sendable, Hashable {
  /// Kemendagri code such as `64.09`.
  package var code: String
  /// With its kind: `Kabupaten Penajam Paser Utara`.
  package var name: String
  /// `kabupaten`, `kota`, or what a list of one's own says.
  package var kind: String
  package var province: String
  package var zone: Zone
  package var population: Double?

  package init(
    code: String, name: String, kind: String, province: String, zone: Zone, population: Double?
  ) {
    self.code = code
    self.name = name
    self.kind = kind
    self.province = province
    self.zone = zone
    self.population = population
  }

  /// A region that an export names and no list knows.
  package init(unlisted code: String) {
    self.init(
      code: code, name: code, kind: "", province: "", zone: .jakarta, population: nil)
  }
}
