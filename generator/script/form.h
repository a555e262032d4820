/*
 * A statement's table being read against a list of the fields it may have:
 * what is unknown, missing or of the wrong type is reported at its own line,
 * with what to write instead. Getters then give what was right, and an empty
 * value for what was reported or left out.
 */
#ifndef ANNAI_SCRIPT_FORM_H
#define ANNAI_SCRIPT_FORM_H

#include "base/diag.h"
#include "model/fact.h"
#include "script/places.h"
#include "script/result.h"

enum field_type {
    FIELD_TEXT,
    FIELD_WORDS,
    FIELD_FLAG,
    FIELD_TABLE,
    FIELD_COUNT,  /* a whole number from 1 to 999 */
    FIELD_NUMBER, /* any number that is not negative */
};
enum field_need {
    OPTIONAL,
    EXPECTED, /* a warning where it is missing, unless the form is loose */
    REQUIRED,
};

struct field {
    str name;
    enum field_type type;
    enum field_need need;
    const char *example; /* label = "経過措置" */
};

struct form {
    struct arena *arena;
    struct diag_list *diags;
    struct places *places;
    const char *rule; /* of its findings */
    str word;         /* period; for messages */
    span where;       /* the statement's words */
    span table;       /* its { … }, or { 0 } */
    const struct script_value *value;
    bool loose;   /* of a file that belongs to no site: less is asked */
    bool correct; /* no error was reported about it */
};

/* Checks all fields; returns form->correct. */
bool form_check(struct form *form, const struct field *fields, size_t count);

/* Reports at the value of a field, at its whole line, or at the statement. */
__attribute__((format(printf, 3, 4))) struct diag *
form_error(struct form *form, str name, const char *format, ...);

bool form_has(const struct form *form, str name);
/* Where a field stands as a whole; the statement where it is not found. */
span form_field_where(struct form *form, str name);

str form_text(const struct form *form, str name);
bool form_flag(const struct form *form, str name);
/* 0 where there is none. */
int form_count(const struct form *form, str name);
/* 0 where there is none. */
double form_number(const struct form *form, str name);
struct str_list form_words(const struct form *form, str name);
/* The date of a text field; DATE_NONE with a finding if it is none. */
date form_date(struct form *form, str name);
/* Which of the words a text field is; `usual` with a finding if none. */
size_t form_choice(struct form *form, str name, const str *words, size_t count,
                   size_t usual);
/* The form of a field that is a table; its value is NULL where there is none.
 */
struct form form_inner(struct form *form, str name);

#endif
