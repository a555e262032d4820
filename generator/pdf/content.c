/* cairo's operators → the same in our marks. */
#include "pdf/content.h"

#include "pdf/token.h"

struct editor {
    str content;
    size_t copied; /* what stands before is in `out` */
    const struct pdf_marks *marks;
    const char *const *roles;
    struct letters *letters;
    struct content_owners *owners;
    struct buf *out;
    size_t next;                /* of the marks */
    const struct pdf_mark *tag; /* cairo's, around what is read; or NULL */
    bool marked;                /* it has been opened, and not closed */
    bool inner;                 /* within a span in the mark */
    bool spanned;               /* within a text of its own */
};

/* The operands of an operator: where they begin, and some of them. */
struct operands {
    size_t from;
    bool tagged;  /* one is /MCID */
    str name;     /* the first name */
    str actual;   /* what follows /ActualText */
    bool expects; /* ... which is the next one */
};

static bool one_of(str word, const char *const *words, size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (str_equal(word, str_from_c(words[i])))
            return true;
    return false;
}

static bool shows(str word)
{
    static const char *const words[] = {"Tj", "TJ", "'", "\""};
    return one_of(word, words, sizeof words / sizeof *words);
}

static bool paints(str word)
{
    static const char *const words[] = {"S",  "s", "f",  "F",  "f*", "B",
                                        "B*", "b", "b*", "sh", "Do"};
    return one_of(word, words, sizeof words / sizeof *words);
}

static void copy_until(struct editor *e, size_t at)
{
    buf_put(e->out, str_slice(e->content, e->copied, at));
    e->copied = at;
}

static void open_mark(struct editor *e, str actual)
{
    const struct pdf_mark *m = e->tag;
    if (m->element) {
        const char *role = actual.len ? "Span" : e->roles[m->element];
        buf_printf(e->out, "/%s<</MCID %zu", role, e->owners->len);
        *LIST_PUSH(e->out->arena, e->owners) = m->element;
    } else {
        buf_printf(e->out, "/Artifact<</Type/%s",
                   m->matter == PDF_WORDS ? "Pagination" : "Layout");
    }
    /* Readers look for the text of their own in spans only. */
    e->inner = actual.len && !m->element;
    if (e->inner)
        buf_put(e->out, S(">>BDC\n/Span<<"));
    if (actual.len)
        buf_printf(e->out, "/ActualText%.*s", STR_ARG(actual));
    buf_put(e->out, S(">>BDC\n"));
    e->marked = true;
}

static void close_mark(struct editor *e)
{
    if (e->marked)
        buf_put(e->out, e->inner ? S("EMC\nEMC\n") : S("EMC\n"));
    e->marked = false;
}

/*
 * Shapes are marked at once: no mark may stand within a path. Words are marked
 * where they are shown, so that marks begin and end within text objects.
 */
static bool begin(struct editor *e, const struct operands *o, size_t end)
{
    copy_until(e, o->from);
    e->copied = end;
    if (o->tagged && !e->tag) {
        if (e->next == e->marks->len)
            return false;
        e->tag = &e->marks->items[e->next++];
        if (e->tag->matter == PDF_SHAPES)
            open_mark(e, S(""));
        return true;
    }
    if (!e->tag || e->spanned || !o->actual.len)
        return false;
    close_mark(e);
    open_mark(e, o->actual);
    e->spanned = true;
    return true;
}

static bool end(struct editor *e, const struct operands *o, size_t at)
{
    copy_until(e, o->from);
    e->copied = at;
    close_mark(e);
    if (e->spanned)
        e->spanned = false;
    else if (e->tag)
        e->tag = NULL;
    else
        return false;
    return true;
}

static bool show(struct editor *e, const struct operands *o, size_t end)
{
    if (!e->tag)
        return false;
    copy_until(e, o->from);
    if (!e->marked)
        open_mark(e, S(""));
    for (size_t at = o->from; at < end;) {
        struct token t = token_next(e->content, at);
        at = t.end;
        if ((t.kind == TOKEN_STRING || t.kind == TOKEN_CODES) &&
            !letters_show(e->letters, token_text(e->content, t), e->spanned))
            return false;
    }
    return true;
}

/* Whether the operator stands where it may. */
static bool edit(struct editor *e, const struct operands *o, struct token t)
{
    str word = token_text(e->content, t);
    if (str_equal(word, S("BDC")))
        return begin(e, o, t.end);
    if (str_equal(word, S("EMC")))
        return end(e, o, t.end);
    if (shows(word))
        return show(e, o, t.end);
    if (str_equal(word, S("Tf")))
        letters_set_font(e->letters, o->name);
    if (str_equal(word, S("ET")) && e->marked) {
        copy_until(e, o->from);
        close_mark(e);
    }
    return e->marked || !paints(word);
}

static void take_operand(struct operands *o, str text, struct token t)
{
    if (o->expects)
        o->actual = text;
    o->expects = false;
    if (t.kind != TOKEN_NAME)
        return;
    if (!o->name.len)
        o->name = text;
    o->tagged = o->tagged || str_equal(text, S("/MCID"));
    o->expects = str_equal(text, S("/ActualText"));
}

bool content_mark(str content, const struct pdf_marks *marks,
                  const char *const *roles, struct letters *letters,
                  struct content_owners *owners, struct buf *out)
{
    struct editor e = {.content = content,
                       .marks = marks,
                       .roles = roles,
                       .letters = letters,
                       .owners = owners,
                       .out = out};
    struct operands o = {.from = SIZE_MAX};
    for (size_t at = 0;;) {
        struct token t = token_next(content, at);
        if (t.kind == TOKEN_END)
            break;
        at = t.end;
        o.from = o.from == SIZE_MAX ? t.start : o.from;
        if (t.kind != TOKEN_OPERATOR) {
            take_operand(&o, token_text(content, t), t);
            continue;
        }
        if (!edit(&e, &o, t))
            return false;
        o = (struct operands){.from = SIZE_MAX};
    }
    copy_until(&e, content.len);
    return !e.tag && e.next == marks->len;
}
