#ifndef RUJUKAN_HITUNG_H
#define RUJUKAN_HITUNG_H

/* How many blocks of memory this process has asked for. */
unsigned long hitung_alokasi(void);

#endif
