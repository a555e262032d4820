/* References: {{ fact.id.to | wareki weekday }}. */
#include "parse/reference.h"

#include "base/buf.h"
#include "base/near.h"
#include "parse/given.h"

static const char rule[] = "reference";

enum word_effect {
    SET_NOTATION,
    SET_WEEKDAY,
    SET_SHORT,
    SET_YEARLESS,
    SET_WORD,
    SET_STATE,
    SET_PAGE,
};

static const struct {
    str name;
    enum word_effect effect;
    enum notation notation;
    enum reference_word word;
} words[] = {
    {STR_INIT("wareki"), SET_NOTATION, NOTATION_WAREKI, WORD_NONE},
    {STR_INIT("和暦"), SET_NOTATION, NOTATION_WAREKI, WORD_NONE},
    {STR_INIT("seireki"), SET_NOTATION, NOTATION_SEIREKI, WORD_NONE},
    {STR_INIT("西暦"), SET_NOTATION, NOTATION_SEIREKI, WORD_NONE},
    {STR_INIT("both"), SET_NOTATION, NOTATION_BOTH, WORD_NONE},
    {STR_INIT("併記"), SET_NOTATION, NOTATION_BOTH, WORD_NONE},
    {STR_INIT("iso"), SET_NOTATION, NOTATION_ISO, WORD_NONE},
    {STR_INIT("weekday"), SET_WEEKDAY, NOTATION_WAREKI, WORD_NONE},
    {STR_INIT("曜日"), SET_WEEKDAY, NOTATION_WAREKI, WORD_NONE},
    {STR_INIT("short"), SET_SHORT, NOTATION_WAREKI, WORD_NONE},
    {STR_INIT("短く"), SET_SHORT, NOTATION_WAREKI, WORD_NONE},
    {STR_INIT("yearless"), SET_YEARLESS, NOTATION_WAREKI, WORD_NONE},
    {STR_INIT("年なし"), SET_YEARLESS, NOTATION_WAREKI, WORD_NONE},
    {STR_INIT("until"), SET_WORD, NOTATION_WAREKI, WORD_UNTIL},
    {STR_INIT("まで"), SET_WORD, NOTATION_WAREKI, WORD_UNTIL},
    {STR_INIT("from"), SET_WORD, NOTATION_WAREKI, WORD_FROM},
    {STR_INIT("から"), SET_WORD, NOTATION_WAREKI, WORD_FROM},
    {STR_INIT("since"), SET_WORD, NOTATION_WAREKI, WORD_SINCE},
    {STR_INIT("以降"), SET_WORD, NOTATION_WAREKI, WORD_SINCE},
    {STR_INIT("planned"), SET_STATE, NOTATION_WAREKI, WORD_NONE},
    {STR_INIT("予定"), SET_STATE, NOTATION_WAREKI, WORD_NONE},
    {STR_INIT("page"), SET_PAGE, NOTATION_WAREKI, WORD_NONE},
    {STR_INIT("ページ"), SET_PAGE, NOTATION_WAREKI, WORD_NONE},
};

enum { WORDS = sizeof words / sizeof *words };

static bool id_byte(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_' ||
           c == '.';
}

/* #id: a place on the page; resolve knows whether it is there. */
static bool names_place(str id)
{
    return id.len > 1 && id.ptr[0] == '#';
}

static bool id_well_formed(str id)
{
    for (size_t i = 0; i < id.len; i++)
        if (!id_byte(id.ptr[i]))
            return false;
    return id.len && id.ptr[0] != '.' && id.ptr[id.len - 1] != '.' &&
           !str_contains(id, S(".."));
}

static bool check_id(struct reader *r, str id, span where)
{
    if (id_well_formed(id))
        return true;
    struct diag *d =
        id.len ? diag_error(r->diags, rule, where,
                            "「%.*s」は予定のidの形ではありません", STR_ARG(id))
               : diag_error(r->diags, rule, where, "予定のidがありません");
    diag_hint(r->diags, d,
              "idは半角の英小文字と数字と . と _ で書きます（例: "
              "card.transition）");
    return false;
}

bool reference_check_id(struct reader *r, span id)
{
    return check_id(r, span_text(id), id);
}

static void apply(struct reference *ref, size_t word)
{
    switch (words[word].effect) {
    case SET_NOTATION:
        ref->style.notation = words[word].notation;
        ref->styled = true;
        break;
    case SET_WEEKDAY:
        ref->style.weekday = true;
        break;
    case SET_SHORT:
        ref->style.short_form = true;
        break;
    case SET_YEARLESS:
        ref->style.yearless = true;
        break;
    case SET_WORD:
        ref->word = words[word].word;
        break;
    case SET_STATE:
        ref->with_state = true;
        break;
    case SET_PAGE:
        ref->to_page = true;
        break;
    }
}

