#if canImport(Glibc)
  import CMalloc
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// What the program must see to before it opens its first file.
enum ProcessSetup {
  static func prepare() {
    #if canImport(Glibc)
      // Columns of many rows come and go: what they leave goes back to the system at once. By itself
      // the C library would keep ever larger ones for later, and here later is another size.
      mallopt(M_MMAP_THRESHOLD, 1 << 18)
      // But for a megabyte of what comes and goes all the time.
      mallopt(M_TRIM_THRESHOLD, 1 << 20)
    #endif
    // Whoever reads the output may stop: `peringkat … | head`.
    signal(SIGPIPE, SIG_IGN)
    // A limit on the size of files is a full disk like any other: an error, not the end.
    signal(SIGXFSZ, SIG_IGN)
    // A closed stream's number would go to the next file that is opened, and what is said there
    // into that file. On a descriptor that can only be read, writing fails as it should.
    for descriptor: Int32 in 0...2 where fcntl(descriptor, F_GETFD) == -1 {
      _ = open("/dev/null", O_RDONLY)
    }
  }
}
