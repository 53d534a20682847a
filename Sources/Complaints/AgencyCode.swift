/// The code of an agency that is ranked: its region's, a slash and its name (spec §5.8).
package enum AgencyCode {
  /// The code as it stands beside the agency's name, which it need not say again: its region's.
  package static func beside(_ name: String, _ code: String) -> String {
    let end = "/" + name
    return code.hasSuffix(end) ? String(code.dropLast(end.count)) : code
  }
}
