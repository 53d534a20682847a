import Complaints
import Diagnostics
import TestSupport
import Testing

@testable import Ingestion
@testable import Tables

/// An export that was compressed by itself.
@Suite struct CompressedExportTests {
  @Test("§3.2, §3.7: the region is told by the name without .gz, the hash is that of the file")
  func name() throws {
    let exports = try Exports()
    let bytes = ZipBuilder.gzipped(Array("id,received\n1,2024-01-05\n".utf8))
    try exports.write(bytes, "masuk/Kab Berau.csv.gz")
    let input = try Inputs(paths: [exports.path + "/masuk"]).files[0]
    #expect(input.label == "Kab Berau.csv.gz")
    #expect(input.name == "Kab Berau.csv")
    let export = try Ingestor(IngestionOptions()).read(input).0
    #expect(export.region == "64.03")
    let plain = try Inputs(paths: [try exports.write("id,received\n1,2024-01-05\n", "x.csv")])
    let other = try Ingestor(IngestionOptions(region: "64.03")).read(plain.files[0]).0
    #expect(other.register.count == 1)
    #expect(export.sha256 != other.sha256)
    #expect(try input.file.held().withBytes { $0.elementsEqual(bytes) })
  }
}
