import Complaints
import Testing

/// Holds two exports to be equal in every field, and says which is not.
func expectSame(
  _ a: Export, _ b: Export, sourceLocation: SourceLocation = #_sourceLocation
) {
  func same<Value: Equatable>(_ name: String, _ value: (Export) -> Value) {
    #expect(value(a) == value(b), "\(name) of \(a.file)", sourceLocation: sourceLocation)
  }
  same("file", \.file)
  same("sha256", \.sha256)
  same("sheet", \.sheet)
  same("profile", \.profile)
  same("source", \.source)
  same("generated", \.generated)
  same("region", \.region)
  same("counts", \.counts)
  same("fields", \.fields)
  same("events", \.events)
  same("quarantine", \.quarantine)
  same("duplicatesByRegion", \.duplicatesByRegion)
  same("columns", \.columns)
  same("corrections", \.corrections)
  same("originals", \.originals)
  switch (a.rows, b.rows) {
  case (.register(let a), .register(let b)): expectSame(a, b, sourceLocation)
  case (.log(let a), .log(let b)): expectSame(a, b, sourceLocation)
  case (.assessment(let a), .assessment(let b)): #expect(a == b, sourceLocation: sourceLocation)
  default: Issue.record("kinds differ", sourceLocation: sourceLocation)
  }
}

private func expectSame(_ a: RegisterRows, _ b: RegisterRows, _ place: SourceLocation) {
  #expect(a.numbers == b.numbers, sourceLocation: place)
  #expect(a.source == b.source, sourceLocation: place)
  #expect(a.id == b.id, sourceLocation: place)
  #expect(a.region == b.region, sourceLocation: place)
  #expect(a.agency == b.agency, sourceLocation: place)
  #expect(a.category == b.category, sourceLocation: place)
  #expect(a.channel == b.channel, sourceLocation: place)
  #expect(a.place == b.place, sourceLocation: place)
  #expect(a.title == b.title, sourceLocation: place)
  #expect(a.classification == b.classification, sourceLocation: place)
  #expect(a.status == b.status, sourceLocation: place)
  #expect(a.closedBy == b.closedBy, sourceLocation: place)
  #expect(a.moments == b.moments, sourceLocation: place)
  #expect(a.due == b.due, sourceLocation: place)
  #expect(bits(a.rating) == bits(b.rating), sourceLocation: place)
  #expect(a.reopened == b.reopened, sourceLocation: place)
}

private func expectSame(_ a: LogRows, _ b: LogRows, _ place: SourceLocation) {
  #expect(a.numbers == b.numbers, sourceLocation: place)
  #expect(a.source == b.source, sourceLocation: place)
  #expect(a.id == b.id, sourceLocation: place)
  #expect(a.region == b.region, sourceLocation: place)
  #expect(a.events == b.events, sourceLocation: place)
  #expect(a.at == b.at, sourceLocation: place)
}

/// NaN, the missing rating, equals itself bit by bit.
private func bits(_ values: PackedRatings?) -> [UInt64]? {
  values?.map { $0.isNaN ? Double.nan.bitPattern : $0.bitPattern }
}
