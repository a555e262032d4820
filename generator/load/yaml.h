/*
 * A small YAML mapping as data: text and mappings with their places, as much
 * as front matter needs. Anchors, aliases, tags, directives and lists are
 * not for people who write pages, and are errors.
 */
#ifndef ANNAI_LOAD_YAML_H
#define ANNAI_LOAD_YAML_H

#include "base/diag.h"

enum yaml_kind { YAML_TEXT, YAML_MAPPING };

struct yaml_node {
    enum yaml_kind kind;
    str key; /* empty for the root */
    span key_where;
    str text;   /* YAML_TEXT, never interpreted: y, 2025 and no stay text */
    span where; /* the value; zero bytes where nothing is written */
    struct yaml_node *next, *children;
};

/*
 * Reads a mapping from that part of a source. False, with one diagnostic
 * (rule `front-matter`) in everyday words, where it is none.
 */
bool yaml_read(struct arena *a, span where, struct yaml_node *root,
               struct diag_list *diags);

#endif
