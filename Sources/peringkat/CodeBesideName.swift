/// What a code tells beside the name: an agency's is its region's code, a slash and the name itself.
func code(_ code: String, beside name: String) -> String {
  let end = "/" + name
  return code.hasSuffix(end) ? String(code.dropLast(end.count)) : code
}
