/*
 * The space between units: JLREQ table 1 as the natural size, and which gaps
 * may give (JLREQ 3.8.3). Space between Japanese and Latin is a sixth of an
 * em, and none inside dates and numbers.
 */
#include "compose/line.h"

static const float aki = 1.0F / 6;

static bool alphanumeric(uint32_t cp)
{
    return jl_digit(cp) || (cp >= 'A' && cp <= 'Z') ||
           (cp >= 'a' && cp <= 'z') || (cp >= 0xC0 && cp < 0x2000) ||
           cp == '%' || cp == '&' || cp == '+';
}

static bool latin(const struct unit *u)
{
    return u->class == JL_LATIN || u->class == JL_DIGIT;
}

static bool takes_aki(const struct unit *u, const struct unit *next)
{
    if (u->solid || u->cp == 0x203B) /* ※1 */
        return false;
    return alphanumeric(latin(u) ? u->cp : next->cp);
}

static enum gap_kind kind_of(const struct unit *u, const struct unit *next,
                             enum jl_gap gap)
{
    if (u->class == JL_SPACE)
        return GAP_WORD;
    if (gap == GAP_AKI)
        return takes_aki(u, next) ? GAP_LATIN : GAP_BODY;
    if (u->class == JL_MIDDLE || next->class == JL_MIDDLE)
        return GAP_MIDDLE;
    if (gap != GAP_NONE)
        return GAP_BRACKET;
    if (latin(u) && (latin(next) || next->class == JL_SPACE))
        return GAP_FIXED;
    bool fixed = (u->class == JL_JOIN && next->class == JL_JOIN) ||
                 u->class == JL_PREFIX || next->class == JL_SUFFIX ||
                 next->class == JL_SPACE || u->width <= 0;
    return fixed ? GAP_FIXED : GAP_BODY;
}

/* How many quarters of a gap are of the em of the character behind it. */
static int quarters_behind(const struct unit *u, const struct unit *next,
                           enum jl_gap gap)
{
    if (next->class == JL_MIDDLE)
        return 1;
    bool own = u->class == JL_CLOSE || u->class == JL_STOP ||
               u->class == JL_COMMA || u->class == JL_MIDDLE;
    return own ? 0 : (int)gap;
}

/* Japanese characters give a gap its size, of two marks each its own. */
static float gap_size(const struct unit *u, const struct unit *next, float size,
                      float size_behind)
{
    enum jl_gap gap = jl_gap_between(u->class, next->class);
    if (gap == GAP_AKI)
        return aki * (latin(u) ? size_behind : size);
    if (gap == GAP_NONE)
        return 0;
    int behind = quarters_behind(u, next, gap);
    return ((float)((int)gap - behind) * size + (float)behind * size_behind) /
           4;
}

static void set_gap(struct unit *u, const struct unit *next, float size,
                    float size_behind)
{
    u->kind =
        (unsigned char)kind_of(u, next, jl_gap_between(u->class, next->class));
    if (u->kind == GAP_LATIN || u->kind == GAP_WORD || u->kind == GAP_BRACKET ||
        u->kind == GAP_MIDDLE)
        u->gap = gap_size(u, next, size, size_behind);
    u->least = u->gap;
    if (u->kind == GAP_WORD)
        u->least = u->gap - u->width / 2;
    else if (u->kind == GAP_LATIN)
        u->least = u->gap / 2;
    else if (u->class != JL_STOP)
        u->least = u->gap / 4; /* JLREQ allows 0, which reads as a fault */
}

/* A badge's frame keeps its distance from the words beside it. */
static bool edge_of_badge(const struct para *p, const struct unit *u)
{
    return unit_style(p, u)->badge != unit_style(p, u + 1)->badge;
}

void para_set_gaps(struct para *p)
{
    for (size_t i = 0; i + 1 < p->len; i++) {
        struct unit *u = &p->units[i], *next = &p->units[i + 1];
        set_gap(u, next, unit_style(p, u)->size, unit_style(p, next)->size);
        if (edge_of_badge(p, u)) {
            u->kind = GAP_FIXED;
            u->gap += 0.6F * unit_style(p, u)->size;
            u->least = u->gap;
        }
    }
}
