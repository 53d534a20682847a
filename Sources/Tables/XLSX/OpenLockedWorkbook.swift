import Diagnostics
import Fingerprints

/// Opens an XLSX workbook under the password that Excel itself uses for workbooks whose structure
/// is protected, and opens without asking.
/// - Throws: When the workbook is under another password or another cipher.
func openLockedWorkbook(
  _ bytes: UnsafeBufferPointer<UInt8>, named file: String
) throws(Diagnostic) -> OpenedFile {
  guard let compound = CompoundFile(bytes), let info = compound.stream("encryptioninfo"),
    let package = compound.stream("encryptedpackage"),
    let decipher = withExtendedLifetime(info, { cipher(of: ByteReader(info.bytes)) })
  else { throw .fileIsNoTable(file, .encryptedWorkbook) }
  let held = try plainPackage(package, decipher, named: file)
  let isWorkbook = held.withBytes { FileKind.recognised(in: $0) == .zip }
  guard isWorkbook else { throw .fileIsNoTable(file, .encryptedWorkbook) }
  return try openWorkbook(
    held.bytes.assumingMemoryBound(to: UInt8.self), named: file, keeping: held)
}

/// Deciphers whole blocks into memory with as much room.
private typealias Decipher = (UnsafeBufferPointer<UInt8>, UnsafeMutablePointer<UInt8>) -> Bool

/// What deciphers the package, by either way of locking it; nil when it is under another password.
private func cipher(of info: ByteReader) -> Decipher? {
  let password = WorkbookCipher.defaultPassword
  if let lock = AgileLock(info) {
    return lock.key(of: password).map { key in { lock.decipher($0, key: key, into: $1) } }
  }
  return StandardLock(info)?.key(of: password).map { key in
    { OfficeCipher.decipher($0, key: key, into: $1) }
  }
}

/// The package behind its length of eight bytes, deciphered.
private func plainPackage(
  _ package: StreamBytes, _ decipher: Decipher, named file: String
) throws(Diagnostic) -> HeldBytes {
  defer { withExtendedLifetime(package) {} }
  let reader = ByteReader(package.bytes)
  let blocks = reader.part(8..<max(8, 8 + (reader.count - 8) / 16 * 16))
  return try HeldBytes(capacity: blocks.count, named: file) { memory throws(Diagnostic) in
    let out = memory.assumingMemoryBound(to: UInt8.self)
    guard let size = reader.size64(0), decipher(blocks, out) else {
      throw .fileIsNoTable(file, .encryptedWorkbook)
    }
    return min(size, blocks.count)
  }
}

extension CompoundFile {
  /// The bytes of the stream of a name in lower case.
  fileprivate func stream(_ name: String) -> StreamBytes? {
    entries.first { $0.name == name }.flatMap { readings(of: $0).first?() }
  }
}
