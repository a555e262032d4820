/* What a schedule says of tables: table_, synonyms and variants. */
#ifndef ANNAI_MODEL_STATED_TABLE_H
#define ANNAI_MODEL_STATED_TABLE_H

#include "base/source.h"

struct data_table; /* model/data_table.h */

/* What a table's rows and columns are: 証類 × 項目; len is 2 or 0. */
struct table_key {
    str items[2];
    size_t len;
};

/* table_ "…" { … }: a table that pages show by its id. */
struct stated_table {
    str id;
    str csv, encoding;             /* path below content/, or empty */
    const struct data_table *rows; /* stated rows, or NULL */
    struct table_key key;
    span where;
};

struct stated_tables {
    struct stated_table *items;
    size_t len, cap;
};

/* A word of tables and the word it means: 要らない, 不要. */
struct synonym {
    str word, meaning;
};

struct synonyms {
    struct synonym *items;
    size_t len, cap;
};

/* variants { … }: cells in which an insurer may differ from others. */
struct table_variant {
    str subject, attribute; /* attribute empty: all that bears this head */
    span where;
};

struct table_variants {
    struct table_variant *items;
    size_t len, cap;
};

#endif
