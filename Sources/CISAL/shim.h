#pragma once
#include <isa-l/crc.h>
#include <isa-l/igzip_lib.h>
#include <stdint.h>

#if defined(__x86_64__)
__attribute__((target("avx"))) static inline void clean_upper_halves(void) {
  __builtin_ia32_vzeroupper();
}
#endif

/// The CRC-32 of ZIP and gzip over more bytes, given that of the bytes before them (0 before any).
///
/// Where the processor has AVX-512, the library's function returns without `vzeroupper`, which the
/// calling convention asks for, and on some processors everything that a thread divides afterwards
/// takes three times as long. Its inflating functions use no such registers.
static inline uint32_t crc32_of_gzip(uint32_t crc, const uint8_t *bytes, uint64_t count) {
  crc = crc32_gzip_refl(crc, bytes, count);
#if defined(__x86_64__)
  if (__builtin_cpu_supports("avx")) clean_upper_halves();
#endif
  return crc;
}

// Nobody is to call it past the function above.
uint32_t crc32_gzip_refl(uint32_t crc, const unsigned char *bytes, uint64_t count)
    __attribute__((availability(swift, unavailable, message = "use crc32_of_gzip")));
