extension CaseIndex {
  /// How many complaints have their first row in a register, by its own word for their region.
  func counts(of register: Int, by words: CategoryColumn) -> [Int] {
    var counts = [Int](repeating: 0, count: words.words.count + 1)
    let base = bases[register]
    for row in base..<bases[register + 1] where winners[row] != CaseIndex.later {
      counts[Int(words.codes[row - base])] += 1
    }
    return Array(counts.dropFirst())
  }

  /// The row of the table of each complaint, by its first row.
  ///
  /// - Parameter regions: Of a register: its words, and where the rows of each begin.
  func rows(
    _ regions: @Sendable (_ register: Int) -> (words: CategoryColumn, starts: [Int])
  ) -> [UInt32] {
    [UInt32](unsafeUninitializedCapacity: winners.count) { rows, count in
      rows.initialize(repeating: 0)
      nonisolated(unsafe) let all = rows
      _ = concurrentMap(Array(bases.indices.dropLast())) { register in
        let (words, starts) = regions(register)
        var next = [0] + starts
        let base = bases[register]
        for row in base..<bases[register + 1] where winners[row] != CaseIndex.later {
          let word = Int(words.codes[row - base])
          all[row] = UInt32(next[word])
          next[word] += 1
        }
      }
      count = winners.count
    }
  }

  /// Hands over the complaints whose first row is in a register and whose winning row is in it too:
  /// the first of all rows, and the register's row that wins.
  /// - Returns: How many complaints are won by another register.
  @inline(__always)
  func forEachOwnCase(of number: Int, _ body: (_ first: Int, _ row: Int) -> Void) -> Int {
    let own = bases[number]..<bases[number + 1]
    var others = 0
    for first in own where winners[first] != CaseIndex.later {
      let winner = Int(winners[first])
      if winner < own.upperBound { body(first, winner - own.lowerBound) } else { others += 1 }
    }
    return others
  }

  /// Hands over those whose first row is in a register and whose winning row is in a later one.
  func forEachOtherCase(
    of number: Int, _ body: (_ first: Int, _ register: Int, _ row: Int) -> Void
  ) {
    let own = bases[number]..<bases[number + 1]
    for first in own where winners[first] != CaseIndex.later {
      let winner = Int(winners[first])
      guard winner >= own.upperBound else { continue }
      let (register, row) = place(of: winner)
      body(first, register, row)
    }
  }
}
