/* Counts allocations by standing before glibc's malloc. Only the benchmark links it. */
#include "hitung.h"

#include <stddef.h>

extern void *__libc_malloc(size_t size);
extern void *__libc_calloc(size_t count, size_t size);
extern void *__libc_realloc(void *block, size_t size);

static unsigned long alokasi;

unsigned long hitung_alokasi(void) { return alokasi; }

void *malloc(size_t size) {
  __atomic_fetch_add(&alokasi, 1, __ATOMIC_RELAXED);
  return __libc_malloc(size);
}

void *calloc(size_t count, size_t size) {
  __atomic_fetch_add(&alokasi, 1, __ATOMIC_RELAXED);
  return __libc_calloc(count, size);
}

void *realloc(void *block, size_t size) {
  __atomic_fetch_add(&alokasi, 1, __ATOMIC_RELAXED);
  return __libc_realloc(block, size);
}
