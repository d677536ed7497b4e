#ifndef RUJUKAN_CLIBXML2_SHIM_H
#define RUJUKAN_CLIBXML2_SHIM_H

#include <libxml/SAX2.h>
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <libxml/relaxng.h>
#include <libxml/tree.h>
#include <libxml/xmlIO.h>
#include <libxml/xmlerror.h>
#include <libxml/xmlschemas.h>
#include <libxml/xmlversion.h>
#include <string.h>

/* What Swift 6 cannot import from libxml2: a mutable global (xmlFree), callbacks whose
   signature changed between 2.9 and 2.12, and the process-wide entity loader. */

typedef void (*lx_error_fn)(void *user, int domain, int code, int level, int line, int column,
                            const char *message);
typedef struct {
  lx_error_fn fn;
  void *user;
} lx_sink;

#if LIBXML_VERSION >= 21200
typedef const xmlError *lx_error_ptr;
#else
typedef xmlErrorPtr lx_error_ptr;
#endif

static void lx_report(void *data, lx_error_ptr error) {
  lx_sink *sink = (lx_sink *)data;
  if (sink && sink->fn && error)
    sink->fn(sink->user, error->domain, (int)error->code, (int)error->level, error->line,
             error->int2, error->message);
}

/* While a tree is built ctxt->userData must stay ctxt, so the sink travels in _private. */
static void lx_report_parser(void *data, lx_error_ptr error) {
  (void)data;
  xmlParserCtxtPtr context = error ? (xmlParserCtxtPtr)error->ctxt : NULL;
  if (context) lx_report(context->_private, error);
}

static void lx_refuse_doctype(void *data, const xmlChar *name, const xmlChar *external,
                              const xmlChar *system) {
  (void)name;
  (void)external;
  (void)system;
  xmlParserCtxtPtr context = (xmlParserCtxtPtr)data;
  lx_sink *sink = (lx_sink *)context->_private;
  if (sink && sink->fn)
    sink->fn(sink->user, XML_FROM_PARSER, -1, XML_ERR_FATAL,
             context->input ? context->input->line : 0, context->input ? context->input->col : 0,
             "DOCTYPE");
  context->wellFormed = 0;
  xmlStopParser(context);
}

/* Errors go to the sink; a DOCTYPE ends the parse before any of it is read. */
static inline void lx_prepare_parser(xmlParserCtxtPtr context, lx_sink *sink) {
  context->_private = sink;
  context->sax->initialized = XML_SAX2_MAGIC;
  context->sax->serror = lx_report_parser;
  context->sax->internalSubset = lx_refuse_doctype;
  context->sax->externalSubset = NULL;
}

static inline void lx_xsd_parser_errors(xmlSchemaParserCtxtPtr c, lx_sink *s) {
  xmlSchemaSetParserStructuredErrors(c, lx_report, s);
}
static inline void lx_xsd_valid_errors(xmlSchemaValidCtxtPtr c, lx_sink *s) {
  xmlSchemaSetValidStructuredErrors(c, lx_report, s);
}
static inline void lx_rng_parser_errors(xmlRelaxNGParserCtxtPtr c, lx_sink *s) {
  xmlRelaxNGSetParserStructuredErrors(c, lx_report, s);
}
static inline void lx_rng_valid_errors(xmlRelaxNGValidCtxtPtr c, lx_sink *s) {
  xmlRelaxNGSetValidStructuredErrors(c, lx_report, s);
}

static inline void lx_free(void *pointer) { xmlFree(pointer); }

/* The only documents that a schema may import while it is compiled on this thread. */
typedef struct {
  const char *name;
  const char *bytes;
  int length;
} lx_resource;

static __thread const lx_resource *lx_resources = NULL;
static __thread int lx_resource_count = 0;

static inline void lx_set_resources(const lx_resource *resources, int count) {
  lx_resources = resources;
  lx_resource_count = count;
}

static xmlParserInputPtr lx_load(const char *url, const char *id, xmlParserCtxtPtr context) {
  (void)id;
  const char *name = url ? strrchr(url, '/') : NULL;
  name = name ? name + 1 : url;
  for (int i = 0; name && i < lx_resource_count; i++) {
    if (strcmp(name, lx_resources[i].name) != 0) continue;
    xmlParserInputBufferPtr buffer = xmlParserInputBufferCreateMem(
        lx_resources[i].bytes, lx_resources[i].length, XML_CHAR_ENCODING_NONE);
    xmlParserInputPtr input =
        buffer ? xmlNewIOInputStream(context, buffer, XML_CHAR_ENCODING_NONE) : NULL;
    if (input) input->filename = (char *)xmlStrdup((const xmlChar *)url);
    return input;
  }
  return NULL;
}

/* Once per process: nothing is ever loaded from disk or network by libxml2 itself. */
static inline void lx_bootstrap(void) {
  xmlInitParser();
  xmlSetExternalEntityLoader(lx_load);
}

#endif
