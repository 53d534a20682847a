/// What all sheets of a workbook share.
final class WorkbookContext {
  let parts: PackageParts
  let shared: SharedStrings
  let styles: CellStyles
  let is1904: Bool
  /// Its writer left it to others to calculate formulas.
  let calculatesOnLoad: Bool
  /// Whatever the workbook's bytes belong to.
  private let owner: AnyObject?

  init(
    parts: PackageParts, shared: SharedStrings, styles: CellStyles, is1904: Bool,
    calculatesOnLoad: Bool, owner: AnyObject?
  ) {
    self.parts = parts
    self.shared = shared
    self.styles = styles
    self.is1904 = is1904
    self.calculatesOnLoad = calculatesOnLoad
    self.owner = owner
  }
}
