/* Inside the room: text made safe for the place in HTML where it stands. */
#ifndef ANNAI_TEMPLATE_ESCAPE_H
#define ANNAI_TEMPLATE_ESCAPE_H

#include "base/buf.h"

void escape_put(struct buf *out, str text);
/* Percent-encodes what a URL may not hold, then escapes. */
void escape_put_url(struct buf *out, str url);
/* Everything but letters, digits and - . _ ~ (RFC 3986, unreserved). */
void escape_put_component(struct buf *out, str text);
/* Whether a URL has no scheme, or http, https, mailto or tel. */
bool escape_scheme_safe(str url);

#endif
