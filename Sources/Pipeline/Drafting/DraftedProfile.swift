package import Diagnostics
import Ingestion

/// The draft of a profile, for its author to finish.
package struct DraftedProfile {
  private let draft: ProfileDraft

  init(draft: ProfileDraft) {
    self.draft = draft
  }

  /// As YAML.
  package var text: String { draft.text }

  /// How much of it is certain, and what is missing.
  package var summary: Wording { DraftingProblems.drafted(draft) }
}
