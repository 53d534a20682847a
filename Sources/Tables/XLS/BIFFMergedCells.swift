extension BIFFStream {
  /// The cells of a sheet that are merged downwards, whose records stand behind those of its cells.
  ///
  /// Source: [MS-XLS] 2.4.168.
  func mergedAreas(from offset: Int) -> [MergedArea] {
    var areas: [MergedArea] = []
    var depth = 0
    var at = offset
    while let record = record(at: at), areas.count < MergedAreas.limit {
      at = record.body.upperBound
      if record.kind == BIFFRecord.endOfFile {
        depth -= 1
        if depth <= 0 { break }
      } else if record.kind & 0xF0FF == 0x0009 {
        depth += 1
      } else if record.kind == BIFFRecord.mergedCells, depth == 1 {
        areas += mergedAreas(in: record)
      }
    }
    return areas
  }

  private func mergedAreas(in record: BIFFRecord) -> [MergedArea] {
    let body = ByteReader(reader.part(record.body))
    var areas: [MergedArea] = []
    for index in 0..<Int(body.word16(0) ?? 0) {
      let at = 2 + index * 8
      guard let top = body.word16(at), let bottom = body.word16(at + 2),
        let left = body.word16(at + 4)
      else { break }
      if top < bottom {
        areas.append(MergedArea(rows: Int(top) + 1...Int(bottom) + 1, column: Int(left)))
      }
    }
    return areas
  }
}
