internal import CCrypto

/// The cipher of workbooks that Office 2007 locked; for nothing else.
package enum OfficeCipher {
  /// Deciphers whole blocks of 16 bytes with AES, each by itself (ECB), from `source` to
  /// `destination`, which has as much room.
  ///
  /// - Parameter key: 16, 24 or 32 bytes.
  /// - Returns: False when the system has no such cipher.
  package static func decipher(
    _ source: UnsafeBufferPointer<UInt8>, key: [UInt8],
    into destination: UnsafeMutablePointer<UInt8>
  ) -> Bool {
    let cipher =
      switch key.count {
      case 16: EVP_aes_128_ecb()
      case 24: EVP_aes_192_ecb()
      case 32: EVP_aes_256_ecb()
      default: OpaquePointer?.none
      }
    guard let cipher, let context = EVP_CIPHER_CTX_new() else { return false }
    defer { EVP_CIPHER_CTX_free(context) }
    guard EVP_DecryptInit_ex(context, cipher, nil, key, nil) == 1,
      EVP_CIPHER_CTX_set_padding(context, 0) == 1
    else { return false }
    var at = 0
    while at < source.count {
      let piece = min(source.count - at, 1 << 24)
      var written: Int32 = 0
      guard
        EVP_DecryptUpdate(
          context, destination + at, &written, source.baseAddress! + at, Int32(piece)) == 1,
        Int(written) == piece
      else { return false }
      at += piece
    }
    return true
  }
}
