import Diagnostics

/// The name of an archive's member as folders and a file: only ever shown and compared.
struct MemberPath {
  /// Without steps that stand still, control characters made visible, overlong ones cut.
  let components: [String]
  /// It begins at a root or a drive, or climbs out of the folder that it would be extracted to.
  let leadsOutside: Bool

  init(_ name: String) {
    let path = name.replacing("\\", with: "/")
    let steps = path.split(separator: "/").filter { $0 != "." }
    let hasDrive = steps.first.map { MemberPath.isDrive($0) } ?? false
    leadsOutside = path.hasPrefix("/") || hasDrive || steps.contains("..") || steps.isEmpty
    let plain = steps.filter { $0 != ".." }.suffix(MemberPath.depthLimit)
    components = plain.isEmpty ? ["?"] : plain.map { shown(String($0), limit: 120) }
  }

  private static let depthLimit = 32

  private static func isDrive(_ step: Substring) -> Bool {
    let start = Array(step.utf8.prefix(2))
    guard start.count == 2, start[1] == UInt8(ascii: ":") else { return false }
    return (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(start[0] | 0x20)
  }
}
