internal import CCrypto

/// The cipher of workbooks that Office locked; for nothing else.
package enum OfficeCipher {
  /// Deciphers whole blocks of 16 bytes with AES from `source` to `destination`, which has as much
  /// room: each by itself (ECB), as Office 2007 wrote them, or where there is a `vector` of 16 bytes
  /// each with the one before it (CBC), as later ones do.
  ///
  /// - Parameter key: 16, 24 or 32 bytes.
  /// - Returns: False when the system has no such cipher.
  package static func decipher(
    _ source: UnsafeBufferPointer<UInt8>, key: [UInt8], vector: [UInt8]? = nil,
    into destination: UnsafeMutablePointer<UInt8>
  ) -> Bool {
    if let vector, vector.count != 16 { return false }
    guard let cipher = cipher(keyLength: key.count, isChained: vector != nil),
      let context = EVP_CIPHER_CTX_new()
    else { return false }
    defer { EVP_CIPHER_CTX_free(context) }
    guard EVP_DecryptInit_ex(context, cipher, nil, key, vector) == 1,
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

  private static func cipher(keyLength: Int, isChained: Bool) -> OpaquePointer? {
    switch keyLength {
    case 16: isChained ? EVP_aes_128_cbc() : EVP_aes_128_ecb()
    case 24: isChained ? EVP_aes_192_cbc() : EVP_aes_192_ecb()
    case 32: isChained ? EVP_aes_256_cbc() : EVP_aes_256_ecb()
    default: nil
    }
  }
}
