import Complaints
import Testing

@Suite struct VocabularyTests {
  @Test("§2: every event's field bears its name, and leads back to it", arguments: Event.allCases)
  func fields(event: Event) {
    #expect(event.field.name == event.name)
    #expect(event.field.event == event)
  }

  @Test("§2: the words of the record, as files and rubrics spell them")
  func names() {
    #expect(
      Classification.names == [
        "complaint", "oversight_complaint", "aspiration", "information_request", "other",
      ])
    #expect(
      Status.names == [
        "unverified", "verified", "in_progress", "completed", "postponed", "archived", "rejected",
        "duplicate",
      ])
    #expect(
      Field.names == [
        "source", "id", "region", "agency", "category", "channel", "place", "classification",
        "status", "received", "verified", "forwarded", "disposed", "first_response",
        "substantive_response", "completed", "due", "closed_by", "rating", "reopened",
      ])
    #expect(ClosedBy.names == ["agency", "system", "reporter"])
    #expect(Field.status.event == nil)
    #expect(Status(named: "Completed") == nil)
  }
}
