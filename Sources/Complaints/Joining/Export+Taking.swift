extension Export {
  /// Keeps a register's category columns and drops the others.
  mutating func keepWords() {
    guard case .register(let rows) = rows else { return }
    var kept = RegisterRows()
    kept.source = rows.source
    kept.region = rows.region
    kept.agency = rows.agency
    kept.category = rows.category
    kept.channel = rows.channel
    kept.place = rows.place
    self.rows = .register(kept)
  }

  /// A column of a register.
  func column<Column>(_ column: KeyPath<RegisterRows, Column>) -> Column? {
    guard case .register(let register) = rows else { return nil }
    return register[keyPath: column]
  }

  /// An optional column of a register.
  func column<Column>(_ column: KeyPath<RegisterRows, Column?>) -> Column? {
    guard case .register(let register) = rows else { return nil }
    return register[keyPath: column]
  }

  mutating func drop(except fields: Set<Field>) { change { $0.drop(except: fields) } }

  mutating func dropIDs() { change { $0.id = TextColumn() } }

  /// Changes a register's rows where they are.
  private mutating func change(_ body: (inout RegisterRows) -> Void) {
    guard case .register(var register) = rows else { return }
    rows = .assessment([])
    body(&register)
    rows = .register(register)
  }

  /// Hands over a column of a register and drops it here.
  mutating func take<Column>(_ column: WritableKeyPath<RegisterRows, Column?>) -> Column? {
    var taken: Column?
    change { register in
      taken = register[keyPath: column]
      register[keyPath: column] = nil
    }
    return taken
  }
}

extension [Export] {
  /// Hands them over, so that nobody else holds them.
  package mutating func takeAll() -> [Export] {
    defer { self = [] }
    return self
  }
}