static void unknown_word(struct reader *r, str word, span where)
{
    struct near near = near_start(word);
    for (size_t i = 0; i < WORDS; i++)
        near_offer(&near, words[i].name);
    struct diag *d =
        diag_error(r->diags, rule, where,
                   "「%.*s」という書き方の指定はありません", STR_ARG(word));
    if (near.best.len)
        diag_hint(r->diags, d, "もしかして「%.*s」", STR_ARG(near.best));
    else
        diag_hint(r->diags, d,
                  "使える指定は 和暦 西暦 併記 iso 曜日 短く 年なし まで "
                  "から 以降 予定 ページ です（空白で区切ります）");
}

static bool read_words(struct reader *r, struct reference *ref, str text,
                       span where)
{
    bool good = true;
    for (text = str_trim(text); text.len; text = str_trim(text)) {
        size_t len = 0;
        while (len < text.len && text.ptr[len] != ' ' && text.ptr[len] != '\t')
            len++;
        str word = str_take(text, len);
        size_t i = 0;
        while (i < WORDS && !str_equal(words[i].name, word))
            i++;
        if (i < WORDS)
            apply(ref, i);
        else
            unknown_word(r, word, where);
        good = good && i < WORDS;
        text = str_drop(text, len);
    }
    return good;
}

static void cut_end(struct reference *ref, str id)
{
    static const struct {
        str suffix;
        enum reference_end end;
    } ends[] = {{STR_INIT(".from"), END_FROM}, {STR_INIT(".to"), END_TO}};
    ref->id = id;
    for (size_t i = 0; i < 2; i++) {
        if (id.len > ends[i].suffix.len && str_ends(id, ends[i].suffix)) {
            ref->id = str_take(id, id.len - ends[i].suffix.len);
            ref->end = ends[i].end;
        }
    }
}

/* The place of the id in the source, or all of the reference. */
static span id_span(span where, str id)
{
    size_t at = str_find(span_text(where), id);
    if (at == SIZE_MAX)
        return where;
    return span_of(where.source, where.start + at, where.start + at + id.len);
}

/* The id, and what stands behind it before the bar. */
static str cut_given(str *id)
{
    for (size_t i = 0; i < id->len; i++) {
        if (id->ptr[i] != ' ' && id->ptr[i] != '\t')
            continue;
        str given = str_drop(*id, i);
        *id = str_take(*id, i);
        return given;
    }
    return (str){0};
}

/* Facts stand on no page, and a page has no other form. */
static bool page_well_asked(struct reader *r, const struct reference *ref,
                            span where)
{
    if (!ref->to_page || names_place(ref->id))
        return true;
    struct diag *d = diag_error(r->diags, rule, where,
                                "「ページ」は、見出しの場所に付ける指定です");
    diag_hint(r->diags, d, "「{{ #見出し | ページ }}」のように書きます");
    return false;
}

/* Not 「｜」, as an input method types it. */
static bool bar_half_width(struct reader *r, str text, span where)
{
    str id, how;
    if (str_find_byte(text, '|') != SIZE_MAX ||
        !str_cut(text, S("｜"), &id, &how))
        return true;
    struct diag *d = diag_error(r->diags, rule, where, "縦棒「｜」が全角です");
    diag_hint(r->diags, d, "半角の「|」で「{{ %.*s | %.*s }}」と書いてください",
              STR_ARG(str_trim(id)), STR_ARG(str_trim(how)));
    return false;
}

/* A blank of either width parts what a reference says. */
static str narrow_blanks(struct arena *a, str text)
{
    struct buf b = {.arena = a};
    str head;
    if (!str_contains(text, S("　")))
        return text;
    while (str_cut(text, S("　"), &head, &text)) {
        buf_put(&b, head);
        buf_put_byte(&b, ' ');
    }
    buf_put(&b, head);
    return buf_text(&b);
}

/* Reads what stands between the braces; NULL with errors. */
static struct reference *read(struct reader *r, str text, span where)
{
    str id, rest;
    text = narrow_blanks(r->arena, text);
    if (!bar_half_width(r, text, where))
        return NULL;
    str_cut(text, S("|"), &id, &rest);
    id = arena_str(r->arena, str_trim(id));
    struct reference *ref = ARENA_NEW(r->arena, struct reference);
    str given = cut_given(&id);
    cut_end(ref, id);
    if ((!names_place(ref->id) && !check_id(r, ref->id, where)) ||
        !given_read(r, given, where, &ref->given) ||
        !read_words(r, ref, rest, where) || !page_well_asked(r, ref, where))
        return NULL;
    ref->id_where = id_span(where, ref->id);
    return ref;
}

struct found {
    struct inline_node *first, *last;
    size_t start, end; /* in first's and last's text, braces included */
    bool closed;
};

