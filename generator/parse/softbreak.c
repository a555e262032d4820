/* Source line ends in Japanese text are no spaces (UAX #14, JLREQ 3.1). */
#include "parse/softbreak.h"

#include "base/utf8.h"
#include "parse/script.h"

/* What stands for a reference's own characters: 令和…日. */
enum { REFERENCE_CHAR = 0x65E5 };

struct scan {
    uint32_t before;           /* the last character so far; 0: none */
    struct inline_node *waits; /* a break whose other side is yet unknown */
};

static bool is_space(uint32_t before, uint32_t after)
{
    if (script_hangul(before) || script_hangul(after))
        return true;
    return !script_wide(before) && !script_wide(after);
}

/* An empty text instead of the break; taken out by sweep. */
static void settle(struct scan *s, uint32_t after)
{
    if (s->waits && !is_space(s->before, after))
        s->waits->kind = INLINE_TEXT;
    s->waits = NULL;
}

static void meet_text(struct scan *s, str text)
{
    if (text.len == 0)
        return;
    uint32_t first;
    utf8_decode(text, &first);
    settle(s, first);
    s->before = script_base_before(text, text.len);
}

static void meet_char(struct scan *s, uint32_t cp)
{
    settle(s, cp);
    s->before = cp;
}

static void meet_reference(struct scan *s, const struct inline_node *n)
{
    const struct reference *r = n->reference;
    bool iso = r && r->styled && r->style.notation == NOTATION_ISO;
    meet_char(s, iso ? '0' : REFERENCE_CHAR);
}

/* Depth is bounded: inlines_read keeps trees at GUARD_NESTING. */
static void scan_list(struct scan *s, struct inline_node *list)
{
    for (struct inline_node *n = list; n; n = n->next) {
        switch (n->kind) {
        case INLINE_TEXT:
        case INLINE_CODE:
        case INLINE_TERM:
        case INLINE_BADGE:
        case INLINE_PAGE_REF: /* made by resolve/ */
            meet_text(s, n->text);
            break;
        case INLINE_SOFT_BREAK:
            s->waits = n;
            break;
        case INLINE_HARD_BREAK:
            meet_char(s, 0);
            break;
        case INLINE_REFERENCE:
            meet_reference(s, n);
            break;
        case INLINE_IMAGE: {
            struct scan inner = {0};
            meet_char(s, 0);
            scan_list(&inner, n->children);
            break;
        }
        case INLINE_EMPHASIS:
        case INLINE_STRONG:
        case INLINE_LINK:
            scan_list(s, n->children);
            break;
        case INLINE_HTML:
            break;
        }
    }
}

static void sweep(struct inline_node **list)
{
    for (struct inline_node **slot = list; *slot;) {
        struct inline_node *n = *slot;
        if (n->children)
            sweep(&n->children);
        if (n->kind == INLINE_TEXT && n->text.len == 0)
            *slot = n->next;
        else
            slot = &n->next;
    }
}

void softbreaks_drop(struct inline_node **list,
                     enum softbreak_language language)
{
    if (language == SOFTBREAK_KOREAN)
        return;
    struct scan s = {0};
    scan_list(&s, *list);
    sweep(list);
}

void softbreaks_keep(struct inline_node *list)
{
    for (struct inline_node *n = list; n; n = n->next) {
        if (n->kind == INLINE_SOFT_BREAK)
            n->kind = INLINE_HARD_BREAK;
        softbreaks_keep(n->children);
    }
}
