/* The name a person probably meant (optimal string alignment distance). */
#include "base/near.h"

#include "base/utf8.h"

enum { LONGEST = 64 };

struct word {
    uint32_t cp[LONGEST];
    size_t len;
};

static bool read_word(str s, struct word *w)
{
    w->len = 0;
    while (s.len) {
        if (w->len == LONGEST)
            return false;
        s = str_drop(s, utf8_decode(s, &w->cp[w->len++]));
    }
    return true;
}

static size_t least(size_t a, size_t b)
{
    return a < b ? a : b;
}

static size_t distance(const struct word *a, const struct word *b)
{
    size_t rows[3][LONGEST + 1];
    for (size_t j = 0; j <= b->len; j++)
        rows[0][j] = j;
    for (size_t i = 1; i <= a->len; i++) {
        size_t *now = rows[i % 3], *up = rows[(i + 2) % 3];
        const size_t *upper = rows[(i + 1) % 3];
        now[0] = i;
        for (size_t j = 1; j <= b->len; j++) {
            size_t change = a->cp[i - 1] != b->cp[j - 1];
            now[j] = least(least(up[j], now[j - 1]) + 1, up[j - 1] + change);
            if (i > 1 && j > 1 && a->cp[i - 1] == b->cp[j - 2] &&
                a->cp[i - 2] == b->cp[j - 1])
                now[j] = least(now[j], upper[j - 2] + 1);
        }
    }
    return rows[a->len % 3][b->len];
}

size_t near_distance(str a, str b)
{
    struct word left, right;
    if (!read_word(a, &left) || !read_word(b, &right))
        return SIZE_MAX;
    return distance(&left, &right);
}

struct near near_start(str given)
{
    size_t limit = utf8_count(given) / 3;
    return (struct near){.given = given, .distance = (limit ? limit : 1) + 1};
}

void near_offer(struct near *n, str name)
{
    size_t d = near_distance(n->given, name);
    if (d < n->distance) {
        n->distance = d;
        n->best = name;
    }
}
