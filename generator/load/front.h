/*
 * Front matter: YAML 1.1 by libyaml between two `---` lines, checked against
 * a table of keys. An unknown key is an error with 「もしかして」, dates accept
 * 2025-12-02 and 令和7年12月2日, and strings stay strings (title: y is "y").
 */
#ifndef ANNAI_LOAD_FRONT_H
#define ANNAI_LOAD_FRONT_H

#include "base/diag.h"
#include "load/encoding.h"
#include "model/site.h"

/*
 * Reads the front matter of a page. On errors the diagnostics (rule
 * `front-matter`) say so, the result is false and *front holds what could be
 * read. body is always set: 0 where there is no front matter, the end of the
 * text where it is not closed. menu falls back to the title, lang to ja,
 * leaflet_sheet to a4.
 */
bool front_read(struct arena *a, const struct source *s, struct front *front,
                struct diag_list *diags);

/* The same where a page needs neither a title nor a day: it is in no site. */
bool front_read_part(struct arena *a, const struct source *s,
                     struct front *front, struct diag_list *diags);

/* `encoding: cp932` in undecoded bytes' front matter, else ENCODING_DETECT. */
enum encoding front_encoding(str bytes);

#endif
