package import Diagnostics

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// A file's bytes mapped read-only into memory until the object goes.
package final class MappedFile {
  package let path: String
  package let bytes: UnsafeRawBufferPointer
  private let descriptor: Int32
  private let size: off_t
  private let changed: timespec

  /// - Parameter name: The file as messages call it; the path when nil.
  /// - Throws: When there is no such file, it may not be read, or it is no ordinary file.
  package init(path: String, named name: String? = nil) throws(Diagnostic) {
    let name = name ?? path
    // Without O_NONBLOCK a named pipe that nobody writes to would hold the program up here.
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else {
      let code = errno
      throw .fileCannotBeOpened(name, Self.obstacle(code))
    }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      close(descriptor)
      throw .fileIsNotOrdinary(name)
    }
    let count = Int(status.st_size)
    if count == 0 {
      bytes = UnsafeRawBufferPointer(start: nil, count: 0)
    } else {
      let address = mmap(nil, count, PROT_READ, MAP_PRIVATE, descriptor, 0)
      guard let address, address != MAP_FAILED else {
        let code = errno
        close(descriptor)
        throw .fileCannotBeOpened(name, Self.obstacle(code))
      }
      madvise(address, count, MADV_SEQUENTIAL)
      bytes = UnsafeRawBufferPointer(start: address, count: count)
    }
    self.path = path
    self.descriptor = descriptor
    size = status.st_size
    changed = status.modified
  }

  deinit {
    if let address = bytes.baseAddress {
      munmap(UnsafeMutableRawPointer(mutating: address), bytes.count)
    }
    close(descriptor)
  }

  /// Whether somebody has written to the file since it was mapped.
  package var hasChanged: Bool {
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { return true }
    let now = status.modified
    return status.st_size != size || now.tv_sec != changed.tv_sec || now.tv_nsec != changed.tv_nsec
  }

  private static func obstacle(_ code: Int32) -> Wording {
    switch code {
    case ENOENT, ENOTDIR:
      Wording(id: "berkas itu tidak ada", en: "there is no such file")
    case EACCES, EPERM:
      Wording(id: "izin membacanya tidak ada", en: "it may not be read")
    default:
      Wording(String(cString: strerror(code)))
    }
  }
}

extension stat {
  fileprivate var modified: timespec {
    #if canImport(Darwin)
      st_mtimespec
    #else
      st_mtim
    #endif
  }
}
