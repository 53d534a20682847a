/// What a complaint is about, by its legal kind (spec §2). Raw values are those of files.
@usableFromInline package enum Classification: UInt8, Sendable, CaseIterable, NamedValue {
  case complaint = 1
  case oversightComplaint
  case aspiration
  case informationRequest
  case other

  package var name: String {
    switch self {
    case .complaint: "complaint"
    case .oversightComplaint: "oversight_complaint"
    case .aspiration: "aspiration"
    case .informationRequest: "information_request"
    case .other: "other"
    }
  }
}

/// Where a complaint stands (spec §2).
@usableFromInline package enum Status: UInt8, Sendable, CaseIterable, NamedValue {
  case unverified = 1
  case verified
  case inProgress
  case completed
  case postponed
  case archived
  case rejected
  case duplicate

  package var name: String {
    switch self {
    case .unverified: "unverified"
    case .verified: "verified"
    case .inProgress: "in_progress"
    case .completed: "completed"
    case .postponed: "postponed"
    case .archived: "archived"
    case .rejected: "rejected"
    case .duplicate: "duplicate"
    }
  }
}

/// Who closed a complaint (spec §2).
@usableFromInline package enum ClosedBy: UInt8, Sendable, CaseIterable, NamedValue {
  case agency = 1
  case system
  case reporter

  package var name: String {
    switch self {
    case .agency: "agency"
    case .system: "system"
    case .reporter: "reporter"
    }
  }
}

/// An event in a complaint's life (spec §2); the raw value is its place in arrays of events.
@usableFromInline package enum Event: Int, Sendable, CaseIterable, NamedValue {
  case received
  case verified
  case forwarded
  case disposed
  case firstResponse
  case substantiveResponse
  case completed

  package var name: String { field.name }
}

/// A field of the record (spec §2), as profiles, headers and rubrics name it.
@usableFromInline package enum Field: Int, Sendable, CaseIterable, NamedValue {
  case source, id, region
  case agency, category, channel, place
  case classification, status
  case received, verified, forwarded, disposed, firstResponse, substantiveResponse, completed
  case due
  case closedBy, rating, reopened

  package var name: String {
    switch self {
    case .source: "source"
    case .id: "id"
    case .region: "region"
    case .agency: "agency"
    case .category: "category"
    case .channel: "channel"
    case .place: "place"
    case .classification: "classification"
    case .status: "status"
    case .received: "received"
    case .verified: "verified"
    case .forwarded: "forwarded"
    case .disposed: "disposed"
    case .firstResponse: "first_response"
    case .substantiveResponse: "substantive_response"
    case .completed: "completed"
    case .due: "due"
    case .closedBy: "closed_by"
    case .rating: "rating"
    case .reopened: "reopened"
    }
  }

  /// The event whose moment the field holds.
  package var event: Event? { Event.allCases.first { $0.field == self } }

  /// Fields whose values are words that are kept as written, trimmed.
  package static let written: [Field] = [.agency, .category, .channel, .place]
}

extension Event {
  /// The field that holds its moment.
  package var field: Field {
    switch self {
    case .received: .received
    case .verified: .verified
    case .forwarded: .forwarded
    case .disposed: .disposed
    case .firstResponse: .firstResponse
    case .substantiveResponse: .substantiveResponse
    case .completed: .completed
    }
  }
}

/// A closed set of words, each with the name by which files and rubrics call it.
///
/// The names are written out: what `"\(self)"` finds out of an enumeration takes the runtime a tenth
/// of a millisecond for each type.
package protocol NamedValue: CaseIterable, RawRepresentable {
  var name: String { get }
}

extension NamedValue {
  /// The word called `name`, exactly as section 2 of the specification spells it.
  package init?(named name: String) {
    guard let match = Self.allCases.first(where: { $0.name == name }) else { return nil }
    self = match
  }

  package static var names: [String] { allCases.map(\.name) }
}
