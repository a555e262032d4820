/* Numbered notes and their marks. */
#include "resolve/notes.h"

#include "model/component.h"

static const char rule[] = "note-reference";

enum { MOST_NOTES = 99 };

struct note {
    struct block *item; /* NULL: no note of that number */
    bool reported;
};

struct notes {
    struct arena *arena;
    struct diag_list *diags;
    struct note items[MOST_NOTES + 1]; /* by number */
    bool any;
};

/* ※1, ＊1, *1, （注1）. */
static const struct {
    str open, close;
} signs[] = {
    {STR_INIT("※"), STR_INIT("")},    {STR_INIT("＊"), STR_INIT("")},
    {STR_INIT("*"), STR_INIT("")},    {STR_INIT("（注"), STR_INIT("）")},
    {STR_INIT("(注"), STR_INIT(")")},
};
static const str digits[] = {
    STR_INIT("０"), STR_INIT("１"), STR_INIT("２"), STR_INIT("３"),
    STR_INIT("４"), STR_INIT("５"), STR_INIT("６"), STR_INIT("７"),
    STR_INIT("８"), STR_INIT("９"),
};

/* A digit of either width at the start of s; its bytes, or 0. */
static size_t digit_at(str s, int *value)
{
    if (s.len && s.ptr[0] >= '0' && s.ptr[0] <= '9') {
        *value = s.ptr[0] - '0';
        return 1;
    }
    for (*value = 0; *value < 10; ++*value)
        if (str_starts(s, digits[*value]))
            return digits[*value].len;
    return 0;
}

/* The bytes of the mark that s begins with, and its number; else 0. */
static size_t mark_at(str s, int *number)
{
    for (size_t i = 0; i < sizeof signs / sizeof *signs; i++) {
        if (!str_starts(s, signs[i].open))
            continue;
        size_t at = signs[i].open.len, len;
        int digit, count = 0;
        for (*number = 0; count < 3; count++) {
            len = digit_at(str_drop(s, at), &digit);
            if (len == 0)
                break;
            *number = *number * 10 + digit;
            at += len;
        }
        bool good = count && *number >= 1 && *number <= MOST_NOTES &&
                    str_starts(str_drop(s, at), signs[i].close);
        return good ? at + signs[i].close.len : 0;
    }
    return 0;
}

/* The bytes of a sign without a number: 「※ 文」, 「（注）文」; else 0. */
static size_t bare_sign_at(str s)
{
    int digit;
    for (size_t i = 0; i < sizeof signs / sizeof *signs; i++)
        if (str_starts(s, signs[i].open) &&
            str_starts(str_drop(s, signs[i].open.len), signs[i].close) &&
            digit_at(str_drop(s, signs[i].open.len), &digit) == 0)
            return signs[i].open.len + signs[i].close.len;
    return 0;
}

static void drop_front(struct inline_node *n, size_t len)
{
    n->text = str_drop(n->text, len);
    if (n->verbatim)
        n->where.start += len;
    while (str_starts(n->text, S(" ")) || str_starts(n->text, S("　")) ||
           str_starts(n->text, S("："))) {
        size_t more = n->text.ptr[0] == ' ' ? 1 : 3;
        n->text = str_drop(n->text, more);
        if (n->verbatim)
            n->where.start += more;
    }
}

/* A note that nobody refers to may have its sign; the list has it, too. */
static void take_sign(struct notes *notes, struct block *item,
                      struct inline_node *n)
{
    size_t len = n && n->kind == INLINE_TEXT ? bare_sign_at(n->text) : 0;
    if (len == 0)
        return;
    item->label = arena_str(notes->arena, str_take(n->text, len));
    drop_front(n, len);
}

static void take_note(struct notes *notes, struct block *item)
{
    struct block *first = item->children;
    struct inline_node *n = first ? first->inlines : NULL;
    int number;
    size_t len = n && n->kind == INLINE_TEXT ? mark_at(n->text, &number) : 0;
    if (len == 0) {
        take_sign(notes, item, n);
        return;
    }
    struct note *note = &notes->items[number];
    if (note->item) {
        struct diag *d = diag_error(notes->diags, rule, item->where,
                                    "※%dの注記が二つあります", number);
        diag_note(notes->diags, d, note->item->where, "先の※%dはここです",
                  number);
        diag_hint(notes->diags, d, "どちらかの番号を変えてください");
        return;
    }
    note->item = item;
    item->label = arena_str(notes->arena, str_take(n->text, len));
    item->anchor = arena_printf(notes->arena, "note-%d", number);
    drop_front(n, len);
}

