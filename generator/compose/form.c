/*
 * 名簿: numbered rows in blocks side by side, empty or filled from a file.
 * Each sheet has the same rows, its number in its title, its header row.
 */
#include <math.h>

#include "compose/blocks.h"
#include "compose/tags.h"
#include "model/data_table.h"
#include "model/mailing.h"

enum { MOST_COLUMNS = 9 };

static const float text_size = 9.5F, least_size = 7, pad = 3, between = 14;

/* A column of a block; the first one holds the row's number. */
struct form_column {
    str name;
    size_t source; /* of the file */
    float x, width;
};

struct form {
    struct setter *s;
    const struct data_table *data; /* NULL: empty rows */
    struct form_column columns[MOST_COLUMNS];
    size_t column_count;
    size_t blocks, rows; /* rows of one block */
    size_t filled;       /* rows of the file */
    float block_width, row_height;
    span where;
};

/* --- columns --- */

static size_t source_of(const struct form *f, str name)
{
    for (size_t i = 0; f->data && i < f->data->columns; i++)
        if (str_equal(data_table_text(f->s->arena, f->data, 0, i), name))
            return i;
    return 0;
}

static struct para *para_of(struct form *f, str text, float size,
                            enum sheet_face face, span where)
{
    struct rich *rich = ARENA_NEW(f->s->arena, struct rich);
    rich->text.arena = f->s->arena;
    struct rich_style style = style_plain(f->s, size);
    style.face = face;
    rich_put(rich, text, style, where);
    return para_new(f->s->arena, f->s->fonts, rich, f->s->diags);
}

static float natural_width(struct form *f, str text)
{
    struct diag_list silent = {.arena = f->s->arena};
    struct diag_list *diags = f->s->diags;
    f->s->diags = &silent;
    float width =
        para_extent(para_of(f, text, text_size, FACE_REGULAR, (span){0}))
            .natural;
    f->s->diags = diags;
    return width + 2 * pad;
}

/* The file's row of a person, from 0; its header row is left out. */
static str text_at(const struct form *f, size_t row, size_t column)
{
    return data_table_text(f->s->arena, f->data, row + 1,
                           f->columns[column].source);
}

/* As their words ask for; what is left, or lacks, is shared by all. */
static void fit_columns(struct form *f)
{
    static const float number_width = 30, most = 140;
    float sum = 0, x = number_width;
    for (size_t c = 1; c < f->column_count; c++) {
        struct form_column *column = &f->columns[c];
        column->width = natural_width(f, column->name) + 6;
        for (size_t row = 0; row < f->filled; row++)
            column->width =
                fmaxf(column->width, natural_width(f, text_at(f, row, c)));
        column->width = fminf(column->width, most);
        sum += column->width;
    }
    f->columns[0].width = number_width;
    for (size_t c = 1; c < f->column_count; c++) {
        f->columns[c].x = x;
        f->columns[c].width *= (f->block_width - number_width) / sum;
        x += f->columns[c].width;
    }
}

static void read_columns(struct form *f, const struct component *c)
{
    f->columns[f->column_count++].name = S("項番");
    str rest = component_text(c, S("columns"), S(""));
    while (rest.len && f->column_count < MOST_COLUMNS) {
        struct form_column *column = &f->columns[f->column_count++];
        column->name = component_word(&rest);
        column->source = source_of(f, column->name);
    }
}

static struct form form_new(struct setter *s, const struct block *b)
{
    static const float high = 20, low = 13, usual = 510, around = 200;
    float room = s->paper ? paper_room(s->paper) - around : usual;
    const struct component *c = b->component;
    struct form f = {.s = s, .data = c->data, .where = b->where};
    f.blocks = (size_t)mailing_blocks(c);
    f.rows = (size_t)mailing_rows(c) / f.blocks;
    f.filled = c->data && c->data->rows ? c->data->rows - 1 : 0;
    f.block_width =
        (s->width - between * (float)(f.blocks - 1)) / (float)f.blocks;
    f.row_height = fmaxf(fminf(room / (float)f.rows, high), low);
    read_columns(&f, c);
    fit_columns(&f);
    return f;
}

/* --- cells --- */

static void report_wide(struct form *f, str text, span where, float width)
{
    struct diag *d =
        diag_error(f->s->diags, "overfull", where.source ? where : f->where,
                   "「%.*s」は名簿の欄（幅%.1fmm）に入りません", STR_ARG(text),
                   (double)paper_mm(f->s->paper, width));
    diag_hint(f->s->diags, d, "短く書くか、「組=1」にして欄を広げてください");
}

/* In one line; smaller where the words need it. */
static void put_text(struct form *f, const struct form_column *column, str text,
                     span where, enum sheet_face face, uint32_t element,
                     struct sheet_point at, struct placed *out)
{
    float room = column->width - 2 * pad;
    float width = natural_width(f, text) - 2 * pad;
    float size = text_size * fminf(1, room / width);
    if (text.len == 0)
        return;
    if (size < least_size) {
        report_wide(f, text, where, column->width);
        return;
    }
    struct para *p = para_of(f, text, size, face, where);
    struct line whole = {.end = p->len, .size = size};
    bool center = face == FACE_BOLD || column == f->columns;
    float rest = center ? (room - width * size / text_size) / 2 : 0;
    p->element = element;
    para_place(p, &whole, at.x + column->x + pad + rest,
               at.y + baseline_in(f->row_height, size), out);
}

