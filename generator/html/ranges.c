/* 「①～⑥」 in running text stays on one line: half of it says something else.
 */
#include "html/parts.h"

#include "base/utf8.h"
#include "model/ordinal.h"

/* The bytes of a circled number that the text begins with, or 0. */
static size_t number_len(str text)
{
    uint32_t cp;
    size_t len = text.len ? utf8_decode(text, &cp) : 0;
    return len && ordinal_value(cp) ? len : 0;
}

/* The bytes of a range that the text begins with, or 0. */
static size_t range_len(str text)
{
    static const str to[] = {STR_INIT("～"), STR_INIT("〜"), STR_INIT("－"),
                             STR_INIT("–"),  STR_INIT("~"),  STR_INIT("-")};
    size_t first = number_len(text);
    if (!first)
        return 0;
    str rest = str_drop(text, first);
    for (size_t i = 0; i < sizeof to / sizeof *to; i++) {
        size_t second =
            str_starts(rest, to[i]) ? number_len(str_drop(rest, to[i].len)) : 0;
        if (second)
            return first + to[i].len + second;
    }
    return 0;
}

/* Whether a circled number of any series may begin with that byte. */
static bool may_begin(char c)
{
    return c == '\xE2' || c == '\xE3';
}

void html_put_running(struct buf *out, str text)
{
    size_t done = 0;
    for (size_t at = 0; at < text.len; at++) {
        size_t len =
            may_begin(text.ptr[at]) ? range_len(str_drop(text, at)) : 0;
        if (!len)
            continue;
        html_put_text(out, str_slice(text, done, at));
        buf_put(out, S("<span class=\"range\">"));
        html_put_text(out, str_slice(text, at, at + len));
        buf_put(out, S("</span>"));
        done = at + len;
        at = done - 1;
    }
    html_put_text(out, str_drop(text, done));
}
