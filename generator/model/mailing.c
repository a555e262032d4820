/* What goes by post. */
#include "model/mailing.h"

/*
 * Envelopes with windows differ from maker to maker; JIS S 5502 says their
 * sizes alone. These are usual places for A4 paper, to be measured on the
 * envelope that is used: 長3 takes it folded in three, 角2 unfolded.
 */
static const struct envelope {
    str name;
    struct mailing_box window;
    size_t fold_count;
    int folds[MAILING_FOLDS];
} envelopes[] = {
    {STR_INIT("long-3"), {22, 16, 90, 45}, 2, {99, 198}},
    {STR_INIT("square-2"), {20, 20, 105, 55}, 0, {0, 0}},
};

static const struct envelope *envelope_of(const struct component *c)
{
    str name = component_text(c, S("envelope"), S(""));
    for (size_t i = 0; i < sizeof envelopes / sizeof *envelopes; i++)
        if (str_equal(envelopes[i].name, name))
            return &envelopes[i];
    return &envelopes[0];
}

static struct mailing_box as_given(const struct component *c,
                                   struct mailing_box usual)
{
    return (struct mailing_box){component_number(c, S("left"), usual.left),
                                component_number(c, S("top"), usual.top),
                                component_number(c, S("width"), usual.width),
                                component_number(c, S("height"), usual.height)};
}

struct mailing_box mailing_window(const struct component *c)
{
    return as_given(c, envelope_of(c)->window);
}

size_t mailing_folds(const struct component *c, int folds[MAILING_FOLDS])
{
    const struct envelope *e = envelope_of(c);
    if (!component_number(c, S("fold-marks"), 1))
        return 0;
    for (size_t i = 0; i < e->fold_count; i++)
        folds[i] = e->folds[i];
    return e->fold_count;
}

struct mailing_box mailing_postage(const struct component *c)
{
    static const int margin = 15;
    int size = component_number(c, S("size"), 25);
    struct mailing_box usual = {PAPER_WIDTH - margin - size, margin, size,
                                size};
    return as_given(c, usual);
}

struct mailing_box mailing_label(const struct component *c)
{
    return as_given(c, (struct mailing_box){0, 0, 110, 50});
}

/* ASCII digits and full-width ones. */
static int digit_at(str s, size_t *len)
{
    static const str wide[] = {STR_INIT("０"), STR_INIT("１"), STR_INIT("２"),
                               STR_INIT("３"), STR_INIT("４"), STR_INIT("５"),
                               STR_INIT("６"), STR_INIT("７"), STR_INIT("８"),
                               STR_INIT("９")};
    *len = 1;
    if (s.ptr[0] >= '0' && s.ptr[0] <= '9')
        return s.ptr[0] - '0';
    for (int i = 0; i < 10; i++)
        if (str_starts(s, wide[i])) {
            *len = wide[i].len;
            return i;
        }
    return -1;
}

static size_t hyphen_at(str s)
{
    static const str hyphens[] = {STR_INIT("-"), STR_INIT("－"), STR_INIT("‐"),
                                  STR_INIT("−")};
    for (size_t i = 0; i < sizeof hyphens / sizeof *hyphens; i++)
        if (str_starts(s, hyphens[i]))
            return hyphens[i].len;
    return 0;
}

bool mailing_postcode(str written, char digits[7])
{
    size_t count = 0, len;
    str rest = str_trim(written);
    if (str_starts(rest, S("〒")))
        rest = str_trim(str_drop(rest, S("〒").len));
    while (rest.len) {
        int digit = digit_at(rest, &len);
        size_t hyphen = hyphen_at(rest);
        if (digit >= 0 && count < 7)
            digits[count++] = (char)('0' + digit);
        else if (hyphen && count == 3)
            len = hyphen;
        else
            return false;
        rest = str_drop(rest, len);
    }
    return count == 7;
}

int mailing_rows(const struct component *c)
{
    return component_number(c, S("rows"), 60);
}

int mailing_blocks(const struct component *c)
{
    return component_number(c, S("blocks"), 2);
}
