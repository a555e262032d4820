/*
 * Anybody's text made fit to print: what steers a terminal (controls, text
 * direction), is no UTF-8, or is a command to a build service becomes '?'.
 */
#include "base/utf8.h"
#include "report/report.h"

/* C0, DEL, C1, line separators, bidi controls (UAX #9), BOM. */
static bool steers(uint32_t cp)
{
    return cp < 0x20 || (cp >= 0x7F && cp < 0xA0) || cp == 0x061C ||
           (cp >= 0x200E && cp <= 0x200F) || (cp >= 0x2028 && cp <= 0x202E) ||
           (cp >= 0x2066 && cp <= 0x2069) || cp == 0xFEFF || cp == UINT32_MAX;
}

/* Log lines that GitHub Actions and Azure Pipelines would obey. */
static bool commands(str rest, bool first)
{
    return str_starts(rest, S("##[")) || str_starts(rest, S("##vso[")) ||
           (first && str_starts(rest, S("::")) && !str_starts(rest, S(":::")));
}

void report_put_plain(struct buf *out, str s)
{
    bool first = true; /* nothing but blanks so far */
    while (s.len) {
        uint32_t cp;
        size_t len = utf8_decode(s, &cp);
        if (cp == '\t')
            buf_put_byte(out, ' ');
        else if (steers(cp) || commands(s, first))
            buf_put_byte(out, '?');
        else
            buf_put(out, str_take(s, len));
        first = first && (cp == ' ' || cp == '\t' || cp == 0x3000);
        s = str_drop(s, len);
    }
}
