/// The directory of a compound file: a tree of storages and streams, 128 bytes each.
///
/// Source: [MS-CFB] 2.6.
struct CompoundDirectory {
  private struct Node {
    var name: String
    var kind: UInt8
    var left: UInt32
    var right: UInt32
    var child: UInt32
    var start: UInt32
    var size: Int
  }

  private static let length = 128
  private static let stream: UInt8 = 2

  private let nodes: [Node]

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    let reader = ByteReader(bytes)
    // The file's last sector may be cut short, and its last entry with it.
    nodes = stride(from: 0, to: bytes.count, by: Self.length).map { Self.node(reader, $0) }
  }

  /// The entry that everything hangs on; its stream holds the small sectors.
  var root: CompoundFile.Entry? { nodes.first.map(Self.entry) }

  /// The root's own streams: others belong to documents that are embedded in this one. Where the
  /// tree is broken, all streams in the directory's order.
  var streams: [CompoundFile.Entry] {
    var order: [Int] = []
    var isListed = [Bool](repeating: false, count: nodes.count)
    var open = [nodes.first?.child ?? .max]
    while let next = open.popLast() {
      guard next < nodes.count, !isListed[Int(next)] else { continue }
      let node = nodes[Int(next)]
      isListed[Int(next)] = true
      order.append(Int(next))
      open.append(node.left)
      open.append(node.right)
    }
    let own = order.map { nodes[$0] }.filter { $0.kind == Self.stream }
    return (own.isEmpty ? nodes.filter { $0.kind == Self.stream } : own).map(Self.entry)
  }

  private static func entry(_ node: Node) -> CompoundFile.Entry {
    CompoundFile.Entry(name: node.name, start: node.start, size: node.size)
  }

  private static func node(_ reader: ByteReader, _ at: Int) -> Node {
    let length = min(Int(reader.word16(at + 64) ?? 0), 64)
    let units = stride(from: 0, to: max(0, length - 1), by: 2)
      .map { reader.word16(at + $0) ?? 0 }.prefix { $0 != 0 }
    // Version 3 leaves rubbish in the upper half of the size.
    let size = reader.word32(at + 120).map(Int.init) ?? 0
    return Node(
      name: String(decoding: units, as: UTF16.self).lowercased(), kind: reader.byte(at + 66) ?? 0,
      left: reader.word32(at + 68) ?? .max, right: reader.word32(at + 72) ?? .max,
      child: reader.word32(at + 76) ?? .max, start: reader.word32(at + 116) ?? .max, size: size)
  }
}
