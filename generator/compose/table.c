/*
 * Tables: column widths from what the cells hold, one frame for each row, a
 * header row that comes again on each page.
 */
#include "compose/galley.h"

#include <math.h>

static const float cell_size = 10, cell_pitch = 15.5F, pad_side = 5.5F,
                   pad_height = 4, least_cell = 20;

struct cell {
    struct para *para;
    struct lines lines;
    enum alignment alignment;
    bool header;
};

struct row {
    struct cell *cells;
    bool header;
    span where;
};

struct table {
    struct row *rows;
    size_t row_count, column_count;
    struct column {
        float least, natural; /* without padding */
        float x, width;       /* with padding */
    } * columns;
    span where;
};

static size_t count_children(const struct block *b)
{
    size_t count = 0;
    for (b = b->children; b; b = b->next)
        count++;
    return count;
}

static void read_cell(struct setter *s, const struct block *b,
                      struct cell *cell, struct column *column)
{
    struct rich *rich = ARENA_NEW(s->arena, struct rich);
    rich->text.arena = s->arena;
    struct rich_style style = {b->header ? FACE_BOLD : FACE_REGULAR, cell_size,
                               s->palette.ink, S(""), false};
    struct rich_context c = rich_context_of(s);
    rich_put_inlines(rich, b->inlines, style, &c);
    cell->para = galley_para(s, rich);
    if (!cell->para)
        return;
    cell->alignment = b->alignment;
    cell->header = b->header;
    struct para_extent e = para_extent(cell->para);
    column->least = fmaxf(column->least, e.least);
    column->natural = fmaxf(column->natural, e.natural);
}

static struct table read_table(struct setter *s, const struct block *b)
{
    struct table t = {.where = b->where};
    t.row_count = count_children(b);
    for (const struct block *r = b->children; r; r = r->next) {
        size_t cells = count_children(r);
        t.column_count = cells > t.column_count ? cells : t.column_count;
    }
    t.rows = ARENA_ARRAY(s->arena, t.row_count + 1, struct row);
    t.columns = ARENA_ARRAY(s->arena, t.column_count + 1, struct column);
    struct row *row = t.rows;
    const struct block *r = b->children;
    for (; r && !s->galley->full; r = r->next, row++) {
        size_t i = 0;
        row->header = r->header;
        row->where = r->where;
        row->cells = ARENA_ARRAY(s->arena, t.column_count, struct cell);
        for (const struct block *c = r->children; c; c = c->next, i++)
            read_cell(s, c, &row->cells[i], &t.columns[i]);
    }
    return t;
}

/* --- widths, after CSS 2.1 section 17.5.2.2 --- */

static float sum(const struct table *t, float (*of)(const struct column *))
{
    float total = 0;
    for (size_t i = 0; i < t->column_count; i++)
        total += of(&t->columns[i]);
    return total;
}

static float natural_of(const struct column *c)
{
    return fmaxf(c->natural, least_cell);
}

static float least_of(const struct column *c)
{
    return fmaxf(c->least, least_cell);
}

static float floor_of(const struct column *c)
{
    return fminf(least_of(c), least_cell);
}

/* Columns lie between their low and high figure, in the same share. */
static void share_width(struct table *t, float room,
                        float (*low)(const struct column *),
                        float (*high)(const struct column *))
{
    float from = sum(t, low), to = sum(t, high);
    float share = to > from ? (room - from) / (to - from) : 0;
    for (size_t i = 0; i < t->column_count; i++) {
        struct column *c = &t->columns[i];
        c->width = low(c) + (high(c) - low(c)) * share;
    }
}

/*
 * Short columns first: one that needs no more than an even share gets its
 * natural width; the others share what is left above their least width.
 */
static void favour_short(struct table *t, float room)
{
    size_t left = t->column_count;
    for (bool more = true; more && left > 0;) {
        more = false;
        float even = room / (float)left;
        for (size_t i = 0; i < t->column_count; i++) {
            struct column *c = &t->columns[i];
            if (c->width > 0 || natural_of(c) > even)
                continue;
            c->width = natural_of(c);
            room -= c->width;
            left--;
            more = true;
        }
    }
    float least = 0, natural = 0;
    for (size_t i = 0; i < t->column_count; i++)
        if (t->columns[i].width <= 0) {
            least += least_of(&t->columns[i]);
            natural += natural_of(&t->columns[i]);
        }
    float share = (room - least) / fmaxf(natural - least, 1);
    for (size_t i = 0; i < t->column_count; i++) {
        struct column *c = &t->columns[i];
        if (c->width <= 0)
            c->width = least_of(c) + (natural_of(c) - least_of(c)) * share;
    }
}

/* Whether the wide columns keep their least width beside short ones. */
static bool short_first(const struct table *t, float room)
{
    float need = 0, even = room / (float)t->column_count;
    for (size_t i = 0; i < t->column_count; i++) {
        const struct column *c = &t->columns[i];
        bool wide = natural_of(c) > even;
        need += wide ? fmaxf(least_of(c), even) : natural_of(c);
    }
    return need <= room * 1.001F;
}

