/* A sentence whose date stands where 【…】 stands, as a statement. */
#ifndef ANNAI_TESTS_STATEMENT_FIXTURE_H
#define ANNAI_TESTS_STATEMENT_FIXTURE_H

#include "check/statement.h"
#include "unit/schedule_fixture.h"

struct fixture {
    struct arena arena;
    struct schedule schedule;
    struct concordance_maker maker;
    struct mention_list list;
};

static inline void fixture_open(struct fixture *f)
{
    *f = (struct fixture){0};
    f->schedule = fixture_schedule(&f->arena);
    f->maker.arena = &f->arena;
    f->maker.lexicon = lexicon_new(&f->arena, &f->schedule);
}

static inline void fixture_close(struct fixture *f)
{
    arena_free(&f->arena);
}

static inline const struct concordance *fixture_text(struct fixture *f,
                                                     const char *text)
{
    return concordance_new(&f->maker, str_from_c(text));
}

/* Every 【…】 of the text is a mention; the statement is the first's. */
static inline struct statement fixture_statement(struct fixture *f,
                                                 const char *text)
{
    str rest = str_from_c(text);
    size_t at = 0;
    for (;;) {
        size_t open = str_find(str_drop(rest, at), S("【"));
        if (open == SIZE_MAX)
            break;
        struct mention *m = LIST_PUSH(&f->arena, &f->list);
        m->text = rest;
        m->expr.start = m->expr.max_start = at + open;
        at += open + str_find(str_drop(rest, at + open), S("】")) + S("】").len;
        m->expr.end = m->expr.max_end = at;
    }
    return statement_of(fixture_text(f, text), &f->list, 0);
}

#endif
