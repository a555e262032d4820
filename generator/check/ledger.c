/* A page's mentions on their way into the site's ledger. */
#include "check/ledger.h"

#include "base/buf.h"
#include "base/utf8.h"
#include "check/passage.h"
#include "check/statement.h"

enum { SENTENCE_REACH = 240 }; /* bytes kept before and behind a date */

/* On one line: what stands for a line end or another control is given. */
static void put_line(struct buf *b, str text, str instead)
{
    size_t from = 0;
    for (size_t i = 0; i < text.len; i++) {
        unsigned char c = (unsigned char)text.ptr[i];
        if (c >= 0x20 && c != 0x7F)
            continue;
        buf_put(b, str_slice(text, from, i));
        buf_put(b, instead);
        from = i + 1;
    }
    buf_put(b, str_drop(text, from));
}

/* Offset `at`, or the start of the character it is in. */
static size_t character_at(str text, size_t at)
{
    while (at > 0 && at < text.len &&
           ((unsigned char)text.ptr[at] & 0xC0) == 0x80)
        at--;
    return at;
}

static str sentence_of(struct arena *a, const struct statement *s)
{
    str text = s->mention->text;
    const struct date_expr *e = &s->mention->expr;
    size_t start = s->start, end = s->end;
    if (e->start - start > SENTENCE_REACH)
        start = character_at(text, e->start - SENTENCE_REACH);
    if (end > e->end && end - e->end > SENTENCE_REACH)
        end = character_at(text, e->end + SENTENCE_REACH);
    struct buf b = {.arena = a};
    buf_put(&b, start > s->start ? S("…") : S(""));
    put_line(&b, str_trim(str_slice(text, start, end)), S(" "));
    buf_put(&b, end < s->end ? S("…") : S(""));
    return buf_text(&b);
}

/* The source itself where it has the text `before` bytes before `at`. */
static str in_source(const struct ledger_entry *e, str text, size_t before)
{
    if (!e->source || before > e->start)
        return (str){0};
    str rest = str_drop(e->source->text, e->start - before);
    return str_starts(rest, text) ? str_take(rest, text.len) : (str){0};
}

/* A part of the source, or what the neighbour has, or else a copy. */
static str keep(struct arena *kept, str text, str source, str earlier)
{
    if (source.len)
        return source;
    return str_equal(text, earlier) ? earlier : arena_str(kept, text);
}

/* The mention's own words, and those around it. */
static const struct ledger_words *words_of(struct arena *scratch,
                                           struct ledger *ledger,
                                           const struct ledger_entry *e,
                                           const struct statement *s)
{
    static const struct ledger_words nothing = {0};
    const struct ledger_words *before = ledger->len > 1 ? e[-1].said : &nothing;
    const struct mention *m = s->mention;
    struct arena *kept = ledger->arena;
    struct ledger_words *w = ARENA_NEW(kept, struct ledger_words);
    struct buf words = {.arena = scratch}, context = {.arena = scratch};
    struct buf heading = {.arena = scratch};
    put_line(&words, str_slice(m->text, m->expr.start, m->expr.end), S(" "));
    put_line(&context, str_trim(m->context), S(" / "));
    put_line(&heading, str_trim(s->heading), S(" "));
    str said = buf_text(&words), sentence = sentence_of(scratch, s);
    size_t at = str_find(sentence, said);
    str typed = at == SIZE_MAX ? (str){0} : in_source(e, sentence, at);
    w->text = keep(kept, said, in_source(e, said, 0), (str){0});
    w->sentence = keep(kept, sentence, typed, before->sentence);
    w->context = keep(kept, buf_text(&context), (str){0}, before->context);
    w->heading = keep(kept, buf_text(&heading), (str){0}, before->heading);
    return w;
}

