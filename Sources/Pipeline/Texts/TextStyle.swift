package import Diagnostics

/// How headings and severities are marked in a text; that depends on where it is shown.
package struct TextStyle {
  package let heading: (String) -> String
  package let severity: (Diagnostic.Severity, String) -> String

  package init(
    heading: @escaping (String) -> String,
    severity: @escaping (Diagnostic.Severity, String) -> String
  ) {
    self.heading = heading
    self.severity = severity
  }

  /// Not marked at all.
  package static var plain: TextStyle { TextStyle(heading: { $0 }, severity: { $1 }) }
}
