import CCrypto
import Diagnostics
import Fingerprints
import Foundation
import TestSupport
import Testing

@testable import Tables

/// Workbooks that Office 2010 and later locked (§3.1).
@Suite struct AgileLockTests {
  private static let salt = (0..<16).map { UInt8(13 * $0) }
  private static let key = (0..<32).map { UInt8(7 * $0 + 1) }
  private static let workbook = WorkbookBuilder(
    (1...400).map { "<row r=\"\($0)\"><c r=\"A\($0)\"><v>\($0)</v></c></row>" }.joined()
  ).bytes

  private func word(_ number: UInt32) -> [UInt8] {
    (0..<4).map { UInt8(truncatingIfNeeded: number >> (8 * $0)) }
  }

  private func enciphered(_ bytes: [UInt8], _ key: [UInt8], _ vector: [UInt8]) -> [UInt8] {
    let padded = bytes + [UInt8](repeating: 0, count: (16 - bytes.count % 16) % 16)
    var result = [UInt8](repeating: 0, count: padded.count)
    var count: Int32 = 0
    let context = EVP_CIPHER_CTX_new()
    defer { EVP_CIPHER_CTX_free(context) }
    let cipher = key.count == 32 ? EVP_aes_256_cbc() : EVP_aes_128_cbc()
    EVP_EncryptInit_ex(context, cipher, nil, key, vector)
    EVP_CIPHER_CTX_set_padding(context, 0)
    EVP_EncryptUpdate(context, &result, &count, padded, Int32(padded.count))
    return result
  }

  private func locked(
    by password: String, hash: String = "SHA512", bits: Int = 256, rounds: Int = 1000
  ) -> [UInt8] {
    func digest(_ bytes: [UInt8]) -> [UInt8] { OfficeHash.named(hash, bytes) }
    func fitted(_ bytes: [UInt8], _ length: Int) -> [UInt8] {
      bytes.prefix(length) + [UInt8](repeating: 0x36, count: max(0, length - bytes.count))
    }
    let letters = password.utf16.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8($0 >> 8)] }
    var made = digest(Self.salt + letters)
    for round in 0..<UInt32(min(rounds, 1000)) { made = digest(word(round) + made) }
    func closed(_ bytes: [UInt8], _ use: [UInt8]) -> String {
      let key = fitted(digest(made + use), bits / 8)
      return Data(enciphered(bytes, key, Self.salt)).base64EncodedString()
    }
    let verifier: [UInt8] = (0..<16).map { UInt8(99 + $0) }
    let key = Array(Self.key.prefix(bits / 8))
    let cipher =
      "saltSize=\"16\" blockSize=\"16\" keyBits=\"\(bits)\" hashSize=\"\(digest([]).count)\" "
      + "cipherAlgorithm=\"AES\" cipherChaining=\"ChainingModeCBC\" hashAlgorithm=\"\(hash)\" "
      + "saltValue=\"\(Data(Self.salt).base64EncodedString())\""
    let input = closed(verifier, [0xFE, 0xA7, 0xD2, 0x76, 0x3B, 0x4B, 0x9E, 0x79])
    let value = closed(digest(verifier), [0xD7, 0xAA, 0x0F, 0x6D, 0x30, 0x61, 0x34, 0x4E])
    let own = closed(key, [0x14, 0x6E, 0x0B, 0xE7, 0xAB, 0xAC, 0xD0, 0xD6])
    let info =
      "<encryption xmlns:p=\"p\"><keyData \(cipher)/><keyEncryptors><keyEncryptor>"
      + "<p:encryptedKey spinCount=\"\(rounds)\" \(cipher) encryptedVerifierHashInput=\"\(input)\" "
      + "encryptedVerifierHashValue=\"\(value)\" encryptedKeyValue=\"\(own)\"/>"
      + "</keyEncryptor></keyEncryptors></encryption>"
    var package = word(UInt32(Self.workbook.count)) + word(0)
    for (number, start) in stride(from: 0, to: Self.workbook.count, by: 4096).enumerated() {
      let piece = Array(Self.workbook[start..<min(start + 4096, Self.workbook.count)])
      let vector = fitted(digest(Self.salt + word(UInt32(number))), 16)
      package += enciphered(piece, key, vector)
    }
    let header: [UInt8] = [4, 0, 4, 0, 0x40, 0, 0, 0]
    return CompoundFileBuilder([
      ("EncryptionInfo", header + Array(info.utf8)), ("EncryptedPackage", package),
    ]).bytes
  }

  @Test(
    "What Excel opens without asking is read",
    arguments: [("SHA512", 256), ("SHA1", 128), ("SHA256", 128), ("SHA384", 256)])
  func read(_ hash: String, _ bits: Int) throws {
    let file = try TablesTests.read(
      locked(by: "VelvetSweatshop", hash: hash, bits: bits), named: "kunci.xlsx")
    #expect(file.texts == (1...400).map { ["\($0)"] })
  }

  @Test("Another password, and one that is hashed without end, are named with what to do")
  func refused() throws {
    for bytes in [
      locked(by: "rahasia"), locked(by: "VelvetSweatshop", rounds: 100_000_000),
      CompoundFileBuilder([("EncryptionInfo", [4, 0, 4, 0]), ("EncryptedPackage", [])]).bytes,
    ] {
      let problem = try #require(refusal(of: bytes, named: "kunci.xlsx"))
      #expect(problem.code == "file-is-no-table")
      #expect(problem.message.id.contains("buku kerja Excel yang dikunci kata sandi"))
      #expect(problem.fix?.id.contains("hapus kata sandinya") == true)
    }
  }
}