void ledger_add(struct arena *scratch, struct ledger *ledger,
                const struct document *doc, const struct statement *s,
                const struct fact *fact, str claim)
{
    const struct mention *m = s->mention;
    struct ledger_entry *e = LIST_PUSH(ledger->arena, ledger);
    struct arena *a = ledger->arena;
    e->source = m->where.source;
    e->page = doc->page;
    e->fact = fact;
    e->value = arena_str(a, m->expr.value);
    e->claim = claim.len ? arena_str(a, claim) : (str){0};
    e->start = (uint32_t)m->where.start;
    e->end = (uint32_t)m->where.end;
    e->from = m->expr.from;
    e->to = m->expr.to;
    e->kind = (uint8_t)m->expr.kind;
    e->boundary = (uint8_t)m->expr.boundary;
    e->mod = (uint8_t)m->expr.mod;
    e->referenced = m->referenced;
    e->said = words_of(scratch, ledger, e, s);
}

/* Without the blanks and the marks that a sentence leaves behind. */
static str without_marks(str text)
{
    static const str marks[] = {STR_INIT("。"), STR_INIT("！"), STR_INIT("？"),
                                STR_INIT(".")};
    bool found = true;
    while (found) {
        text = str_trim(text);
        found = false;
        for (size_t i = 0; i < sizeof marks / sizeof *marks && !found; i++) {
            found = str_starts(text, marks[i]);
            text = str_drop(text, found ? marks[i].len : 0);
        }
    }
    return text;
}

static void hash_byte(uint64_t *h, unsigned char byte)
{
    *h = (*h ^ byte) * 1099511628211U;
}

/* What stands between two sentences with dates; often nothing. */
static void hash_rest(uint64_t *h, str text)
{
    str words = without_marks(text);
    for (size_t i = 0; i < words.len; i++)
        hash_byte(h, (unsigned char)words.ptr[i]);
    if (words.len)
        hash_byte(h, '\n');
}

static uint64_t rest_of(const struct passages *page,
                        const struct ledger_extent *sentences)
{
    uint64_t rest = 14695981039346656037U;
    const struct mention *first = page->doc->mentions->items;
    for (size_t i = 0; i < page->len; i++) {
        const struct passage *p = &page->items[i];
        str text = p->flow.text;
        size_t at = 0, nth = 0;
        if (p->mention_count)
            nth = (size_t)(p->mentions - first);
        for (size_t k = 0; k < p->mention_count; k++) {
            struct ledger_extent s = sentences[nth + k];
            if (s.start > at)
                hash_rest(&rest, str_slice(text, at, s.start));
            at = s.end > at ? s.end : at;
        }
        hash_rest(&rest, str_drop(text, at));
    }
    return rest;
}

void ledger_page(struct ledger *ledger, const struct passages *page,
                 const struct ledger_extent *sentences, size_t order)
{
    *LIST_PUSH(ledger->arena, &ledger->pages) =
        (struct ledger_page){page->doc->page, (uint32_t)order,
                             ledger->whole ? rest_of(page, sentences) : 0};
}

/* Mentions come mostly in order: one walk over the page gives all places. */
void ledger_place(struct ledger *ledger, size_t first, size_t order)
{
    const struct source *source = NULL;
    size_t at = 0;
    uint32_t line = 1, column = 1;
    for (size_t i = first; i < ledger->len; i++) {
        struct ledger_entry *e = &ledger->items[i];
        e->order = (uint32_t)order;
        if (!e->source)
            continue;
        if (!source || e->source != source || e->start < at) {
            source = e->source;
            at = 0;
            line = column = 1;
        }
        size_t to = e->start < source->text.len ? e->start : source->text.len;
        for (size_t end; at < to; at = end) {
            str rest = str_slice(source->text, at, to);
            size_t length = str_find_byte(rest, '\n');
            bool whole = length != SIZE_MAX;
            end = whole ? at + length + 1 : to;
            line += whole;
            column = whole ? 1 : column + (uint32_t)utf8_count(rest);
        }
        e->line = line;
        e->column = column;
    }
}
