/* What is said where a page ends inside something: つづく and つづき. */
#include "compose/galley.h"

/* A setter like s whose strips go into a galley of their own, as artifacts. */
static struct setter apart(const struct setter *s, struct galley *galley)
{
    struct setter inner = *s;
    inner.galley = galley;
    inner.elements = NULL;
    inner.frame = NULL;
    inner.within = NULL;
    inner.marker = NULL;
    inner.after = 0;
    inner.again = true;
    return inner;
}

static struct strip_group foot_of(const struct setter *s, str words)
{
    struct galley galley = {0};
    struct setter inner = apart(s, &galley);
    struct rich_style style = {FACE_BOLD, 9.5F, s->palette.accent, S(""),
                               false};
    if (words.len)
        set_text(&inner, words, style,
                 (struct setting){.pitch = 15,
                                  .mode = FIT_RAGGED,
                                  .alignment = ALIGN_RIGHT,
                                  .before = 3});
    return (struct strip_group){galley.items, galley.len};
}

static struct strip_group head_of(const struct setter *s,
                                  void (*set_head)(struct setter *s,
                                                   const struct block *b),
                                  const struct block *b)
{
    struct galley galley = {0};
    struct diag_list silent = {.arena = s->arena}; /* said the first time */
    struct setter inner = apart(s, &galley);
    inner.diags = &silent;
    if (set_head)
        set_head(&inner, b);
    if (inner.after > 0)
        galley_add(&inner, inner.after, 0);
    return (struct strip_group){galley.items, galley.len};
}

struct continuation *continue_begin(struct setter *s, str foot,
                                    void (*set_head)(struct setter *s,
                                                     const struct block *b),
                                    const struct block *b)
{
    struct continuation *c = ARENA_NEW(s->arena, struct continuation);
    *c = (struct continuation){.outer = s->within,
                               .foot = foot_of(s, foot),
                               .head = head_of(s, set_head, b),
                               .first = s->galley->len,
                               .end = SIZE_MAX};
    s->within = c;
    return c;
}

void continue_end(struct setter *s, struct continuation *c)
{
    if (!c)
        return;
    c->end = s->galley->len;
    s->within = c->outer;
}
