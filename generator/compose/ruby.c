/* Readings above their characters, and emphasis dots (JLREQ 3.3). */
#include "compose/ruby.h"

#include <math.h>

#include "base/letter.h"
#include "compose/path.h"

/* From the baseline, in ems of the base: where kanji end at their top. */
static const float top = 0.88F;

static float size_of(const struct para *p, const struct unit *u)
{
    return unit_style(p, u)->size;
}

/* Half the base's, unless nobody could read it. */
static float reading_size(float base)
{
    static const float least = 5;
    return fmaxf(base / 2, least);
}

/* --- which units --- */

/* The units of bytes [start, end); they begin and end with pieces. */
static bool find_units(const struct para *p, const struct rich_ruby *r,
                       size_t *from, struct para_ruby *ruby)
{
    size_t i = *from;
    while (i < p->len && p->units[i].byte < r->start)
        i++;
    ruby->first = i;
    while (i < p->len && p->units[i].byte < r->end)
        i++;
    ruby->end = *from = i;
    return ruby->end > ruby->first;
}

static struct para *shape_reading(struct para *p, const struct rich_ruby *r,
                                  const struct unit *base,
                                  struct diag_list *diags)
{
    struct rich *rich = ARENA_NEW(p->arena, struct rich);
    struct rich_style style = *unit_style(p, base);
    rich->text.arena = p->arena;
    style.size = reading_size(style.size);
    style.link = S("");
    style.badge = false;
    rich_put(rich, r->reading, style, r->where);
    return para_shape(p->arena, p->fonts, rich, diags);
}

/* --- widths --- */

static float width_of(const struct para *p, size_t first, size_t end)
{
    float width = 0;
    for (size_t i = first; i < end; i++)
        width += p->units[i].width + (i + 1 < end ? p->units[i].gap : 0);
    return width;
}

static bool latin(const struct unit *u)
{
    return u->class == JL_LATIN || u->class == JL_DIGIT;
}

static bool set_solid(const struct para *p)
{
    for (size_t i = 0; i < p->len; i++)
        if (latin(&p->units[i]))
            return true;
    return p->len < 2;
}

/* 1-2-1: half as much space at the ends as within (JLREQ 3.3.6). */
static void spread_reading(struct para_ruby *r, float rest, float most)
{
    struct para *p = r->reading;
    r->lead = rest / 2;
    if (set_solid(p))
        return;
    r->lead = fminf(rest / (2 * (float)p->len), most);
    float gap = (rest - 2 * r->lead) / (float)(p->len - 1);
    for (size_t i = 0; i + 1 < p->len; i++)
        p->units[i].gap = p->units[i].least = gap;
}

/*
 * The same for the base, if it is no Latin word; the space at its ends becomes
 * part of its units.
 */
static void spread_base(struct para *p, const struct para_ruby *r, float rest)
{
    bool word = latin(&p->units[r->first]);
    float within = word ? 1 : (float)(r->end - r->first);
    float share = rest / (2 * within);
    for (size_t i = r->first; i < r->end; i++) {
        struct unit *u = &p->units[i];
        if (i == r->first) {
            u->width += share;
            u->offset += share;
        }
        if (i + 1 == r->end) {
            u->width += share;
        } else if (!word) {
            u->kind = GAP_FIXED;
            u->gap += 2 * share;
            u->least = u->gap;
        }
    }
}

/* Kana and the blank half of punctuation may lie below another's reading. */
static bool gives_way(const struct unit *u, float blank)
{
    enum letter letter = letter_of(u->cp);
    return letter == LETTER_HIRAGANA || letter == LETTER_KATAKANA || blank > 0;
}

/* How far the reading may reach over what stands at each end. */
static void reach(const struct para *p, const struct para_ruby *r,
                  const struct para_ruby *before, float *left, float *right)
{
    float most = size_of(p, &p->units[r->first]) / 4;
    *left = *right = 0;
    if (r->first > 0 && !(before && before->end == r->first)) {
        const struct unit *u = &p->units[r->first - 1];
        bool blank = jl_half_body(u->class) && u->gap >= most;
        *left = gives_way(u, blank ? u->gap : 0) ? most : 0;
    }
    if (r->end < p->len) {
        const struct unit *u = &p->units[r->end], *last = u - 1;
        bool blank = jl_half_body(u->class) && last->gap >= most;
        *right = gives_way(u, blank ? last->gap : 0) ? most : 0;
    }
}

