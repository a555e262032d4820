/* URLs that are safe inside a PDF and inside cairo's tag attributes. */
#ifndef ANNAI_PDF_URI_H
#define ANNAI_PDF_URI_H

#include "base/arena.h"

/*
 * Percent-encodes all but [A-Za-z0-9._~:/?#@!$&*+,;=%-]; cairo writes URLs
 * without escapes, so a bracket or quote would end the string (RFC 3986
 * allows the encoded forms everywhere). The empty str for a scheme other
 * than http, https, mailto and tel.
 */
str pdf_uri(struct arena *a, str url);

#endif
