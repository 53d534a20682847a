/// The part of a rubric that says which days and hours are worked (spec §4.3).
package struct CalendarRules: Sendable, Hashable {
  package enum Holidays: String, Sendable, CaseIterable {
    case national
    case nationalAndJointLeave = "national_and_joint_leave"
    case none
  }

  /// A working week from a day on, for some regions or all.
  package struct Workweek: Sendable, Hashable {
    package var days: Set<Weekday>
    /// nil: always.
    package var since: Day?
    /// Codes or province prefixes; empty: every region.
    package var regions: [String]

    package init(days: Set<Weekday>, since: Day? = nil, regions: [String] = []) {
      self.days = days
      self.since = since
      self.regions = regions
    }
  }

  /// A day that is off, or worked, besides the table.
  package struct ExtraDay: Sendable, Hashable {
    package var day: Day
    /// Codes or province prefixes; empty: every region.
    package var regions: [String]

    package init(day: Day, regions: [String] = []) {
      self.day = day
      self.regions = regions
    }
  }

  /// A stretch of a working day, in minutes after midnight.
  package struct OfficeHours: Sendable, Hashable {
    package var from: Int
    package var to: Int

    package init(from: Int, to: Int) {
      self.from = from
      self.to = to
    }
  }

  /// In the order of the file; before the first that applies: Monday to Friday.
  package var workweeks: [Workweek] = []
  /// Ascending and apart, for each weekday from Monday; 07:30–16:00 where the rubric is silent.
  package var officeHours = [[OfficeHours]](
    repeating: [OfficeHours(from: 450, to: 960)], count: 7)
  package var holidays = Holidays.nationalAndJointLeave
  package var extraHolidays: [ExtraDay] = []
  package var extraWorkingDays: [ExtraDay] = []

  package init() {}

  /// Whether a list of codes or prefixes names a region; an empty list names every one.
  ///
  /// A prefix such as `51` means every `51.xx`.
  package static func names(_ regions: [String], _ code: String) -> Bool {
    regions.isEmpty || regions.contains { code == $0 || code.hasPrefix($0 + ".") }
  }
}
