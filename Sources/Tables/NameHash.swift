/// Names as numbers, for tables that are looked up in for every cell.
enum NameHash {
  /// FNV-1a; names that meet by chance would have to be made on purpose.
  @inline(__always)
  static func of(_ name: some Sequence<UInt8>) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in name { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    return hash
  }
}
