#ifndef RUJUKAN_CBAREXML_SHIM_H
#define RUJUKAN_CBAREXML_SHIM_H

#include <libxml/parser.h>
#include <libxml/tree.h>

/* The measure for everything else: libxml2 builds its tree and frees it, with the options that
   SafeXML uses. Returns whether the bytes are XML. */
static inline int bare_parse(const void *bytes, int length) {
  xmlDocPtr document =
      xmlReadMemory((const char *)bytes, length, NULL, NULL,
                    XML_PARSE_NONET | XML_PARSE_BIG_LINES | XML_PARSE_NOCDATA | XML_PARSE_COMPACT);
  if (!document) return 0;
  xmlFreeDoc(document);
  return 1;
}

#endif
