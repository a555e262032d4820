/* Paragraphs from plain text, and their lines as text: for pass by pass tests.
 */
#ifndef ANNAI_TESTS_COMPOSE_LINES_H
#define ANNAI_TESTS_COMPOSE_LINES_H

#include "base/utf8.h"
#include "compose/line.h"
#include "unit/compose/sample.h"

/* What a test works with; set up once for each test. */
struct lines_kit {
    struct arena arena;
    struct diag_list diags;
    struct sample sample;
    struct compose_fonts *fonts;
};

static inline void kit_open(struct lines_kit *k)
{
    *k = (struct lines_kit){0};
    k->diags.arena = &k->arena;
    sample_init(&k->sample, &k->arena);
    k->fonts = compose_fonts_open(&k->sample.site.theme, &k->diags);
}

static inline void kit_close(struct lines_kit *k)
{
    compose_fonts_close(k->fonts);
    arena_free(&k->arena);
}

static inline struct rich_style kit_style(float size)
{
    return (struct rich_style){FACE_REGULAR, size, {0, 0, 0}, S(""), false};
}

/* A paragraph of 10 pt. */
static inline struct para *kit_para(struct lines_kit *k, str text)
{
    struct rich *rich = ARENA_NEW(&k->arena, struct rich);
    rich->text.arena = &k->arena;
    rich_put(rich, text, kit_style(10), (span){0});
    return para_new(&k->arena, k->fonts, rich, &k->diags);
}

static inline str kit_line(const struct para *p, const struct line *l)
{
    if (l->end == l->first)
        return S("");
    const struct unit *last = &p->units[l->end - 1];
    return str_slice(p->text, p->units[l->first].byte,
                     last->byte + last->bytes);
}

#endif
