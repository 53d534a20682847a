internal import Complaints
internal import Documents

/// Calendar, clocks and choices of complaints in the schema.
extension RubricSchema {
  var calendar: Members {
    mapping(RubricKeys.calendar) { key in
      switch key {
      case "workweek":
        .object([
          (
            "anyOf",
            .array([.object(weekdays), .object(list(.object(workweek)))])
          )
        ])
      case "office_hours": officeHours
      case "holidays": words(CalendarRules.Holidays.self)
      case "extra_holidays", "extra_working_days":
        .object(oneOrMany(.object([("anyOf", .array([reference("date"), .object(extraDay)]))])))
      default: unknown(key)
      }
    }
  }

  private var weekdays: Members { list(words(Weekday.names), unique: true) }

  private var workweek: Members {
    mapping(RubricKeys.workweek, required: ["days"]) { key in
      switch key {
      case "days": .object(weekdays)
      case "since": reference("date")
      case "regions": reference("texts")
      default: unknown(key)
      }
    }
  }

  private var extraDay: Members {
    mapping(RubricKeys.extraDay, required: ["date"]) { key in
      switch key {
      case "date": reference("date")
      case "regions": reference("texts")
      default: unknown(key)
      }
    }
  }

  private var officeHours: JSONValue {
    let hours = JSONValue.object(
      oneOrMany(
        .object([
          ("type", .string("string")),
          ("pattern", .string("^[0-9 ]+:[0-9 ]+-[0-9 ]+:[0-9 ]+$")),
        ])))
    return .object([
      (
        "anyOf",
        .array([hours, .object(mapping(Weekday.names) { _ in hours })])
      )
    ])
  }

  var clock: Members {
    let inHours = JSONValue.object([
      (
        "properties",
        .object([
          ("unit", words([Clock.Unit.hours.rawValue, Clock.Unit.workingHours.rawValue])),
          ("first_day", .object([("const", .string("same"))])),
        ])
      ), ("required", strings(["unit", "first_day"])),
    ])
    return mapping(RubricKeys.clock, required: ["from", "to", "unit"]) { key in
      switch key {
      case "from": words(Event.names)
      case "to": words(Event.names.filter { $0 != Event.received.name })
      case "unit": words(Clock.Unit.self)
      case "first_day": words(RubricKeys.firstDay)
      default: unknown(key)
      }
    } + [("not", inHours)]
  }

  var filter: Members { mapping(RubricKeys.filter) { _ in reference("conditions") } }

  var conditions: Members {
    mapping(RubricKeys.fields) { key in
      switch Field(named: key) {
      case .classification: .object(oneOrMany(words(Classification.names)))
      case .status: .object(oneOrMany(words(Status.names)))
      case .closedBy: .object(oneOrMany(words(ClosedBy.names)))
      default: reference("texts")
      }
    } + [("minProperties", .integer(1))]
  }
}
