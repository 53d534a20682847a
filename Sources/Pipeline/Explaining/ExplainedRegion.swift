package import Diagnostics
package import Documents
package import Scoring

/// Why one region or agency has its score, as people and programs read it.
package struct ExplainedRegion {
  package let explanation: Explanation
  package let hasQuarantine: Bool
  /// A published ranking that comes out otherwise today.
  package let findings: [Diagnostic]

  init(explanation: Explanation, hasQuarantine: Bool, findings: [Diagnostic]) {
    self.explanation = explanation
    self.hasQuarantine = hasQuarantine
    self.findings = findings
  }

  /// - Parameters:
  ///   - limit: How many tracking IDs a list shows.
  ///   - width: How many characters a line may have.
  package func text(_ language: Language, limit: Int, width: Int) -> String {
    wrapped(
      ExplanationText(explanation, language: language, limit: limit).text, to: width, hanging: 4)
  }

  /// Fields: README of this module.
  package func document(limit: Int) -> JSONValue { explanation.document(limit: limit) }
}
