// A small C surface over Debian's simdjson: one JSON object in, one flat list of nodes out.
#ifndef CSIMDJSON_H
#define CSIMDJSON_H

#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

typedef enum {
  CSJ_PLAIN = 0,   // a number, true, false or null, as written
  CSJ_QUOTED = 1,  // a string, decoded
  CSJ_KEY = 2,     // a key of an object, decoded; its value follows
  CSJ_LIST = 3,    // `count` values follow, each with what belongs to it
  CSJ_OBJECT = 4   // `count` pairs of key and value follow
} csj_kind;

typedef struct {
  const char *text;  // UTF-8, not terminated; NULL for lists and objects
  uint32_t length;   // bytes of `text`
  uint32_t count;    // values of a list, pairs of an object
  uint32_t line;     // from 1
  uint32_t column;   // from 1, in characters
  csj_kind kind;
} csj_node;

typedef struct csj_document csj_document;

typedef enum {
  CSJ_OK = 0,
  CSJ_NOT_JSON = 1,   // the grammar is broken, or this is no object
  CSJ_TOO_DEEP = 2,   // more than `deepest` lists and objects in each other
  CSJ_NO_MEMORY = 3
} csj_result;

// Reads `length` bytes, which must not begin with a byte order mark. On success `*document` holds
// the nodes until csj_free; otherwise it is NULL.
csj_result csj_read(const char *bytes, size_t length, uint32_t deepest, csj_document **document);

const csj_node *csj_nodes(const csj_document *document, size_t *count);

void csj_free(csj_document *document);

#ifdef __cplusplus
}
#endif

#endif
