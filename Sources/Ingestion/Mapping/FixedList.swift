/// A list that is made once, whose elements change where they lie.
///
/// A row loop that changes elements of an array in a structure asks for each change whether somebody
/// shares the array; here nobody can.
struct FixedList<Element>: ~Copyable {
  /// The elements, valid as long as the list.
  let all: UnsafeMutableBufferPointer<Element>

  init(_ elements: [Element]) {
    all = .allocate(capacity: elements.count)
    _ = all.initialize(from: elements)
  }

  deinit {
    all.deinitialize()
    all.deallocate()
  }
}