static void fit_reading(struct para *p, struct para_ruby *r,
                        const struct para_ruby *before)
{
    for (size_t i = 0; i < r->reading->len; i++) {
        struct unit *u = &r->reading->units[i];
        u->kind = GAP_FIXED;
        u->gap = u->least = 0;
    }
    float size = size_of(p, &p->units[r->first]);
    float rest = width_of(p, r->first, r->end) -
                 width_of(r->reading, 0, r->reading->len);
    if (rest >= 0) {
        spread_reading(r, rest, size / 2);
    } else {
        float left, right;
        reach(p, r, before, &left, &right);
        left = fminf(left, -rest / 2);
        right = fminf(right, -rest / 2);
        r->lead = -left;
        spread_base(p, r, -rest - left - right);
    }
    r->base = width_of(p, r->first, r->end);
    r->line = (struct line){.end = r->reading->len,
                            .width = width_of(r->reading, 0, r->reading->len)};
    for (size_t i = r->first; i + 1 < r->end; i++)
        if (p->units[i].after != BREAK_ALWAYS)
            p->units[i].after = BREAK_NONE;
}

void para_set_ruby(struct para *p, struct diag_list *diags)
{
    const struct rich *rich = p->rich;
    size_t from = 0;
    p->rubies = ARENA_ARRAY(p->arena, rich->rubies.len, struct para_ruby);
    for (size_t i = 0; i < rich->rubies.len; i++) {
        const struct rich_ruby *r = &rich->rubies.items[i];
        struct para_ruby *ruby = &p->rubies[p->ruby_count];
        *ruby = (struct para_ruby){0};
        if (!find_units(p, r, &from, ruby))
            continue;
        ruby->reading = shape_reading(p, r, &p->units[ruby->first], diags);
        fit_reading(p, ruby, p->ruby_count ? ruby - 1 : NULL);
        p->ruby_count++;
    }
}

/* --- on a line --- */

/* The first reading of a line that begins with that unit. */
static size_t ruby_from(const struct para *p, size_t unit)
{
    size_t low = 0, high = p->ruby_count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (p->rubies[middle].first < unit)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

/* Readings leave neither end of the line. */
static void place_reading(const struct para *p, const struct line *l,
                          const struct para_ruby *r, const float *lefts,
                          float baseline, struct placed *out)
{
    size_t end = (r->end < l->end ? r->end : l->end) - 1;
    float left = lefts[r->first - l->first];
    float right = lefts[end - l->first] + p->units[end].width;
    float last = lefts[l->end - 1 - l->first] + p->units[l->end - 1].width;
    float x = left + r->lead + (right - left - r->base) / 2;
    x = fmaxf(fminf(x, last - r->line.width), lefts[0]);
    float size = size_of(p, &p->units[r->first]);
    baseline -= top * size + (1 - top) * reading_size(size);
    r->reading->element = r->element    ? r->element
                          : p->elements ? p->elements[p->units[r->first].piece]
                                        : p->element;
    para_place(r->reading, &r->line, x, baseline, out);
}

static bool takes_dot(const struct para *p, const struct unit *u)
{
    return p->rich->items[u->piece].dots && !jl_half_body(u->class) &&
           u->class != JL_SPACE && u->class != JL_BLANK && u->width > 0;
}

/* Drawn, not written: readers of the text find it unbroken. */
static void place_dots(const struct para *p, const struct line *l,
                       const float *lefts, float baseline, struct placed *out)
{
    struct sheet_shape dots = {.filled = true};
    size_t next = ruby_from(p, l->first);
    for (size_t i = l->first; i < l->end; i++) {
        const struct unit *u = &p->units[i];
        while (next < p->ruby_count && p->rubies[next].end <= i)
            next++;
        bool read = next < p->ruby_count && p->rubies[next].first <= i;
        if (read || !takes_dot(p, u))
            continue;
        float size = size_of(p, u);
        struct sheet_point at = {lefts[i - l->first] + u->width / 2,
                                 baseline - (top + 0.24F) * size};
        path_circle(p->arena, &dots.path, at, 0.1F * size);
        dots.fill = unit_style(p, u)->color;
    }
    if (dots.path.len)
        *LIST_PUSH(p->arena, &out->shapes) = dots;
}

void para_place_above(const struct para *p, const struct line *l,
                      const float *lefts, float baseline, struct placed *out)
{
    for (size_t i = ruby_from(p, l->first);
         i < p->ruby_count && p->rubies[i].first < l->end; i++)
        place_reading(p, l, &p->rubies[i], lefts, baseline, out);
    place_dots(p, l, lefts, baseline, out);
}
