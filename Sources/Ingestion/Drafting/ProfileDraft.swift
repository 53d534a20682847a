internal import Complaints
package import Diagnostics
internal import Tables

/// A profile drafted from a register or a follow-up log, for a person to finish.
package struct ProfileDraft: Sendable {
  /// YAML with remarks; it never holds a citizen's data.
  package var text: String
  /// The keys of required columns that were not found: without them the draft does not load yet.
  package var missing: [String]
  /// Nothing in the file or in its name tells whose complaints they are, so that no row of it has a
  /// region until somebody says it.
  package var lacksRegion: Bool
  /// What is marked for a person to look at.
  package var checks: Int
  /// Columns that the draft maps, and all that have a header.
  package var used: Int
  package var columns: Int
}

extension Ingestor {
  /// Drafts a profile from a register or a follow-up log of which no profile is known.
  ///
  /// - Throws: What keeps the file from being read, or that no row of it is a header.
  package func draft(
    _ input: InputFile, language: Language
  ) throws(Problems) -> ProfileDraft {
    do {
      let opened = try content(of: input).open(named: input.label)
      let tops = try tables(of: opened, input).map { try TopRows(opened.tables[$0], index: $0) }
      guard let header = HeaderGuess.find(tops) else {
        throw Problems([DraftProblems.noHeader(input.label)])
      }
      return try draft(opened.tables[header.table], header, tops, input, language)
    } catch let problems as Problems {
      throw problems
    } catch let problem as Diagnostic {
      throw Problems([problem])
    } catch {
      throw Problems([IngestionProblems.unexpected(error, file: input.label)])
    }
  }

  private func draft(
    _ table: any SourceTable, _ header: HeaderGuess, _ tops: [TopRows],
    _ input: InputFile, _ language: Language
  ) throws -> ProfileDraft {
    let match = HeaderSearch.best(
      tables: tops, among: ProfileChoice(given: [], builtIn: BuiltInProfile.all))
    let known = match.flatMap { $0.isComplete ? $0.profile : nil }
    let study = try RegisterStudy(table, header: header)
    var choice =
      RoleChoice.log(study, isKnown: known?.kind == .log, regions: options.regions)
      ?? RoleChoice(study, regions: options.regions)
    let dates = DraftDates(choice)
    // Every column of dates is held against every other.
    let columns = (choice.namedDates + choice.openDates).prefix(40)
    let clock = choice.column(choice.isLog ? .at : .field(.received)) ?? columns.first
    let order = try MomentOrder(table, choice, dates, columns: Array(columns), clock: clock)
    if !choice.isLog { choice.settleDates(order) }
    let events = choice.isLog ? try DraftEvents(table, choice) : nil
    let above = tops.first { $0.index == header.table }?.top[..<header.top] ?? []
    var writing = DraftWriting(
      file: input.name, sheet: table.sheet.map(PersonalData.masked),
      name: ProfileDraft.name(of: input.name),
      choice: choice, dates: dates, order: order,
      preamble: DraftPreamble(
        above, above: table.linesAbove(), dates.read, options.regions),
      isRegionTold: isRegionTold(by: [input.name] + input.folders),
      builtIn: known?.name, events: events, language: language)
    writing.write()
    let required: [Field] = choice.isLog ? [] : [.id, .received]
    let used = choice.uses.count { if case .role = $0 { true } else { false } }
    return ProfileDraft(
      text: writing.lines.text,
      missing: required.filter { choice.column(.field($0)) == nil }.map(\.name)
        + (events?.isEmpty == true ? ["events"] : []),
      lacksRegion: writing.lacksRegion,
      checks: writing.lines.checks, used: used,
      columns: choice.uses.count { $0 != .nameless })
  }
}

extension Ingestor {
  /// By the file's name or, where that tells nothing, a folder's.
  private func isRegionTold(by names: [String]) -> Bool {
    let told = FileRegion.told(
      by: nil, institution: nil, profile: nil, name: names[0], folders: Array(names.dropFirst()),
      in: options.regions)
    return told.code != nil
  }
}

extension ProfileDraft {
  /// The words of a file's name without numbers: `Rekap Aduan 2024.xlsx` is `rekap-aduan`.
  static func name(of file: String) -> String {
    let base = file.split(separator: ".").dropLast().joined(separator: ".")
    let parts = (base.isEmpty ? file : base).split { !$0.isLetter && !$0.isNumber }
    let words = parts.map { foldedName($0) }.filter { word in
      word.utf8.allSatisfy { $0 &- 0x61 < 26 || $0 &- 0x30 < 10 }
        && word.utf8.contains { $0 &- 0x61 < 26 }
    }
    return words.isEmpty ? "register" : words.prefix(5).joined(separator: "-")
  }
}

extension RoleChoice {
  /// Gives the dates that no header explains an event, where their order leaves no doubt.
  mutating func settleDates(_ order: MomentOrder) {
    if column(.field(.received)) == nil, let first = order.mostlyFirst(among: openDates) {
      choose(.field(.received), for: first, byContent: true)
    }
    if column(.field(.completed)) == nil {
      let telling = openDates.filter { order.tellsCompletion($0) }
      if telling.count == 1 { choose(.field(.completed), for: telling[0], byContent: true) }
    }
  }
}
