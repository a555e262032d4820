/* Words in braces: ruby and badges. */
#include "parse/braced.h"

#include "base/utf8.h"

static const char rule[] = "ruby";

enum { MOST_PARTS = 32, MOST_BYTES = 400 };

/* The parts of {a|b|c}, as bytes of the node's text. */
struct braced {
    size_t start, end; /* with the braces */
    struct {
        size_t start, end;
    } parts[MOST_PARTS];
    size_t len;
};

static size_t bar_at(str s)
{
    if (str_starts(s, S("|")))
        return 1;
    return str_starts(s, S("｜")) ? 3 : 0;
}

/* False where the brace at `start` opens nothing of ours. */
static bool read_braced(str text, size_t start, struct braced *b)
{
    *b = (struct braced){.start = start};
    size_t from = start + 1;
    for (size_t at = from; at < text.len && at - start < MOST_BYTES;) {
        size_t bar = bar_at(str_drop(text, at));
        char c = text.ptr[at];
        if (c == '{' || c == '\n')
            return false;
        if ((bar || c == '}') && b->len < MOST_PARTS) {
            b->parts[b->len].start = from;
            b->parts[b->len++].end = at;
            from = at + bar;
        }
        if (c == '}') {
            b->end = at + 1;
            return b->len > 1;
        }
        at += bar ? bar : 1;
    }
    return false;
}

struct maker {
    struct reader *r;
    const struct inline_node *node;
    const struct braced *braced;
    struct inline_node **slot;
};

static void append(struct maker *m, struct inline_node *n)
{
    *m->slot = n;
    m->slot = &n->next;
}

static void put_text(struct maker *m, size_t start, size_t end)
{
    if (start < end)
        append(m, inline_part(m->r->arena, m->node, start, end));
}

static void put_tag(struct maker *m, str tag)
{
    struct inline_node *n = ARENA_NEW(m->r->arena, struct inline_node);
    n->kind = INLINE_HTML;
    n->text = tag;
    n->where = m->node->where;
    append(m, n);
}

static void put_bracket(struct maker *m, str bracket)
{
    put_tag(m, S("<rp>"));
    struct inline_node *n = ARENA_NEW(m->r->arena, struct inline_node);
    n->kind = INLINE_TEXT;
    n->text = bracket;
    n->where = m->node->where;
    append(m, n);
    put_tag(m, S("</rp>"));
}

static void put_reading(struct maker *m, size_t part)
{
    put_bracket(m, S("（"));
    put_tag(m, S("<rt>"));
    put_text(m, m->braced->parts[part].start, m->braced->parts[part].end);
    put_tag(m, S("</rt>"));
    put_bracket(m, S("）"));
}

static size_t characters(str s)
{
    size_t count = 0;
    for (uint32_t cp; s.len; count++)
        s = str_drop(s, utf8_decode(s, &cp));
    return count;
}

static void put_ruby(struct maker *m)
{
    const struct braced *b = m->braced;
    size_t at = b->parts[0].start, end = b->parts[0].end;
    put_tag(m, S("<ruby>"));
    for (size_t part = 1; part < b->len; part++) {
        uint32_t cp;
        size_t next =
            b->len == 2
                ? end
                : at + utf8_decode(str_slice(m->node->text, at, end), &cp);
        put_text(m, at, next);
        put_reading(m, part);
        at = next;
    }
    put_tag(m, S("</ruby>"));
}

static str part_text(const struct maker *m, size_t part)
{
    return str_slice(m->node->text, m->braced->parts[part].start,
                     m->braced->parts[part].end);
}

static bool is_badge(const struct maker *m)
{
    return str_equal(part_text(m, 0), S("バッジ")) ||
           str_equal(part_text(m, 0), S("badge"));
}

static void put_badge(struct maker *m)
{
    struct inline_node *n =
        inline_part(m->r->arena, m->node, m->braced->parts[1].start,
                    m->braced->parts[1].end);
    n->kind = INLINE_BADGE;
    append(m, n);
}

static bool good(const struct maker *m)
{
    const struct braced *b = m->braced;
    size_t wanted = b->len == 2 ? 1 : characters(part_text(m, 0));
    bool empty = false;
    for (size_t i = 0; i < b->len; i++)
        empty |= str_trim(part_text(m, i)).len == 0;
    if (!empty && b->len - 1 == wanted)
        return true;
    span where = inline_part(m->r->arena, m->node, b->start, b->end)->where;
    struct diag *d =
        diag_error(m->r->diags, rule, where,
                   empty ? "ふりがなの「|」の前かうしろに何もありません"
                         : "ふりがなの数が文字の数と合いません");
    diag_hint(m->r->diags, d,
              "「{漢字|かんじ}」か、1文字ずつ「{漢字|かん|じ}」と書きます");
    return false;
}

/* Returns the slot behind the parts, or NULL where nothing was found. */
static struct inline_node **split(struct reader *r, struct inline_node **slot)
{
    struct inline_node *n = *slot, *behind = n->next;
    struct maker m = {.r = r, .node = n, .slot = slot};
    size_t done = 0, at = 0;
    bool any = false;
    for (; at < n->text.len; at++) {
        struct braced b;
        if (n->text.ptr[at] != '{' || !read_braced(n->text, at, &b))
            continue;
        m.braced = &b;
        if (good(&m)) {
            put_text(&m, done, at);
            if (is_badge(&m))
                put_badge(&m);
            else
                put_ruby(&m);
            done = b.end;
            any = true;
        }
        at = b.end - 1;
    }
    if (!any)
        return NULL;
    put_text(&m, done, n->text.len);
    *m.slot = behind;
    return m.slot;
}

/* Depth is bounded: inlines_read keeps trees at GUARD_NESTING. */
void braced_find(struct reader *r, struct inline_node **list)
{
    for (struct inline_node **slot = list; *slot;) {
        struct inline_node *n = *slot, **behind = NULL;
        if (n->kind == INLINE_TEXT && str_find_byte(n->text, '{') != SIZE_MAX)
            behind = split(r, slot);
        else if (n->children)
            braced_find(r, &n->children);
        slot = behind ? behind : &(*slot)->next;
    }
}
