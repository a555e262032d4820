/* Runs of ASCII that are addresses; RFC 3986 has the marks. */
#include "compose/address.h"

static bool printable(const struct unit *u)
{
    return u->cp > ' ' && u->cp < 0x7F;
}

/* From unit i to the first one that no address goes on with. */
static size_t run_end(const struct para *p, size_t i)
{
    while (i < p->len && printable(&p->units[i]))
        i++;
    return i;
}

static bool is_address(str run)
{
    size_t at = str_find_byte(run, '@');
    return str_contains(run, S("://")) || str_starts(run, S("www.")) ||
           (at != SIZE_MAX && at > 0 && at + 1 < run.len);
}

static bool mark(uint32_t cp)
{
    return cp < 0x80 &&
           str_find_byte(S("/.?&=-_#%@~+:;,"), (char)cp) != SIZE_MAX;
}

/* Between units i and i + 1 of one address. */
static bool may_end(const struct para *p, size_t i)
{
    uint32_t cp = p->units[i].cp, next = p->units[i + 1].cp;
    return mark(next) && !mark(cp) && next != ':' && i + 2 < p->len &&
           printable(&p->units[i + 2]);
}

void addresses_mark(struct para *p)
{
    for (size_t i = 0, end; i < p->len; i = end + 1) {
        end = run_end(p, i);
        if (end < i + 2)
            continue;
        const struct unit *last = &p->units[end - 1];
        if (!is_address(
                str_slice(p->text, p->units[i].byte, last->byte + last->bytes)))
            continue;
        for (size_t k = i; k + 1 < end; k++)
            p->units[k].after = may_end(p, k) ? BREAK_POOR : BREAK_NONE;
    }
}
