// The upper halves of the AVX registers, which a function is to leave clean (System V ABI, AMD64,
// 3.2.1): while they are in use, instructions of SSE are slow on many processors.
#pragma once
#include <stdbool.h>
#include <stdint.h>

#if defined(__x86_64__)
#include <cpuid.h>

static inline void use_upper_halves(void) {
  __asm__ volatile("vpcmpeqd %%ymm0, %%ymm0, %%ymm0" ::: "xmm0");
}

static inline void release_upper_halves(void) { __asm__ volatile("vzeroupper"); }

/// Intel SDM, volume 1, 13.6: XGETBV with 1 in ECX tells what is in use; bit 2 is AVX.
static inline bool upper_halves_are_in_use(void) {
  uint32_t low, high;
  __asm__ volatile("xgetbv" : "=a"(low), "=d"(high) : "c"(1));
  return low & 1 << 2;
}

/// The processor has such registers and tells whether they are in use.
static inline bool upper_halves_can_be_seen(void) {
  uint32_t a, b, c, d;
  if (!__builtin_cpu_supports("avx") || !__get_cpuid_count(0xD, 1, &a, &b, &c, &d)) return false;
  if (!(a & 1 << 2)) return false;
  use_upper_halves();
  if (!upper_halves_are_in_use()) return false;
  release_upper_halves();
  return !upper_halves_are_in_use();
}
#else
static inline void use_upper_halves(void) {}
static inline void release_upper_halves(void) {}
static inline bool upper_halves_are_in_use(void) { return false; }
static inline bool upper_halves_can_be_seen(void) { return false; }
#endif
