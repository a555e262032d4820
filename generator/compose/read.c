/* Sheets → the paragraphs and tables that they show. */
#include "compose/read.h"

#include "base/buf.h"

/* What stands in the line of a paragraph, and is none by itself. */
static bool is_inline(enum sheet_role role)
{
    return role == ROLE_LINK || role == ROLE_SPAN || role == ROLE_CODE ||
           role == ROLE_RUBY || role == ROLE_RB || role == ROLE_RT ||
           role == ROLE_REFERENCE;
}

static bool is_unread(enum sheet_role role)
{
    return role == ROLE_FIGURE || role == ROLE_TOC || role == ROLE_RT;
}

/* The text of each element under way. */
struct reading {
    struct arena *arena;
    const struct sheet_elements *elements;
    struct buf *texts;   /* of each element that is a paragraph */
    float *lines;        /* the baseline its text has come to */
    uint32_t *paragraph; /* of each element; 0: it is not read */
};

/* Parents stand before their children, so one walk is enough. */
static void find_paragraphs(struct reading *r)
{
    for (uint32_t i = 1; i < r->elements->len; i++) {
        const struct sheet_element *e = &r->elements->items[i];
        bool unread = is_unread(e->role) || e->around ||
                      (e->parent && !r->paragraph[e->parent]);
        if (unread)
            r->paragraph[i] = 0;
        else
            r->paragraph[i] =
                is_inline(e->role) && e->parent ? r->paragraph[e->parent] : i;
    }
}

static bool is_word(char c)
{
    return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') ||
           (c >= 'a' && c <= 'z');
}

/* Lines end without the blank between two words of Latin letters. */
static void read_run(struct reading *r, const struct sheet_run *run,
                     uint32_t at)
{
    struct buf *text = &r->texts[at];
    bool same_line = !(run->y < r->lines[at] || run->y > r->lines[at]);
    text->arena = r->arena;
    if (!same_line && text->len && run->text.len &&
        is_word(text->ptr[text->len - 1]) && is_word(run->text.ptr[0]))
        buf_put_byte(text, ' ');
    buf_put(text, run->text);
    r->lines[at] = run->y;
}

static struct reading reading_of(struct arena *a, const struct sheet *sheet)
{
    size_t count = sheet->elements.len + 1;
    struct reading r = {.arena = a,
                        .elements = &sheet->elements,
                        .texts = ARENA_ARRAY(a, count, struct buf),
                        .lines = ARENA_ARRAY(a, count, float),
                        .paragraph = ARENA_ARRAY(a, count, uint32_t)};
    find_paragraphs(&r);
    for (size_t i = 0; i < sheet->len; i++)
        for (size_t k = 0; k < sheet->items[i].runs.len; k++) {
            const struct sheet_run *run = &sheet->items[i].runs.items[k];
            uint32_t at = run->element ? r.paragraph[run->element] : 0;
            if (at)
                read_run(&r, run, at);
        }
    return r;
}

static bool says_something(str text)
{
    return str_trim(text).len > 0;
}

/* Cells with words, counted for the table they stand in. */
static void count_cells(const struct reading *r, struct output *out)
{
    size_t count = r->elements->len;
    uint32_t *table = ARENA_ARRAY(r->arena, count + 1, uint32_t);
    uint32_t *cell = ARENA_ARRAY(r->arena, count + 1, uint32_t);
    bool *counted = ARENA_ARRAY(r->arena, count + 1, bool);
    for (uint32_t i = 1; i < count; i++) {
        const struct sheet_element *e = &r->elements->items[i];
        table[i] = table[e->parent];
        cell[i] = cell[e->parent];
        if (e->role == ROLE_TABLE && r->paragraph[i]) {
            *LIST_PUSH(r->arena, &out->tables) = 0;
            table[i] = (uint32_t)out->tables.len;
        }
        if (e->role == ROLE_TH || e->role == ROLE_TD)
            cell[i] = i;
        if (cell[i] && table[i] && !counted[cell[i]] &&
            says_something(buf_text(&r->texts[i]))) {
            counted[cell[i]] = true;
            out->tables.items[table[i] - 1]++;
        }
    }
}

struct output compose_read(struct arena *a, const struct sheet *sheet)
{
    struct output out = {0};
    struct reading r = reading_of(a, sheet);
    for (size_t i = 1; i < sheet->elements.len; i++)
        if (says_something(buf_text(&r.texts[i])))
            *LIST_PUSH(a, &out.paragraphs) = buf_text(&r.texts[i]);
    count_cells(&r, &out);
    return out;
}

str compose_text(struct arena *a, const struct sheet *sheet)
{
    struct output out = compose_read(a, sheet);
    struct buf b = {.arena = a};
    for (size_t i = 0; i < out.paragraphs.len; i++) {
        buf_put(&b, str_trim(out.paragraphs.items[i]));
        buf_put_byte(&b, '\n');
    }
    return buf_text(&b);
}
