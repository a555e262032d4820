/*
 * The names of all rules: what a finding may be called, in one word and in
 * one Japanese line. Reports list them, waivers are checked against them.
 */
#ifndef ANNAI_BASE_RULES_H
#define ANNAI_BASE_RULES_H

#include "base/diag.h"

/* Whether a person may accept a finding for a while (check/waiver.h). */
enum rule_waiver {
    RULE_FIRM,      /* the page could not be read or made: mend it */
    RULE_ACCEPTABLE /* a judgement on what the page says */
};

struct rule_info {
    const char *name; /* stable, lower case with hyphens */
    const char *about;
    enum diag_level level; /* the usual one */
    enum rule_waiver waiver;
};

/* Sorted by name. */
size_t rules_count(void);
const struct rule_info *rules_at(size_t i);
/* NULL where there is no rule of that name. */
const struct rule_info *rules_find(str name);

#endif
