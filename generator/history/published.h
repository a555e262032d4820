/*
 * What a published site says, read back from its ledger.json or facts.json
 * (html/facts.c writes them). The files may come from anywhere: what is no
 * JSON, of another shape or too large is a finding, never a guess.
 */
#ifndef ANNAI_HISTORY_PUBLISHED_H
#define ANNAI_HISTORY_PUBLISHED_H

#include "base/diag.h"
#include "model/fact.h"

/* One field of a fact: {to, "", 2025-12-01}, {waves, 北海道, 2025-09}. */
struct published_field {
    str key;
    str part; /* a prefecture or an audience; else empty */
    str value;
};

struct published_fact {
    str id, label;
    struct published_field *items;
    size_t len, cap;
};

/* A date expression in its sentence. */
struct published_mention {
    str words;           /* 令和7年12月1日 */
    str value, boundary; /* 2025-12-01, until-inclusive */
    str fact;            /* an id, or empty */
};

struct published_sentence {
    str text, context; /* context: a table cell's heads, or empty */
    size_t line;
    struct published_mention *items; /* at least one */
    size_t len, cap;
};

struct published_page {
    str url, file, title;
    str rest; /* one number for all other words; empty: not known */
    bool leaflet;
    struct published_sentence *items;
    size_t len, cap;
};

struct published_insurer {
    str id, name;
    struct {
        struct published_fact *items;
        size_t len, cap;
    } facts; /* by id */
    struct {
        struct published_page *items;
        size_t len, cap;
    } pages;        /* by url */
    bool has_pages; /* a ledger.json; facts.json knows of none */
};

struct published {
    struct published_insurer *items; /* by id */
    size_t len, cap;
};

/*
 * Reads a folder of insurers, one insurer's folder, or one of the two files.
 * False with a finding that names the file.
 */
bool published_read(struct arena *a, str path, struct published *p,
                    struct diag_list *diags);

/* One file's bytes; `path` is for messages. */
bool published_decode(struct arena *a, str path, str bytes,
                      struct published_insurer *insurer,
                      struct diag_list *diags);

#endif
