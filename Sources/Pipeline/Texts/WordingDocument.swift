import Diagnostics
import Documents

extension Wording {
  /// Both languages, where a document is the same whatever the language.
  var document: JSONValue { .object([("id", .string(id)), ("en", .string(en))]) }
}