static bool set_widths(struct setter *s, struct table *t)
{
    float room = s->width - (float)t->column_count * 2 * pad_side;
    if (sum(t, natural_of) <= room) {
        float wider = room / fmaxf(sum(t, natural_of), 1);
        for (size_t i = 0; i < t->column_count; i++)
            t->columns[i].width = natural_of(&t->columns[i]) * wider;
    } else if (short_first(t, room)) {
        favour_short(t, room);
    } else if (sum(t, least_of) <= room) {
        share_width(t, room, least_of, natural_of);
    } else if (sum(t, floor_of) <= room) {
        share_width(t, room, floor_of, least_of);
    } else {
        float over = sum(t, floor_of) - room;
        struct diag *d = diag_error(
            s->diags, "overfull", t->where,
            "表の%zu列は紙の幅%.0fmmに%.0fmm入りません", t->column_count,
            (double)s->width * 25.4 / 72, (double)over * 25.4 / 72);
        diag_hint(s->diags, d, "表を二つに分けるか、列を減らしてください");
        return false;
    }
    float x = s->x;
    for (size_t i = 0; i < t->column_count; i++) {
        struct column *c = &t->columns[i];
        c->width += 2 * pad_side;
        c->x = x;
        x += c->width;
    }
    return true;
}

/* --- rows --- */

static size_t fit_row(struct setter *s, const struct table *t, struct row *row)
{
    size_t most = 1;
    for (size_t i = 0; i < t->column_count; i++) {
        struct cell *cell = &row->cells[i];
        if (!cell->para)
            continue;
        cell->lines = para_fit(cell->para, t->columns[i].width - 2 * pad_side,
                               FIT_RAGGED, s->diags);
        most = cell->lines.len > most ? cell->lines.len : most;
    }
    return most;
}

static struct frame *frame_row(struct setter *s, const struct table *t,
                               const struct row *row)
{
    struct frame *f = frame_new(s, pad_height, pad_height);
    for (size_t i = 0; i < t->column_count; i++) {
        const struct column *c = &t->columns[i];
        struct sheet_box *box = frame_box(s, f, c->x, c->width);
        box->stroke = s->palette.line;
        box->line = 0.6F;
        box->filled = row->header || row->cells[i].header;
        box->fill = s->palette.tint;
    }
    return f;
}

static void place_cell(const struct cell *cell, const struct column *c,
                       size_t line, bool header, struct strip *strip)
{
    if (line >= cell->lines.len)
        return;
    const struct line *l = &cell->lines.items[line];
    float x = c->x + pad_side, rest = c->width - 2 * pad_side - l->width;
    bool centred = cell->alignment == ALIGN_CENTER ||
                   (header && cell->alignment == ALIGN_NONE);
    if (centred)
        x += fmaxf(rest, 0) / 2;
    else if (cell->alignment == ALIGN_RIGHT)
        x += fmaxf(rest, 0);
    para_place(cell->para, l, x, baseline_in(cell_pitch, cell_size),
               &strip->placed);
}

static void set_row(struct setter *s, const struct table *t, struct row *row)
{
    enum { WHOLE = 12 }; /* rows of so many lines are not cut */
    struct frame *outer = s->frame;
    size_t count = fit_row(s, t, row);
    s->frame = frame_row(s, t, row);
    for (size_t line = 0; line < count; line++) {
        struct strip *strip = galley_add(s, 0, cell_pitch);
        for (size_t i = 0; i < t->column_count; i++)
            if (row->cells[i].para)
                place_cell(&row->cells[i], &t->columns[i], line, row->header,
                           strip);
        bool inside = line + 1 < count;
        strip->keep =
            row->header ||
            (inside && (count <= WHOLE || line == 0 || line + 2 == count));
    }
    s->frame = outer;
}

/* The header rows at the table's top as strips of their own. */
static const struct strip_group *header_group(struct setter *s, size_t first)
{
    enum { MOST = 12 };
    size_t len = s->galley->len - first;
    if (len == 0 || len > MOST)
        return NULL;
    struct strip *copy = ARENA_ARRAY(s->arena, len, struct strip);
    for (size_t i = 0; i < len; i++) {
        copy[i] = s->galley->items[first + i];
        copy[i].before = 0;
    }
    struct strip_group *group = ARENA_NEW(s->arena, struct strip_group);
    *group = (struct strip_group){copy, len};
    return group;
}

/* Markdown's tables always have a header row; a blank one is not set. */
static bool blank(const struct table *t, const struct row *row)
{
    for (size_t i = 0; i < t->column_count; i++)
        if (row->cells[i].para && para_extent(row->cells[i].para).natural > 0)
            return false;
    return true;
}

void set_table(struct setter *s, const struct block *b)
{
    if (count_children(b) > GALLEY_ROWS) {
        galley_refuse(s, b->where);
        return;
    }
    struct table t = read_table(s, b);
    if (t.column_count == 0 || s->galley->full || !set_widths(s, &t))
        return;
    s->after = fmaxf(s->after, 8);
    size_t first = s->galley->len, row = 0;
    for (; row < t.row_count && t.rows[row].header; row++)
        if (!blank(&t, &t.rows[row]))
            set_row(s, &t, &t.rows[row]);
    const struct strip_group *group = header_group(s, first);
    if (row == t.row_count && s->galley->len > first)
        s->galley->items[s->galley->len - 1].keep = false;
    for (size_t body = row; row < t.row_count; row++) {
        size_t from = s->galley->len;
        set_row(s, &t, &t.rows[row]);
        /* Two rows at least stay together at both ends of the table. */
        if (row + 1 < t.row_count && (row == body || row + 2 == t.row_count))
            s->galley->items[s->galley->len - 1].keep = true;
        for (size_t i = from; i < s->galley->len; i++)
            s->galley->items[i].repeat = group;
    }
    s->after = 10;
}
