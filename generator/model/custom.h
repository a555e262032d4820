/*
 * A schedule's own checks, check "…" (function (site) … end): what they may
 * look at, and what they report. script/ runs them, check/ makes findings.
 */
#ifndef ANNAI_MODEL_CUSTOM_H
#define ANNAI_MODEL_CUSTOM_H

#include "model/ledger.h"
#include "model/site.h"

struct custom_page {
    const struct source *source;
    const struct front *front;
    str path;          /* below content/<x>/; as given for a loose file */
    str url;           /* empty: a loose file */
    size_t first, end; /* its mentions, of custom_site.mentions */
};

/* One insurer's site, or loose files. */
struct custom_site {
    date today;
    const struct insurer *insurer; /* NULL: loose files */
    const struct schedule *schedule;
    const struct custom_page *pages;
    size_t page_count;
    const struct ledger_entry *mentions;
    size_t mention_count;
};

/* The checks that one Lua file states, in its order. */
struct custom_file {
    const struct source *source;
    const struct custom_check *checks;
    size_t count;
};

/* What index counts. */
enum custom_place {
    CUSTOM_NOWHERE,
    CUSTOM_MENTION, /* custom_site.mentions */
    CUSTOM_FACT,    /* schedule->facts */
    CUSTOM_PAGE,    /* custom_site.pages */
    CUSTOM_PLACES,
};

struct custom_report {
    size_t check; /* of custom_file.checks */
    enum custom_place place;
    size_t index;
    enum diag_level level;
    str message, hint; /* hint may be empty */
    str text;          /* CUSTOM_PAGE: where it first stands; else empty */
};

struct custom_report_list {
    struct custom_report *items;
    size_t len, cap;
};

#endif
