/*
 * From what the child stated to settings, a theme, an insurer and facts. One
 * function for each word of the language; statements.c has their table.
 */
#ifndef ANNAI_SCRIPT_STATEMENTS_H
#define ANNAI_SCRIPT_STATEMENTS_H

#include "script/form.h"
#include "script/sandbox.h"
#include "script/script.h"

/* One script while it is read into its target. */
struct reading {
    struct arena *arena;
    const struct source *source;
    enum script_role role;
    const struct script_target *target;
    struct diag_list *diags;
    struct places places;
    span stated; /* where site, theme or insurer was stated; { 0 } before */
};

/* All statements of a result, in order. */
void statements_read(struct reading *r, const struct script_result *result);

/* Words of the language, for 「もしかして」; NULL past the last. */
const str *statements_word(size_t i);

/* An example of a word with what follows it; "" for what is none. */
const char *statements_example(str word);

/* facts.c */
void fact_read_date(struct reading *r, str id, struct form *form);
void fact_read_period(struct reading *r, str id, struct form *form);
void fact_read_policy(struct reading *r, str id, struct form *form);
void fact_read_waves(struct reading *r, str id, struct form *form);
void fact_read_duration(struct reading *r, str id, struct form *form);
void fact_read_rule(struct reading *r, str id, struct form *form);
/* False with a finding where the id is no name. */
bool fact_check_id(struct form *form, str id);
enum fact_layer fact_layer(const struct reading *r);
enum certainty fact_certainty(struct form *form);

/* attributes.c */
void attribute_read(struct reading *r, str id, struct form *form);
void condition_read(struct reading *r, str id, struct form *form);

/* policy.c: how the policy gets its day, from the fields of policy "…" { … }.
 */
void policy_read(struct fact_policy *p, struct form *form);
/* accept.c */
void waiver_read_accept(struct reading *r, str id, struct form *form);
/* check.c */
void check_read(struct reading *r, str id, struct form *form);

/* tables.c */
void table_read_stated(struct reading *r, str id, struct form *form);
void table_read_synonyms(struct reading *r, str id, struct form *form);
void table_read_variants(struct reading *r, str id, struct form *form);
/* Whether a path stays below content/. */
bool fact_path_valid(str path);

/* terms.c */
void terms_read(struct reading *r, str id, struct form *form);

/* settings.c */
/* The first statement of its kind, or a repeat that is reported. */
bool settings_first(struct reading *r, struct form *form);
/* Lower-case names of folders and files: reports any other. */
void settings_check_name(struct form *form, str field, str name);
void settings_read_site(struct reading *r, str id, struct form *form);
void settings_read_theme(struct reading *r, str id, struct form *form);
void settings_read_insurer(struct reading *r, str id, struct form *form);

/* sheets.c */
void sheet_read(struct reading *r, str id, struct form *form);

/* failure.c: why the child gave no result, or not all of it. */
void failure_report(struct reading *r, const struct script_failure *failure);
/* The child died, hung or talked too much: nothing of it can be used. */
void failure_report_end(struct reading *r, const struct sandbox_answer *answer);

#endif