static bool is_notes(const struct block *b)
{
    return b->kind == BLOCK_COMPONENT && b->component &&
           b->component->info->kind == COMPONENT_NOTES;
}

static void collect(struct notes *notes, struct block *blocks)
{
    for (struct block *b = blocks; b; b = b->next) {
        if (is_notes(b)) {
            notes->any = true;
            for (struct block *list = b->children; list; list = list->next)
                for (struct block *item = list->children; item;
                     item = item->next)
                    take_note(notes, item);
        }
        collect(notes, b->children);
    }
}

/* --- marks in the text --- */

static struct inline_node *link_part(struct notes *notes,
                                     const struct inline_node *n, size_t start,
                                     size_t end, int number)
{
    struct block *item = notes->items[number].item;
    struct inline_node *link = ARENA_NEW(notes->arena, struct inline_node);
    link->kind = INLINE_LINK;
    link->children = inline_part(notes->arena, n, start, end);
    link->where = link->children->where;
    link->url = arena_printf(notes->arena, "#note-%d", number);
    item->uses++;
    link->anchor =
        item->uses == 1
            ? arena_printf(notes->arena, "mark-%d", number)
            : arena_printf(notes->arena, "mark-%d-%d", number, item->uses);
    return link;
}

static void orphan_mark(struct notes *notes, const struct inline_node *n,
                        size_t start, size_t end, int number)
{
    struct note *note = &notes->items[number];
    if (note->reported)
        return;
    note->reported = true;
    struct diag *d = diag_error(
        notes->diags, rule, inline_part(notes->arena, n, start, end)->where,
        "※%dの注記が、このページのどこにもありません", number);
    diag_hint(notes->diags, d,
              "「:::注記」の囲みに「- ※%d …」を書き足すか、この印を消してくださ"
              "い",
              number);
}

/* The first mark at or behind *at that has a note; *end gets its end. */
static bool next_mark(struct notes *notes, const struct inline_node *n,
                      size_t *at, size_t *end, int *number)
{
    for (; *at < n->text.len; ++*at) {
        size_t len = mark_at(str_drop(n->text, *at), number);
        if (len == 0)
            continue;
        *end = *at + len;
        if (notes->items[*number].item)
            return true;
        if (str_starts(str_drop(n->text, *at), signs[0].open))
            orphan_mark(notes, n, *at, *end, *number);
        *at = *end - 1;
    }
    return false;
}

/* Splits a text node at its marks; returns the last of its parts. */
static struct inline_node **tie_text(struct notes *notes,
                                     struct inline_node **slot)
{
    struct inline_node *n = *slot, *behind = n->next;
    size_t done = 0, at = 0, end;
    int number;
    while (next_mark(notes, n, &at, &end, &number)) {
        if (at > done) {
            *slot = inline_part(notes->arena, n, done, at);
            slot = &(*slot)->next;
        }
        *slot = link_part(notes, n, at, end, number);
        slot = &(*slot)->next;
        at = done = end;
    }
    if (done == 0)
        return &n->next;
    if (done < n->text.len) {
        *slot = inline_part(notes->arena, n, done, n->text.len);
        slot = &(*slot)->next;
    }
    *slot = behind;
    return slot;
}

static void tie_inlines(struct notes *notes, struct inline_node **slot)
{
    while (*slot) {
        struct inline_node *n = *slot;
        if (n->kind == INLINE_TEXT) {
            slot = tie_text(notes, slot);
            continue;
        }
        if (n->kind != INLINE_LINK)
            tie_inlines(notes, &n->children);
        slot = &n->next;
    }
}

static void tie_blocks(struct notes *notes, struct block *blocks)
{
    for (struct block *b = blocks; b; b = b->next) {
        tie_inlines(notes, &b->inlines);
        tie_blocks(notes, b->children);
    }
}

void notes_tie(struct arena *a, struct block *blocks, struct diag_list *diags)
{
    struct notes notes = {.arena = a, .diags = diags};
    collect(&notes, blocks);
    if (!notes.any)
        return;
    tie_blocks(&notes, blocks);
    for (int i = 1; i <= MOST_NOTES; i++) {
        const struct block *item = notes.items[i].item;
        if (!item || item->uses)
            continue;
        struct diag *d = diag_error(diags, rule, item->where,
                                    "※%dの注記を指す印が、このページの文にあり"
                                    "ません",
                                    i);
        diag_hint(diags, d,
                  "説明する言葉のうしろに「※%d」を書くか、この注記を消してくだ"
                  "さい",
                  i);
    }
}