/* Follows {{ at byte `start` of first through texts and line ends to }}. */
static struct found follow(struct inline_node *first, size_t start)
{
    struct found f = {.first = first, .last = first, .start = start};
    size_t from = start + 2, room = REFERENCE_MAX;
    for (struct inline_node *n = first; n; n = n->next, from = 0) {
        if (n->kind != INLINE_TEXT && n->kind != INLINE_SOFT_BREAK)
            break;
        str rest = str_drop(n->text, from);
        if (rest.len > room)
            rest = str_take(rest, room);
        size_t end = str_find(rest, S("}}"));
        if (end != SIZE_MAX) {
            f.last = n;
            f.end = from + end + 2;
            f.closed = true;
            break;
        }
        room -= rest.len;
        if (room-- == 0)
            break;
    }
    return f;
}

/* What stands between the braces, line ends as blanks. */
static str inside(struct arena *a, const struct found *f)
{
    if (f->first == f->last)
        return str_slice(f->first->text, f->start + 2, f->end - 2);
    struct buf text = {.arena = a};
    buf_put(&text, str_drop(f->first->text, f->start + 2));
    for (struct inline_node *n = f->first->next; n != f->last; n = n->next)
        buf_put(&text, n->kind == INLINE_TEXT ? n->text : S(" "));
    buf_put(&text, str_take(f->last->text, f->end - 2));
    return buf_text(&text);
}

static span found_span(struct reader *r, const struct found *f)
{
    const struct inline_node *first =
        inline_part(r->arena, f->first, f->start, f->start + 2);
    const struct inline_node *last =
        inline_part(r->arena, f->last, f->end - 2, f->end);
    span where = first->where;
    if (last->where.end > where.end)
        where.end = last->where.end;
    return where;
}

static void unclosed(struct reader *r, const struct found *f)
{
    const struct inline_node *n =
        inline_part(r->arena, f->first, f->start, f->start + 2);
    struct diag *d = diag_error(r->diags, rule, n->where,
                                "「{{」を閉じる「}}」がありません");
    diag_hint(r->diags, d,
              "「{{ card.transition }}」のように書きます。文字としての「{{」は"
              "「\\{{」と書きます");
}

/*
 * Replaces first…last by [text before] reference [text behind]; returns the
 * slot behind the reference, where the search goes on.
 */
static struct inline_node **replace(struct reader *r, struct inline_node **slot,
                                    const struct found *f)
{
    struct inline_node *after = f->last->next;
    span where = found_span(r, f);
    struct reference *ref = read(r, inside(r->arena, f), where);
    if (f->start > 0) {
        *slot = inline_part(r->arena, f->first, 0, f->start);
        slot = &(*slot)->next;
    }
    if (ref) {
        struct inline_node *n = ARENA_NEW(r->arena, struct inline_node);
        n->kind = INLINE_REFERENCE;
        n->where = where;
        n->reference = ref;
        *slot = n;
        slot = &n->next;
    }
    *slot = after;
    if (f->end < f->last->text.len) {
        struct inline_node *rest =
            inline_part(r->arena, f->last, f->end, f->last->text.len);
        rest->next = after;
        *slot = rest;
    }
    return slot;
}

/* ｛｛ … ｝｝ as an input method types them: one error for a text. */
static void wide_braces(struct reader *r, const struct inline_node *n)
{
    size_t start =
        n->kind == INLINE_TEXT ? str_find(n->text, S("｛｛")) : SIZE_MAX;
    if (start == SIZE_MAX)
        return;
    size_t end = str_find(n->text, S("｝｝"));
    bool closed = end != SIZE_MAX && end > start;
    span where =
        inline_part(r->arena, n, start,
                    closed ? end + S("｝｝").len : start + S("｛｛").len)
            ->where;
    struct diag *d =
        diag_error(r->diags, rule, where, "波かっこ「｛｛」「｝｝」が全角です");
    diag_hint(
        r->diags, d,
        "半角で「{{ card.transition.to | まで }}」のように書いてください");
}

/* Depth is bounded: inlines_read keeps trees at GUARD_NESTING. */
void references_find(struct reader *r, struct inline_node **list)
{
    for (struct inline_node **slot = list; *slot;) {
        struct inline_node *n = *slot;
        if (n->children)
            references_find(r, &n->children);
        size_t start =
            n->kind == INLINE_TEXT ? str_find(n->text, S("{{")) : SIZE_MAX;
        if (start == SIZE_MAX) {
            wide_braces(r, n);
            slot = &n->next;
            continue;
        }
        struct found f = follow(n, start);
        if (f.closed) {
            slot = replace(r, slot, &f);
        } else {
            unclosed(r, &f);
            slot = &n->next;
        }
    }
}
