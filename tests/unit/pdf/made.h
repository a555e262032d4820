/*
 * Small sheets for the tests of pdf/: pages of runs and shapes put by hand,
 * and what is made of them as text.
 */
#ifndef ANNAI_TESTS_PDF_MADE_H
#define ANNAI_TESTS_PDF_MADE_H

#include <check.h>

#include "pdf/work.h"

struct made {
    struct arena *arena;
    struct sheet sheet;
    struct pdf_work work;
    size_t numbers[8]; /* of the pages */
    struct content_owners owners[8];
};

/* Pages of 200 by 100 points; the elements hold their document. */
static inline void made_begin(struct made *m, struct arena *a, size_t pages)
{
    *m = (struct made){.arena = a};
    for (size_t i = 0; i < pages; i++)
        *LIST_PUSH(a, &m->sheet) =
            (struct sheet_page){.width = 200, .height = 100};
    *LIST_PUSH(a, &m->sheet.elements) =
        (struct sheet_element){.role = ROLE_DOCUMENT};
    m->work = (struct pdf_work){.arena = a,
                                .sheet = &m->sheet,
                                .pages = m->numbers,
                                .owners = m->owners};
    file_open(&m->work.file, a, 1);
    for (size_t i = 0; i < pages; i++)
        m->numbers[i] = file_reserve(&m->work.file);
}

static inline uint32_t made_element(struct made *m, enum sheet_role role,
                                    uint32_t parent)
{
    *LIST_PUSH(m->arena, &m->sheet.elements) =
        (struct sheet_element){.role = role, .parent = parent};
    return (uint32_t)(m->sheet.elements.len - 1);
}

/* Content of the element on a page. */
static inline void made_own(struct made *m, size_t page, uint32_t element)
{
    *LIST_PUSH(m->arena, &m->owners[page]) = element;
}

/* Ten points wide, five points high. */
static inline void made_run(struct made *m, size_t page, uint32_t element,
                            const char *text, const char *link, float x,
                            float y)
{
    static struct sheet_glyph glyph = {1, 0, 10};
    *LIST_PUSH(m->arena, &m->sheet.items[page].runs) =
        (struct sheet_run){.size = 5,
                           .x = x,
                           .y = y,
                           .text = str_from_c(text),
                           .glyphs = &glyph,
                           .glyph_count = 1,
                           .link = str_from_c(link),
                           .element = element};
}

/* The objects that wait for their stream. */
static inline str made_objects(const struct made *m)
{
    return buf_text(&m->work.file.pool);
}

static inline void made_has(const struct made *m, const char *part)
{
    ck_assert_msg(str_contains(made_objects(m), str_from_c(part)),
                  "%s is not in %.*s", part, STR_ARG(made_objects(m)));
}

static inline void made_lacks(const struct made *m, const char *part)
{
    ck_assert_msg(!str_contains(made_objects(m), str_from_c(part)),
                  "%s is in %.*s", part, STR_ARG(made_objects(m)));
}

#endif