static void put_box(struct form *f, const struct form_column *column, bool head,
                    struct sheet_point at, struct placed *out)
{
    struct sheet_box *box = LIST_PUSH(f->s->arena, &out->boxes);
    *box = (struct sheet_box){.x = at.x + column->x,
                              .y = at.y,
                              .width = column->width,
                              .height = f->row_height,
                              .stroke = f->s->palette.line,
                              .line = 0.6F,
                              .filled = head,
                              .fill = f->s->palette.tint};
}

/* --- rows --- */

/* Row 0 is the header; number is the row's own, person the file's. */
struct form_row {
    size_t number, person;
    bool head;
};

static void put_row(struct form *f, const struct form_row *row,
                    struct sheet_point at, struct placed *out)
{
    struct setter *s = f->s;
    uint32_t around = s->element;
    s->element = tag_open(s, ROLE_TR);
    for (size_t c = 0; c < f->column_count; c++) {
        const struct form_column *column = &f->columns[c];
        uint32_t element = tag_open(s, row->head ? ROLE_TH : ROLE_TD);
        str text = row->head ? column->name
                   : c == 0  ? arena_printf(s->arena, "%zu", row->number)
                             : S("");
        span where = {0};
        if (!row->head && c > 0 && row->person < f->filled) {
            text = text_at(f, row->person, c);
            where = f->data
                        ->cells[(row->person + 1) * f->data->columns +
                                column->source]
                        .where;
        }
        put_box(f, column, row->head, at, out);
        put_text(f, column, text, where, row->head ? FACE_BOLD : FACE_REGULAR,
                 element, at, out);
    }
    s->element = around;
}

/* A block's rows, each into the strip that it shares with other blocks. */
static void put_block(struct form *f, size_t sheet, size_t block,
                      struct strip **strips)
{
    struct setter *s = f->s;
    uint32_t around = s->element;
    struct sheet_point at = {s->x + (float)block * (f->block_width + between),
                             0};
    s->element = tag_open(s, ROLE_TABLE);
    put_row(f, &(struct form_row){.head = true}, at, &strips[0]->placed);
    for (size_t i = 0; i < f->rows; i++) {
        size_t number = block * f->rows + i;
        struct form_row row = {number + 1, sheet * f->rows * f->blocks + number,
                               false};
        put_row(f, &row, at, &strips[i + 1]->placed);
    }
    s->element = around;
}

static void set_sheet_title(struct form *f, const struct component *c,
                            size_t sheet, size_t sheets)
{
    struct setter *s = f->s;
    str title = component_text(c, S("caption"), S(""));
    if (sheets > 1)
        title = arena_printf(s->arena, "%.*s（%zu枚中%zu枚め）", STR_ARG(title),
                             sheets, sheet + 1);
    if (title.len)
        set_text(s, title, style_strong(12, s->palette.ink),
                 (struct setting){.pitch = 20,
                                  .mode = FIT_RAGGED,
                                  .before = 6,
                                  .keep = true,
                                  .after = 3});
}

static void set_sheet(struct form *f, const struct component *c, size_t sheet,
                      size_t sheets)
{
    struct setter *s = f->s;
    size_t first = s->galley->len, count = f->rows + 1;
    set_sheet_title(f, c, sheet, sheets);
    size_t head = s->galley->len;
    for (size_t i = 0; i < count; i++)
        galley_add(s, i ? 0 : 3, f->row_height)->keep = i + 1 < count;
    struct strip **strips = ARENA_ARRAY(s->arena, count, struct strip *);
    for (size_t i = 0; i < count; i++)
        strips[i] = &s->galley->items[head + i];
    s->galley->items[first].turn = sheet > 0;
    for (size_t block = 0; block < f->blocks; block++)
        put_block(f, sheet, block, strips);
    struct strip_group *group = ARENA_NEW(s->arena, struct strip_group);
    struct strip *copy = ARENA_NEW(s->arena, struct strip);
    *copy = *strips[0];
    copy->before = 0;
    *group = (struct strip_group){copy, 1};
    for (size_t i = 1; i < count; i++)
        strips[i]->repeat = group;
    s->after = 10;
}

void set_list_form(struct setter *s, const struct block *b)
{
    if (s->element) /* for paper alone: the page has nothing of it */
        tag_at(s, s->element)->around = true;
    struct form f = form_new(s, b);
    size_t whole = f.rows * f.blocks;
    size_t sheets = f.filled ? (f.filled + whole - 1) / whole : 1;
    if (sheets > GALLEY_PAGES) {
        galley_refuse(s, b->where);
        return;
    }
    for (size_t i = 0; i < sheets && !s->galley->full; i++)
        set_sheet(&f, b->component, i, sheets);
}
